"""The parts of a sentence behind its verb, as an editor cuts them, from left to right."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from seo_fr.headings.grammar.tree import Tree
from seo_fr.headings.lead.attachment import attached, object_of
from seo_fr.headings.lead.borders import is_comma, opens_part
from seo_fr.headings.lead.part import Part, is_half, is_stub, kind_of
from seo_fr.headings.lead.valency import Reading, governs, has_object, with_need
from seo_fr.headings.lead.verb import Verb, is_passive


def parts(tree: Tree, after: Sequence[int], verb: Verb) -> tuple[Part, ...]:
    """The parts behind the verb, those that it needs marked."""
    runs = _cut(tree, after, governs=governs(verb))
    cut = [Part(tuple(tokens), comma, kind_of(tree, tokens, comma=comma)) for tokens, comma in runs]
    found: list[Part] = []
    reading = Reading(tree, verb, found, wants=True, passive=is_passive(tree, verb), has_object=has_object(cut))
    for bare in cut:
        owner = object_of(tree, bare, found)
        part = with_need(reading, attached(tree, bare, found, owner), owner)
        found.append(replace(part, half=True) if not part.needed and is_half(tree, part) else part)
    alone = {n for n, p in enumerate(found) if is_stub(p) and not any(q.glued and q.on == n for q in found)}
    return tuple(replace(p, half=True) if n in alone and not p.needed else p for n, p in enumerate(found))


def _cut(tree: Tree, after: Sequence[int], *, governs: bool) -> Iterator[tuple[list[int], bool]]:
    run: list[int] = []
    comma = False
    for index in after:
        token = tree.tokens[index]
        alone = len(run) == 1 and tree.tokens[run[0]].lower_ in ("que", "qu'")
        if is_comma(token) and _is_open(tree, run):
            run.append(index)
        elif is_comma(token) and not alone:
            if run:
                yield run, comma
            run, comma = [], True
        elif run and opens_part(tree, index, run, governs=governs):
            yield run, comma
            run, comma = [index], False
        else:
            run.append(index)
    if run:
        yield run, comma


def _is_open(tree: Tree, run: Sequence[int]) -> bool:
    """*des hausses de salaire et[, surtout,] la fin des services*: what the conjunction joins is still to come."""
    last = [tree.tokens[i] for i in run[-3:]]
    return bool(last) and (
        last[-1].pos_ == "CCONJ" or (len(last) == 3 and is_comma(last[1]) and last[0].pos_ == "CCONJ")
    )
