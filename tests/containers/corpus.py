"""Documents of every make, and what must come out of each: by raw XML, python-docx, odfpy and LibreOffice.

Each holds a thing that word processors do, then the paragraphs of an article, so that there is something to add to.
"""

from __future__ import annotations

import io
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from tests.containers import odt_files as o
from tests.containers import word_files as w
from tests.containers.libreoffice import convert

ARTICLE = Path(__file__).resolve().parents[2] / "data" / "articles" / "otan-ukraine.txt"
TAIL = tuple(line.strip() for line in ARTICLE.read_text(encoding="utf-8").split("\n") if line.strip())[1:7]
TITLE = "La piscine de Nayrac ferme"
LEAD = "La mairie ferme la piscine de Nayrac en mars prochain, faute de moyens."


@dataclass(frozen=True, slots=True)
class Case:
    """A document, and what comes of it.

    ``text`` is the working text before that of the article, ``told`` the lines about it. ``refused`` is the line of
    what cannot be read, ``sealed`` that of what cannot be written. ``source`` is the name of the document that
    LibreOffice makes this one from.
    """

    name: str
    by: str
    make: Callable[[], bytes] | None = None
    text: str = ""
    told: tuple[str, ...] = ()
    refused: str = ""
    sealed: str = ""
    source: str = ""

    @property
    def working(self) -> str:
        """The whole working text."""
        return "\n\n".join([*([self.text] if self.text else []), *TAIL]) + "\n"


def _word(name, body, text, *told, sealed="", refused="", tail=True, **parts):
    """A document by hand for Word: a title, ``body``, the article."""
    rest = "".join(w.p(line) for line in TAIL) if tail else ""
    return Case(f"{name}.docx", "XML", lambda: w.docx(body + rest, **parts), text, told, refused, sealed)


def _open(name, body, text, *told, sealed="", refused="", tail=True, **parts):
    rest = "".join(o.p(line) for line in TAIL) if tail else ""
    return Case(f"{name}.odt", "XML", lambda: o.odt(body + rest, **parts), text, told, refused, sealed)


_W_TITLE, _O_TITLE = w.p(TITLE, "Titre"), o.p(TITLE, "Title")
_HEAD = f"# {TITLE}\n\n"
_W_BOX = "<w:txbxContent>" + w.p("Encadré à part.") + "</w:txbxContent>"
_BOX_TOLD = "1 zone de texte, laissée de côté\u00a0; copiez son texte dans l’article s’il en fait partie."
_SIGNED = "document signé, donc laissé tel quel\u00a0; retirez la signature dans {}, ou donnez à -o un nom en .md."
_DAMAGED = (
    "document abîmé (partie «\u00a0{}\u00a0»)\u00a0; ouvrez-le dans Word ou LibreOffice, enregistrez-le sous un autre "
    "nom, et donnez ce fichier."
)
_CONTROL = "{} contrôle{} de contenu, lu{}\u00a0; rien n’y est écrit."
_LINK = '<Relationship Id="rIdL" Type="x/hyperlink" Target="https://exemple.fr/plan" TargetMode="External"/>'
_NUMBER = '<w:numPr><w:ilvl w:val="{}"/><w:numId w:val="{}"/></w:numPr>'
_FOOT = f'<w:footnote w:id="2">{w.p("Selon la mairie.")}</w:footnote>'

