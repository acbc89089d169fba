"""A line in, what a site says in it out."""
