"""The support package: contents, final sweep, zip, and the reader of hostile ones."""
