"""The proof that every added sentence stands, word for word, in a source that is known.

It trusts nothing that made the additions: it reads their Markdown again, and compares what it shows
with the article itself and with the fact sheets and archive passages as they were handed in.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from functools import cache

from seo_fr.added_kinds import ADDED_KINDS
from seo_fr.errors import PreservationError
from seo_fr.language.dateline import dateline_end
from seo_fr.language.quotes import open_quote, stray_quote, unquoted
from seo_fr.language.sentences import sentence_starts, sentences_of
from seo_fr.language.typography import undressed
from seo_fr.model import PROSE, Addition, Article, Block, Source, SourceOrigin, Span
from seo_fr.reading import read_text
from seo_fr.reading.one_line import one_line
from seo_fr.reading.own_comments import is_own_comment
from seo_fr.reading.placed_inline import make_parser
from seo_fr.resources import rules, words
from seo_fr.restructuring.added_blocks import block_title
from seo_fr.restructuring.dated import date_of, french_date, without_opening_date

_SLOT = re.compile(r"\{(\w+)\}")


@dataclass(frozen=True, slots=True)
class Original:
    """A fact sheet or an archived passage as it was handed in, by whoever read the file.

    ``name`` is the sheet's name or the archived article's title; ``link`` its address, if it has one.
    """

    origin: SourceOrigin
    ref: str
    name: str
    text: str
    day: date | None = None
    link: str | None = None


@dataclass(frozen=True, slots=True)
class Evidence:
    """All that additions may be made of, besides the article."""

    originals: tuple[Original, ...] = ()
    published: date | None = None


def prove(article: Article, additions: Iterable[Addition], evidence: Evidence) -> None:
    """Raise PreservationError unless each addition is a listed heading and proven sentences, and nothing else."""
    originals = {(o.origin, o.ref): o for o in evidence.originals}
    for addition in additions:
        for source in addition.sources:
            _check_source(article, source, originals)
        blocks = read_text(addition.markdown, "ajout.md").blocks
        if not any(b.kind in PROSE for b in blocks):
            raise PreservationError(f"Un bloc ajouté ({addition.kind}) est vide.")
        for block in blocks:
            if not _is_proven(block, addition, originals, evidence.published):
                raise PreservationError(f"Une phrase ajoutée n’est pas dans sa source : « {block.view.text[:60]} ».")
        _check_links(addition, originals)


def _check_source(article: Article, source: Source, originals: Mapping[tuple[SourceOrigin, str], Original]) -> None:
    """The words of a source must stand where it says, as whole sentences; the article's outside any quotation."""
    if source.origin == "article":
        proven = source.span is not None and _at_span(article, source)
    else:
        original = originals.get((source.origin, source.ref))
        proven = original is not None and _stands_in(one_line(original.text), source)
    if not proven:
        raise PreservationError(f"Une source ne dit pas ce qui lui est prêté : « {source.text[:60]} ».")


def _stands_in(text: str, source: Source) -> bool:
    """As whole sentences; of a sheet an editor may have left some out, never moved one."""
    return whole_sentences(text, source.text) or (source.origin == "fiche" and _are_some(text, source.text))


def _are_some(text: str, part: str) -> bool:
    """True where ``part`` is some of the sentences of ``text``, each once, in their order, parted by spaces.

    The sentences are those of ``text``: where one between is gone, two others may look like one.
    """
    rest = f"{part} "
    for sentence in sentences_of(text):
        rest = rest.removeprefix(f"{sentence} ")
    return not rest


def _at_span(article: Article, source: Source) -> bool:
    assert source.span is not None  # noqa: S101 (looked at by the caller)
    for block in article.prose:
        if block.span.contains(source.span):
            found = one_line(block.view.shown(source.span))
            before = Span(block.span.start, source.span.start)
            start = len(one_line(block.view.shown(before)))
            whole = one_line(block.view.text)
            at = whole.find(source.text, max(0, start - 1))
            return (
                found == source.text
                and whole_sentences(whole, source.text, at)
                and not _inside_quote(article, block, whole[:at])
            )
    return False


def _inside_quote(article: Article, block: Block, before: str) -> bool:
    above = article.prose[: article.prose.index(block)]
    return open_quote([*(b.view.text for b in above), before])


def whole_sentences(text: str, part: str, at: int | None = None) -> bool:
    """True when ``part`` stands in ``text`` (at ``at``) from the start of a sentence to the end of one.

    A dateline (« 4 juillet 2012. – ») is no part of the sentence that follows it.
    """
    start = text.find(part) if at is None else at
    if not part or start < 0 or not text.startswith(part, start):
        return False
    plain = _plain(text)
    starts = sentence_starts(plain)
    ends = {len(plain[:s].rstrip()) for s in [*starts[1:], len(plain)]}
    return start in (*starts, dateline_end(text)) and start + len(part) in ends


