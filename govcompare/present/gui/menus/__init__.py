"""Where a person stands in, questions and menus that belong there out."""
