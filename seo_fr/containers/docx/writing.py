"""What is wanted in a Word document → what goes into which of its parts."""

from __future__ import annotations

from dataclasses import replace

from seo_fr.containers.archive import Package
from seo_fr.containers.docx import markup
from seo_fr.containers.docx.anchors import Cuts, cuts_of
from seo_fr.containers.docx.markup import Revisions
from seo_fr.containers.docx.new_parts import PartWriter
from seo_fr.containers.docx.reading import Inner
from seo_fr.containers.formats import Changes, Opened
from seo_fr.containers.places import following, instead, target_of
from seo_fr.containers.splices import Splice, joined
from seo_fr.containers.wanted import Insertion, NewParagraph, Remark, Wanted
from seo_fr.resources import rules

_NUMBERED = ("w:ins", "w:del", "w:moveFrom", "w:moveTo", "w:bookmarkStart", "w:commentRangeStart", "w:comment")


def plan_changes(package: Package, opened: Opened, wanted: Wanted) -> Changes:
    """The splices of each part; nothing is written yet."""
    return _Plan(package, opened, wanted).changes()


class _Plan:
    """One document and what goes into it."""

    def __init__(self, package: Package, opened: Opened, wanted: Wanted) -> None:
        self._opened, self._wanted = opened, wanted
        self._inner: Inner = opened.inner
        self._parts = PartWriter(self._inner.parts)
        self._main = self._inner.parts.main
        self._revisions = Revisions(wanted.tracked, wanted.date, self._parts.declared(self._main))
        self._cuts = Cuts(package.read(self._main))
        self._number, self._paragraphs = self._first_number(), 0
        self._comments: list[str] = []
        self._left: list[str] = []
        self._styles: dict[int, str] = {}

    def changes(self) -> Changes:
        """All of it, gathered."""
        remarks = [*self._wanted.remarks]
        for insertion in self._wanted.insertions:
            if not self._insert(insertion):
                remark, line = instead(insertion)
                remarks.append(remark)
                self._left.append(line)
        asked = any(not r.lasting for r in remarks) or any(i.remark for i in self._wanted.insertions)
        if self._inner.commented and asked:
            self._left.append(str(rules("containers")["left"]["commented"]))
        for remark in remarks:
            self._remark(remark)
        for splice in self._cuts.splices():
            self._parts.put(self._main, splice)
        if self._comments:
            self._parts.append("comments", "".join(self._comments))
        parts = {name: joined(splices) for name, splices in self._parts.splices.items()}
        return Changes(parts, self._parts.added, self._paragraphs, len(self._comments), tuple(self._left))

    def _first_number(self) -> int:
        """Above every number of a revision, bookmark or comment of the document."""
        roots = [self._inner.parts.root(self._main), self._inner.parts.of("comments")]
        found = (e.attributes.get("w:id", "") for root in roots if root for e in root.walk() if e.name in _NUMBERED)
        return max((int(n) for n in found if n.isdecimal() and len(n) < 10), default=0) + 1

    def _next(self) -> int:
        self._number += 1
        return self._number - 1

    def _insert(self, insertion: Insertion) -> bool:
        """Put the paragraphs in; False where their place is shut."""
        at = self._place(insertion.place)
        if at is None:
            return False
        marks = markup.bookmark(self._next(), insertion.mark) if insertion.mark else ("", "")
        written = []
        last = len(insertion.paragraphs) - 1
        for index, new in enumerate(insertion.paragraphs):
            begin, end = ("", "") if index else self._comment(insertion.remark, "")
            both = (marks[0] if index == 0 else "") + begin, end + (marks[1] if index == last else "")
            numbers = self._next(), self._next()
            style = self._style(new)
            bare = new.kind == "item" and not style
            shown = replace(new, text=f"• {new.text}") if bare else new
            written.append(markup.paragraph(shown, style, numbers, self._revisions, both))
        self._parts.put(self._main, Splice(at, "".join(written).encode("utf-8")))
        self._paragraphs += len(insertion.paragraphs)
        return True

    def _place(self, place: int) -> int | None:
        """The byte before which something goes that stands at ``place`` of the working text; None where it cannot."""
        origin = following(self._opened, place)
        if origin is not None:
            return origin.before.start if origin.before else None
        body = self._inner.body
        last = body.children[-1] if body.children else None
        return last.start if last and last.name == "w:sectPr" else body.last

    def _style(self, new: NewParagraph) -> str:
        """The id of the style of a new paragraph: that of the document's own headings, added where it has none."""
        if new.kind != "heading":
            return self._inner.styles.bullets() if new.kind == "item" else ""
        level = min(max(new.level - self._inner.deeper, 1), 6)
        if level not in self._styles:
            self._styles[level] = self._inner.styles.heading(level) or self._new_style(level)
        return self._styles[level]

    def _new_style(self, level: int) -> str:
        # « Heading2 », were it free, could be the name by which paragraphs ask for a style that is not there.
        known = self._inner.styles.styles
        style = next(s for s in (f"SeoFrHeading{level}{n or ''}" for n in range(99)) if s not in known)
        declared = self._parts.declared(self._parts.place("styles"))
        self._parts.append("styles", markup.heading_style(style, level, self._inner.styles.default, declared))
        return style

    def _comment(self, lines: tuple[str, ...], declared: str, *, lasting: bool = False) -> tuple[str, str]:
        """The two marks of a new comment; none for one that says nothing, or that ours which are there already say."""
        if not lines or (self._inner.commented and not lasting):
            return "", ""
        number = self._next()
        in_part = self._parts.declared(self._parts.place("comments"))
        self._comments.append(markup.comment(number, lines, self._revisions, in_part))
        return markup.comment_start(number, declared), markup.comment_end(number, declared)

    def _remark(self, remark: Remark) -> None:
        """A comment on words of the document, or on the nearest paragraph above that can have one."""
        target = target_of(self._opened, remark)
        if target is None:
            return
        start, end = cuts_of(self._cuts.part, target)
        begins, ends = self._comment(remark.lines, self._revisions.declared, lasting=remark.lasting)
        self._cuts.begin(start, begins)
        self._cuts.end(end, ends)
