"""The outline as the author left it, and as it would be with the proposed headings."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from seo_fr.model import Block, Heading, Section
from seo_fr.output.html import Html, element, join
from seo_fr.output.report.frame import Frame
from seo_fr.output.sheet import plural


def outline_part(frame: Frame) -> Html:
    """Both outlines side by side; one where nothing is proposed."""
    if not any(_proposals(frame.analysis.sections)):
        note = element("p", "Aucun intertitre à proposer : le plan reste celui de l’article.", class_="quiet")
        return frame.part("plan", "Le plan", _before(frame), note)
    before = element("div", frame.heading("Aujourd’hui"), _before(frame))
    after = element("div", frame.heading("Avec les intertitres insérés" if frame.result else "Proposé"), _after(frame))
    return frame.part("plan", "Le plan, avant et après", element("div", before, "\n", after, class_="twins"))


def _proposals(sections: Iterable[Section]) -> Iterable[bool]:
    for section in sections:
        yield section.heading is not None and section.heading.origin == "generated"
        yield from _proposals(section.subsections)


def _before(frame: Frame) -> Html:
    """The author's own headings with the words that stand under each, down to the next one."""
    article, annotated = frame.analysis.article, frame.analysis.annotated
    headings = [
        b for b in article.blocks if b.kind == "heading" and (article.title is None or article.title.span != b.span)
    ]
    title = article.title.text if article.title else None
    shown = element("p", title, class_="outline-title") if title else element("p", "(sans titre)", class_="quiet")
    if not headings:
        return join(shown, element("p", f"{plural(annotated.words, 'mot')} sans aucun intertitre.", class_="quiet"))
    items = [_author_line(frame, h, following) for h, following in zip(headings, [*headings[1:], None], strict=True)]
    first = _words_between(frame, 0, headings[0].span.start)
    lead = element("li", "Début de l’article", _count(first)) if first else None
    return join(shown, element("ul", "\n", lead, "\n", items, "\n", class_="outline"))


def _author_line(frame: Frame, block: Block, following: Block | None) -> Html:
    end = following.span.start if following else len(frame.analysis.article.source)
    words = _words_between(frame, block.span.end, end)
    return element("li", _level(block.level), block.view.text, _count(words), class_=f"deep-{block.level}")


def _words_between(frame: Frame, start: int, end: int) -> int:
    return sum(p.words for p in frame.analysis.annotated.paragraphs if start <= p.span.start < end)


def _after(frame: Frame) -> Html:
    metadata = frame.analysis.metadata
    title = element("p", metadata.title, class_="outline-title")
    if frame.analysis.article.title is None:
        title = element("p", element("ins", metadata.title), " ", _proposed(frame), class_="outline-title")
    return join(title, _sections(frame, frame.analysis.sections))


def _sections(frame: Frame, sections: Sequence[Section]) -> Html:
    items = [_section(frame, s) for s in sections]
    return element("ul", "\n", items, "\n", class_="outline")


def _section(frame: Frame, section: Section) -> Html:
    deeper = _sections(frame, section.subsections) if section.subsections else None
    if section.heading is None:
        return element("li", element("em", "Sans intertitre"), _count(section.words), deeper)
    level = section.heading.level
    return element(
        "li",
        _heading(frame, section.heading),
        _count(section.words),
        _others(section.heading),
        deeper,
        class_=f"deep-{level}",
    )


def _heading(frame: Frame, heading: Heading) -> Html:
    if heading.origin != "generated":
        return join(_level(heading.level), heading.text)
    proof = join(" ", frame.paragraph_link(heading.evidence[0].start)) if heading.evidence else None
    return join(_level(heading.level), element("ins", heading.text), " ", _proposed(frame), proof)


def _others(heading: Heading) -> Html | None:
    """The other headings an editor may choose from."""
    if not heading.alternatives:
        return None
    return element("ul", [element("li", "ou : ", other) for other in heading.alternatives], class_="others")


def _level(level: int) -> Html:
    return join(element("span", f"H{level}", class_="tag"), " ")


def _proposed(frame: Frame) -> Html:
    return element("span", "inséré" if frame.result else "proposé", class_="badge")


def _count(words: int) -> Html:
    return element("span", f" {plural(words, 'mot')}", class_="count")
