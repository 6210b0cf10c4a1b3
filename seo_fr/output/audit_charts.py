"""The histograms of the summary page, drawn as SVG, each with its figures as a table for those who do not see it."""

from __future__ import annotations

from seo_fr.auditing.overview import Distribution
from seo_fr.output.html import Html, element, join, lines, percent, row, table
from seo_fr.output.press import press_marks
from seo_fr.output.report.gauges import svg
from seo_fr.output.sheet import figure, plural

_HEIGHT, _TOP, _FOOT = 170, 18, 22
_GAP = 0.12  # of a class, between two bars


def length_chart(lengths: Distribution, target: int) -> Html:
    """How many articles have which length, the target marked."""
    said = f"La barre verticale est la longueur visée, {figure(target)} mots."
    return _chart("Articles par longueur, en mots", lengths, [target], said)


def flesch_chart(flesch: Distribution) -> Html:
    """How many articles read how easily, the marks of the press shown."""
    low, median, high = (figure(mark) for mark in press_marks())
    said = (
        f"Flesch : plus haut, plus facile. Les barres verticales sont les repères de la presse : "
        f"un article sur dix sous {low}, la moitié sous {median}, un sur dix au-dessus de {high}."
    )
    return _chart("Articles par lisibilité (Flesch)", flesch, list(press_marks()), said)


def _chart(title: str, distribution: Distribution, marks: list[float], said: str) -> Html:
    classes = distribution.classes
    if distribution.median is None:
        return element("p", "Aucun article mesuré.")
    most = max(count for _, count in classes)
    bars = [_bar(place, len(classes), count, most) for place, (_, count) in enumerate(classes)]
    names = [_name(distribution, place) for place in range(len(classes))]
    axis = [
        element("text", figure(start), x=percent(place / len(classes)), y=_HEIGHT - 5, class_="axis")
        for place, (start, _) in enumerate(classes)
        if place % 2 == 0
    ]
    lines_at = [_mark(distribution, mark) for mark in marks]
    described = " ; ".join(f"{n} : {figure(c)}" for n, (_, c) in zip(names, classes, strict=True) if c)
    drawing = svg(title, lines(bars, lines_at, axis), height=_HEIGHT, described=described, kind="bars")
    return join(element("p", said, class_="legend"), drawing, _figures(distribution, names))


def _bar(place: int, classes: int, count: int, most: int) -> Html | None:
    if not count:
        return None
    height = round((_HEIGHT - _TOP - _FOOT) * count / most, 1)
    top = round(_HEIGHT - _FOOT - height, 1)
    middle = percent((place + 0.5) / classes)
    shape = element(
        "rect",
        class_="bar",
        x=percent((place + _GAP / 2) / classes),
        y=top,
        width=percent((1 - _GAP) / classes),
        height=height,
    )
    return join(shape, element("text", figure(count), x=middle, y=top - 4, text_anchor="middle", class_="axis"))


def _mark(distribution: Distribution, mark: float) -> Html:
    classes = distribution.classes
    x = percent((mark - classes[0][0]) / (distribution.step * len(classes)))
    return element("line", class_="limit", x1=x, x2=x, y1=_TOP - 8, y2=_HEIGHT - _FOOT)


def _name(distribution: Distribution, place: int) -> str:
    """The class in words; the ends are open."""
    start = distribution.classes[place][0]
    if place == len(distribution.classes) - 1:
        return f"{figure(start)} et plus"
    end = f"moins de {figure(start + distribution.step)}"
    return end if place == 0 else f"{figure(start)} à {end}"


def _figures(distribution: Distribution, names: list[str]) -> Html:
    rows = [
        row(name, plural(count, "article"))
        for name, (_, count) in zip(names, distribution.classes, strict=True)
        if count
    ]
    return element("details", element("summary", "Les chiffres"), table((), rows))
