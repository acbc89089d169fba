"""A comparison in, the pages of its PDF out."""
