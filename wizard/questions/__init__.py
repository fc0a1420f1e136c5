"""Every question, declared once: what it asks, how its answer is read, and when it applies."""
