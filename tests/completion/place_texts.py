"""What the tests of places share: an article read, its facts in plain spaces, words of what a place lives on."""

from seo_fr.completion.places.facts import places_of
from seo_fr.completion.provenance import publication_date
from seo_fr.model import Options
from seo_fr.pipeline import analyze_article
from seo_fr.reading import read_text

LIVES = "La mairie demande un médecin pour ses habitants.\n\nLe maire attend.\n"

BODY = """# {title}

Le conseil municipal {of} a voté jeudi un budget en hausse. {more}

Le maire {of} a défendu ses choix devant une salle comble, et promis des travaux.

L’opposition a voté contre. {at}, les impôts n’avaient pas augmenté depuis dix ans.
"""


def plain(text: str) -> str:
    return text.replace("\u00a0", " ").replace("\u202f", " ")


def read(text: str, name: str = "a.md"):
    analysis = analyze_article(read_text(text, name), Options())
    return places_of(analysis.annotated, publication_date(analysis))


def council(name: str, more: str = "", *, of: str = "", at: str = "") -> str:
    """An article that turns on a place, with a sentence of one's own."""
    return BODY.format(title=f"{name} vote son budget", of=of or f"de {name}", at=at or f"À {name}", more=more)


def budget(name: str, more: str = "", *, of: str = "", at: str = "", date: str = "") -> list[str]:
    """The facts of that article."""
    head = f"---\ndate: {date}\n---\n" if date else ""
    return [plain(f.text) for f in read(head + council(name, more, of=of, at=at)).facts]
