"""What is to be decided about a draft, and what was: the model's proposals and the journalist's decisions as one."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from dataclasses import dataclass, field, replace
from itertools import compress

from seo_fr.completion.places.credits import credit
from seo_fr.desk.events import FIELDS
from seo_fr.desk.job import Answer
from seo_fr.desk.open_draft import OpenDraft, piece_at
from seo_fr.desk.pieces import HEAD, TAIL, Piece, offsets
from seo_fr.desk.state import State, Verdicted
from seo_fr.language.words import count_words
from seo_fr.model import Decision
from seo_fr.resources import number
from seo_fr.restructuring.added_items import staying


@dataclass(frozen=True, slots=True)
class Offer:
    """One wording: its score in log-odds where it has one, and the sentences of the article that say it."""

    text: str
    score: float | None = None
    evidence: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Part:
    """A sentence of an added block as it is read, which is its name too, and in Markdown."""

    text: str
    markdown: str


@dataclass(frozen=True, slots=True)
class Line:
    """A line of an added block."""

    parts: tuple[Part, ...]

    def staying(self, without: Collection[str]) -> tuple[bool, ...]:
        """For each part whether it stays."""
        return staying([p.text for p in self.parts], without)

    def left(self, without: Collection[str]) -> tuple[Part, ...]:
        """What stays of it."""
        return tuple(compress(self.parts, self.staying(without)))


@dataclass(frozen=True, slots=True)
class Proposal:
    """One thing to decide. ``key`` is that of the state's decisions, ``offers`` the wordings, best first.

    ``lines`` are those of an added block, ``sources`` where they come from; ``review`` tells that the model itself
    doubts that it will do.
    """

    key: str
    offers: tuple[Offer, ...]
    level: int = 2
    verdict: Verdicted | None = None
    title: str = ""
    lines: tuple[Line, ...] = ()
    sources: tuple[str, ...] = ()
    after: str = ""
    review: bool = False
    own: bool = False

    @property
    def text(self) -> str:
        """The words that stand, or would."""
        return self.verdict.text if self.verdict and self.verdict.text else self.offers[0].text

    @property
    def left_out(self) -> frozenset[str]:
        """The sentences of a block that the journalist left out."""
        return frozenset(self.verdict.without if self.verdict else ())

    @property
    def words(self) -> int:
        """How many words the lines of a block that stand, or would, bring."""
        return sum(count_words(p.text) for line in self.lines for p in line.left(self.left_out))

    @property
    def sure(self) -> bool:
        """True for one that « Garder les sûrs » takes."""
        score = self.offers[0].score
        return not self.review and score is not None and score >= number("desk", "sure")

    @property
    def doubtful(self) -> bool:
        """True for one that is more likely to be refused than kept."""
        score = self.offers[0].score
        return self.review or (score is not None and score < number("desk", "doubtful"))


@dataclass(frozen=True, slots=True)
class Board:
    """All proposals of a draft: ``headings`` by the piece they stand before, ``blocks`` in their order."""

    headings: dict[str, Proposal] = field(default_factory=dict)
    fields: dict[str, Proposal] = field(default_factory=dict)
    blocks: tuple[Proposal, ...] = ()

    def __iter__(self) -> Iterator[Proposal]:
        yield from self.fields.values()
        yield from self.headings.values()
        yield from self.blocks

    @property
    def undecided(self) -> tuple[Proposal, ...]:
        """What nobody has looked at."""
        return tuple(p for p in self if p.verdict is None and not p.own)


def board(draft: OpenDraft) -> Board:
    """The proposals of the last answer and all decisions, in the order of the text."""
    state, answer, old = draft.state, draft.answer, draft.answered_for
    if answer is None or old is None:
        return Board(_headings(state, {}), _fields(state, {}), _blocks(state, []))
    text = old.text
    proposed = {p.id: h for h in answer["headings"] for p in [piece_at(old.pieces, h["place"])[0]]}
    offers = {name: _of_heading(h, text) for name, h in proposed.items()}
    return Board(
        _headings(state, offers),
        _fields(state, answer["fields"], tuple(answer["review"])),
        _blocks(state, answer["blocks"], old),
    )


def kept_rest(draft: OpenDraft) -> tuple[Decision, ...]:
    """What nobody looked at, as if it had been kept: for an export « avec »."""
    places, legal = offsets(draft.state.pieces), draft.reading().places
    also = []
    for proposal in board(draft).undecided:
        kind, _, name = proposal.key.partition(":")
        if kind == "h" and places[name] in legal:
            also.append(Decision("heading", "keep", proposal.text, places[name], proposal.level))
        elif kind == "b":
            also.append(Decision("block", "keep", name))
        elif kind in FIELDS and proposal.text:
            also.append(Decision(kind, "keep", proposal.text))  # type: ignore[arg-type]
    return tuple(also)


def asked_after(draft: OpenDraft) -> tuple[str, ...]:
    """For each question the piece that its answer goes behind; empty where that is the end of the text."""
    if draft.answer is None or draft.answered_for is None:
        return ()
    there = {p.id for p in draft.state.pieces}
    places = [q["place"] for q in draft.answer["questions"]]
    names = [_before_place(draft.answered_for.pieces, place) if place >= 0 else "" for place in places]
    return tuple(n if n in there and n != HEAD else "" for n in names)


def _headings(state: State, offers: dict[str, tuple[int, tuple[Offer, ...]]]) -> dict[str, Proposal]:
    found: dict[str, Proposal] = {}
    for piece in state.pieces:
        verdict = state.decisions.get(f"h:{piece.id}")
        level, proposed = offers.get(piece.id, (2, ()))
        if verdict is not None:
            proposed = _with_shown(verdict, proposed)
            level = verdict.level
        if proposed and piece.id not in (HEAD, TAIL) and piece.body:
            found[piece.id] = Proposal(f"h:{piece.id}", proposed, level, verdict)
    return found


def _with_shown(verdict: Verdicted, proposed: tuple[Offer, ...]) -> tuple[Offer, ...]:
    """The wordings that were in view when the decision was taken, with what is still known of each."""
    known = {o.text: o for o in proposed}
    shown = verdict.options or ((verdict.proposed,) if verdict.proposed else (verdict.text,))
    return tuple(known.get(text, Offer(text)) for text in shown if text) or (Offer(verdict.text),)


def _of_heading(heading: Answer, text: str) -> tuple[int, tuple[Offer, ...]]:
    offers = (heading, *heading["choices"])
    return heading["level"], tuple(Offer(o["text"], o["score"], _said(o["evidence"], text)) for o in offers)


def _said(spans: list[list[int]], text: str) -> tuple[str, ...]:
    return tuple(dict.fromkeys(" ".join(text[start:end].split()) for start, end in spans))


def _fields(state: State, answer: Answer, review: tuple[str, ...] = ()) -> dict[str, Proposal]:
    found = {}
    for name in FIELDS:
        given = answer.get(name, {"own": False, "text": "", "others": []})
        verdict = state.decisions.get(name)
        texts = dict.fromkeys(t for t in (given["text"], *given["others"][:3]) if t)
        offers = tuple(Offer(t) for t in texts)[:3]
        if verdict is not None and not offers:
            offers = _with_shown(verdict, ())
        if offers:
            found[name] = Proposal(name, offers, verdict=verdict, review=name in review, own=given["own"])
    return found


def _blocks(state: State, answer: list[Answer], old: State | None = None) -> tuple[Proposal, ...]:
    found = []
    known = set()
    for block in answer:
        key = f"b:{block['kind']}"
        known.add(key)
        sources = tuple(dict.fromkeys(_source(s) for s in block["sources"]))
        offer = Offer(block["markdown"], None, tuple(s["text"] for s in block["sources"]))
        after = _before_place(old.pieces, block["place"]) if old else ""
        verdict = state.decisions.get(key)
        lines = tuple(Line(tuple(Part(*p) for p in line)) for line in block["lines"])
        proposal = Proposal(key, (offer,), 2, verdict, block["title"], lines, sources, after)
        if verdict and verdict.verdict == "keep" and not proposal.words:  # the analysis found less than was left out
            proposal = replace(proposal, verdict=replace(verdict, verdict="refuse"))
        found.append(proposal)
    for key, verdict in state.decisions.items():
        if key.startswith("b:") and key not in known:
            found.append(Proposal(key, (Offer(verdict.proposed or verdict.text),), 2, verdict, key[2:]))
    return tuple(found)


def _source(source: Answer) -> str:
    names = {
        "article": "l’article lui-même",
        "fiche": credit(source["ref"]) or f"fiche {source['ref']}",
        "archive": f"archives, {source['ref']}",
    }
    return names[source["origin"]]


def _before_place(pieces: tuple[Piece, ...], place: int) -> str:
    """The piece that ends at ``place``; empty at the very start."""
    at, last = 0, ""
    for piece in pieces:
        if at >= place or piece.id == TAIL:
            break
        last, at = piece.id, at + len(piece.text)
    return last
