"""The command line twin: one command a file."""
