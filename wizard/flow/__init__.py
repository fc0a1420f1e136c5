"""The eight steps and the walk through them, as data."""
