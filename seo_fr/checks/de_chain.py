"""Three complements in *de* in a row."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from seo_fr.checks.facts import Facts, Flaw
from seo_fr.checks.rule import Rule
from seo_fr.language.lexicon import finite, is_infinitive, noun_gender, participle_lemmas

# « des » is most often an article (« extraire des données »), and makes no chain by itself.
_LINK = r"(?:de la |de l['’]|d['’]|de |du )"
_PART = re.compile(rf" {_LINK}([\w-]+)")
# Not the capital that opens a sentence (« Les membres de… »): a word of the sentence stands before it.
_CAPITAL_BEFORE = re.compile(r"[\w,;:’'] ?(?<![.!?…] )[A-ZÉÈÀÎÔ][\w-]+ $")
_ACRONYM_AFTER = re.compile(r" (?:[\w’-]+ ){0,2}\([A-ZÉ]{2,}\)")
_BARE = r"((?: (?:de |d')(?!la |l')[\w-]+)+)"
_ONE_WORD = "mot"  # what a compound is read as
_KINDS = frozenset({"paragraph", "item", "quote"})


def check(facts: Facts, rule: Rule) -> Iterator[Flaw]:
    """One flaw a chain of lower-case nouns; what is one thing (*mot de passe*) counts for no link, a verb ends it.

    The name of a body, which has a capital before the chain or its acronym after it, and the text of a link, most often
    the title of what it leads to, are not the author's to cut.
    """
    compounds = rule.any_of("compounds")
    bodies = rule.any_of("bodies", after=_BARE)
    chain = _chain(rule.words("no_nouns"))
    heads = frozenset(rule.words("no_heads"))
    titles = [link.span for link in facts.links]
    for text in facts.texts:
        if text.block.kind not in _KINDS:
            continue
        for match in chain.finditer(text.text):
            words = [match[1], *_PART.findall(match[2])]
            if words[0].lower() in heads or any(_breaks(word) for word in words[1:]):
                continue
            place = text.span(*match.span())
            if _is_official(text.text, match) or any(t.start <= place.start and place.end <= t.end for t in titles):
                continue
            # « décollé du site »: what hangs on a verb is no complement of a noun.
            own = len(words) - 1 - _is_verb(words[0].lower())
            rest, whole = compounds.subn(_ONE_WORD, match[0].replace("’", "'"))
            links = own - whole - _named(rest, bodies)
            if links >= rule.threshold("links"):
                yield Flaw(place, {"match": match[0]})


def _is_official(text: str, match: re.Match[str]) -> bool:
    """True in *le Conseil consultatif de l’application de…*, *les associations agréées de… (AASQA)*."""
    return bool(_CAPITAL_BEFORE.search(text[: match.start()]) or _ACRONYM_AFTER.match(text, match.end()))


def _named(chain: str, bodies: re.Pattern[str]) -> int:
    """Links within the name of a body, which has no article: *la commission d’homologation de sécurité* has two."""
    return sum(len(re.findall(r" d(?:e |')", match[1])) for match in bodies.finditer(chain))


@cache
def _chain(no_nouns: tuple[str, ...]) -> re.Pattern[str]:
    """A word and three complements or more, none of which begins with a figure or one of ``no_nouns``."""
    noun = rf"(?!\d|(?:{'|'.join(no_nouns)})\b)[\w-]+"
    return re.compile(rf"(?<![\w'’-])([^\W\d_][\w-]+)((?: {_LINK}{noun}){{3,}})")


def _breaks(word: str) -> bool:
    """True for an infinitive, and for a name: what a name holds is not the author's chain."""
    return word[0].isupper() or is_infinitive(word.lower())


def _is_verb(word: str) -> bool:
    """True for a verb and a participle in the plural (*tirés du…*, rarely a noun); *fin*, *vote* are nouns."""
    if word.endswith("és") and participle_lemmas(word):
        return True
    return noun_gender(word) is None and bool(finite(word) or participle_lemmas(word))
