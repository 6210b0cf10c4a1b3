"""The verb of a heading: found whole, told in the present where that is honest, else word for word."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import Enum, auto
from typing import TYPE_CHECKING

from seo_fr.headings.grammar.tree import Tree
from seo_fr.headings.grammar.wording import Piece
from seo_fr.language.lexicon import finite, participle_lemmas, present, takes_etre
from seo_fr.resources import words

if TYPE_CHECKING:
    from spacy.tokens import Token

_NEGATIVE = frozenset({"pas", "jamais", "plus", "rien", "guère", "point", "personne", "aucun", "aucune", "ni"})
_REFLEXIVE = frozenset({"se", "s'"})
_NE = frozenset({"ne", "n'"})
_CLITICS = frozenset({"le", "la", "l'", "les", "lui", "leur", "y", "en", "me", "m'", "te", "t'", "nous", "vous"})
_OLD = re.compile(
    r"\bil y a .{1,25}\bans?\b|\bà l'époque\b|\bautrefois\b|\bjadis\b|\bnaguère\b|\bpendant .{1,20}\bans\b"
    r"|\bl'(?:an|année) (?:dernier|dernière|passé|passée)\b|\b(?:en|au|à la) (?:début|fin|milieu) (?:d'|de l')année\b",
    re.IGNORECASE,
)
_YEAR = re.compile(r"\b(1[5-9]\d\d|20\d\d)\b")


@dataclass(frozen=True, slots=True)
class VerbGroup:
    """The words of a verb with its clitics, and the tokens they come from.

    ``start`` and ``core`` are the first token and the one past the last of the source's group;
    ``retold`` tells that a past was turned into the present, ``negated`` that it holds a negation.
    """

    pieces: tuple[Piece, ...]
    start: int
    core: int
    plural: bool
    retold: bool
    negated: bool
    passive: bool
    copular: bool
    lemma: str
    tense: str


class Telling(Enum):
    """The tense a heading is told in.

    The source's own; the present for a compound past; or, after a speaker who spoke in the past, one
    step back from the concordance of tenses (*a dit que X était* → *X est*).
    """

    VERBATIM = auto()
    NOW = auto()
    REPORTED = auto()


def verb_group(tree: Tree, predicate: Token, after: int, telling: Telling) -> VerbGroup | None:
    """The verb group of ``predicate`` to the right of token ``after``; None where it cannot head a heading.

    Refused: object pronouns (they point back), the pluperfect, first and second persons, inversions,
    anything whose conjugation the tables do not know.
    """
    helpers = [c for c in predicate.children if c.dep_.split(":")[0] in ("aux", "cop") and c.i > after]
    copula = next((c for c in helpers if c.dep_ == "cop"), None)
    if copula is None and not _is_verb(predicate, helpers):
        return None
    chain = sorted([*(c.i for c in helpers), *([predicate.i] if copula is None else [])])
    build = _build(tree, predicate, chain, after)
    if build is None or not _usable(build, telling, copular=copula is not None):
        return None
    passive = copula is None and _is_passive(build)
    told = None if passive or copula is not None else _told_anew(build, telling)
    if copula is not None and telling is Telling.REPORTED and build.tense == "imperfect":
        told = _one_step_back(build)
    if told is None and telling is Telling.REPORTED and build.tense == "imperfect":
        return None
    before = [tree.tokens[i].lower_ for i in range(build.start, build.first.i)]
    return VerbGroup(
        pieces=told or _verbatim(build),
        start=build.start,
        core=build.core,
        plural=build.plural,
        retold=told is not None,
        negated=any(w in _NE for w in before) or any(t.lower_ in _NEGATIVE for t in build.inner),
        passive=passive,
        copular=copula is not None,
        lemma=_lemma(predicate if copula is None else copula),
        tense="present" if told is not None else build.tense,
    )


@dataclass(frozen=True, slots=True)
class _Build:
    """The verb as found: ``chain`` auxiliaries and participle, ``inner`` what stands between them."""

    tree: Tree
    chain: list[int]
    start: int
    first: Token
    core: int
    inner: list[Token]
    predicate: Token
    tense: str
    plural: bool

    @property
    def clitics(self) -> list[str]:
        """The words between the subject and the finite verb."""
        return [self.tree.tokens[i].lower_ for i in range(self.start, self.first.i)]


def _build(tree: Tree, predicate: Token, chain: list[int], after: int) -> _Build | None:
    first, core = tree.tokens[chain[0]], chain[-1] + 1
    person = _third_person(first)
    if person is None:
        return None
    inner = [tree.tokens[i] for i in range(first.i + 1, core) if i not in chain]
    return _Build(tree, chain, _group_start(tree, first.i, after), first, core, inner, predicate, *person)


def _usable(build: _Build, telling: Telling, *, copular: bool) -> bool:
    """No object pronoun, no subjunctive, no inversion (*a-t-il dit*), no pluperfect outside reported speech."""
    if any(w in _CLITICS for w in build.clitics) or build.tense == "subjunctive":
        return False
    if any(t.text.startswith("-") or t.dep_ == "nsubj" for t in build.inner):
        return False
    compound = len(build.chain) > 1 and not copular
    if compound and not participle_lemmas(build.predicate.lower_):
        return False  # « s’est clôt »: no participle the tables know
    past = compound and build.tense in ("imperfect", "past")
    return not past or telling is Telling.REPORTED


def _told_anew(build: _Build, telling: Telling) -> tuple[Piece, ...] | None:
    dated = any(t.lower_ in words("headings", "result_adverbs") for t in build.inner)
    if len(build.chain) == 2 and build.tense == "present" and telling is not Telling.VERBATIM and not dated:
        return _present(build)
    if build.tense == "imperfect" and telling is Telling.REPORTED:
        return _one_step_back(build)
    return None


def _is_verb(predicate: Token, helpers: list[Token]) -> bool:
    """The tagger now and then calls a verb an adjective (*multiplie*, *nuancé*); the verb table knows better."""
    if predicate.pos_ in ("VERB", "AUX"):
        return bool(helpers) or predicate.morph.get("VerbForm") != ["Part"]  # « , peint au centre de l’étoffe »
    return bool(participle_lemmas(predicate.lower_) if helpers else finite(predicate.lower_))


def piece(token: Token) -> Piece:
    """A token as a word of a heading."""
    return Piece(token.text, token.i, not token.whitespace_)


def _verbatim(build: _Build) -> tuple[Piece, ...]:
    soft = {t.i for t in build.inner if _is_lost(t, build)}
    return tuple(piece(build.tree.tokens[i]) for i in range(build.start, build.core) if i not in soft)


def _present(build: _Build) -> tuple[Piece, ...] | None:
    """« a promis » → « promet », « n'a pas obtenu » → « n'obtient pas », « s'est tu » → « se tait »."""
    lemmas = participle_lemmas(build.predicate.lower_)
    lemma = _lemma(build.predicate)
    if lemma in ("pouvoir", "devoir", "vouloir", "savoir"):
        return None  # « a pu identifier » is a fact, « peut identifier » a chance
    if lemma not in lemmas:
        if len(lemmas) != 1:
            return None
        lemma = next(iter(lemmas))
    form = present(lemma, build.plural)
    if form is None:
        return None
    before = [Piece(build.tree.tokens[i].text, None, False) for i in range(build.start, build.first.i)]
    kept = [t for t in build.inner if not _is_lost(t, build)]
    return (*before, Piece(form, None, False), *(Piece(t.text, None, False) for t in kept))


