"""What of a sheet is news to the reader of this article: the sentences that it does not say, and that concern it."""

from __future__ import annotations

import re
from dataclasses import replace
from functools import cached_property, lru_cache

from seo_fr.analysis.stems import telling_stems
from seo_fr.analysis.term_scores import stopwords
from seo_fr.completion.fiche_facts import Fact, Known
from seo_fr.completion.fiche_matching import FicheMatch
from seo_fr.completion.fiches import Fiche
from seo_fr.language.folding import fold_in_place, lower_with_accents
from seo_fr.language.sentences import sentences_of
from seo_fr.language.words import count_words
from seo_fr.model import Analysis
from seo_fr.reading.one_line import one_line
from seo_fr.resources import number, rules, words

_SOFT_HYPHEN = "\u00ad"
# Fewer words (« Figeac est une commune du Lot », « Elle date de 1985 ») stand together by chance.
_TELLING_FIRST = 5
_TELLING = 3


class Said:
    """What an article says, sentence by sentence, its title first: read once for all the sheets it is compared with."""

    def __init__(self, analysis: Analysis) -> None:
        self._analysis = analysis

    @cached_property
    def _sentences(self) -> tuple[str, ...]:
        source, sentences = self._analysis.article.source, self._analysis.annotated.sentences
        shown = (one_line(s.span.of(source)).replace(_SOFT_HYPHEN, "") for s in sentences)
        return (self._analysis.title.text, *shown)

    @cached_property
    def folded(self) -> tuple[str, ...]:
        """The sentences, folded in place."""
        return tuple(map(fold_in_place, self._sentences))

    @cached_property
    def lowered(self) -> tuple[str, ...]:
        """The sentences in small letters, with their accents."""
        return tuple(map(lower_with_accents, self._sentences))

    def around(self, match: FicheMatch) -> tuple[str, ...]:
        """Those of the paragraphs that name the subject, lowered."""
        annotated = self._analysis.annotated
        near = [p for p in annotated.paragraphs if any(p.block.span.contains(m) for m in match.mentions)]
        shown = zip(annotated.sentences, self.lowered[1:], strict=True)
        return tuple(text for sentence, text in shown if any(p.block.span.contains(sentence.span) for p in near))

    def is_at_home(self, fiche: Fiche) -> bool:
        """True for what every reader of the article's country knows: Hydro-Québec in Québec."""
        places = rules("completion")["household_abroad"]["places"]
        return fiche.name in places.get(self._analysis.annotated.usage.code, ())

    @cached_property
    def contents(self) -> tuple[frozenset[str], ...]:
        """What each sentence holds, as `_content`."""
        return tuple(map(_content, self._sentences))

    @cached_property
    def figures(self) -> tuple[frozenset[str], ...]:
        """The figures of each sentence, as they are written."""
        return tuple(map(_figures, self._sentences))

    @cached_property
    def all(self) -> frozenset[str]:
        """What the article holds."""
        return frozenset[str]().union(*self.contents)


def concerning(article: Said, match: FicheMatch, known: Known, *, at_length: bool = False) -> Known:
    """What a sheet says, less what does not concern the article: of the facts for some the best `aspects_most`.

    ``at_length``: the best `aspects_at_length`, and all the sentences of what it is, where that is told.

    Best is that of which most sentences speak; the names of the subject speak of nothing (*santé* in *agence régionale
    de santé*). Of what readers know such a fact is all that may be worth saying: it is told alone, so that it
    has to name the subject, and only where a paragraph that names the subject speaks of it.
    """
    fiche, known_to_most = match.fiche, is_known(match.fiche) or article.is_at_home(match.fiche)
    # Of an institution that readers know roughly, two desks kept the case and cut the definition.
    roughly = fiche.known >= number("completion", "known_roughly") and fiche.kind in words(
        "completion", "related_kinds"
    )
    said = article.around(match) if known_to_most else article.lowered
    facts = tuple(fact for fact in known.facts if not _is_told(fact, match, article, alone=known_to_most or roughly))
    alone = (fact for fact in facts if fact.about and (not known_to_most or names_subject(fiche, fact.text)))
    spoken = {fact: count for fact in alone if (count := _spoken(said, fiche, fact.about))}
    most = int(number("completion", "aspects_at_length" if at_length else "aspects_most"))
    best = set(sorted(spoken, key=lambda fact: -spoken[fact])[:most])
    cases = tuple(fact for fact in facts if fact in best)
    if known_to_most or (roughly and cases and names_subject(fiche, cases[0].text)):
        return Known("", cases)
    facts = tuple(fact for fact in facts if not fact.about or fact in best)
    # What it is and the case: the sentences between were what two desks cut.
    shortened = cases and not fiche.is_person and not at_length
    defined = sentences_of(known.text)[:1] if shortened else [known.text]
    return replace(known, text=" ".join(defined), facts=facts)


