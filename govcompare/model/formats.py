"""The kinds of files that are read, by their suffixes: what a dialog offers; the content decides how one is read."""

SUFFIXES = (
    ".txt",
    ".text",
    ".md",
    ".markdown",
    ".docx",
    ".docm",
    ".dotx",
    ".dotm",
    ".doc",
    ".dot",
    ".wps",
    ".wpt",
    ".rtf",
    ".odt",
    ".ott",
    ".pdf",
    ".ofd",
    ".html",
    ".htm",
    ".xhtml",
    ".shtml",
    ".mht",
    ".mhtml",
    ".zip",
)
"""Lower case, with the dot; the test of the readers holds it to their table."""
