"""Two views along the text: where the keywords fall, and how long each sentence is."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from seo_fr.analysis.focus import editor_keywords
from seo_fr.model import Keyword, Section, Sentence
from seo_fr.output.html import Child, Html, element, join, lines, percent
from seo_fr.output.keyphrase_words import keyphrase_origin, keyphrase_question
from seo_fr.output.report.card_table import card_table
from seo_fr.output.report.frame import Frame
from seo_fr.output.report.gauges import flesch_scale, sentence_figures, svg
from seo_fr.output.sheet import figure, plural
from seo_fr.resources import number

_HEIGHT, _TOP, _FOOT = 130, 14, 14
_LEAST_SCALE = 40
_LISTED = 12


def keywords_part(frame: Frame) -> Html:
    """A line a keyword, best first: its name, how often, and a strip from the first word to the last."""
    origin, focus = keyphrase_origin(frame.analysis), element("strong", frame.analysis.focus)
    aimed = element("p", "Expression visée : ", focus, f" ({origin})") if origin else _question(frame)
    rows = [_keyword(frame, k) for k in editor_keywords(frame.analysis.keywords)]
    if not rows:
        return frame.part("mots-cles", "Les mots-clés au fil du texte", aimed, element("p", "Aucun mot-clé trouvé."))
    shown = card_table(("Mot-clé", "Emplois", "Du début à la fin de l’article"), rows, "strips")
    legend = element(
        "p", "Un trait par emploi ; les pointillés sont les sections, existantes ou proposées.", class_="legend"
    )
    return frame.part("mots-cles", "Les mots-clés au fil du texte", aimed, legend, shown)


def _question(frame: Frame) -> Html:
    return element("p", keyphrase_question(frame.analysis))


def _keyword(frame: Frame, keyword: Keyword) -> Sequence[Child]:
    places = sorted({frame.paragraph_of(s.start) + 1 for s in keyword.spans})
    where = f"{'Paragraphe' if len(places) == 1 else 'Paragraphes'} {', '.join(map(str, places))}"
    title = f"{keyword.text} : {plural(keyword.count, 'emploi')}"
    borders = [_line(frame, start, "border", 0, 20) for start in _borders(frame, frame.analysis.sections)]
    ticks = [_line(frame, span.start, "use", 3, 17) for span in keyword.spans]
    track = element("rect", class_="track", y=9, width="100%", height=2)
    drawing = svg(title, lines(track, borders, ticks), height=20, described=where, kind="strip")
    return keyword.text, figure(keyword.count), drawing


def _line(frame: Frame, offset: int, kind: str, top: int, bottom: int) -> Html:
    x = percent(0.004 + 0.992 * _share(frame, offset))
    return element("line", class_=kind, x1=x, x2=x, y1=top, y2=bottom)


def _share(frame: Frame, offset: int) -> float:
    """How far into the prose a source offset stands, 0 to 1; the title stands at 0."""
    paragraphs = frame.analysis.annotated.paragraphs
    first, last = paragraphs[0].span.start, paragraphs[-1].span.end
    return max(0.0, min(1.0, (offset - first) / max(1, last - first)))


def _borders(frame: Frame, sections: Iterable[Section]) -> list[int]:
    """Where each section but the first begins."""
    paragraphs = frame.analysis.annotated.paragraphs
    return [paragraphs[s.paragraphs[0]].span.start for s in sections if s.paragraphs and s.paragraphs[0] > 0]


def readability_part(frame: Frame) -> Html:
    """The scale of the press, the figures, a bar a sentence; then the long ones and the passives in words."""
    sentences = frame.analysis.annotated.sentences
    limit = number("readability", "long_sentence")
    long_ones = [s for s in sentences if s.words > limit]
    passives = [s for s in sentences if s.passive]
    legend = element(
        "p",
        _key("bar", "phrase"),
        _key("bar long", f"plus de {figure(limit)} mots"),
        _key("passive", "passif"),
        class_="legend",
    )
    described = (
        f"{plural(len(long_ones), 'phrase longue', 'phrases longues')}, "
        f"{plural(len(passives), 'phrase')} au passif, la plus longue de "
        f"{plural(max((s.words for s in sentences), default=0), 'mot')}."
    )
    drawing = svg(
        f"Longueur des {plural(len(sentences), 'phrase')}, dans l’ordre",
        _bars(sentences, limit),
        height=_HEIGHT,
        described=described,
        kind="bars",
    )
    lists = [
        _listed(frame, "Les phrases longues", sorted(long_ones, key=lambda s: (-s.words, s.span))),
        _listed(frame, "Les phrases au passif", passives),
    ]
    bars = (frame.heading("La longueur des phrases"), legend, drawing, lists)
    return frame.part("lisibilite", "La lisibilité", flesch_scale(frame), sentence_figures(frame), bars)


def _key(kind: str, words: str) -> Html:
    """A sample of a colour with its meaning."""
    shape = element("rect", class_=kind, width=12, height=12, rx=2)
    if kind == "passive":
        shape = element("circle", class_=kind, cx=6, cy=6, r=4)
    return element("span", element("svg", shape, width=12, height=12, aria_hidden="true"), " ", words, class_="key")


def _bars(sentences: Sequence[Sentence], limit: float) -> Html:
    scale = max([_LEAST_SCALE, *(s.words for s in sentences)])
    base = _HEIGHT - _FOOT
    at = round(base - (base - _TOP) * limit / scale, 1)
    bars = [_bar(s, index / len(sentences), (index + 1) / len(sentences), scale) for index, s in enumerate(sentences)]
    line = element("line", class_="limit", x1="0%", x2="100%", y1=at, y2=at)
    return lines(bars, line)


def _bar(sentence: Sentence, left: float, right: float, scale: int) -> Html:
    """The bar of one sentence between two shares of the width, a tenth of it left free on either side."""
    base, width = _HEIGHT - _FOOT, right - left
    height = round((base - _TOP) * sentence.words / scale, 1)
    bar = element(
        "rect",
        element("title", plural(sentence.words, "mot") + (", au passif" if sentence.passive else "")),
        class_="bar long" if sentence.words > number("readability", "long_sentence") else "bar",
        x=percent(left + 0.1 * width),
        y=round(base - height, 1),
        width=percent(0.8 * width),
        height=height,
    )
    middle = percent((left + right) / 2)
    return join(bar, element("circle", class_="passive", cx=middle, cy=base + 7, r=3) if sentence.passive else None)


def _listed(frame: Frame, title: str, sentences: Sequence[Sentence]) -> Html | None:
    """Sentences in words, for those who do not see the bars and to find them in the text."""
    if not sentences:
        return None
    items = [
        element("li", plural(s.words, "mot"), ", ", frame.paragraph_link(s.span.start), " : ", frame.quote(s.span))
        for s in sentences[:_LISTED]
    ]
    more = len(sentences) - _LISTED
    rest = element("p", f"Et {plural(more, 'autre')}.", class_="quiet") if more > 0 else None
    summary = element("summary", f"{title} ({figure(len(sentences))})")
    return element("details", summary, element("ul", "\n", items, "\n"), rest)
