"""The drawings of the report, and readability: against the press, sentence by sentence."""

from __future__ import annotations

from seo_fr.output.html import Child, Html, element, percent
from seo_fr.output.parts import FLESCH_ENDS
from seo_fr.output.press import press_marks, press_place
from seo_fr.output.report.frame import Frame
from seo_fr.output.sheet import figure, percentage
from seo_fr.resources import number


def flesch_scale(frame: Frame) -> Html:
    """The Flesch figure on the scale of the press, in words and drawn."""
    figures = frame.analysis.readability
    low, high = FLESCH_ENDS
    low_mark, median, high_mark = ((m - low) / (high - low) for m in press_marks())
    value = (figures.flesch - low) / (high - low)
    labels = [
        element("text", figure(mark), x=percent((mark - low) / (high - low)), y=40, text_anchor="middle", class_="axis")
        for mark in press_marks()
    ]
    described = "Huit articles de presse sur dix sont entre {} et {}, la moitié sous {}.".format(
        *(figure(press_marks()[i]) for i in (0, 2, 1))
    )
    drawing = svg(
        f"Lisibilité de {figure(figures.flesch, 1)} sur une échelle de {figure(low)} à {figure(high)}",
        element("rect", class_="track", y=8, width="100%", height=10, rx=5),
        element("rect", class_="press", x=percent(low_mark), y=8, width=percent(high_mark - low_mark), height=10),
        tick(median, "median", 5, 21),
        element("circle", class_="dot", cx=percent(min(0.98, max(0.02, value))), cy=13, r=7),
        labels,
        height=44,
        described=described,
    )
    value_shown = element("p", element("strong", figure(figures.flesch, 1)), f" {figures.band}", class_="value")
    words = f"{press_place(figures.flesch)}. En gris, l’usage de la presse. {described}"
    return element("div", value_shown, drawing, element("p", words, class_="said"), class_="scale")


def sentence_figures(frame: Frame) -> Html:
    """The measures of the sentences, each with its name."""
    figures, annotated = frame.analysis.readability, frame.analysis.annotated
    limit = figure(number("readability", "long_sentence"))
    rows = [
        ("Phrases", figure(len(annotated.sentences))),
        ("Mots par phrase", figure(figures.words_per_sentence, 1)),
        (f"Plus de {limit} mots", percentage(figures.long_sentence_share)),
        ("Au passif", percentage(figures.passive_share)),
        ("Avec un mot de liaison", percentage(figures.connector_share)),
        ("Syllabes par mot", figure(figures.syllables_per_word, 2)),
    ]
    pairs = [element("div", element("dt", name), element("dd", value)) for name, value in rows]
    return element("dl", "\n", pairs, "\n", class_="figures")


def tick(share: float, kind: str, top: int, bottom: int) -> Html:
    """A vertical line, kept inside the drawing at its ends."""
    x = percent(min(0.995, max(0.005, share)))
    return element("line", class_=kind, x1=x, x2=x, y1=top, y2=bottom)


def svg(title: str, *shapes: Child, height: int, described: str = "", kind: str = "gauge") -> Html:
    """A drawing as wide as its place, with its name (and what it shows) for those who do not see it."""
    head = (element("title", title), element("desc", described) if described else None)
    return element("svg", *head, *shapes, class_=kind, width="100%", height=height, role="img")
