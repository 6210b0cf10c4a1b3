"""How likely a desk is to print a sheet under an article: learned from what readers picked (tools/fit_relevance.py)."""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping
from dataclasses import replace

from seo_fr.analysis.odds import log_odds
from seo_fr.analysis.stems import telling_stems
from seo_fr.completion.fiche_matching import FicheMatch
from seo_fr.completion.fiches import starter_dir
from seo_fr.completion.material import Material
from seo_fr.completion.part_played import is_titled, named_by
from seo_fr.completion.provenance import sheet_ref
from seo_fr.language.folding import fold_in_place
from seo_fr.language.sentences import sentences_of
from seo_fr.language.words import count_words
from seo_fr.model import Paragraph, Span
from seo_fr.resources import rules, words


def weighed(material: Material) -> Material:
    """The same, with the weight of each of its sheets: reading the parse once serves every room that is tried."""
    weights: Mapping[str, float] = rules("completion")["relevance"]["weights"]
    found = {sheet_ref(m.fiche): log_odds(weights, traits) for m, traits in traits_of(material)}
    return replace(material, weights=found)


def traits_of(material: Material) -> Iterable[tuple[FicheMatch, dict[str, float]]]:
    """Each sheet, as it would be printed, and its traits: where the article names the subject, and who needs it.

    ``first``: the share of the paragraphs above the first that names it, 0 for what the title names; ``rank``: how
    many of the others are named before it; ``aside``: it is there neither subject nor complement (one of a list, an
    apposition). ``headed``: how many stems the sheet shares with the title, the proposed one where the author gives
    none. ``case``: it speaks of the article's own case. ``known``: how much of it the reader knows, 0 to 4. ``own``:
    the newsroom wrote it, for a use. ``words`` and ``sentences`` are those of the sheet; ``bare``: one sentence, which
    only says what the thing is. Counts of words, of stems and
    of others by their logarithm.
    """
    kinds = [kind for kind in rules("completion")["relevance"]["weights"] if kind in words("fiches", "kinds")]
    title, head = fold_in_place(material.head), telling_stems(material.head or material.analysis.metadata.title)
    places = material.analysis.annotated.paragraphs
    starter = starter_dir()
    in_order = sorted(m.mentions[0] for m in material.matches)
    for match in material.matches:
        text = match.fiche.text
        sentences = len(sentences_of(text))
        at, span = _first(places, match.mentions)
        titled = is_titled(title, match)
        yield (
            match,
            {
                "first": at / len(places) if places and not titled else 0.0,
                "rank": math.log1p(in_order.index(match.mentions[0])),
                "aside": float(not titled and (span is None or not _takes_part(places[at], span))),
                "headed": math.log1p(len(head & telling_stems(text))),
                "case": float(match.case),
                "known": float(match.fiche.known),
                "own": float(not match.fiche.imported and not match.fiche.path.is_relative_to(starter)),
                "words": math.log(max(1, count_words(text))),
                "sentences": float(sentences),
                "bare": float(sentences == 1 and not match.case),
                **{kind: float(match.fiche.kind == kind) for kind in kinds},
            },
        )


def _first(paragraphs: tuple[Paragraph, ...], mentions: tuple[Span, ...]) -> tuple[int, Span | None]:
    """The first paragraph that names the subject, and where; 0 and None for what only the title names."""
    places = ((at, span) for at, p in enumerate(paragraphs) for span in mentions if p.block.span.contains(span))
    return next(places, (0, None))


def _takes_part(paragraph: Paragraph, mention: Span) -> bool:
    """The subject or a complement of a verb or a noun, or the head of its sentence."""
    _, head = named_by(paragraph, mention)
    return head is not None and head.dep_.partition(":")[0] in words("completion", "taking_part")
