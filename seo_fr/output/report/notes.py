"""The note in the margin: the one place where a fault is told, with the way to its words and to its reason."""

from __future__ import annotations

from collections.abc import Mapping

from seo_fr.checks.registry import load_rule
from seo_fr.checks.rule import Rule
from seo_fr.errors import ConfigError
from seo_fr.levels import INTERNAL_ERROR
from seo_fr.model import Level
from seo_fr.output.html import Html, element, join
from seo_fr.output.parts import LEVEL_NAMES
from seo_fr.output.report.frame import Frame
from seo_fr.output.report.marks import Note, Place
from seo_fr.output.sheet import excerpt, plural

LEVEL_TITLES: Mapping[Level, str] = {level: name.capitalize() for level, name in LEVEL_NAMES.items()}
_FIX_SHOWN = 40


def margin_note(frame: Frame, note: Note) -> Html:
    """A note beside the text, inside the paragraph it speaks of: made of phrasing elements only."""
    name = f"Note {note.number}"
    label = f"{name}, retour au texte"
    number = element("a", class_="number", href="#" + frame.id(f"r{note.number}"), data_n=note.number, aria_label=label)
    parts = (number, " ", level_tag(note.level), " ", said(note), _fix(frame, note), _reason_link(frame, note))
    return element(
        "span", *parts, class_=f"note {note.level}", id=frame.id(f"n{note.number}"), role="note", aria_label=name
    )


def call(frame: Frame, place: Place, *, is_first: bool) -> Html:
    """The number after the words, which leads to the note. It is drawn, not written: nobody copies it."""
    label = f"Note {place.note}, {LEVEL_TITLES[place.level].lower()}"
    return element(
        "a",
        class_=f"call {place.level}",
        id=frame.id(f"r{place.note}") if is_first else None,
        href="#" + frame.id(f"n{place.note}"),
        data_n=place.note,
        aria_label=label,
    )


def level_tag(level: Level) -> Html:
    """The name of a level, in its colour."""
    return element("span", LEVEL_TITLES[level], class_=f"level {level}")


def said(note: Note) -> Html:
    """The sentence of the note: its message, or what its rule says where it gathers several that differ."""
    messages = dict.fromkeys(f.message for f in note.findings)
    if len(messages) == 1:
        times = f" ({plural(len(note.findings), 'fois', 'fois')})" if len(note.findings) > 1 else ""
        return join(next(iter(messages)), times)
    rule = known_rule(note.rule)
    summary = rule.summary if rule else next(iter(messages))
    return join(summary, f" {plural(note.count, 'endroit')}, soulignés.")


def known_rule(name: str) -> Rule | None:
    """The rule, as its file has it; None for one without a file, such as a crash."""
    if name == INTERNAL_ERROR:
        return None
    try:
        return load_rule(name)
    except ConfigError:
        return None


def rule_anchor(frame: Frame, note: Note) -> str:
    """The anchor of its rule in the list of faults."""
    return frame.id(f"regle-{note.level}-{note.rule}")


def _reason_link(frame: Frame, note: Note) -> Html:
    """The way to the rule's line in the list, with its reason and its other places."""
    rule = known_rule(note.rule)
    label = f"Pourquoi ? {rule.summary if rule else note.rule}"
    return join(" ", element("a", "Pourquoi ?", class_="why", href="#" + rule_anchor(frame, note), aria_label=label))


def _fix(frame: Frame, note: Note) -> Html | None:
    """The safe correction where there is one; shown only where the eye can see the difference."""
    mended = [f for f in note.findings if f.fix]
    if not mended:
        return None
    fix = mended[0].fix
    before = fix.span.of(frame.analysis.article.source) if fix else ""
    if fix is None or note.count > 1 or before.split() == fix.replacement.split():
        return element("span", " Réparable.", class_="fix")
    was, now = (element("code", excerpt(words, _FIX_SHOWN) or "∅") for words in (before, fix.replacement))
    return element("span", " Réparable : ", was, " → ", now, class_="fix")
