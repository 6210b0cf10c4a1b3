"""Verse, scores and addresses stay on their lines in the result, as an editor sees it; wrapped prose has no breaks."""

import textwrap

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from seo_fr.model import Metadata
from seo_fr.reading import read_text
from seo_fr.restructuring.apply import apply_edits, remove_edits
from seo_fr.restructuring.plan import plan_edits
from seo_fr.restructuring.verify import verify

# The room of the reader that knows which line ends are meant.
pytest.importorskip("seo_fr.reading.lines")
NOTHING = Metadata("", (), "", "", (), {})
ARTICLE = (
    "Rennes s’est imposé 3-2 (1-2) face à Brest, dimanche, au Roazhon Park, devant 28 412 spectateurs. Menés 2-0 à la "
    "25e minute, les Rennais ont renversé le derby grâce à un doublé de Kalimuendo et un but de Blas sur penalty."
)


def result_of(source):
    article = read_text(source, "x.txt")
    edits = plan_edits(article, (), NOTHING)
    markdown = apply_edits(source, edits)
    verify(article, edits, markdown)
    assert remove_edits(markdown, edits) == source
    return markdown


def shown(source):
    html = MarkdownIt("commonmark").render(result_of(source))
    return html.replace("<br />\n", "\n⏎").replace("&quot;", '"')


KEPT = {
    "scores": "Lyon - Lens : 0-3\nNice - Monaco : 2-3\nPSG - Marseille : 2-0\nNantes - Metz : 0-2",
    "alexandrins": "Demain, dès l’aube, à l’heure où blanchit la campagne,\n"
    "Je partirai. Vois-tu, je sais que tu m’attends.\n"
    "J’irai par la forêt, j’irai par la montagne.\nJe ne puis demeurer loin de toi plus longtemps.",
    "adresse": "Mairie de Figeac\n5, rue de Colomb\n46100 Figeac\n05 65 50 05 40",
    "vers libres": "à la claire fontaine\nm’en allant promener\nj’ai trouvé l’eau si belle\nque je m’y suis baigné",
    "deux vers": "Il pleure dans mon cœur\nComme il pleut sur la ville",
    "résultats suisses": "Servette – Lausanne: 2-1 (1-0)\nYoung Boys – Bâle: 0-0\nSion – Zurich: 3-3 (2-1)",
    "tennis": "Gauff bat Sabalenka 6-4, 7-5\nSwiatek bat Rybakina 6-1, 6-2",
}


@pytest.mark.parametrize("lines", KEPT.values(), ids=KEPT)
@pytest.mark.parametrize(
    "frame",
    ["{article}\n\n{lines}\n\n{article}\n", "Un titre\n\n{lines}\n\n{article}\n", "{article}\n\n{lines}\n"],
)
def test_deliberate_lines_stay_lines(lines, frame):
    html = shown(frame.format(article=ARTICLE, lines=lines))
    for before, after in zip(lines.split("\n"), lines.split("\n")[1:], strict=False):
        assert f"{before}\n⏎{after}" in html


SENTENCES = st.sampled_from(
    (
        "Le conseil municipal a voté jeudi soir, après trois heures de débats, un budget de douze millions d’euros.",
        "La maire de Rennes a promis que la piscine, fermée depuis mars, rouvrirait avant la fin de l’été prochain.",
        "Selon le préfet, qui a réuni hier les élus et les riverains, la digue tiendra si le vent ne tourne pas.",
        "« On nous l’avait promis », regrette une habitante, qui a signé la pétition avec deux cents de ses voisins.",
    )
)


@given(st.lists(SENTENCES, min_size=4, max_size=9), st.integers(60, 100))
def test_prose_wrapped_at_a_column_has_no_break(sentences, width):
    source = "\n\n".join(textwrap.fill(" ".join(s), width) for s in (sentences, sentences[::-1])) + "\n"
    assert "⏎" not in shown(source)
