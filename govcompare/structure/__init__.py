"""A report in, its heading tree out."""
