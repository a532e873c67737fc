"""factcheck holds the facts of many news articles about one story against each other."""
