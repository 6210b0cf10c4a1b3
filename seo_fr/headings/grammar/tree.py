"""A sentence as the heading strategies see it: tokens, quotation depth, time expressions, names."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from functools import cache, wraps
from operator import add
from typing import TYPE_CHECKING, TypeVar, cast

from seo_fr.headings.grammar.marks import Mark, marks_of, quoted_tokens
from seo_fr.language.typography import Typography
from seo_fr.model import Annotated, Entity, Paragraph, Sentence, Span
from seo_fr.resources import expression, number, words

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

Known = TypeVar("Known")
_YEAR = re.compile(r"(?<!\d)(?:19\d\d|20\d\d|2100)(?!\d)")


@dataclass(frozen=True, slots=True)
class ArticleFacts:
    """What every sentence knows of its article.

    ``year`` is the one it is written in, as far as its own dates tell; ``vouched`` are the words it repeats,
    which are no slips of the keyboard, ``repeated`` those it says more than once. ``typography`` is how it is
    typeset, and so how what is made of it has to be.
    """

    year: int | None = None
    vouched: frozenset[str] = frozenset()
    repeated: frozenset[str] = frozenset()
    typography: Typography | None = None

    def dress(self, text: str) -> str:
        """A heading or a title in the article's own typography."""
        return self.typography.dress(text) if self.typography else text


@dataclass(frozen=True, slots=True)
class Tree:
    """One sentence of a paragraph, its tokens ``start`` to ``end`` - 1: all indices are token indices of ``doc``.

    ``place`` is its number in the paragraph. ``tokens`` are all those of ``doc``, ``lows`` their texts in lower case,
    ``tags`` their parts of speech, ``spaces`` what stands behind each, ``widths`` their characters with that,
    ``heads`` the indices of their governors and ``children`` their dependents: spaCy makes a new object at every look,
    and there are thousands of looks. ``known`` keeps the facts that many ask for (`fact`). ``roots`` are the
    sentence's, more than one where the parse broke.

    ``names`` maps a token to the (start, end) of the named entity it belongs to, ``marks`` the quotation marks and
    brackets to what they do, ``quoted`` holds the tokens inside quotation marks (the marks too), ``temporal`` those of
    time expressions, ``linking`` those of phrases that only link (*pour sa part*); ``before`` is the sentence before
    it in the paragraph. ``article`` is what is known of the whole article.
    """

    paragraph: Paragraph
    tokens: tuple[Token, ...]
    lows: tuple[str, ...]
    tags: tuple[str, ...]
    spaces: tuple[str, ...]
    widths: tuple[int, ...]
    heads: tuple[int, ...]
    children: tuple[tuple[Token, ...], ...]
    roots: tuple[Token, ...]
    sentence: Sentence
    start: int
    end: int
    place: int
    names: dict[int, tuple[int, int]]
    people: frozenset[tuple[int, int]]
    marks: dict[int, Mark]
    quoted: frozenset[int]
    temporal: frozenset[int]
    linking: frozenset[int]
    article: ArticleFacts
    before: Tree | None = None
    known: dict[str, object] = field(init=False, default_factory=dict, repr=False, compare=False)

    @property
    def doc(self) -> Doc:
        """The parse of the paragraph."""
        return self.paragraph.doc

    def __iter__(self) -> Iterator[Token]:
        return iter(self.tokens[self.start : self.end])

    @property
    def asks(self) -> bool:
        """True for a question."""
        return bool(self.tokens[self.end - 1].text == "?")

    @property
    def is_cited(self) -> bool:
        """True when the sentence opens inside a quotation: it is not the author who says it."""
        return self.start in self.quoted

    def has(self, index: int) -> bool:
        """True when the token belongs to this sentence."""
        return self.start <= index < self.end

    def splits_date(self, index: int) -> bool:
        """True when a cut before the token falls within a time expression: *du 6* (au 15 septembre)."""
        return index in self.temporal and index - 1 in self.temporal

    def reads(self, index: int, count: int) -> str:
        """``count`` tokens from ``index`` on, in lower case, as the source spaces them."""
        near = slice(index, index + count)
        return "".join(map(add, self.lows[near], self.spaces[near]))

    def low(self, indices: Iterable[int]) -> list[str]:
        """The tokens in lower case."""
        return [self.lows[i] for i in indices]

    def opens_on_name(self, index: int) -> bool:
        """True when a heading that opens on this token keeps its capital after a colon: a name, an acronym."""
        token = self.tokens[index]
        named = index in self.names and token.pos_ not in ("DET", "ADP", "NUM")
        return named or token.pos_ == "PROPN" or (token.is_upper and len(token.text) > 1)

    def evidence(self, indices: Iterable[int]) -> tuple[Span, ...]:
        """The source spans of the tokens, neighbours joined."""
        spans: list[tuple[int, int]] = []
        for index in sorted(indices):
            if spans and spans[-1][1] == index:
                spans[-1] = (spans[-1][0], index + 1)
            else:
                spans.append((index, index + 1))
        return tuple(self.paragraph.token_span(a, b) for a, b in spans)