def tells_already(article: Said, fiche: Fiche) -> bool:
    """True where the article holds one of the words by which, the sheet says, its subject is explained."""
    return _spoken(article.lowered, fiche, fiche.unless) > 0


def is_known(fiche: Fiche) -> bool:
    """True for what most readers know, or see what it is: a definition is filler. Of people, what a child knows."""
    return fiche.known >= number("completion", "known_to_all" if fiche.is_person else "known_to_most")


def names_subject(fiche: Fiche, text: str) -> bool:
    """True where ``text`` says one of the sheet's names."""
    folded = fold_in_place(text)
    return any(re.search(rf"(?<!\w){re.escape(fold_in_place(n))}s?(?!\w)", folded) for n in fiche.names)


def _spoken(sentences: tuple[str, ...], fiche: Fiche, beginnings: tuple[str, ...]) -> int:
    """How many of the lowered ``sentences`` hold a word that begins so, outside the names of the sheet."""
    if not beginnings:
        return 0
    held = _beginning(tuple(fiche.names), beginnings)
    return sum(any(found["about"] for found in held.finditer(sentence)) for sentence in sentences)


@lru_cache(maxsize=1024)  # the facts of the sheets that one article names
def _beginning(names: tuple[str, ...], beginnings: tuple[str, ...]) -> re.Pattern[str]:
    named = "|".join(re.escape(lower_with_accents(name)) for name in sorted(names, key=len, reverse=True))
    begun = "|".join(re.escape(lower_with_accents(word)) for word in beginnings)
    return re.compile(rf"(?<!\w)(?:(?:{named})s?(?!\w)|(?P<about>{begun}))")


def says_what_it_is(article: Said, match: FicheMatch, text: str) -> bool:
    """True where the article says in the sheet's words what its subject is (*Le Codex est un recueil*).

    Of an illness too, where a sentence opens on it (*La maladie, transmise par des insectes, …*).
    """
    first = " ".join(sentences_of(text)[:1])
    nature = frozenset(map(fold_in_place, re.findall(r"\w+", first)))
    names = "|".join(re.escape(fold_in_place(name)) for name in match.fiche.names)
    is_one = re.compile(rf"(?:{names})s? (?:est|sont|etait|designe|designent) (?:une?|des|les?|la|l') ?(\w+)")
    found = map(is_one.search, article.folded)
    return any(said is not None and said[1] in nature for said in found) or _opens_on_it(article, nature)


def _opens_on_it(article: Said, nature: frozenset[str]) -> bool:
    """*La maladie, transmise par des insectes, …*, of a sheet that says that it is one."""
    nouns = nature & {fold_in_place(noun) for noun in words("completion", "told_again")}
    opens = rf"(?:la|le|l'|cette|ce) ?(?:{'|'.join(nouns)})(?:,| (?:est|se|ne|peut|touche|provoque|frappe)\b)"
    return bool(nouns) and any(re.match(opens, sentence) for sentence in article.folded)


