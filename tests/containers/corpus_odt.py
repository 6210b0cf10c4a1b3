"""OpenDocument texts by raw XML: each trap of the format has one."""

from __future__ import annotations

from functools import partial

from tests.containers import odt_files as o
from tests.containers.corpus_case import (
    BOX_TOLD,
    CONTROL,
    DAMAGED,
    EMPTY,
    HEAD,
    LEAD,
    SIGNED,
    TITLE,
    Case,
    by_hand,
    with_part,
)

_open = partial(by_hand, ".odt", o.odt, o.p)
_O_TITLE = o.p(TITLE, "Title")
_O_LINK = '<text:a xlink:href="https://exemple.fr/plan">le plan</text:a>'
_SECTION = '<text:section text:name="S"{}>{}</text:section>'
_LOCKED = (
    "document ouvert en lecture seule par la volonté de son auteur, donc laissé tel quel\u00a0; enregistrez-le dans "
    "LibreOffice sans mot de passe de modification ni «\u00a0Ouvrir en lecture seule\u00a0» (Fichier, Propriétés, "
    "Sécurité), ou donnez à -o un nom en .md."
)
OPEN = (
    _open("titres", _O_TITLE + o.p(LEAD) + o.h("Une colère"), f"{HEAD}{LEAD}\n\n## Une colère"),
    _open("titre-1", _O_TITLE + o.p(LEAD) + o.h("Une colère", 1, "Heading_20_1"), f"{HEAD}{LEAD}\n\n## Une colère"),
    _open("style-maison", _O_TITLE + o.p(LEAD) + o.p("Une colère", "P2"), f"{HEAD}{LEAD}\n\n## Une colère"),
    _open(
        "niveau-de-plan", _O_TITLE + o.p(LEAD) + o.h("Une colère.", 3, "Standard"), f"{HEAD}{LEAD}\n\n### Une colère."
    ),
    _open("sans-styles", o.p(TITLE, "x") + o.p(LEAD), f"{HEAD}{LEAD}", styles=None, automatic=None),
    _open(
        "mots-coupés",
        _O_TITLE + o.p(f"<text:span>La mai</text:span>{o.span('rie ferme ', 'T1')}ici."),
        f"{HEAD}La mai**rie ferme** ici.",
    ),
    _open(
        "signes",
        _O_TITLE
        + o.p(
            '<text:span/>Vu<text:tab/>d’ici,<text:s text:c="2"/>peut\u2011être<text:line-break/>'
            "<text:soft-page-break/>là."
        ),
        f"{HEAD}Vu d’ici,  peut\u2011être\\\nlà.",
    ),
    _open(
        "champs-et-liens",
        _O_TITLE + o.p(f"<text:span/>Page <text:page-number>12</text:page-number>, voir {_O_LINK}."),
        f"{HEAD}Page 12, voir [le plan](<https://exemple.fr/plan>).",
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
        f"{HEAD}La mairie ferme la piscine, hélas.",
        "1 suppression et 1 ajout suivis\u00a0: lus comme acceptés.",
    ),
    _open(
        "suivi-de-paragraphe",
        o.changes("insertion")
        + _O_TITLE
        + o.p('<text:change-start text:change-id="ct1"/>' + LEAD)
        + o.p('<text:change-end text:change-id="ct1"/>La mairie ferme la piscine, hélas.'),
        f"{HEAD}{LEAD}\n\nLa mairie ferme la piscine, hélas.",
        "1 ajout suivi\u00a0: lu comme accepté.",
    ),
    _open("blancs", _O_TITLE + o.p("<text:span>\n  La mairie </text:span>\n\t ferme."), f"{HEAD}La mairie ferme."),
    _open(
        "texte-masqué",
        _O_TITLE + o.p(f"<text:span/>La mairie ferme{o.span(' (non)', 'T3')} la piscine, hélas."),
        f"{HEAD}La mairie ferme la piscine, hélas.",
        "1 passage masqué, laissé de côté.",
    ),
    _open(
        "zone-de-texte",
        _O_TITLE + o.p(f"<text:span/>{o.box(o.p('Encadré à part.'))}{LEAD}"),
        f"{HEAD}{LEAD}",
        BOX_TOLD,
    ),
    _open(
        "contrôles-de-contenu",
        _O_TITLE + o.p("<text:span/>La mairie <loext:content-control>ferme</loext:content-control> la piscine."),
        f"{HEAD}La mairie ferme la piscine.",
        CONTROL.format(1, "", ""),
    ),
    _open(
        "listes",
        _O_TITLE
        + o.p(LEAD)
        + o.items(o.p("Un") + o.items("Un bis"))
        + o.items("Premier", o.p("Second") + o.p("suite"), name="L2"),
        f"{HEAD}{LEAD}\n\n- Un\n  - Un bis\n\n1. Premier\n2. Second\\\n   suite",
    ),
    _open(
        "plan-numéroté", _O_TITLE + o.p(LEAD) + o.items(o.h("Une colère"), name="L2"), f"{HEAD}{LEAD}\n\n## Une colère"
    ),
    _open(
        "citations-et-tableaux",
        _O_TITLE + o.p(LEAD, "Quotations") + o.table(["Ville", o.p("Voix") + o.table(["a|b"])], ["Nayrac", ""]),
        f"{HEAD}> {LEAD}\n\n| Ville | Voix a\\|b |\n| --- | --- |\n| Nayrac |  |",
        "1 tableau dans un tableau, lu à la suite de sa case.",
    ),
    _open(
        "note",
        _O_TITLE + o.p(f"<text:span/>La mairie ferme{o.note('Selon la mairie.')} tout, hélas."),
        f"{HEAD}La mairie ferme[^1] tout, hélas.",
    ),
    _open(
        "note-de-fin",
        _O_TITLE + o.p(f"<text:span/>La mairie ferme{o.note('Selon la mairie.', 'endnote')} tout."),
        f"{HEAD}La mairie ferme[^1] tout.",
    ),
    _open(
        "commentaires",
        _O_TITLE + o.p(f'<text:span/>{o.remark("À revoir")}{LEAD}<office:annotation-end office:name="a1"/>'),
        f"{HEAD}{LEAD}",
        "1 commentaire, laissé tel quel et non lu.",
    ),
    _open("sections", _O_TITLE + _SECTION.format("", o.p(LEAD)), f"{HEAD}{LEAD}"),
    _open(
        "section-protégée",
        _O_TITLE + _SECTION.format(' text:protected="true"', o.p(LEAD)),
        f"{HEAD}{LEAD}",
        "1 section protégée ou liée à un autre fichier, lue\u00a0; rien n’y est écrit.",
    ),
    _open(
        "légende-et-sommaire",
        _O_TITLE + o.p("Photo DR", "Illustration") + '<text:table-of-content text:name="S">'
        f"<text:index-body>{o.p('Un 1', 'Contents_20_1')}</text:index-body></text:table-of-content>" + o.p(LEAD),
        f"{HEAD}{LEAD}",
        "1 légende, hors du texte de l’article.",
        "une ligne de table des matières, laissée de côté.",
    ),
    _open(
        "signé",
        _O_TITLE + o.p(LEAD),
        f"{HEAD}{LEAD}",
        extra={"META-INF/documentsignatures.xml": "<a/>"},
        sealed=SIGNED.format("LibreOffice (Fichier, Signatures numériques)"),
    ),
    _open(
        "lecture-seule",
        _O_TITLE + o.p(LEAD),
        f"{HEAD}{LEAD}",
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
        refused=EMPTY,
    ),
    Case(
        "entité.odt",
        "XML",
        lambda: with_part(o.odt(o.p(LEAD)), "content.xml", '<!DOCTYPE d [<!ENTITY a "b">]><d>&a;</d>'),
        refused=DAMAGED.format("content.xml"),
    ),
    _open(
        "macros",
        _O_TITLE,
        f"# {TITLE}",
        "des macros, gardées telles quelles et jamais lancées.",
        extra={"Basic/Standard/script-lb.xml": "<a/>"},
    ),
)
