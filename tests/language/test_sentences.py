"""Where sentences begin."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from seo_fr.language.sentences import sentence_ranges, sentence_starts, sentences_of


def cut(text: str) -> list[str]:
    starts = sentence_starts(text)
    return [text[a:b].strip() for a, b in zip(starts, [*starts[1:], len(text)], strict=True)]


@pytest.mark.parametrize(
    "sentences",
    [
        ["« Tu viens ? » demande-t-il.", "« Non ! »", "Il part."],
        ["M. Macron et Mme. Royal sont là.", "J. K. Rowling aussi."],
        ["L'an 50 av. J.-C. fut dur.", "En 52 av. J.-C. Vercingétorix perd."],
        ["Il est né en 50 av. J.-C.", "Les Romains l'ignorent."],
        ["Il dit : « C'est vrai. »", "Puis il sort."],
        ["« Voilà nos actions », a-t-il ajouté. .", "Puis il sort."],
        ["1. Premier point.", "2. Deuxième point."],
        ["Quoi ?!", "Non…", "Si… mais non.", "Oui...", "Enfin."],
        ['Elle crie "Stop !" et part.', '"Bien", dit-il.'],
        ["Le prix est de 3.5 euros.", "12 personnes paient."],
        ["Il y a la vitamine C.", "Le fruit en contient.", "J. Le Gall le dit."],
        ["Il vit aux U.S.A.", "Il y travaille.", "La S.N.C.F. embauche."],
        ["C'est de l'art.", "Il y a eu un vol.", "Le voleur court au col."],
        ["Voir p. 12 et art. 3 du code.", "Il pèse 5 kg.", "Elle non."],
        ["Il part (vite.)", "Elle reste.", "(Elle aime ça.)", "Bien."],
        ["L'équipe a gagné à l'ABC.", "Le FC perd.", "Yahoo! Finance monte."],
        ["Des pommes, des poires, etc.", "Les autres fruits manquent."],
    ],
)
def test_sentences(sentences):
    assert cut(" ".join(sentences)) == sentences


def test_a_newline_always_ends_a_sentence():
    assert cut("texte sans point\nautre ligne\n\n- puce") == ["texte sans point", "autre ligne", "- puce"]


def test_glued_quotations():
    assert cut("«Bonjour.»«Salut.» «Ça va ?»") == ["«Bonjour.»", "«Salut.»", "«Ça va ?»"]


def test_a_lone_closing_quote_belongs_to_the_sentence_before():
    assert cut("« Fin.\n»\nLa suite.") == ["« Fin.\n»", "La suite."]


@pytest.mark.parametrize("text", ["", "  ", "\n\n"])
def test_nothing(text):
    assert sentence_starts(text) == []


@pytest.mark.parametrize("text", [". . .", "« »", "!?"])
def test_signs_alone_are_one_piece(text):
    assert sentence_starts(text) == [0]


@given(st.text(alphabet="aA1 .!?…«»\"'()[]\n—-,éÉ", max_size=60))
def test_starts_rise_stand_on_text_and_hold_letters(text):
    starts = sentence_starts(text)
    assert starts == sorted(set(starts))
    assert all(not text[s].isspace() for s in starts)
    assert bool(starts) == bool(text.strip())
    pieces = [text[a:b] for a, b in zip(starts, [*starts, len(text)][1:], strict=True)]
    assert len(pieces) < 2 or all(any(map(str.isalpha, p)) for p in pieces)


def test_a_sentence_without_end_is_read_in_parts_cut_at_spaces():
    text = "mot " * 2_000 + "fin."
    starts = sentence_starts(text)
    lengths = [b - a for a, b in pairwise([*starts, len(text)])]
    assert max(lengths) <= 2_500
    assert all(text[start - 1] == " " for start in starts[1:])


def test_a_long_sentence_of_the_law_is_left_whole():
    text = "Vu " + "le code général des collectivités territoriales, " * 40 + "le maire décide. Il signe."
    assert len(sentence_starts(text)) == 2


@given(st.text(alphabet="aé.!? «»'\n\u0301", max_size=400), st.integers(1, 40))
def test_the_parts_hold_the_whole_text_in_order(text, times):
    long = text * times
    starts = sentence_starts(long)
    assert starts == sorted(set(starts))
    assert not long[: starts[0]].strip() if starts else not long.strip()
    assert all(b - a <= 2_500 for a, b in pairwise([*starts, len(long)]))


@given(st.text(alphabet="aA1 .!?…«»\n", max_size=60))
def test_the_ranges_of_a_text_leave_nothing_out(text):
    ranges = sentence_ranges(text)
    assert [start for start, _ in ranges] == sentence_starts(text)
    assert "".join(text[start:end] for start, end in ranges) == text.lstrip()
    assert sentences_of(text) == [text[start:end].strip() for start, end in ranges]
