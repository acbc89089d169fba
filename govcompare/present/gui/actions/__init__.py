"""What a person can do in, the actions with their words, keys and menus out."""
