"""Title proposals: what the lead says, shortened, with the main name before a colon where it is missing."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import islice

from seo_fr.analysis.phrases import content_stems
from seo_fr.analysis.title_width import pixel_width
from seo_fr.headings.candidates import Sentences
from seo_fr.headings.grammar.wording import lowered, typeset
from seo_fr.headings.kinds import KINDS
from seo_fr.headings.lead.news import Spoken, news_odds
from seo_fr.headings.lead.story import Kept, Line, lines
from seo_fr.headings.lead.telling import Told, titles_of
from seo_fr.headings.lead.ways import goes_on
from seo_fr.language.lexicon import finite
from seo_fr.language.verbs import is_finite
from seo_fr.model import Article, Entity, Paragraph
from seo_fr.resources import number, words

_ARTICLES = frozenset({"le", "la", "les", "l'", "un", "une", "des"})


@dataclass(frozen=True, slots=True)
class Story:
    """What an article's first sentences tell: the lines as they are read, and the titles made of them, best first.

    ``sure`` tells that the best title says who did what in the lead's own words; where not, an editor has to write
    it (« à revoir »). ``place`` is where it happened: as the sentence that tells the news says it, else the place
    that the article speaks of; empty where neither does.
    """

    lines: tuple[Line, ...] = ()
    titles: tuple[str, ...] = ()
    sure: bool = False
    place: str = ""


def tell(sentences: Sentences, entities: Sequence[Entity]) -> Story:
    """The story with at most three titles of ``longest_title`` characters, under the guards of headings."""
    read = lines(sentences.trees[: sentences.told])
    spoken = Spoken.of(sentences.trees)
    odds = {line.place: news_odds(line, spoken) for line in read}
    likely = sorted(read, key=lambda line: -odds[line.place])[: int(number("headings", "title_lines"))]
    worth = _Worth.of(entities, read, odds)
    scored: dict[str, tuple[float, Told]] = {}
    for longest in (number("headings", "longest_title"), number("headings", "longest_title_last")):
        for told in _all(likely, sentences, longest):
            for text, value in worth.ways(told, longest):
                if text not in scored or value > scored[text][0]:
                    scored[text] = (value, told)
        if scored and max(scored.values(), key=lambda found: found[0])[1].says:
            break  # a news told whole and too long is easier to mend than one that is not told
    chosen = _different(sorted(scored, key=lambda t: (-scored[t][0], t)), scored)
    sure = bool(chosen) and worth.is_sure(scored[chosen[0]][1])
    news = next((line for line in likely if line.tells), None)
    own = news.news_places if news is not None else ()
    place = next(iter((*own, *(label for label, _ in worth.labels))), "")
    return Story(read, tuple(map(sentences.dress, chosen)), sure, place)


def led_by(story: Story, said: Sequence[str]) -> Story:
    """The story with the words of an interview, ``said``, for its first titles."""
    if not said:
        return story
    titles = (*said, *(t for t in story.titles if t not in said))
    return replace(story, titles=titles[: int(number("headings", "titles_most"))], sure=True)


def first_line(article: Article) -> tuple[str, ...]:
    """The first line of a poem that has no title, as anthologies name it, without its last mark."""
    line = next((b.view.text.split("\n")[0] for b in article.prose if not b.is_apart), "")
    return (typeset(line.rstrip(" ,;:.")),) if line and article.title is None else ()


def with_more(story: Story, others: Sequence[str]) -> Story:
    """The story with ``others`` behind its titles, best first, as long as they say something else."""
    chosen = list(story.titles)
    share = number("headings", "title_shared")
    for text in others:
        if len(chosen) >= number("headings", "titles_most"):
            break
        said = set(content_stems(text))
        if all(len(said & set(content_stems(c))) < share * len(said) for c in chosen):
            chosen.append(text)
    return replace(story, titles=tuple(chosen))


def _all(likely: Sequence[Line], sentences: Sentences, longest: float) -> Iterator[Told]:
    """What a few sentences give as titles: shortened, and by the strategies of headings.

    The sentences come with the likeliest to tell the news first. Those forms are dear: they are asked of it, and of
    the others only until one says what happened.
    """
    kinds, bare = words("headings", "title_kinds"), words("headings", "title_bare_kinds")
    found = False
    for place, line in enumerate(likely):
        ways = int(number("headings", "title_ways"))
        own = [told for read in (line, *line.inner) for told in islice(titles_of(read, longest), ways)]
        yield from own
        for made in sentences.proposals(line.tree) if place == 0 or not found else ():
            says = made.strategy in kinds or _is_clause(line, made.tokens)
            named = place == 0 and made.strategy in bare and not _is_time(line, made.tokens)
            whole = _is_sound(line, made.tokens) and not _lacks_object(line, made.tokens)
            if (says or named) and whole and sentences.lets_through(made):
                told = Told(made.text, made.strategy, line, made.tokens, says, -number("headings", "title_cut"))
                found = found or (says and not _is_state(told))
                yield told
        found = found or not all(map(_is_state, own))


def _is_time(line: Line, tokens: Kept) -> bool:
    """*Trois dernières années*: a stretch of time names nothing."""
    return any(line.tree.tokens[i].lower_ in words("keywords", "calendar") for i in tokens)


def _is_sound(line: Line, tokens: Kept) -> bool:
    """It opens where the sentence does or no comma stands before it, and its last word does not go on."""
    first = tokens[0]
    apart = first > line.kept[0] and line.tree.tokens[first - 1].text == ","
    return first >= line.kept[0] and not apart and not goes_on(line.tree, tokens[-1])


def _lacks_object(line: Line, tokens: Kept) -> bool:
    """It has the sentence's verb, and nothing of a part which that needs (*Le Sénat a adopté dans la nuit*)."""
    clause = line.clause
    if clause is None or clause.verb.predicate.i not in tokens:
        return False
    needed = (p for p in clause.parts if p.needed and p.kind != "bound")
    return any(set(tokens).isdisjoint(p.tokens) for p in needed)


