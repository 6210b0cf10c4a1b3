"""The result as a document of a word processor: what the desk decided, in the author's own file."""

from __future__ import annotations

from dataclasses import replace

from seo_fr.containers.wanted import Written
from seo_fr.containers.writing import add_to
from seo_fr.desk.edited import brought_back
from seo_fr.desk.job import Manuscript
from seo_fr.desk.new_word import new_document
from seo_fr.model import Restructured
from seo_fr.restructuring.into_document import wanted_of


def as_document(result: Restructured, manuscript: Manuscript) -> Written:
    """The document with what was kept put in, its own text as it was; of any other article a new one.

    Raises InputError, PreservationError.
    """
    # Rival titles were seen on the page, where one was chosen or none.
    metadata = replace(result.metadata, titles=())
    shown = replace(result, metadata=metadata, analysis=replace(result.analysis, findings=manuscript.findings))
    name, document = result.analysis.article.path, manuscript.document
    if document is None:
        return new_document(shown)
    wanted = brought_back(wanted_of(shown), manuscript.before, manuscript.now)
    return add_to(document, wanted, name)
