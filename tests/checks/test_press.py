"""Names, sentences, quotations, numbers: the rules of a press desk."""

import pytest

from seo_fr.model import Options
from tests.checks.texts import PARAGRAPH, SENTENCE


@pytest.mark.parametrize(
    ("text", "rare"),
    [
        ("Le président Zelenskyy parle. On attend Zelenskyy. Voici Zelesnkyy.", "Zelesnkyy"),
        ("La base de Ramstein. La réunion de Rammstein.", "Rammstein"),
        ("Le maire Dupuysson. Hier Dupuysson. Puis Dupuysson. Enfin Dupuyxson.", "Dupuyxson"),
        ("Le club de Kévyn Larrieux et celui de Kevyn Larrieux.", "Kevyn"),
    ],
)
def test_a_name_spelled_two_ways(text, rare, found):
    (finding,) = found(text + "\n", "name-spelled-two-ways")
    assert text[finding.span.start : finding.span.end] == rare


@pytest.mark.parametrize(
    "text",
    [
        "En Iran et en Irak. Avec Martin, sans Marin. Et Martine.",
        "Le président Macron. Un style Macro. Encore Macron. Toujours Macron.",
        "Un Américain, une Américaine, des Américains.",
        "Le Président et la Présidente. Les Européens, une Européenne, un Européen.",
        "Les maires de Lyon et de Lyons. Vu à Niger et au Nigeria.",
        "Avec Vivien, puis Vivienne. Et Julien, Julienne.",
        "Chez Mohamed et chez Mohammed.",
    ],
)
def test_two_names_are_two_names(text, found):
    assert not found(text + "\n", "name-spelled-two-ways")


@pytest.mark.parametrize(
    "text",
    [
        "L’Office français (OFPRA) publie. L’OFPRA attend.",
        "OFPRA (Office français de protection des réfugiés et apatrides) publie.",
        "L’Office français de protection des réfugiés et apatrides publie. L’OFPRA attend.",
        "LE CONSEIL A VOTÉ JEUDI",
        "Le XXe siècle, Louis XIV et le tome III. L’OTAN et l’ONU.",
    ],
)
def test_an_acronym_that_is_known_or_explained(text, found):
    assert not found(text + "\n", "acronym-unexplained")


def test_an_acronym_is_told_once(found):
    findings = found("L’OFPRA attend. Puis l’OFPRA publie.\n", "acronym-unexplained")
    assert [f.span.start for f in findings] == [2]


@pytest.mark.parametrize(
    ("text", "options"),
    [
        ("Le conseil a voté jeudi.", Options(date="2024-05-03")),
        ("---\ndate: 2024-05-03\n---\n\nLe conseil a voté jeudi.", Options()),
        ("Le conseil a voté jeudi 3 mai, puis lundi.", Options()),
        ("Le 3 mai 2024, le conseil. Il vote lundi.", Options()),
        ("Ouvert le lundi et tous les jeudis.", Options()),
    ],
)
def test_a_weekday_with_a_date(text, options, found):
    assert not found(text + "\n", "weekday-without-date", options=options)


@pytest.mark.parametrize(
    "text",
    [
        "« Il faut que cette école rouvre avant la fin de l’année », a dit le maire.",
        "Le maire a réagi.\n\n« Il faut que cette école rouvre avant la fin de l’année. »",
        "Voici sa réponse :\n\n« Il faut que cette école rouvre avant la fin de l’année. »",
        "« Il faut que cette école rouvre avant la fin de l’année. »\n\nAinsi parle le maire.",
        "Un film.\n\n« Le Grand Bleu »\n\nIl sort.",
    ],
)
def test_a_quotation_with_a_speaker(text, found):
    assert not found(text + "\n", "quotation-without-speaker")


def test_the_same_sentence_twice_whatever_its_marks(found):
    text = "Le maire a voté jeudi le budget de l’école.\n\nLe maire a voté, jeudi, le budget de l'Ecole !\n"
    (finding,) = found(text, "sentence-repeated")
    assert finding.line == 3


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("On compte 12 morts.\n\nLe bilan est de 14 morts.", 1),
        ("On compte 12 morts.\n\nLe bilan est de douze morts.", 0),
        ("On compte 12 morts et 14 blessés.\n\nParmi les 12 morts, un enfant.", 0),
        ("On compte 1 200 salariés.\n\nLes 1200 salariés protestent.", 0),
        ("On compte 12 morts, 14 morts dit-on.", 0),
    ],
)
def test_a_number_that_changes(text, count, found):
    assert len(found(text + "\n", "number-inconsistent")) == count


def test_an_accent_alone_is_a_remark(found):
    (finding,) = found("Avec Wikimédia France et les projets de Wikimedia.\n", "name-spelled-two-ways")
    assert finding.level == "info"


@pytest.mark.parametrize(
    ("before", "after"),
    [("16 400 habitants", "1 127 habitants"), ("95 emplois", "500 emplois"), ("deux morts", "douze morts")],
)
def test_numbers_of_another_size_count_another_thing(before, after, found):
    assert found(f"On compte {before}.\n\nOn parle de {after}.\n", "number-inconsistent") == ()


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("12 morts", "14 morts"),
        ("72 morts", "22 morts"),
        ("16 400 habitants", "14 600 habitants"),
        ("9 morts", "10 morts"),
    ],
)
def test_numbers_that_one_may_write_for_each_other_are_told(before, after, found):
    assert found(f"On compte {before}.\n\nOn parle de {after}.\n", "number-inconsistent")


@pytest.mark.parametrize("before", ["moins de ", "plus de ", "dont ", "chaque "])
def test_a_bound_or_a_part_is_no_second_number(before, found):
    assert found(f"La ville a cent mille habitants.\n\nElle avait {before}50 habitants.\n", "number-inconsistent") == ()


def test_a_sentence_that_leads_elsewhere_is_no_copy(found):
    said = "Plus d’informations sur le programme et les dates sur [le site de l’événement](https://exemple.fr/{})."
    text = f"# Le vote\n\n{said}\n\n## La fête\n\n{said}\n"
    assert found(text.format("a", "b"), "sentence-repeated") == ()
    assert found(text.format("a", "a"), "sentence-repeated")


def test_a_refrain_is_no_copy_and_a_copy_of_two_sentences_is_one(found):
    said = "J’ai vu beaucoup de monde dire cela hier. J’en conclus que le vote suit la crise."
    assert found(f"{said}\n\n## Le vote\n\nEncore une fois : {said}\n\n", "sentence-repeated") == ()
    (copy,) = found(f"{said}\n\n## Le vote\n\n{said} Il part.\n", "sentence-repeated")
    assert copy.span.end - copy.span.start == len(said)


def test_the_zone_of_a_header_is_that_of_the_site_unless_engines_read_it(found):
    rule = "date-without-time-zone"
    assert found(f"Title: Le vote\nDate: 2017-08-17 21:00\n\n{PARAGRAPH}", rule) == ()
    assert found(f"---\ndate: 2017-08-17 21:00\n---\n\n{PARAGRAPH}", rule) == ()
    head = '<meta property="article:published_time" content="2017-08-17T21:00:00">'
    head = f'<html lang="fr"><head><title>Le vote</title>{head}</head>'
    page = f"<!DOCTYPE html>\n{head}<body><p>{SENTENCE}</p></body></html>"
    (finding,) = found(page, rule, path="a.html")
    assert "+01" not in finding.message  # in August it is +02:00
