"""A canvas in, what stands around it while a person reads out."""
