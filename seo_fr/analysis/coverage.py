"""Who, what, when, where, why, how, figures, background, reactions, what next: answered, or what to ask."""

from __future__ import annotations

from collections.abc import Sequence

from seo_fr.analysis.facets import FACETS, evidence
from seo_fr.analysis.gaps.find import open_questions
from seo_fr.errors import ConfigError
from seo_fr.language.no_break import spaced
from seo_fr.model import Annotated, Entity, Facet
from seo_fr.resources import rules, rules_dir


def cover(annotated: Annotated, entities: Sequence[Entity]) -> tuple[Facet, ...]:
    """The ten facets in the order of `FACETS`, each with its evidence and a question to the journalist.

    ``ask`` is the gap of that facet, where the text shows one (rules/questions.yml); else, of a facet of which the
    article says nothing, what to find out; else empty: what is said and calls for nothing is asked no more.
    """
    by_facet: dict[str, str] = {}
    for question in open_questions(annotated):
        by_facet.setdefault(question.facet, question.text)
    facets = []
    for facet in FACETS:
        found = evidence(annotated, entities, facet)
        ask = by_facet.get(facet) or ("" if found else _question(facet))
        facets.append(Facet(facet, bool(found), found, ask))
    return tuple(facets)


def _question(facet: str) -> str:
    text = rules("coverage").get(facet, {}).get("ask")
    if not isinstance(text, str):
        raise ConfigError(f"{rules_dir() / 'coverage'}.yml : « {facet} » doit contenir le texte « ask ».")
    return spaced(text)
