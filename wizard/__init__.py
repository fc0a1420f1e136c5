"""Invoice Rescue: finds out with a person why an invoice could not be created, and what to do."""

__version__ = "0.1.0"
