"""A newsroom writes rules without Python: each kind by a rule made up in a copy of the rules folder."""

import shutil
from textwrap import dedent

import pytest

from seo_fr import resources
from seo_fr.checks import profiles, rule_file
from seo_fr.checks.registry import run_checks
from seo_fr.errors import ConfigError
from seo_fr.model import Options
from seo_fr.resources import rules_dir

CACHES = (
    resources.rules, resources.words, resources.word_list, resources.number,
    rule_file.rule_ids, rule_file.load_rule, resources.file_names, profiles.load_profile,
)  # fmt: skip
TEXTS = """\
level: warning
category: presse
summary: "Une règle de la rédaction."
why: "La rédaction en a décidé ainsi."
authority: maison
reference: "Règle de la maison"
date: "2026-11-27"
bad: "Un texte.\\n"
good: "Un autre texte.\\n"
"""


@pytest.fixture
def newsroom(tmp_path, monkeypatch, found):
    """Add a rule to a copy of the rules folder; what it finds in a text, as (message, level, text at the place)."""
    copy = shutil.copytree(rules_dir(), tmp_path / "rules")
    whole = resources._folder
    monkeypatch.setattr(resources, "_folder", lambda name: copy if name == "rules" else whole(name))

    def run(rule, text, **settings):
        for cached in CACHES:
            cached.cache_clear()
        (copy / "checks" / "maison.yml").write_text(TEXTS + dedent(rule), encoding="utf-8")
        return [(f.message, f.level, f.span.of(text)) for f in found(text, "maison", **settings)]

    yield run
    for cached in CACHES:
        cached.cache_clear()


def test_words_not_to_be_written(newsroom):
    rule = """\
        needs: text
        kind: existence
        scope: [heading]
        patterns: ["(?i)\\\\bincontournable\\\\b"]
        message: "« {match} » ne dit rien."
    """
    text = "Un lieu incontournable.\n\n## Un lieu Incontournable\n\nIl est là.\n"
    assert newsroom(rule, text) == [("« Incontournable » ne dit rien.", "warning", "Incontournable")]


def test_words_to_be_written_otherwise(newsroom):
    rule = """\
        needs: text
        kind: substitution
        table: {email: courriel}
        replacements:
          - {find: "(\\\\d+) euros", by: "\\\\1 €"}
        message: "« {match} » : écrivez « {replacement} »."
    """
    assert newsroom(rule, "Un email à 12 euros.\n") == [
        ("« email » : écrivez « courriel ».", "warning", "email"),
        ("« 12 euros » : écrivez « 12 € ».", "warning", "12 euros"),
    ]


def test_a_measure(newsroom):
    rule = """\
        needs: text
        kind: metric
        metric: paragraph-words
        below: {value: 3, why: "Trois mots."}
        message: "{value} mots, sous {limit}."
    """
    assert newsroom(rule, "Deux mots.\n\nTrois mots ici.\n") == [("2 mots, sous 3.", "warning", "Deux mots.")]


MISSING = """\
    needs: text
    kind: missing
    missing: {thing}
    place: {place}
    message: "Il manque."
"""


@pytest.mark.parametrize(
    ("thing", "without", "with_it"),
    [
        ("title", "Le vote.\n", "# Le budget\n\nLe vote.\n"),
        ("lead", "## Le vote\n\nIl a eu lieu.\n", "Le vote.\n\n## La suite\n\nElle vient.\n"),
        ("headings", "Le vote.\n", "## Le vote\n\nIl a eu lieu.\n"),
        ("image", "Le vote.\n", "Le vote.\n\n![Le maire](m.jpg)\n"),
        ("internal-link", "Le vote.\n", "Le [vote](/vote).\n"),
        ("external-link", "Le [vote](/vote).\n", "Le [vote](https://insee.fr).\n"),
        ("description", "---\ntitle: A\n---\n\nLe vote.\n", "---\ndescription: B\n---\n\nLe vote.\n"),
        ("slug", "---\ntitle: A\n---\n\nLe vote.\n", "---\nslug: b\n---\n\nLe vote.\n"),
        ("author", "---\ntitle: A\n---\n\nLe vote.\n", "---\nauteurs: [Anne, Paul]\n---\n\nLe vote.\n"),
        ("date", "---\ntitle: A\n---\n\nLe vote.\n", "---\ndate: 2024-05-03\n---\n\nLe vote.\n"),
    ],
)
def test_a_thing_that_is_missing(newsroom, thing, without, with_it):
    rule = MISSING.format(thing=thing, place="text")
    assert newsroom(rule, without) == [("Il manque.", "warning", "")]
    assert newsroom(rule, with_it) == []


@pytest.mark.parametrize(
    ("place", "start"), [("text", "Le vote"), ("front-matter", "title"), ("first-heading", "La suite")]
)
def test_a_missing_thing_is_told_at_its_place(newsroom, facts, place, start):
    text = "---\ntitle: Le budget\n---\n\nLe vote.\n\n## La suite\n\nElle vient.\n"
    newsroom(MISSING.format(thing="image", place=place), text)
    (finding,) = run_checks(facts(text), only=["maison"])
    assert finding.span.start == text.index(start)


