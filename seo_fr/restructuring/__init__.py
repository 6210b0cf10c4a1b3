"""What goes into the article: metadata, headings; insertions only, verified."""
