"""What the tests of places share: an article read, its facts in plain spaces, words of what a place lives on."""

from seo_fr.completion.places.facts import places_of
from seo_fr.completion.provenance import publication_date
from seo_fr.model import Options
from seo_fr.pipeline import analyze_article
from seo_fr.reading import read_text

LIVES = "La mairie demande un médecin pour ses habitants.\n\nLe maire attend.\n"


def plain(text: str) -> str:
    return text.replace("\u00a0", " ").replace("\u202f", " ")


def read(text: str, name: str = "a.md"):
    analysis = analyze_article(read_text(text, name), Options())
    return places_of(analysis.annotated, publication_date(analysis))
