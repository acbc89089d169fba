"""What a view shows in, its pages on a printer or in a PDF out."""
