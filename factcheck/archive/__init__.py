"""A whole archive of articles: claims, stories and findings, from many files to a few, on any engine."""
