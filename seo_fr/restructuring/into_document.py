"""A result → what is to go into the document of a word processor that its article was read from."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from seo_fr.added_kinds import ADDED_KINDS
from seo_fr.containers.wanted import Insertion, NewParagraph, Remark, Wanted
from seo_fr.levels import INTERNAL_ERROR
from seo_fr.model import Addition, Article, Block, Finding, Heading, Restructured, Source, Span
from seo_fr.reading import read_text
from seo_fr.reading.one_line import one_line
from seo_fr.resources import number, rules, words
from seo_fr.restructuring.added_blocks import block_title
from seo_fr.restructuring.insertions import place_before
from seo_fr.restructuring.placement import headings_before


def wanted_of(result: Restructured, *, tracked: bool = True, comments: bool = True, date: str = "") -> Wanted:
    """Headings and added blocks as paragraphs; findings, questions and metadata as comments, unless none are wanted."""
    article = result.analysis.article
    insertions = [*map(_block, result.additions), *_headings(article, result)]
    if not comments:
        bare = tuple(Insertion(i.place, i.paragraphs, i.mark) for i in insertions)
        return Wanted(bare, (), tracked, date)
    return Wanted(tuple(insertions), tuple(remarks_of(result)), tracked, date)


def _headings(article: Article, result: Restructured) -> Iterator[Insertion]:
    prose = article.prose
    for index, heading in headings_before(article, result.analysis.sections):
        if index is not None:
            level = min(max(heading.level, 2), 6)
            paragraph = NewParagraph("heading", one_line(heading.text), level)
            yield Insertion(place_before(article, prose[index]), (paragraph,), remark=_choices(heading))


def _choices(heading: Heading) -> tuple[str, ...]:
    return _filled("heading", others=_listed(heading.alternatives)) if heading.alternatives else ()


def _block(addition: Addition) -> Insertion:
    """The paragraphs of an added block; where its sentences come from is the comment on the first."""
    blocks = read_text(addition.markdown, "bloc.md").blocks
    paragraphs = tuple(_paragraph(addition, b) for b in blocks if b.kind != "html" and b.view.text.strip())
    sources = dict.fromkeys(map(_source, addition.sources))
    remark = (*_filled("block", block=block_title(addition.kind)), *sources)
    return Insertion(addition.place, paragraphs, f"{addition.kind} drawn={addition.drawn}", remark)


def _paragraph(addition: Addition, block: Block) -> NewParagraph:
    """A block of the addition; one that stands above the text is titled in bold, without a heading's level."""
    text = one_line(block.view.text)
    above = ADDED_KINDS[addition.kind].above and text == block_title(addition.kind)
    if block.kind == "heading" and not above:
        return NewParagraph("heading", text, block.level)
    return NewParagraph("item" if block.kind == "item" else "paragraph", text, bold=above)


def _source(source: Source) -> str:
    origin = rules("containers")["remarks"]["origins"][source.origin]
    return _filled("source", origin=origin, ref=source.ref, text=source.text)[0]


def remarks_of(result: Restructured) -> Iterator[Remark]:
    """Those on the article as a whole first, then those on its words."""
    if metadata := _metadata(result):
        yield Remark(None, metadata)
    of_all: list[Finding] = []
    of_words: list[Finding] = []
    for finding in result.analysis.findings:
        if finding.rule == INTERNAL_ERROR or finding.rule in words("containers", "answered_by_comments"):
            continue
        (of_words if _has_words(result.analysis.article, finding) else of_all).append(finding)
    lines = tuple(_filled("finding", message=f.message, rule=f.rule)[0] for f in of_all)
    if lines:
        yield Remark(None, (*_filled("findings"), *lines))
    asks = [q.text for q in result.questions] or [q.text for q in result.analysis.open_questions]
    if asks:
        yield Remark(None, (*_filled("questions"), *asks))
    for finding in of_words[: int(number("containers", "remarks_most"))]:
        yield Remark(finding.span, _filled("finding", message=finding.message, rule=finding.rule))


def _has_words(article: Article, finding: Finding) -> bool:
    """True where the finding is about some words of the text, not about its header or all of it."""
    head = article.front_matter.span.end if article.front_matter else 0
    span: Span = finding.span
    inside = span.start >= head and len(span) > 0
    return inside and sum(span.overlaps(b.span) for b in article.blocks) <= number("containers", "remark_blocks")


def _metadata(result: Restructured) -> tuple[str, ...]:
    """A line each for the title and its rivals, the description, the address and the keywords."""
    metadata, title = result.metadata, result.analysis.article.title
    own = one_line(title.text) if title else ""
    said = {
        "title": metadata.title if metadata.title != own else "",
        "titles": _listed(t for t in metadata.titles if t not in (own, metadata.title)),
        "description": metadata.description,
        "slug": metadata.slug,
        "keywords": ", ".join(metadata.keywords),
    }
    lines = [line for name, value in said.items() if value for line in _filled(name, value=value)]
    if not lines:  # an editor took none of them
        return ()
    return (*_filled("metadata"), *lines, *(line for name in metadata.review for line in _filled(f"review_{name}")))


def _listed(texts: Iterable[str]) -> str:
    return "\u00a0; ".join(text if text.startswith("«") else f"«\u00a0{text}\u00a0»" for text in texts)


def _filled(name: str, **values: Any) -> tuple[str, ...]:
    """The line of that name, filled in."""
    return (str(rules("containers")["remarks"][name]).format(**values),)
