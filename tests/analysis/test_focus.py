"""The keyphrase that nobody gave: what it is taken from, and when it is sure."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

import seo_fr
from seo_fr.analysis.focus import deduce_focus, focus_candidates
from seo_fr.analysis.focus_traits import confidence
from seo_fr.analysis.sure import is_sure
from seo_fr.analysis.title_phrases import is_phrase, title_phrases
from seo_fr.resources import rules

BODY = (
    "La justice restaurative réunit des victimes et des auteurs. En France, la justice restaurative existe depuis "
    "2014.\n\nLes formations à la justice restaurative durent six mois en France. Une association les donne.\n\n"
    "Les victimes choisissent. La justice restaurative ne remplace pas le procès.\n"
)
TITLE = "La justice restaurative en France"
NOUNS = {stem: frozenset({"NOUN"}) for stem in ("suicid", "posti", "bretagn", "mond", "contrat", "web", "posit")}


def focus_of(text, path="a.md"):
    analysis = seo_fr.analyze(text, path=path)
    return analysis.focus, analysis.focus_confidence


def test_a_phrase_of_the_author_s_title_that_the_article_keeps_saying_is_sure():
    focus, sure = focus_of(f"# {TITLE}\n\n{BODY}")
    assert focus == "justice restaurative en France"
    assert is_sure(sure)


def test_a_phrase_that_no_title_of_the_author_says_is_not_sure():
    assert not is_sure(focus_of(BODY, "a.txt")[1])
    assert not is_sure(focus_of(f"# Un long chemin\n\n{BODY}")[1])


def test_a_title_of_ours_chooses_the_phrase_but_does_not_make_it_sure(annotated):
    alone, titled = annotated(BODY), annotated(TITLE, BODY)
    ours, his = deduce_focus(alone, TITLE), deduce_focus(titled, TITLE)
    assert ours.text == his.text
    assert ours.confidence < his.confidence


@pytest.mark.parametrize(
    ("name", "extra"),
    [
        ("inline code", "Lancez `serveur principal` puis `serveur principal` et encore `serveur principal`."),
        ("code block", "```\nserveur principal\nserveur principal\nserveur principal\n```"),
        ("alternative text", "![serveur principal](a.png) ![serveur principal](b.png) ![serveur principal](c.png)"),
        ("address", "https://serveur-principal.example/serveur/principal https://serveur.example/serveur-principal"),
        ("attribute", '<div data-nom="serveur principal" title="serveur principal"></div>'),
        ("shortcode", '{{< figure src="a.png" caption="serveur principal" alt="serveur principal" >}}'),
        ("caption", "<figure><img src='a.png'><figcaption>Le serveur principal</figcaption></figure>"),
        ("signature", "Photo : Serveur Principal / AFP"),
    ],
    ids=lambda value: value if len(value) < 20 else "",
)
def test_what_is_no_text_of_the_article_is_never_its_keyphrase(name, extra):
    text = f"# Un long chemin\n\nLe conseil a parlé jeudi soir.\n\n{extra}\n\nLe maire a salué le conseil.\n"
    analysis = seo_fr.analyze(text, path="a.md", force_language=True)
    found = focus_candidates(analysis.annotated, analysis.title.text).texts
    assert not [t for t in found if re.search("serveur|principal", t, re.IGNORECASE)], name
    assert not re.search("serveur.principal", analysis.focus, re.IGNORECASE), name


@pytest.mark.parametrize(
    "line",
    [
        "Téléchargez notre application mobile. Abonnement à la newsletter gratuite. Newsletter gratuite du matin.",
        "Menu principal du site. Le menu principal est en haut. Un menu principal, un sommaire complet.",
        "Partager cet article. Commentaires récents des lecteurs. Commentaires récents, commentaires fermés.",
    ],
    ids=["newsletter", "menu", "comments"],
)
def test_the_words_that_a_page_says_of_itself_are_never_its_keyphrase(line):
    focus, sure = focus_of(f"# Un long chemin\n\nLe conseil a parlé jeudi soir.\n\n{line}\n")
    assert not re.search("newsletter|menu|sommaire|comment", focus, re.IGNORECASE)
    assert not is_sure(sure)


def test_the_same_words_may_be_aimed_at_where_the_title_says_them():
    text = "# Les cookies publicitaires\n\nLes cookies publicitaires changent. La loi vise les cookies publicitaires.\n"
    assert focus_of(text)[0] == "cookies publicitaires"


def test_a_dateline_is_no_keyphrase():
    text = "# Un long chemin\n\nLyon, 4 juillet 2012. - Le conseil a parlé.\n\nLe 4 juillet 2012, le maire a voté.\n"
    focus, sure = focus_of(text)
    assert "juillet" not in focus
    assert not is_sure(sure)


@pytest.mark.parametrize(
    ("title", "phrases"),
    [
        ("France : encore un suicide de postier en Bretagne", {"suicide de postier", "suicide de postier en Bretagne"}),
        ("Poster le suicide", set()),  # an article alone joins no two nouns
        ("Contrats, web", set()),  # no phrase goes over a comma
        ("Président du web", set()),  # a function says nothing of the subject
        ("Le monde du web", set()),
        ("", set()),
    ],
)
def test_the_phrases_of_a_title(title, phrases):
    assert phrases <= set(title_phrases(title, NOUNS))
    assert bool(phrases) == bool(title_phrases(title, NOUNS))


def test_half_of_a_name_or_of_a_noun_with_its_adjective_is_no_phrase():
    kinds = {"transport": frozenset({"NOUN"}), "public": frozenset({"ADJ"}), "gratuit": frozenset({"NOUN"})}
    assert title_phrases("gratuité du transport public", kinds) == [
        "gratuité du transport public",
        "transport public",
    ]


@pytest.mark.parametrize(
    "text", ["éthique minimale est-elle", "vendredi dernier j’ai", "l’«humanité des sites", "tu peur"]
)
def test_words_around_a_verb_a_pronoun_or_a_quotation_mark_are_no_phrase(text):
    assert not is_phrase(text)


@pytest.mark.parametrize("text", ["adhésion de l’Ukraine", "soutien militaire à l’Ukraine", "lutte contre le typhon"])
def test_nouns_that_prepositions_join_are_a_phrase(text):
    assert is_phrase(text)


@given(st.text(alphabet="suicide posterbwn :,’' «»àé-", max_size=60))
def test_a_phrase_of_a_title_stands_in_it(title):
    said = " ".join(title.split()).lower()
    assert all(phrase.lower() in said for phrase in title_phrases(title, NOUNS))


def test_every_trait_speaks_for_a_phrase_and_the_title_most():
    weights = dict(rules("keyphrase")["confidence"]["weights"])
    none = dict.fromkeys((name for name in weights if name != "constant"), 0.0)
    least = confidence(none)
    gains = {name: confidence({**none, name: 1.0}) - least for name in none}
    assert min(gains.values()) >= 0
    assert max(gains, key=lambda name: gains[name]) == "of_title"


def test_an_article_without_words_for_a_phrase_has_no_sure_keyphrase():
    focus, sure = focus_of("# Oui\n\nIl part.\n\nElle reste.\n")
    assert isinstance(focus, str)
    assert sure == 0


def test_who_chose_the_keyphrase_is_told():
    text = f"# {TITLE}\n\n{BODY}"
    asked = seo_fr.analyze(text, path="a.md", keyphrase="procès")
    assert (asked.focus, asked.focus_origin, asked.focus_confidence) == ("procès", "given", 1.0)
    header = seo_fr.analyze(f"---\nkeyphrase: procès\n---\n\n{text}", path="a.md")
    assert (header.focus, header.focus_origin, header.focus_confidence) == ("procès", "article", 1.0)
    assert seo_fr.analyze(text, path="a.md").focus_origin == "deduced"


@pytest.mark.parametrize("path", ["a.md", "a.txt"])
def test_the_keyphrase_and_its_confidence_stay_the_same_in_our_own_result(path):
    text = f"{TITLE}\n\n{BODY * 3}" if path == "a.txt" else BODY * 3
    first = seo_fr.restructure(text, path=path)
    again = seo_fr.analyze(first.markdown, path="b.md")
    assert again.focus == first.analysis.focus
    assert again.focus_confidence == first.analysis.focus_confidence


def test_a_phrase_that_the_title_does_not_say_or_that_it_cuts_is_not_sure(annotated):
    assert deduce_focus(annotated("Un texte à lire", BODY), "Un texte à lire").confidence == 0
    title = "Ce que dit la justice sur la prison"
    assert deduce_focus(annotated(title, BODY), title).confidence == 0
