"""Nothing in, what the program says of itself out."""
