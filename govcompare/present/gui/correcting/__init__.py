"""What a person says against a result in, settings that hold it out."""
