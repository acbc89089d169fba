"""A Workspace in, a file that keeps what a person did out, and back."""
