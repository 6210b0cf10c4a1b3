"""What part the subject of a sheet plays in the article, and whether that earns it a few lines."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Literal

from seo_fr.analysis.gaps.wording import is_recall
from seo_fr.completion.fiche_matching import FicheMatch
from seo_fr.completion.material import Material
from seo_fr.completion.provenance import sheet_ref
from seo_fr.language.elision import ARTICLES
from seo_fr.language.features import SUBJECTS
from seo_fr.language.folding import fold_in_place, lower_in_place
from seo_fr.language.listed import listed
from seo_fr.language.quotes import HIDDEN, unquoted
from seo_fr.model import Paragraph, Span
from seo_fr.resources import number, rules, words

if TYPE_CHECKING:
    from spacy.tokens import Token

Place = Literal["acts", "named", "held", "aside"]
_LABEL = re.compile(r"^[^:]{2,40}?[\u00a0\u202f ]?:\s")
_LIST_LEAST = 2
_NEAR = 3


@dataclass(frozen=True, slots=True)
class PartPlayed:
    """Where the article speaks of a subject, asides left out.

    ``title``: its title does, ``label``: only before the colon that opens the title. ``lead``: its first
    paragraph, unless it only says whose office someone holds. ``paragraphs`` are those that name it,
    ``acting`` those where it does something. ``bare``: an acronym that is never spelled out,
    ``throughout``: most of the article speaks of it, ``main_actor``: a good part of it does, and there it acts.
    ``today``: a sentence above the last paragraph names it that is no recall of another year.
    """

    title: bool
    label: bool
    lead: bool
    paragraphs: int
    acting: int
    bare: bool
    throughout: bool
    main_actor: bool
    today: bool

    @property
    def is_central(self) -> bool:
        """In the title or the lead, or a main actor: what is only named lower down is not what the article turns on."""
        return self.title or self.label or self.lead or self.throughout or self.main_actor


def weighed(material: Material) -> Material:
    """The same, with the weight of each of its sheets: reading the parse once serves every room that is tried."""
    return replace(material, weights={sheet_ref(m.fiche): _weight_of(material, m) for m in material.matches})


def _weight_of(material: Material, match: FicheMatch) -> float:
    """How much the article turns on the subject of a sheet, and how little of it the reader knows; 0 for none."""
    if _is_vague_here(match):
        return 0.0
    part, is_device = part_played(material, match), match.fiche.kind == "matériel"
    if not part.is_central and not (is_device and part.paragraphs):
        return _weight_of_notion(material, match, part)
    weight = _weight_of_part(part, match)
    if match.case:
        return weight
    if not _is_household(material, match):
        return weight - _known(match)
    return weight if _is_on_statute(material, part) else 0.0


def _is_vague_here(match: FicheMatch) -> bool:
    """Of what does ten things (a health agency), where none of those that the sheet tells is the article's case."""
    several = any(fact.about for fact in match.fiche.facts)
    return several and not match.case and match.fiche.name in words("completion", "never_in_passing")


def _weight_of_part(part: PartPlayed, match: FicheMatch) -> float:
    """By the table `relevance` of rules/completion.yml."""
    table = rules("completion")["relevance"]
    weight: float = table["title"] if part.title else table["label"] if part.label else 0.0
    weight += table["lead_place" if match.fiche.kind == "lieu" else "lead"] * part.lead
    weight += table["paragraph"] * min(max(0, part.paragraphs - 1), table["most"])
    weight += table["acting"] * min(part.acting, table["most"])
    weight += table["bare_acronym"] * part.bare
    weight += table["throughout"] * part.throughout
    weight += table["device"] * (match.fiche.kind == "matériel")
    return weight


def _weight_of_notion(material: Material, match: FicheMatch, part: PartPlayed) -> float:
    """Of a procedure, an agency or a law that the news goes through and that few readers could explain.

    Of another kind of thing, where the sheet speaks of the article's own case; of what readers know, never.
    """
    passing = match.fiche.name in words("completion", "never_in_passing")
    known = passing or _known(match) or _is_household(material, match)
    explained = match.case or match.fiche.kind in words("completion", "explained_kinds")
    if known or not part.today or not explained:
        return 0.0
    table: dict[str, float] = rules("completion")["notions"]["weights"]
    weight = table["named"] + table["acting"] * min(part.acting, 1)
    return weight + table["again"] * min(len(match.mentions) - 1, table["most"])


def _known(match: FicheMatch) -> float:
    """What a subject loses for what a newspaper's reader knows of it."""
    table = rules("completion")["relevance"]
    known: float = table["familiar"] * (match.fiche.name in words("completion", "familiar"))
    known += table["company"] * (match.fiche.kind in words("completion", "central_kinds"))
    return known


def _is_household(material: Material, match: FicheMatch) -> bool:
    """True for what every reader of the article's country knows, a child included."""
    abroad = rules("completion")["household_abroad"]["places"].get(material.analysis.annotated.usage.code, ())
    return match.fiche.name in words("completion", "household") or match.fiche.name in abroad


