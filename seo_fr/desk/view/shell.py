"""The frame of the page, which holds no data; the list of drafts; the versions of one."""

from __future__ import annotations

import difflib
import re
from collections.abc import Iterable, Iterator
from datetime import datetime

from seo_fr.desk.folder import Listed
from seo_fr.desk.open_draft import OpenDraft
from seo_fr.output.html import Html, element, join, lines
from seo_fr.output.sheet import plural
from seo_fr.version import __version__
from seo_fr.workspace.finding import ARTICLE_SUFFIXES

_KEYS = (
    ("G", "garder la proposition"),
    ("1 2 3", "prendre cette variante"),
    ("1 à 9", "sur un bloc, ôter ou remettre cette phrase"),
    ("M", "modifier"),
    ("R", "refuser"),
    ("S", "d’où ça vient"),
    ("J, K", "proposition suivante, précédente"),
    ("Alt + ↓, Alt + ↑", "de même, depuis un champ aussi"),
    ("Ctrl + Z, Ctrl + Y", "annuler, rétablir"),
    ("F6", "zone suivante"),
    ("Échap", "quitter un champ\u00a0; rien ne se perd"),
    ("Ctrl + Maj + E", "exporter"),
    ("?", "cette aide"),
)
_EXPORTS = (
    ("markdown", "Markdown", "download"),
    ("html", "Page HTML", "download"),
    ("word", "Word", "download"),
    ("cms", "Copier pour le CMS", "copy"),
    ("wordpress", "Copier le code WordPress", "copy"),
    ("decisions", "Décisions (JSON)", "download"),
    ("text", "Texte de travail", "download"),
)


def shell() -> str:
    """The whole page before anything is known."""
    head = lines(
        element("meta", charset="utf-8"),
        element("meta", name="viewport", content="width=device-width, initial-scale=1"),
        element("meta", name="color-scheme", content="light dark"),
        element("title", "seo-fr"),
        Html('<link rel="icon" href="/static/icon.svg">'),
        Html('<link rel="stylesheet" href="/static/page.css">'),
        Html('<link rel="stylesheet" href="/static/desk.css">'),
        Html('<script type="module" src="/static/main.js"></script>'),
    )
    body = lines(_top(), _start(), _work(), _export_dialog(), _help_dialog(), _versions_dialog(), _offline_dialog())
    return f'<!doctype html>\n<html lang="fr">\n<head>\n{head}\n</head>\n<body>\n{body}\n</body>\n</html>\n'


def _top() -> Html:
    return lines(
        element("a", "Aller au texte", href="#article", class_="skip"),
        element(
            "header",
            element("p", element("a", "seo-fr", href="#", id="accueil"), class_="brand"),
            element("h1", "Pupitre", id="nom"),
            element("div", id="entete", class_="counts"),
            element("p", id="enregistre", role="status", class_="saved"),
            element("div", id="historique", class_="steps"),
            element(
                "div",
                element("button", "Versions", type="button", data_act="versions"),
                " ",
                element("button", "Exporter", type="button", data_act="export", class_="main"),
                " ",
                element("button", "Aide", type="button", data_act="help", aria_keyshortcuts="?"),
                class_="doing",
            ),
            id="tete",
        ),
        element("div", id="banniere", role="alert", class_="banner", hidden=True),
    )


def _start() -> Html:
    return element(
        "main",
        element("h1", "Préparer un article"),
        element(
            "p",
            "Rien ne quitte ce poste\u00a0; rien de ce que vous tapez ne se perd. ",
            element("button", "La preuve", type="button", data_act="offline"),
        ),
        element(
            "div",
            element("label", "Ouvrir un article", for_="fichier"),
            element("input", type="file", id="fichier", accept=",".join(ARTICLE_SUFFIXES)),
            element("p", "ou déposez-le ici\u00a0: .docx, .odt, .txt, .md, .html", class_="quiet"),
            class_="drop",
            id="depot",
        ),
        element(
            "div",
            element("label", "Coller un article", for_="colle"),
            element("textarea", id="colle", rows="10", lang="fr", spellcheck="true"),
            element("button", "Commencer", type="button", data_act="paste", class_="main"),
            class_="paste",
        ),
        element("p", id="refus", role="alert", class_="alert", hidden=True),
        element(
            "section",
            element("h2", "Brouillons", id="brouillons-titre"),
            element("div", id="brouillons"),
            aria_labelledby="brouillons-titre",
        ),
        element("p", f"seo-fr {__version__}", class_="quiet"),
        id="depart",
        hidden=True,
    )


def _work() -> Html:
    return element(
        "div",
        element("nav", id="plan", aria_label="Plan", tabindex="-1"),
        element(
            "main",
            element("p", id="etat", role="status", class_="progress"),
            element("div", id="alerte"),
            element("div", id="avis"),
            element("div", id="article", tabindex="-1", lang="fr"),
            id="texte",
        ),
        element(
            "aside",
            element("section", id="voir", role="region", aria_label="À voir", tabindex="-1"),
            element(
                "section",
                element("div", id="apercu"),
                element("div", id="champs", lang="fr"),
                id="referencement",
                role="region",
                aria_label="Référencement",
                tabindex="-1",
            ),
            element("section", id="corriger", role="region", aria_label="À corriger", tabindex="-1"),
            element("section", id="demander", role="region", aria_label="À demander", tabindex="-1"),
            id="cote",
            aria_label="À côté du texte",
        ),
        id="travail",
        hidden=True,
    )


