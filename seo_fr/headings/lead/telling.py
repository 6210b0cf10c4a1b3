"""How a title says a sentence: in the present, without *être* where that was done to somebody, short enough."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from seo_fr.headings.grammar.cuts import NE
from seo_fr.headings.grammar.subject import counts, is_plural, subject_of
from seo_fr.headings.grammar.verb_group import Telling, VerbGroup, is_old, narrated, piece, verb_group
from seo_fr.headings.grammar.wording import Piece
from seo_fr.headings.guards import form, objection, pointing, truth
from seo_fr.headings.lead.clause import Clause
from seo_fr.headings.lead.part import Part
from seo_fr.headings.lead.story import Kept, Line
from seo_fr.headings.lead.ways import Way
from seo_fr.headings.proposal import Proposal, compose
from seo_fr.headings.ranking.weights import title_part
from seo_fr.language.leaning import points_back
from seo_fr.language.lexicon import participle_lemmas
from seo_fr.language.verbs import is_finite
from seo_fr.resources import number, words

if TYPE_CHECKING:
    from spacy.tokens import Token


@dataclass(frozen=True, slots=True)
class Told:
    """A title without any name before a colon: its words, the tokens that say it, ``form`` by the kinds of headings.

    ``says`` is false for a phrase that names something and does not say what happened. ``worth`` is what the parts
    that it keeps of its sentence plead for it.
    """

    text: str
    form: str
    line: Line
    tokens: Kept
    says: bool = True
    worth: float = 0.0


def titles_of(line: Line, longest: float) -> Iterator[Told]:
    """The titles that a sentence gives, of ``longest`` characters at the most, those worth most first.

    Each is under the guards of headings.
    """
    clause, tree = line.clause, line.tree
    if clause is None or not line.acts or tree.asks or tree.is_cited:
        return
    group = _group(clause, Telling.NOW)
    if group is None or not _agrees(clause, group) or _says_nothing(clause):
        return
    widest = longest + len("a été ")
    parts = [_part_worth(clause, place) for place in range(len(clause.parts))]
    fitting = [(w, _worth_of(clause, w, parts)) for w in line.said if w.width <= widest]
    seen: set[str] = set()
    for way, worth in sorted(fitting, key=lambda p: (-p[1] + _over(p[0].width), p[0].tokens)):
        for kind, pieces, tokens in _forms(clause, group, way, line_dated=line.dated):
            told = compose(tree, pieces, tokens, kind)
            if told is None or told.text in seen or not number("headings", "shortest") <= len(told.text) <= longest:
                continue
            seen.add(told.text)
            if not _refused(told):
                yield Told(told.text, kind, line, tokens, worth=worth)


def _over(characters: int) -> float:
    return number("headings", "title_over") * max(0.0, characters / number("headings", "shown_title") - 1)


def _worth_of(clause: Clause, way: Way, parts: Sequence[float]) -> float:
    """What the kept ``parts`` plead for, and how the subject is said."""
    value = sum(parts[place] for place in sorted(way.parts)) + _subject_worth(clause, way)
    return value - number("headings", "title_opened") * way.opened - number("headings", "title_aside") * way.aside


def _subject_worth(clause: Clause, way: Way) -> float:
    """A well-known acronym is how desks say it; a name without its role, or an obscure acronym, says less."""
    said = [clause.tree.tokens[i] for i in way.tokens[: len(clause.subject)]]
    if not way.short:
        return -number("headings", "title_aged") * any(t.lower_ in words("headings", "aged") for t in said)
    acronym = any(t.text.isupper() and len(t.text) > 2 for t in said) and not way.named
    known = acronym and any(t.text in words("headings", "known_acronyms") for t in said)
    return number("headings", "title_short") if known else -number("headings", "title_short")


def _part_worth(clause: Clause, place: int) -> float:
    """The log-odds that a desk keeps the part (rules/headings.yml, ``title_parts``); 0 for one that is needed."""
    if clause.parts[place].needed:
        return 0.0
    return sum(title_part(name) * trait for name, trait in part_traits(clause, place).items())


def part_traits(clause: Clause, place: int) -> dict[str, float]:
    """What pleads for keeping the part number ``place``: the traits of ``title_parts`` (rules/headings.yml)."""
    part = clause.parts[place]
    tree, first = clause.tree, clause.tree.tokens[part.tokens[0]]
    return {
        "bias": 1.0,
        f"kind-{part.kind}": 1.0,
        "bare-participle": float(part.kind in ("participle", "relative") and len(part.tokens) == 1),
        "measured": float(tree.reads(first.i, 2).strip() in ("à moins", "à plus", "à près", "à peine")),
        "addition": float(part.kind == "noun" and part.comma),
        f"prep-{first.lower_}": float(part.kind == "place"),
        "comma": float(part.comma and not (place and clause.parts[place - 1].comma)),
        "hangs": float(part.on is not None),
        "length": len(part.tokens) / 10,
        "name": float(any(i in tree.names for i in part.tokens)),
        "number": float(any(tree.tokens[i].like_num or tree.tokens[i].text[0].isdigit() for i in part.tokens)),
        "agent": float(clause.passive and part.kind == "place" and first.lower_ == "par"),
        "defines": float(_defines(clause, place)),
        "first": float(place == 0),
        "second": float(place == 1),
        "far": place / 5,
    }


def _defines(clause: Clause, place: int) -> bool:
    """*le projet de loi [sur le harcèlement]*: without it nobody knows which one."""
    part, before = clause.parts[place], clause.parts[place - 1] if place else None
    if before is None or part.comma or not before.needed or part.kind not in ("place", "of", "participle", "relative"):
        return False
    if (
        part.on is None
        and part.kind in ("place", "of")
        and clause.tree.tokens[part.tokens[0]].lower_ not in words("headings", "defining")
    ):
        return False
    tree, noun = clause.tree, before.tokens
    if any(tree.lows[i] in words("headings", "empty_heads") for i in noun):
        return not any(i in tree.names for i in noun)  # « une proposition de loi [autorisant les communes…] »
    definite = any(tree.tokens[i].lower_ in ("le", "la", "les", "l'", "au", "aux", "du") for i in noun[:2])
    return definite and not any(i in tree.names for i in noun)


def _group(clause: Clause, telling: Telling) -> VerbGroup | None:
    verb = clause.verb
    return verb_group(clause.tree, verb.predicate, verb.start - 1, telling)


_OTHERWISE = frozenset(
    {
        form.length,
        form.odd_characters,
        form.misspelled,
        form.repeats_itself,
        form.cut_complement,
        truth.universal,
        truth.modality_lost,
        form.two_verbs,
        form.open_ended,
        form.run_together,
        pointing.others,
        pointing.orphan_link,
        pointing.points_back,
        pointing.foreign_possessive,
        pointing.shared_possessive,
    }
)
_ODD = re.compile(r"https?|www\.|\.\.|[<>{}\[\]|\\^~*_#=@;:]|\(\)|…")


def _refused(told: Proposal) -> bool:
    """The guards of headings; but a title that has its subject may say *il* and *son* of it."""
    tree, spoken = told.tree, told.words()
    if _ODD.search(told.text) or told.text.count('"') % 2:
        return True
    said = words("headings", "title_says")
    apart = tree.temporal | tree.names.keys()  # « Celles-sur-Belle »
    if any(points_back(t, spoken) and t.i not in apart and t.lower_ not in said for t in spoken):
        return True
    if any(t.lower_ in ("ce", "cet", "cette", "ces") and t.i in tree.temporal for t in spoken):
        return True  # « ce jeudi »: a title is read on another day
    return objection(told, _OTHERWISE) is not None


def _agrees(clause: Clause, group: VerbGroup) -> bool:
    """The number of the verb is that of its subject, where the parser has found the same one."""
    head = subject_of(clause.verb.predicate)
    if head is None or head.i != clause.head.i:
        return True
    joined = any(clause.tree.tokens[i].lower_ in ("et", "ou") for i in clause.subject)
    return joined or counts(head) or group.plural == is_plural(head) or not group.plural


def _forms(clause: Clause, group: VerbGroup, way: Way, *, line_dated: bool) -> Iterator[tuple[str, list[Piece], Kept]]:
    """The clause in the tense of a title; before it, the participle alone where *être* may go."""
    tree = clause.tree
    second = any(clause.parts[n].kind == "second" for n in way.parts) or _has_other_verb(clause, way)
    said = " ".join(tree.tokens[i].text for i in way.tokens)
    old = is_old(said, tree.article.year) and not (tree.article.year is None and line_dated)
    if second or old or group.negated:
        told = _group(clause, Telling.VERBATIM)
        if told is None:
            return
        group = told
    elif line_dated:
        group = narrated(group)
    before = [piece(tree.tokens[i]) for i in way.tokens if i < group.start]
    after = [piece(tree.tokens[i]) for i in way.tokens if i >= group.core]
    last = tree.tokens[group.core - 1]
    passive = group.passive and not group.negated and group.tense in ("present", "past")
    if passive and not second and last.pos_ in ("VERB", "AUX"):
        # « sont mortes piétinées » → « mortes piétinées »
        stays = [i for i in range(group.first.i + 1, group.core) if _is_deed(tree.tokens[i])]
        gone = set(range(group.start, group.core)) - {*stays, last.i}
        tokens = tuple(i for i in way.tokens if i not in gone)
        yield "participle", [*before, *(piece(tree.tokens[i]) for i in sorted({*stays, last.i})), *after], tokens
    yield "clause", [*before, *group.pieces, *after], way.tokens


def _says_nothing(clause: Clause) -> bool:
    """*Le documentaire précise*, *Le parquet requiert*: what is said has been cut."""
    lemma = clause.verb.predicate.lemma_.lower()
    speaks = lemma in words("headings", "reporting") | words("headings", "passes_on") | words("headings", "calls_for")
    if speaks and not clause.passive and not any(p.needed and p.kind != "bound" for p in clause.parts):
        return True
    # « apprennent que leur entreprise[, longtemps…, va fermer] »
    told = (p for p in clause.parts if p.kind == "that" and p.needed)
    return any(not any(is_finite(clause.tree.tokens[i]) for i in p.tokens) and not _restricts(clause, p) for p in told)


def _restricts(clause: Clause, part: Part) -> bool:
    """*n’a progressé que de 0,1 %*: no clause is to come."""
    return any(clause.tree.tokens[i].lower_ in NE for i in range(clause.verb.start, part.tokens[0]))


def _is_deed(token: Token) -> bool:
    """A participle of what was done: not *été*."""
    return token.lower_ != "été" and bool(participle_lemmas(token.lower_)) and token.pos_ != "ADV"


def _has_other_verb(clause: Clause, way: Way) -> bool:
    """Another clause is kept behind a comma or *et*: told in its own tense, the first may not be in another."""
    tree = clause.tree
    return any(
        tree.tokens[clause.parts[n].tokens[0]].lower_ in ("et", "mais", "puis")
        and any(tree.tokens[i].pos_ in ("VERB", "AUX") for i in clause.parts[n].tokens)
        for n in way.parts
    )