WORD = (
    _word("titres", _W_TITLE + w.p(LEAD) + w.p("Une colère", "Titre2"), f"{_HEAD}{LEAD}\n\n## Une colère"),
    _word("titre-1", _W_TITLE + w.p(LEAD) + w.p("Une colère", "Titre1"), f"{_HEAD}{LEAD}\n\n## Une colère"),
    _word("style-maison", _W_TITLE + w.p(LEAD) + w.p("Une colère", "Maison"), f"{_HEAD}{LEAD}\n\n## Une colère"),
    _word(
        "niveau-de-plan",
        _W_TITLE + w.p(LEAD) + w.p("Une colère.", properties='<w:outlineLvl w:val="2"/>'),
        f"{_HEAD}{LEAD}\n\n### Une colère.",
    ),
    _word("sans-styles", w.p(TITLE, "x") + w.p(LEAD), f"{_HEAD}{LEAD}", styles=None, numbering=None),
    _word(
        "mots-coupés",
        _W_TITLE + w.p(w.r("La mai") + '<w:proofErr w:type="spellStart"/>' + w.r("rie ferme ", "<w:b/>") + w.r("ici.")),
        f"{_HEAD}La mai**rie ferme** ici.",
    ),
    _word(
        "signes",
        _W_TITLE
        + w.p(f"<w:r>{w.t('Vu')}<w:tab/>{w.t('d’ici, peut')}<w:noBreakHyphen/>{w.t('être')}<w:br/></w:r>" + w.r("là.")),
        f"{_HEAD}Vu d’ici, peut\u2011être\\\nlà.",
    ),
    _word(
        "champs-et-liens",
        _W_TITLE
        + w.p(
            w.r("Page ")
            + w.field(" PAGE ", w.r("12"))
            + w.r(", voir ")
            + f'<w:hyperlink r:id="rIdL">{w.r("le plan")}</w:hyperlink>'
            + w.r(" et ")
            + w.field(' HYPERLINK "https://exemple.fr/c" ', w.r("la carte"))
            + w.r(".")
        ),
        f"{_HEAD}Page 12, voir [le plan](<https://exemple.fr/plan>) et [la carte](<https://exemple.fr/c>).",
        links=_LINK,
    ),
    _word(
        "suivi",
        _W_TITLE + w.p(w.r("La mairie ") + w.deleted("ouvre ") + w.ins(w.r("ferme ")) + w.r("la piscine, hélas.")),
        f"{_HEAD}La mairie ferme la piscine, hélas.",
        "1 suppression et 1 ajout suivis\u00a0: lus comme acceptés.",
    ),
    _word(
        "déplacement",
        _W_TITLE
        + w.p(f'<w:moveFrom w:id="3" w:author="A">{w.r("Loin. ")}</w:moveFrom>' + w.r("La mairie ferme, et bien vite."))
        + w.p(f'<w:moveTo w:id="4" w:author="A">{w.r("Loin, dit-elle aussi.")}</w:moveTo>'),
        f"{_HEAD}La mairie ferme, et bien vite.\n\nLoin, dit-elle aussi.",
        "1 déplacement suivi\u00a0: lu comme accepté.",
    ),
    _word(
        "marque-de-paragraphe-supprimée",
        _W_TITLE
        + w.p("La mairie ", properties='<w:rPr><w:del w:id="5" w:author="A"/></w:rPr>')
        + w.p("ferme la piscine, faute de moyens."),
        f"{_HEAD}La mairie ferme la piscine, faute de moyens.",
        "1 suppression suivie\u00a0: lue comme acceptée.",
    ),
    _word(
        "texte-masqué",
        _W_TITLE + w.p(w.r("La mairie ferme") + w.r(" (non)", "<w:vanish/>") + w.r(" la piscine, hélas.")),
        f"{_HEAD}La mairie ferme la piscine, hélas.",
        "1 passage masqué, laissé de côté.",
    ),
    _word(
        "zone-de-texte",
        _W_TITLE
        + w.p(
            '<mc:AlternateContent><mc:Choice Requires="wps"><w:r><w:drawing>'
            f"{_W_BOX}</w:drawing></w:r></mc:Choice><mc:Fallback><w:r><w:pict>{_W_BOX}</w:pict></w:r></mc:Fallback>"
            "</mc:AlternateContent>" + w.r(LEAD)
        ),
        f"{_HEAD}{LEAD}",
        _BOX_TOLD,
    ),
    _word(
        "contrôles-de-contenu",
        _W_TITLE
        + w.p(w.r("La mairie ") + f"<w:sdt><w:sdtContent>{w.r('ferme')}</w:sdtContent></w:sdt>" + w.r(" la piscine."))
        + f"<w:sdt><w:sdtPr><w:dataBinding/></w:sdtPr><w:sdtContent>{w.p(LEAD)}</w:sdtContent></w:sdt>",
        f"{_HEAD}La mairie ferme la piscine.\n\n{LEAD}",
        _CONTROL.format(2, "s", "s"),
    ),
    _word(
        "listes",
        _W_TITLE
        + w.p(LEAD)
        + w.p("Un", "Listepuces")
        + w.p("Un bis", properties=_NUMBER.format(1, 1))
        + w.p("Premier", properties=_NUMBER.format(0, 2))
        + w.p("Second", properties=_NUMBER.format(0, 2)),
        f"{_HEAD}{LEAD}\n\n- Un\n  - Un bis\n\n1. Premier\n2. Second",
    ),
    _word(
        "citations-et-tableaux",
        _W_TITLE + w.p(LEAD, "Citation") + w.table(["Ville", w.p("Voix") + w.table(["a|b"])], ["Nayrac"]),
        f"{_HEAD}> {LEAD}\n\n| Ville | Voix a\\|b |\n| --- | --- |\n| Nayrac |",
        "1 tableau dans un tableau, lu à la suite de sa case.",
    ),
    _word(
        "note",
        _W_TITLE + w.p(w.r("La mairie ferme") + '<w:r><w:footnoteReference w:id="2"/></w:r>' + w.r(" tout, hélas.")),
        f"{_HEAD}La mairie ferme[^1] tout, hélas.",
        footnotes=_FOOT,
    ),
    _word(
        "commentaires",
        _W_TITLE
        + w.p(
            '<w:commentRangeStart w:id="0"/>'
            + w.r(LEAD)
            + '<w:commentRangeEnd w:id="0"/><w:r><w:commentReference w:id="0"/></w:r>'
        ),
        f"{_HEAD}{LEAD}",
        "1 commentaire, laissé tel quel et non lu.",
        comments=f'<w:comment w:id="0" w:author="Claire">{w.p("À revoir")}</w:comment>',
    ),
    _word("strict", _W_TITLE + w.p(LEAD), f"{_HEAD}{LEAD}", strict=True),
    _word(
        "légende-et-sommaire",
        _W_TITLE + w.p("Un 1", "TM1") + w.p("Photo DR", "Lgende") + w.p(LEAD),
        f"{_HEAD}{LEAD}",
        "1 légende, hors du texte de l’article.",
        "une ligne de table des matières, laissée de côté.",
    ),
    _word(
        "signé",
        _W_TITLE + w.p(LEAD),
        f"{_HEAD}{LEAD}",
        extra={"_xmlsignatures/sig1.xml": "<a/>"},
        sealed=_SIGNED.format("Word"),
    ),
    _word(
        "protégé",
        _W_TITLE + w.p(LEAD),
        f"{_HEAD}{LEAD}",
        settings='<w:documentProtection w:edit="readOnly" w:enforcement="1"/>',
        sealed="document protégé contre les modifications, donc laissé tel quel\u00a0; dans Word, Révision, "
        "Restreindre la modification, désactivez la protection, ou donnez à -o un nom en .md.",
    ),
    _word(
        "vide",
        w.p(""),
        "",
        tail=False,
        refused="document sans texte\u00a0; donnez un article, ou sortez son texte des zones de texte et des images.",
    ),
    Case(
        "entité.docx",
        "XML",
        lambda: _with_part(w.docx(w.p(LEAD)), "word/document.xml", '<!DOCTYPE d [<!ENTITY a "b">]><d>&a;</d>'),
        refused=_DAMAGED.format("word/document.xml"),
    ),
    Case(
        "externe.docx",
        "XML",
        lambda: _with_part(w.docx(w.p(LEAD)), "word/document.xml", '<!DOCTYPE d SYSTEM "http://exemple.fr/x.dtd"><d/>'),
        refused=_DAMAGED.format("word/document.xml"),
    ),
    Case(
        "macros.docm",
        "XML",
        lambda: w.docx(_W_TITLE + "".join(map(w.p, TAIL)), kind=w.MACROS, extra={"word/vbaProject.bin": b"\0macro"}),
        f"# {TITLE}",
        ("des macros, gardées telles quelles et jamais lancées.",),
    ),
)

