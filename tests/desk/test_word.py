"""A Word document at the desk: it is opened, decided on, edited, and leaves as its author's own file."""

import base64

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from seo_fr.containers.opening import read_any
from seo_fr.containers.wanted import Insertion, NewParagraph, Remark, Wanted
from seo_fr.containers.writing import add_to
from seo_fr.desk.edited import brought_back
from seo_fr.desk.events import read_event
from seo_fr.desk.exporting import export_all, file_of
from seo_fr.desk.job import Export
from seo_fr.desk.pieces import added, cut, joined, offsets, rewritten
from seo_fr.desk.view.page import view
from seo_fr.model import Finding, Span
from tests.containers import odt_files
from tests.containers.word_files import deleted, docx, ins, members, p, r, table
from tests.desk.conftest import ARTICLE

BYTES = {"Content-Type": "application/octet-stream"}
FIRST, SECOND = "La mairie ferme la piscine de Nayrac en mars prochain.", "Les habitants protestent depuis lundi."
LAST = "Le conseil municipal en parlera mardi soir à vingt heures."
TRACKED = r(SECOND) + ins(r(" Ils sont deux cents.")) + deleted(" Ou trois cents.")
BODY = p("La piscine ferme", "Titre") + p(FIRST) + p(TRACKED)
DATA = docx(BODY + p("Un", "Listepuces") + p("Deux", "Listepuces") + table(["Ville", "Voix"]) + p(LAST))
# p1 the title, p2 FIRST, p3 SECOND, p4 the list, p5 the table, p6 LAST
SIGNED = docx(BODY, extra={"_xmlsignatures/origin.sigs": b""})


def sent(client, data, name="article.docx"):
    return client.post("/api/drafts", content=data, headers={**BYTES, "X-Name": name})


def act(draft, *events):
    draft.act([read_event({"uid": f"u{i}", **e}) for i, e in enumerate(events)])


@pytest.fixture
def draft(desk):
    return desk.create("article.docx", DATA)


def zone(draft, name):
    return dict(view(draft).zones)[name]


def edited(*edits):
    """The pieces of the document, and those after the edits: (piece, words) or (after, name, words)."""
    before = now = cut(read_any(DATA, "a.docx"))
    for edit in edits:
        now = rewritten(now, *edit, "\n") if len(edit) == 2 else added(now, *edit, "\n")
    return before, now


def remarks(wanted):
    """Each comment with the words of the document that it stands on."""
    source = read_any(DATA, "a.docx").source
    return [(r.span.of(source) if r.span else None, r.lines) for r in wanted.remarks]


def test_a_document_is_opened_under_its_own_name_and_says_what_was_in_it(client):
    draft = sent(client, DATA).json()["id"]
    shown = client.post(f"/api/drafts/{draft}/view", json={}).json()
    html = "".join(shown["html"].values())
    assert shown["name"] == "article.docx"
    assert FIRST in html
    assert "1 suppression et 1 ajout suivis : lus comme acceptés." in html.replace("\u00a0", " ")
    assert "Ils sont deux cents." in html
    assert "trois cents" not in html


def test_the_page_takes_documents_by_the_button_as_by_a_drop(outside):
    page = outside.get("/").text
    assert ".docx,.docm,.odt" in page
    assert 'data-form="word"' in page


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"E\0n\0c\0r\0y\0p\0t\0e\0d\0P\0a\0c\0k\0a\0g\0e\0" * 40, "Word"),
        (docx("<w:p/>"), "document sans texte"),
        (DATA[:-60], "document abîmé"),
    ],
)
def test_one_that_cannot_be_read_is_refused_in_one_line_and_leaves_no_draft(client, data, said):
    answer = sent(client, data)
    assert answer.status_code == 422
    assert said in answer.json()["error"]
    assert "\n" not in answer.json()["error"]
    assert "Aucun brouillon" in client.get("/api/drafts").json()["html"]


def test_a_document_that_is_reopened_is_the_same_draft(desk):
    first = desk.created("article.docx", DATA, "/x/article.docx")
    assert desk.created("article.docx", DATA, "/x/article.docx") == first
    assert desk.draft(first).first.document.data == DATA


def test_the_page_says_before_the_export_how_the_file_will_show_what_was_done(draft):
    assert "votre fichier, avec les intertitres" in zone(draft, "mot-word")
    act(draft, {"kind": "text", "piece": "p2", "text": "Autre chose.", "final": True})
    assert "garde son texte" in zone(draft, "mot-word")
    assert "(un paragraphe)" in zone(draft, "mot-word")
    act(draft, {"kind": "add", "uid": "x", "after": "p2", "piece": "w-1", "text": "De plus."})
    assert "(2 paragraphes)" in zone(draft, "mot-word")
    act(draft, {"kind": "undo", "uid": "y"}, {"kind": "undo", "uid": "z"})
    assert "garde son texte" not in zone(draft, "mot-word")


