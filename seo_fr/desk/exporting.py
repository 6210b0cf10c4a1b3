"""In the process of the model: what was decided, verified and proven, in the form that the journalist asked for."""

from __future__ import annotations

import base64
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import PurePath

from seo_fr.desk.clipboard import plain_html, plain_words, wordpress_code
from seo_fr.desk.job import Answer, Export
from seo_fr.model import Article, DocumentFormat, Restructured
from seo_fr.pipeline import restructure_article
from seo_fr.restructuring.decision_file import decisions_json


@dataclass(frozen=True, slots=True)
class Form:
    """A form of the result: the suffix of its file and how it is written."""

    suffix: str
    media: str
    write: Callable[[Restructured, Export], Mapping[str, str]]


def _markdown(result: Restructured, _: Export) -> Mapping[str, str]:
    return {"text": result.markdown}


def _page(result: Restructured, _: Export) -> Mapping[str, str]:
    from seo_fr.output.restructured_html import restructured_page

    return {"text": restructured_page(result)}


def _cms(result: Restructured, _: Export) -> Mapping[str, str]:
    name = _named(result)
    return {"html": plain_html(result.markdown, name), "text": plain_words(result.markdown, name)}


def _wordpress(result: Restructured, _: Export) -> Mapping[str, str]:
    return {"text": wordpress_code(result.markdown, _named(result))}


def _named(result: Restructured) -> str:
    """A name by which the result is read as what it is written in: a plain text has become Markdown."""
    return "article.html" if result.analysis.article.format == "html" else "article.md"


def _decisions(_: Restructured, export: Export) -> Mapping[str, str]:
    return {"text": decisions_json(export.job.decisions, export.job.source)}


def _working_text(_: Restructured, export: Export) -> Mapping[str, str]:
    return {"text": export.job.source}


def _word(result: Restructured, export: Export) -> Mapping[str, str]:
    from seo_fr.desk.word import as_document

    assert export.manuscript is not None  # noqa: S101 (`Desk.export` gives it)
    written = as_document(result, export.manuscript)
    return {"data": base64.b64encode(written.data).decode("ascii"), "left": " ".join(written.left)}


DOCUMENT_MEDIA: dict[DocumentFormat, str] = {
    "docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    "odt": "application/vnd.oasis.opendocument.text",
}
FORMS: dict[str, Form] = {
    "markdown": Form(".md", "text/markdown", _markdown),
    "html": Form(".html", "text/html", _page),
    "word": Form(".docx", DOCUMENT_MEDIA["docx"], _word),
    "cms": Form(".html", "text/html", _cms),
    "wordpress": Form(".html", "text/html", _wordpress),
    "decisions": Form(".json", "application/json", _decisions),
    "text": Form("", "text/plain", _working_text),
}


def file_of(form: str, article: Article) -> tuple[str, str]:
    """The suffix and the media type of what is downloaded.

    An HTML article is completed in its own language, a document in its own format.
    """
    document = article.document
    if form == "word" and document:
        return document.suffix, DOCUMENT_MEDIA[document.format]
    suffix = ".md" if document else PurePath(article.path).suffix
    if form == "markdown" and article.format == "html":
        return suffix or ".html", "text/html"
    return FORMS[form].suffix or suffix, FORMS[form].media


def export_all(export: Export) -> Answer:
    """The result in its form. Raises PreservationError where it would not keep the author's text."""
    form, job = FORMS[export.form], export.job
    result = restructure_article(job.read(), job.options, None, job.decisions)
    return {"number": export.number, "form": export.form, "written": dict(form.write(result, export))}
