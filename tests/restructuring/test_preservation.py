"""Promises 1 and 3 over generated documents and section plans."""

import json

import pytest
import yaml
from hypothesis import HealthCheck, assume, given, settings
from hypothesis import strategies as st

from seo_fr.errors import InputError
from seo_fr.model import Article, Heading, Metadata, Section
from seo_fr.reading import read_text
from seo_fr.reading.header_names import is_empty
from seo_fr.restructuring.apply import apply_edits, remove_edits
from seo_fr.restructuring.plan import plan_edits
from seo_fr.restructuring.verify import verify

MARKUP = "#*_`~[]()<>!|\\&;:-+=.'\"123 \t\u00a0«»’éœ😀"
ODD = "\x0b\x0c\x1c\x85\u2028\u3000\u200b"
WORDS = st.sampled_from(
    ["Kiev", "l’OTAN", "a", "12 000", "1.", "1)", "-", "+", "*", "#", "##", "---", "===", "***", "```", "~~~", ">",
     "|", "| a |", "|---|", "&amp;", "&#35;", "<b>", "<!--", "-->", "<http://a.fr>", "[x]", "[x](y)", "[x]:", "![x](y)",
     "\\", "\\*", "*b*", "_b_", "__", "a_b", "`c`", "...", "title:", "    ", "\t", "  ", "\u00a0", "\u200b", "fin."]
)  # fmt: skip
LINES = st.one_of(
    st.lists(WORDS, max_size=6).map(" ".join),
    st.text(alphabet=MARKUP, max_size=12),
    st.text(alphabet=MARKUP + ODD, max_size=8),
    st.sampled_from(["", "", "", "Le maire a parlé.", "    code ?", "- un", "> cité", "Titre", "---"]),
)
BLOCKS = st.sampled_from(
    [
        "Un *paragraphe* de\ndeux lignes.",
        "Une ligne.",
        "# Le titre",
        "## Un intertitre ##",
        "Souligné\n--------",
        "- un\n- deux\n\n- trois\n  suite",
        "1. un\n   > cité\n2. deux",
        "> Une citation\nparesseuse\n>\n> - liste",
        "| a | b |\n|---|---|\n| c | d |",
        "```\n# code\n\n---\n```",
        "    code indenté",
        "<!-- seo-fr: off -->",
        "<div>\nhtml\n</div>",
        "![image](i.png)",
        "[x]: http://a.fr",
        "Texte &amp; entité \\* [x] <http://a.fr>.  \nfin",
        "***",
        "- [ ] tâche\n\n      code",
        "* a\n  1. b\n\n     c",
    ]
)
HEADS = st.sampled_from(
    [
        "",
        "",
        "---\ntitle: \"À lui\"\n---\n",
        "---\n# remarque\ntags: [a, b]   # suite\ndescription:\n---\n\n",
        "---\n{title: x, slug: y}\n---\n",
        "---\n{date: 2024-01-01,}\n---\n",
        "---\n  Title: x\n  texte: |+\n    un\n\n---\n",
        "---\n---\n",
        "---\n# seul\n...\n",
        "---\njson_ld: '{}'\nkeywords:\n  - a\n  - b\nx: .nan\n---\n",
        "---\na: &a {b: c}\n<<: *a\n---\n",
    ]
)  # fmt: skip
NEWLINES = st.sampled_from(["\n", "\n", "\r\n", "\r"])
BOM = st.sampled_from(["", "", "\ufeff"])
ANY = st.text(st.characters(exclude_characters="\0", exclude_categories=["Cs"]), min_size=1, max_size=30)
TEXTS = st.one_of(ANY, st.text(alphabet=MARKUP, min_size=1, max_size=20), WORDS)


@st.composite
def plain_sources(draw):
    lines = draw(st.lists(LINES, min_size=1, max_size=10))
    return draw(BOM) + draw(NEWLINES).join(lines) + draw(st.sampled_from(["", "\n", "\n\n"]))


