"""Parts of files in, what every reader needs of them out: packages, limits, numbering, and the document itself."""
