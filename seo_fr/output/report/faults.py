"""The list of faults: a folded line a rule, with how often, its reason, and the way to each of its notes."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from shlex import quote

from seo_fr.checks.rule import Rule
from seo_fr.levels import LEVELS
from seo_fr.model import PROSE, Finding, Level
from seo_fr.output.html import Html, element, join
from seo_fr.output.parts import levels_in_words
from seo_fr.output.report.frame import Frame
from seo_fr.output.report.marks import Note
from seo_fr.output.report.notes import LEVEL_TITLES, known_rule, rule_anchor
from seo_fr.output.sheet import excerpt, figure, plural
from seo_fr.workspace.finding import STANDARD_INPUT

_AUTHORITIES = {
    "google": "Google",
    "yoast": "Yoast",
    "presse": "usage de la presse",
    "typographie": "code typographique",
    "maison": "règle maison",
}
_SHOWN = 50
# Characters on either side of words that are too short to be found again by themselves.
_AROUND = 16
_SHORT = 4


def faults_part(frame: Frame, notes: Sequence[Note]) -> Html:
    """Every fault, a level at a time, a rule at a time; errors stand open."""
    if not notes:
        return frame.part("corriger", "À corriger", element("p", "Rien à corriger."))
    groups: dict[Level, dict[str, list[Note]]] = {level: {} for level in LEVELS}
    for note in sorted(notes, key=lambda n: n.rule):
        groups[note.level].setdefault(note.rule, []).append(note)
    levels = [_level(frame, level, rules) for level, rules in groups.items() if rules]
    total = element("p", counts_in_words([f for n in notes for f in n.findings]), " ", repairs(frame), class_="total")
    return frame.part("corriger", "À corriger", total, levels)


def counts_in_words(findings: Sequence[Finding]) -> str:
    """« 1 erreur, 7 avertissements. », or « Rien à signaler. »"""
    counted = levels_in_words(Counter(f.level for f in findings))
    return f"{counted}." if counted else "Rien à signaler."


def repairs(frame: Frame) -> Html | None:
    """How many are repaired at one stroke, and by which command."""
    count = sum(f.fix is not None for f in frame.analysis.findings)
    if not count:
        return None
    verb = "se répare" if count < 2 else "se réparent"
    path = frame.analysis.article.path
    file = " …" if path in ("", STANDARD_INPUT) or path.startswith("<") else f" {quote(path)}"
    return join(f"{plural(count, 'défaut')} {verb} sans vous : ", element("code", f"seo-fr check --fix{file}"), ".")


def _level(frame: Frame, level: Level, rules: dict[str, list[Note]]) -> Html:
    count = sum(len(n.findings) for notes in rules.values() for n in notes)
    name = LEVEL_TITLES[level] + ("s" if count > 1 else "")
    shown = [_rule(frame, notes) for notes in rules.values()]
    return element("div", "\n", frame.heading(f"{name} ({figure(count)})"), shown, "\n", class_="level-group")


def _rule(frame: Frame, notes: Sequence[Note]) -> Html:
    """One rule: what is wrong and how often in the line that stays; places and reason in what folds."""
    rule, first = known_rule(notes[0].rule), notes[0]
    general = [n for n in notes if not n.places]
    alone = len(notes) == 1 and bool(general)
    what = first.findings[0].message if alone or rule is None else rule.summary.rstrip(".")
    head = element("summary", element("span", what, class_="what"), _often(frame, notes))
    told = [_general(frame, n, say=not alone) for n in general]
    items = [*(t for t in told if t), *(_link(frame, n) for n in notes if n.places)]
    places = element("ul", "\n", items, "\n", class_="places") if items else None
    body = join(places, "\n", _reason(rule))
    anchor, is_open = rule_anchor(frame, first), first.level == "error"
    return element("details", head, "\n", body, class_=f"rule {first.level}", id=anchor, open=is_open)


def _often(frame: Frame, notes: Sequence[Note]) -> Html | None:
    """« 92 fois dans 31 paragraphes ; `check --fix` les répare »; nothing for what is there once and stays."""
    count = sum(n.count for n in notes)
    mended = sum(n.count for n in notes if any(f.fix for f in n.findings))
    blocks = {p.block for n in notes for p in n.places}
    all_blocks = frame.analysis.article.blocks
    name = "paragraphe" if all(all_blocks[b].kind in PROSE for b in blocks) else "passage"
    where = f" dans {plural(len(blocks), name)}" if blocks else ""
    times = f"{plural(count, 'fois', 'fois')}{where}" if count > 1 else ""
    fix = None
    if mended:
        one = "le répare" if mended == 1 else "les répare"
        does = one if mended == count else f"en répare {figure(mended)}"
        fix = join(" ; " if times else "", element("code", "check --fix"), f" {does}")
    return element("span", times, fix, class_="often") if times or fix else None


def _general(frame: Frame, note: Note, *, say: bool) -> Html | None:
    """A fault that the text does not show: its message, its line and its words."""
    finding = note.findings[0]
    message = join(finding.message, " ") if say else None
    if not len(finding.span):
        return element("li", message) if message else None
    line = f"Ligne {figure(finding.line)} : "
    return element("li", message, element("span", line, class_="quiet"), frame.quote(finding.span))


def _link(frame: Frame, note: Note) -> Html:
    """The way to the note: its paragraph and its words, or how many places it has there."""
    place = note.places[0]
    block = frame.analysis.article.blocks[place.block]
    text = block.view.text
    where = f"§ {frame.paragraph_of(block.span.start) + 1}" if block.kind in PROSE else _NAMES.get(block.kind, "texte")
    if note.count > 1:
        shown = plural(note.count, "endroit")
    else:
        start, end = place.start, place.end
        if end - start < _SHORT:
            start, end = max(0, start - _AROUND), end + _AROUND
            start = text.find(" ", start, place.start) + 1 or start
        shown = excerpt(text[start:end], _SHOWN)
    return element("li", element("a", f"{where} : {shown}", href="#" + frame.id(f"n{note.number}")))


_NAMES = {"title": "titre", "heading": "intertitre", "table": "tableau", "image": "image", "note": "note"}


def _reason(rule: Rule | None) -> Html | None:
    """Why the rule exists and who says so."""
    if rule is None:
        return None
    source = f"{_AUTHORITIES.get(rule.authority, rule.authority)} ({rule.reference}). Règle "
    return element(
        "p", rule.why, " ", element("span", source, element("code", rule.id), ".", class_="quiet"), class_="reason"
    )
