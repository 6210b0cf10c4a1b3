"""The version, for the program and for the package; nothing else, so that every room may ask for it."""

__version__ = "0.1.0"
