"""Syllables of written French words, counted as a careful reader says them (Lexique 3's ``nbsyll``).

Rules rewrite a word until each vowel letter left is one syllable: right for .99 of the 20,000 commonest
forms. Acronyms and numbers are read aloud; see `count_syllables`.
"""

from __future__ import annotations

import re
from functools import lru_cache

from seo_fr.language.numbers import number_syllables, roman
from seo_fr.resources import rules, words

# In order. Capitals are sounds: A a full vowel, W that of "ou", J a semivowel (no syllable of its own).
_REWRITES: tuple[tuple[re.Pattern[str], str], ...] = tuple(
    (re.compile(pattern), replacement)
    for pattern, replacement in (
        (r"œu|œ|æ", "A"),
        (r"^(dé)?pay(?=s)", r"\1pA-i"),  # pays, paysage: two vowels
        (r"^coo(?=p|r)", "co-o"),
        (r"yy", "y"),
        (r"guë(?=s?$)", "gu"),  # aiguë
        (r"qu|q", "k"),
        (r"gu(?=[eéèêiîy])", "g"),
        (r"(?<=[gj])e(?=[aâoôu])(?!u[rnsx])", ""),  # pigeon, nageait; but majeur keeps its eu
        (r"(?<=[iuéy])e(?=ment|r(?:ai|as?|ons|ont|ez|ie))", ""),  # remerciement, tuerie, jouerait
        (r"(?<=ai)e(?=ment|r(?:ai|as?|ons|ont|ez|ie)|té)", ""),  # paiement, gaieté
        (r"(?<=\w)es?$", ""),  # a mute ending, after a vowel as well: rue, joies
        (r"eoi", "oi"),  # asseoir
        (r"uei(?=l)|eui(?=l)|oei(?=l)|oeu|aou(?=[lt])", "A"),  # accueil, seuil, oeil, boeuf, saoul
        (r"(?<=[aeoâ])[yï](?=[aeéèêiouâîôy])", "J"),  # voyage, aïeul
        (r"uy(?=[aeéèiouâê])", "AJ"),  # appuyer
        (r"(?<=[aâeouA])ill?(?=[aeéèêioâuî]|$)", "J"),  # travailler, feuille
        (r"(?<=[^aeou])ill(?=[aeéèêiouâ])", "iJ"),  # briller
        (r"eau|au|aî|ai|ay|eî|ei|ey|eû|eu|oî|oi|oy|aoû|ea|ee|oe(?=[lêts])|oê", "A"),
        (r"o[uùûo]", "W"),
        (r"i(?=um?s?$)", "J"),  # opium
        (r"(?<=[bcdfgkptv][lr])([iuy])(?=[aeéèêoâôA])", r"\1-"),  # client, cruel: two syllables
        (r"(?<=[bcdfgkptv][lr])W(?=[aeéèêâAi])", "A-"),  # brouette, éblouir
        (r"W(?=ï|hA)", "J"),  # inouï, souhait
        (r"[iuyW](?=[aeéèêâàoôîiAW])", "J"),  # the semivowels of nation, nuit, louer
    )
)
_NUCLEUS = re.compile(r"[aeiouyàâäéèêëîïôöùûüAWáíóúåøãõ]")
_PART = re.compile(r"\d{1,3}(?:'\d{3})+(?!\d)(?:[.,]\d+)*|\d+(?:[.,]\d+)*|[^\W\d_]+|['%€$£-]")
_SIGNS = {"%": 2, "€": 2, "$": 2, "£": 1}  # pour cent, euro, dollar, livre
_VOWELS = "aeiouyàâäéèêëîïôöùûüœæ"
# A final e sounds between two consonants and another word: porte-monnaie, quatre-vingts.
_SOUNDED_E = re.compile(r"(?:[bcdfgkptv][lr]|[lr][bcdfgkptvm]|[lrs]qu)es?$")
# What French cannot say in an acronym of 4 or 5 letters: RATP, LREM, EELV; longer ones are words.
_UNSPEAKABLE = re.compile(
    rf"[^{_VOWELS}]{{3}}|^(?!s[cklmnpt]|[bcdfgkptv][lr]|[cpst]h)[^{_VOWELS}]{{2}}"
    rf"|(?!([^{_VOWELS}])\1|[lnrs][cdkpt]|ct|[a-z]s)[^{_VOWELS}]{{2}}$"
)
_LONG_ACRONYM = 6
_CENTURY = re.compile(r"[IVX]+e")  # not Le, De, Ce


