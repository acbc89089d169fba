"""Words and figures in, small parts of the window out."""
