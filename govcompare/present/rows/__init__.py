"""A Comparison in, values that say what to draw out: pure functions, without words, colours or pixels."""