def fact(work_out: Callable[[Tree], Known]) -> Callable[[Tree], Known]:
    """A function of one sentence that strategies and guards ask again and again: worked out once, kept with it."""
    name = f"{work_out.__module__}.{work_out.__name__}"

    @wraps(work_out)
    def known(tree: Tree) -> Known:
        if name not in tree.known:
            tree.known[name] = work_out(tree)
        return cast("Known", tree.known[name])

    return known


@cache
def opens_with(key: str) -> re.Pattern[str]:
    """One of the words of rules/headings.yml at the head of a phrase, whole."""
    ordered = sorted(words("headings", key))
    return re.compile("|".join(re.escape(w) + ("" if w.endswith("'") else r"(?=[\s,]|$)") for w in ordered))


def matching_tokens(text: str, offsets: Sequence[int], key: str) -> frozenset[int]:
    """Tokens that the patterns ``key`` of rules/headings.yml touch (*jeudi dernier*, *pour sa part*…).

    ``offsets`` are the tokens' first characters in ``text``.
    """
    found: set[int] = set()
    for match in expression("headings", key, ignore_case=True).finditer(text):
        found.update(range(bisect_right(offsets, match.start()) - 1, bisect_left(offsets, match.end())))
    return frozenset(found)


def _children(tokens: Sequence[Token], heads: Sequence[int]) -> tuple[tuple[Token, ...], ...]:
    found: list[list[Token]] = [[] for _ in tokens]
    for index, (token, head) in enumerate(zip(tokens, heads, strict=True)):
        if head != index:
            found[head].append(token)
    return tuple(map(tuple, found))


def article_trees(annotated: Annotated, entities: Sequence[Entity]) -> tuple[tuple[Tree, ...], ...]:
    """The sentences of every paragraph with what the strategies need; none of a contact block, a credit, a byline."""
    years = [int(y) for p in annotated.paragraphs for y in _YEAR.findall(p.view.text)]
    forms = Counter(t.lower_ for p in annotated.paragraphs for t in p.tokens if t.is_alpha)
    if annotated.title is not None:
        forms.update(
            w.strip("«»,.:;!?()").lower()
            for w in annotated.title.block.view.text.replace("’", "'").replace("'", " ").split()
        )
    enough = number("headings", "vouched_from")
    whole = ArticleFacts(
        max(years, default=None),
        frozenset(f for f, count in forms.items() if count >= enough),
        frozenset(f for f, count in forms.items() if count > 1),
        Typography.of(annotated.article, annotated.usage.code),
    )
    return tuple(() if p.block.is_apart else _trees(p, i, entities, whole) for i, p in enumerate(annotated.paragraphs))


def _trees(paragraph: Paragraph, index: int, entities: Sequence[Entity], whole: ArticleFacts) -> tuple[Tree, ...]:
    names: dict[int, tuple[int, int]] = {}
    people = set()
    for entity in entities:
        for where, start, end in entity.places:
            if where == index:
                names.update(dict.fromkeys(range(start, end), (start, end)))
                if entity.type == "PER":
                    people.add((start, end))
    tokens = paragraph.tokens
    lows, spaces = tuple([t.lower_ for t in tokens]), tuple([t.whitespace_ for t in tokens])
    tags = tuple([t.pos_ for t in tokens])
    widths = tuple(len(t) + len(space) for t, space in zip(tokens, spaces, strict=True))
    heads = tuple(t.head.i for t in tokens)
    children = _children(tokens, heads)
    text, offsets = paragraph.view.text, [t.idx for t in tokens]
    marks = marks_of(tokens)
    quoted = quoted_tokens(len(tokens), marks)
    temporal, linking = matching_tokens(text, offsets, "temporal"), matching_tokens(text, offsets, "linking")
    found: list[Tree] = []
    place = 0
    for sentence in paragraph.sentences:
        before = found[-1] if found else None
        start, end = sentence.tokens
        roots = tuple(tokens[i] for i in range(start, end) if heads[i] == i or not start <= heads[i] < end)
        found.append(
            Tree(
                paragraph=paragraph,
                tokens=tokens,
                lows=lows,
                tags=tags,
                spaces=spaces,
                widths=widths,
                heads=heads,
                children=children,
                roots=roots,
                sentence=sentence,
                start=start,
                end=end,
                place=place,
                names=names,
                people=frozenset(people),
                marks=marks,
                quoted=quoted,
                temporal=temporal,
                linking=linking,
                article=whole,
                before=before,
            )
        )
        place += not _is_dateline(found[-1])
    return tuple(found)


def _is_dateline(tree: Tree) -> bool:
    """« 4 juillet 2012. – », « Paris, » and the like stand before the first sentence, not in its place."""
    return tree.sentence.words < 6 and not any(t.pos_ in ("VERB", "AUX") for t in tree)
