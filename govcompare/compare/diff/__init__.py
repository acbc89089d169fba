"""Two reports with outlines and alignment in, their texts beside each other with edit scripts out."""
