"""What leans on what came before: a text by its opening, a sentence by its words."""

from __future__ import annotations

import pytest

from seo_fr.language.leaning import (
    has_object_pronoun,
    leaning_determiners,
    leans_back,
    pointing,
    points_back,
    reads_alone,
)
from seo_fr.language.spacy_pipeline import parse


@pytest.mark.parametrize(
    ("paragraph", "reason"),
    [
        ("Cependant, le maire refuse.", "connective"),
        ("Et le maire refuse.", "connective"),
        ("« Mais le maire refuse. »", "connective"),
        ("Afin de réduire la dette, le maire refuse.", None),
        ("Malgré la pluie, le maire sort.", None),
        ("Malgré tout, le maire sort.", "connective"),
        ("Faute de quoi, le maire sortira.", "connective"),
        ("Là où la rue tourne, la ville a planté un arbre.", None),
        ("Là encore, le maire refuse.", "anaphor"),
        ("A-t-il menti ?", "anaphor"),
        ("Ce n'est pas une surprise.", "anaphor"),
        ("Ce jour-là, la ville brûle.", "demonstrative"),
        ("Son avocat refuse.", "possessive"),
        ("Leur maire refuse.", "possessive"),
        ("Sa-Nguanmoo gagne le tournoi.", None),
        ("Il a refusé.", "anaphor"),
        ("Elles partent.", "anaphor"),
        ("Ce dernier refuse.", "anaphor"),
        ("C’est un refus.".replace("’", "'"), "anaphor"),
        ("Cela suffit.", "anaphor"),
        ("Les deux ont refusé.", "anaphor"),
        ("Les deux pays refusent.", None),
        ("Le premier ministre refuse.", None),
        ("Il y a dix ans, la ville brûlait.", None),
        ("Il faut partir.", None),
        ("Il n'est pas possible de partir.", None),
        ("Il est important de partir.", None),
        ("Il est important.", None),
        ("Il est parti.", "anaphor"),
        ("Cette décision surprend.", "demonstrative"),
        ("Ce jeudi, la ville brûle.", None),
        ("Ces dernières années, la ville a grandi.", None),
        ("Ce qui compte, c'est la ville.", None),
        ("et la ville brûle.", "lowercase"),
        ("exemple.fr ferme.", None),
        ("La ville brûle.", None),
        ("", None),
        ("« »", None),
    ],
)
def test_why_a_section_may_not_open_on_a_paragraph(paragraph, reason):
    assert leans_back(paragraph) == reason


@pytest.mark.parametrize(
    ("text", "alone"),
    [
        ("Le maire refuse.", True),
        ("Malgré la pluie, le maire sort.", True),
        ("Il faut dix ans pour former un chirurgien.", False),
        ("Ce jeudi, la ville brûle.", True),
        ("Le premier ministre refuse.", True),
        ("L’un des blessés est mort.", True),
        ("D’abord, le maire refuse.", False),
        ("Autre exemple, la piscine ferme.", False),
        ("On compte douze blessés.", False),
        ("Son avocat refuse.", False),
        ("C’est un refus.", False),
    ],
)
def test_what_opens_a_section_is_not_always_read_alone(text, alone):
    assert reads_alone(text) is alone


def pointed(text):
    (doc,) = parse([text])
    return [(t.text, kind) for t in doc if (kind := pointing(t))]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Le maire inaugure la piscine municipale.", []),
        ("Cette réunion a duré trois heures.", [("Cette", "determiner")]),
        ("Sans doute le maire a-t-il raison.", [("-il", "inverted")]),
        ("Elle refuse de signer.", [("Elle", "pronoun")]),
        ("Le dossier en question est clos.", [("question", "place")]),
        ("Les tableaux ci-dessous résument la vente.", [("ci-dessous", "place")]),
        ("La première est une école.", [("première", "number")]),
    ],
)
def test_how_words_point_at_what_is_not_there(text, found):
    assert pointed(text) == found


def leaning(text):
    (doc,) = parse([text])
    return [t.text for t in doc if points_back(t, list(doc))]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Le maire assure qu'il partira.", []),
        ("La ville a vendu sa piscine.", []),
        ("Le recteur de son université est parti.", ["son"]),
        ("Les maires ont défendu leur projet.", []),
        ("Le maire a défendu leur projet.", ["leur"]),
        ("La ville ferme la piscine ce jeudi.", []),
        ("La ville ferme cette piscine.", ["cette"]),
        ("La ville compte à ce jour douze piscines.", []),
        ("Le maire préfère celui de Lyon.", ["celui"]),
        ("La ville ferme notre piscine.", ["notre"]),
        ("Peut-être renoncera-t-elle à la piscine.", ["-elle"]),
        ("La ville, peut-être, a-t-elle renoncé.", []),
    ],
)
def test_a_pronoun_leans_unless_a_subject_stands_before_it(text, found):
    assert leaning(text) == found


@pytest.mark.parametrize(
    ("text", "held"),
    [
        ("Le 3 mai 2010, les juges l’avaient condamnée.", True),
        ("En 2012, le maire lui a vendu la piscine.", True),
        ("En 2012, le maire a vendu la piscine.", False),
        # Whole words only.
        ("La piscine a rouvert en avril 2012.", False),
        ("En 2012, les associations ont rouvert la piscine.", False),
        ("En 2012, le maire lui accorde la piscine.", False),
    ],
)
def test_a_subject_does_not_say_who_the_object_is(text, held):
    assert has_object_pronoun(text) is held


def test_a_role_that_begins_with_a_possessive_or_a_demonstrative_leans():
    assert {"son", "notre", "cette"} <= leaning_determiners()
    assert not {"le", "un"} & leaning_determiners()