@st.composite
def markdown_sources(draw):
    blocks = draw(st.lists(st.one_of(BLOCKS, BLOCKS, LINES), min_size=1, max_size=8))
    joints = [draw(st.sampled_from(["\n\n", "\n\n", "\n", "\n\n\n"])) for _ in blocks]
    text = draw(HEADS) + "".join(b + j for b, j in zip(blocks, joints, strict=True))
    text = text.rstrip("\n") if draw(st.booleans()) else text
    return draw(BOM) + text.replace("\n", draw(NEWLINES))


@st.composite
def metadatas(draw):
    title = draw(TEXTS)
    return Metadata(
        title=title,
        titles=(title,),
        description=draw(st.one_of(st.just(""), TEXTS)),
        slug="un-slug",
        keywords=tuple(draw(st.lists(TEXTS, max_size=3))),
        json_ld={"@type": "NewsArticle", "headline": title, "keywords": draw(st.lists(TEXTS, max_size=2))},
    )


@st.composite
def section_plans(draw, article: Article):
    """Sections that cover the prose; some with a heading, some with one subsection that starts them."""
    count = len(article.prose)
    borders = sorted({0, *draw(st.lists(st.integers(0, count - 1), max_size=4))})
    sections = []
    for start, end in zip(borders, [*borders[1:], count], strict=True):
        paragraphs = tuple(range(start, end))
        heading = draw(st.one_of(st.none(), headings(2)))
        inner = draw(st.one_of(st.none(), headings(3)))
        subsections = (Section(paragraphs, 0, inner),) if inner else ()
        sections.append(Section(paragraphs, 0, heading, subsections))
    return tuple(sections)


def headings(level):
    origins = st.sampled_from(["generated", "generated", "article"])
    return st.builds(lambda text, origin: Heading(level, text, origin), TEXTS, origins)


def read(source, path):
    try:
        return read_text(source, path)
    except InputError:
        assume(False)


def check(article, data):
    metadata = data.draw(metadatas())
    plan = data.draw(section_plans(article))
    edits = plan_edits(article, plan, metadata)
    markdown = apply_edits(article.source, edits)
    verify(article, edits, markdown)
    assert all(len(edit.span) == 0 for edit in edits)
    assert remove_edits(markdown, edits) == article.source
    result = read_text(markdown, "x.md")
    assert [b.kind for b in result.prose] == [b.kind for b in article.prose]
    assert [b.view.text.split() for b in result.prose] == [b.view.text.split() for b in article.prose]
    own = tuple(Section(s.paragraphs, 0, None) for s in plan)
    assert not plan_edits(result, own, metadata)
    return result, metadata


QUICK = settings(max_examples=200, deadline=None, suppress_health_check=list(HealthCheck))


@QUICK
@given(plain_sources(), st.data())
def test_a_plain_text_reads_the_same_as_markdown(source, data):
    article = read(source, "x.txt")
    result, metadata = check(article, data)
    if article.format == "text":
        head = yaml.safe_load(result.front_matter.body.of(result.source))
        assert head.get("title", "").strip() == metadata.title.strip()
        assert head.get("keywords", []) == [text for text in metadata.keywords if text.strip()]
        assert json.loads(head["json_ld"]) == metadata.json_ld
        assert read_text(result.source, "-").blocks == result.blocks


@QUICK
@given(markdown_sources(), st.data())
def test_a_markdown_article_keeps_every_block(source, data):
    article = read(source, "x.md")
    result, _ = check(article, data)
    own = dict(article.front_matter.data) if article.front_matter else {}
    own = {key: value for key, value in own.items() if not is_empty(value)}
    assert repr({key: result.front_matter.data[key] for key in own}) == repr(own)
    assert [b.view.text for b in result.blocks if b.kind in ("code", "table", "html")] == [
        b.view.text for b in article.blocks if b.kind in ("code", "table", "html")
    ]


@pytest.mark.parametrize("newline", ["\n", "\r\n"])
def test_inserted_lines_end_as_the_file_does(newline):
    source = newline.join(["Un paragraphe.", "", "Un autre."])
    article = read_text(source, "x.txt")
    plan = (Section((1,), 2, Heading(2, "Inter", "generated")),)
    markdown = apply_edits(source, plan_edits(article, plan, Metadata("T", ("T",), "D", "s", ("k",), {"a": 1})))
    assert markdown.endswith("Un autre.")
    assert markdown.count("\n") == markdown.count(newline) > 8
