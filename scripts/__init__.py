"""What developers run: dev.py's own parts, the packagers, and the tools that make committed files."""
