"""Who, what, when, where, why, how, figures, background, reactions, what next: answered, or what to ask."""

from __future__ import annotations

from collections.abc import Sequence

from seo_fr.analysis.facets import FACETS, evidence
from seo_fr.model import Annotated, Entity, Facet, OpenQuestion


def cover(annotated: Annotated, entities: Sequence[Entity], asked: Sequence[OpenQuestion] = ()) -> tuple[Facet, ...]:
    """The ten facets in the order of `FACETS`, each with its evidence and the questions ``asked`` to the journalist.

    Most have none: one that names nothing of the article (*Comment cela se passe-t-il ?*) helps nobody.
    """
    facets = []
    for facet in FACETS:
        found = evidence(annotated, entities, facet)
        facets.append(Facet(facet, bool(found), found, " ".join(q.text for q in asked if q.facet == facet)))
    return tuple(facets)
