"""The signatures of the Python API, beside the one room of the options."""

import inspect
from dataclasses import MISSING, fields

import pytest

import seo_fr
from seo_fr.model import Options

# Whether somebody named the length is what the settings know; a caller says no more than the length.
OPTIONS = {f.name: (f.type, f.default) for f in fields(Options) if f.name != "target_is_asked"}
# What only the blocks of --complete ask for: analyze and check would take it in silence and do nothing with it.
COMPLETION = {"complete", "without", "questions", "fiches", "archive"}


def keywords(function):
    """Name → (type as written, default) of the keyword-only arguments, without ``path``."""
    own = inspect.signature(function).parameters.values()
    return {p.name: (p.annotation, p.default) for p in own if p.kind is p.KEYWORD_ONLY and p.name != "path"}


def test_restructure_takes_every_option_there_is_with_its_type_and_default():
    assert list(keywords(seo_fr.restructure)) == list(OPTIONS)
    assert keywords(seo_fr.restructure) == OPTIONS
    assert all(default is not MISSING for _, default in OPTIONS.values())


@pytest.mark.parametrize("function", [seo_fr.analyze, seo_fr.check])
def test_the_others_take_those_that_change_their_answer(function):
    assert keywords(function) == {name: known for name, known in OPTIONS.items() if name not in COMPLETION}


def test_every_option_reaches_the_article():
    text = "Le conseil municipal a voté jeudi le budget de l’école. Le maire a salué ce vote."
    given = {
        "keyphrase": "budget de l’école",
        "title": "Le budget",
        "target": 20,
        "date": "2024-05-03",
        "force_language": True,
        "profile": "yoast",
        "usage": "fr-CH",
        "complete": True,
        "without": ("people",),
        "questions": True,
        "fiches": ("data/fiches",),
        "archive": None,
    }
    assert given.keys() == OPTIONS.keys()
    plain = {name: value for name, value in given.items() if name not in COMPLETION}
    assert seo_fr.analyze(text, **plain).options == Options(**plain)
    assert {f.rule for f in seo_fr.check(text, **plain)} != {f.rule for f in seo_fr.check(text)}


def test_restructure_hands_its_options_on(tmp_path):
    text = "Le conseil municipal a voté jeudi le budget de l’école. Le maire a salué ce vote."
    options = {
        "complete": False,
        "without": ("people", "archive"),
        "questions": True,
        "fiches": (str(tmp_path),),
        "archive": str(tmp_path / "archives.db"),
    }
    assert seo_fr.restructure(text, **options).analysis.options == Options(**options)


def test_an_argument_that_does_not_exist_is_refused():
    with pytest.raises(TypeError, match="keyphrse"):
        seo_fr.analyze("La commune a voté.", keyphrse="x")
