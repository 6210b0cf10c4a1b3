"""What the insertions are, counted in the result itself, so that no report can differ from it."""

from __future__ import annotations

from seo_fr.language.words import count_words
from seo_fr.model import Addition, Article, Block, Edit, Inserted, Metadata, PageHead
from seo_fr.reading.author_fields import author_value
from seo_fr.reading.own_comments import asked
from seo_fr.restructuring.added_blocks import set_aside
from seo_fr.restructuring.apply import inserted_spans
from seo_fr.restructuring.insertions import Rank
from seo_fr.restructuring.plain_text import plan_plain_text

_FIELDS = ("title", "description", "slug", "keywords", "json_ld")


def count_inserted(
    article: Article, result: Article, edits: tuple[Edit, ...], additions: tuple[Addition, ...], metadata: Metadata
) -> Inserted:
    """``result`` is the article with the ``edits``, read again; ``metadata`` is what was to go into its header."""
    spans = inserted_spans(edits)
    new = [b for b in set_aside(result)[0].blocks if any(span.contains(b.span) for span in spans)]
    headings = [b for b in new if b.kind == "heading"]
    marks = tuple(plan_plain_text(article))
    titles = sum(i.rank == Rank.LINE and i.text.startswith("#") for i in marks)
    lines = sum(i.rank == Rank.BETWEEN for i in marks)
    return Inserted(
        fields=_new_fields(article, result),
        left_out=_left_out(result, metadata),
        headings=len(headings),
        heading_words=sum(count_words(b.view.text) for b in headings),
        blocks=tuple(a.kind for a in sorted(additions, key=lambda a: a.place)),
        questions=sum(_asks(b) for b in new),
        title_marks=titles,
        signs=len(marks) - titles - lines,
        blank_lines=lines,
    )


def _asks(block: Block) -> bool:
    return asked(block) is not None


def _left_out(result: Article, metadata: Metadata) -> tuple[str, ...]:
    """What the result says nowhere, though there is something to say."""
    head = result.front_matter
    if isinstance(head, PageHead):
        # A page lies at its address, and its keywords are those of its structured data.
        return tuple(
            name for name in ("description", "json_ld") if name not in head.written and getattr(metadata, name)
        )
    said = {name: bool(author_value(result, name)) for name in _FIELDS}
    said["title"] = said["title"] or result.title is not None
    return tuple(name for name in _FIELDS if not said[name] and getattr(metadata, name))


def _new_fields(article: Article, result: Article) -> tuple[str, ...]:
    """The keys of the header that say something the author's did not say."""
    head, before = result.front_matter, article.front_matter
    if isinstance(head, PageHead):
        return tuple(sorted(head.written - (before.written if isinstance(before, PageHead) else frozenset())))
    old = dict(article.front_matter.data) if article.front_matter else {}
    new = dict(result.front_matter.data) if result.front_matter else {}
    return tuple(str(key) for key, value in new.items() if key not in old or repr(old[key]) != repr(value))
