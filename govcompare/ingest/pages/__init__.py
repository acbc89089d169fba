"""A text in, its lines out, where it lost its line ends as well."""
