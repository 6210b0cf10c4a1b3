"""What kind of piece an article is, and what that kind wants."""
