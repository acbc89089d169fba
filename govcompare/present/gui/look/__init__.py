"""Preferences and meanings in; colours, fonts, pictures and sizes out. Knows nothing of reports."""
