"""Documents made by python-docx and by odfpy, which know nothing of us."""

from __future__ import annotations

import io

from tests.containers.corpus_case import HEAD, LEAD, TAIL, TITLE, Case


def _python_docx(build):
    def make():
        import docx

        document = docx.Document()
        build(document)
        for line in TAIL:
            document.add_paragraph(line)
        file = io.BytesIO()
        document.save(file)
        return file.getvalue()

    return make


def _docx_headings(document):
    document.add_heading(TITLE, 0)
    document.add_paragraph(LEAD)
    document.add_heading("Une colère", 2)


def _docx_lists(document):
    document.add_heading(TITLE, 0)
    document.add_paragraph("Un", style="List Bullet")
    document.add_paragraph("Premier", style="List Number")


def _docx_quote(document):
    document.add_heading(TITLE, 0)
    document.add_paragraph(LEAD, style="Intense Quote")


def _docx_table(document):
    document.add_heading(TITLE, 0)
    made = document.add_table(rows=1, cols=2)
    made.cell(0, 0).text, made.cell(0, 1).text = "Ville", "Voix"


def _docx_comment(document):
    document.add_heading(TITLE, 0)
    paragraph = document.add_paragraph("La mairie ")
    run = paragraph.add_run("ferme")
    run.bold = True
    paragraph.add_run(" la piscine.")
    document.add_comment(runs=[run], text="À revoir", author="Claire", initials="C")


def _odfpy(build):
    def make():
        from odf.opendocument import OpenDocumentText
        from odf.text import P

        document = OpenDocumentText()
        build(document.text, document)
        for line in TAIL:
            document.text.addElement(P(text=line))
        file = io.BytesIO()
        document.write(file)
        return file.getvalue()

    return make


def _odf_headings(text, _):
    from odf.text import H, P

    text.addElement(H(outlinelevel=1, text=TITLE))
    text.addElement(P(text=LEAD))
    text.addElement(H(outlinelevel=2, text="Une colère"))


def _odf_styled(text, document):
    from odf.style import Style, TextProperties
    from odf.text import P, Span

    named = Style(name="Titre 2", family="paragraph")
    bold = Style(name="gras", family="text")
    bold.addElement(TextProperties(fontweight="bold"))
    document.styles.addElement(named)
    document.automaticstyles.addElement(bold)
    text.addElement(P(text=TITLE))
    lead = P(text="La mairie ")
    lead.addElement(Span(stylename=bold, text="ferme"))
    lead.addText(" la piscine.")
    text.addElement(lead)
    text.addElement(P(stylename=named, text="Une colère"))


def _odf_list(text, _):
    from odf.text import H, List, ListItem, P

    text.addElement(H(outlinelevel=1, text=TITLE))
    made = List()
    for word in ("Un", "Deux"):
        item = ListItem()
        item.addElement(P(text=word))
        made.addElement(item)
    text.addElement(made)


def _odf_note(text, _):
    from odf.text import H, Note, NoteBody, NoteCitation, P

    text.addElement(H(outlinelevel=1, text=TITLE))
    paragraph = P(text="La mairie ferme")
    note = Note(noteclass="footnote", id="n1")
    note.addElement(NoteCitation(text="1"))
    body = NoteBody()
    body.addElement(P(text="Selon la mairie."))
    note.addElement(body)
    paragraph.addElement(note)
    paragraph.addText(" tout.")
    text.addElement(paragraph)


LIBRARIES = (
    Case("titres-pd.docx", "python-docx", _python_docx(_docx_headings), f"{HEAD}{LEAD}\n\n## Une colère"),
    Case("listes-pd.docx", "python-docx", _python_docx(_docx_lists), f"{HEAD}- Un\n\n1. Premier"),
    Case("citation-pd.docx", "python-docx", _python_docx(_docx_quote), f"{HEAD}> **{LEAD}**"),
    Case("tableau-pd.docx", "python-docx", _python_docx(_docx_table), f"{HEAD}| Ville | Voix |\n| --- | --- |"),
    Case(
        "commentaire-pd.docx",
        "python-docx",
        _python_docx(_docx_comment),
        f"{HEAD}La mairie **ferme** la piscine.",
        ("1 commentaire, laissé tel quel et non lu.",),
    ),
    Case("titres-op.odt", "odfpy", _odfpy(_odf_headings), f"{HEAD}{LEAD}\n\n## Une colère"),
    Case("styles-op.odt", "odfpy", _odfpy(_odf_styled), f"{HEAD}La mairie **ferme** la piscine.\n\n## Une colère"),
    Case("liste-op.odt", "odfpy", _odfpy(_odf_list), f"{HEAD}- Un\n- Deux"),
    Case("note-op.odt", "odfpy", _odfpy(_odf_note), f"{HEAD}La mairie ferme[^1] tout."),
)
