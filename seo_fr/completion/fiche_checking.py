"""What a folder of sheets has wrong with it, before an article prints one of them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from pathlib import Path

from seo_fr.completion.fiche_facts import Fact
from seo_fr.completion.fiches import Fiche, Problem, fiche_of, read_sheets, sheet_files
from seo_fr.completion.sheet_sentences import is_known, names_subject
from seo_fr.errors import ConfigError
from seo_fr.language.detect import detect, language_name
from seo_fr.language.folding import fold_in_place, lower_with_accents, words_of
from seo_fr.language.sentences import sentences_of
from seo_fr.language.words import count_words
from seo_fr.resources import number, word_list, words

_MARKUP = re.compile(r"[<>\[\]{}|*_`#\\]|https?://|^[ ]*(?:[-+]|\d+[.)])[ ]", re.MULTILINE)
_STRAIGHT = re.compile(r"(?<=\w)'(?=\w)|\"")
_HOST = re.compile(r"\b[a-z0-9-]+(?:\.[a-z0-9-]+)+\b")
_ENDS = re.compile(r"[.!?…](?:[ \u00a0\u202f]?»)?$")
_OPENS = re.compile(r"[«\"( \u00a0\u202f]*(?P<first>[^\W_])")
_UNBROKEN = re.compile(r" [:;!?»%]|« ")
_LEAST_SOURCE = 2


def check_fiches(places: Sequence[Path], today: date) -> tuple[int, tuple[Problem, ...]]:
    """How many sheets ``places``, folders or files, hold, and what is wrong with them, by file and line.

    ``today`` is the day against which ``valid`` is aged (years of rules/fiches.yml). Raises ConfigError
    where one is missing or unreadable, or they are without a sheet.
    """
    paths = sheet_files(places)
    if not paths:
        raise ConfigError(f"{', '.join(map(str, places))} : aucune fiche (.yml) ; donnez le dossier qui les contient.")
    problems: list[Problem] = []
    fiches: list[Fiche] = []
    count = 0
    for path in paths:
        for data, part, flaws in read_sheets(path):
            count += 1
            problems.extend(flaws)
            if data is not None:
                fiche = fiche_of(data, path, part)
                fiches.append(fiche)
                problems.extend(_content(fiche, today))
    problems.extend(_duplicates(fiches))
    return count, tuple(sorted(problems, key=lambda p: (str(p.path), p.line, p.flaw, p.message)))


def _content(fiche: Fiche, today: date) -> Iterator[Problem]:
    source = "" if fiche.part else fiche.path.read_text(encoding="utf-8-sig")
    flaws = (*_kind(fiche), *_text(fiche), *_facts(fiche), *_source(fiche), *_age(fiche, today), *_names(fiche))
    for key, flaw, message in flaws:
        found = re.search(rf"(?m)^[\"']?{key}[\"']?[ ]*:", source)
        line = source.count("\n", 0, found.start()) + 1 if found else int(fiche.part or 1)
        yield Problem(fiche.path, line, flaw, message)


Flaw = tuple[str, str, str]
"""The key it stands at, its identifier, the message."""


def _kind(fiche: Fiche) -> Iterator[Flaw]:
    if fiche.kind not in words("fiches", "kinds"):
        known = ", ".join(word_list("fiches", "kinds"))
        yield "kind", "unknown-kind", f"nature inconnue « {fiche.kind} » ; choisissez parmi : {known}."


def _text(fiche: Fiche) -> Iterator[Flaw]:
    text = fiche.text
    count, most = count_words(text), int(number("fiches", "text_longest"))
    if count > most:
        yield "text", "too-long", f"{count} mots ; une fiche en compte au plus {most}."
    whole = count + sum(count_words(fact.text) for fact in fiche.facts)
    if whole < (number("imports", "text_shortest") if fiche.imported else number("fiches", "text_shortest")):
        yield "text", "too-short", f"{count} mots ; écrivez deux ou trois phrases entières."
    language = detect(text)
    if language.code == "und":
        yield "text", "not-french", "le texte ne contient aucun mot outil du français ; écrivez des phrases."
    elif language.code != "fr":
        yield "text", "not-french", f"le texte semble être en {language_name(language.code)} ; écrivez-le en français."
    yield from _sentences(text)
    if _MARKUP.search(text) or "\n" in text:
        yield (
            "text",
            "markup",
            "le texte contient du balisage, une adresse ou un retour à la ligne ; gardez des phrases.",
        )
    if _STRAIGHT.search(text) or _UNBROKEN.search(text):
        yield (
            "text",
            "typography",
            "typographie à revoir : apostrophe ’, guillemets « », espaces insécables devant : ; ! ? % et dans « ».",
        )
    if not _names_its_subject(fiche):
        yield "text", "subject-missing", "le texte ne nomme pas la chose ; il doit se lire seul, avec l’un de ses noms."


def _facts(fiche: Fiche) -> Iterator[Flaw]:
    """A fact is printed after the text: a whole sentence, in its typography, in each of its ways."""
    for fact in fiche.facts:
        ways = (fact.text, fact.following)
        if not all((told[:1].isupper() or told[:1].isdigit()) and _ENDS.search(told) for told in ways):
            yield (
                "facts",
                "fact",
                f"« {fact.text[:40]} » n’est pas une phrase entière ; capitale au début, point à la fin.",
            )
        elif any(flaw.search(told) for flaw in (_MARKUP, _STRAIGHT, _UNBROKEN) for told in ways):
            yield "facts", "fact", f"« {fact.text[:40]} » : balisage ou typographie à revoir, comme dans « text »."
        elif fact.about and is_known(fiche) and not names_subject(fiche, fact.text):
            yield (
                "facts",
                "fact",
                f"« {fact.text[:40]} » ne nomme pas la chose, que tout lecteur connaît ; elle sera imprimée seule.",
            )
        for word in _silent(fact, fiche):
            yield (
                "facts",
                "fact-silent",
                f"« {word} » est dans « about » et dans « unless » ; ôtez-le de l’un des deux.",
            )


def _silent(fact: Fact, fiche: Fiche) -> Iterator[str]:
    """The words that call for a fact and silence it in one."""
    against = tuple(lower_with_accents(word) for word in (*fact.unless, *fiche.unless))
    return (word for word in fact.about if lower_with_accents(word).startswith(against))


def _sentences(text: str) -> Iterator[Flaw]:
    pieces = sentences_of(text)
    heads = [_OPENS.match(piece) for piece in pieces]
    whole = all(head is not None and not head["first"].islower() for head in heads)
    if not pieces or not whole or not _ENDS.search(pieces[-1]):
        yield (
            "text",
            "not-sentences",
            "le texte doit être fait de phrases entières : capitale au début, point à la fin.",
        )
    if len(pieces) > number("fiches", "sentences_most"):
        yield "text", "too-many-sentences", f"{len(pieces)} phrases ; deux ou trois suffisent."
    first = words_of(text[:40])
    if first and first[0].text.casefold() in words("fiches", "pronoun_openings"):
        yield "text", "not-standalone", f"le texte s’ouvre sur « {first[0].text} » ; nommez la chose."


def _names_its_subject(fiche: Fiche) -> bool:
    """True when a name is in the text, or most of the strong words of one (*les caisses d’allocations*)."""
    inside = {w.folded.rstrip("sx") for w in words_of(fiche.text)}
    for name in (*fiche.names, *fiche.short_names):
        strong = [w.folded.rstrip("sx") for w in words_of(name) if len(w.text) > 2 or w.text[0].isupper()]
        if strong and sum(w in inside for w in strong) * 2 > len(strong):
            return True
    return False


def _source(fiche: Fiche) -> Iterator[Flaw]:
    hosts = _HOST.findall(fiche.source.casefold())
    bare = _HOST.sub("", re.sub(r"https?://|www\.|[()/]", " ", fiche.source.casefold()))
    if any(h == u or h.endswith("." + u) for h in hosts for u in words("fiches", "unquotable_hosts")):
        yield (
            "source",
            "source-unquotable",
            "un dépôt de logiciels n’est pas une source ; citez un site officiel ou un texte.",
        )
    elif len(words_of(bare)) < _LEAST_SOURCE:
        yield "source", "source-vague", "la source n’a pas de titre ; nommez le texte ou la page, puis le site."


def _age(fiche: Fiche, today: date) -> Iterator[Flaw]:
    years = int(number("fiches", "valid_years"))
    if fiche.valid > today:
        yield "valid", "valid-in-future", f"la date {fiche.valid} est à venir ; donnez le jour de la vérification."
    elif (today.year - fiche.valid.year, today.month, today.day) > (years, fiche.valid.month, fiche.valid.day):
        yield (
            "valid",
            "out-of-date",
            f"vérifiée le {fiche.valid}, il y a plus de {years} ans ; relisez-la et redatez-la.",
        )


def _names(fiche: Fiche) -> Iterator[Flaw]:
    for key, names in (("name", (fiche.name,)), ("other_names", fiche.other_names), ("short_names", fiche.short_names)):
        for name in names:
            if sum(map(str.isalnum, name)) < number("fiches", "name_shortest"):
                yield key, "name-too-short", f"« {name} » est trop court pour être cherché dans un article."
    if fiche.acronym and (" " in fiche.acronym or not any(map(str.isupper, fiche.acronym))):
        yield "acronym", "acronym-form", f"« {fiche.acronym} » n’est pas un sigle ; mettez-le dans « other_names »."


def _duplicates(fiches: Iterable[Fiche]) -> Iterator[Problem]:
    """Two sheets that answer to one name, whatever the accents; short names may be shared.

    Imported ones may be homonyms, which an article settles or leaves out.
    """
    owners: dict[tuple[str, bool], Fiche] = {}
    for fiche in fiches:
        for name in dict.fromkeys(fiche.names):
            key = (fold_in_place(name), name.isupper())
            owner = owners.setdefault(key, fiche)
            if owner is not fiche and not (owner.imported and fiche.imported):
                message = f"« {name} » est déjà un nom de la fiche {owner.path} ; une chose n’a qu’une fiche."
                yield Problem(fiche.path, int(fiche.part or 1), "duplicate-name", message)
