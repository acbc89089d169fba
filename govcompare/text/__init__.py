"""Strings in, strings, spans and frequencies out: what is true of any text."""
