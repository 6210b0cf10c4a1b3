"""Which sheets an article asks for: every place that names their subject, homographs left out."""

from __future__ import annotations

from collections.abc import Hashable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Literal

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
from seo_fr.completion.fiche_homonyms import in_context, meant
from seo_fr.completion.fiche_names import Name, index_names, reads_as, singular
from seo_fr.completion.fiches import Fiche
from seo_fr.language.folding import fold_in_place, fold_word, words_of
from seo_fr.model import Annotated, Paragraph, Span

Doubt = Literal["", "homonyms", "context"]


@dataclass(frozen=True, slots=True)
class FicheMatch:
    """A sheet and the source spans that name its subject, in order; articles and elisions are not in them.

    ``explained``: beside one of them the article itself says what the thing is. ``doubt``: another may be meant,
    of several sheets of that name (``homonyms``), or one that no sheet knows (``context``); empty where none may.
    ``case``: what the sheet says is about this article's own case (`sheet_choice`).
    """

    fiche: Fiche
    mentions: tuple[Span, ...]
    explained: bool
    doubt: Doubt = ""
    case: bool = False


@dataclass(frozen=True, slots=True)
class _Find:
    """A name found at ``[start, end)`` of the text of a paragraph (-1: the title)."""

    name: Name
    fiche: Fiche
    paragraph: int
    start: int
    end: int


def match_fiches(annotated: Annotated, fiches: Iterable[Fiche]) -> tuple[FicheMatch, ...]:
    """The sheets whose subject the article names, in the order of the first mention; the doubtful ones left out.

    A name counts in full, as another name, as the acronym (the same capitals) or in the plural; accents
    and apostrophes either way; the longest name wins. A short name (*la Cour*) counts after another one,
    when nothing else in the article goes by it. A title that stands only in the front matter names a thing
    for what follows but gives no span.
    """
    return tuple(match for match in weigh_fiches(annotated, fiches) if not match.doubt)


def weigh_fiches(annotated: Annotated, fiches: Iterable[Fiche]) -> tuple[FicheMatch, ...]:
    """As `match_fiches`, with the doubtful ones: one of the homonyms stands for all of them."""
    index = index_names(fiches)
    paragraphs = dict(texts(annotated))
    finds = [f for number, paragraph in paragraphs.items() for f in _finds(number, paragraph, index)]
    written_in = {number: paragraph.doc.text for number, paragraph in paragraphs.items()}
    finds = _without_homographs(finds, paragraphs, written_in)
    finds = _with_short_names_settled(finds, paragraphs, written_in)
    written = " ".join(written_in.values())
    article = fold_in_place(written)
    finds = [f for f in finds if not is_of_another_country(f.fiche, article)]
    finds, doubtful = _with_homonyms_settled(finds, written)
    by_place: dict[Hashable, list[_Find]] = {}
    for find in finds:
        by_place.setdefault(find.fiche.place, []).append(find)
    matches = [
        _match(annotated, found, paragraphs, "" if in_context(found[0].fiche, article) else "context")
        for found in by_place.values()
    ]
    matches += [_match(annotated, found, paragraphs, "homonyms") for found in doubtful]
    return tuple(sorted((m for m in matches if m.mentions), key=lambda m: (m.mentions[0], m.fiche.name)))


def _match(annotated: Annotated, finds: list[_Find], paragraphs: Mapping[int, Paragraph], doubt: Doubt) -> FicheMatch:
    inside = [f for f in finds if in_source(annotated, (f.paragraph, 0, 1))]
    spans = tuple(sorted(paragraphs[f.paragraph].view.span(f.start, f.end) for f in inside))
    explained = any(explains(paragraphs[f.paragraph].doc, f.start, f.end, f.fiche.names) for f in finds)
    return FicheMatch(finds[0].fiche, spans, explained, doubt)


def _finds(number: int, paragraph: Paragraph, index: Mapping[str, tuple[Name, ...]]) -> Iterator[_Find]:
    """Every name of ``index`` in a paragraph, from left to right, the longest first, none over another."""
    text = paragraph.doc.text
    found = words_of(text)
    lemmas = {t.idx: fold_word(t.lemma_) for t in paragraph.doc}
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


def _without_homographs(
    finds: list[_Find], paragraphs: Mapping[int, Paragraph], texts_of: Mapping[int, str]
) -> list[_Find]:
    kept = []
    foreign: set[Hashable] = set()
    other: set[Hashable] = set()
    for find in finds:
        doc, text = paragraphs[find.paragraph].doc, texts_of[find.paragraph]
        if find.name.exact and defined_otherwise(text, find.start, find.end, find.fiche):
            other.add(find.fiche.place)
        if not find.name.exact and is_foreign(doc, find.end, find.fiche):
            foreign.add(find.fiche.place)
        if not runs_on(doc, text, find.start, find.end, find.name) and not is_ordinary_word(
            doc, text, find.start, find.name
        ):
            kept.append(find)
    return [f for f in kept if f.fiche.place not in (other if f.name.exact else foreign)]


def _with_short_names_settled(
    finds: list[_Find], paragraphs: Mapping[int, Paragraph], texts_of: Mapping[int, str]
) -> list[_Find]:
    """Short names kept where one thing only, named before in full, can be meant."""
    named: set[Hashable] = set()
    doubtful: set[str] = set()
    kept = []
    for here in _by_spot(finds):
        full = [f for f in here if not f.name.short]
        if full:
            named.update(f.fiche.place for f in full)
            kept.extend(full)
            continue
        key = here[0].name.words[0].folded
        at = here[0].paragraph
        if has_complement(paragraphs[at].doc, texts_of[at], here[0].end) and not here[0].name.exact:
            doubtful.add(key)  # « la Cour d’appel »: from now on « la Cour » may be that one
            continue
        before = [f for f in here if f.fiche.place in named]
        if len(before) == 1 and key not in doubtful:
            kept.extend(before)
    return kept


def _by_spot(finds: list[_Find]) -> list[list[_Find]]:
    """What is found at one and the same place, in the order of the places."""
    spots: dict[tuple[int, int], list[_Find]] = {}
    for find in finds:
        spots.setdefault((find.paragraph, find.start), []).append(find)
    return list(spots.values())


def _with_homonyms_settled(finds: list[_Find], written: str) -> tuple[list[_Find], list[list[_Find]]]:
    """The finds of the sheets that are meant, and those where one of several may be, the first for all of them.

    An acronym letter by letter is nearer than a name in other capitals. A sheet that the article also names by a
    name of its own is meant; else what else the article names decides.
    """
    kept: list[_Find] = []
    open_spots: dict[Hashable, list[list[_Find]]] = {}
    for here in _by_spot(finds):
        nearest = [f for f in here if f.name.exact] or here
        rivals = {f.fiche.place: f for f in nearest}
        if len(rivals) == 1:
            kept.append(nearest[0])
        else:
            open_spots.setdefault(frozenset(rivals), []).append(list(rivals.values()))
    named = {f.fiche.place for f in kept}
    doubtful = []
    for spots in open_spots.values():
        sheets = [f.fiche for f in spots[0]]
        sure = [fiche for fiche in sheets if fiche.place in named]
        one = sure[0] if len(sure) == 1 else meant(sheets, written)
        if one is None:
            doubtful.append([spot[0] for spot in spots])
        else:
            kept += (f for spot in spots for f in spot if f.fiche.place == one.place)
    return kept, doubtful
