"""A page in, where its reports start and end out."""
