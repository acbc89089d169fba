"""Shows whether Chinese government reports repeat each other."""

__version__ = "0.1.0"
