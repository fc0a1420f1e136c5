"""One report value, and a renderer a file."""
