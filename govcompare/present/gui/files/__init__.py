"""What a desktop hands over in, reports to open out."""
