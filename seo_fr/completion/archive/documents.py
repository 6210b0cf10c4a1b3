"""`Article` → `Document`: title, date, address and passages."""

from __future__ import annotations

import re
from collections.abc import Iterator
from contextlib import suppress
from datetime import date
from itertools import pairwise
from pathlib import PurePath

from seo_fr.completion.archive.records import Document, Passage
from seo_fr.language.dateline import dateline
from seo_fr.language.normalise import normalise
from seo_fr.language.sentences import sentence_starts
from seo_fr.language.words import count_words
from seo_fr.model import Article, TextView
from seo_fr.reading.author_fields import author_date
from seo_fr.reading.characters import holds_word
from seo_fr.resources import number, word_list

_DATED_NAME = re.compile(r"(\d{4}-\d{2}-\d{2})(?!\d)")
_ADDRESS = re.compile(r"(?:https?:/)?/[^\s<>\"\\^`{|}\x00-\x20\x7f-\x9f]+")
_TITLE_LENGTH = 90


def document_of(article: Article) -> Document:
    """What the archive keeps of ``article``."""
    passages = tuple(p for block in article.prose for p in _passages(block.view))
    return Document(_title(article, passages), published(article), _url(article), passages)


def published(article: Article) -> str | None:
    """The day of publication, YYYY-MM-DD: the front matter's, the one that begins the file's name, or the text's."""
    if given := author_date(article, "published"):
        return given[:10]
    if named := _DATED_NAME.match(PurePath(article.path).name):
        with suppress(ValueError):
            return date.fromisoformat(named[1]).isoformat()
    told = dateline(article)
    return told.isoformat() if told else None


def _passages(view: TextView) -> Iterator[Passage]:
    """The block, or its runs of whole sentences where it is long."""
    text = normalise(view)
    most = number("archive", "passage_words")
    # Words are at most the chunks between white space, which are counted faster.
    long = len(text.text.split()) > most and count_words(text.text) > most
    starts = sentence_starts(text.text) if long else [0]
    begin = 0
    for start, end in pairwise([*starts, len(text.text)]):
        if long and start > begin and count_words(text.text[begin:end]) > most:
            yield from _passage(view, text, begin, start)
            begin = start
    yield from _passage(view, text, begin, len(text.text))


def _passage(view: TextView, text: TextView, start: int, end: int) -> Iterator[Passage]:
    kept = text.text[start:end]
    start, end = start + len(kept) - len(kept.lstrip()), start + len(kept.rstrip())
    if start < end and holds_word(kept):
        span = text.span(start, end)
        yield Passage(view.shown(span), span)


def _title(article: Article, passages: tuple[Passage, ...]) -> str:
    """The article's title, else how its text begins."""
    text = article.title.text if article.title else passages[0].text if passages else article.path
    line = " ".join(text.split())
    if article.title or len(line) <= _TITLE_LENGTH:
        return line
    return f"{line[:_TITLE_LENGTH].rpartition(' ')[0] or line[:_TITLE_LENGTH]}…"


def _url(article: Article) -> str | None:
    """The first address of the front matter that a link can lead to: absolute, or from the site's root."""
    if article.front_matter is None:
        return None
    given = {str(key).casefold(): value for key, value in article.front_matter.data.items()}
    candidates = (given.get(key) for key in word_list("archive", "url_keys"))
    return next((c.strip() for c in candidates if isinstance(c, str) and _ADDRESS.fullmatch(c.strip())), None)
