"""The annotated article: counts, flags, spans."""

import pytest

from seo_fr.language.annotate import annotate
from seo_fr.model import Article, Block, Language, Span, TextView


def article(*paragraphs: str) -> Article:
    source = "\n\n".join(paragraphs)
    blocks, at = [], 0
    for text in paragraphs:
        span = Span(at, at + len(text))
        blocks.append(Block("paragraph", span, span, TextView.plain(text, at)))
        at += len(text) + 2
    return Article("-", source, "text", None, None, tuple(blocks))


def annotated(*paragraphs):
    return annotate(article(*paragraphs), Language("fr", 1.0))


def test_counts_and_flags():
    first, second = annotated("Les chefs parlent. Mais le couvent a été vendu 12\u00a0000 euros.").sentences
    assert (first.words, first.syllables, first.passive, first.connector) == (3, 3, False, False)
    assert (second.words, second.syllables, second.passive, second.connector) == (8, 13, True, True)


def test_spans_are_the_sentences_in_the_source():
    text = "L’OTAN aide l’Ukraine.  « Oui »,\u00a0dit-il."
    source = "Un titre.\n\n" + text
    sentences = annotated("Un titre.", text).sentences
    assert [s.span.of(source) for s in sentences] == ["Un titre.", "L’OTAN aide l’Ukraine.", "« Oui »,\u00a0dit-il."]
    assert [s.paragraph for s in sentences] == [0, 1, 1]


def test_progress_counts_words():
    seen = []
    annotate(article("Un deux.", "Trois."), Language("fr", 1.0), seen.append)
    assert seen == [2, 3]


@pytest.mark.parametrize("text", [".", "…", "12", "« »"])
def test_a_paragraph_without_words_is_harmless(text):
    assert annotated(text, "Bonjour.").words == 1 + (text == "12")


def test_the_real_article(seed_path):
    paragraphs = [p for p in seed_path.read_text(encoding="utf-8").split("\n") if p.strip()]
    found = annotated(*paragraphs)
    syllables = sum(s.syllables for s in found.sentences)
    assert (found.words, len(found.sentences)) == (503, 21)
    assert abs(syllables - 884) <= 5
    assert sum(s.passive for s in found.sentences) == 2
    assert sum(s.connector for s in found.sentences) in (4, 5)
