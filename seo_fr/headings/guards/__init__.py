"""What no heading may do, whatever made it. Each guard is a real error with a name.

A guard takes the finished heading and the tokens that say it; the name of the first guard that objects
is returned, which is what `tests/headings/test_guards.py` checks case by case.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import cache

from seo_fr.headings.guards import agreement, bounds, form, halves, news, pointing, remainder, truth
from seo_fr.headings.kinds import Kind
from seo_fr.headings.proposal import Proposal

Guard = Callable[[Proposal], bool]

_OF_EVERY_HEADING: tuple[Guard, ...] = (
    form.length,
    form.odd_characters,
    form.two_capitals,
    pointing.points_back,
    pointing.foreign_possessive,
    pointing.shared_possessive,
    pointing.clitic,
    form.gap,
    form.cut_word,
    form.misspelled,
    form.verb_in_noun_phrase,
    halves.one_side,
    truth.unreal,
    agreement.disagreement,
    agreement.participle_disagrees,
    pointing.dated_from_today,
)
# Not asked of a sentence that is cited whole: what it repeats, denies or leaves open, its author said.
_OF_CUTS: tuple[Guard, ...] = (
    bounds.limit_left_behind,
    news.leaves_news_behind,
    form.run_together,
    form.cut_complement,
    form.open_ended,
    halves.half_enumeration,
    halves.half_date,
    halves.half_pair,
    halves.subject_of_next,
    halves.half_verb,
    halves.bound_noun,
    halves.cut_superlative,
    news.opaque,
    form.two_verbs,
    truth.half_quoted,
    truth.negation_lost,
    truth.modality_lost,
    form.repeats_itself,
    truth.universal,
    pointing.orphan_link,
    pointing.comparison_without_term,
    pointing.others,
    remainder.half_rate,
    remainder.restriction_lost,
    remainder.rest_of_list,
    remainder.open_participle,
    remainder.bare_half,
    remainder.resumes_after_aside,
    remainder.late_limit,
    remainder.split_number,
    remainder.only_there,
    remainder.since_when,
    remainder.year_dropped,
    remainder.cut_quotation,
    remainder.without_its_date,
    news.says_nothing,
)
GUARDS = (*_OF_EVERY_HEADING, *_OF_CUTS)


def objection(proposal: Proposal, spared: frozenset[Guard] = frozenset()) -> str | None:
    """The name of the first guard, but for ``spared``, that refuses the heading; None where none does."""
    for guard in _asked(proposal.kind):
        if guard not in spared and guard(proposal):
            return guard.__name__
    return None


@cache
def _asked(kind: Kind) -> tuple[Guard, ...]:
    """The guards that a heading of this kind has to pass."""
    spared: Mapping[Guard, bool] = {
        form.verb_in_noun_phrase: not kind.nominal,
        truth.unreal: not kind.phrase,
        news.leaves_news_behind: not kind.phrase,
        agreement.participle_disagrees: not kind.reduced,
        truth.modality_lost: not kind.asserts,
        form.two_verbs: kind.colon,
        # « Aucun montant réservé à l’entretien »: what the passage itself denies, in its own words.
        truth.universal: kind.denies,
        truth.negation_lost: kind.denies,
        # The noun of an event has taken the place of its verb, and what that governs.
        form.cut_complement: kind.nominal and not kind.phrase,
    }
    return tuple(
        g
        for g in (_OF_EVERY_HEADING if kind.cited else (*_OF_CUTS, *_OF_EVERY_HEADING) if kind.phrase else GUARDS)
        if not spared.get(g, False)
    )
