"""Asking public registers, only when the person says so, and sending nothing but the number."""
