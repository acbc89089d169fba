"""A SectionTable in, its table out, on the screen and on paper."""
