"""A thing as a question names it: in the article's words, with the article *le* and what tells which one."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from seo_fr.language.dateline import opening_end
from seo_fr.language.elision import DEFINITE, OF, TO, contract, elides
from seo_fr.language.features import SUBJECTS, feature
from seo_fr.language.lexicon import noun_gender
from seo_fr.model import Paragraph
from seo_fr.resources import number, word_list, words

if TYPE_CHECKING:
    from collections.abc import Sequence

    from spacy.tokens import Token

_PLURAL = frozenset({"des", "les", "ces", "ses", "leurs", "plusieurs", "nos", "vos", "aux"})
_FEMININE = frozenset({"la", "une", "cette", "sa"})
_MASCULINE = frozenset({"le", "un", "ce", "du", "au"})


@dataclass(frozen=True, slots=True)
class Named:
    """``words`` without article, as the article spells them; a name has no article. Gender is m or f."""

    words: str
    short: str
    noun: str
    gender: str
    plural: bool
    is_name: bool = False

    @property
    def definite(self) -> str:
        """*l’usine de Quimperlé*, *les trois blessés*, *Anne Petit*."""
        return self.words if self.is_name else self._the() + self.words

    @property
    def of(self) -> str:
        """*de l’usine*, *du maire*, *d’Anne Petit*."""
        if self.is_name:
            return f"d’{self.words}" if elides(self.words) else f"de {self.words}"
        article = self._the()
        joined = contract("de", article.strip())
        return f"{joined} {self.words}" if joined else f"de {article}{self.words}"

    @property
    def form(self) -> int:
        """Which of four agreeing forms: masculine, feminine, their plurals."""
        return (self.gender == "f") + 2 * self.plural

    def _the(self) -> str:
        if self.plural:
            return "les "
        if elides(self.words):
            return "l’"
        return "la " if self.gender == "f" else "le "


def named_at(paragraph: Paragraph, offset: int) -> Named | None:
    """The thing whose noun stands at ``offset`` of the view; None where its gender is not sure, or it is cut off."""
    token = _token_at(paragraph, offset)
    return _Phrase(paragraph.tokens, token.i).named(paragraph) if token is not None else None


def subject_of(paragraph: Paragraph, offset: int) -> Named | None:
    """Who or what is the subject of the verb at ``offset``; its participle tells the gender of a name.

    None where the parse takes the place of a dateline for it: *CHARTRES - Le conducteur a été placé en garde à vue*,
    or a noun behind a preposition: *Un an après la découverte du corps, Anne Petit a été mise en examen*.
    """
    token = _token_at(paragraph, offset)
    if token is None:
        return None
    verb = token.head if token.dep_ in ("aux", "aux:pass", "cop") else token
    subject = next((c for c in verb.children if c.dep_ in SUBJECTS and c.i < verb.i), None)
    if subject is None or subject.pos_ not in ("NOUN", "PROPN") or subject.idx < opening_end(paragraph.doc.text):
        return None
    if any(c.dep_ == "case" for c in subject.children):
        return None
    phrase = _Phrase(paragraph.tokens, subject.i)
    if not phrase.has_article and (subject.pos_ == "PROPN" or _is_unknown_name(subject)):
        gender = feature(verb, "Gender")
        return phrase.proper("f" if gender == ("Fem",) else "m") if gender else None
    named = phrase.named(paragraph)
    agrees = any(c.lemma_ == "être" and c.dep_.startswith("aux") for c in verb.children)
    if named is None or not agrees or "Part" not in feature(verb, "VerbForm"):
        return named
    return replace(named, gender="f" if verb.lower_.rstrip("s").endswith("e") else "m")


def _is_unknown_name(token: Token) -> bool:
    """*Volkswagen* at the head of a sentence, which the model takes for a noun."""
    return token.text[:1].isupper() and noun_gender(token.lower_) is None


def _token_at(paragraph: Paragraph, offset: int) -> Token | None:
    return next((t for t in paragraph.tokens if t.idx <= offset < t.idx + len(t)), None)


class _Phrase:
    """The words about a noun, read from left to right: what the parse hangs on it is too often a whole clause."""

    def __init__(self, tokens: Sequence[Token], at: int) -> None:
        self.tokens, self.at = tokens, at

    def named(self, paragraph: Paragraph) -> Named | None:
        first, determiner = self._left()
        end = self._right()
        noun = self.tokens[self.at].lower_
        plural = (
            determiner in _PLURAL or self._is_counted(first) or (determiner in ("", "d'") and noun.endswith(("s", "x")))
        )
        gender = "f" if determiner in _FEMININE else "m" if determiner in _MASCULINE else self._gender()
        if gender is None or end - first > number("questions", "thing_most"):
            return None
        text, short = self._text(paragraph, first, end), self._text(paragraph, first, self.at + 1)
        if self.tokens[first].is_sent_start or first == 0:
            text, short = text[:1].lower() + text[1:], short[:1].lower() + short[1:]
        return Named(text, short, noun, gender, plural)

    def proper(self, gender: str) -> Named | None:
        """The run of capitals about a name."""
        first, end = self.at, self.at + 1
        while first > 0 and self._is_capital(first - 1) and self.tokens[first - 1].pos_ == "PROPN":
            first -= 1
        while end < len(self.tokens) and self._is_capital(end):
            end += 1
        name = "".join(t.text_with_ws for t in self.tokens[first:end]).strip()
        return Named(name, name, self.tokens[self.at].lower_, gender, False, True)

    @property
    def has_article(self) -> bool:
        """*l’Autorité de la concurrence*, no bare name."""
        return bool(self._left()[1])

    def _left(self) -> tuple[int, str]:
        """The first word after the determiner, and the determiner."""
        first = self.at
        while first > 0 and self.tokens[first - 1].pos_ in ("ADJ", "NUM") and not self.tokens[first].is_sent_start:
            first -= 1
        before = self.tokens[first - 1].lower_.replace("’", "'") if first else ""
        while first < self.at and self.tokens[first].lower_ in words("questions", "size_adjectives"):
            first += 1
        return first, before if before in _PLURAL | _FEMININE | _MASCULINE | {"l'", "d'", "cet", "son"} else ""

    def _is_counted(self, first: int) -> bool:
        return any(t.pos_ == "NUM" and t.lower_ not in ("un", "une", "1") for t in self.tokens[first : self.at])

    def _gender(self) -> str | None:
        token = self.tokens[self.at]
        known = noun_gender(token.lower_)
        if known:
            return known
        told = feature(token, "Gender")
        return None if not told else "f" if told == ("Fem",) else "m"

    def _right(self) -> int:
        """Adjectives, then complements with *de*, then names: what tells which one."""
        end = self._describing(self.at + 1)
        for _ in range(int(number("questions", "complements_most"))):
            after = self._complement(end)
            if after == end:
                break
            end = after
        while end < len(self.tokens) and self.tokens[end].ent_iob_ == "I":  # *Debout la France* is no *Debout*
            end += 1
        return end

    def _describing(self, end: int) -> int:
        while end < len(self.tokens) and self._describes(self.tokens[end]):
            end += 1
        return end

    def _describes(self, token: Token) -> bool:
        if token.lower_ in words("questions", "no_complement"):
            return False
        return bool(token.pos_ == "ADJ" or (token.pos_ == "PROPN" and token.text[:1].isupper()))

    def _complement(self, end: int) -> int:
        """After *de*, *du*, *d’* (or *à* before a place): a noun or a name and its adjectives."""
        if end + 1 >= len(self.tokens):
            return end
        link, at = self.tokens[end].lower_.replace("’", "'"), end + 1
        if link == "à" and self._is_capital(at):
            return self._describing(at + 1)
        if link in TO and self._is_kind(end):
            return self._to(at)
        if link not in OF:
            return end
        if self.tokens[at].lower_.replace("’", "'") in DEFINITE:
            at += 1
        while at < len(self.tokens) and self.tokens[at].pos_ in ("ADJ", "NUM"):
            at += 1
        if at < len(self.tokens) and self.tokens[at - 1].text.isdigit() and self.tokens[at].lower_ == "ans":
            return at + 1
        if at >= len(self.tokens) or self.tokens[at].pos_ not in ("NOUN", "PROPN"):
            return end
        if self.tokens[at].lower_ in words("questions", "no_complement") | set(word_list("completion", "weekdays")):
            return end
        return self._describing(at + 1)

    def _is_kind(self, end: int) -> bool:
        """*aide à domicile*, *aide aux victimes*: what hangs on *à* tells of which sort it is."""
        bare = self.tokens[end].lower_ == "à" and self.tokens[end + 1].lower_ in words("questions", "to_nouns")
        return bare or self.tokens[end - 1].lower_ in words("questions", "takes_to")

    def _to(self, at: int) -> int:
        """The end of the noun at ``at``, or behind its article, with its adjectives; ``at`` - 1 where there is none."""
        noun = at + (self.tokens[at].lower_.replace("’", "'") in DEFINITE)
        if noun < len(self.tokens) and self.tokens[noun].pos_ in ("NOUN", "PROPN"):
            return self._describing(noun + 1)
        return at - 1

    def _is_capital(self, at: int) -> bool:
        return bool(self.tokens[at].text[:1].isupper())

    def _text(self, paragraph: Paragraph, first: int, end: int) -> str:
        last = self.tokens[end - 1]
        return paragraph.view.text[self.tokens[first].idx : last.idx + len(last)].replace("'", "’")
