"""The proof that a result keeps the author's text; without it nothing is written."""

from __future__ import annotations

from itertools import zip_longest

from seo_fr.errors import InputError, PreservationError
from seo_fr.model import Addition, Article, Block, Edit, PageHead, Span
from seo_fr.reading import read_text
from seo_fr.reading.header_names import is_empty
from seo_fr.reading.html import read_html
from seo_fr.reading.html_tree import is_whole
from seo_fr.reading.own_comments import asked
from seo_fr.restructuring.added_blocks import set_aside
from seo_fr.restructuring.apply import apply_edits, inserted_spans, remove_edits
from seo_fr.restructuring.proof import Evidence, prove

# The names only tell the reader in which language the text is.
_MARKDOWN, _HTML = "resultat.md", "resultat.html"


def verify(
    article: Article,
    edits: tuple[Edit, ...],
    markdown: str,
    additions: tuple[Addition, ...] = (),
    evidence: Evidence | None = None,
) -> Article:
    """The result, read again. Raise PreservationError unless it is the article plus the insertions and nothing else.

    The edits must be insertions and give ``markdown``; taken out, they must give the source back. Read as
    Markdown (as HTML where the article is HTML), the result must show the author's blocks, each with its kind
    and its text, in order; what else it shows must be headings, wholly inserted, and ``additions``, each
    sentence of which is proven from ``evidence``; in a page each insertion must show what it shows alone. The
    author's front matter or head must say what it said.
    """
    if apply_edits(article.source, edits) != markdown:
        raise PreservationError("Le résultat n’est pas le texte de l’auteur plus les insertions prévues.")
    if remove_edits(markdown, edits) != article.source:
        raise PreservationError("Sans les insertions, le résultat ne rend pas le texte de l’auteur.")
    try:
        result = read_text(markdown, _name(article))
    except InputError as error:
        raise PreservationError(f"Le résultat ne se relit pas : {error}") from error
    prove(article, additions, evidence or Evidence())
    inserted = inserted_spans(edits)
    own, _, added = set_aside(result)
    _compare_blocks(article, own, inserted)
    _compare_additions(article, added, additions, inserted)
    if article.format == "html":
        _compare_insertions(article, result, edits, inserted)
    _compare_front_matter(article, result)
    return result


def _name(article: Article) -> str:
    return _HTML if article.format == "html" else _MARKDOWN


def _compare_insertions(article: Article, result: Article, edits: tuple[Edit, ...], inserted: tuple[Span, ...]) -> None:
    """Each insertion shows in the page what it shows alone: none of it is lost in a tag or a hidden element."""
    head = article.front_matter
    blanks = set(head.blanks.values()) if isinstance(head, PageHead) else set()
    body = head.span.end if head and not isinstance(head, PageHead) else 0
    for edit, span in zip(edits, inserted, strict=True):
        if edit.span.start < body or edit.span.start in blanks:
            continue
        shown = tuple(b for b in result.blocks if span.contains(b.span))
        alone = read_html(edit.replacement, _HTML).blocks
        if not is_whole(edit.replacement) or _linked(shown) != _linked(alone):
            raise PreservationError(f"Une insertion ne se lit pas dans la page, au caractère {edit.span.start}.")


def _linked(blocks: tuple[Block, ...]) -> list[tuple[str, str, list[tuple[str, str]]]]:
    """What a reader sees of each block, and where its links lead; alone, a heading may be read as the title."""
    return [(b.kind.replace("title", "heading"), b.view.text, [(k.text, k.target) for k in b.links]) for b in blocks]


def _compare_additions(
    article: Article, added: tuple[Block, ...], additions: tuple[Addition, ...], inserted: tuple[Span, ...]
) -> None:
    """The added blocks read in the result what they read alone, and those of an earlier run what they read before."""
    new = tuple(b for b in added if any(span.contains(b.span) for span in inserted))
    in_order = sorted(additions, key=lambda a: a.place)
    expected = tuple(b for a in in_order for b in read_text(a.markdown, _MARKDOWN).blocks)
    if _shown(new, exact=False) != _shown(expected, exact=False) or _targets(new) != _targets(expected):
        raise PreservationError("Un bloc ajouté ne se lit pas comme prévu dans le résultat.")
    earlier = tuple(b for b in added if b not in new)
    before = set_aside(read_text(article.source, _name(article)))[2] if earlier else ()
    if _shown(earlier, exact=True) != _shown(before, exact=True):
        raise PreservationError("Un bloc ajouté par un passage précédent ne se lit plus pareil.")


def _compare_blocks(article: Article, result: Article, inserted: tuple[Span, ...]) -> None:
    kept = []
    for block in result.blocks:
        if not any(span.contains(block.span) for span in inserted):
            kept.append(block)
        elif asked(block) is not None:
            continue
        elif block.kind != "heading" or block.level < 2 or not block.view.text:
            raise PreservationError(f"Une insertion se lit autrement qu’un intertitre : « {block.view.text[:60]} ».")
    exact = article.format != "text"
    before, after = _shown(article.blocks, exact), _shown(tuple(kept), exact)
    for old, new in zip_longest(before, after, fillvalue=("", 0, "")):
        if old != new:
            raise PreservationError(f"Le texte ne se lit plus pareil : « {old[2][:60]} » devient « {new[2][:60]} ».")


def _shown(blocks: tuple[Block, ...], exact: bool) -> list[tuple[str, int, str]]:
    """Kind, level and text of each block.

    Not ``exact``: whatever the width of white space within a line, which the reader of plain text takes
    off where a wrapped line begins, and Markdown does not.
    """
    return [(b.kind, b.level, b.view.text if exact else _spaced(b.view.text)) for b in blocks]


def _targets(blocks: tuple[Block, ...]) -> list[tuple[str, str]]:
    return [(link.text, link.target) for block in blocks for link in block.links]


def _spaced(text: str) -> str:
    return "\n".join(" ".join(line.split()) for line in text.split("\n"))


def _compare_front_matter(article: Article, result: Article) -> None:
    """Each of the author's values as it was; one that he left empty may have been filled in."""
    old = dict(article.front_matter.data) if article.front_matter else {}
    new = dict(result.front_matter.data) if result.front_matter else {}
    for key, value in old.items():
        if key not in new or (not is_empty(value) and repr(new[key]) != repr(value)):
            raise PreservationError(f"L’en-tête ne dit plus la même chose : « {key} » a changé.")
