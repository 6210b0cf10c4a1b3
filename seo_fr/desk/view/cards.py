"""The cards of what is to be decided: the words, the variants, four buttons, where it comes from."""

from __future__ import annotations

from collections.abc import Iterable

from seo_fr.analysis.title_width import pixel_width
from seo_fr.desk.board import Proposal
from seo_fr.desk.view.block_lines import block_lines, editable, left_out_said
from seo_fr.output.html import Html, element
from seo_fr.output.sheet import plural
from seo_fr.resources import number as setting

FIELD_NAMES = {"title": "Titre", "description": "Description", "slug": "Adresse", "keywords": "Mots-clés"}
_SAID = {"keep": "gardé", "swap": "gardé", "write": "modifié", "refuse": "refusé"}
_ORIGINS = {
    "title": "Fait des premières phrases de l’article, abrégées aux bornes des propositions.",
    "description": "Fait des premières phrases de l’article.",
    "slug": "Fait des noms et de l’événement du titre.",
    "keywords": "Les noms et les termes qui reviennent le plus dans l’article, les noms d’abord.",
}
_SIGNS = {"keep": "✓", "swap": "✓", "write": "✎", "refuse": "✗"}


def heading_card(proposal: Proposal, number: int, count: int) -> Html:
    """A heading before its paragraph."""
    said = _SAID[proposal.verdict.verdict] if proposal.verdict else "proposé"
    name = f"Intertitre {said}, niveau {proposal.level}, {number} sur {count}"
    refused = proposal.verdict is not None and proposal.verdict.verdict == "refuse"
    shown = element("del" if refused else "ins", proposal.text)
    words = element(f"h{proposal.level}", shown, class_="words")
    return _card(proposal, name, f"H{proposal.level}", said, words, _variants(proposal), _evidence(proposal))


def field_card(proposal: Proposal) -> Html:
    """One field of the header: title, description, address, keywords."""
    name = FIELD_NAMES[proposal.key]
    said = _SAID[proposal.verdict.verdict] if proposal.verdict else ("de l’article" if proposal.own else "proposé")
    refused = proposal.verdict is not None and proposal.verdict.verdict == "refuse"
    words = element("p", element("del" if refused else "ins", proposal.text), class_="words")
    about = element("p", _length(proposal), class_="quiet")
    return _card(proposal, name, name, said, words, about, _variants(proposal), _evidence(proposal))


def block_card(proposal: Proposal) -> Html:
    """A block that --complete would add, as it would be read, with its sources."""
    said = _SAID[proposal.verdict.verdict] if proposal.verdict else "proposé"
    name = f"Bloc {said}\u00a0: {proposal.title}"
    about = element(
        "p",
        f"{left_out_said(proposal)}{plural(proposal.words, 'mot')} de plus. "
        f"Source\u00a0: {', '.join(proposal.sources)}.",
        class_="quiet",
    )
    if proposal.verdict is not None and proposal.verdict.verdict == "write":
        about = element(
            "p", "Vous avez récrit ce bloc\u00a0: il est dans le texte, et vous en répondez.", class_="quiet"
        )
        return _card(proposal, name, "Bloc", said, about)
    body = element("div", element("h2", proposal.title), block_lines(proposal), class_="block")
    return _card(proposal, name, "Bloc", said, body, about, _evidence(proposal))


def _card(proposal: Proposal, name: str, tag: str, said: str, *parts: Html | None) -> Html:
    verdict = proposal.verdict.verdict if proposal.verdict else "todo"
    sureness = None
    if proposal.verdict is None and not proposal.own:
        sureness = "sûr" if proposal.sure else "peu sûr" if proposal.doubtful else "à vérifier"
    top = element(
        "p",
        element("span", _SIGNS.get(verdict, "○"), aria_hidden="true", class_="sign"),
        f" {tag} · {said}" if tag in FIELD_NAMES.values() else f" {tag} {said}",
        f" · {sureness}" if sureness else None,
        class_="tag",
    )
    return element(
        "div",
        top,
        [part for part in parts if part is not None],
        _buttons(proposal),
        role="group",
        aria_label=name,
        class_=f"card {verdict}" + (" own" if proposal.own else ""),
        tabindex="-1",
        data_key=proposal.key,
        data_text=proposal.text if not proposal.key.startswith("b:") else editable(proposal),
        data_proposed=proposal.offers[0].text if not proposal.key.startswith("b:") else None,
        data_level=str(proposal.level),
        data_verdict=verdict,
        data_after=proposal.after or None,
        id=f"card-{proposal.key.replace(':', '-')}",
    )


def _buttons(proposal: Proposal) -> Html:
    """The four acts, and the copy of a field; what the author wrote himself can only be copied."""
    verdict = proposal.verdict.verdict if proposal.verdict else ""
    buttons = []
    if not proposal.own:
        buttons = [
            _button("Garder", "keep", aria_pressed="true" if verdict in ("keep", "swap") else "false"),
            _button("Modifier", "edit"),
            _button("Refuser", "refuse", aria_pressed="true" if verdict == "refuse" else "false"),
            _button("D’où ça vient", "source", aria_expanded="false"),
        ]
    if proposal.key in FIELD_NAMES:
        said = f"Copier\u00a0: {FIELD_NAMES[proposal.key].lower()}"
        buttons.append(_button("Copier", "copy", aria_label=said, data_text=proposal.text, class_="minor"))
    return element("div", buttons, class_="acts")


def _button(name: str, act: str, **attributes: str) -> Html:
    return element("button", name, type="button", data_act=act, **attributes)


def _variants(proposal: Proposal) -> Html | None:
    """The wordings as radio buttons; one that the journalist wrote is none of them."""
    if len(proposal.offers) < 2 or proposal.own:
        return None
    name = f"variants-{proposal.key}"
    radios: Iterable[Html] = (
        element(
            "label",
            element(
                "input",
                type="radio",
                name=name,
                value=str(index),
                checked=offer.text == proposal.text,
                data_text=offer.text,
            ),
            f" {offer.text}",
        )
        for index, offer in enumerate(proposal.offers)
    )
    return element("fieldset", element("legend", "Variantes", class_="hidden"), list(radios), class_="variants")


def _evidence(proposal: Proposal) -> Html:
    """The sentences that say it, shown on demand."""
    of_block = proposal.key.startswith("b:")  # whose decided text is its kind
    offer = next((o for o in proposal.offers if of_block or o.text == proposal.text), None)
    said: list[Html]
    if proposal.key in _ORIGINS and offer is not None:
        said = [element("p", _ORIGINS[proposal.key])]
    elif offer is None:
        said = [element("p", "Vous l’avez écrit.")]
    elif offer.evidence:
        said = [element("blockquote", f"«\u00a0{sentence}\u00a0»") for sentence in offer.evidence]
    else:
        said = [
            element("p", "Tiré de l’article\u00a0; la phrase exacte n’est plus connue depuis que le texte a changé.")
        ]
    return element("div", said, class_="evidence", hidden=True)


def _length(proposal: Proposal) -> str:
    text = proposal.text
    if proposal.key == "title":
        fits = pixel_width(text) <= setting("checks/title-too-long", "pixels")
        verdict = "tient dans les résultats de Google" if fits else "trop large pour Google"
        return f"{plural(len(text), 'caractère')}, {verdict}"
    if proposal.key == "keywords":
        return plural(len([k for k in text.split(",") if k.strip()]), "mot-clé", "mots-clés")
    return plural(len(text), "caractère")
