"""An earlier article of the affair as an item: its day, its title with the link, and a sentence of what it told."""

from __future__ import annotations

from seo_fr.completion.material import Item, inert, make_item
from seo_fr.completion.provenance import of_passage
from seo_fr.completion.recalled import Today, recalled
from seo_fr.restructuring.dated import french_date
from seo_fr.restructuring.proof import Original

_ENDS = ("?", "!", "…", ".")


def earlier_item(original: Original, today: Today) -> Item | None:
    """None for one without a date or a text, or whose title cannot stand in a line of Markdown."""
    if original.day is None or not original.texts:
        return None
    order = (original.day.year, original.day.month, original.day.day)
    head = f"**{french_date(original.day)}.** {_linked(original)}"
    if text := recalled(original, today):
        stop = "" if original.name.endswith(_ENDS) else "."
        markdown = f"{head}{stop} {inert(text, opens=False)}"
        if item := make_item(markdown, (of_passage(original, text),), drawn=False, order=order):
            return item
    return make_item(head, (of_passage(original, original.texts[0]),), drawn=False, order=order)


def _linked(original: Original) -> str:
    """The title of an earlier article, a link where its address can stand in one."""
    title = inert(original.name)
    if original.link and not set(original.link) & set("<>\n\\"):
        return f"[{title}](<{original.link}>)"
    return title
