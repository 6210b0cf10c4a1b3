"""Room enough for any block, what a block is made from, and what it shows of its items."""

from seo_fr.completion.archive.records import Earlier
from seo_fr.completion.fiche_matching import match_fiches
from seo_fr.completion.material import Material, Room
from seo_fr.completion.relevance import weighed
from seo_fr.completion.standing import standing_sentences
from seo_fr.restructuring.additions import first_paragraph

PLENTY = Room(500, 120)


def shown(items):
    return [i.markdown for i in items]


def material(analysis, sheets=()):
    matches = match_fiches(analysis.annotated, sheets)
    lead = first_paragraph(analysis.article).span
    return weighed(Material(analysis, standing_sentences(analysis), matches, lead=lead))


def earlier(path, title, opening="Elle va mal.", day="2024-01-01", url=None, *, sure=True):
    return Earlier(path, title, day, url, 1.0, sure, opening)
