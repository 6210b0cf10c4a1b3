"""An acronym that the article never spells out."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import combinations, product

from seo_fr.checks.facts import Facts, Flaw
from seo_fr.checks.rule import Rule
from seo_fr.language.folding import fold
from seo_fr.language.lexicon import is_plural_noun, known, noun_gender
from seo_fr.reading.author_fields import author_text
from seo_fr.resources import words

_CAPITALS = "A-ZÉÈÀ"
_ACRONYM = re.compile(rf"(?<![\w.'/-])(?:[ldLD]['’])?([{_CAPITALS}]{{3,6}})(?![\w./-])")
# Nom complet (SIGLE) · nom complet, ou SIGLE · SIGLE (nom complet) · SIGLE, le nom, ces noms · SIGLE est le…
_EXPLAINED = re.compile(
    rf"\((?:(?:la|le|les|un|une|ou|en anglais|dite?) |l['’])?([{_CAPITALS}]{{3,6}})(?=[\s,);:])"
    rf"|(?:, ou|\bdite?s?|\bsigle|\bacronyme) (?:« ?)?([{_CAPITALS}]{{3,6}})"
    rf"|([{_CAPITALS}]{{3,6}})(?= ?\((?!\d)[^)]{{8,}}\))"
    rf"|([{_CAPITALS}]{{3,6}})(?=,? (?:ou )?(?:(?:le|la|les|un|une) |l['’])[\w-]+|, ce(?:t|tte|s)? [«\w])"
    rf"|([{_CAPITALS}]{{3,6}})(?=,? (?:est|sont|désigne|signifie|pour) | ?[:=–—] )"
)
# What a capital stands for where accents are left out; from four letters on, since three may always be a sigle.
_ACCENTS = {"e": "éèê", "a": "â", "i": "î", "o": "ô", "u": "û", "c": "ç"}
_SPELLED = 4
_ROMAN = re.compile(r"[IVXLC]+")
_WORD = re.compile(r"[^\W\d_]+")
_NEXT_WORD = re.compile(r"[ \u00a0]([^\W\d_][\w-]*)")
_LAST_WORD = re.compile(r"([^\W\d_][\w’'-]*)[ \u00a0](?:[ldLD]['’])?$")
_BESIDE = 30
_NAME = r"[A-ZÉÈÀ][\w’'&-]*(?: [A-ZÉÈÀ][\w’'&-]*)*"
_NAME_BEFORE = re.compile(rf"{_NAME}(?:, | et | ou )$")
_NAME_AFTER = re.compile(rf"(?:, | et | ou ){_NAME}")
_MORE_AFTER = re.compile(r",? ?(?:etc\b|…|\.\.\.)")
# « 2003, PUF, ch. 1, p. 12 »: the publisher of a reference.
_YEAR_BEFORE = re.compile(r"\b(?:1[6-9]|20)\d\d, ?$")
_REFERENCE_AFTER = re.compile(
    r", (?:(?:1[6-9]|20)\d\d\b|(?:coll|ch|chap|vol|t|pp?|éd)\.|collection |n°)", re.IGNORECASE
)
_READ_OUT = 5
# Each group of consonants at most two long but for the three that French words open on (« scrum », « strict »).
_SYLLABLES = re.compile(r"(?:sc[hr]|str|[b-df-hj-np-tv-xz]{0,2})(?:[aeiouy]{1,2}[b-df-hj-np-tv-xz]{1,2})+[aeiouy]?")


def check(facts: Facts, rule: Rule) -> Iterator[Flaw]:
    """One flaw an acronym, where it first stands; those every reader knows are listed in the rule.

    A link tells what it leads to, once for all, and a noun before it (*le syndicat SUD*, *un fichier YAML*) what it is.
    """
    usual = frozenset(rule.words("usual"))
    texts = _texts(facts)
    explained: frozenset[str] | None = None
    lines: list[list[str]] = []  # spelled only for an acronym that needs them
    seen: set[str] = set()
    for passage in facts.passages:
        for match in _ACRONYM.finditer(passage.view.text):
            name = match[1]
            if name in seen or name in usual or _is_no_acronym(name):
                continue
            explained = _explained(facts, texts) if explained is None else explained
            if name in explained:
                continue
            seen.add(name)
            if _is_told(match) or _is_one_of_names(match) or _is_read_as_word(name, texts):
                continue
            lines = lines or [_content(line) for whole in texts for line in re.split(r"[\n.!?]", whole)]
            if not any(_spelled(fold(name), line) for line in lines):
                yield Flaw(passage.view.span(*match.span(1)), {"acronym": name})


def _explained(facts: Facts, texts: Sequence[str]) -> frozenset[str]:
    """The acronyms that a link or the words beside them explain: looked for where there is one at all."""
    linked = {match[1] for link in facts.links if link.kind == "link" for match in _ACRONYM.finditer(link.text)}
    return frozenset(linked).union(
        name for text in texts for match in _EXPLAINED.finditer(text) for name in match.groups() if name
    )


def _texts(facts: Facts) -> list[str]:
    """All that the reader sees of words: the header's title and description, headings, tables and prose."""
    heads = (author_text(facts.article, name) for name in ("title", "description", "summary"))
    return [*filter(None, heads), *(t.block.view.text for t in facts.texts)]


