"""What the article leaves open and a desk would ask about: one precise sign each, and no answer anywhere."""
