"""What letters are made of: what is asked, the facts, what was tried, and the forms they take."""
