"""Articles as a whole: encodings, formats, front matter, titles, and what cannot be read."""

import io
import zipfile

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from seo_fr.errors import InputError
from seo_fr.model import Span
from seo_fr.reading import read_article, read_text

PROSE = "L’été, à Nœux, le cœur de l’Œuvre a coûté 12 € : « c’était prévu », dit-il.\n"


def error_of(data, path="article.txt"):
    with pytest.raises(InputError) as caught:
        read_article(data, path)
    message = str(caught.value)
    assert "\n" not in message
    assert message.startswith(path if path != "-" else "entrée standard")
    return message


class TestEncodings:
    def test_utf8(self):
        article = read_article(PROSE.encode(), "a.txt")
        assert (article.source, article.encoding, article.notices) == (PROSE, "utf-8", ())

    def test_byte_order_mark_stays_in_the_source_and_out_of_the_text(self):
        data = b"\xef\xbb\xbf" + PROSE.encode()
        for path in ("a.txt", "a.md"):
            article = read_article(data, path)
            assert article.source.encode(article.encoding) == data
            assert article.blocks[0].view.text == PROSE.strip()
            assert article.blocks[0].span.start == 1

    def test_windows_1252_is_recognised_and_said(self):
        data = PROSE.encode("cp1252")
        article = read_article(data, "a.txt")
        assert article.source == PROSE
        assert article.source.encode(article.encoding) == data
        assert "Windows-1252" in article.notices[0].text

    @pytest.mark.parametrize(
        ("data", "said"),
        [
            (PROSE.encode("utf-16"), "UTF-16"),
            (PROSE.encode("utf-32"), "UTF-32"),
            (PROSE.encode("utf-16-le"), "octet nul"),
            ("été\x81 à Paris".encode("latin-1"), "ni UTF-8 ni Windows-1252"),
            ("été\x01 à Paris".encode("latin-1"), "ni UTF-8 ni Windows-1252"),
            ("Été à l'école, forêt, déjà".encode("mac-roman"), "ni UTF-8 ni Windows-1252"),
            ("Été à l'école, forêt, déjà".encode("cp850"), "ni UTF-8 ni Windows-1252"),
            (b"\xe9\xe8\xa4\xa6\xb1\xf0\xde" * 9, "ni UTF-8 ni Windows-1252"),
            (PROSE.encode()[:-8].replace("œ".encode(), b"\xc5"), "UTF-8 abîmé à la ligne 1"),
            (b"Un.\0Deux.", "octet nul en position 3"),
            (b"\x89PNG\r\n\x1a\n", "une image PNG"),
            (b"%PDF-1.7\n", "un PDF"),
            (b"{\\rtf1\\ansi", "un document RTF"),
        ],
    )
    def test_anything_else_is_an_error(self, data, said):
        assert said in error_of(data)

    def test_docx(self):
        buffer = io.BytesIO()
        with zipfile.ZipFile(buffer, "w") as archive:
            archive.writestr("word/document.xml", "<w:document/>")
        assert "Word" in error_of(buffer.getvalue(), "article.docx")

    def test_too_large(self):
        assert "20 Mo" in error_of(b"mot " * 5_000_001)


class TestNoProse:
    @pytest.mark.parametrize(
        ("source", "path", "said"),
        [
            ("", "a.txt", "fichier vide"),
            (" \n\t\ufeff\u200b\n", "a.md", "fichier vide"),
            ("---\ntitle: A\n---\n", "a.md", "en-tête YAML sans article"),
            ("```\nx = 1\n```\n", "a.md", "rien que du code"),
            ("# A\n\n## B\n", "a.md", "rien que des titres"),
            ("| a |\n|---|\n| b |\n", "a.md", "aucun texte rédigé"),
            ("* * *\n", "a.txt", "aucun texte rédigé"),
        ],
    )
    def test_is_an_error_that_says_what_there_is(self, source, path, said):
        assert said in error_of(source.encode(), path)

    def test_a_list_is_prose(self):
        assert [b.kind for b in read_text("- un\n- deux\n", "a.md").prose] == ["item", "item"]

    def test_python_text_with_nul_or_a_lone_surrogate(self):
        for source in ("Un\0.", "Un\ud800."):
            with pytest.raises(InputError, match="ligne 1, colonne 3"):
                read_text(source)


