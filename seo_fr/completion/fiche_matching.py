"""Which sheets an article asks for: every place that names their subject, homographs left out."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from seo_fr.analysis.surface import in_source, texts
from seo_fr.completion.fiche_explained import explains
from seo_fr.completion.fiche_homographs import (
    defined_otherwise,
    has_complement,
    is_foreign,
    is_of_another_country,
    is_ordinary_word,
    runs_on,
)
from seo_fr.completion.fiche_names import Name, index_names, reads_as, singular
from seo_fr.completion.fiches import Fiche
from seo_fr.language.folding import fold_in_place, words_of
from seo_fr.model import Annotated, Paragraph, Span


@dataclass(frozen=True, slots=True)
class FicheMatch:
    """A sheet and the source spans that name its subject, in order; articles and elisions are not in them.

    ``explained``: beside one of them the article itself says what the thing is.
    """

    fiche: Fiche
    mentions: tuple[Span, ...]
    explained: bool


@dataclass(frozen=True, slots=True)
class _Find:
    """A name found at ``[start, end)`` of the text of a paragraph (-1: the title)."""

    name: Name
    fiche: Fiche
    paragraph: int
    start: int
    end: int


def match_fiches(annotated: Annotated, fiches: Iterable[Fiche]) -> tuple[FicheMatch, ...]:
    """The sheets whose subject the article names, in the order of the first mention.

    A name counts in full, as another name, as the acronym (the same capitals) or in the plural; accents
    and apostrophes either way; the longest name wins. A short name (*la Cour*) counts after another one,
    when nothing else in the article goes by it. A title that stands only in the front matter names a thing
    for what follows but gives no span.
    """
    index = index_names(fiches)
    paragraphs = dict(texts(annotated))
    finds = [f for number, paragraph in paragraphs.items() for f in _finds(number, paragraph, index)]
    finds = _without_homographs(finds, paragraphs)
    finds = _with_short_names_settled(finds, paragraphs)
    article = " ".join(fold_in_place(p.doc.text) for p in paragraphs.values())
    by_name: dict[str, list[_Find]] = {}
    for find in finds:
        by_name.setdefault(find.fiche.name, []).append(find)
    matches = (
        _match(annotated, found, paragraphs)
        for found in by_name.values()
        if _in_context(found[0], article) and not is_of_another_country(found[0].fiche, article)
    )
    return tuple(sorted((m for m in matches if m.mentions), key=lambda m: (m.mentions[0], m.fiche.name)))


def _match(annotated: Annotated, finds: list[_Find], paragraphs: Mapping[int, Paragraph]) -> FicheMatch:
    inside = [f for f in finds if in_source(annotated, (f.paragraph, 0, 1))]
    spans = tuple(sorted(paragraphs[f.paragraph].view.span(f.start, f.end) for f in inside))
    explained = any(explains(paragraphs[f.paragraph].doc, f.start, f.end, f.fiche.names) for f in finds)
    return FicheMatch(finds[0].fiche, spans, explained)


def _finds(number: int, paragraph: Paragraph, index: Mapping[str, tuple[Name, ...]]) -> Iterator[_Find]:
    """Every name of ``index`` in a paragraph, from left to right, the longest first, none over another."""
    text = paragraph.doc.text
    found = words_of(text)
    lemmas = {t.idx: fold_in_place(t.lemma_) for t in paragraph.doc}
    at = 0
    while at < len(found):
        word = found[at]
        keys = dict.fromkeys((word.folded, singular(word.folded), lemmas.get(word.start, "")))
        names = [n for key in keys for n in index.get(key, ()) if reads_as(n, text, found, at, lemmas)]
        longest = max((len(n.words) for n in names), default=0)
        best = [n for n in names if len(n.words) == longest]
        end = found[at + longest - 1].end if longest else word.end
        # « convention de Genève » may be a homograph of « conventions de Genève »: the form as written decides.
        best = [n for n in best if all(w.folded == f.folded for w, f in zip(n.words, found[at:], strict=False))] or best
        if any(n.fiche is None for n in best):
            best = []  # a homograph: passed over whole
        yield from (_Find(n, n.fiche, number, word.start, end) for n in dict.fromkeys(best) if n.fiche is not None)
        at += max(longest, 1)


def _without_homographs(finds: list[_Find], paragraphs: Mapping[int, Paragraph]) -> list[_Find]:
    kept = []
    foreign: set[str] = set()
    other: set[str] = set()
    for find in finds:
        doc = paragraphs[find.paragraph].doc
        if find.name.exact and defined_otherwise(doc, find.start, find.end, find.fiche):
            other.add(find.fiche.name)
        if not find.name.exact and is_foreign(doc, find.end, find.fiche):
            foreign.add(find.fiche.name)
        if not runs_on(doc, find.start, find.end, find.name) and not is_ordinary_word(doc, find.start, find.name):
            kept.append(find)
    return [f for f in kept if f.fiche.name not in (other if f.name.exact else foreign)]


def _with_short_names_settled(finds: list[_Find], paragraphs: Mapping[int, Paragraph]) -> list[_Find]:
    """Short names kept where one thing only, named before in full, can be meant."""
    named: set[str] = set()
    doubtful: set[str] = set()
    kept = []
    places: dict[tuple[int, int], list[_Find]] = {}
    for find in finds:
        places.setdefault((find.paragraph, find.start), []).append(find)
    for here in places.values():
        full = [f for f in here if not f.name.short]
        if full:
            named.update(f.fiche.name for f in full)
            kept.extend(full[:1])
            continue
        key = here[0].name.words[0].folded
        if has_complement(paragraphs[here[0].paragraph].doc, here[0].end) and not here[0].name.exact:
            doubtful.add(key)  # « la Cour d’appel »: from now on « la Cour » may be that one
            continue
        before = [f for f in here if f.fiche.name in named]
        if len(before) == 1 and key not in doubtful:
            kept.extend(before)
    return kept


def _in_context(find: _Find, article: str) -> bool:
    wanted = find.fiche.context
    return not wanted or any(re.search(rf"\b{re.escape(fold_in_place(word))}", article) for word in wanted)