def _plain(text: str) -> str:
    """As the sentence rules want it: straight apostrophes and ordinary spaces, offsets kept."""
    return text.translate({0x2019: "'", 0xA0: " ", 0x202F: " ", 0x2009: " "})


def _is_proven(
    block: Block, addition: Addition, originals: Mapping[tuple[SourceOrigin, str], Original], published: date | None
) -> bool:
    text = one_line(block.view.text)
    title = block_title(addition.kind)
    if block.kind == "html":
        return is_own_comment(block.view.text)
    if block.kind == "heading":
        return block.level == 2 and undressed(text) == undressed(title)
    if block.kind not in PROSE:
        return False
    if block.kind == "paragraph" and undressed(text) == undressed(title) and ADDED_KINDS[addition.kind].above:
        return True
    return any(
        _says(template, text, source, originals.get((source.origin, source.ref)), published)
        for template in rules("completion")["templates"][addition.kind]
        for source in addition.sources
    )


@cache
def _pattern(template: str) -> re.Pattern[str]:
    pieces = _SLOT.split(template)
    return re.compile("".join(f"(?P<{p}>.+?)" if i % 2 else re.escape(p) for i, p in enumerate(pieces)))


def _says(template: str, text: str, source: Source, original: Original | None, published: date | None) -> bool:
    """True when ``text`` is the template filled from this one source, in whatever typography."""
    if original is not None:
        values = _values(original, source)
        can_be_filled = set(_SLOT.findall(template)) <= set(values)
        return can_be_filled and undressed(text) == undressed(template.format(**values))
    match = _pattern(template).fullmatch(text) if source.origin == "article" else None
    if match is None:
        return False
    slots = match.groupdict()
    if "role" in slots:
        return beside(slots["name"], slots["role"], source.text)
    told = without_opening_date(source.text) if "event" in slots else source.text
    if told is None or slots.get("event", slots.get("sentence")) != told or stray_quote(source.text):
        return False
    dated = date_of(source.text, published)
    return "date" not in slots or (dated is not None and dated.label == slots["date"])


def _values(original: Original, source: Source) -> dict[str, str]:
    """What the slots of a template may hold."""
    if original.origin == "fiche":
        return {"fiche": original.name[:1].upper() + original.name[1:], "text": source.text}  # it opens the line
    values = {"title": original.name, "passage": source.text}
    return {**values, "day": french_date(original.day)} if original.day else values


def beside(name: str, role: str, sentence: str) -> bool:
    """True when ``sentence`` gives ``role`` right before the name (a comma at most between) or right after its comma.

    Outside quotations, and not shifted to someone else or another time (*l’ex-*, *le fils du*); a role
    holds a known function, and between the two stands nothing but more of the name.
    """
    text, who, what = unquoted(one_line(sentence)), one_line(name), one_line(role)
    if not any(part in words("entities", "roles") for part in re.findall(r"[\w-]+", what.casefold())):
        return False
    parts = [re.escape(part) for part in who.split()]
    known = rf"(?:M\. |Mme )?(?:(?:{'|'.join(parts)}) )*{parts[-1]}(?![\w-])"
    before = rf"(?<![\w-]){re.escape(what)}(?P<comma>,?) {known}"
    articles = r"(?:le |la |les |un |une |l['’]|actuel |actuelle ){0,2}"
    after = rf"(?<![\w-]){parts[-1]}, {articles}{re.escape(what)}(?=[,.;:)]|\s[;:])"
    return any(
        not _is_shifted(text[: match.start()], comma=bool(match.groupdict().get("comma")))
        for match in (*re.finditer(before, text), *re.finditer(after, text))
    )


def _is_shifted(before: str, *, comma: bool) -> bool:
    """True when the words before a function give it to someone else (*le fils du maire, Paul*) or deny it."""
    preceding = [w.replace("’", "'") for w in re.findall(r"[\w-]+['’]?", before.casefold())[-2:]]
    if comma and set(preceding) & {"de", "du", "des", "d'", "au", "aux"}:
        return True
    return bool(preceding) and preceding[-1] in words("completion", "role_shifts")


def _check_links(addition: Addition, originals: Mapping[tuple[SourceOrigin, str], Original]) -> None:
    """Links lead to the sources only; nothing else of Markdown may be alive but strong type."""
    known = {originals[s.origin, s.ref].link for s in addition.sources if (s.origin, s.ref) in originals}
    known_targets = {make_parser().normalizeLink(link) for link in known if link}
    for token in make_parser().parse(addition.markdown):
        for child in token.children or ():
            if child.type == "link_open" and child.attrs.get("href") in known_targets:
                continue
            if child.type not in ("text", "text_special", "strong_open", "strong_close", "link_close"):
                raise PreservationError("Un bloc ajouté contient du balisage qui ne vient pas de ses sources.")
