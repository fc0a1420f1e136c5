"""One question about the case a file; the catalogue names them all."""
