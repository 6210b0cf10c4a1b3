"""Links, images and code: what they show, where they lead, where they stand."""

import pytest

from seo_fr.reading import read_text


def told(text, kind):
    return [(link.text, link.target) for link in read_text(text + "\n", "a.md").links if link.kind == kind]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ('Voir [ici](/a) et [là](<b c> "titre").', [("ici", "/a"), ("là", "b c")]),
        ("Voir [le *budget*][b].\n\n[b]: https://a.fr/b", [("le budget", "https://a.fr/b")]),
        ("Voir [budget][].\n\n[Budget]: /b", [("budget", "/b")]),
        ("Voir [budget] et [rien].\n\n[budget]: /b", [("budget", "/b")]),
        ("Voir <https://a.fr/é>.", [("https://a.fr/é", "https://a.fr/é")]),
        ("Écrire à <a@b.fr>.", [("a@b.fr", "mailto:a@b.fr")]),
        ("Voir [un (vrai) budget](/a_(b)?c=1&amp;d=\\)).", [("un (vrai) budget", "/a_(b)?c=1&d=)")]),
        ("## Voir [ici](/a)\n\nMot.", [("ici", "/a")]),
        ('Un <a class=x href="/b?a=1&amp;b">mot **fort**</a>.', [("mot fort", "/b?a=1&b")]),
        ("Un <A HREF='/b'>mot</A> et <a\nhref=/c>deux</a >.", [("mot", "/b"), ("deux", "/c")]),
        (
            'Mot.\n\n<p>Voir <a href="/a">la <b>suite</b></a>\net <a href="/b">ici</p>',
            [("la suite", "/a"), ("ici", "/b")],
        ),
        ("Mot.\n\n<!-- <a href='/a'>a</a> [b](/b) -->\n\n<script>'<a href=/a>'</script>", []),
        ("- un [a](/a)\n- deux [b](/b)", [("a", "/a"), ("b", "/b")]),
        ("Du code `[a](/a)`, `<a href=/b>` et \\[b](/b).", []),
        ("- Mot.\n\n  ```\n  [a](/a)\n  ```", []),
        ("Une [[1]](/n) note et [sans] lien.", [("[1]", "/n")]),
        ("Mot[^1] et [2](#fn2).\n\n[^1]: *Ibid.*, [ici](/a)", [("ici", "/a")]),
        ("Mot.\n\n[![Une école](a.jpg)](/b)", [("Une école", "/b")]),
        ("Mot.\n\n| a |\n|---|\n| [b](/c) |", [("b", "/c")]),
    ],
)
def test_links_are_those_a_reader_can_follow(text, expected):
    assert told(text, "link") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Mot.\n\n![Une *école*](a.jpg)", [("Une école", "a.jpg")]),
        ("Mot ![](a.jpg) mot.", [("", "a.jpg")]),
        ("Mot ![Une école][e].\n\n[e]: a.jpg", [("Une école", "a.jpg")]),
        ("Mot.\n\n[![Une école](a.jpg)](/b)", [("Une école", "a.jpg")]),
        ("Mot.\n\n![Une école](a.jpg)\n*Légende avec ![](b.jpg)*", [("Une école", "a.jpg"), ("", "b.jpg")]),
        ('Mot.\n\n<img src=a.jpg alt="Une école">', [("Une école", "a.jpg")]),
        ("Mot.\n\n<img data-src=a.jpg class=late>", [("", "a.jpg")]),
        ("Mot.\n\n<figure>\n  <IMG\n SRC='a.jpg' />\n</figure>", [("", "a.jpg")]),
        ("Mot.\n\n| a | b |\n|---|---|\n| ![Une école](a.jpg) | b |", [("Une école", "a.jpg")]),
        ("Du code `![a](b)`.", []),
    ],
)
def test_images(text, expected):
    assert told(text, "image") == expected


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_places_are_exact_across_lines(end):
    lines = ["> Un [lien", "> coupé](/a", '> "t") et ``du `', "> code``.", "", "<p>", '<a href="/x">', "là</a>.</p>"]
    source = end.join(lines)
    quote, block = read_text(source, "a.md").blocks
    assert [link.span.of(source) for link in quote.links] == [end.join(["[lien", "> coupé](/a", '> "t")'])]
    assert [span.of(source) for span in quote.code] == [end.join(["``du `", "> code``"])]
    assert [link.span.of(source) for link in block.links] == [end.join(['<a href="/x">', "là</a>"])]


@pytest.mark.parametrize(
    "html", ["<![foo[ x", "<![ <a", "<!x", "<?php", "</a", "<a href='", "<!--", "</a></a>", "<a/>"]
)
def test_broken_html_is_read(html):
    text = f"Mot.\n\n<div>{html}\n\nMot.\n\n<a href='/b'>b</a>"
    assert read_text(text, "a.md").source == text


def test_a_plain_text_has_none():
    assert not read_text("Voir [ici](/a).", "a.txt").links
