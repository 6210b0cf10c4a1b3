"""Text and Markdown into one `Article` of blocks with exact source spans."""

from seo_fr.reading.article import read_article, read_text

__all__ = ["read_article", "read_text"]
