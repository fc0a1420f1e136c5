"""A stranger's package, shown read-only."""
