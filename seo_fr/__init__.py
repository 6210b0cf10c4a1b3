"""Rend un article de presse français compatible SEO, hors ligne et sans rien inventer.

The Python API of docs/contrat.md: `analyze`, `restructure` and `check` take the text of an article
and give the same frozen objects the JSON of the commands shows. Nothing heavy is imported before one of
them is called. With examples: docs/api.md.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from seo_fr.version import __version__

if TYPE_CHECKING:
    from seo_fr.model import AdditionKind, Analysis, Article, Finding, Restructured

__all__ = ["__version__", "analyze", "check", "restructure"]


def analyze(  # noqa: PLR0913  an editor shows each option with its type
    text: str | bytes,
    *,
    path: str = "-",
    keyphrase: str | None = None,
    title: str | None = None,
    target: int = 700,
    date: str | None = None,
    profile: str = "presse",
    usage: str | None = None,
    force_language: bool = False,
) -> Analysis:
    """Analyse one article.

    ``text`` is the article, decoded or not; ``path`` names it in results and decides plain text or
    Markdown by its extension. Offsets of the result are code points of the decoded text.

    ``keyphrase`` is the focus keyphrase, deduced when None. ``title`` stands for the article's own.
    ``target`` is the length wanted, in words. ``date`` is that of publication (YYYY-MM-DD).
    ``force_language`` goes on with a text that is not in French. ``usage`` is the French of the place
    (``fr-CA``); the header or the text tells it when None. ``profile`` names the levels and
    thresholds of the rules (``rules/profiles``). No settings file is read. Raises
    `seo_fr.errors.SeoFrError`; an argument that does not exist is Python's own TypeError.
    """
    from seo_fr.model import Options
    from seo_fr.pipeline import analyze_article

    options = Options(
        keyphrase=keyphrase,
        title=title,
        target=target,
        date=date,
        force_language=force_language,
        usage=usage,
        profile=profile,
    )
    return analyze_article(_article(text, path), options)


def restructure(  # noqa: PLR0913
    text: str | bytes,
    *,
    path: str = "-",
    keyphrase: str | None = None,
    title: str | None = None,
    target: int = 700,
    date: str | None = None,
    profile: str = "presse",
    usage: str | None = None,
    force_language: bool = False,
    complete: bool = False,
    without: tuple[AdditionKind, ...] = (),
    questions: bool = False,
    fiches: tuple[str, ...] = (),
    archive: str | None = None,
) -> Restructured:
    """Make one article SEO-ready; the other arguments and the errors are those of `analyze`.

    ``complete`` adds blocks, up to ``target``, whose every sentence has its source; ``without`` names the
    kinds of block to leave out. ``questions`` writes what is still to ask as comments. ``fiches`` are folders
    of fact sheets beside the starter set, ``archive`` is the data base of ``seo-fr archive add``.
    """
    from seo_fr.model import Options
    from seo_fr.pipeline import restructure_article

    options = Options(
        keyphrase=keyphrase,
        title=title,
        target=target,
        date=date,
        force_language=force_language,
        usage=usage,
        profile=profile,
        complete=complete,
        without=without,
        questions=questions,
        fiches=fiches,
        archive=archive,
    )
    return restructure_article(_article(text, path), options)


def check(  # noqa: PLR0913
    text: str | bytes,
    *,
    path: str = "-",
    keyphrase: str | None = None,
    title: str | None = None,
    target: int = 700,
    date: str | None = None,
    profile: str = "presse",
    usage: str | None = None,
    force_language: bool = False,
) -> list[Finding]:
    """What the rules find in one article, in source order; arguments and errors are those of `analyze`.

    As with ``seo-fr check``, what the comments of a Markdown article suppress is left out, and a comment
    that suppresses nothing is a finding.
    """
    from seo_fr.linting.suppressions import read_suppressions, suppress
    from seo_fr.model import Options
    from seo_fr.pipeline import check_article

    article = _article(text, path)
    options = Options(
        keyphrase=keyphrase,
        title=title,
        target=target,
        date=date,
        force_language=force_language,
        usage=usage,
        profile=profile,
    )
    findings, hidden = suppress(check_article(article, options), read_suppressions(article), article.source)
    return [finding for finding, suppressed in zip(findings, hidden, strict=True) if not suppressed]


def _article(text: str | bytes, path: str) -> Article:
    from seo_fr.containers.opening import read_any
    from seo_fr.reading import read_text

    return read_any(text, path) if isinstance(text, bytes) else read_text(text, path)