_O_LINK = '<text:a xlink:href="https://exemple.fr/plan">le plan</text:a>'
_SECTION = '<text:section text:name="S"{}>{}</text:section>'
_LOCKED = (
    "document ouvert en lecture seule par la volonté de son auteur, donc laissé tel quel\u00a0; enregistrez-le dans "
    "LibreOffice sans mot de passe de modification ni «\u00a0Ouvrir en lecture seule\u00a0» (Fichier, Propriétés, "
    "Sécurité), ou donnez à -o un nom en .md."
)
OPEN = (
    _open("titres", _O_TITLE + o.p(LEAD) + o.h("Une colère"), f"{_HEAD}{LEAD}\n\n## Une colère"),
    _open("titre-1", _O_TITLE + o.p(LEAD) + o.h("Une colère", 1, "Heading_20_1"), f"{_HEAD}{LEAD}\n\n## Une colère"),
    _open("style-maison", _O_TITLE + o.p(LEAD) + o.p("Une colère", "P2"), f"{_HEAD}{LEAD}\n\n## Une colère"),
    _open(
        "niveau-de-plan", _O_TITLE + o.p(LEAD) + o.h("Une colère.", 3, "Standard"), f"{_HEAD}{LEAD}\n\n### Une colère."
    ),
    _open("sans-styles", o.p(TITLE, "x") + o.p(LEAD), f"{_HEAD}{LEAD}", styles=None, automatic=None),
    _open(
        "mots-coupés",
        _O_TITLE + o.p(f"<text:span>La mai</text:span>{o.span('rie ferme ', 'T1')}ici."),
        f"{_HEAD}La mai**rie ferme** ici.",
    ),
    _open(
        "signes",
        _O_TITLE
        + o.p(
            '<text:span/>Vu<text:tab/>d’ici,<text:s text:c="2"/>peut\u2011être<text:line-break/>'
            "<text:soft-page-break/>là."
        ),
        f"{_HEAD}Vu d’ici,  peut\u2011être\\\nlà.",
    ),
    _open(
        "champs-et-liens",
        _O_TITLE + o.p(f"<text:span/>Page <text:page-number>12</text:page-number>, voir {_O_LINK}."),
        f"{_HEAD}Page 12, voir [le plan](<https://exemple.fr/plan>).",
    ),
    _open(
        "suivi",
        o.changes("deletion", "insertion")
        + _O_TITLE
        + o.p(
            "<text:span/>La mairie <text:change "
            'text:change-id="ct1"/><text:change-start text:change-id="ct2"/>ferme '
            '<text:change-end text:change-id="ct2"/>la piscine, hélas.'
        ),
        f"{_HEAD}La mairie ferme la piscine, hélas.",
        "1 suppression et 1 ajout suivis\u00a0: lus comme acceptés.",
    ),
    _open(
        "suivi-de-paragraphe",
        o.changes("insertion")
        + _O_TITLE
        + o.p('<text:change-start text:change-id="ct1"/>' + LEAD)
        + o.p('<text:change-end text:change-id="ct1"/>La mairie ferme la piscine, hélas.'),
        f"{_HEAD}{LEAD}\n\nLa mairie ferme la piscine, hélas.",
        "1 ajout suivi\u00a0: lu comme accepté.",
    ),
    _open("blancs", _O_TITLE + o.p("<text:span>\n  La mairie </text:span>\n\t ferme."), f"{_HEAD}La mairie ferme."),
    _open(
        "texte-masqué",
        _O_TITLE + o.p(f"<text:span/>La mairie ferme{o.span(' (non)', 'T3')} la piscine, hélas."),
        f"{_HEAD}La mairie ferme la piscine, hélas.",
        "1 passage masqué, laissé de côté.",
    ),
    _open(
        "zone-de-texte",
        _O_TITLE + o.p(f"<text:span/>{o.box(o.p('Encadré à part.'))}{LEAD}"),
        f"{_HEAD}{LEAD}",
        _BOX_TOLD,
    ),
    _open(
        "contrôles-de-contenu",
        _O_TITLE + o.p("<text:span/>La mairie <loext:content-control>ferme</loext:content-control> la piscine."),
        f"{_HEAD}La mairie ferme la piscine.",
        _CONTROL.format(1, "", ""),
    ),
    _open(
        "listes",
        _O_TITLE
        + o.p(LEAD)
        + o.items(o.p("Un") + o.items("Un bis"))
        + o.items("Premier", o.p("Second") + o.p("suite"), name="L2"),
        f"{_HEAD}{LEAD}\n\n- Un\n  - Un bis\n\n1. Premier\n2. Second\\\n   suite",
    ),
    _open(
        "plan-numéroté", _O_TITLE + o.p(LEAD) + o.items(o.h("Une colère"), name="L2"), f"{_HEAD}{LEAD}\n\n## Une colère"
    ),
    _open(
        "citations-et-tableaux",
        _O_TITLE + o.p(LEAD, "Quotations") + o.table(["Ville", o.p("Voix") + o.table(["a|b"])], ["Nayrac", ""]),
        f"{_HEAD}> {LEAD}\n\n| Ville | Voix a\\|b |\n| --- | --- |\n| Nayrac |  |",
        "1 tableau dans un tableau, lu à la suite de sa case.",
    ),
    _open(
        "note",
        _O_TITLE + o.p(f"<text:span/>La mairie ferme{o.note('Selon la mairie.')} tout, hélas."),
        f"{_HEAD}La mairie ferme[^1] tout, hélas.",
    ),
    _open(
        "note-de-fin",
        _O_TITLE + o.p(f"<text:span/>La mairie ferme{o.note('Selon la mairie.', 'endnote')} tout."),
        f"{_HEAD}La mairie ferme[^1] tout.",
    ),
    _open(
        "commentaires",
        _O_TITLE + o.p(f'<text:span/>{o.remark("À revoir")}{LEAD}<office:annotation-end office:name="a1"/>'),
        f"{_HEAD}{LEAD}",
        "1 commentaire, laissé tel quel et non lu.",
    ),
    _open("sections", _O_TITLE + _SECTION.format("", o.p(LEAD)), f"{_HEAD}{LEAD}"),
    _open(
        "section-protégée",
        _O_TITLE + _SECTION.format(' text:protected="true"', o.p(LEAD)),
        f"{_HEAD}{LEAD}",
        "1 section protégée ou liée à un autre fichier, lue\u00a0; rien n’y est écrit.",
    ),
    _open(
        "légende-et-sommaire",
        _O_TITLE + o.p("Photo DR", "Illustration") + '<text:table-of-content text:name="S">'
        f"<text:index-body>{o.p('Un 1', 'Contents_20_1')}</text:index-body></text:table-of-content>" + o.p(LEAD),
        f"{_HEAD}{LEAD}",
        "1 légende, hors du texte de l’article.",
        "une ligne de table des matières, laissée de côté.",
    ),
    _open(
        "signé",
        _O_TITLE + o.p(LEAD),
        f"{_HEAD}{LEAD}",
        extra={"META-INF/documentsignatures.xml": "<a/>"},
        sealed=_SIGNED.format("LibreOffice (Fichier, Signatures numériques)"),
    ),
    _open(
        "lecture-seule",
        _O_TITLE + o.p(LEAD),
        f"{_HEAD}{LEAD}",
        sealed=_LOCKED,
        settings='<config:config-item config:name="LoadReadonly">true</config:config-item>',
    ),
    _open(
        "chiffré",
        o.p(LEAD),
        "",
        encrypted=True,
        refused="document protégé par un mot de passe\u00a0; dans LibreOffice, "
        "Fichier, Enregistrer sous, décochez «\u00a0Enregistrer avec mot de passe\u00a0», puis relancez.",
    ),
    _open(
        "vide",
        o.p(""),
        "",
        tail=False,
        refused="document sans texte\u00a0; donnez un article, ou sortez son texte des zones de texte et des images.",
    ),
    Case(
        "entité.odt",
        "XML",
        lambda: _with_part(o.odt(o.p(LEAD)), "content.xml", '<!DOCTYPE d [<!ENTITY a "b">]><d>&a;</d>'),
        refused=_DAMAGED.format("content.xml"),
    ),
    _open(
        "macros",
        _O_TITLE,
        f"# {TITLE}",
        "des macros, gardées telles quelles et jamais lancées.",
        extra={"Basic/Standard/script-lb.xml": "<a/>"},
    ),
)


