"""Demonstratives made definite, where the reader of a heading can still tell which one."""

from __future__ import annotations

from dataclasses import replace

import pytest

from seo_fr.headings.grammar.determiners import definite
from seo_fr.headings.grammar.verb_group import piece
from seo_fr.headings.grammar.wording import write

MADE = [
    # One for each form, before a noun that says which one.
    ("Cette réforme territoriale inquiète les maires ruraux.", "La réforme territoriale inquiète les maires ruraux"),
    ("Ces données publiques intéressent les communes.", "Les données publiques intéressent les communes"),
    ("Ce projet de loi inquiète les maires ruraux.", "Le projet de loi inquiète les maires ruraux"),
    ("Cet accord commercial inquiète les éleveurs.", "L’accord commercial inquiète les éleveurs"),
    ("La région achète cette usine de Vierzon.", "La région achète l’usine de Vierzon"),
    # What makes it known: an adjective, a complement, a participle.
    ("La région soutient cette usine fermée par l’État.", "La région soutient l’usine fermée par l’État"),
    # Contracted with the preposition before it.
    ("Le collectif s’empare de ces terres abandonnées.", "Le collectif s’empare des terres abandonnées"),
    ("Le maire parle de ce projet territorial.", "Le maire parle du projet territorial"),
    ("Le maire renonce à ce projet territorial.", "Le maire renonce au projet territorial"),
    ("Le maire répond à ces associations locales.", "Le maire répond aux associations locales"),
    ("De ces terres abandonnées naît une forêt.", "Des terres abandonnées naît une forêt"),
    # No contraction before a vowel or a feminine.
    ("Le maire parle de cet accord commercial.", "Le maire parle de l’accord commercial"),
    ("Le maire renonce à cette réforme territoriale.", "Le maire renonce à la réforme territoriale"),
]

KEPT = [
    # A date: « cette semaine » is not « la semaine ».
    "Le conseil votera cette semaine le budget de la commune.",
    # A bare noun, which only the text before tells apart.
    "Cette victoire ouvre la voie à une réforme.",
    # The text itself.
    "Cet article détaillé présente la méthode.",
    # Words that point back by themselves.
    "Ces derniers élus refusent la vente.",
    # A quotation of somebody’s word.
    "Le maire défend cette « réforme territoriale ».",
    # A pronoun, not an article.
    "Ce sont les élus de la commune.",
]


@pytest.fixture
def told(tree_of):
    """``told(sentence, vouched)``: the sentence with its articles, and the words replaced."""

    def make(sentence, vouched=frozenset()):
        tree = tree_of(sentence)[-1]
        tree = replace(tree, article=replace(tree.article, vouched=vouched))
        pieces, replaced = definite(tree, [piece(t) for t in tree if t.text != "."])
        return write(pieces), {tree.tokens[i].text for i in replaced}

    return make


@pytest.mark.parametrize(("sentence", "expected"), MADE)
def test_a_demonstrative_made_definite(told, sentence, expected):
    assert told(sentence)[0] == expected


@pytest.mark.parametrize("sentence", KEPT)
def test_a_demonstrative_that_stays(told, sentence):
    assert told(sentence)[1] == set()


def test_a_bare_noun_that_the_article_repeats_is_known(told):
    sentence = "Cette victoire ouvre la voie à une réforme."
    assert told(sentence, frozenset({"victoire"}))[0] == "La victoire ouvre la voie à une réforme"


def test_the_word_replaced_is_named_so_that_it_is_no_evidence(told):
    assert told("Le collectif s’empare de ces terres abandonnées.")[1] == {"ces"}


def test_a_date_stays_however_often_the_article_says_it(told):
    sentence = "Le conseil votera cette semaine le budget de la commune."
    assert told(sentence, frozenset({"semaine"}))[1] == set()
