"""Article → annotated article: one parse a paragraph, shared by every later stage."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from seo_fr.language.connectives import has_connective
from seo_fr.language.normalise import normalise
from seo_fr.language.passive import is_passive
from seo_fr.language.syllables import count_syllables
from seo_fr.language.usage import usage_of
from seo_fr.language.words import count_words, word_spans
from seo_fr.model import Annotated, Article, Block, Language, Paragraph, Sentence, Span, TextView, Usage

if TYPE_CHECKING:
    from spacy.tokens import Doc
    from spacy.tokens import Span as Tokens

Progress = Callable[[int], None]

_SIGN = re.compile(r"(?<=\d)[ \u00a0\u202f\u2009]([%€$£])(?!\w)")


def annotate(
    article: Article, language: Language, progress: Progress | None = None, usage: Usage | None = None
) -> Annotated:
    """Parse the title and every paragraph of prose; ``usage`` is found in the article where it is not given.

    ``progress`` is called with the number of words parsed so far. Offsets of the result are those of
    the article's source.
    """
    from seo_fr.language.spacy_pipeline import parse

    blocks = article.prose
    views = [normalise(b.view) for b in blocks]
    title = _title_block(article)
    texts = [v.text for v in views] + ([normalise(title.view).text] if title else [])
    docs = parse(texts)
    paragraphs = []
    done = 0
    for index, (block, view) in enumerate(zip(blocks, views, strict=True)):
        paragraph = _paragraph(block, view, next(docs), index)
        paragraphs.append(paragraph)
        done += paragraph.words
        if progress:
            progress(done)
    titled = _paragraph(title, normalise(title.view), next(docs), -1) if title else None
    return Annotated(article, language, titled, tuple(paragraphs), usage or usage_of(article))


def _title_block(article: Article) -> Block | None:
    """The title as a block; one from the front matter stands nowhere in the text and gets an empty span."""
    if article.title is None:
        return None
    for block in article.blocks:
        if article.title.span is not None and block.span == article.title.span:
            return block
    view = TextView.plain(article.title.text)
    return Block("title", article.title.span or Span(0, 0), Span(0, 0), view, 1)


def _paragraph(block: Block, view: TextView, doc: Doc, index: int) -> Paragraph:
    sentences = tuple(_sentence(s, view, index) for s in doc.sents if s.text.strip())
    return Paragraph(block, view, doc, sentences, count_words(view.text))


def _sentence(tokens: Tokens, view: TextView, index: int) -> Sentence:
    text = tokens.text.rstrip()
    start = tokens.start_char + len(text) - len(text.lstrip())
    text = text.lstrip()
    spans = word_spans(text)
    return Sentence(
        span=view.span(start, start + len(text)),
        words=len(spans),
        syllables=_syllables(tokens, text, spans, start),
        passive=is_passive(tokens),
        connector=has_connective(text),
        paragraph=index,
        tokens=(tokens.start, tokens.end),
    )


def _syllables(tokens: Tokens, text: str, spans: Sequence[tuple[int, int]], start: int) -> int:
    """Syllables of the words at ``spans`` of ``text``, which stands at ``start`` in the paragraph.

    The tagger tells a mute -ent (ils parlent) from a sounded one (souvent, un président). A sign is said with its
    number, whatever stands between: « 86 % » is no easier to read than « 86% ».
    """
    verbs = {t.idx + len(t) - start for t in tokens if t.pos_ in ("VERB", "AUX") and t.lower_.endswith("ent")}
    total = 0
    for begin, end in spans:
        sign = _SIGN.match(text, end)
        chunk = text[begin:end] + (sign[1] if sign else "")
        last = end
        while not text[last - 1].isalnum():
            last -= 1
        total += count_syllables("".join(chunk.split()), verb=last in verbs)
    return total
