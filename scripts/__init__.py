"""What developers run: it makes files of the project from their sources."""
