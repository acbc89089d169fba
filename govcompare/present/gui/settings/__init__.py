"""Preferences in, menus and pages of choices out."""
