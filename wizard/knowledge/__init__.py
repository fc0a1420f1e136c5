"""Typed loaders of what is known beforehand: codes, messages, dated rules, vendor profiles."""
