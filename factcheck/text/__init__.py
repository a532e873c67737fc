"""Sentences, tokens and numerals of a text, and the places of its offsets in the file."""
