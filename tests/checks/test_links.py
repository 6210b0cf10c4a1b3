import pytest


@pytest.mark.parametrize(
    ("head", "link", "rules"),
    [
        ("", "/a", {"external-link-missing"}),
        ("", "https://a.fr/b", set()),
        ("canonical: https://a.fr/c\n", "https://www.a.fr/b", {"external-link-missing"}),
        ("canonical: https://a.fr/c\n", "https://b.fr", {"internal-link-missing"}),
        ("", "#plus-bas", {"external-link-missing"}),
        ("", "mailto:a@b.fr", {"external-link-missing"}),
    ],
)
def test_inside_and_outside(head, link, rules, found):
    text = f"---\ntitle: T\n{head}---\n\nSelon une étude, voir [le budget]({link}).\n"
    assert {f.rule for f in found(text, "internal-link-missing,external-link-missing")} == rules


@pytest.mark.parametrize("text", ["ici", "**Cliquez ici**", "En savoir plus…", "Lire la suite »", "Plus d’infos"])
def test_a_vague_text(text, found):
    assert found(f"Voir [{text}](/a).\n", "link-text-vague")


@pytest.mark.parametrize("text", ["ici le budget", "La suite de l’enquête", "budget"])
def test_a_text_that_tells(text, found):
    assert not found(f"Voir [{text}](/a).\n", "link-text-vague")


def test_a_link_may_bear_a_name_that_looks_vague(found):
    def told(text):
        return found(f"# Le titre\n\n{text}\n", "link-text-vague")

    assert told("Il montre les outils de [La Suite](https://exemple.fr).") == ()
    assert told("Il part. [La suite](https://exemple.fr).")
    assert told("[Cliquez Ici](https://exemple.fr)")
    assert told("Il montre les outils de [la suite](https://exemple.fr).")
