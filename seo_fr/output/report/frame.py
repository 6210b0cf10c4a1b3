"""What every part of the report is given: the analysis, and where its part of the page stands."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass

from seo_fr.model import Analysis, Restructured, Span
from seo_fr.output.html import Child, Html, element, part
from seo_fr.output.sheet import excerpt

_QUOTED = 110


@dataclass(frozen=True, slots=True)
class Frame:
    """One article of the page: ``prefix`` keeps its anchors apart, ``level`` is that of its own heading.

    ``result`` is what `restructure` made of it, where that is what the report is about.
    """

    analysis: Analysis
    prefix: str = ""
    level: int = 1
    result: Restructured | None = None

    def id(self, name: str) -> str:
        """The anchor ``name`` of this article."""
        return self.prefix + name

    def part(self, name: str, title: str, *children: Child) -> Html:
        """A part of the article's report under its own heading."""
        return part(name, title, *children, anchor=self.id(name), level=self.level + 1)

    def heading(self, title: str) -> Html:
        """A heading inside a part."""
        return element(f"h{self.level + 2}", title)

    def paragraph_of(self, offset: int) -> int:
        """The paragraph (0-based) in which a source offset stands, or the one before it."""
        paragraphs = self.analysis.annotated.paragraphs
        return max(0, bisect_right(paragraphs, offset, key=lambda p: p.span.start) - 1)

    def paragraph_link(self, offset: int) -> Html:
        """A link to the paragraph in which a source offset stands, called by its number."""
        number = self.paragraph_of(offset) + 1
        words = f"paragraphe {number}"
        return element("a", f"§ {number}", href="#" + self.id(f"p{number}"), aria_label=words, title=words)

    def quote(self, span: Span, length: int = _QUOTED) -> Html:
        """The beginning of a span’s words as a quotation; marks of its own that the cut left open are closed."""
        words = excerpt(span.of(self.analysis.article.source), length)
        if words.count("«") > words.count("»"):
            words += " »"
        return element("q", words) if "«" not in words else element("span", words, class_="quoted")