def _is_clause(line: Line, tokens: Sequence[int]) -> bool:
    """A stretch of the sentence that holds its verb and the subject of that."""
    return line.clause is not None and {line.clause.head.i, line.clause.verb.predicate.i} <= set(tokens)


@dataclass(frozen=True, slots=True)
class _Worth:
    """What a title is worth, with the names that may stand before a colon.

    ``odds`` says of each sentence, by its place, how likely it is the one that tells the news.
    """

    labels: tuple[tuple[str, float], ...]
    odds: Mapping[int, float]

    @classmethod
    def of(cls, entities: Sequence[Entity], read: Sequence[Line], odds: Mapping[int, float]) -> _Worth:
        return cls(tuple(_labels(entities, read)), odds)

    def behind(self, line: Line) -> float:
        """How much less likely than the likeliest the sentence is to tell the news, in log-odds."""
        return max(self.odds.values()) - self.odds[line.place]

    def is_sure(self, told: Told) -> bool:
        """From the sentence that tells the news, with somebody or something named, and what happened."""
        named = any(i in told.line.tree.names for i in told.tokens)
        return told.says and named and told.line.tells and self.behind(told.line) <= number("headings", "title_sure")

    def ways(self, told: Told, longest: float) -> Iterator[tuple[str, float]]:
        """The title by itself and after each name that it lacks, with what each is worth."""
        value = self.value(told)
        said = set(content_stems(told.text))
        if len(told.text) <= longest:
            yield told.text, value
        if ":" in told.text or told.form not in words("headings", "title_labelled"):
            return
        named = any(i in told.line.tree.names and i not in told.line.people for i in told.tokens)
        places = () if named else told.line.news_places
        own = [(place, number("headings", "title_own_label")) for place in places]
        for label, weight in (*own, *self.labels):
            # « Pékin : 6 Tibétains s’immolent »: a place that the lead names is not that of a later sentence.
            here = told.line.after == 0 or label in told.line.tree.doc[told.line.tree.start : told.line.tree.end].text
            if not here or set(content_stems(label)) & said or label in told.line.before_subject:
                continue
            first = told.line.tree.tokens[told.tokens[0]]
            opening = told.line.tree.opens_on_name(first.i) and first.lower_ not in _ARTICLES
            text = typeset(f"{label} : {lowered(_beside_label(told.text), keeps_capital=opening)}")
            if len(text) <= longest:
                yield text, value + weight - _cost(text) + _cost(told.text)

    def value(self, told: Told) -> float:
        value = told.worth + number("headings", "title_word") * len(set(content_stems(told.text)))
        value -= number("headings", "title_news") * self.behind(told.line)
        if not told.line.alone:
            value -= number("headings", "title_leaning")
        if not told.says:
            value -= number("headings", "title_bare")
        if KINDS[told.form].reduced:
            value += number("headings", "title_participle")
        if KINDS[told.form].nominal and told.says:
            value -= number("headings", "title_event_noun")
        if told.says and _has_named_subject(told):
            value += number("headings", "title_named")
        if _is_state(told):
            value -= number("headings", "title_state")
        if told.line.clause is not None and told.line.clause.opaque:
            value -= number("headings", "title_opaque") * (1.0 if told.line.place else 0.5)
        if any(i in told.line.tree.temporal for i in told.tokens):
            value -= number("headings", "title_dated")
        return value - _cost(told.text)


