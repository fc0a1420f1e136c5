"""Finding secrets, masking them, and stripping what a file carries unseen."""