class TestFormats:
    @pytest.mark.parametrize("path", ["a.md", "A.MD", "a.mdx", "a.markdown", "dossier.txt/a.mdown"])
    def test_by_suffix(self, path):
        assert read_text("*Un* mot.", path).format == "markdown"

    @pytest.mark.parametrize(
        "source",
        [
            "# Titre\n\nTexte.",
            "Texte.\n\n## Titre\n\nTexte.",
            "Texte.\r\n\r\n## Titre\r\n",
            "---\ntitle: A\n---\nTexte.",
        ],
    )
    def test_by_content(self, source):
        assert read_text(source).format == "markdown"
        assert read_text("\ufeff" + source, "a.txt").format == "markdown"

    @pytest.mark.parametrize(
        "source",
        [
            "#Ukraine : le point\n\nTexte.",
            "Texte\n# pas un titre\nfin.",
            "*Un* mot.",
            "---\n\nTexte : non\n\nfin",
            "---\n- a\n---\nTexte.",
        ],
    )
    def test_plain_otherwise(self, source):
        assert read_text(source, "a.txt").format == "text"

    @pytest.mark.parametrize(
        ("source", "end"), [("a\r\nb\nc\r\nd", "\r\n"), ("a\rb", "\r"), ("a\nb\r\n\nc", "\n"), ("a", "\n")]
    )
    def test_the_commonest_line_end(self, source, end):
        assert read_text(source).newline == end


class TestFrontMatter:
    @pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
    @pytest.mark.parametrize("fence", ["---", "...", "--- \t"])
    def test_spans_and_data(self, end, fence):
        source = end.join(["\ufeff---", "title: Oui", "tags: [on, 2024-05-01]", fence, "# Non", "", "Texte."])
        article = read_text(source)
        head = article.front_matter
        assert dict(head.data) == {"title": "Oui", "tags": ["on", "2024-05-01"]}
        assert head.body.of(source) == end.join(["title: Oui", "tags: [on, 2024-05-01]", ""])
        assert head.span == Span(1, source.index("# Non"))
        assert article.blocks[0].outer.of(source) == "# Non"

    def test_an_empty_head_counts_in_a_markdown_file(self):
        assert dict(read_text("---\n---\nTexte.", "a.md").front_matter.data) == {}
        assert read_text("---\n---\nTexte.", "a.txt").front_matter is None

    def test_a_thematic_break_is_no_front_matter(self):
        article = read_text("---\n\nTexte.\n", "a.md")
        assert article.front_matter is None
        assert [b.view.text for b in article.blocks] == ["Texte."]

    @pytest.mark.parametrize(
        ("yaml", "place"),
        [
            ("title: a\ntags: [a, b\n", "ligne 4, colonne 1"),
            ("title: a: b\n", "ligne 2, colonne 9"),
            ("a: b\n\tc: d\n", "ligne 3, colonne 1"),
            ("a: \x07\n", "ligne 2, colonne 4"),
            ("a: !!float x\n", "ligne 2, colonne 1"),
            ("a: " + "[" * 5000 + "\n", "ligne"),
        ],
    )
    def test_broken_yaml_is_an_error_with_its_place(self, yaml, place):
        for path in ("a.md", "-"):
            assert place in error_of(f"---\n{yaml}---\nTexte.\n".encode(), path)

    def test_broken_yaml_that_is_prose_is_a_plain_text(self):
        assert read_text("---\nBonjour : le monde : ici\n---\nTexte.").format == "text"


class TestTitles:
    def test_front_matter_first(self):
        article = read_text("---\ntitle: '  Le  vrai '\n---\n# Autre\n\nTexte.")
        assert (article.title.text, article.title.span) == ("Le vrai", None)
        assert article.blocks[0].kind == "title"

    def test_then_the_only_first_level_heading(self):
        article = read_text("# Le *vrai* titre\n\nTexte.", "a.md")
        assert article.title.text == "Le vrai titre"
        assert article.title.span == article.blocks[0].span
        assert [b.view.text for b in article.prose] == ["Texte."]

    def test_two_first_level_headings_or_an_empty_title_give_none(self):
        assert read_text("# A\n\nTexte.\n\n# B\n", "a.md").title is None
        assert read_text("---\ntitle: ''\n---\nTexte.").title is None

    def test_plain(self):
        article = read_text("Un titre\n\nTexte.", "a.txt")
        assert (article.title.text, article.title.span) == ("Un titre", Span(0, 8))


SEEDS = [
    b"\xef\xbb\xbf",
    b"---\n",
    b"title: a\n",
    b"!!int x",
    b"# ",
    b"\n\n",
    b"\r\n",
    "é".encode(),
    b"\xe9",
    b"\xff\xfe",
    b"\0",
    b"- ",
    b"| a |\n|-|\n",
    b"&#0;",
    b"> ",
]


@given(
    st.lists(st.sampled_from(SEEDS) | st.binary(max_size=6), max_size=12).map(b"".join),
    st.sampled_from(["a.md", "a.txt", "-"]),
)
@example(b"---\n? {a: b}\n: c\n---\nTexte.", "a.md")
@settings(max_examples=300, deadline=None)
def test_reading_any_bytes_gives_an_article_of_them_or_an_input_error(data, path):
    try:
        article = read_article(data, path)
    except InputError:
        return
    assert article.source.encode(article.encoding) == data
    assert article.prose
