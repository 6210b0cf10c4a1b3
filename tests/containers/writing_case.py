"""Small documents with something put in, whatever their format."""

from seo_fr.containers.opening import read_any
from seo_fr.containers.wanted import Insertion, NewParagraph, Remark, Wanted
from seo_fr.containers.writing import add_to
from seo_fr.model import Span
from tests.containers import odt_files, word_files

PROSE = "La mairie ferme la piscine de Nayrac en mars prochain."
MORE = "Les habitants protestent depuis lundi devant la mairie."
WORD_BODY = word_files.p("La piscine ferme", "Titre") + word_files.p(PROSE) + word_files.p(MORE)
ODT_BODY = odt_files.p("La piscine ferme", "Title") + odt_files.p(PROSE, "P1") + odt_files.p(MORE, "P1")


def heading(place, text="Une colère froide", level=2, remark=()):
    return Insertion(place, (NewParagraph("heading", text, level),), remark=remark)


def at(data, words):
    """Where the paragraph with the ``words`` begins in the working text."""
    article = read_any(data, _name(data))
    place = article.source.index(words)
    return max(s.span.start for s in article.document.pieces if s.span.start <= place)


def put(data, *insertions, remarks=(), **options):
    document = read_any(data, _name(data)).document
    return add_to(document, Wanted(tuple(insertions), tuple(remarks), **options), _name(data))


def before(data, words, **options):
    """The document with a heading before the paragraph that has the ``words``."""
    return put(data, heading(at(data, words)), **options)


def remark_on(data, words, *lines):
    """The document with a comment on the ``words``."""
    start = read_any(data, _name(data)).source.index(words)
    return put(data, remarks=[Remark(Span(start, start + len(words)), lines or ("À revoir.",))])


def _name(data):
    """OpenDocument begins with its type."""
    return "a.odt" if data[30:38] == b"mimetype" else "a.docx"
