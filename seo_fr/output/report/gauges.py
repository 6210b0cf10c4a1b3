"""The figures at the top: length, readability against the press, the two marks."""

from __future__ import annotations

from seo_fr.output.html import Child, Html, element, percent
from seo_fr.output.parts import FLESCH_ENDS
from seo_fr.output.press import press_marks, press_place
from seo_fr.output.report.frame import Frame
from seo_fr.output.sheet import figure, percentage
from seo_fr.resources import number

_FAIR, _GOOD = 50, 80


def gauges_part(frame: Frame) -> Html:
    """Four cards, then the figures behind them."""
    scores = frame.analysis.scores
    cards = [
        _length(frame),
        _readability(frame),
        _score("Note SEO", scores.seo, "hors lisibilité"),
        _score("Note de lisibilité", scores.readability, "de lisibilité"),
    ]
    return frame.part("chiffres", "Les chiffres", element("div", "\n", cards, "\n", class_="cards"), _figures(frame))


def _card(name: str, value: str, unit: str, drawing: Html, *words: Child) -> Html:
    shown = element("p", element("strong", value), unit, class_="value")
    return element(
        "div", element("p", name, class_="name"), shown, drawing, element("p", *words, class_="said"), class_="card"
    )


def _length(frame: Frame) -> Html:
    words, target = frame.analysis.annotated.words, frame.analysis.options.target
    missing = frame.analysis.missing
    said = f"Il en manque {figure(missing)}." if missing else "La longueur visée est atteinte."
    whole = max(words, target, 1)
    state = "warn" if missing else "good"
    drawing = svg(
        f"{figure(words)} mots sur {figure(target)}",
        element("rect", class_="track", y=8, width="100%", height=10, rx=5),
        element("rect", class_=f"fill {state}", y=8, width=percent(words / whole), height=10, rx=5),
        _tick(target / whole, "target", 3, 23),
        height=26,
    )
    return _card(
        "Longueur", figure(words), f" / {figure(target)} mots", drawing, said, " Les intertitres ne comptent pas."
    )


def _readability(frame: Frame) -> Html:
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
        _tick(median, "median", 5, 21),
        element("circle", class_="dot", cx=percent(min(0.98, max(0.02, value))), cy=13, r=7),
        labels,
        height=44,
        described=described,
    )
    reference = element(
        "span",
        f" En gris, l’usage de la presse. textstat afficherait {figure(figures.textstat_flesch, 1)}.",
        class_="quiet",
    )
    return _card(
        "Lisibilité (Flesch)",
        figure(figures.flesch, 1),
        f" {figures.band}",
        drawing,
        f"{press_place(figures.flesch)}.",
        reference,
    )


def _score(name: str, value: int, flaws: str) -> Html:
    state = "good" if value >= _GOOD else "warn" if value >= _FAIR else "bad"
    drawing = svg(
        f"{name} : {value} sur 100",
        element("rect", class_="track", y=8, width="100%", height=10, rx=5),
        element("rect", class_=f"fill {state}", y=8, width=percent(value / 100), height=10, rx=5),
        height=26,
    )
    return _card(name, str(value), " / 100", drawing, f"100, moins une pénalité pour chaque défaut {flaws}.")


def _figures(frame: Frame) -> Html:
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


def _tick(share: float, kind: str, top: int, bottom: int) -> Html:
    """A vertical line, kept inside the drawing at its ends."""
    x = percent(min(0.995, max(0.005, share)))
    return element("line", class_=kind, x1=x, x2=x, y1=top, y2=bottom)


def svg(title: str, *shapes: Child, height: int, described: str = "", kind: str = "gauge") -> Html:
    """A drawing as wide as its place, with its name (and what it shows) for those who do not see it."""
    head = (element("title", title), element("desc", described) if described else None)
    return element("svg", *head, *shapes, class_=kind, width="100%", height=height, role="img")
