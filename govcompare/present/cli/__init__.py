"""Arguments in, files and lines out: the program without a window."""
