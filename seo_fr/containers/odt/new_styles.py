"""Styles for what is put in: the document's own where it has them, else added to it, each once."""

from __future__ import annotations

from collections.abc import Iterable

from seo_fr.containers.odt import markup
from seo_fr.containers.odt.house_styles import HouseStyles
from seo_fr.containers.odt.names import CONTENT, STYLES
from seo_fr.containers.odt.parts import Parts
from seo_fr.containers.odt.styles import Styles
from seo_fr.containers.paragraphs import DocumentParagraph
from seo_fr.containers.splices import Splice
from seo_fr.containers.xml_places import Element, at_end


class NewStyles:
    """``automatic`` goes into the part of the text, ``others`` into the parts of those names."""

    def __init__(self, parts: Parts, styles: Styles, paragraphs: Iterable[DocumentParagraph], deeper: int) -> None:
        self._parts, self._styles = parts, styles
        self._house = HouseStyles(styles, paragraphs, deeper)
        self._headings: dict[int, str] = {}
        self._made: dict[str, str] = {}
        self._text: list[str] = []
        self._common: list[str] = []

    def body(self) -> str:
        """The style of the author's paragraphs."""
        return self._house.body()

    def heading(self, level: int) -> str:
        """The style of headings of that level, added where there is none."""
        if level not in self._headings:
            self._headings[level] = self._house.heading(level) or self._new_heading(level)
        return self._headings[level]

    def bold(self) -> str:
        """The automatic style of bold words."""
        return self._automatic(markup.BOLD, "text")

    def bullets(self) -> str:
        """The automatic style of lists."""
        return self._automatic(markup.BULLETS, "")

    @property
    def automatic(self) -> tuple[Splice, ...]:
        """What goes into the part of the text."""
        if not self._text:
            return ()
        root = self._parts.content()
        holder, content = root.child("office:automatic-styles"), "".join(self._text)
        if holder is not None:
            return at_end(holder, content.encode())
        body = root.child("office:body")
        declared = self._declared(CONTENT, root)
        whole = f"<office:automatic-styles{declared}>{content}</office:automatic-styles>"
        return (Splice(body.start if body else root.inside, whole.encode()),)

    @property
    def others(self) -> dict[str, tuple[Splice, ...]]:
        """What goes into the part of the common styles."""
        holder = self._holder()
        return {STYLES: at_end(holder, "".join(self._common).encode("utf-8"))} if self._common and holder else {}

    def _new_heading(self, level: int) -> str:
        """A common style, as a person would add it; an automatic one where the document has no common ones."""
        # A name that paragraphs ask for in vain is not free: they would change.
        known = {key for _, key in self._styles.styles} | {
            e.attributes.get("text:style-name", "") for e in self._parts.content().walk() if e.name.startswith("text:")
        }
        names = (f"Heading_20_{level}", *(f"SeoFrTitre{level}{n or ''}" for n in range(99)))
        name = next(n for n in names if n not in known)
        base = next((s for s in ("Heading", "Standard") if ("paragraph", s) in self._styles.styles), "")
        following = next((s for s in ("Text_20_body", "Standard") if ("paragraph", s) in self._styles.styles), "")
        holder, outer = self._holder(), self._parts.of(STYLES)
        if holder is not None and outer is not None:
            declared = self._declared(STYLES, outer)
            self._common.append(markup.heading_style(name, level, base, following, declared))
        else:
            declared = self._declared(CONTENT, self._parts.content())
            self._text.append(markup.heading_style(name, level, "", "", declared))
        return name

    def _automatic(self, wanted: str, family: str) -> str:
        if wanted not in self._made:
            known = {key for _, key in self._styles.styles} | {key for key, _ in self._styles.lists}
            name = next(n for n in (wanted, *(f"{wanted}{n}" for n in range(99))) if n not in known)
            declared = self._declared(CONTENT, self._parts.content())
            make = markup.bold_style if family else markup.bullet_style
            self._text.append(make(name, declared))
            self._made[wanted] = name
        return self._made[wanted]

    def _holder(self) -> Element | None:
        root = self._parts.of(STYLES)
        return root.child("office:styles") if root else None

    def _declared(self, name: str, root: Element) -> str:
        return markup.declaration(self._parts.package.read(name), root)
