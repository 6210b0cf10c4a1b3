"""Who, what, when, where, why, how, figures, background, reactions, what next: answered, or what to ask."""

from __future__ import annotations

from collections.abc import Sequence

from seo_fr.analysis.facets import FACETS, evidence
from seo_fr.analysis.gaps.find import open_questions
from seo_fr.model import Annotated, Entity, Facet


def cover(annotated: Annotated, entities: Sequence[Entity]) -> tuple[Facet, ...]:
    """The ten facets in the order of `FACETS`, each with its evidence and a question to the journalist.

    ``ask`` is the gap of that facet, where the text shows one (rules/questions.yml), else empty: a question that
    names nothing of the article (*Comment cela se passe-t-il ?*) helps nobody.
    """
    by_facet: dict[str, str] = {}
    for question in open_questions(annotated):
        by_facet.setdefault(question.facet, question.text)
    facets = []
    for facet in FACETS:
        found = evidence(annotated, entities, facet)
        facets.append(Facet(facet, bool(found), found, by_facet.get(facet, "")))
    return tuple(facets)
