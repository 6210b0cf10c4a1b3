"""The source map of Markdown, over every CommonMark example and over generated documents.

Where a text holds no HTML and none of the syntaxes of sites, what is shown is what markdown-it-py itself shows.
"""

import html
import json
import re
from pathlib import Path

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from seo_fr.reading.characters import HOLE, is_blank
from seo_fr.reading.markdown import read_markdown
from seo_fr.reading.placed_inline import make_parser
from tests.reading.markdown_documents import documents, site_documents

EXAMPLES = json.loads((Path(__file__).parents[1] / "data" / "commonmark.json").read_text(encoding="utf-8"))
WHITE = " \n\t\r"


def check_map(source, base=0):
    """The promises of `TextView` and `Block`, whatever the source."""
    blocks = read_markdown(source, base)
    before = None
    for block in blocks:
        view = block.view
        at, place = 0, -1
        for run in view.runs:
            assert run.text_start == at < run.text_end, "runs cover the text in order"
            assert place <= run.source.start < run.source.end <= len(source), "source ranges rise"
            check_run(view.text[run.text_start : run.text_end], run.source.of(source), run.verbatim)
            at, place = run.text_end, run.source.end
        assert at == len(view.text)
        assert block.outer.contains(block.span)
        if view.runs:
            assert block.span.contains(view.span())
        if before:
            assert before.span.end <= block.span.start
            assert before.outer == block.outer or before.outer.end < block.outer.start
        before = block
        assert block.outer.start >= base
        check_whole_lines(source, block.outer, base)
    return blocks


def check_run(text, piece, verbatim):
    if verbatim:
        assert len(text) == len(piece)
        for shown, written in zip(text, piece, strict=True):
            assert shown == written or (shown in WHITE and written in WHITE)
    elif text.isspace() and not piece.startswith("&"):
        # A line end of two characters, a tab that shows as several spaces, a tag that parts lines.
        assert piece in ("\r\n", "\t") or piece.startswith("<")
    elif text == HOLE:
        assert piece[0] in "{$"
    elif piece.startswith("&"):
        assert text == html.unescape(piece)
    else:
        assert re.match(r"https?:.*%", piece)  # an address whose percent signs are decoded


def check_whole_lines(source, outer, base):
    assert outer.start == base or source[outer.start - 1] in "\r\n"
    assert outer.end == len(source) or source[outer.end] in "\r\n"


OURS = ("site_", "footnote_", "dl_", "html_block")
MARKER = re.compile(r"\[\[|\[[ xX]\]|\[![A-Za-z]")  # a wiki link, a task’s box, the kind of an alert


def is_commonmark(source):
    tokens = make_parser().parse(source)
    types = [child.type for token in tokens for child in (token, *(token.children or ()))]
    return not any(kind.startswith(OURS) for kind in types) and not MARKER.search(source)


def independent_texts(source):
    """What markdown-it-py itself shows for each block, from its tokens without any place; images left out."""
    texts = []
    parent = ""
    for token in MarkdownIt("commonmark").enable(["table", "strikethrough"]).parse(source):
        if token.type in ("fence", "code_block", "html_block"):
            texts.append(token.content.rstrip("\n"))
        elif token.type == "inline":
            shown = "".join(map(shows, token.children)).strip()
            types = {child.type for child in token.children}
            if parent == "paragraph_open" and is_image(token.children):
                pass
            elif parent == "heading_open" or not is_blank(shown):
                texts.append(shown)
            elif parent in ("th_open", "td_open"):
                texts += [""] * ("image" in types)
            elif parent == "paragraph_open" and "html_inline" in types and not any(map(is_image_tag, token.children)):
                texts.append(token.content)
        parent = token.type
    return texts


def is_image(children):
    """An image, and no text beside it that is not emphasised."""
    beside, depth = "", 0
    for child in children:
        depth += (child.type == "em_open") - (child.type == "em_close")
        beside += shows(child) if depth == 0 else ""
    return is_blank(beside) and any(child.type == "image" for child in children)


def is_image_tag(token):
    """An image written as HTML: raw to CommonMark, a picture in a browser, alone in its paragraph or not."""
    return token.type == "html_inline" and token.content.lower().startswith("<img")


def shows(token):
    if token.type in ("text", "code_inline"):
        return token.content
    if token.type == "html_inline":
        return "\n" if token.content.lower() in ("<br>", "<br/>", "<br />") else ""
    return {"softbreak": " ", "hardbreak": "\n"}.get(token.type, "")


