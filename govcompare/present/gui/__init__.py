"""A Workspace in, a window out; the only package that imports Qt."""
