"""What papers say: one file a sort of paper, or a sort of fact on it."""
