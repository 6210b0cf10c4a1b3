"""Documents of word processors: what they say, and what can be put in without rewriting them."""
