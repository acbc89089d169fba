"""A file in, its reports out: read once, cleaned of page junk, split where a page holds several."""
