"""Questions name people who can answer."""

import pytest

from seo_fr.analysis.reachable import is_out_of_reach, is_person
from seo_fr.language.annotate import annotate
from seo_fr.model import Entity, Language
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
    person = _person(annotated, name)
    return [name] if is_person(person) and not is_out_of_reach(annotated, person) else []


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
