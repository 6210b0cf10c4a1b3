"""Every message is one French sentence, read at a glance: what was found, the limit, what to do."""

import re
from string import Formatter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from seo_fr.checks.message import LONGEST, cut, fill, several
from seo_fr.checks.registry import load_rule, rule_ids
from seo_fr.language.signs import beside_sign, sign_name

# What a rule quotes from the article, or says of it in words; all else in braces is a number.
TEXTS = {
    *("acronym", "before", "date", "day", "focus", "heading", "here", "match", "rare", "replacement"),
    *("sentence", "text", "usual", "word"),
}
LONG = "Un texte d’auteur qui ne finit pas, avec ses mots et ses virgules, " * 5
# The longest that our own code says there.
OWN = {
    "band": "très difficile",
    "hint": ", par exemple sur ce qui n’est pas dit (pourquoi, réactions, contexte)",
    "mark": "Parenthèse ouvrante",
    "mend": "gardez l’essentiel de ce que montre l’image",
    "other": "parenthèse fermante",
    "place": "devant le signe pour cent",
    "said": "Point doublé\u00a0: gardez-en un seul, ou mettez des points de suspension",
    "what": f"Rien ne suit l’intertitre «\u00a0{cut(LONG, 50)}\u00a0»",
    "words": LONG,
}
VERDICTS = {
    "title-too-long": "trop large pour Google, qui en coupera la fin\u00a0; raccourcissez-le",
    "keyphrase-density": "au-delà de 12,5\u00a0%, variez les mots",
}
# These speak of two places at least.
TWO = {"keyphrase-gathered", "multiple-h1", "sentences-open-alike"}
FIELDS = {rule: {f: s for _, f, s, _ in Formatter().parse(load_rule(rule).message) if f} for rule in rule_ids()}


def worst(rule, number):
    """The longest values that the fields of a message can have."""
    values = {}
    for name, noun in FIELDS[rule].items():
        if name == "verdict":
            values[name] = VERDICTS[rule]
        elif name in OWN and not noun:
            values[name] = OWN[name]
        elif name in TEXTS or (rule, name) == ("json-ld-incomplete", "missing"):
            values[name] = LONG if rule != "spacing-mixed" else "avec une espace"
        elif rule in TWO:
            values[name] = max(2, number)
        else:
            values[name] = number
    return values


def assert_native(text):
    assert len(text) <= LONGEST, (len(text), text)
    assert not re.search(r"[.?!] [A-ZÀ-Ý]", re.sub("«[^»]*»", "", text)), f"more than one sentence: {text}"
    assert text[-1] in ".?", text
    assert not re.search(r"«[\s\u00a0]*[^\w\s\u00a0«»]{1,3}[\s\u00a0]*»", text), f"a sign quoted in marks: {text}"
    assert not re.search(r"\d{5}", re.sub("«[^»]*»", "", text)), f"no thin space: {text}"
    assert not re.search(r"(?<![\d,\u202f\u00a0])[01] (?!fois|des )[a-zé]+s\b", text), f"a plural of one: {text}"
    assert not re.search(r"\d\.\d", re.sub("«[^»]*»", "", text)), f"a decimal point: {text}"
    assert not re.search(r"(?i)pixel|\blix\b", text), text


@pytest.mark.parametrize("rule", rule_ids())
@pytest.mark.parametrize("number", [0, 1, 2, 123_456])
def test_a_message_is_one_short_sentence_whatever_the_article_holds(rule, number):
    assert_native(fill(load_rule(rule).message, worst(rule, number)))


@pytest.mark.parametrize("rule", [i for i in rule_ids() if load_rule(i).several])
def test_what_is_told_of_many_places_is_one_short_sentence(rule):
    for places in (2, 123_456):
        for paragraphs in (1, places):
            text = several(load_rule(rule).several, places, paragraphs)
            assert_native(text)
            assert ("dans ce paragraphe" in text) is (paragraphs == 1)


@pytest.mark.parametrize("rule", rule_ids())
def test_the_messages_of_its_examples_are_native(rule, found):
    from seo_fr.checks.profiles import load_profile

    for example in load_rule(rule).bad_examples:
        if rule in load_profile(example.options.profile).levels:
            for finding in found(example.text, rule, options=example.options, path=example.path):
                assert_native(finding.message)


def test_what_can_be_repaired_at_once_is_told_once():
    assert [i for i in rule_ids() if load_rule(i).fixable and not load_rule(i).several] == []


def test_nouns_and_numbers_are_french():
    assert fill("{n:mot}, {m:cheval|chevaux}", {"n": 1, "m": 1}) == "1 mot, 1 cheval"
    assert fill("{n:mot}, {m:cheval|chevaux}", {"n": 2, "m": 12_000}) == "2 mots, 12\u202f000 chevaux"
    assert fill("{n}, {m}, {o:.2f}", {"n": 0.5, "m": 3.0, "o": 1.256}) == "0,5, 3, 1,26"


def test_a_message_that_fits_is_not_cut():
    heading = "Le conseil municipal vote le budget de l’école et celui de la piscine"
    assert heading in fill("«\u00a0{heading}\u00a0» finit par un point.", {"heading": heading})


def test_a_long_message_of_the_newsroom_keeps_what_it_quotes():
    told = fill("«\u00a0{match}\u00a0»" + ", dit la charte" * 12 + ".", {"match": "un lieu incontournable du centre"})
    assert "un lieu incontournable du centre" in told


@given(st.text(max_size=300))
def test_a_message_fits_and_says_what_the_article_has_whatever_that_is(text):
    told = fill("L’intertitre «\u00a0{heading}\u00a0» finit par un point\u00a0: ôtez ce point.", {"heading": text})
    assert len(told) <= LONGEST
    assert told.startswith("L’intertitre «\u00a0")
    assert told.endswith("\u00a0» finit par un point\u00a0: ôtez ce point.")


@given(st.text(max_size=400), st.integers(8, 80))
def test_a_cut_text_is_no_longer_than_asked_and_begins_the_text(text, length):
    told = cut(text, length)
    assert len(told) <= length
    assert re.sub(r"[ \t\r\n]+", " ", text).startswith(told.removesuffix("…"))


def test_a_sign_is_named_with_its_side():
    assert beside_sign("dit:") == "avant le deux-points"
    assert beside_sign("«") == "après le guillemet ouvrant"
    assert beside_sign(" »") == "avant le guillemet fermant"
    assert beside_sign("mot") == ""
    assert sign_name("(") == "parenthèse ouvrante"


def test_spaces_missing_in_a_paragraph_are_told_with_the_sign_or_their_number(found):
    one = found("Le maire a dit : non.\n", "no-break-space-missing")
    assert [f.message.replace("\u00a0", " ") for f in one] == [
        "Espace insécable manquante avant le deux-points : mettez-la à la place de l’espace ordinaire."
    ]
    (many,) = found("Le maire a dit : « Enfin ! » Pourquoi ?\n", "no-break-space-missing")
    assert many.times == 5
    assert many.message.startswith("5 espaces insécables manquent dans ce paragraphe")
