"""The lines of a page in, what of them is the site's and what the reports' out."""
