"""An annotated article → facts: entities, keywords, sections, readability, coverage."""
