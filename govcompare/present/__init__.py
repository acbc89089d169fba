"""A Comparison in, something to look at out: window, command line, reports."""
