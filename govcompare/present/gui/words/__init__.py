"""What documents and reports say in, words that a person can read out."""
