"""What sites put into their Markdown that is not the article's text: recognised, placed, left alone."""
