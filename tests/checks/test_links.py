import pytest

from seo_fr.checks.links import read_links
from seo_fr.reading import read_text


def told(text, kind):
    return [(link.text, link.target) for link in read_links(read_text(text, "a.md")) if link.kind == kind]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ('Voir [ici](/a) et [là](<b c> "titre").', [("ici", "/a"), ("là", "b c")]),
        ("Voir [le *budget*][b].\n\n[b]: https://a.fr/b", [("le *budget*", "https://a.fr/b")]),
        ("Voir [budget][].\n\n[Budget]: /b", [("budget", "/b")]),
        ("Voir <https://a.fr/b>.", [("https://a.fr/b", "https://a.fr/b")]),
        ('Un <a class=x href="/b">mot</a>.', [("", "/b")]),
        ("- un [a](/a)\n- deux [b](/b)", [("a", "/a"), ("b", "/b")]),
        ("Du code `[a](/a)` et \\[b](/b).", []),
        ("Mot.\n\n```\n[a](/a)\n```", []),
        ("Une [[1]](/n) note et [sans] lien.", [("[1]", "/n")]),
    ],
)
def test_links_are_those_a_reader_can_follow(text, expected):
    assert told(text + "\n", "link") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Mot.\n\n![Une école](a.jpg)", [("Une école", "a.jpg")]),
        ("Mot ![](a.jpg) mot.", [("", "a.jpg")]),
        ("Mot.\n\n[![Une école](a.jpg)](/b)", [("Une école", "a.jpg")]),
        ('Mot.\n\n<img src=a.jpg alt="Une école">', [("Une école", "")]),
        ("Mot.\n\n<img src=a.jpg>", [("", "")]),
        ("Du code `![a](b)`.", []),
    ],
)
def test_images(text, expected):
    assert told(text + "\n", "image") == expected


def test_a_plain_text_has_none():
    assert not read_links(read_text("Voir [ici](/a).", "a.txt"))


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
    text = f"---\ntitle: T\n{head}---\n\nVoir [le budget]({link}).\n"
    assert {f.rule for f in found(text, "internal-link-missing,external-link-missing")} == rules


@pytest.mark.parametrize("text", ["ici", "**Cliquez ici**", "En savoir plus…", "Lire la suite »", "Plus d’infos"])
def test_a_vague_text(text, found):
    assert found(f"Voir [{text}](/a).\n", "link-text-vague")


@pytest.mark.parametrize("text", ["ici le budget", "La suite de l’enquête", "budget"])
def test_a_text_that_tells(text, found):
    assert not found(f"Voir [{text}](/a).\n", "link-text-vague")
