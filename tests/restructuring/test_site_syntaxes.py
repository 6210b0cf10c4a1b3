"""Headings put into what sites write: never inside, never in the way, always to be taken out again."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from seo_fr.model import Heading, Metadata, Section
from seo_fr.reading import read_text
from seo_fr.restructuring.apply import apply_edits, remove_edits
from seo_fr.restructuring.plan import plan_edits
from seo_fr.restructuring.verify import verify

NOTHING = Metadata("", (), "", "", (), {})
PARTS = [
    "Un paragraphe[^1] de {: .mots} texte :smile:.",
    "::: note\nUn avis.\n\nSa suite.\n:::",
    "<div>\n\nUn avis.\n\nSa suite.\n\n</div>",
    "<p>Un élu.</p>\n<p>Deux &eacute;lus.</p>",
    "<!-- wp:paragraph -->\n<p>Un élu.</p>\n<!-- /wp:paragraph -->",
    "!!! note\n    Un avis.\n\n    Sa suite.",
    "{{< aside >}}\n\nUn avis.\n\n{{< /aside >}}",
    "{% if a %}\n\nUn avis.\n\n{% endif %}",
    '[box a="b"]\n\nUn avis.\n\n[/box]',
    "[^1]: Une note.\n\n    Sa suite.",
    "Terme\n: définition\n: autre",
    "<Tabs>\n<Tab>\n\nUn avis.\n\n</Tab>\n</Tabs>",
    "{.chapo}\n> Une citation.",
    "> [!NOTE]\n> Un avis.\n>\n> Sa suite.",
    "- [ ] une tâche\n- [x] une autre",
    '[caption id="a"]<img src="a.jpg"> Une légende[/caption]',
    "<figure>\n\n![a](b.jpg)\n\n<figcaption>Une légende</figcaption>\n\n</figure>",
    "$$\nx\n$$",
    "| a | b |\n|---|---|\n| {{ c }} | d |",
    "<details>\n<summary>Voir</summary>\n\nUn avis.\n\n</details>",
]


@given(st.lists(st.sampled_from(PARTS), min_size=1, max_size=6), st.sampled_from(["\n", "\r\n"]))
@settings(max_examples=120, deadline=None)
def test_headings_go_between_what_belongs_together(parts, end):
    source = ("\n\n".join(["Un début.", *parts, ""])).replace("\n", end)
    article = read_text(source, "x.md")
    sections = tuple(Section((i,), 1, Heading(2, "Inter", "generated")) for i in range(len(article.prose)))
    edits = plan_edits(article, sections, NOTHING)
    markdown = apply_edits(source, edits)
    verify(article, edits, markdown)
    assert remove_edits(markdown, edits) == source
    for edit in edits:
        assert not any(b.outer.start < edit.span.start < b.outer.end for b in article.blocks)
    again = read_text(markdown, "x.md")
    assert sum(b.kind == "heading" for b in again.blocks) == len(edits)


@pytest.mark.parametrize(
    "text",
    [
        "Bravo :smile: à tous.",
        "Un {mot}, un {{ autre }}, {% if %} et {: .x}.",
        "Un mot[^1] et un autre^[note].",
        'La galerie [gallery ids="1"] et [b]gras[/b].',
        "Il dit [[Page]] et ![[image]].",
        "La loi $E = mc^2$ de $x$ et $$y^2$$ pour 5 $.",
        "::: note",
        "!!! note\n    Suite",
        "Terme\n: définition",
        "Environ\n~ 12",
        "$$\nx\n$$",
        "import x from 'y'",
        "export const x = 1",
        "*[OTAN]: Traité",
        "[^1]: Une note.",
        "<Tip a={b} />",
        "{% raw %}\n# Titre\n{% endraw %}",
        '=== "Onglet"\n    Suite',
    ],
)
def test_plain_text_that_looks_like_a_syntax_stays_what_it_was(text):
    source = f"Un début de texte, qui n’est pas un titre.\n\n{text}\n\nUne fin de texte."
    article = read_text(source, "x.txt")
    edits = plan_edits(article, (Section((2,), 1, Heading(2, "Inter [^1] {x} :a:", "generated")),), NOTHING)
    markdown = apply_edits(source, edits)
    verify(article, edits, markdown)
    assert remove_edits(markdown, edits) == source
