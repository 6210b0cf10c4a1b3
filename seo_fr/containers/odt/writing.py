"""What is wanted in an OpenDocument text → what goes into which of its parts."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from seo_fr.containers.archive import Package
from seo_fr.containers.formats import Changes, Opened
from seo_fr.containers.odt import markup
from seo_fr.containers.odt.anchors import Marks, ends_of
from seo_fr.containers.odt.markup import Around, Styling
from seo_fr.containers.odt.names import CONTENT
from seo_fr.containers.odt.new_styles import NewStyles
from seo_fr.containers.odt.reading import Inner
from seo_fr.containers.places import following, instead, target_of
from seo_fr.containers.splices import Splice, joined
from seo_fr.containers.wanted import Insertion, NewParagraph, Remark, Wanted
from seo_fr.containers.xml_places import Element, at_end
from seo_fr.resources import rules

_BEFORE_CHANGES = ("office:forms",)


def plan_changes(package: Package, opened: Opened, wanted: Wanted) -> Changes:
    """The splices of each part; nothing is written yet."""
    return _Plan(package, opened, wanted).changes()


class _Plan:
    """One document and what goes into it."""

    def __init__(self, package: Package, opened: Opened, wanted: Wanted) -> None:
        self._opened, self._wanted = opened, wanted
        self._inner: Inner = opened.inner
        self._part = package.read(CONTENT)
        self._declared = markup.declaration(self._part, self._inner.parts.content())
        self._styles = NewStyles(self._inner.parts, self._inner.styles, opened.paragraphs, self._inner.deeper)
        self._names = _free_names(self._inner.body)
        self._splices: list[Splice] = []
        self._regions: list[str] = []
        self._marks = Marks()
        self._left: list[str] = []
        self._paragraphs = self._remarks = 0

    def changes(self) -> Changes:
        """All of it, gathered."""
        remarks = [*self._wanted.remarks]
        last: list[Insertion] = []
        for insertion in self._wanted.insertions:
            origin = following(self._opened, insertion.place)
            if origin is None:
                last.append(insertion)
            elif origin.before is None:
                remark, line = instead(insertion)
                remarks.append(remark)
                self._left.append(line)
            else:
                self._insert(insertion, origin.before)
        self._append(last)
        asked = any(not r.lasting for r in remarks) or any(i.remark for i in self._wanted.insertions)
        if self._inner.commented and asked:
            self._left.append(str(rules("containers")["left"]["commented"]))
        for remark in remarks:
            self._remark(remark)
        parts = {CONTENT: joined([*self._tracked(), *self._styles.automatic, *self._splices, *self._marks.splices()])}
        parts |= {name: joined(splices) for name, splices in self._styles.others.items()}
        parts = {name: splices for name, splices in parts.items() if splices}
        return Changes(parts, {}, self._paragraphs, self._remarks, tuple(self._left))

    def _insert(self, insertion: Insertion, before: Element) -> None:
        """Put the paragraphs in before an element.

        The change ends between the blocks, so that nothing has to stand in a paragraph of the author's.
        """
        key = self._region()
        start = markup.change_start(key) if key else ""
        end = markup.change_end(key, self._declared) if key else ""
        self._splices.append(Splice(before.start, (self._written(insertion, start, "") + end).encode("utf-8")))

    def _append(self, insertions: list[Insertion]) -> None:
        """Put the paragraphs in behind the last element, each change from the end of the paragraph before it.

        One that began in its own first paragraph would, refused, leave that paragraph behind: there is no next one to
        join.
        """
        children = self._inner.body.children
        before = children[-1] if children and children[-1].name in ("text:p", "text:h") else None
        keys = [self._region() for _ in insertions]
        text = ""
        for at, (insertion, key) in enumerate(zip(insertions, keys, strict=True)):
            start = markup.change_start(key) if key and at == 0 and before is None else ""
            following_key = keys[at + 1] if at + 1 < len(keys) else ""
            end = (markup.change_end(key) if key else "") + (
                markup.change_start(following_key) if following_key else ""
            )
            text += self._written(insertion, start, end)
        if insertions and keys[0] and before is not None:
            self._splices += at_end(before, markup.change_start(keys[0], self._declared).encode())
        if text:
            self._splices += at_end(self._inner.body, text.encode("utf-8"))

    def _written(self, insertion: Insertion, start: str, end: str) -> str:
        """The paragraphs of an insertion between the marks of its change."""
        first, last = markup.bookmark(insertion.mark) if insertion.mark else ("", "")
        begins, ends = self._comment(insertion.remark, "")
        new = [self._styled(paragraph) for paragraph in insertion.paragraphs]
        kinds = {(p.kind, p.bold) for p, _ in new}
        styling = Styling(
            self._styles.body(),
            self._styles.bold() if any(bold for _, bold in kinds) else "",
            self._styles.bullets() if any(kind == "item" for kind, _ in kinds) else "",
            self._declared,
        )
        self._paragraphs += len(new)
        return markup.paragraphs(new, styling, Around(start + first + begins, ends, last + end))

    def _styled(self, new: NewParagraph) -> tuple[NewParagraph, str]:
        """The paragraph at the document's own level, and its heading's style."""
        if new.kind != "heading":
            return new, ""
        level = min(max(new.level - self._inner.deeper, 1), 6)
        return replace(new, level=level), self._styles.heading(level)

    def _region(self) -> str:
        """The key of a new tracked insertion; empty where they are not tracked."""
        if not self._wanted.tracked:
            return ""
        self._regions.append(next(self._names))
        return self._regions[-1]

    def _tracked(self) -> Iterator[Splice]:
        """Whose insertions ours are, beside those that the document has; recording is not turned on."""
        if not self._regions:
            return
        existing = self._inner.body.child("text:tracked-changes")
        declared = self._declared
        if existing is not None:
            regions = "".join(markup.changed_region(key, self._wanted.date, declared) for key in self._regions)
            yield from at_end(existing, regions.encode())
            return
        regions = "".join(markup.changed_region(key, self._wanted.date, "") for key in self._regions)
        head = [c for c in self._inner.body.children if c.name in _BEFORE_CHANGES]
        text = f'<text:tracked-changes{declared} text:track-changes="false">{regions}</text:tracked-changes>'
        yield Splice(head[-1].end if head else self._inner.body.inside, text.encode())

    def _comment(self, lines: tuple[str, ...], declared: str, *, lasting: bool = False) -> tuple[str, str]:
        """The two marks of a new comment; none for one that says nothing, or where ours are there already."""
        if not lines or (self._inner.commented and not lasting):
            return "", ""
        self._remarks += 1
        name = next(self._names)
        return (
            markup.annotation(name, lines, self._wanted.date, declared),
            markup.annotation_end(name, declared),
        )

    def _remark(self, remark: Remark) -> None:
        """A comment on words of the document, or on the nearest paragraph above that can have one."""
        target = target_of(self._opened, remark)
        if target is None:
            return
        start, end = ends_of(self._part, target)
        begins, ends = self._comment(remark.lines, self._declared, lasting=remark.lasting)
        self._marks.begin(start, begins)
        self._marks.end(end, ends)


def _free_names(body: Element) -> Iterator[str]:
    """Names for changes and comments that the document does not use."""
    used = {
        value for e in body.walk() for key, value in e.attributes.items() if key in ("xml:id", "text:id", "office:name")
    }
    number = 0
    while True:
        number += 1
        if f"seo-fr-{number}" not in used:
            yield f"seo-fr-{number}"
