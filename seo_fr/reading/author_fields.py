"""What the author has set in the header, under whatever name it is kept, and where it stands there.

No-break spaces stay: they are the author's typography, and what is put back into the article has to keep it.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator, Mapping
from datetime import date, datetime
from typing import Any
from urllib.parse import unquote, urlsplit

from seo_fr.model import Article, Focus, FrontMatter, Options, PageHead, Span
from seo_fr.reading.header_error import HeaderError
from seo_fr.reading.header_names import names_of, normal, values_in
from seo_fr.reading.html_references import attribute_text
from seo_fr.reading.json_header import read_json_header
from seo_fr.reading.line_ends import lines_of
from seo_fr.reading.one_line import one_line
from seo_fr.resources import number

_KEY = re.compile(r"""(?:^|[{,;])[ \t]*+(?:-[ \t]++)?(?:["']([^"'\n]++)["']|([\w-]++))[ \t]*+[:=]""")
_TABLE = re.compile(r"[ \t]*\[\[?([^\]\n]+)\]")
_REFERENCE = re.compile(r"&(?:#\d{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]{1,31});")
# « <em>Le Monde</em> » in a title: the elements that dress words, with what they show; the shortest pairs first.
_PAIR = re.compile(
    r"<(?P<name>abbr|a|b|cite|em|i|mark|q|small|span|strong|sub|sup|u)(?:\s[^<>]{0,500})?>"
    r"(?P<shown>[^<>]{0,2000})</(?P=name)\s*>",
    re.IGNORECASE,
)
_LINE_BREAK = re.compile(r"<br\s*/?>", re.IGNORECASE)
_MARKED_UP = re.compile(r"[&<]")
_NESTED = 4
_LOOKED_AT = 2000
_PART = re.compile(r"[^\s:%{}\[\]<>$*]+")  # what a pattern of addresses (« :title », « %postname% ») is not
_MARKUP = re.compile(r"[<>\[\]*_`#]|https?:")


def author_value(article: Article, name: str) -> Any:
    """The author's value for ``name`` (a field of rules/header_fields.yml); None where unset or empty."""
    return next(author_values(article, name), None)


def author_values(article: Article, name: str) -> Iterator[Any]:
    """All that the author set under one of the names of ``name``, the best name first; nothing empty."""
    for head in _heads(article):
        yield from values_in(head.data, name)


def author_text(article: Article, name: str) -> str | None:
    """As `author_value`, as one line of text; None where it is not a scalar."""
    return header_text(_heads(article), name)


def header_text(heads: Iterable[FrontMatter], name: str) -> str | None:
    """As `author_text`, of an article that is still being read."""
    texts = (_text_in(head, value) for head in heads for value in values_in(head.data, name))
    return next(texts, None)


def _text_in(head: FrontMatter, value: Any) -> str | None:
    """As text as the page shows it, which puts the header's text in HTML: ``&nbsp;`` is one sign, a pair of tags none.

    A tag that nothing closes is told of (« Utiliser <details> en HTML »), not used, and stays.
    """
    text = _as_text(value)
    if text is None or isinstance(head, PageHead) or not _MARKED_UP.search(text):
        return text
    for _ in range(_NESTED):
        text = _PAIR.sub(r"\g<shown>", text)
    text = _LINE_BREAK.sub(" ", text)
    return one_line(_REFERENCE.sub(lambda match: attribute_text(match[0]), text)) or None


def asked_focus(article: Article, options: Options) -> Focus | None:
    """The keyphrase that the user gave, else the one that the author has set; None where there is none."""
    if options.keyphrase:
        return Focus(options.keyphrase, "given")
    written = author_text(article, "keyphrase")
    return Focus(written, "article") if written else None


def author_slug(article: Article) -> str | None:
    """The author's slug, or the last part of the address that the article has."""
    addresses = (_last_part(_as_text(value)) for value in author_values(article, "address"))
    return author_text(article, "slug") or next(filter(None, addresses), None)


def author_description(article: Article) -> str | None:
    """The author's description, or a summary that would do as one: of its length, and plain text."""
    described = author_text(article, "description")
    if described is not None:
        return described
    summary = author_text(article, "summary")
    fits = summary and number("metadata", "description_min") <= len(summary) <= number("metadata", "description_max")
    return summary if summary and fits and not _MARKUP.search(summary) else None


def author_line(article: Article, name: str) -> Span | None:
    """The line of the header, or the element of a page's head, that sets ``name``; None where none does."""
    for head in _heads(article):
        if isinstance(head, PageHead):
            return next((at for key, at in head.places.items() if (normal(key),) in names_of(name)), None)
        lines = lines_of(article.source[: head.body.end], head.body.start)
        for path in names_of(name):
            found = _line_of(path, article.source, lines)
            if found is not None:
                return found
    return None


def _line_of(path: tuple[str, ...], source: str, lines: list[Span]) -> Span | None:
    """The line of the last key of ``path``, below those of the keys before it or on the same line."""
    found = None
    for key in path:
        keys = (line for line in lines if key in _keys(line.of(source)))
        found = next(keys, None)
        if found is None:
            return None
        lines = [line for line in lines if line.start >= found.start]
    return found


def _keys(line: str) -> set[str]:
    """The keys that a line sets, and the tables it opens."""
    names = {normal(match[1] or match[2]) for match in _KEY.finditer(line[:_LOOKED_AT])}
    table = _TABLE.match(line)
    return names | {normal(part) for part in table[1].split(".")} if table else names


def _heads(article: Article) -> tuple[FrontMatter, ...]:
    return tuple(head for head in (article.front_matter, article.exported) if head is not None)


def _as_text(value: Any) -> str | None:
    """A scalar on one line; a yes or no is no text."""
    if isinstance(value, list | Mapping | bool | bytes | set) or value is None:
        return None
    return one_line(str(value)) or None


def _last_part(address: str | None) -> str | None:
    """« budget-ecole » of « /2024/budget-ecole.html »; None where the site makes the address up (« /:title/ »)."""
    try:
        path = urlsplit(address or "").path
    except ValueError:
        return None
    parts = [re.sub(r"\.(?:html?|php|md|mdx)$", "", part) for part in path.split("/") if part]
    last = next((part for part in reversed(parts) if part != "index"), "")
    last = unquote(last)
    is_slug = _PART.fullmatch(last) and any(c.isalpha() for c in last)
    return last if is_slug and last not in ("true", "false") else None


def author_list(article: Article, name: str) -> tuple[str, ...]:
    """As `author_value`, as texts: a list, or one text parted by commas."""
    value = author_value(article, name)
    texts = map(_as_text, value.split(",") if isinstance(value, str) else value if isinstance(value, list) else [value])
    return tuple(t for t in texts if t)


def author_date(article: Article, name: str) -> str | None:
    """The author's date in ISO 8601; None where it is unset or not a date a machine can be sure of."""
    return iso_date(author_value(article, name))


def iso_date(value: Any) -> str | None:
    """``value`` in ISO 8601: « 2024-05-03 » stays a day, « 2024-05-03 10:00 » gets its T."""
    if isinstance(value, datetime | date):
        return value.isoformat()
    if not isinstance(value, str):
        return None
    text = value.strip()
    try:
        return date.fromisoformat(text).isoformat()
    except ValueError:
        pass
    try:
        return datetime.fromisoformat(text.replace(" +", "+")).isoformat()
    except ValueError:
        return None


def author_json_ld(article: Article) -> dict[str, Any] | None:
    """The author's JSON-LD, a table or a JSON text; None where there is none that can be read."""
    value = author_value(article, "json_ld")
    if isinstance(value, str):
        try:
            value = read_json_header(value.strip()) if value.strip().startswith("{") else None
        except HeaderError:
            return None
    if not isinstance(value, Mapping):
        return None
    # TOML has dates and « nan », and YAML tags make bytes and sets: JSON says them as texts.
    text = json.dumps(dict(value), default=lambda v: iso_date(v) or str(v), skipkeys=True)
    return dict(json.loads(text, parse_constant=str))