def test_without_a_heading_the_first_one_is_the_start_of_the_text(newsroom):
    assert newsroom(MISSING.format(thing="image", place="first-heading"), "Le vote.\n") == [
        ("Il manque.", "warning", "")
    ]


def test_a_missing_thing_may_be_asked_only_of_long_articles_with_front_matter(newsroom):
    rule = (
        MISSING.format(thing="image", place="text") + '    when: front-matter\n    words: {value: 3, why: "Trois."}\n'
    )
    head = "---\ntitle: A\n---\n\n"
    assert newsroom(rule, "Le vote a eu lieu.\n") == []
    assert newsroom(rule, head + "Le vote dure.\n") == []
    assert newsroom(rule, head + "Le vote a eu lieu.\n") == [("Il manque.", "warning", "")]


def test_a_missing_thing_may_weigh_less_in_plain_text(newsroom):
    rule = MISSING.format(thing="title", place="text") + "    plain_text_level: info\n"
    assert newsroom(rule, "Le vote.\n\nIl a eu lieu.\n", path="a.txt") == [("Il manque.", "info", "")]
    assert newsroom(rule, "Le vote.\n\nIl a eu lieu.\n") == [("Il manque.", "warning", "")]


SHARE = """\
    needs: text
    kind: share
    counted: long
    bound: {bound}
    share: {{value: 0.5, why: "La moitié."}}
    sentences: {{value: 2, why: "Deux."}}
    words: {{value: 3, why: "Trois."}}
    message: "{{share}} %, {{count}} sur {{total}}, au-dessus de {{words}} mots."
"""
LONG, SHORT = "Le maire a parlé jeudi.", "Il part."


@pytest.mark.parametrize(
    ("bound", "text", "message", "place"),
    [
        ("most", f"{SHORT} {LONG} {LONG}\n", "67 %, 2 sur 3, au-dessus de 3 mots.", LONG),
        ("least", f"{LONG} {SHORT} {SHORT}\n", "33 %, 1 sur 3, au-dessus de 3 mots.", ""),
    ],
)
def test_too_many_sentences_are_told_at_the_first_and_too_few_at_the_start(newsroom, bound, text, message, place):
    assert newsroom(SHARE.format(bound=bound), text) == [(message, "warning", place)]


@pytest.mark.parametrize("bound", ["most", "least"])
@pytest.mark.parametrize("text", [f"{LONG} {SHORT}\n", f"{LONG}\n", f"{SHORT}\n"])
def test_a_share_at_the_limit_or_of_too_few_sentences_is_no_flaw(newsroom, bound, text):
    assert newsroom(SHARE.format(bound=bound), text) == []


KEYPHRASE = """\
    needs: nlp
    kind: keyphrase
    part: {part}
    deduced: {{value: 0.5, why: "La moitié."}}
    message: "Sans « {{focus}} »."
"""
FOUR = "---\ntitle: Le vote\ndescription: Le conseil\nslug: le-debat\n---\n\nLe maire parle.\n"


@pytest.mark.parametrize(
    ("part", "place"),
    [
        ("title", "title: Le vote"),
        ("lead", "Le maire parle."),
        ("description", "description: Le conseil"),
        ("slug", "slug: le-debat"),
    ],
)
def test_a_part_that_does_not_hold_the_keyphrase(newsroom, part, place):
    rule = KEYPHRASE.format(part=part)
    ((message, level, at),) = newsroom(rule, FOUR, options=Options(keyphrase="budget de l’école"))
    assert (message, level) == ("Sans « budget de l’école ».", "warning")
    assert at in (place, "")  # the title of the front matter has no place of its own


def test_of_a_deduced_keyphrase_a_share_is_enough_and_a_lack_is_a_remark(newsroom):
    rule = KEYPHRASE.format(part="lead")
    assert newsroom(rule, FOUR, focus="budget de l’école") == [
        ("Sans « budget de l’école ».", "info", "Le maire parle.")
    ]
    assert newsroom(rule, FOUR, focus="discours du maire") == []


def test_a_part_that_is_not_there_holds_nothing(newsroom):
    assert newsroom(KEYPHRASE.format(part="slug"), "Le vote.\n", options=Options(keyphrase="budget")) == []


def test_a_message_that_names_what_the_kind_does_not_tell_is_refused(newsroom):
    rule = MISSING.format(thing="image", place="text").replace("Il manque.", "Il manque {image}.")
    with pytest.raises(ConfigError, match=r"maison\.yml.*ne peut nommer entre accolades que\u00a0: {words}"):
        newsroom(rule, "Le vote.\n")


def test_an_own_rule_can_be_turned_off_by_the_profile(newsroom, tmp_path):
    profile = tmp_path / "rules" / "profiles" / "maison.yml"
    profile.write_text('rules:\n  maison: {level: "off"}\n', encoding="utf-8")
    rule = MISSING.format(thing="image", place="text")
    assert newsroom(rule, "Le vote.\n", options=Options(profile="maison")) == []


def test_a_key_that_stands_twice_is_refused_not_lost(newsroom):
    rule = """\
        needs: text
        kind: existence
        patterns: ["un"]
        message: "« {match} »."
        patterns: ["deux"]
    """
    with pytest.raises(ConfigError, match=r"maison\.yml, ligne \d+, colonne 1 : la clé « patterns » y est deux fois"):
        newsroom(rule, "Un ou deux.\n")
