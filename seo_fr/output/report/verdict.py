"""What a desk head wants to know first: what keeps the article from being published, and how long it is."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from seo_fr.model import Level
from seo_fr.output.html import Html, element, join, percent
from seo_fr.output.parts import levels_in_words
from seo_fr.output.press import press_place
from seo_fr.output.report.faults import repairs
from seo_fr.output.report.frame import Frame
from seo_fr.output.report.gauges import svg, tick
from seo_fr.output.report.marks import Note
from seo_fr.output.report.notes import known_rule, rule_anchor
from seo_fr.output.sheet import figure, plural


def verdict_part(frame: Frame, notes: Sequence[Note]) -> Html:
    """The verdict in words, then length, readability and marks, a sentence each."""
    blocking = [n for n in notes if n.level == "error"]
    facts = element("dl", "\n", [_length(frame), _faults(frame), _readability(frame), _scores(frame)], class_="facts")
    return frame.part("verdict", "Le verdict", _blocking(frame, blocking), facts)


def _blocking(frame: Frame, notes: Sequence[Note]) -> Html:
    """What has to be mended before publication, each with the way to it."""
    if not notes:
        return element("p", "Rien n’empêche de publier.", class_="lead good")
    count = sum(len(n.findings) for n in notes)
    lead = element("p", f"À corriger avant de publier : {plural(count, 'erreur')}.", class_="lead bad")
    by_rule = {n.rule: n for n in reversed(notes)}
    items = [_error(frame, by_rule[name], [n for n in notes if n.rule == name]) for name in sorted(by_rule)]
    return join(lead, element("ul", "\n", items, "\n", class_="blocking"))


def _error(frame: Frame, first: Note, notes: Sequence[Note]) -> Html:
    rule = known_rule(first.rule)
    words = rule.summary.rstrip(".") if rule else first.findings[0].message
    count = sum(n.count for n in notes)
    times = f" ({plural(count, 'fois', 'fois')})" if count > 1 else ""
    return element("li", element("a", words, href="#" + rule_anchor(frame, first)), times)


def _fact(name: str, value: Html | str, *said: Html | None) -> Html:
    return element("div", element("dt", name), element("dd", element("strong", value), *said))


def _length(frame: Frame) -> Html:
    target = frame.analysis.options.target
    words, missing, added = frame.analysis.annotated.words, frame.analysis.missing, 0
    if frame.result:
        account = frame.result.words
        words, added, missing = account.article + account.added, account.added, account.missing
    verdict = f"Il en manque {figure(missing)}." if missing else "La longueur visée est atteinte."
    drawn = f" Dont {plural(added, 'mot ajouté', 'mots ajoutés')}." if added else ""
    whole = max(words, target, 1)
    drawing = svg(
        f"{plural(words, 'mot')} sur {figure(target)}",
        element("rect", class_="track", y=5, width="100%", height=8, rx=4),
        element("rect", class_=f"fill {'warn' if missing else 'good'}", y=5, width=percent(words / whole), height=8),
        tick(target / whole, "target", 1, 17),
        height=18,
    )
    value = join(figure(words), element("span", f" mots sur {figure(target)}", class_="unit"))
    return _fact("Longueur", value, drawing, element("p", verdict, drawn))


def _faults(frame: Frame) -> Html:
    findings = frame.analysis.findings
    others: Counter[Level] = Counter(f.level for f in findings if f.level != "error")
    said = levels_in_words(others)
    link = element("a", "Voir la liste", href="#" + frame.id("corriger")) if findings else None
    value = join(figure(len(findings)), element("span", " défauts" if len(findings) > 1 else " défaut", class_="unit"))
    told = f"{'Dont ' if len(findings) > sum(others.values()) else ''}{said}. " if said else ""
    mended = repairs(frame)
    return _fact("À corriger", value, element("p", told, link), element("p", mended) if mended else None)


def _readability(frame: Frame) -> Html:
    flesch = frame.analysis.readability.flesch
    link = element("a", "Pourquoi", href="#" + frame.id("lisibilite"))
    band = frame.analysis.readability.band
    return _fact("Lecture", band[:1].upper() + band[1:], element("p", f"{press_place(flesch)}. ", link))


def _scores(frame: Frame) -> Html:
    scores = frame.analysis.scores
    value = join(figure(scores.seo), element("span", " / 100 en SEO", class_="unit"))
    said = f"{figure(scores.readability)} / 100 en lisibilité. Chaque défaut ôte des points."
    name = "Notes de l’original" if frame.result else "Notes"
    return _fact(name, value, element("p", said))
