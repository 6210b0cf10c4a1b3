"""What sites write into their Markdown: each piece as what it is, and only text as text."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from seo_fr.language.words import count_words
from seo_fr.reading.characters import HOLE
from seo_fr.reading.markdown import read_markdown

TWEET = '<blockquote class="twitter-tweet"><p>Un message</p>&mdash; X</blockquote>\n<script src="x"></script>'


def told(source):
    return [(b.kind, b.view.text) for b in read_markdown(source)]


@pytest.mark.parametrize(
    ("source", "shown"),
    [
        ("Le maire parle{: .lead} encore.\n{: .chapo #un}", "Le maire parle encore."),
        ("{: .lead}\nLe maire parle.", "Le maire parle."),
        ("Un *mot*{.rouge} et un [autre]{.smallcaps lang=la}.", "Un mot et un autre."),
        ("![Le port](p.jpg){width=50% .droite} vu *du large*.", "vu du large."),
        ("Bravo :smile: à tous :+1: et :fr:.", "Bravo à tous et."),
        ("Départ à 12:30:45, score 3:2, ratio 1:10:100.", "Départ à 12:30:45, score 3:2, ratio 1:10:100."),
        ("Note : voir a:b:c et Paris:Lyon:Nice.", "Note : voir a:b:c et Paris:Lyon:Nice."),
        ("{% include pub.html %}\nLe maire{% if x %} parle{% endif %}.", "Le maire parle."),
        ("Il vaut {{ site.prix | round }} euros.", f"Il vaut {HOLE} euros."),
        ("Il {{< mark >}}parle{{< /mark >}} de {{% note %}}tout{{% /note %}}.", "Il parle de tout."),
        ("Le mot[^1], puis un autre[^longue-note] et un [^2].", "Le mot, puis un autre et un."),
        ("Un fait^[Selon *lui*, [sic].] et voilà [@dupont2020, p. 3].", "Un fait et voilà."),
        ("Un fait<sup>[1](#fn1)</sup> et le 1<sup>er</sup>, H<sub>2</sub>O.", "Un fait et le 1er, H2O."),
        ('Un fait<sup><a href="#cite_note-3">[3]</a></sup>.', "Un fait."),
        ("« [sic] » dit-il […], [Claire Martin], [ndlr], [note] [1].", None),
        ("Du [b]gras[/b] et [box]encadré[/box].", "Du gras et encadré."),
        ('[vc_row][vc_column width="1/2"]Du texte.[/vc_column][/vc_row]', "Du texte."),
        ("Voir [[Page]] ou [[Page|la page]], pas [[1]](/n).", "Voir Page ou la page, pas [1]."),
        ("Un {{template|x=1}} et {nom} et {props.nom}, {/* rien */} fin.", f"Un {HOLE} et {HOLE} et {HOLE}, fin."),
        ("La loi $E = mc^2$ et $x$, $f(x)$.", f"La loi {HOLE} et {HOLE}, {HOLE}."),
        ("De 5 $ et 10 $, de $5 et $10, US$5 et US$6, de $5 à 10$.", None),
        ("La section {ref}`sec:un` et {abbr}`OTAN`.", f"La section {HOLE} et {HOLE}."),
        ('La [page]({{< ref "/a b.md" >}}) et [là]({% link _posts/a.md %} "x").', "La page et là."),
        ("Un <Tip a={() => b} />conseil <Badge>neuf</Badge>.", "Un conseil neuf."),
        (
            "Une phrase.  \nAutre vers,\\\nfin&nbsp;: &eacute;t&eacute; &mdash; oui.",
            "Une phrase.\nAutre vers,\nfin\xa0: été — oui.",
        ),
        (
            "Voir (https://a.fr/b), [https://a.fr/c] et <https://a.fr/d>.",
            "Voir (https://a.fr/b), [https://a.fr/c] et https://a.fr/d.",
        ),
        ("Un prix : {5} ou { x + y } ou {é} ou a{b c}.", None),
        ("Il dit :oui ou non: et ::deux::.", None),
        ("!!! Incroyable !!! Vraiment ??? Oui.", None),
        ("Un [^ texte ] et [^] et [a][b].", None),
        ("Le [code postal], la [table ronde], [ref nécessaire].", None),
        ("Voir [youtube dQw4w9WgXcQ] et [tweet https://x.com/a/1] ici.", "Voir et ici."),
        ("Le <b>$5</b> et le <b>10$</b>.", "Le $5 et le 10$."),
        ("Du code `{% a %}`, `:b:`, `$x^2$` et `[^1]`.", "Du code {% a %}, :b:, $x^2$ et [^1]."),
        ("Prix {% sans fin, {{ sans fin, {{< sans fin, [caption sans fin.", None),
    ],
)
def test_a_paragraph_shows_its_words_only(source, shown):
    assert told(source) == [("paragraph", source if shown is None else shown)]


@pytest.mark.parametrize(
    ("source", "blocks"),
    [
        (
            "{{ page.title }}\n\n{% include a.html %}\n\n:tada:",
            [("html", "{{ page.title }}"), ("html", "{% include a.html %}"), ("html", ":tada:")],
        ),
        (
            "# Titre {#un .b}\n\n## Suite {: #deux }\n\nSous[^1]\n---",
            [("title", "Titre"), ("heading", "Suite"), ("heading", "Sous")],
        ),
        (
            "{% highlight c %}\n# a\n\n- b\n{% endhighlight %}\nFin.",
            [("code", "{% highlight c %}\n# a\n\n- b\n{% endhighlight %}"), ("paragraph", "Fin.")],
        ),
        ("{{< mermaid >}}\na --> b\n{{< /mermaid >}}", [("code", "{{< mermaid >}}\na --> b\n{{< /mermaid >}}")]),
        ('[caption id="a"]<img src="a.jpg"> Au port[/caption]', [("image", "Au port")]),
        ("[caption]![Le port](a.jpg) Au port[/caption]", [("image", "Le port Au port")]),
        ('[gallery ids="1,2"]', [("html", '[gallery ids="1,2"]')]),
        ("[embed]https://youtu.be/x[/embed]", [("html", "[embed]https://youtu.be/x[/embed]")]),
        (
            "[caption]\n\n![a](b.jpg)\n\nAu port\n\n[/caption]\n\nFin.",
            [("html", "[caption]"), ("image", "a"), ("html", "Au port"), ("html", "[/caption]"), ("paragraph", "Fin.")],
        ),
        (
            '!!! note "Titre"\n    Du texte.\n\n    - un\n\nFin.',
            [("paragraph", "Du texte."), ("item", "un"), ("paragraph", "Fin.")],
        ),
        ('=== "Onglet"\n\n    Du texte.\n', [("paragraph", "Du texte.")]),
        ("::: tip Titre\nDu texte.\n:::", [("html", "::: tip Titre"), ("paragraph", "Du texte."), ("html", ":::")]),
        ("::: quote\nDu texte.\n:::", [("html", "::: quote"), ("quote", "Du texte."), ("html", ":::")]),
        (":::{figure} a.png\nUne légende.\n:::", [("code", ":::{figure} a.png\nUne légende.\n:::")]),
        ("```{note}\n:class: x\nDu texte.\n```", [("paragraph", "Du texte.")]),
        ("```{math}\nx\n```", [("code", "x")]),
        ("> [!NOTE]\n> Du texte.\n\n> [!tip]+ Titre\n> Fin.", [("quote", "Du texte."), ("quote", "Fin.")]),
        (
            "Mot[^1].\n\n[^1]: La *note*.\n\n    Sa suite.\n\n    - un\n",
            [("paragraph", "Mot."), ("note", "La note."), ("note", "Sa suite."), ("note", "un")],
        ),
        (
            "Roux\n: farine et beurre\n\nSauce\n:   machin",
            [("item", "Roux"), ("item", "farine et beurre"), ("item", "Sauce"), ("item", "machin")],
        ),
        ("Environ\n~ 12 000 personnes", [("paragraph", "Environ ~ 12 000 personnes")]),
        ("- [ ] à faire\n- [x] *fait*\n- [sic]", [("item", "à faire"), ("item", "fait"), ("item", "[sic]")]),
        ("$$\n\\int x\n$$\n\n$$ y $$", [("code", "$$\n\\int x\n$$"), ("code", "$$ y $$")]),
        (
            "import T from './t'\n\nexport const a = {\n  b\n}\n\n<T x={1}>\n\nDu texte.\n\n</T>",
            [
                ("code", "import T from './t'"),
                ("code", "export const a = {\n  b\n}"),
                ("html", "<T x={1}>"),
                ("paragraph", "Du texte."),
                ("html", "</T>"),
            ],
        ),
        (
            "import de blé et export de vin\n\nexport, import",
            [("paragraph", "import de blé et export de vin"), ("paragraph", "export, import")],
        ),
        ("*[OTAN]: Traité\n\n[TOC]", [("html", "*[OTAN]: Traité"), ("html", "[TOC]")]),
        (
            "<!-- wp:paragraph -->\n<p>Un <b>&eacute;lu</b><br>parle.</p>\n<!-- /wp:paragraph -->",
            [("html", "<!-- wp:paragraph -->"), ("paragraph", "Un élu\nparle."), ("html", "<!-- /wp:paragraph -->")],
        ),
        (
            '<figure><img src="a.jpg" alt="Le port"><figcaption>Au port</figcaption></figure>',
            [("image", "Le port Au port")],
        ),
        (
            "<figure>\n\n![Le port](a.jpg)\n\n<figcaption>Au port</figcaption>\n</figure>",
            [("html", "<figure>"), ("image", "Le port"), ("image", "Au port")],
        ),
        (
            TWEET,
            [("html", TWEET)],
        ),
        ("<blockquote>\n<p>Un mot.</p>\n</blockquote>", [("quote", "Un mot.")]),
        (
            "<ul>\n<li>un</li>\n<li>deux</li>\n</ul>\n<h2>Suite</h2>",
            [("item", "un"), ("item", "deux"), ("heading", "Suite")],
        ),
        (
            "<table><tr><td><h4>a</h4></td><td>b<ul><li>c</ul></td></tr></table>",
            [("table", "a"), ("table", "b"), ("table", "c")],
        ),
        (
            "<details>\n<summary>Voir</summary>\n\nDu texte.\n\n</details>",
            [("html", "<details>\n<summary>Voir</summary>"), ("paragraph", "Du texte."), ("html", "</details>")],
        ),
        (
            '<div class="a" markdown="1">\nDu *texte*.\n</div>',
            [("html", '<div class="a" markdown="1">'), ("paragraph", "Du texte."), ("html", "</div>")],
        ),
        ('<p class="wp-caption-text">Au port</p>', [("html", '<p class="wp-caption-text">Au port</p>')]),
        ("<div>Voir [ici](https://a.fr/b) &amp; là.</div>", [("paragraph", "Voir ici & là.")]),
        (
            "<iframe src=a></iframe>\n<noscript>Activez JS</noscript>\n<svg><text>x</text></svg>",
            [("html", "<iframe src=a></iframe>\n<noscript>Activez JS</noscript>\n<svg><text>x</text></svg>")],
        ),
    ],
)
def test_blocks_are_what_they_are(source, blocks):
    assert told(source) == blocks


def test_a_cell_with_markdown_in_it_is_a_cell():
    source = "<table>\n<tr><td>\n\nDu *texte*.\n\n## Suite\n\n</td></tr>\n</table>\n\nFin."
    assert [b for b in told(source) if b[0] != "html"] == [
        ("table", "Du texte."),
        ("table", "Suite"),
        ("paragraph", "Fin."),
    ]


@pytest.mark.parametrize("marker", ['!!! note "Titre"', "!!! note", '??? "Titre"', "???+ tip une_classe", "!!! a b"])
def test_an_admonition_holds_what_is_indented_under_it(marker):
    assert told(f"{marker}\n\n    Du texte.\n\nFin.") == [("paragraph", "Du texte."), ("paragraph", "Fin.")]
    assert told(f"{marker}\nDu texte.") == [("paragraph", f"{marker} Du texte.")]


@pytest.mark.parametrize(
    "whole",
    [
        "::: note\n\nA.\n\nB.\n\n:::",
        "::: a\n::: b\n\nA.\n\n:::\n:::",
        "<div>\n\nA.\n\n- b\n\n</div>",
        "<Tabs>\n<Tab>\n\nA.\n\n</Tab>\n</Tabs>",
        "{% if a %}\n\nA.\n\n{% else %}\n\nB.\n\n{% endif %}",
        "{{% aside %}}\n\nA.\n\n{{% /aside %}}",
        '[su_box title="x"]\n\nA.\n\n[/su_box]',
        '<!-- wp:group {"a":1} -->\n<div>\n\nA.\n\n</div>\n<!-- /wp:group -->',
        "!!! note\n    A.\n\n    B.",
        "{.important}\n- a\n- b",
        "Terme\n\n:   A.\n\n    B.",
        "[^1]: A.\n\n    B.",
        "<details>\n<summary>A</summary>\n\nB.\n\n</details>",
    ],
)
def test_nothing_may_be_put_between_a_beginning_and_its_end(whole):
    before, *inside, after = read_markdown(f"Avant.\n\n{whole}\n\nAprès.\n")
    assert {b.outer.start for b in inside} == {len("Avant.\n\n")}
    assert {b.outer.end for b in inside} == {len("Avant.\n\n") + len(whole)}
    assert not after.continues(inside[-1])
    assert not inside[0].continues(before)


def test_paragraphs_of_html_on_lines_of_their_own_stand_apart():
    first, second = read_markdown("<p>A.</p>\n<p>B.</p>\n")
    assert not second.continues(first)


@pytest.mark.parametrize(
    "unclosed", ["<div>", "::: note", "{% if a %}", "<Tabs>", '[box a="b"]', "</div>", ":::", "{% endif %}"]
)
def test_what_nobody_closes_holds_nothing_together(unclosed):
    blocks = [b for b in read_markdown(f"A.\n\n{unclosed}\n\nB.\n\nC.\n") if b.kind == "paragraph"]
    assert [b.view.text for b in blocks] == ["A.", "B.", "C."]
    assert len({b.outer for b in blocks}) == 3


MARKS = [
    ("{: .lead}", ""),
    ("{.a #b}", ""),
    (":smile:", ""),
    ("{% x %}", ""),
    ("[^1]", ""),
    ("^[note]", ""),
    ('{{< y a="1" >}}', ""),
    ('[gallery ids="1"]', ""),
    ("<Tip a={b} />", ""),
    ("[@lui]", ""),
    ("{/* a */}", ""),
    ("![[a.png]]", ""),
    ("$x^2$", HOLE),
    ("{{ a.b }}", HOLE),
    ("{a.b}", HOLE),
    ("{ref}`a`", HOLE),
    ("[[Page|mots]]", "mots"),
    ("[mot]{.x}", "mot"),
    ("[a]({{ b }})", "a"),
    ("&eacute;", "é"),
    ("**gras**", "gras"),
    ("[sic]", "[sic]"),
    ("12:30:45", "12:30:45"),
    ("5\xa0$", "5\xa0$"),
    ("l’été", "l’été"),
    ("<b>mot</b>", "mot"),
]
WRAPPERS = [
    ("", ""),
    ("> ", ""),
    ("- ", ""),
    ("> - ", ""),
    ("!!! note\n    ", ""),
    ("::: tip\n", "\n:::"),
    ("Terme\n: ", ""),
    ("<div>\n\n", "\n\n</div>"),
    ("{% if a %}\n\n", "\n\n{% endif %}"),
    ("[^9]: ", ""),
    ("- [ ] ", ""),
    ("1. a\n\n   ", ""),
]


@given(
    st.lists(st.sampled_from(MARKS) | st.sampled_from([("mot", "mot"), ("Paris", "Paris")]), max_size=7),
    st.sampled_from(WRAPPERS),
    st.sampled_from(["\n", "\r\n", "\r"]),
)
@settings(max_examples=150, deadline=None)
def test_marks_leave_the_words_around_them_in_their_places(marks, wrapper, end):
    parts = [("Le", "Le"), *marks, ("fin.", "fin.")]
    shown = " ".join(text for _, text in parts if text)
    source = (wrapper[0] + " ".join(written for written, _ in parts) + wrapper[1]).replace("\n", end)
    block = next(b for b in read_markdown(source) if b.view.text.startswith("Le "))
    assert block.view.text == shown
    assert count_words(block.view.text) == count_words(shown.replace(HOLE, ""))
    for at, character in enumerate(block.view.text):
        written = block.view.span(at, at + 1).of(source)
        assert character in (written, HOLE) or (character, written) == ("é", "&eacute;")
