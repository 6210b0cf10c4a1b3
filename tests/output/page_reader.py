"""A page of the report, read back and found safe; and a fault to put into one."""

import re
from html.parser import HTMLParser

from seo_fr.model import Finding, Span

VOID = {"meta", "br", "hr"}
HEADINGS = ("h1", "h2", "h3", "h4", "h5", "h6")
FORBIDDEN = {"script", "iframe", "object", "embed", "link", "img", "form", "base", "audio", "video", "image", "use"}


class PageReader(HTMLParser):
    """What a page holds; refuses one whose elements do not close."""

    def __init__(self, page):
        super().__init__()
        self.open, self.found, self.attributes, self.ids, self.targets = [], [], [], [], []
        self.headings, self.marked, self.words, self.style = [], [], [], ""
        self.feed(page)
        self.close()
        assert self.open == []

    def handle_starttag(self, tag, attrs):
        self.found.append(tag)
        self.attributes += attrs
        values = dict(attrs)
        if "id" in values:
            self.ids.append(values["id"])
        if tag == "a":
            self.targets.append(values["href"])
        if tag in HEADINGS:
            self.headings.append(int(tag[1]))
        if tag == "mark":
            self.marked.append(["", values["class"]])
        if tag not in VOID:
            self.open.append(tag)

    def handle_endtag(self, tag):
        assert self.open.pop() == tag

    def handle_data(self, data):
        if "mark" in self.open:
            self.marked[-1][0] += data
        if "style" in self.open:
            self.style += data
        else:
            self.words.append(data)

    @property
    def text(self):
        return "".join(self.words)

    @property
    def spaced(self):
        """The text with plain spaces."""
        return re.sub("[\u00a0\u202f]", " ", self.text)


def read_safely(page):
    """The page, after checking that it is inert, loads nothing and is well made."""
    reader = PageReader(page)
    assert not FORBIDDEN & set(reader.found)
    names = [name for name, _ in reader.attributes]
    assert not [n for n in names if n.startswith("on") or n in ("src", "srcset", "style", "srcdoc", "action", "data")]
    assert not re.search(r"url\(|@import|@font-face|https?:", reader.style)
    assert len(reader.ids) == len(set(reader.ids))
    assert all(target.startswith("#") and target[1:] in reader.ids for target in reader.targets)
    assert {"header", "main", "footer", "nav"} <= set(reader.found)
    assert reader.headings[0] == 1
    assert reader.headings.count(1) == 1
    assert all(after - before <= 1 for before, after in zip(reader.headings, reader.headings[1:], strict=False))
    return reader


def finding(start, end, level="warning", rule="sentence-too-long", message="Un défaut.", fix=None):
    return Finding(rule, level, message, Span(start, end), 1, 1, fix)
