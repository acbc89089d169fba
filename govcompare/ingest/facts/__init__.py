"""A report in, what it says of itself out."""
