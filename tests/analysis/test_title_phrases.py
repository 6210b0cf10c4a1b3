"""Whether a phrase of a title is a whole group of words, or cut."""

import pytest

from seo_fr.analysis.title_phrases import is_whole

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
