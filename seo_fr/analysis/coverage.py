"""Who, what, when, where, why, how, figures, background, reactions, what next: answered, or what to ask."""

from __future__ import annotations

from collections.abc import Sequence

from seo_fr.analysis.asking import figure_to_source, people_to_ask
from seo_fr.analysis.facets import FACETS, evidence, speakers
from seo_fr.errors import ConfigError
from seo_fr.model import Annotated, Entity, Facet, Span
from seo_fr.resources import number, rules, rules_dir

_LONGEST_QUOTE = 60


def cover(annotated: Annotated, entities: Sequence[Entity]) -> tuple[Facet, ...]:
    """The ten facets in the order of `FACETS`, each with its evidence and a question to the journalist.

    Where the article does not answer, ``ask`` is what to find out; where it does, what the answer
    still leaves open. Questions quote the article's own words and names and inflect none of them.
    """
    spoken = speakers(annotated, entities)
    people = people_to_ask(annotated, entities)
    everyone = [e.text for e in people]
    names = {
        "qui": [e.text for e in people if e.role is None],
        "réactions": [e.text for e in people if e.text not in spoken],
        "pourquoi": everyone,
        "suites": everyone,
    }
    facets = []
    for facet in FACETS:
        found = evidence(annotated, entities, facet)
        ask = _follow_up(annotated, facet, found, names) if found else _question(facet, names.get(facet, []))
        facets.append(Facet(facet, bool(found), found, ask))
    return tuple(facets)


def _question(facet: str, names: Sequence[str]) -> str:
    """What to find out where the article says nothing."""
    named = rules("coverage").get(facet, {}).get("ask_named")
    if names and named:
        return _spaced(str(named).format(names=_listed(names)))
    return _spaced(_template(facet, "ask"))


def _follow_up(annotated: Annotated, facet: str, found: Sequence[Span], names: dict[str, list[str]]) -> str:
    """What an answer leaves open, on the first piece of evidence."""
    if facet in ("qui", "réactions") and names[facet]:
        return _spaced(_template("more", f"{facet}_named").format(names=_listed(names[facet])))
    if facet == "chiffres":
        figure = figure_to_source(annotated, found)
        key = "chiffres" if figure else "chiffres_all"
        return _spaced(_template("more", key).format(quote=figure))
    quote = " ".join(found[0].of(annotated.article.source).split())
    if len(quote) > _LONGEST_QUOTE:
        quote = quote[:_LONGEST_QUOTE].rsplit(" ", 1)[0] + "…"
    return _spaced(_template("more", facet).format(quote=quote))


def _template(section: str, key: str) -> str:
    text = rules("coverage").get(section, {}).get(key)
    if not isinstance(text, str):
        raise ConfigError(f"{rules_dir() / 'coverage'}.yml : « {section} » doit contenir le texte « {key} ».")
    return text


def _listed(names: Sequence[str]) -> str:
    return ", ".join(names[: int(number("coverage", "names_asked"))])


def _spaced(text: str) -> str:
    """French spaces: no-break before ``: ; ! ?`` and inside ``« »``."""
    for mark in ":;!?»":
        text = text.replace(f" {mark}", f"\u00a0{mark}")
    return text.replace("« ", "«\u00a0")
