"""The pipeline: our sentences, whole names, any input, the same result in any batch."""

import pytest

from seo_fr.language.sentences import sentence_starts
from seo_fr.language.spacy_pipeline import parse

PARAGRAPHS = [
    "M. Macron est à Kiev. « Tu viens ? » demande-t-il.",
    "Le Royaume-Uni et Al-Qaïda.",
    "Faut-il partir ? Peut-être. Est-ce vrai ?",
]


def tokens(text):
    (doc,) = parse([text])
    return [t.text for t in doc]


def shape(doc):
    return [(t.text, t.pos_, t.dep_, t.head.i, t.lemma_, t.ent_type_, t.is_sent_start) for t in doc]


def test_sentences_are_those_of_the_rules():
    (doc,) = parse([PARAGRAPHS[0]])
    assert [s.start_char for s in doc.sents] == sentence_starts(PARAGRAPHS[0])


def test_names_are_merged_and_inversions_are_not():
    assert "Royaume-Uni" in tokens(PARAGRAPHS[1])
    assert "Al-Qaïda" in tokens(PARAGRAPHS[1])
    assert tokens("Faut-il partir ?")[0] == "Faut"
    assert tokens("FAUT-IL PARTIR ?")[0] == "FAUT"
    assert tokens("PEUT-ÊTRE demain.")[0] == "PEUT"


@pytest.mark.parametrize("text", ["", "   ", "\u200b", "\n\n", " . ", "« »", "!" * 300, "x" * 3000])
def test_odd_input_survives(text):
    (doc,) = parse([text])
    assert doc.text == text


def test_the_batch_changes_nothing():
    alone = [shape(next(parse([p]))) for p in PARAGRAPHS]
    assert [shape(d) for d in parse(PARAGRAPHS * 7)] == alone * 7


def test_a_long_paragraph_is_one_doc():
    text = " ".join(PARAGRAPHS) * 40 + " " + "mot " * 8000
    (doc,) = parse([text])
    assert doc.text == text
    starts = {s.start_char for s in doc.sents}
    assert set(sentence_starts(text)) <= starts
