"""What no heading may do, whatever made it. Each guard is a real error with a name.

A guard takes the finished heading and the tokens that say it; the name of the first guard that objects
is returned, which is what `tests/headings/test_guards.py` checks case by case.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import cache

from seo_fr.headings.guards import agreement, form, halves, pointing, truth
from seo_fr.headings.kinds import Kind
from seo_fr.headings.proposal import Proposal

Guard = Callable[[Proposal], bool]

GUARDS: tuple[Guard, ...] = (
    form.length,
    form.odd_characters,
    form.two_capitals,
    pointing.points_back,
    pointing.foreign_possessive,
    pointing.shared_possessive,
    pointing.clitic,
    form.gap,
    form.run_together,
    form.cut_word,
    form.cut_complement,
    form.open_ended,
    halves.half_enumeration,
    halves.half_pair,
    halves.subject_of_next,
    halves.half_verb,
    halves.one_side,
    halves.bound_noun,
    halves.cut_superlative,
    form.two_verbs,
    truth.half_quoted,
    truth.negation_lost,
    truth.modality_lost,
    truth.unreal,
    form.misspelled,
    form.repeats_itself,
    truth.universal,
    agreement.disagreement,
    pointing.dated_from_today,
    pointing.orphan_link,
    pointing.comparison_without_term,
    pointing.others,
    form.verb_in_noun_phrase,
)


# What is not asked of a sentence cited whole: what it repeats, denies or leaves open, its author said.
_OF_CUTS = frozenset(
    {
        form.run_together,
        form.cut_complement,
        form.open_ended,
        halves.half_enumeration,
        halves.half_pair,
        halves.subject_of_next,
        halves.half_verb,
        halves.bound_noun,
        halves.cut_superlative,
        form.two_verbs,
        truth.half_quoted,
        truth.negation_lost,
        truth.modality_lost,
        form.repeats_itself,
        truth.universal,
        pointing.orphan_link,
        pointing.comparison_without_term,
        pointing.others,
    }
)


def objection(proposal: Proposal) -> str | None:
    """The name of the first guard that refuses the heading, None where none does."""
    for guard in _asked(proposal.kind):
        if guard(proposal):
            return guard.__name__
    return None


@cache
def _asked(kind: Kind) -> tuple[Guard, ...]:
    """The guards that a heading of this kind has to pass, in order."""
    return tuple(guard for guard in GUARDS if not _is_spared(kind, guard))


def _is_spared(kind: Kind, guard: Guard) -> bool:
    if guard is form.cut_complement and kind.nominal and not kind.phrase:
        return True  # the noun of an event has taken the place of its verb
    return (
        (kind.cited and guard in _OF_CUTS)
        or (not kind.asserts and guard is truth.modality_lost)
        or (kind.colon and guard is form.two_verbs)
        or (not kind.nominal and guard is form.verb_in_noun_phrase)
        or (not kind.phrase and guard is truth.unreal)
    )
