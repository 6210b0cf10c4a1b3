"""Bytes → text: UTF-8, or Windows-1252 recognised as such; everything else is an error that says what it is."""

from __future__ import annotations

import re
import unicodedata

from seo_fr.errors import InputError
from seo_fr.model import Notice
from seo_fr.resources import number, word_list

_MARKS = (
    (b"\xff\xfe\x00\x00", "UTF-32"),
    (b"\x00\x00\xfe\xff", "UTF-32"),
    (b"\xff\xfe", "UTF-16"),
    (b"\xfe\xff", "UTF-16"),
)
_OLD_WORD = b"\xd0\xcf\x11\xe0"
_TEXT = "exportez l’article en texte ou en Markdown"
_SIGNATURES = (
    (b"\x89PNG", "une image PNG, pas du texte", _TEXT),
    (b"\xff\xd8\xff", "une image JPEG, pas du texte", _TEXT),
    (b"GIF8", "une image GIF, pas du texte", _TEXT),
    (b"%PDF-", "un PDF, pas du texte", "donnez le document dont il est tiré, ou copiez son texte dans un .docx"),
    (b"PK\x03\x04", "un document Word, LibreOffice ou une archive ZIP, pas du texte", _TEXT),
    (_OLD_WORD, "un ancien document Word (.doc)", "dans Word ou LibreOffice, enregistrez-le en .docx"),
    (b"{\\rtf", "un document RTF", "dans Word ou LibreOffice, enregistrez-le en .docx"),
    (b"\x1f\x8b", "une archive gzip, pas du texte", "décompressez-la et donnez l’article"),
)
# Documents of one XML file, told by what stands near its beginning.
_FLAT = (
    (b"<office:document ", "un document LibreOffice en un seul XML (.fodt)", "enregistrez-le en .odt"),
    (b'progid="Word.Document"', "un document Word en un seul XML", "enregistrez-le en .docx"),
)
_FLAT_HEAD = 2000  # bytes; the declaration, comments and the first of the namespaces
# Word and LibreOffice put what a password locks into the container of the old .doc, under this name.
_UNLOCK = "retirez-le dans Word (Fichier, Informations, Protéger le document), puis relancez"
_LOCKED = "EncryptedPackage".encode("utf-16-le")
# Control characters; tab, line feed, form feed, carriage return and the separators \x1c-\x1f are not text
# either way, but the first four occur in typed articles.
_CONTROL = re.compile(r"[\x00-\x08\x0b\x0e-\x1f\x7f]")
# Bytes that no Windows-1252 text holds: control characters and those without a meaning.
_ALIEN = re.compile(rb"[\x00-\x08\x0b\x0e-\x1f\x7f\x81\x8d\x8f\x90\x9d]")
_CHUNK = re.compile(r"\S+")
_UTF8_LETTER = re.compile(rb"[\xc3\xc5][\x80-\xbf]|\xe2\x80[\x80-\xbf]")


def place(path: str) -> str:
    """How messages call ``path``; ``-`` is the standard input."""
    return "entrée standard" if path == "-" else path


def decode(data: bytes, path: str) -> tuple[str, str, tuple[Notice, ...]]:
    """The text, the name of its encoding and what the user should know about it.

    A byte order mark stays the first character of the text, so that encoding it again gives back
    ``data``. Raises InputError.
    """
    _refuse_other_formats(data, path)
    try:
        return data.decode("utf-8"), "utf-8", ()
    except UnicodeDecodeError as error:
        text = _windows_1252(data)
        if text is None:
            raise InputError(_undecodable(data, path, error.start)) from None
    notice = "Fichier codé en Windows-1252, lu comme tel ; enregistrez-le de préférence en UTF-8."
    return text, "cp1252", (Notice(notice),)


def _refuse_other_formats(data: bytes, path: str) -> None:
    where = place(path)
    if len(data) > number("reading", "largest_file_bytes"):
        limit = int(number("reading", "largest_file_bytes") / 1_000_000)
        raise InputError(f"{where} : fichier de plus de {limit} Mo ; donnez un seul article par fichier.")
    for mark, name in _MARKS:
        if data.startswith(mark):
            raise InputError(f"{where} : fichier codé en {name} ; enregistrez-le en UTF-8.")
    for signature, name, mend in _SIGNATURES:
        if data.startswith(signature):
            locked = signature == _OLD_WORD and _LOCKED in data
            said, what = ("un document Word protégé par un mot de passe", _UNLOCK) if locked else (name, mend)
            raise InputError(f"{where} : c’est {said} ; {what}.")
    for sign, name, mend in _FLAT if data.lstrip(b"\xef\xbb\xbf \r\n").startswith(b"<?xml") else ():
        if sign in data[:_FLAT_HEAD]:
            raise InputError(f"{where}\u00a0: c’est {name}\u00a0; {mend}.")
    if (at := data.find(b"\0")) >= 0:
        raise InputError(
            f"{where} : fichier binaire ou codé en UTF-16 (octet nul en position {at}) ; enregistrez-le en texte UTF-8."
        )


def refuse_too_long(source: str, path: str) -> None:
    """Raise InputError where the text has more words than an article; said before anything is made of it."""
    most = int(number("reading", "largest_article_words"))
    count = sum(1 for _ in _CHUNK.finditer(source)) if len(source) > 2 * most else 0
    if count > most:
        said = f"{count:_} mots, plus que les {most:_} qu’un article peut avoir".replace("_", "\u00a0")
        raise InputError(f"{place(path)}\u00a0: {said}\u00a0; coupez le texte en plusieurs fichiers.")


def _windows_1252(data: bytes) -> str | None:
    """``data`` as Windows-1252 where it is French text in that encoding, else None."""
    try:
        text = data.decode("cp1252")
    except UnicodeDecodeError:
        return None
    high = [c for c in text if c > "\x7f"]
    if _CONTROL.search(text) or len(_UTF8_LETTER.findall(data)) * 4 > len(high):
        return None
    french = frozenset("".join(word_list("reading", "french_characters")))
    if sum(c in french for c in high) < number("reading", "french_share") * len(high):
        return None
    # Random bytes rarely read as letters and spaces.
    plain = sum(c.isspace() or c in "<=>" or unicodedata.category(c)[0] in "LPN" for c in text)
    return text if plain >= number("reading", "french_share") * len(text) else None


def _undecodable(data: bytes, path: str, at: int) -> str:
    damaged = _UTF8_LETTER.search(data)
    if not damaged and (alien := _ALIEN.search(data)):
        at = alien.start()
    line = data.count(b"\n", 0, at) + 1
    if damaged:
        return f"{place(path)} : UTF-8 abîmé à la ligne {line} ; retrouvez l’original ou corrigez ce caractère."
    return f"{place(path)} : ni UTF-8 ni Windows-1252 (octet {at}, ligne {line}) ; enregistrez le fichier en UTF-8."
