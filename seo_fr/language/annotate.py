"""Article → annotated article: one parse a paragraph, shared by every later stage."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from seo_fr.language.connectives import has_connective
from seo_fr.language.normalise import normalise
from seo_fr.language.passive import is_passive
from seo_fr.language.syllables import count_syllables
from seo_fr.language.words import count_words, word_chunks
from seo_fr.model import Annotated, Article, Block, Language, Paragraph, Sentence, Span, TextView

if TYPE_CHECKING:
    from spacy.tokens import Doc
    from spacy.tokens import Span as Tokens

Progress = Callable[[int], None]


def annotate(article: Article, language: Language, progress: Progress | None = None) -> Annotated:
    """Parse the title and every paragraph of prose.

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
    return Annotated(article, language, titled, tuple(paragraphs))


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
    sentences = tuple(_sentence(s, view, index) for s in doc.sents if not s.text.isspace())
    return Paragraph(block, view, doc, sentences, count_words(view.text))


def _sentence(tokens: Tokens, view: TextView, index: int) -> Sentence:
    text = tokens.text.rstrip()
    start = tokens.start_char
    chunks = word_chunks(text)
    # The tagger tells a mute -ent (ils parlent) from a sounded one (souvent, un président).
    verbs = {t.text for t in tokens if t.pos_ in ("VERB", "AUX")}
    syllables = sum(count_syllables(c, verb=c.strip('«»"“”(),;:.!?… ') in verbs) for c in chunks)
    return Sentence(
        span=view.span(start, start + len(text)),
        words=len(chunks),
        syllables=syllables,
        passive=is_passive(tokens),
        connector=has_connective(text),
        paragraph=index,
        tokens=(tokens.start, tokens.end),
    )
