"""Findings in words: the note beside the text, and the list of what to mend, a rule at a time."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence

from seo_fr.checks.registry import load_rule
from seo_fr.errors import ConfigError
from seo_fr.levels import INTERNAL_ERROR, LEVELS
from seo_fr.model import Finding, Level
from seo_fr.output.html import Html, element
from seo_fr.output.parts import LEVEL_NAMES, levels_in_words
from seo_fr.output.report.frame import Frame
from seo_fr.output.report.marks import Note
from seo_fr.output.sheet import excerpt

LEVEL_TITLES: Mapping[Level, str] = {level: name.capitalize() for level, name in LEVEL_NAMES.items()}
_AUTHORITIES = {
    "google": "Google",
    "yoast": "Yoast",
    "presse": "usage de la presse",
    "typographie": "code typographique",
    "maison": "règle maison",
}
_FIX_SHOWN = 40


def note_item(frame: Frame, note: Note) -> Html:
    """A note beside the text, with the way back to its words."""
    back = "#" + frame.id(f"r{note.number}")
    label = f"Note {note.number}, retour au texte"
    number = element("a", str(note.number), class_="number", href=back, aria_label=label)
    covered = f" Cela vaut pour {note.blocks} blocs à partir d’ici." if note.blocks > 1 else None
    return element(
        "li",
        number,
        " ",
        level_tag(note.finding.level),
        " ",
        note.finding.message,
        covered,
        _fix(frame, note.finding),
        class_=f"note {note.finding.level}",
        id=frame.id(f"n{note.number}"),
    )


def level_tag(level: Level) -> Html:
    """The name of a level, in its colour."""
    return element("span", LEVEL_TITLES[level], class_=f"level {level}")


def _fix(frame: Frame, finding: Finding) -> Html | None:
    """The safe correction where there is one; shown only where the eye can see the difference."""
    if finding.fix is None:
        return None
    before, after = finding.fix.span.of(frame.analysis.article.source), finding.fix.replacement
    if before.split() == after.split():
        return element("span", " Corrigé par ", element("code", "check --fix"), ".", class_="fix")
    was, now = (element("code", excerpt(words, _FIX_SHOWN) or "∅") for words in (before, after))
    return element("span", " Corrigé par ", element("code", "check --fix"), " : ", was, " → ", now, class_="fix")


def findings_part(frame: Frame, notes: Sequence[Note]) -> Html:
    """Every finding, grouped by rule, the most serious first, with the reason of each rule."""
    groups: dict[tuple[int, str], list[Note]] = {}
    for note in notes:
        groups.setdefault((LEVELS.index(note.finding.level), note.finding.rule), []).append(note)
    rules = [_rule(frame, rule, found) for (_, rule), found in sorted(groups.items(), key=lambda item: item[0])]
    if not rules:
        return frame.part("corriger", "À corriger", element("p", "Rien à corriger."))
    total = element("p", counts_in_words([n.finding for n in notes]), class_="total")
    return frame.part("corriger", "À corriger", total, element("ul", "\n", rules, "\n", class_="rules"))


def counts_in_words(findings: Sequence[Finding]) -> str:
    """« 1 erreur, 7 avertissements. », or « Rien à signaler. »"""
    said = levels_in_words(Counter(f.level for f in findings))
    return f"{said}." if said else "Rien à signaler."


def _rule(frame: Frame, rule: str, notes: Sequence[Note]) -> Html:
    items = [element("li", note.finding.message, " ", _where(frame, note)) for note in notes]
    head = element("p", level_tag(notes[0].finding.level), " ", element("code", rule), class_="what")
    body = (
        element("ul", "\n", items, "\n")
        if len(items) > 1
        else element("p", notes[0].finding.message, " ", _where(frame, notes[0]))
    )
    return element("li", head, element("div", body, _reason(rule)), class_=f"rule {notes[0].finding.level}")


def _where(frame: Frame, note: Note) -> Html | None:
    """A link to the words; the line and the words themselves where the text does not show them."""
    if note.block is not None:
        label = f"Voir dans le texte, note {note.number}"
        return element("a", str(note.number), class_="number", href="#" + frame.id(f"r{note.number}"), aria_label=label)
    if not len(note.finding.span):
        return None
    return element("span", f"(ligne {note.finding.line}) ", frame.quote(note.finding.span), class_="quiet")


def _reason(rule: str) -> Html | None:
    """Why the rule exists and who says so; nothing for a rule without a file, such as a crash."""
    if rule == INTERNAL_ERROR:
        return None
    try:
        known = load_rule(rule)
    except ConfigError:
        return None
    source = f"Source : {_AUTHORITIES.get(known.authority, known.authority)} ({known.reference})."
    return element(
        "details",
        element("summary", "Pourquoi ?", element("span", f" ({rule})", class_="hidden")),
        element("p", known.why, " ", element("span", source, class_="quiet")),
    )
