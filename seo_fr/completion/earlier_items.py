"""An earlier article of the affair as an item: its day, and its title with the link.

No sentence of it: of 59 that a learned choice added after the titles, two editors printed half as they were, of the
titles alone all (docs/qualite.md, « L’affaire »).
"""

from __future__ import annotations

from seo_fr.completion.material import inert
from seo_fr.completion.provenance import of_earlier
from seo_fr.model import AddedItem
from seo_fr.restructuring.added_items import make_item
from seo_fr.restructuring.dated import french_date
from seo_fr.restructuring.proof import Original


def earlier_item(original: Original) -> AddedItem | None:
    """None for one without a date or a text, or whose title cannot stand in a line of Markdown."""
    if original.day is None or not original.text:
        return None
    order = (original.day.year, original.day.month, original.day.day)
    markdown = f"**{french_date(original.day)}.** {_linked(original)}"
    return make_item(markdown, (of_earlier(original),), drawn=False, order=order)


def _linked(original: Original) -> str:
    """The title of an earlier article, a link where its address can stand in one."""
    title = inert(original.name)
    if original.link and not set(original.link) & set("<>\n\\"):
        return f"[{title}](<{original.link}>)"
    return title
