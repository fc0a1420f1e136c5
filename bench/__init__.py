"""Measurements and judgements that are run by hand or by `python3 dev.py bench`."""