def news_of(article: Said, match: FicheMatch, known: Known, *, at_length: bool = False) -> str:
    """The sentences of a sheet that are worth printing below the article; empty where none is.

    Left out: what one sentence of the article says already, or (not ``at_length``) several of them in pieces, and, of
    an institution, what has nothing to do with the article. What follows a sentence left out stays only where it needs
    nothing but the subject.
    """
    related, whole = match.fiche.kind in words("completion", "related_kinds"), match.fiche.is_person
    kept: list[str] = []
    opens, named = True, False
    for case, pairs in known.parts:
        leans = False
        for alone, behind in pairs:
            if opens:
                left_out = _is_said(alone, article, first=True)
            elif case:
                left_out = not whole and _is_said(behind, article, first=False)
            else:
                unrelated = related and not _content(behind) & article.all
                in_pieces = not at_length and _is_said_in_pieces(behind, article, "said_in_pieces")
                left_out = unrelated or (not whole and (in_pieces or _is_said(behind, article, first=False)))
            # The pronoun of the second way stands for the subject behind the sentence that opens on its name.
            follows = named and not leans
            leans = left_out or (leans and not _is_about(match, alone))
            named, opens = named or (opens and not leans), False
            if not leans:
                kept.append(behind if follows else alone)
    rest = " ".join(kept)
    defined = bool(kept) and known.told.startswith(kept[0])
    return rest if defined or count_words(rest) >= number("completion", "left_least") else ""


def _is_told(fact: Fact, match: FicheMatch, article: Said, *, alone: bool) -> bool:
    """True where the article holds one of the words by which a fact is told, or says each sentence of a case."""
    if _spoken(article.lowered, match.fiche, fact.unless):
        return True
    if not fact.about:
        return False
    ways = [told if alone else behind for told, behind in fact.pairs]
    share = "case_said_alone" if alone else "case_said_behind"
    named = _content(" ".join(match.fiche.names))
    return all(
        _is_said(s, article, first=alone and not at) or _is_said_in_pieces(s, article, share, named)
        for at, s in enumerate(ways)
    )


def _is_said(sentence: str, article: Said, *, first: bool) -> bool:
    """True where one sentence of the article holds most of the words; more of them for what defines the subject.

    After that, all of its figures and a word beside them will do: *négociations ouvertes en 1999*.
    """
    held = _content(sentence)
    share = number("completion", "said_share" if first else "said_later")
    least = _TELLING_FIRST if first else _TELLING
    if len(held) >= least and any(len(held & told) > share * len(held) for told in article.contents):
        return True
    if first or not (figures := _figures(sentence)):
        return False
    telling = frozenset(stem for stem in held if not stem.isdigit())
    given = zip(article.figures, article.contents, strict=True)
    return any(figures <= there and telling & told for there, told in given)


def _is_said_in_pieces(sentence: str, article: Said, share: str, named: frozenset[str] = frozenset()) -> bool:
    """True where that share of what a sentence holds stands somewhere in the article, all of its figures with it.

    ``named`` are the stems of the subject's names, which the article holds in any case.
    """
    held = _content(sentence) - named
    if len(held) < _TELLING or not _figures(sentence) <= frozenset[str]().union(*article.figures):
        return False
    return len(held & article.all) >= number("completion", share) * len(held)


def _is_about(match: FicheMatch, sentence: str) -> bool:
    """*Elle siège à Figeac*, *Créée en 1949, elle…*: clear under the subject's name, whatever stood between."""
    found = re.findall(r"\w+(?:-\w+)*", fold_in_place(sentence).lower())
    if set(found) & words("completion", "leaning_words"):
        return False
    return names_subject(match.fiche, sentence) or (bool(found) and found[0] in words("completion", "subject_openers"))


def _figures(text: str) -> frozenset[str]:
    return frozenset(re.findall(r"\d+", text))


@lru_cache(maxsize=1024)  # the sentences of an article and of the sheets that it names
def _content(text: str) -> frozenset[str]:
    """The stems of the longer words that carry something, years too."""
    empty = stopwords()
    full = (w for w in re.findall(r"\w+(?:-\w+)*", text.lower()) if w not in empty)
    return telling_stems(" ".join(full))
