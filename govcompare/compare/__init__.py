"""Reports in, what they share and where they differ out."""
