"""The newsroom's earlier articles in one SQLite file: indexed, searched, proposed as internal links."""

from seo_fr.completion.archive.records import AddReport, Failure, Hit, Link, Passage
from seo_fr.completion.archive.store import Archive

__all__ = ["AddReport", "Archive", "Failure", "Hit", "Link", "Passage"]
