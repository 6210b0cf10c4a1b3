"""Documents for Word by raw XML: each trap of the format has one."""

from __future__ import annotations

from functools import partial

from tests.containers import word_files as w
from tests.containers.corpus_case import (
    BOX_TOLD,
    CONTROL,
    DAMAGED,
    EMPTY,
    HEAD,
    LEAD,
    SIGNED,
    TAIL,
    TITLE,
    Case,
    by_hand,
    with_part,
)

_word = partial(by_hand, ".docx", w.docx, w.p)
_W_BOX = "<w:txbxContent>" + w.p("Encadré à part.") + "</w:txbxContent>"
_LINK = '<Relationship Id="rIdL" Type="x/hyperlink" Target="https://exemple.fr/plan" TargetMode="External"/>'
_NUMBER = '<w:numPr><w:ilvl w:val="{}"/><w:numId w:val="{}"/></w:numPr>'
_FOOT = f'<w:footnote w:id="2">{w.p("Selon la mairie.")}</w:footnote>'
_W_TITLE = w.p(TITLE, "Titre")

WORD = (
    _word("titres", _W_TITLE + w.p(LEAD) + w.p("Une colère", "Titre2"), f"{HEAD}{LEAD}\n\n## Une colère"),
    _word("titre-1", _W_TITLE + w.p(LEAD) + w.p("Une colère", "Titre1"), f"{HEAD}{LEAD}\n\n## Une colère"),
    _word("style-maison", _W_TITLE + w.p(LEAD) + w.p("Une colère", "Maison"), f"{HEAD}{LEAD}\n\n## Une colère"),
    _word(
        "niveau-de-plan",
        _W_TITLE + w.p(LEAD) + w.p("Une colère.", properties='<w:outlineLvl w:val="2"/>'),
        f"{HEAD}{LEAD}\n\n### Une colère.",
    ),
    _word("sans-styles", w.p(TITLE, "x") + w.p(LEAD), f"{HEAD}{LEAD}", styles=None, numbering=None),
    _word(
        "mots-coupés",
        _W_TITLE + w.p(w.r("La mai") + '<w:proofErr w:type="spellStart"/>' + w.r("rie ferme ", "<w:b/>") + w.r("ici.")),
        f"{HEAD}La mai**rie ferme** ici.",
    ),
    _word(
        "signes",
        _W_TITLE
        + w.p(f"<w:r>{w.t('Vu')}<w:tab/>{w.t('d’ici, peut')}<w:noBreakHyphen/>{w.t('être')}<w:br/></w:r>" + w.r("là.")),
        f"{HEAD}Vu d’ici, peut\u2011être\\\nlà.",
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
        f"{HEAD}Page 12, voir [le plan](<https://exemple.fr/plan>) et [la carte](<https://exemple.fr/c>).",
        links=_LINK,
    ),
    _word(
        "suivi",
        _W_TITLE + w.p(w.r("La mairie ") + w.deleted("ouvre ") + w.ins(w.r("ferme ")) + w.r("la piscine, hélas.")),
        f"{HEAD}La mairie ferme la piscine, hélas.",
        "1 suppression et 1 ajout suivis\u00a0: lus comme acceptés.",
    ),
    _word(
        "déplacement",
        _W_TITLE
        + w.p(f'<w:moveFrom w:id="3" w:author="A">{w.r("Loin. ")}</w:moveFrom>' + w.r("La mairie ferme, et bien vite."))
        + w.p(f'<w:moveTo w:id="4" w:author="A">{w.r("Loin, dit-elle aussi.")}</w:moveTo>'),
        f"{HEAD}La mairie ferme, et bien vite.\n\nLoin, dit-elle aussi.",
        "1 déplacement suivi\u00a0: lu comme accepté.",
    ),
    _word(
        "marque-de-paragraphe-supprimée",
        _W_TITLE
        + w.p("La mairie ", properties='<w:rPr><w:del w:id="5" w:author="A"/></w:rPr>')
        + w.p("ferme la piscine, faute de moyens."),
        f"{HEAD}La mairie ferme la piscine, faute de moyens.",
        "1 suppression suivie\u00a0: lue comme acceptée.",
    ),
    _word(
        "texte-masqué",
        _W_TITLE + w.p(w.r("La mairie ferme") + w.r(" (non)", "<w:vanish/>") + w.r(" la piscine, hélas.")),
        f"{HEAD}La mairie ferme la piscine, hélas.",
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
        f"{HEAD}{LEAD}",
        BOX_TOLD,
    ),
    _word(
        "contrôles-de-contenu",
        _W_TITLE
        + w.p(w.r("La mairie ") + f"<w:sdt><w:sdtContent>{w.r('ferme')}</w:sdtContent></w:sdt>" + w.r(" la piscine."))
        + f"<w:sdt><w:sdtPr><w:dataBinding/></w:sdtPr><w:sdtContent>{w.p(LEAD)}</w:sdtContent></w:sdt>",
        f"{HEAD}La mairie ferme la piscine.\n\n{LEAD}",
        CONTROL.format(2, "s", "s"),
    ),
    _word(
        "listes",
        _W_TITLE
        + w.p(LEAD)
        + w.p("Un", "Listepuces")
        + w.p("Un bis", properties=_NUMBER.format(1, 1))
        + w.p("Premier", properties=_NUMBER.format(0, 2))
        + w.p("Second", properties=_NUMBER.format(0, 2)),
        f"{HEAD}{LEAD}\n\n- Un\n  - Un bis\n\n1. Premier\n2. Second",
    ),
    _word(
        "citations-et-tableaux",
        _W_TITLE + w.p(LEAD, "Citation") + w.table(["Ville", w.p("Voix") + w.table(["a|b"])], ["Nayrac"]),
        f"{HEAD}> {LEAD}\n\n| Ville | Voix a\\|b |\n| --- | --- |\n| Nayrac |",
        "1 tableau dans un tableau, lu à la suite de sa case.",
    ),
    _word(
        "note",
        _W_TITLE + w.p(w.r("La mairie ferme") + '<w:r><w:footnoteReference w:id="2"/></w:r>' + w.r(" tout, hélas.")),
        f"{HEAD}La mairie ferme[^1] tout, hélas.",
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
        f"{HEAD}{LEAD}",
        "1 commentaire, laissé tel quel et non lu.",
        comments=f'<w:comment w:id="0" w:author="Claire">{w.p("À revoir")}</w:comment>',
    ),
    _word("strict", _W_TITLE + w.p(LEAD), f"{HEAD}{LEAD}", strict=True),
    _word(
        "légende-et-sommaire",
        _W_TITLE + w.p("Un 1", "TM1") + w.p("Photo DR", "Lgende") + w.p(LEAD),
        f"{HEAD}{LEAD}",
        "1 légende, hors du texte de l’article.",
        "une ligne de table des matières, laissée de côté.",
    ),
    _word(
        "signé",
        _W_TITLE + w.p(LEAD),
        f"{HEAD}{LEAD}",
        extra={"_xmlsignatures/sig1.xml": "<a/>"},
        sealed=SIGNED.format("Word"),
    ),
    _word(
        "protégé",
        _W_TITLE + w.p(LEAD),
        f"{HEAD}{LEAD}",
        settings='<w:documentProtection w:edit="readOnly" w:enforcement="1"/>',
        sealed="document protégé contre les modifications, donc laissé tel quel\u00a0; dans Word, Révision, "
        "Restreindre la modification, désactivez la protection, ou donnez à -o un nom en .md.",
    ),
    _word(
        "vide",
        w.p(""),
        "",
        tail=False,
        refused=EMPTY,
    ),
    Case(
        "entité.docx",
        "XML",
        lambda: with_part(w.docx(w.p(LEAD)), "word/document.xml", '<!DOCTYPE d [<!ENTITY a "b">]><d>&a;</d>'),
        refused=DAMAGED.format("word/document.xml"),
    ),
    Case(
        "externe.docx",
        "XML",
        lambda: with_part(w.docx(w.p(LEAD)), "word/document.xml", '<!DOCTYPE d SYSTEM "http://exemple.fr/x.dtd"><d/>'),
        refused=DAMAGED.format("word/document.xml"),
    ),
    Case(
        "macros.docm",
        "XML",
        lambda: w.docx(_W_TITLE + "".join(map(w.p, TAIL)), kind=w.MACROS, extra={"word/vbaProject.bin": b"\0macro"}),
        f"# {TITLE}",
        ("des macros, gardées telles quelles et jamais lancées.",),
    ),
)
