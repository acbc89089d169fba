"""The current comparison or view in; a file, or paper, out."""
