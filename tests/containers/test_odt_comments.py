"""Comments in OpenDocument texts: around their words, whatever these are written in."""

import html
import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from seo_fr.containers.opening import read_any
from seo_fr.containers.wanted import Remark, Wanted
from seo_fr.containers.writing import add_to
from seo_fr.model import Span
from tests.containers.odt_files import commented, content, odt, p, remark, span, table
from tests.containers.writing_case import MORE, ODT_BODY, PROSE, at, put, remark_on


@pytest.mark.parametrize(
    ("inside", "words"),
    [
        (PROSE, "piscine"),
        (f"<text:span/>La mairie ferme la {span('pis', 'T1')}cine de {span('Nayrac', 'T2')}.", "cine de"),
        ("<text:span/>Le prix de l’eau &amp; du gaz monte.", "l’eau \\& du"),
        ('<text:span/>Un <text:a xlink:href="https://exemple.fr/">lien vers la page</text:a> ici.', "vers"),
        ("<text:span/>Un   long\n   blanc au milieu.", "long blanc"),
    ],
)
def test_a_comment_stands_around_its_words(inside, words):
    data = odt(p("La piscine ferme", "Title") + p(inside) + p(MORE))
    source = read_any(data, "a.odt").source
    words = words if words in source else words.replace("\\", "")
    shown = re.sub(r"\s+", " ", commented(remark_on(data, words))[0]).replace("&amp;", "&")
    assert shown == words.replace("\\", "")


def test_a_comment_on_the_words_of_a_field_stands_around_the_paragraph():
    data = odt(p("La piscine ferme", "Title") + p("<text:span/>Vu le <text:date>27 novembre</text:date>.") + p(MORE))
    assert commented(remark_on(data, "27 novembre")) == ["Vu le 27 novembre."]


def test_a_comment_in_a_table_goes_to_the_paragraph_above():
    data = odt(ODT_BODY + table(["Ville", "Voix"]))
    assert commented(remark_on(data, "Ville")) == [MORE]


def test_several_comments_at_one_place_are_closed_before_others_begin():
    data = odt(ODT_BODY)
    start = at(data, PROSE)
    written = put(
        data, remarks=[Remark(Span(start, start + 3), ("Un",)), Remark(Span(start + 3, start + 9), ("Deux",))]
    )
    assert re.search(
        r'<office:annotation-end office:name="seo-fr-1"/><office:annotation office:name="seo-fr-2"',
        content(written.data),
    )


def test_the_comment_of_a_person_stays_and_names_do_not_meet():
    body = p("La piscine ferme", "Title") + p(f"<text:span/>{remark('Vu', name='seo-fr-1')}{PROSE}") + p(MORE)
    text = content(remark_on(odt(body), "protestent").data)
    assert text.count('office:name="seo-fr-1"') == 1
    assert text.count('office:name="seo-fr-2"') == 2


def test_a_document_with_our_comments_gets_no_more():
    written = remark_on(odt(ODT_BODY), "protestent")
    again = remark_on(written.data, "piscine de")
    assert again.data == written.data
    assert again.left == (
        "Des commentaires de seo-fr y sont déjà\u00a0: aucun n’est ajouté. "
        "Supprimez-les dans Word ou LibreOffice pour en avoir de nouveaux.",
    )


_INLINE = [
    "mot",
    "é",
    "&amp;",
    " ",
    "\n ",
    "\t",
    "<text:s/>",
    "<text:tab/>",
    "«\u00a0",
    "𝄞",
    "<text:bookmark/>",
    "&#233;",
]
_SHOWN = {"<text:s/>": " ", "<text:tab/>": " "}


@settings(deadline=None, max_examples=60)
@given(st.lists(st.tuples(st.sampled_from(_INLINE), st.booleans()), min_size=3, max_size=14), st.data())
def test_a_comment_on_any_words_stands_around_them_and_nothing_else_changes(pieces, drawn):
    inside = "".join(span(piece, "T1") if spanned else piece for piece, spanned in pieces)
    data = odt(p("La piscine ferme", "Title") + p(f"<text:span/>Début {inside} fin.") + p(MORE))
    document = read_any(data, "a.odt").document
    piece = document.pieces[1]
    words = list(re.finditer(r"[^\W_]+", piece.span.of(document.source)))
    first, last = sorted(drawn.draw(st.tuples(*[st.integers(0, len(words) - 1)] * 2)))
    asked = Span(piece.span.start + words[first].start(), piece.span.start + words[last].end())
    written = add_to(document, Wanted(remarks=(Remark(asked, ("À revoir.",)),)), "a.odt")
    text = content(written.data)
    between = re.search(r"</office:annotation>(.*?)<office:annotation-end", text, re.DOTALL)[1]
    for mark, shown in _SHOWN.items():
        between = between.replace(mark, shown)
    assert _letters(re.sub("<[^>]+>", "", between)) == _letters(asked.of(document.source))
    bare = re.sub(
        r"<office:annotation .*?</office:annotation>|<office:annotation-end [^>]*>", "", text, flags=re.DOTALL
    )
    assert bare == content(data)


def _letters(text):
    """The words alone: white space and the marks of Markdown are written otherwise."""
    return "".join(re.findall(r"[^\W_]+|𝄞|«", html.unescape(text)))
