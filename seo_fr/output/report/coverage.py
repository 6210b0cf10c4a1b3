"""The ten questions an article answers: those it does, with their proof, and those to ask."""

from __future__ import annotations

from seo_fr.model import Facet
from seo_fr.output.html import Html, element, join
from seo_fr.output.report.frame import Frame
from seo_fr.output.sheet import plural

_PROOFS = 2
_PROOF = 70


def coverage_part(frame: Frame) -> Html:
    """What is missing first, with the question that it calls for; then what is there."""
    coverage = frame.analysis.coverage
    missing = [f for f in coverage if not f.present]
    present = [f for f in coverage if f.present]
    asked = element("ul", "\n", [_question(f) for f in missing], "\n", class_="asked") if missing else None
    said = f"{plural(len(present), 'question')} sur {len(coverage)} ont leur réponse dans l’article."
    if len(present) < 2:
        said = f"{plural(len(present), 'question')} sur {len(coverage)} a sa réponse dans l’article."
    answered = element("ul", "\n", [_answer(frame, f) for f in present], "\n", class_="answered") if present else None
    return frame.part("questions", "Ce que l’article dit, ce qu’il ne dit pas", element("p", said), asked, answered)


def _question(facet: Facet) -> Html:
    badge = element("span", "à compléter", class_="badge")
    return element("li", element("strong", _name(facet)), " ", badge, f" {facet.ask}" if facet.ask else None)


def _answer(frame: Frame, facet: Facet) -> Html:
    """The facet with its first proofs, and the question that takes it further."""
    proofs = [join(frame.quote(s, _PROOF), " ", frame.paragraph_link(s.start)) for s in facet.evidence[:_PROOFS]]
    quoted = join(*(join(", " if i else " : ", p) for i, p in enumerate(proofs)))
    further = element("span", facet.ask, class_="further") if facet.ask else None
    return element("li", element("strong", _name(facet)), quoted, further)


def _name(facet: Facet) -> str:
    return facet.facet[:1].upper() + facet.facet[1:]
