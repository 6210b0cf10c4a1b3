"""Which language: French passes unless another clearly wins."""

import pytest

from seo_fr.language.detect import detect, language_name

OTHERS = {
    "en": "The prime minister said on Monday that the government would not change its plans, and that it was ready.",
    "de": "Der Bundeskanzler hat am Montag mit dem Präsidenten über die Lage gesprochen und eine Hilfe angekündigt.",
    "es": "El presidente ha anunciado que los ministros se reunirán el lunes para hablar de la situación en el país.",
    "it": "Il presidente del Consiglio ha detto che la riunione della maggioranza si terrà nella giornata di lunedì.",
    "pt": "O presidente da República disse que não vai comentar a situação e que os ministros estão a trabalhar.",
    "nl": "De minister heeft gezegd dat het niet de bedoeling is om de regels voor de bedrijven aan te passen.",
    "ca": "El president ha dit que els consellers es reuniran dilluns amb la ministra per parlar de la situació.",
    "ru": "Президент России заявил, что переговоры продолжатся.",
    "uk": "Президент України заявив, що переговори тривають і будуть продовжені.",
    "ja": "日本の首相は月曜日に会談した。",
    "zh": "中国领导人今天会见了外国代表团",
    "ar": "قال الرئيس إن المحادثات ستستمر",
}


@pytest.mark.parametrize("code", OTHERS)
def test_another_language(code):
    found = detect(OTHERS[code])
    assert found.code == code
    assert found.confidence >= 0.7


@pytest.mark.parametrize(
    "text",
    [
        "Le président a déclaré jeudi que la réunion aurait lieu demain.",
        "LE PRÉSIDENT A DÉCLARÉ QUE LA RÉUNION AURA LIEU DEMAIN",
        "Le groupe a joué « The end of the world as we know it », puis « Let it be », et la foule a chanté avec eux.",
        "Une phrase en français. "
        + OTHERS["en"]
        + " Et la suite de l’article est en français, comme le début de la page.",
    ],
)
def test_french(text):
    assert detect(text).code == "fr"


@pytest.mark.parametrize("text", ["", "12 34", "Paris Lyon Marseille", "pomme\npoire", "Hello world", "Bonjour"])
def test_nothing_to_tell(text):
    found = detect(text)
    assert (found.code, found.confidence) == ("und", 0.0)


def test_names_are_french():
    assert language_name("en") == "anglais"
    assert language_name("tlh") == "tlh"
    assert all(language_name(code) != code for code in OTHERS)