def _with_part(data, name, content):
    parts = w.members(data)
    parts[name] = content
    return (o.packed if "mimetype" in parts else w.archive)(parts)


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
    Case("titres-pd.docx", "python-docx", _python_docx(_docx_headings), f"{_HEAD}{LEAD}\n\n## Une colère"),
    Case("listes-pd.docx", "python-docx", _python_docx(_docx_lists), f"{_HEAD}- Un\n\n1. Premier"),
    Case("citation-pd.docx", "python-docx", _python_docx(_docx_quote), f"{_HEAD}> **{LEAD}**"),
    Case("tableau-pd.docx", "python-docx", _python_docx(_docx_table), f"{_HEAD}| Ville | Voix |\n| --- | --- |"),
    Case(
        "commentaire-pd.docx",
        "python-docx",
        _python_docx(_docx_comment),
        f"{_HEAD}La mairie **ferme** la piscine.",
        ("1 commentaire, laissé tel quel et non lu.",),
    ),
    Case("titres-op.odt", "odfpy", _odfpy(_odf_headings), f"{_HEAD}{LEAD}\n\n## Une colère"),
    Case("styles-op.odt", "odfpy", _odfpy(_odf_styled), f"{_HEAD}La mairie **ferme** la piscine.\n\n## Une colère"),
    Case("liste-op.odt", "odfpy", _odfpy(_odf_list), f"{_HEAD}- Un\n- Deux"),
    Case("note-op.odt", "odfpy", _odfpy(_odf_note), f"{_HEAD}La mairie ferme[^1] tout."),
)


