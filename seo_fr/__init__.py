"""Rend un article de presse français compatible SEO, hors ligne et sans rien inventer.

The Python API of the public contract: `analyze`, `restructure` and `check` take the text of an article
and give the same frozen objects the JSON of the commands shows. Nothing heavy is imported before one of
them is called.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from seo_fr.version import __version__

if TYPE_CHECKING:
    from seo_fr.model import Analysis, Article, Finding, Options, Restructured

__all__ = ["__version__", "analyze", "check", "restructure"]


def analyze(text: str | bytes, *, path: str = "-", **options: Any) -> Analysis:
    """Analyse one article.

    ``text`` is the article, decoded or not; ``path`` names it in results and decides plain text or
    Markdown by its extension. ``options`` are the fields of `seo_fr.model.Options`: ``keyphrase``,
    ``title``, ``target`` (words), ``date`` (ISO), ``force_language``, ``profile``. Offsets of the result
    are code points of the decoded text. Raises `seo_fr.errors.SeoFrError`.
    """
    from seo_fr.pipeline import analyze_article

    return analyze_article(_article(text, path), _options(options))


def restructure(text: str | bytes, *, path: str = "-", **options: Any) -> Restructured:
    """Make one article SEO-ready; arguments and errors as for `analyze`."""
    from seo_fr.pipeline import restructure_article

    return restructure_article(_article(text, path), _options(options))


def check(text: str | bytes, *, path: str = "-", **options: Any) -> list[Finding]:
    """What the rules find in one article, in source order; arguments and errors as for `analyze`.

    As with ``seo-fr check``, what the comments of a Markdown article suppress is left out, and a comment
    that suppresses nothing is a finding. No settings file is read.
    """
    from seo_fr.linting.suppressions import read_suppressions, suppress
    from seo_fr.pipeline import check_article

    article = _article(text, path)
    findings, hidden = suppress(check_article(article, _options(options)), read_suppressions(article), article.source)
    return [finding for finding, suppressed in zip(findings, hidden, strict=True) if not suppressed]


def _article(text: str | bytes, path: str) -> Article:
    from seo_fr.reading import read_article, read_text

    return read_article(text, path) if isinstance(text, bytes) else read_text(text, path)


def _options(given: dict[str, Any]) -> Options:
    from dataclasses import fields

    from seo_fr.config import did_you_mean
    from seo_fr.errors import ConfigError
    from seo_fr.model import Options

    known = [f.name for f in fields(Options)]
    for name in given:
        if name not in known:
            raise ConfigError(f"option inconnue « {name} »{did_you_mean(name, known)}.")
    return Options(**given)
