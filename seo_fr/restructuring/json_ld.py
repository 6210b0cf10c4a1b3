"""The article as schema.org/NewsArticle: only what is known, nothing invented."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from seo_fr.model import Annotated, Article, Keyword, Options
from seo_fr.reading.author_fields import author_date, author_list, author_value, iso_date
from seo_fr.reading.one_line import one_line
from seo_fr.resources import words


def news_article(
    annotated: Annotated, keywords: tuple[Keyword, ...], options: Options, title: str, description: str
) -> dict[str, Any]:
    """A NewsArticle object ready for `json.dumps`; properties without a known value are left out.

    The author's own publication date comes before ``options.date``. Property names: schema.org/NewsArticle;
    those Google reads: Search Central, « Article structured data ».
    """
    article = annotated.article
    found: dict[str, Any] = {
        "@context": "https://schema.org",
        "@type": "NewsArticle",
        "headline": title,
        "description": description,
        "inLanguage": annotated.usage.code,
        "datePublished": author_date(article, "published") or iso_date(options.date),
        "dateModified": author_date(article, "modified"),
        "author": _authors(author_value(article, "author")),
        "image": _images(author_value(article, "image")),
        "articleSection": list(author_list(article, "section")),
        "keywords": list(keyword_texts(article, keywords)),
        # The type of a name is not told here, and schema.org's Thing is true of each.
        "mentions": [{"@type": "Thing", "name": k.text} for k in keywords if k.kind == "entity"],
        "wordCount": annotated.words,
    }
    return {name: value for name, value in found.items() if value not in (None, "", [], {})}


def keyword_texts(article: Article, keywords: tuple[Keyword, ...]) -> tuple[str, ...]:
    """The author's keywords or tags; where there are none, those that were found, best first."""
    return author_list(article, "keywords") or tuple(dict.fromkeys(k.text for k in keywords))


def _authors(value: Any) -> list[dict[str, str]]:
    """One object a by-line: a person, or an organisation where the by-line is an agency or a desk."""
    entries = value if isinstance(value, list) else [value]
    return [author for entry in entries if (author := _author(entry))]


def _author(entry: Any) -> dict[str, str] | None:
    fields = entry if isinstance(entry, Mapping) else {"name": entry}
    name = fields.get("name") or fields.get("nom")
    if not isinstance(name, str) or not name.strip():
        return None
    name = one_line(name)
    is_desk = name.casefold() in words("metadata", "organisations")
    author = {"@type": "Organization" if is_desk else "Person", "name": name}
    if isinstance(fields.get("url"), str):
        author["url"] = fields["url"]
    return author


def _images(value: Any) -> list[str]:
    """The addresses, from a text, a list of texts, or mappings that hold one."""
    entries = value if isinstance(value, list) else [value]
    addresses = []
    for entry in entries:
        is_mapping = isinstance(entry, Mapping)
        address = entry.get("url") or entry.get("src") or entry.get("path") if is_mapping else entry
        if isinstance(address, str) and address.strip():
            addresses.append(address.strip())
    return addresses
