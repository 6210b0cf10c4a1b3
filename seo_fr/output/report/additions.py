"""What was added to the article, and where each part of it comes from."""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from seo_fr.language.words import count_words
from seo_fr.model import PROSE, Addition, Block, Source, Span
from seo_fr.output.html import Html, element, join
from seo_fr.output.report.frame import Frame
from seo_fr.output.restructured_text import promise
from seo_fr.output.sheet import excerpt, plural
from seo_fr.reading import read_text
from seo_fr.reading.own_comments import is_own_comment, opened, parted
from seo_fr.restructuring.added_blocks import block_title

_QUOTED = 160
_ORIGINS = {"article": "De l’article", "fiche": "De la fiche", "archive": "Des archives"}


@dataclass(frozen=True, slots=True)
class Added:
    """A block that a run has added: ``number`` counts from 1, ``blocks`` are empty where the article holds them.

    ``place`` is the character of the source that it stands before.
    """

    number: int
    title: str
    words: int
    place: int
    blocks: tuple[Block, ...]
    sources: tuple[Source, ...]


def added_blocks(frame: Frame) -> list[Added]:
    """What this run has added, in the order of the text."""
    additions = sorted(frame.result.additions, key=lambda a: a.place) if frame.result else []
    return [_added(number, addition) for number, addition in enumerate(additions, start=1)]


def _added(number: int, addition: Addition) -> Added:
    blocks = read_text(addition.markdown, "bloc.md").blocks
    own = tuple(b for b in blocks if not (b.kind == "html" and is_own_comment(b.view.text)))
    return Added(number, block_title(addition.kind), addition.words, addition.place, own, addition.sources)


def earlier_blocks(frame: Frame) -> dict[int, Added]:
    """What an earlier run has added, by the block of the article that opens it: its comment tells the sources."""
    article = frame.analysis.article
    added = {b.span for b in parted(article.blocks)[1]}
    found: dict[int, Added] = {}
    openings = [i for i, b in enumerate(article.blocks) if b.span in added and opened(b)]
    ends = [*openings[1:], len(article.blocks)]
    first = 1 + (len(frame.result.additions) if frame.result else 0)
    for number, (index, end) in enumerate(zip(openings, ends, strict=False), start=first):
        block = article.blocks[index]
        match = opened(block)
        inside = [b for b in article.blocks[index:end] if b.span in added and b.kind in PROSE]
        words = sum(count_words(b.view.text) for b in inside)
        title = block_title(match["kind"]) if match else ""
        found[index] = Added(number, title, words, block.span.start, (), tuple(_sources(block.view.text)))
    return found


def _sources(comment: str) -> Iterable[Source]:
    """The sources that the comment of a block names, each once; their words are not in it."""
    for line in dict.fromkeys(comment.splitlines()):
        if line.startswith("{"):
            try:
                named = json.loads(line)
            except ValueError:
                continue
            span = named.get("span")
            if named.get("origin") in _ORIGINS:
                yield Source(named["origin"], str(named.get("ref", "")), Span(*span) if span else None, "")


def shown_addition(frame: Frame, added: Added) -> Html:
    """The block in the article, told apart from the author's text, with the way to its sources."""
    way = element("a", "D’où cela vient", href="#" + frame.id(f"source{added.number}"))
    label = element("span", class_="tag", data_label=f"Ajouté : {added.title}")
    paragraphs = [_paragraph(b) for b in added.blocks]
    head = element("p", label, way, class_="from")
    return element("div", head, "\n", paragraphs, "\n", class_="added", id=frame.id(f"ajout{added.number}"))


def _paragraph(block: Block) -> Html:
    kind = "intertitre" if block.kind == "heading" else "item" if block.kind == "item" else None
    return element("p", element("ins", block.view.text), class_=kind)


def additions_part(frame: Frame) -> Html | None:
    """What was added and its sources; nothing where nothing was."""
    added = [*added_blocks(frame), *earlier_blocks(frame).values()]
    kept = element("p", promise(frame.result)) if frame.result else None
    if not added and kept is None:
        return None
    shown = [_provenance(frame, a) for a in added]
    return frame.part("ajouts", "Ce qui a été ajouté, et d’où cela vient", kept, shown)


def _provenance(frame: Frame, added: Added) -> Html:
    name = element("a", added.title, href="#" + frame.id(f"ajout{added.number}"))
    title = element(
        f"h{frame.level + 2}", name, f" ({plural(added.words, 'mot')})", id=frame.id(f"source{added.number}")
    )
    items = [element("li", _source(frame, s)) for s in added.sources]
    return join(title, "\n", element("ul", "\n", items, "\n", class_="sources") if items else None)


def _source(frame: Frame, source: Source) -> Html:
    """« De l’article, § 3 : … », « De la fiche otan.yml : … »."""
    origin = _ORIGINS[source.origin]
    words: Sequence[Html] = [element("q", excerpt(source.text, _QUOTED))] if source.text else []
    if source.origin == "article":
        link = frame.paragraph_link(source.span.start) if source.span and frame.result else None
        where = join(origin, ", ", link) if link else join(origin)
    else:
        where = join(origin, " ", element("code", source.ref))
    return join(where, " : " if words else None, *words)
