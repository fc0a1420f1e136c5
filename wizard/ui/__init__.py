"""The only rooms with widgets."""