def _export_dialog() -> Html:
    buttons = [
        element("button", name, type="button", data_act="do-export", data_form=form, data_way=way)
        for form, name, way in _EXPORTS
    ]
    return _dialog(
        "exporter",
        "Exporter",
        element("div", id="non-vus"),
        element("div", id="mot-word"),
        element("div", buttons, class_="exports"),
        element("p", id="export-dit", role="status"),
    )


def _help_dialog() -> Html:
    rows = [element("tr", element("th", keys, scope="row"), element("td", said)) for keys, said in _KEYS]
    said = "Les lettres seules n’agissent que sur la proposition qui a le focus, jamais dans un champ."
    return _dialog("aide", "Le clavier", element("p", said), element("table", element("tbody", rows)))


def _versions_dialog() -> Html:
    return _dialog("versions", "Versions", element("div", id="versions-liste"))


def _offline_dialog() -> Html:
    return _dialog("hors-ligne", "Hors ligne", element("div", id="hors-ligne-dit"))


def _dialog(name: str, title: str, *parts: Html) -> Html:
    """A dialog under its title, with the button that closes it."""
    heading = f"{name}-titre"
    close = element("button", "Fermer", type="button", data_act="close")
    return element("dialog", element("h2", title, id=heading), parts, close, id=name, aria_labelledby=heading)


def drafts_list(listed: Iterable[Listed]) -> Html:
    """The drafts, each with its time."""
    rows = [
        element(
            "li",
            element("a", draft.name, href=f"#d={draft.id}"),
            f" · {datetime.fromtimestamp(draft.changed).astimezone():%d/%m/%Y %H:%M} ",
            element(
                "button",
                "Supprimer",
                type="button",
                data_act="delete",
                data_draft=draft.id,
                aria_label=f"Supprimer le brouillon {draft.name}",
            ),
        )
        for draft in listed
    ]
    return element("ul", rows) if rows else element("p", "Aucun brouillon.", class_="quiet")


def versions_list(draft: OpenDraft) -> Html:
    """The versions of the text, newest first: when, what differs from the one before, and the way back."""
    rows = [
        element(
            "li",
            element("p", element("strong", when), f" · {said}"),
            element("p", difference, class_="difference"),
            element(
                "button",
                "Revenir ici",
                type="button",
                data_act="restore",
                data_seq=str(seq),
                aria_label=f"Revenir à la version de {when}",
            ),
        )
        for seq, when, said, difference in _versions(draft)
    ]
    return element("ol", rows, class_="versions")


def _versions(draft: OpenDraft) -> Iterator[tuple[int, str, str, Html]]:
    """Each stay in a field is one version: the last act of it."""
    shown = []
    before = draft.history.at(0)
    for index, logged in enumerate(draft.log):
        after = draft.history.at(logged.seq)
        following = draft.log[index + 1].event if index + 1 < len(draft.log) else None
        if before is None or after is None or after.text == before.text:
            continue
        if following is not None and logged.event.run and following.run == logged.event.run:
            continue
        when = f"{datetime.fromisoformat(logged.at).astimezone():%d/%m %H:%M:%S}"
        shown.append((logged.seq, when, plural(len(after.text.split()), "mot"), _words(before.text, after.text)))
        before = after
    opened = f"{datetime.fromisoformat(draft.opened.at).astimezone():%d/%m %H:%M:%S}"
    yield from reversed(shown)
    yield 0, opened, "tel qu’il a été ouvert", join()


_AROUND = 6  # words shown on either side of a change


def _words(before: str, after: str) -> Html:
    """The words that went and came, with a few around them."""
    old, new = re.findall(r"\S+\s*", before), re.findall(r"\S+\s*", after)
    head = 0
    while head < min(len(old), len(new)) and old[head] == new[head]:
        head += 1
    tail = 0
    while tail < min(len(old), len(new)) - head and old[-1 - tail] == new[-1 - tail]:
        tail += 1
    old_part, new_part = old[head : len(old) - tail], new[head : len(new) - tail]
    parts: list[Html | str] = ["… ", "".join(old[max(0, head - _AROUND) : head])]
    for kind, a, b, c, d in (
        difflib.SequenceMatcher(a=old_part, b=new_part, autojunk=False).get_opcodes()
        if len(old_part) * len(new_part) < 250_000
        else [("replace", 0, len(old_part), 0, len(new_part))]
    ):
        if kind == "equal":
            parts.append("".join(old_part[a:b]))
            continue
        if a < b:
            parts.append(element("del", "".join(old_part[a:b])))
        if c < d:
            parts.append(element("ins", "".join(new_part[c:d])))
    parts.append("".join(new[len(new) - tail : len(new) - tail + _AROUND]) + " …")
    return join(*parts)