def count_syllables(word: str, *, verb: bool = False) -> int:
    """Syllables of one word (no white space), at least 1; ``verb`` tells that a final *-ent* is mute.

    An acronym that cannot be spoken is spelled (SNCF 4, OTAN 2); a number is read aloud (2024: deux mille
    vingt-quatre, 5), with an attached ``%`` or currency; ``12000`` may stand for ``12 000``. An elided
    word adds its own vowels only (l' 0, jusqu' 1).
    """
    text = word.replace("’", "'")
    if not verb and text.islower() and text.isalpha():
        return max(1, _plain(text))
    abbreviated = rules("syllables")["dotted"]["words"].get(text.lower().strip('«»"“”(),;: '))
    if abbreviated is not None:
        return int(abbreviated)
    parts = ["", *_PART.findall(text), "", ""]
    return max(1, sum(_part(parts[i - 1 : i + 3], verb and i == len(parts) - 3) for i in range(1, len(parts) - 2)))


def _part(window: list[str], verb: bool) -> int:
    """Syllables of the second of four parts: a stretch of letters or digits, or a sign, and its neighbours."""
    before, part, following, after = window
    if part[0].isdecimal():
        return number_syllables(part)
    if not part[0].isalpha():
        return _SIGNS.get(part, 0)
    if before[:1].isdecimal():
        return _after_number(part)
    if following != "'" and _is_acronym(part):
        return _acronym(part)
    inverted = following == "-" and after.lower() in ("ils", "elles")  # disent-ils
    return _word(part, before, following, verb=verb or inverted)


def _word(part: str, before: str, following: str, *, verb: bool) -> int:
    """Syllables of a stretch of letters that is read as a word."""
    lower = part.lower()
    if verb and lower.endswith("ent") and lower not in words("syllables", "singular_ent"):
        return _plain(lower[:-3] + "e")
    if following == "'" or (before == "-" and lower == "ce"):
        return _sounds(lower) if following == "'" else 0  # an elided word; est-ce
    if following == "-" and _SOUNDED_E.search(lower):
        return _sounds(lower) + 1
    if _CENTURY.fullmatch(part):
        return number_syllables(str(roman(part[:-1]) or 0)) + 1  # XXe: vingtième
    return _plain(lower)


def _is_acronym(part: str) -> bool:
    if not part.isupper() or part in words("syllables", "capitals"):
        return False
    return len(part) > 1 or part.lower() not in _VOWELS


def _plain(lower: str) -> int:
    """Syllables of a word in small letters; a word whose only vowel is a final e has one (le, de)."""
    listed = rules("syllables")["counts"]["words"].get(lower)
    if listed is not None:
        return int(listed)
    count = _sounds(lower)
    return count if count or not any(c in _VOWELS for c in lower) else 1


@lru_cache(maxsize=50_000)
def _sounds(lower: str) -> int:
    for pattern, replacement in _REWRITES:
        lower = pattern.sub(replacement, lower)
    return len(_NUCLEUS.findall(lower))


def _acronym(part: str) -> int:
    """Spoken as a word, read as a roman numeral, or spelled letter by letter (W double-v, Y i-grec)."""
    number = roman(part)
    if number and len(part) > 1:
        return number_syllables(str(number))
    lower = part.lower()
    speakable = len(part) >= _LONG_ACRONYM or (len(part) > 3 and not _UNSPEAKABLE.search(lower))
    spoken = part in words("syllables", "spoken") or (speakable and any(c in _VOWELS for c in lower))
    if spoken and part not in words("syllables", "spelled"):
        return _plain(lower)
    return sum({"W": 3, "Y": 2}.get(letter, 1) for letter in part)


def _after_number(part: str) -> int:
    """Letters glued to a number: 14h30 (heures), 1er (premier), 2e (deuxième), 5km, 4x4."""
    lower = part.lower()
    if lower in words("syllables", "after_number"):
        return 1
    return _plain(lower)
