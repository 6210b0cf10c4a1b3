"""Room enough for any block, and what a block shows of its items."""

from seo_fr.completion.material import Room

PLENTY = Room(500, 120)


def shown(items):
    return [i.markdown for i in items]