def _is_on_statute(material: Material, part: PartPlayed) -> bool:
    """True where the title names the thing, or the lead where there is no title, and what it is: its form, its end."""
    head = f"{material.head} {material.lead.of(material.analysis.article.source)}".lower()
    named = part.title or (part.lead and not material.head)
    return named and listed("completion", "statute", whole=False).search(head) is not None


def part_played(material: Material, match: FicheMatch) -> PartPlayed:
    """What the places that name the subject say of it."""
    title, label = _in_title(material, match)
    named, acting, lead, today = set(), set(), False, False
    paragraphs = material.analysis.annotated.paragraphs
    for index, paragraph in enumerate(paragraphs):
        for mention in match.mentions:
            if not paragraph.block.span.contains(mention):
                continue
            found = [t for t in paragraph.doc if mention.contains(paragraph.token_span(t.i, t.i + 1))]
            place = _place(paragraph, mention, match, found)
            inside = material.lead.contains(mention)
            if place == "aside" or (match.fiche.kind == "lieu" and place == "named" and not inside):
                continue
            named.add(index)
            today = today or (index < len(paragraphs) - 1 and not _is_recalled(found))
            lead = lead or (inside and (place != "held" or match.fiche.kind == "lieu"))
            if place == "acts":
                acting.add(index)
    source = material.analysis.article.source
    bare = {m.of(source) for m in match.mentions} == {match.fiche.acronym}
    most = number("completion", "throughout_share") * len(paragraphs)
    throughout = len(named) >= max(number("completion", "throughout_least"), most)
    main_actor = bool(acting) and len(named) >= _main_part(material)
    return PartPlayed(title, label, lead, len(named), len(acting), bare and bool(named), throughout, main_actor, today)


def _main_part(material: Material) -> float:
    """In how many paragraphs a main actor is named."""
    share = number("completion", "main_actor_share") * len(material.analysis.annotated.paragraphs)
    return max(number("completion", "main_actor_least"), share)


def _in_title(material: Material, match: FicheMatch) -> tuple[bool, bool]:
    """Whether the title names the subject, and whether only its label (« Syrie : … ») does."""
    head = fold_in_place(material.head)
    opening = _LABEL.match(head)
    rest = head[opening.end() :] if opening else head
    patterns = [re.compile(rf"(?<![\w-]){re.escape(fold_in_place(name))}s?(?![\w-])") for name in match.fiche.names]
    said = any(p.search(rest) for p in patterns)
    return said, not said and any(p.search(head) for p in patterns)


def _place(paragraph: Paragraph, mention: Span, match: FicheMatch, found: list[Token]) -> Place:
    """What the sentence makes of the subject at one place, which are the tokens ``found``."""
    if not found or _is_spoken(paragraph, mention):
        return "aside"
    inside = {t.i for t in found}
    head = next((t for t in found if t.head.i not in inside or t.head.i == t.i), found[0])
    if _is_aside(found, head, match):
        return "aside"
    if _is_complement(head, words("entities", "roles")):
        return "held"
    if head.dep_ in SUBJECTS:
        return "aside" if _only_reacts(head.head) else "acts"
    return "named"


def _is_recalled(found: list[Token]) -> bool:
    """In a sentence of another year: *placée en redressement judiciaire en 2017*."""
    return is_recall(lower_in_place(found[0].sent.text).replace("’", "'"))


def _is_spoken(paragraph: Paragraph, mention: Span) -> bool:
    """Named inside a quotation: the speaker's subject, not the article's."""
    view = paragraph.block.view
    start, _ = view.within(mention)
    return unquoted(view.text)[start : start + 1] == HIDDEN


def _only_reacts(verb: Token) -> bool:
    """*La CGT a regretté…*: it is heard, nothing turns on it."""
    return str(verb.lemma_) in words("completion", "reacting_verbs")


def _is_aside(found: list[Token], head: Token, match: FicheMatch) -> bool:
    before = list(found[0].doc[max(0, found[0].i - _NEAR) : found[0].i])
    near = [t.lower_ for t in before]
    while near and near[-1] in ARTICLES:
        near.pop()
    if near and near[-1] in words("completion", "aside_before"):
        return True
    said = {" ".join(near[-2:]), "".join(near[-2:]).replace("’", "'")}
    if said & words("completion", "aside_before"):
        return True
    if match.fiche.kind == "indicateur" and any(t.like_num or t.text == "%" or t.lower_ == "points" for t in before):
        return True
    after = found[-1].doc[found[-1].i + 1 : found[-1].i + 2]
    if len(after) and after[0].ent_type_ == "PER" and match.fiche.kind != "personne":
        return True
    return _is_complement(head, words("completion", "aside_heads")) or _is_listed(head)


def _is_complement(head: Token, nouns: frozenset[str]) -> bool:
    """*le secrétaire général de l’OTAN*, *un ancien de la CIA*: a word about someone."""
    above = head.head
    hangs = head.dep_ in ("nmod", "obl:arg", "amod", "appos") and above.pos_ in ("NOUN", "ADJ")
    return hangs and str(above.lemma_) in nouns


def _is_listed(head: Token) -> bool:
    """One of several that are named together: *du CNRS, de l’Inria et du CEA*."""
    first = head.head if head.dep_ == "conj" else head
    return len([c for c in first.children if c.dep_ == "conj"]) >= _LIST_LEAST