def independent_links(source):
    """The links and images of markdown-it-py's own tokens, and its code; what is inside an image left out.

    A text that shows nothing at all is no block, unless it is a heading, an image or HTML.
    """
    links, code = [], []
    parent = ""
    for token in MarkdownIt("commonmark").enable(["table", "strikethrough"]).parse(source):
        children = token.children or []
        images = any(child.type == "image" for child in children)
        html = any(child.type == "html_inline" for child in children) and parent == "paragraph_open"
        seen = parent == "heading_open" or images or html or not is_blank("".join(map(shows, children)))
        parent = token.type
        for child in children if seen else ():
            if child.type == "link_open":
                links.append(("link", child.attrs["href"]))
            elif child.type == "image":
                links.append(("image", child.attrs["src"]))
            elif child.type == "code_inline":
                code.append(child.content.strip())
    return links, code


def check_links(source, base=0):
    """Each link of the parser is there, and its place, read alone, is that link and nothing else."""
    parser, env = MarkdownIt("commonmark"), {}
    parser.parse(source[base:], env)
    found, code = [], []
    for block in read_markdown(source, base):
        assert [*block.links] == sorted(block.links, key=lambda link: (link.span.start, -link.span.end))
        for link in block.links:
            piece = link.span.of(source)
            assert len(piece) == len(link.span) > 0
            if piece[1:2] in "aiAI" and piece.lower().startswith(("<a", "<img")) and not is_automatic(piece):
                continue  # HTML: markdown-it-py tells no links of it
            found.append((link.kind, parser.normalizeLink(link.target)))
            if block.kind != "table":  # an escaped pipe is one in a table only
                check_alone(parser, env, lines_joined(piece), link)
        for span in block.code:
            ticks = re.match("`+", span.of(source))[0]
            assert span.of(source).endswith(ticks)
            code.append(block.view.shown(span).strip())
    links, contents = independent_links(source[base:])
    assert found == links
    assert code == contents


def is_automatic(piece):
    return re.fullmatch(r"<[a-zA-Z][a-zA-Z0-9+.-]{1,31}:[^<>\s]*>|<[^<>\s]+@[^<>\s]+>", piece) is not None


def lines_joined(piece):
    """A piece without the marks of the containers its lines stand in."""
    return re.sub(r"[\r\n]+[ \t>]*", "\n", piece)


def check_alone(parser, env, piece, link):
    """``piece`` opens with the link's markup and ends with it."""
    children = parser.parseInline(piece, env)[0].children
    if link.kind == "image":
        assert [c.type for c in children] == ["image"]
    else:
        assert (children[0].type, children[-1].type) == ("link_open", "link_close")
        assert sum(c.type == "link_open" for c in children) == 1


def check_texts(source, base=0):
    blocks = check_map(source, base)
    if is_commonmark(source[base:].replace("\r\n", "\n").replace("\r", "\n")):
        check_links(source, base)
        assert [b.view.text for b in blocks if b.kind != "image"] == independent_texts(source[base:])


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
@pytest.mark.parametrize("example", EXAMPLES, ids=lambda e: str(e["example"]))
def test_commonmark_examples(example, end):
    check_texts(example["markdown"].replace("\n", end))


@given(documents())
@example("<b><img src=y>\n")  # the picture is what a reader sees of it
@settings(max_examples=150, deadline=None)
def test_generated_documents(source):
    check_texts(source, int(source.startswith("\ufeff")))


@given(
    st.text(alphabet=st.characters(exclude_characters="\0", exclude_categories=["Cs"]))
    | st.text("*_`[]()!<>&;#-=|\\ \n\tab~:1.")
)
@settings(max_examples=150, deadline=None)
def test_any_text_is_read(source):
    check_texts(source)


@given(site_documents())
@settings(max_examples=200, deadline=None)
def test_what_sites_write_has_its_place(source):
    check_map(source)


@given(documents() | site_documents())
@settings(max_examples=150, deadline=None)
def test_line_ends_change_nothing_but_places(source):
    unix = source.replace("\r\n", "\n").replace("\r", "\n")
    base = int(source.startswith("\ufeff"))
    assert [(b.kind, b.level, b.view.text) for b in read_markdown(source, base)] == [
        (b.kind, b.level, b.view.text) for b in read_markdown(unix, base)
    ]