def _beside_label(text: str) -> str:
    """*Ukraine : Stoltenberg promet plus de soutien [au pays]*: the label says which."""
    return next(
        (text.removesuffix(f" {s}") for s in words("headings", "said_by_label") if text.endswith(f" {s}")), text
    )


def _cost(text: str) -> float:
    """What the width costs that a results page does not show."""
    over = pixel_width(text) / number("checks/title-too-long", "pixels") - 1
    return number("headings", "title_over") * max(0.0, over)


def _has_named_subject(told: Told) -> bool:
    predicate, names = told.line.predicate, told.line.tree.names
    return predicate is not None and any(i in names for i in told.tokens if i < predicate.i)


def _is_state(told: Told) -> bool:
    """*Le chef de l’OTAN était à Kiev*: the scene, told in the imperfect, not what happened."""
    said = {piece.lower() for piece in told.text.replace("’", "'").split()}
    verbs = [t for i in told.tokens if is_finite(t := told.line.tree.tokens[i])]
    readings = [r for t in verbs for r in finite(t.lower_)]
    kept = any(t.lower_ in said for t in verbs)
    return kept and bool(readings) and all(r.tense == "imperfect" for r in readings)


def _labels(entities: Sequence[Entity], read: Sequence[Line]) -> Iterator[tuple[str, float]]:
    """The place that the article names most, where it names it more than once: others are only spoken of.

    No person and no body, whom one would take for the speaker; no place that only what follows speaks of, where the
    first paragraph says another (*Laval*, where the firm comes from that repairs the pool of Château-Gontier).
    """
    before = _words_before([line.tree.paragraph for line in read])
    places = [e for e in entities if e.type == "LOC" and _is_place(e, before)]
    main = max(places, key=lambda e: (len(e.mentions), -e.mentions[0].start), default=None)
    if (
        main is not None
        and main.text not in words("headings", "no_label")
        and len(main.mentions) >= number("headings", "title_label_mentions")
        and not _is_set_elsewhere(main.text, read)
    ):
        yield main.text, number("headings", "title_label")


def _is_set_elsewhere(place: str, read: Sequence[Line]) -> bool:
    first = read[0].tree.doc if read else None
    return first is not None and place not in first.text and any(e.label_ == "LOC" for e in first.ents)


def _words_before(paragraphs: Sequence[Paragraph]) -> Mapping[str, set[str]]:
    """What stands before each word, an article apart: *en* before *Ukraine* in « en l’Ukraine »."""
    found: dict[str, set[str]] = {}
    for paragraph in {id(p): p for p in paragraphs}.values():
        words_in = [token.lower_ for token in paragraph.tokens]
        for index, token in enumerate(paragraph.tokens[1:], 1):
            article = index > 1 and words_in[index - 1] in ("l'", "la", "le")
            found.setdefault(token.text, set()).add(words_in[index - 1 - article])
    return found


def _is_place(entity: Entity, before: Mapping[str, set[str]]) -> bool:
    """It stands once at least after *en*, *au* or *à*, as places do, and never after *les* or *des*, as peoples do."""
    own = before.get(entity.text.split()[0], set()) | before.get(entity.text, set())
    return bool(own & words("headings", "place_before")) and not own & {"les", "des"}


def _form(told: Told) -> str:
    """Two clauses of one sentence are one title; its event as a noun, or its speaker before a colon, is another."""
    return told.form if KINDS[told.form].nominal or KINDS[told.form].colon else "clause"


def _different(ranked: Sequence[str], scored: Mapping[str, tuple[float, Told]]) -> list[str]:
    """The best, and two others that say something else and are worth nearly as much."""
    chosen: list[str] = []
    share, least = number("headings", "title_shared"), number("headings", "title_other_from")
    for text in ranked:
        said = set(content_stems(text))
        told = scored[text][1]
        worthy = (
            told.says and not _is_state(told) and scored[text][0] >= least * scored[chosen[0]][0] if chosen else True
        )
        again = any(told.line is scored[c][1].line and _form(told) == _form(scored[c][1]) for c in chosen)
        if worthy and not again and all(len(said & set(content_stems(c))) <= share * len(said) for c in chosen):
            chosen.append(text)
        if len(chosen) == number("headings", "titles_most"):
            break
    return chosen
