"""The lines of an added block as they would be read, with a tick before each sentence that may be left out."""

from __future__ import annotations

from seo_fr.desk.board import Line, Proposal
from seo_fr.desk.clipboard import plain_html
from seo_fr.output.html import Html, element
from seo_fr.output.restructured_html import without_own_comments
from seo_fr.output.sheet import plural
from seo_fr.reading import read_text
from seo_fr.restructuring.added_items import listed, staying

# A digit alone ticks and unticks; what stands further has no key of its own.
_KEYS = 9


def block_lines(proposal: Proposal) -> Html | None:
    """A list of ticks, and what unticking does; None for a block that was decided about and is proposed no more."""
    if not proposal.lines:
        return None
    refused = proposal.verdict is not None and proposal.verdict.verdict == "refuse"
    parts = [part for line in proposal.lines for part in line.parts]
    numbers = {id(part): number for number, part in enumerate(parts, 1)}
    rows = [
        element("li", [_tick(proposal, line, at, numbers[id(p)], refused=refused) for at, p in enumerate(line.parts)])
        for line in proposal.lines
    ]
    hint = "Décochez une phrase\u00a0: elle n’y sera pas. Avec la première d’une ligne, la ligne s’en va."
    return element("div", element("ul", rows, aria_label="Phrases du bloc"), element("p", hint, class_="quiet"))


def left_out_said(proposal: Proposal) -> str:
    """How many sentences were left out; empty where none was."""
    whole = sum(len(line.parts) for line in proposal.lines)
    left = whole - sum(len(line.left(proposal.left_out)) for line in proposal.lines)
    return f"{plural(left, 'phrase ôtée', 'phrases ôtées')}. " if left else ""


def editable(proposal: Proposal) -> str:
    """A block without its comments and what was left out: what there is when the journalist makes it his own."""
    whole = without_own_comments(read_text(proposal.offers[0].text, "bloc.md")).strip()
    if not proposal.left_out:
        return whole
    kept = [" ".join(p.markdown for p in stay) for line in proposal.lines if (stay := line.left(proposal.left_out))]
    return "\n\n".join([whole.partition("\n")[0], listed(kept)])


def _tick(proposal: Proposal, line: Line, at: int, number: int, *, refused: bool) -> Html:
    """Of a refused block each line may be taken back, and of a line that is out its first sentence."""
    part, stays = line.parts[at], not refused and line.staying(proposal.left_out)[at]
    within = not refused and line.staying(proposal.left_out)[0]
    box = element(
        "input",
        type="checkbox",
        id=f"tick-{proposal.key.replace(':', '-')}-{number}",  # where the focus comes back to
        checked=stays,
        disabled=at > 0 and not within,
        data_part=part.text,
        data_out=not staying([part.text], proposal.left_out)[0],  # on its own, and not with the first of its line
        aria_keyshortcuts=str(number) if number <= _KEYS else None,
    )
    shown = Html(plain_html(part.markdown).strip().removeprefix("<p>").removesuffix("</p>"))
    return element("label", box, " ", element("span" if stays or refused else "del", shown))
