"""Whether a phrase of a title is a whole group of words, or cut."""

import pytest

from seo_fr.analysis.phrases import says_what
from seo_fr.analysis.title_phrases import is_whole, nominal_kinds, title_phrases

CUT = {
    "France sur la pollution atmosphérique": "Que sait-on en France sur la pollution atmosphérique",
    "inclusion pour l’application Alerte COVID": "L’inclusion pour l’application Alerte COVID",
    "réflexions sur les RSS Club": "Mes réflexions sur les RSS Club",
    "Web sémantique clair": "Un Web sémantique clair & efficace",
    "nouvelle directive": "Une nouvelle directive sur les services",
    "carte claire": "Une carte claire et lisible",
}


@pytest.mark.parametrize("phrase", CUT)
def test_a_phrase_that_is_cut_or_vague_is_none_to_aim_at(phrase):
    assert not is_whole(phrase, CUT[phrase])


@pytest.mark.parametrize(
    "phrase",
    ["qualité de l’air intérieur", "prix BlueHats", "application de breffage électronique", "justice en France"],
)
def test_a_whole_noun_group_is(phrase):
    assert is_whole(phrase, f"Tout sur {phrase} : le point")


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("chambre haute", True),
        ("jeune lutteuse", True),
        ("haute", False),  # « la chambre haute » cut before its last word
        ("ancien maire", False),
        ("président de la commission", False),
        ("", False),
    ],
)
def test_an_adjective_of_an_office_alone_says_nothing(text, says):
    assert says_what(text) is says


def test_a_title_that_ends_a_group_on_such_an_adjective_is_read_like_any_other(annotated):
    kinds = nominal_kinds(annotated("La commission des finances de la chambre haute du Sénat a supprimé la surtaxe."))
    assert "chambre haute du Sénat" in title_phrases(
        "La commission des finances de la chambre haute du Sénat vote", kinds
    )
