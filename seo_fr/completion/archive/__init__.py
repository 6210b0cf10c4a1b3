"""The newsroom's earlier articles in one SQLite file: indexed, searched, proposed as internal links."""

from seo_fr.completion.archive.affair import Asked
from seo_fr.completion.archive.records import AddReport, Earlier, Failure, Hit, Link, Passage
from seo_fr.completion.archive.store import Archive

__all__ = ["AddReport", "Archive", "Asked", "Earlier", "Failure", "Hit", "Link", "Passage"]
