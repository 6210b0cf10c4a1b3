"""Questions name people who can answer, and ask for the source of what has one."""

import pytest

from seo_fr.analysis.asking import figure_to_source, people_to_ask
from seo_fr.language.annotate import annotate
from seo_fr.model import Entity, Language, Span
from seo_fr.reading import read_text

NAME = "Anne Martin"


def _annotated(text, path="a.md"):
    return annotate(read_text(text, path), Language("fr", 1.0))


def _person(annotated, name=NAME):
    """The person as the first paragraph that names it has it."""
    parts = name.split()
    for index, paragraph in enumerate(annotated.paragraphs):
        words = [t.text for t in paragraph.doc]
        for at in range(len(words)):
            if words[at : at + len(parts)] == parts:
                span = paragraph.token_span(at, at + len(parts))
                return Entity(name, "PER", (span,), ((index, at, at + len(parts)),), (name,))
    raise AssertionError(name)


def _asked(text, name=NAME):
    annotated = _annotated(text)
    return [e.text for e in people_to_ask(annotated, [_person(annotated, name)])]


def test_somebody_of_the_news_is_named():
    assert _asked("Le conseil a voté. La mairesse Anne Martin a salué ce vote.\n") == [NAME]


@pytest.mark.parametrize(
    "text",
    [
        "La poétesse Anne Martin est morte jeudi.",
        "Les obsèques de Anne Martin auront lieu jeudi.",
        "Anne Martin (1839-1899) avait fondé cette école.",
        "Le film raconte la vie de Anne Martin.",
        "Le personnage de Anne Martin revient dans ce roman.",
        "Le rendez-vous est au 6 rue Anne Martin.",
        "La nouvelle version, « Anne Martin », sort jeudi.",
        "Propos recueillis par Anne Martin.",
    ],
)
def test_the_dead_the_invented_streets_and_the_interviewer_are_not(text):
    assert _asked(f"La commune a voté jeudi le budget.\n\n{text}\n") == []


def test_the_author_of_the_article_is_not_asked():
    assert _asked("---\nauthor: Anne Martin\n---\n\nHier, Anne Martin a vu le maire.\n") == []


def test_an_initial_is_a_second_time_the_same_person():
    assert _asked("Hier, A. Martin a vu le maire.\n", "A. Martin") == []


def _figure(text, figure):
    annotated = _annotated(f"{text}\n")
    source = annotated.article.source
    at = source.index(figure)
    return figure_to_source(annotated, [Span(at, at + len(figure))])


@pytest.mark.parametrize(
    ("text", "figure", "told"),
    [
        ("Le séisme a fait 17 blessés.", "17", "17 blessés"),
        ("La hausse est de 92 % en mars.", "92 %", "92 %"),
        ("Ils ont 332 millions d’euros.", "332 millions", "332 millions"),
    ],
)
def test_a_count_is_asked_for_its_source_with_its_noun(text, figure, told):
    assert _figure(text, figure) == told


@pytest.mark.parametrize(
    ("text", "figure"),
    [
        ("Une fille de 17 ans est morte.", "17"),
        ("Le vote a lieu à 17 h.", "17"),
        ("Le vote a lieu le 17 mai.", "17"),
        ("Il a gagné 17-12 jeudi.", "17"),
        ("C’est la 17e édition.", "17"),
        ("Selon l’article 17 du code, il peut.", "17"),
        ("Appelez le 01 17 22 33 44.", "17"),
        ("La fusée Falcon 9 emporte ses passagers.", "9"),
        ("Le siège est au 75019 Paris.", "75019"),
    ],
)
def test_an_age_a_day_an_hour_a_score_and_a_number_are_not(text, figure):
    assert _figure(text, figure) is None
