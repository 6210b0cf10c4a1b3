"""Who, what, when, where, why, how, figures, background, reactions, what next: answered, or what to ask."""

from __future__ import annotations

from collections.abc import Sequence

from seo_fr.analysis.asking import open_questions
from seo_fr.analysis.facets import FACETS, evidence, speakers
from seo_fr.analysis.reachable import who_may_answer
from seo_fr.errors import ConfigError
from seo_fr.language.no_break import spaced
from seo_fr.model import Annotated, Entity, Facet, Span
from seo_fr.resources import rules, rules_dir


def cover(annotated: Annotated, entities: Sequence[Entity]) -> tuple[Facet, ...]:
    """The ten facets in the order of `FACETS`, each with its evidence and a question to the journalist.

    Where the article does not answer, ``ask`` is what to find out; where it does, what the answer
    still leaves open: first what the article's own subject calls for (rules/questions.yml).
    """
    by_facet: dict[str, str] = {}
    for question in open_questions(annotated):
        by_facet.setdefault(question.facet, question.text)
    spoken = speakers(annotated, entities)
    silent = [e.text for e in who_may_answer(annotated, entities) if e.text not in spoken]
    facets = []
    for facet in FACETS:
        found = evidence(annotated, entities, facet)
        ask = by_facet.get(facet) or _question(facet, found, silent)
        facets.append(Facet(facet, bool(found), found, ask))
    return tuple(facets)


def _question(facet: str, found: Sequence[Span], silent: Sequence[str]) -> str:
    """What is asked of any article: where it says nothing of the facet, or beside what it says."""
    if facet == "réactions" and silent:
        return spaced(_template("réactions", "ask_named").format(name=silent[0]))
    if found:
        return spaced(_template("more", facet))
    return spaced(_template(facet, "ask"))


def _template(section: str, key: str) -> str:
    text = rules("coverage").get(section, {}).get(key)
    if not isinstance(text, str):
        raise ConfigError(f"{rules_dir() / 'coverage'}.yml : « {section} » doit contenir le texte « {key} ».")
    return text
