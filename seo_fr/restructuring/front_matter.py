"""Metadata into the header: a new block, or what is missing into the author's, in its own language."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from types import ModuleType
from typing import Any

from seo_fr.model import Article, FrontMatter, HeaderLanguage, Metadata
from seo_fr.reading.author_fields import author_text
from seo_fr.reading.front_matter import read_header
from seo_fr.reading.header_error import HeaderError
from seo_fr.reading.header_names import is_empty
from seo_fr.reading.line_ends import text_start
from seo_fr.restructuring import into_json, into_toml, into_yaml
from seo_fr.restructuring.empty_values import Ways
from seo_fr.restructuring.header_values import Field, fields_of
from seo_fr.restructuring.insertions import Insertion, Rank

Insertions = tuple[Insertion, ...]

# Each with `fills` (an empty value) and `appends` (new keys): ways that are tried one after the other.
_LANGUAGES: Mapping[HeaderLanguage, ModuleType] = {"yaml": into_yaml, "toml": into_toml, "json": into_json}


def plan_front_matter(article: Article, metadata: Metadata) -> Insertions:
    """The insertions that bring title, description, slug, keyphrase, keywords and json_ld into the header.

    Empty values are left out. A key that the author has filled is left as it is, one that he left empty is filled
    in, and the others are added. Where nothing can be put in without changing what the header says, nothing is,
    and the report says so (`Inserted.left_out`).
    """
    fields = fields_of(metadata)
    if author_text(article, "keyphrase"):
        fields = tuple(field for field in fields if field.name != "keyphrase")
    if article.front_matter is not None:
        return _into_block(article, article.front_matter, fields)
    if not fields:
        return ()
    lines = ["---", *into_yaml.lines(fields), "---"]
    end = article.newline
    return (Insertion(text_start(article.source), Rank.HEAD, end.join(lines) + end + end),)


def _into_block(article: Article, head: FrontMatter, fields: tuple[Field, ...]) -> Insertions:
    body, newline = head.body.of(article.source), article.newline
    present = {key.casefold(): value for key, value in head.data.items()}
    language = _LANGUAGES[head.language]
    draft = _Draft(body, head)
    empty = [field for field in fields if field.name in present and is_empty(present[field.name])]
    unfilled = [field for field in empty if not draft.take(language.fills(body, field, newline), [field])]
    absent = [field for field in fields if field.name not in present]
    # A key that only a merge (« <<: *base ») has is empty and has no place of its own: it is added.
    for wanted in (absent + unfilled, absent):
        if wanted and draft.take(language.appends(body, tuple(wanted), newline), wanted):
            break
    return tuple(Insertion(head.body.start + i.place, i.rank, i.text) for i in draft.insertions)


class _Draft:
    """The header with the insertions found so far, each proven to change nothing else."""

    def __init__(self, body: str, head: FrontMatter) -> None:
        self.insertions: Insertions = ()
        self._body, self._head = body, head
        self._fields: tuple[Field, ...] = ()

    def take(self, ways: Ways, fields: Iterable[Field]) -> bool:
        """The first of the ways that keeps what the header says, and says ``fields``; False where none does.

        One that says them to the letter comes before one that leaves blanks around them.
        """
        wanted, tried = (*self._fields, *fields), list(ways)
        for exactly in (True, False):
            for way in tried:
                if self._keeps((*self.insertions, *way), wanted, exactly):
                    self.insertions, self._fields = (*self.insertions, *way), wanted
                    return True
        return False

    def _keeps(self, insertions: Insertions, fields: tuple[Field, ...], exactly: bool) -> bool:
        text = self._body
        for insertion in sorted(insertions, reverse=True):
            text = text[: insertion.place] + insertion.text + text[insertion.place :]
        try:
            new = read_header(text, self._head.language) or {}
        except HeaderError:
            return False
        if not isinstance(new, dict):
            return False
        said = {field.name: field for field in fields}
        found = {str(key).casefold(): value for key, value in new.items() if str(key).casefold() in said}
        return (
            _others(new, said) == _others(self._head.data, said)
            and found.keys() == said.keys()
            and all(said[name].is_said_by(value, exactly=exactly) for name, value in found.items())
        )


def _others(data: Mapping[str, Any], said: Mapping[str, Field]) -> str:
    """What a header says under other keys; as a text, since to Python True is 1 and 1 is 1.0."""
    return repr([(str(key), value) for key, value in data.items() if str(key).casefold() not in said])