def _is_lost(token: Token, build: _Build) -> bool:
    """A time expression or a linking adverb on its own; part of a set phrase (*d’ores et déjà*) it stays."""
    if token.i in build.tree.temporal or token.i in build.tree.linking:
        return True
    return (
        token.lower_ in words("headings", "soft_adverbs")
        and token.head.i == build.predicate.i
        and not any(token.children)
    )


def _one_step_back(build: _Build) -> tuple[Piece, ...] | None:
    """Undo the concordance of tenses: « a dit que X était » → « X : est », « avait signé » → « a signé »."""
    lemmas = sorted({f.lemma for f in finite(build.first.lower_) if f.tense == "imperfect"})
    lemma = _lemma(build.first) if _lemma(build.first) in lemmas else next(iter(lemmas), None)
    form = present(lemma, build.plural) if lemma else None
    if form is None:
        return None
    return tuple(
        Piece(form, None, False) if p.index == build.first.i else Piece(p.text, None, p.glued) for p in _verbatim(build)
    )


def _lemma(token: Token) -> str:
    return str(token.lemma_).lower()


def _group_start(tree: Tree, first: int, after: int) -> int:
    """Back over *ne* and reflexive or object clitics that stand before the finite verb."""
    start = first
    while start - 1 > after and tree.tokens[start - 1].lower_ in _NE | _REFLEXIVE | _CLITICS:
        start -= 1
    return start


def _third_person(token: Token) -> tuple[str, bool] | None:
    """(tense, plural) of a finite third-person form by the verb table; the tagger decides a tie of number."""
    readings = [f for f in finite(token.lower_) if f.person == 3]
    if not readings:
        return None
    tagged = token.morph.get("Number")
    fitting = [f for f in readings if not tagged or f.plural == (tagged[0] == "Plur")] or readings
    order = ("present", "conditional", "future", "imperfect", "past", "subjunctive")
    best = min(fitting, key=lambda f: order.index(f.tense))
    return best.tense, best.plural


def _is_passive(build: _Build) -> bool:
    """être + participle of a verb that does not take *être* in the active, not reflexive."""
    chain = build.chain
    if len(chain) < 2 or any(w in _REFLEXIVE for w in build.clitics):
        return False
    last = build.tree.tokens[chain[-2]]
    if last.lemma_ != "être" and last.lower_ not in ("été", "est", "sont", "était", "étaient", "sera", "seront"):
        return False
    lemmas = participle_lemmas(build.predicate.lower_) or {_lemma(build.predicate)}
    return len(chain) > 2 or not any(takes_etre(lemma) for lemma in lemmas)


def telling_of(tree: Tree) -> Telling:
    """How the author's own statements are told: an old fact keeps its tense."""
    return Telling.VERBATIM if tells_old_fact(tree, tree.article.year) else Telling.NOW


def tells_old_fact(tree: Tree, present_year: int | None) -> bool:
    """True when the sentence dates itself to another year or to *il y a … ans*: it keeps its own tense."""
    text = tree.doc[tree.start : tree.end].text
    old = _OLD.search(text)
    if old and "depuis" not in text[: old.start()].lower().split()[-8:]:
        return True
    years = [int(y) for y in _YEAR.findall(text)]
    return any(present_year is None or y < present_year for y in years)