def _through(name, *told, text=None):
    """The document ``name`` as LibreOffice writes it in the other format, read alike unless it is said."""
    of = next(c for c in (*WORD, *OPEN) if c.name == name)
    stem, _, ending = name.partition(".")
    other = "odt" if ending == "docx" else "docx"
    return Case(f"{stem}-lo.{other}", "LibreOffice", None, of.text if text is None else text, told, source=name)


_CARRIED = ("titres", "titre-1", "style-maison", "mots-coupés", "signes", "note")
_MARKED = {
    "suivi": "1 suppression et 1 ajout suivis\u00a0: lus comme acceptés.",
    "texte-masqué": "1 passage masqué, laissé de côté.",
    "commentaires": "1 commentaire, laissé tel quel et non lu.",
}
# LibreOffice numbers pages anew, and further lines of an item are paragraphs to Word.
_CHANGED = {
    "champs-et-liens.docx": f"{_HEAD}Page 0, voir [le plan](<https://exemple.fr/plan>) et [la carte](<https://exemple.fr/c>).",
    "champs-et-liens.odt": f"{_HEAD}Page 1, voir [le plan](<https://exemple.fr/plan>).",
    "listes.odt": f"{_HEAD}{LEAD}\n\n- Un\n  - Un bis\n\n1. Premier\n2. Second\n\nsuite",
}
CONVERTED = (
    *(_through(f"{stem}.{ending}") for stem in _CARRIED for ending in ("docx", "odt")),
    *(_through(f"{stem}.{ending}", line) for stem, line in _MARKED.items() for ending in ("docx", "odt")),
    *(_through(name, text=text) for name, text in _CHANGED.items()),
    _through("listes.docx"),
    _through("citations-et-tableaux.odt", "1 tableau dans un tableau, lu à la suite de sa case."),
)
CASES = (*WORD, *OPEN, *LIBRARIES, *CONVERTED)
_NOTED = ("note", "note-de-fin", "note-op")


def converted(folder: Path) -> dict[str, bytes]:
    """The documents of LibreOffice, by their names."""
    found: dict[str, bytes] = {}
    by_name = {case.name: case for case in CASES}
    for kind in ("docx", "odt"):
        cases = [case for case in CONVERTED if case.name.endswith(kind)]
        sources = {case.source: by_name[case.source].make() for case in cases}
        results = convert(folder / kind, sources, kind)
        found |= {case.name: results[case.source] for case in cases}
    return found


def notes_of(case: Case) -> str:
    """What stands behind the article in the working text."""
    return "\n[^1]: Selon la mairie.\n" if case.name.partition(".")[0].removesuffix("-lo") in _NOTED else ""
