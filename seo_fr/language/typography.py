"""How an article is typeset, so that what is put into it looks as if its author had written it.

Usage tells what is admitted, the article itself what it does: where a usage admits two forms, the one that the
article has more of; where it admits one, that one, whatever the article does.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Mapping
from dataclasses import dataclass, field

from seo_fr.language.usage import GLUED, admitted, forms_of, gaps, thousands, visible_text
from seo_fr.model import Article

NBSP = "\u00a0"
_THIN = "\u202f"
_SPACES = "[ \u00a0\u202f\u2009]"
_APOSTROPHE = re.compile(r"(?<=[^\W\d_])['’](?=[^\W_])")
# Figures with all that their writer puts between them and right behind: 12 000, 90'000, 1.250,50, 12 %.
_NUMBER = re.compile(rf"\d(?:(?:[.,'’]|{_SPACES})?\d)*(?:{_SPACES}?[%€$])?")
_GROUPS = re.compile(rf"(?<![\d.,'’])\d{{1,3}}(?:(?P<sign>[.'’]|{_SPACES})\d{{3}})(?:(?P=sign)\d{{3}})*(?!\d)")


@dataclass(frozen=True, slots=True)
class Typography:
    """What stands in each place (a space or nothing), which marks and signs there are, how numbers are written.

    ``english`` tells of “ ” for guillemets, ``straight`` of straight apostrophes. ``numbers`` map figures with
    plain spaces and straight apostrophes to how the article writes them.
    """

    gaps: Mapping[str, str]
    english: bool = False
    straight: bool = False
    thousands: str = NBSP
    numbers: Mapping[str, str] = field(default_factory=dict)

    @classmethod
    def of(cls, article: Article, usage: str, text: str | None = None) -> Typography:
        """The typography of an article in a usage, told by its visible text, or by ``text``, which a caller reads."""
        text = visible_text(article) if text is None else text
        apostrophes = Counter(_APOSTROPHE.findall(text))
        return cls(
            gaps=_gaps(text, usage),
            english="“" in text and "«" not in text,
            straight=apostrophes["'"] > apostrophes["’"],
            thousands=_thousands(text, usage),
            numbers=_numbers(text),
        )

    def dress(self, text: str) -> str:
        """A line in our own typography (« », ’, no-break spaces before double marks) in that of the article."""
        if self.english:
            text = text.replace(f"«{NBSP}", "“").replace(f"{NBSP}»", "”")
        quotes, marks, colon = self.gaps["quotes"], self.gaps["marks"], self.gaps["colon"]
        text = text.replace(f"«{NBSP}", f"«{quotes}").replace(f"{NBSP}»", f"{quotes}»")
        text = re.sub(rf"{NBSP}(?=[;!?])", marks, text)
        text = text.replace(f"{NBSP}:", f"{colon}:")
        text = _NUMBER.sub(lambda m: self.numbers.get(_plain(m[0])) or self._grouped(m[0]), text)
        return _APOSTROPHE.sub("'", text) if self.straight else text

    def _grouped(self, number: str) -> str:
        """A number that the article does not hold, with the article's sign for its spaces."""
        match = _GROUPS.match(number)
        if match is None or not match["sign"].isspace():
            return number
        return match[0].replace(match["sign"], self.thousands) + number[match.end() :]

    def quoted(self, text: str) -> str:
        """``text`` in the quotation marks of the article."""
        return f"“{text}”" if self.english else f"«{self.gaps['quotes']}{text}{self.gaps['quotes']}»"


def undressed(text: str) -> str:
    """``text`` without what `Typography.dress` may change: two writings of the same words have one such text."""
    text = text.translate({0x2019: "'", ord("“"): "«", ord("”"): "»"})
    text = re.sub(rf"(?<!{_SPACES}){_SPACES}*+([:;!?»%€$])", r"\1", text)  # each run of spaces is read once
    text = re.sub(rf"«{_SPACES}*+", "«", text)
    return re.sub(rf"(?<=\d)(?:'|{_SPACES})(?=\d{{3}}(?!\d))", "", text)


def _gaps(text: str, usage: str) -> dict[str, str]:
    """What the article puts in each place; the space is the no-break one that it uses there most."""
    spaces: dict[str, Counter[str]] = defaultdict(Counter)
    for gap in gaps(text):
        if gap.text in (NBSP, _THIN):
            spaces[gap.place][gap.text] += 1
    found = {}
    for place, counts in forms_of(text).items():
        usual = NBSP if spaces[place][NBSP] >= spaces[place][_THIN] else _THIN
        found[place] = "" if usual_form(counts, admitted(usage, place)) == GLUED else usual
    return found


def usual_form(counts: Mapping[str, int], forms: tuple[str, ...]) -> str:
    """The form that the article has most of among those admitted; where it has none or as many, the preferred."""
    return max(forms, key=lambda form: (counts[form], -forms.index(form)))


def _thousands(text: str, usage: str) -> str:
    signs: Counter[str] = Counter()
    for match in _GROUPS.finditer(text):
        signs[NBSP if match["sign"].isspace() else match["sign"].replace("’", "'")] += 1
    forms = thousands(usage)
    sign = max(forms, key=lambda form: (signs[form], -forms.index(form)))
    return "’" if sign == "'" and _curly(text) else sign


def _curly(text: str) -> bool:
    """True where the article has curly apostrophes in its numbers."""
    return re.search(r"\d’\d{3}", text) is not None


def _numbers(text: str) -> dict[str, str]:
    ways: dict[str, Counter[str]] = defaultdict(Counter)
    for match in _NUMBER.finditer(text):
        if not match[0].isdigit():
            ways[_plain(match[0])][match[0]] += 1
    return {plain: max(counts, key=lambda way: (counts[way], way)) for plain, counts in ways.items()}


def _plain(number: str) -> str:
    return re.sub(_SPACES, " ", number.replace("’", "'"))
