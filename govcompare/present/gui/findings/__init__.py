"""A Workspace in, the dock of all its findings out, and what a person says of them."""
