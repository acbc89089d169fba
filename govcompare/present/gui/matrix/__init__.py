"""A Matrix in, its grid, its labels and its ranked pairs out, on the screen and on paper."""