def test_a_signed_document_is_worked_on_and_the_page_says_that_it_stays_as_it_is(desk):
    said = zone(desk.create("a.docx", SIGNED), "mot-word")
    assert "document signé, donc laissé tel quel" in said
    assert "-o" not in said


def test_the_export_of_a_signed_document_is_refused_in_the_same_words(client):
    draft = sent(client, SIGNED, "a.docx").json()["id"]
    answer = client.post(f"/api/drafts/{draft}/export", json={"form": "word"})
    assert answer.status_code == 422
    assert answer.json()["error"] == (
        "a.docx\u00a0: document signé, donc laissé tel quel\u00a0; retirez la signature dans Word."
    )


def test_files_are_named_after_what_they_are(draft, desk):
    assert file_of("word", draft.first)[0] == ".docx"
    assert file_of("markdown", draft.first) == (".md", "text/markdown")
    assert file_of("text", draft.first)[0] == ".md"
    macros = docx(BODY, kind="application/vnd.ms-word.document.macroEnabled.main+xml")
    assert file_of("word", desk.create("a.docm", macros).first)[0] == ".docm"


def test_what_was_not_edited_is_where_it_was():
    before, now = edited()
    wanted = Wanted(
        (Insertion(60, ()), Insertion(len(joined(now)), ())), (Remark(Span(25, 40), ("x",)), Remark(None, ()))
    )
    assert brought_back(wanted, before, now) == wanted


def test_an_edited_paragraph_is_proposed_on_the_one_that_stands():
    assert remarks(brought_back(Wanted(), *edited(("p2", "La mairie **ne** ferme plus.")))) == [
        (FIRST, ("Proposé\u00a0: La mairie ne ferme plus.",))
    ]


def test_of_an_edit_of_markup_alone_the_markup_is_shown():
    assert remarks(brought_back(Wanted(), *edited(("p2", FIRST.replace("Nayrac", "**Nayrac**"))))) == [
        (FIRST, ("Proposé\u00a0: La mairie ferme la piscine de **Nayrac** en mars prochain.",))
    ]


def test_a_new_paragraph_is_proposed_behind_the_one_above():
    wanted = brought_back(Wanted(), *edited(("p2", "w-1", "Un mot de plus."), ("w-1", "w-2", "Et un autre.")))
    after = "Proposé à la suite de ce paragraphe\u00a0: "
    assert remarks(wanted) == [(FIRST, (f"{after}Un mot de plus.", f"{after}Et un autre."))]


def test_a_paragraph_that_was_taken_out_is_so_proposed_and_stays():
    assert remarks(brought_back(Wanted(), *edited(("p2", "")))) == [
        (FIRST, ("Proposé\u00a0: supprimer ce paragraphe.",))
    ]


def test_of_a_list_the_item_that_was_changed_is_told():
    wanted = brought_back(Wanted(), *edited(("p4", "- Un\n- Deux et demi\n- Trois")))
    after = "Proposé à la suite de ce paragraphe\u00a0: Trois"
    assert remarks(wanted) == [("- Deux", ("Proposé\u00a0: Deux et demi", after))]


def test_a_paragraph_cut_in_two_is_proposed_in_order():
    wanted = brought_back(Wanted(), *edited(("p2", "La mairie ferme.\n\nEn mars.")))
    after = "Proposé à la suite de ce paragraphe\u00a0: En mars."
    assert remarks(wanted) == [(FIRST, ("Proposé\u00a0: La mairie ferme.", after))]


def test_a_fault_in_words_that_are_not_in_the_file_is_told_with_them():
    before, now = edited(("p2", "Une phrase bien trop longue."))
    place, last = offsets(now)["p2"], joined(now).index(LAST)
    wanted = Wanted((), (Remark(Span(place + 4, place + 10), ("Trop long.",)), Remark(Span(last, last + 9), ("Ici.",))))
    assert remarks(brought_back(wanted, before, now)) == [
        ("Le consei", ("Ici.",)),
        (FIRST, ("Proposé\u00a0: Une phrase bien trop longue.", "Trop long.")),
    ]


def test_a_heading_goes_before_the_paragraph_that_it_was_kept_for():
    before, now = edited(("p2", "Tout autre chose."), ("p2", "w-1", "Un mot de plus."))
    source, places = joined(before), offsets(now)
    wanted = Wanted(tuple(Insertion(places[name], ()) for name in ("p2", "w-1", "p3", "p6")))
    found = [i.place for i in brought_back(wanted, before, now).insertions]
    assert found == [source.index(FIRST), source.index(SECOND), source.index(SECOND), source.index(LAST)]


