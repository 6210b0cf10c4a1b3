"""What the page shows, as HTML made of the state alone: the same state gives the same page."""
