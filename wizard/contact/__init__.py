"""Whom to contact, what to say, what was said and promised."""
