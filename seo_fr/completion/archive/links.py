"""Internal links to propose: which older article, why, and on which words of the new one."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from math import log
from pathlib import Path

from seo_fr.completion.archive.anchors import Place, anchor_places, anchors
from seo_fr.completion.archive.documents import published
from seo_fr.completion.archive.folders import name_in
from seo_fr.completion.archive.indexing import fingerprint
from seo_fr.completion.archive.records import Link
from seo_fr.completion.archive.search import Candidate, Rarity, find
from seo_fr.completion.archive.terms import holds, terms
from seo_fr.model import Analysis, Article, Entity, Span
from seo_fr.resources import number

# An article is about what its title says, rather about what its first paragraph says, hardly about the rest.
_IN_TITLE, _IN_LEAD, _IN_REST = 2.0, 1.5, 1.0


@dataclass(frozen=True, slots=True)
class _Topic:
    """A name or a keyphrase of the new article: its spellings there, the terms by which the old one is asked."""

    text: str
    is_name: bool
    spellings: tuple[str, ...]
    asked: tuple[tuple[str, ...], ...]
    count: int

    @property
    def is_phrase(self) -> bool:
        """True for more than one word; *États-Unis* is one."""
        return len(self.text.split()) > 1

    @property
    def tells(self) -> bool:
        """True where its words alone say what a link leads to: a name, or more than one word."""
        return self.is_name or self.is_phrase


@dataclass(frozen=True, slots=True)
class _Shared:
    """A topic that the candidate speaks of, how near to its top, and what that is worth."""

    topic: _Topic
    depth: float
    worth: float


def propose_links(connection: sqlite3.Connection, archive: Path, analysis: Analysis, limit: int) -> tuple[Link, ...]:
    """At most ``limit`` links in the order of their anchors, each target and each anchor once."""
    article = analysis.article
    topics = _topics(analysis)
    day = published(article) or (analysis.options.date or None)
    text = " ".join(dict.fromkeys([analysis.title.text, analysis.focus, *(t.text for t in topics if not t.is_name)]))
    names = tuple(t.text for t in topics if t.is_name)
    searched = int(number("archive", "links_searched"))
    found, _ = find(connection, text, searched, day=date.fromisoformat(day[:10]) if day else None, entities=names)
    chooser = _Chooser(article, analysis.entities, Rarity(connection))
    links: list[Link] = []
    for candidate in _targets(found, article, archive, day):
        if len(links) >= limit:
            break
        if link := chooser.link(candidate, topics):
            links.append(link)
    return tuple(sorted(links, key=lambda link: link.span))


def _topics(analysis: Analysis) -> tuple[_Topic, ...]:
    """Names first; a keyphrase that is a name is that name."""
    source = analysis.article.source
    topics: dict[tuple[str, ...], _Topic] = {}
    for entity in analysis.entities:
        topic = _name(entity, source)
        if topic.asked:
            topics.setdefault(topic.asked[0], topic)
    for keyword in analysis.keywords[: int(number("archive", "links_keywords"))]:
        phrase = tuple(terms(keyword.text))
        if phrase and not any(phrase in t.asked for t in topics.values()):
            written = dict.fromkeys([keyword.text, *(span.of(source) for span in keyword.spans)])
            topics[phrase] = _Topic(keyword.text, False, tuple(written), (phrase,), keyword.count)
    return tuple(topics.values())


def _name(entity: Entity, source: str) -> _Topic:
    """A person is asked for by the full name, since a surname alone may be another's; the rest by any form."""
    asked = {tuple(terms(entity.text)): None}
    if entity.type != "PER":
        asked |= {tuple(terms(form)): None for form in entity.forms}
    written = dict.fromkeys([entity.text, *entity.forms, *(span.of(source) for span in entity.mentions)])
    return _Topic(entity.text, True, tuple(written), tuple(phrase for phrase in asked if phrase), len(entity.mentions))


