"""Cases on disk: saved at once, resumed where they were left, erased for good."""
