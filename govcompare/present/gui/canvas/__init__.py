"""Rows in, two level panes of text on the screen out: only what is visible is laid out and drawn."""
