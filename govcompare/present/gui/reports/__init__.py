"""A Workspace in, the dock of its files, reports and sections out."""