@lru_cache(maxsize=4096)
def _is_no_acronym(name: str) -> bool:
    """True for a Roman number, and for a common word in capitals, its accents lost or not (*le PREFET*)."""
    word = name.lower()
    if _ROMAN.fullmatch(name) or known(word):
        return True
    return len(word) >= _SPELLED and any(map(known, _accented(word)))


def _accented(word: str) -> Iterator[str]:
    """The spellings of ``word`` with the accents that capitals lose most: one or two of its *e*, or a circumflex."""
    bare = [at for at, letter in enumerate(word) if letter in _ACCENTS]
    pairs = combinations([at for at in bare if word[at] == "e"], 2)
    for places in (*((at,) for at in bare), *pairs):
        for signs in product(*(_ACCENTS[word[at]] for at in places)):
            signed = dict(zip(places, signs, strict=True))
            yield "".join(signed.get(at, letter) for at, letter in enumerate(word))


def _is_told(match: re.Match[str]) -> bool:
    """True where what stands beside it is a name that it is part of, a noun that says what it is, quotation marks."""
    before, after = _beside(match)
    if before.rstrip().endswith(("«", "“", '"')) and after.lstrip().startswith(("»", "”", '"')):
        return True
    last, following = _LAST_WORD.search(before + match[0][: match.start(1) - match.start()]), _NEXT_WORD.match(after)
    if following is not None and following[1][0].isupper():
        return True
    if last is None or last[0].rstrip().endswith("'"):
        return False
    word = last[1]
    is_noun = word.islower() and (noun_gender(word) is not None or is_plural_noun(word))
    return not _has_article(match) and (
        is_noun or (word[0].isupper() and fold(word) not in words("keyphrase", "empty"))
    )


def _is_one_of_names(match: re.Match[str]) -> bool:
    """True without article among names (*Belfius, ING, KBC et AXA*) and in a reference (*2003, PUF, p. 12*)."""
    if _has_article(match):
        return False
    before, after = _beside(match)
    is_listed = _NAME_BEFORE.search(before) and (_NAME_AFTER.match(after) or _MORE_AFTER.match(after))
    return bool(is_listed or _YEAR_BEFORE.search(before) or _REFERENCE_AFTER.match(after))


def _beside(match: re.Match[str]) -> tuple[str, str]:
    """The signs before and after, as far as anything is looked for."""
    text = match.string
    return text[max(0, match.start() - _BESIDE) : match.start()], text[match.end() : match.end() + _BESIDE]


def _has_article(match: re.Match[str]) -> bool:
    """« le rapport de l’ADEME »."""
    return match.start(1) > match.start()


def _is_read_as_word(name: str, texts: Sequence[str]) -> bool:
    """True for five letters or more that can be read out and that no article ever precedes (*la méthode de SCRUM*).

    Such a name is of a method, a product, a brand; the acronym of a body, a law or a place takes its article.
    """
    if len(name) < _READ_OUT or not _SYLLABLES.fullmatch(fold(name)):
        return False
    article = re.compile(rf"(?:\b(?:la|le|les|du|au|aux|des|une?|cette|ce|cet|ces) |[ldLD]['’]){name}\b", re.IGNORECASE)
    return not any(article.search(text) for text in texts)


def _content(line: str) -> list[str]:
    """The words of a line, folded, without those that join and the acronyms themselves."""
    empty = words("keyphrase", "empty")
    return [fold(w) for w in _WORD.findall(line) if w.lower() not in empty and not (len(w) > 1 and w.isupper())]


def _spelled(name: str, line: Sequence[str]) -> bool:
    """True where the beginnings of words that follow each other make ``name``: DI-NUM, « direction … numérique »."""
    return any(_made(name, line, at, 0) for at, word in enumerate(line) if word[:1] == name[:1])


def _made(name: str, line: Sequence[str], at: int, used: int) -> bool:
    if not name:
        return used > 1
    if at >= len(line):
        return False
    word, most = line[at], 0
    while most < min(len(word), len(name), 4) and word[most] == name[most]:
        most += 1
    return any(_made(name[n:], line, at + 1, used + 1) for n in range(most, 0, -1))