def test_the_file_keeps_its_text_and_a_second_passage_keeps_the_editors_words():
    document = read_any(DATA, "a.docx").document
    heading = Insertion(document.source.index(SECOND), (NewParagraph("heading", "La colère", 2),))
    wanted = brought_back(Wanted((heading,)), *edited(("p2", "Autre & < chose.")))
    data = add_to(document, wanted, "a.docx").data
    assert "Autre &amp; &lt; chose." in members(data)["word/comments.xml"].decode()
    again = read_any(data, "a.docx")
    assert again.source.replace("## La colère\n\n", "") == document.source
    # Comments of ours are there already: those of the machine are not told twice, an edit is.
    now = rewritten(cut(again), "p2", "Encore autre chose.", "\n")
    more = brought_back(Wanted((), (Remark(None, ("Deux fois.",)),)), cut(again), now)
    twice = members(add_to(again.document, more, "a.docx").data)["word/comments.xml"].decode()
    assert "Encore autre chose." in twice
    assert "Deux fois." not in twice


WORDS = st.text(alphabet="aé -*>|#`[]()\n\u00a0😀<&", max_size=30)
EDITS = st.lists(st.tuples(st.sampled_from(["p1", "p2", "p3", "p4", "p5", "p6"]), WORDS, st.booleans()), max_size=5)


@settings(deadline=None, max_examples=60)
@given(EDITS, st.integers(0, 10**6))
def test_whatever_is_edited_the_file_can_be_written_and_says_what_it_said(edits, seed):
    before = now = cut(read_any(DATA, "a.docx"))
    for number, (piece, words, new) in enumerate(edits):
        now = added(now, piece, f"w-{number}", words, "\n") if new else rewritten(now, piece, words, "\n")
    length = len(joined(now))
    at = seed % (length + 1)
    span = Span(min(at, length), min(at + 5, length))
    heading = Insertion(at, (NewParagraph("heading", "Un intertitre", 2),))
    wanted = brought_back(Wanted((heading,), (Remark(span, ("Un constat.",)),)), before, now)
    document = read_any(DATA, "a.docx").document
    assert all(0 <= r.span.start <= r.span.end <= len(document.source) for r in wanted.remarks if r.span)
    written = add_to(document, wanted, "a.docx")  # proven byte by byte before it is handed out
    assert "Un intertitre" in members(written.data)["word/document.xml"].decode() or written.left


def exported(draft, form="word", findings=()):
    manuscript = draft.manuscript(findings)
    return export_all(Export(1, form, draft.job(1), manuscript))["written"]


def test_what_was_kept_is_in_the_authors_own_file_and_nothing_else_of_it_changes(draft):
    at = offsets(draft.state.pieces)["p6"]
    act(
        draft,
        {"kind": "decide", "key": "h:p3", "verdict": "write", "text": "La colère monte"},
        {"kind": "decide", "key": "description", "verdict": "keep", "text": "Une description."},
    )
    findings = [Finding("sentence-too-long", "warning", "Coupez-la.", Span(at, at + 10), 0, 0)]
    data = base64.b64decode(exported(draft, findings=findings)["data"])
    assert data == base64.b64decode(exported(draft, findings=findings)["data"])
    again, old = read_any(data, "a.docx"), members(DATA)
    assert again.source == draft.first.source.replace(SECOND, f"## La colère monte\n\n{SECOND}")
    new = members(data)
    assert [n for n in old if old[n] != new[n]] == [
        "[Content_Types].xml",
        "word/document.xml",
        "word/_rels/document.xml.rels",
    ]
    comments = new["word/comments.xml"].decode()
    assert "Coupez-la. [sentence-too-long]" in comments
    assert "Une description." in comments
    assert "Autres titres" not in comments


def test_markdown_of_a_document_is_that_of_its_working_text(draft):
    act(draft, {"kind": "text", "piece": "p6", "text": "La fin, récrite.", "final": True})
    assert exported(draft, "markdown")["text"].endswith(draft.first.source.replace(LAST, "La fin, récrite."))


def test_an_article_that_is_text_says_what_its_document_will_be(desk):
    assert "Word\u00a0:" in zone(desk.create("a.txt", ARTICLE.encode()), "mot-word")


def test_a_libreoffice_document_leaves_as_its_own_file_too(desk):
    paragraphs = (FIRST, SECOND, LAST)
    draft = desk.create("article.odt", odt_files.odt("".join(map(odt_files.p, paragraphs))))
    act(draft, {"kind": "decide", "key": "h:p2", "verdict": "write", "text": "La colère monte"})
    data = base64.b64decode(exported(draft)["data"])
    assert file_of("word", draft.first)[0] == ".odt"
    assert "## La colère monte" in read_any(data, "article.odt").source
    assert [line for line in paragraphs if line not in read_any(data, "article.odt").source] == []
