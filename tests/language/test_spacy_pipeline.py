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


@pytest.mark.parametrize("piece", ["a", "l'", "Aa-", "A.", "«", "e\u0301", "a b", "mot, "])
def test_text_without_end_is_cut_and_nothing_is_lost(piece):
    text = (piece * 3_000)[:3_000]
    (doc,) = parse([text])
    assert doc.text == text
    assert max(s.end_char - s.start_char for s in doc.sents) <= 2_500


def test_the_tokenizer_is_never_given_a_chunk_without_end(monkeypatch):
    from seo_fr.language import spacy_pipeline

    nlp = spacy_pipeline.load()
    seen = []
    real = nlp.make_doc
    monkeypatch.setattr(nlp, "make_doc", lambda text: seen.append(text) or real(text))
    text = f"Le maire {'l' + chr(39)}{'a' * 3_000} dit {'x-' * 400} oui."
    (doc,) = parse([text])
    assert doc.text == text
    assert max(len(chunk) for given in seen for chunk in given.split()) <= 250


def test_an_address_of_ordinary_length_is_tokenized_as_before():
    text = f"Voir https://exemple.fr/{'a' * 200} pour la suite."
    (doc,) = parse([text])
    from seo_fr.language.spacy_pipeline import load

    assert [t.text for t in doc] == [t.text for t in load().make_doc(text)]