def _targets(found: Iterable[Candidate], article: Article, archive: Path, day: str | None) -> Iterator[Candidate]:
    """The candidates that are neither the article itself, nor linked from it already, nor one another's copy."""
    own_name = name_in(archive, article.path) if article.path != "-" else ""
    own = article.document.data if article.document else article.source.encode(article.encoding, "replace")
    own_hash = fingerprint(own)
    own_title = _bare(article.title.text) if article.title else ""
    linked = {link.target.rstrip("/") for link in article.links}
    seen: set[object] = set()
    for candidate in found:
        itself = candidate.path == own_name or candidate.hash == own_hash
        again = _bare(candidate.title) == own_title and (day is None or candidate.date in (None, day[:10]))
        url = (candidate.url or "").rstrip("/")
        known = {url} & linked if url else {t for t in linked if t and candidate.path.endswith(f"/{t.lstrip('./')}")}
        marks: set[object] = {(_bare(candidate.title), candidate.date), *([url] if url else [])}
        if not itself and not again and not known and not seen & marks:
            seen |= marks
            yield candidate


def _bare(title: str) -> str:
    return " ".join(title.casefold().replace("’", "'").split())


class _Chooser:
    """Finds for one candidate after another what it shares and the best words still free."""

    def __init__(self, article: Article, entities: Iterable[Entity], rarity: Rarity) -> None:
        self._article = article
        self._rarity = rarity
        self._places: tuple[Place, ...] = anchor_places(article)
        self._names = tuple(span for entity in entities for span in entity.mentions)
        self._taken: list[Span] = []
        self._words: set[str] = set()

    def link(self, candidate: Candidate, topics: Sequence[_Topic]) -> Link | None:
        """The link to ``candidate``; None where too little is shared or no words are free."""
        shared = sorted(_shared(candidate, topics, self._rarity), key=lambda s: -s.worth)
        share = self._share(shared, topics)
        if len(shared) < number("archive", "links_shared"):
            return None
        for topic in (s.topic for s in shared if s.depth > _IN_REST and s.topic.tells):
            least = "links_share" if topic.is_phrase else "links_share_one_word"
            if share >= number("archive", least) and (span := self._anchor(topic)):
                anchor = span.of(self._article.source)
                self._taken.append(span)
                self._words.add(anchor.casefold())
                names = tuple(s.topic.text for s in shared if s.topic.is_name)
                phrases = tuple(s.topic.text for s in shared if not s.topic.is_name)
                c = candidate
                return Link(c.path, c.title, c.date, c.url, round(c.score, 4), anchor, span, names, phrases)
        return None

    def _share(self, shared: Iterable[_Shared], topics: Iterable[_Topic]) -> float:
        """How much of the article's topics is shared, each counting for its rarest word and how often it comes back."""
        total = sum(self._weight(topic) for topic in topics)
        return sum(self._weight(s.topic) for s in shared) / total if total else 0.0

    def _weight(self, topic: _Topic) -> float:
        rarity = max(self._rarity.of_phrase(phrase) or self._rarity.most for phrase in topic.asked)
        return rarity * (1 + log(max(1, topic.count)))

    def _anchor(self, topic: _Topic) -> Span | None:
        """The first free place of the fullest spelling that has one."""
        for words in sorted(topic.spellings, key=lambda s: (-len(s), s)):
            if words.casefold() in self._words:
                continue
            for span in anchors(self._places, self._article, words):
                if not any(span.overlaps(t) for t in self._taken) and not self._cuts_name(span):
                    return span
        return None

    def _cuts_name(self, span: Span) -> bool:
        """True for *Paris* in *Paris Saint-Germain*: the words of a longer name lead elsewhere."""
        return any(name.overlaps(span) and not span.contains(name) for name in self._names)


def _shared(candidate: Candidate, topics: Iterable[_Topic], rarity: Rarity) -> Iterator[_Shared]:
    """The topics that the candidate shares; what each tells grows with rarity, words and nearness to its top."""
    for topic in topics:
        depth = _depth(candidate, topic)
        told = max(sum(rarity.of(term) for term in set(phrase)) for phrase in topic.asked)
        if depth and told:
            yield _Shared(topic, depth, depth * told)


def _depth(candidate: Candidate, topic: _Topic) -> float:
    """Where the candidate speaks of the topic, from the title down; 0 where it does not."""
    if any(holds(candidate.title_terms, phrase) for phrase in topic.asked):
        return _IN_TITLE
    if any(holds(candidate.lines[0], phrase) for phrase in topic.asked):
        return _IN_LEAD
    return _IN_REST if any(candidate.holds(phrase) for phrase in topic.asked) else 0.0
