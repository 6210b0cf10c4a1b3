"""A sentence in another language is told from a French one that quotes a title."""

import pytest

from seo_fr.language.detect import is_foreign


@pytest.mark.parametrize(
    "text",
    [
        "This is the end of the world",
        "We are the people, and this is how it ends!",
        "Die Würde des Menschen ist unantastbar und nicht verhandelbar",
        "El pueblo que no sabe es muy fácil de engañar",
    ],
)
def test_another_language_is_told(text):
    assert is_foreign(text)


@pytest.mark.parametrize(
    "text",
    [
        "Il lit The Lord of the Rings dans le train",
        "Le groupe chante « This is the end » à la fin du concert",
        "Enfin libre !",
        "Oh well",
        "Trois hommes, deux femmes, quatre enfants",
        "",
    ],
)
def test_french_names_and_scraps_are_not(text):
    assert not is_foreign(text)
