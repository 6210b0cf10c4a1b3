"""What speaks for a heading, and which one is chosen: imports no strategy and no guard."""
