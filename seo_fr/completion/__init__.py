"""Towards the target length: the article itself, fact sheets and archive, each addition with its source."""
