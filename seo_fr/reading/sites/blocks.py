"""Block rules of markdown-it-py for the syntaxes of sites.

Three kinds of tokens come of them: ``site_code`` (what stands there is not Markdown), ``site_line`` (a line that
only marks where something begins or ends) and ``site_open`` … ``site_close`` around the blocks of an admonition.
Whether something is closed at all is asked once a document and kept in the parser's ``env``, so that a run of
openings without an end costs no more than its length.
"""

from __future__ import annotations

import re
from collections.abc import Callable

from markdown_it import MarkdownIt
from markdown_it.ruler import RuleOptionsType
from markdown_it.rules_block import StateBlock
from mdit_py_plugins.deflist import deflist_plugin
from mdit_py_plugins.footnote.index import footnote_def
from mdit_py_plugins.utils import is_code_block

from seo_fr.reading.placed_blocks import place_leaf, place_terms
from seo_fr.reading.sites.lines import ABBREVIATION, ADMONITION, FENCE, MARKDOWN_TAG, MODULE, OPTION, RAW, TICKS
from seo_fr.reading.sites.marks import COMPONENT, Mark, inside
from seo_fr.resources import words

CODE, LINE, OPEN = "site_code", "site_line", "site_open"
_NAMES = "markdown_syntaxes"
_INTERRUPTS: RuleOptionsType = {"alt": ["paragraph", "reference", "blockquote", "list"]}
_INDENT = 4


def read_site_blocks(parser: MarkdownIt) -> None:
    """Let ``parser`` know the block syntaxes of sites."""
    ruler = parser.block.ruler
    ruler.before("table", "site", _site, _INTERRUPTS)
    deflist_plugin(parser)
    rules = {rule.name: rule for rule in ruler.__rules__}
    ruler.at("deflist", _definitions(rules["deflist"].fn), {"alt": rules["deflist"].alt})


def _line(state: StateBlock, number: int) -> str:
    return state.src[state.bMarks[number] + state.tShift[number] : state.eMarks[number]]


def _leaf(state: StateBlock, kind: str, start: int, after: int, mark: Mark | None = None) -> bool:
    token = state.push(kind, "", 0)
    token.map = [start, after]
    token.content = state.getLines(start, after, state.blkIndent, True)
    token.meta["mark"] = mark
    state.line = after
    place_leaf(state, start, token)
    return True


def _contain(state: StateBlock, first: int, last: int, after: int, indent: int) -> bool:
    """The lines ``[first, last)`` as the blocks of one container, which ends before the line ``after``."""
    begin, line_max, block_indent, parent = state.line, state.lineMax, state.blkIndent, state.parentType
    token = state.push(OPEN, "div", 1)
    token.map = [begin, after]
    state.parentType = "site"
    state.lineMax = last
    state.blkIndent += indent
    state.md.block.tokenize(state, first, last)
    state.lineMax, state.blkIndent, state.parentType = line_max, block_indent, parent
    state.push("site_close", "div", -1)
    state.line = after
    return True


def _last_line(state: StateBlock, start: int, end: int, pattern: str) -> int:
    """The first line after ``start`` and before ``end`` that matches; -1 where none does.

    The last answer for ``pattern`` is kept: it holds for every place before it.
    """
    known: dict[str, int] = state.env.setdefault("site_ends", {})
    found = known.get(pattern, 0)
    if 0 <= found <= start:
        match = re.compile(pattern, re.MULTILINE).search(state.src, state.eMarks[start])
        found = -1 if match is None else _line_of(state, match.end())
        known[pattern] = found
    return found if start < found < end else -1


def _line_of(state: StateBlock, at: int) -> int:
    low, high = 0, len(state.eMarks) - 1
    while low < high:
        middle = (low + high) // 2
        if state.eMarks[middle] < at:
            low = middle + 1
        else:
            high = middle
    return low


def _site(state: StateBlock, start: int, end: int, silent: bool) -> bool:
    at = state.bMarks[start] + state.tShift[start]
    rule = _RULES.get(state.src[at : at + 1])
    return rule is not None and not is_code_block(state, start) and rule(state, start, end, silent)


def _raw(state: StateBlock, start: int, end: int, silent: bool) -> bool:
    """``{% highlight %}`` … ``{% endhighlight %}``, ``{{< mermaid >}}`` … ``{{< /mermaid >}}``."""
    match = RAW.match(_line(state, start))
    name = (match["liquid"] or match["hugo"]) if match else ""
    if match is None or name not in words(_NAMES, "raw_tags"):
        return False
    close = rf"\{{%[-+]?[ \t]*end{name}\b" if match["liquid"] else rf"\{{\{{[<%][ \t]*/[ \t]*{name}\b"
    if re.search(close, _line(state, start)):
        last = start
    elif (last := _last_line(state, start, end, close)) < 0:
        return False
    return silent or _leaf(state, CODE, start, last + 1)


def _fence(state: StateBlock, start: int, end: int, silent: bool) -> bool:
    """``::: note`` and ``:::``: the marks of a beginning and an end; a figure or code is one token."""
    match = FENCE.match(_line(state, start))
    if match is None:
        return False
    if silent:
        return True
    name = match["name"] or ""
    opens = match["marks"] != _line(state, start).rstrip()
    if name in words(_NAMES, "silent_directives"):
        last = _last_line(state, start, end, rf"^[ \t>]*:{{{len(match['marks'])},}}[ \t]*$")
        if last > 0:
            return _leaf(state, CODE, start, last + 1)
    after = start + 1
    while opens and after < end and OPTION.match(_line(state, after)):
        after += 1
    held = inside(name, "silent_directives")
    return _leaf(state, LINE, start, after, Mark(0, sign=1 if opens else -1, name=":::", inside=held))


def _ticks(state: StateBlock, start: int, end: int, silent: bool) -> bool:
    """A directive of MyST between backticks whose inside is text."""
    match = TICKS.match(_line(state, start))
    if match is None or match["name"] not in words(_NAMES, "text_directives"):
        return False
    mark = re.escape(match["marks"][0])
    last = _last_line(state, start, end, rf"^[ \t>]*{mark}{{{len(match['marks'])},}}[ \t]*$")
    if last < 0:
        return False
    first = start + 1
    while first < last and OPTION.match(_line(state, first)):
        first += 1
    state.line = start
    return silent or _contain(state, first, last, last + 1, 0)


def _admonition(state: StateBlock, start: int, end: int, silent: bool) -> bool:
    """``!!! note "Titre"``, ``??? tip`` and ``=== "Onglet"``, with the indented lines that belong to them."""
    if not ADMONITION.match(_line(state, start)):
        return False
    indent = state.sCount[start] - state.blkIndent + _INDENT
    last = after = start + 1
    while last < end and (state.isEmpty(last) or state.sCount[last] >= state.blkIndent + indent):
        last += 1
        if not state.isEmpty(last - 1):
            after = last
    if after == start + 1:
        return False
    state.line = start
    return silent or _contain(state, start + 1, after, after, indent)


def _math(state: StateBlock, start: int, end: int, silent: bool) -> bool:
    """A formula between ``$$`` and ``$$``, without a blank line in it."""
    line = _line(state, start)
    if not line.startswith("$$") or line.startswith("$$$"):
        return False
    last = start
    while not _closes_math(state, last, start):
        last += 1
        if last >= end or state.isEmpty(last) or state.sCount[last] < state.blkIndent:
            return False
    return silent or _leaf(state, CODE, start, last + 1)


def _closes_math(state: StateBlock, line: int, start: int) -> bool:
    text = _line(state, line).rstrip()
    return text.endswith("$$") and (line > start or len(text) > len("$$$$"))


def _module(state: StateBlock, start: int, _end: int, silent: bool) -> bool:
    """A line of a program: ``import Tabs from '…'``, ``export const meta = {…}``, up to the next blank line."""
    if silent or state.level or state.blkIndent or not MODULE.match(_line(state, start)) or state.tShift[start]:
        return False
    after = start + 1
    while after < state.lineMax and not state.isEmpty(after):
        after += 1
    return _leaf(state, CODE, start, after)


def _tag(state: StateBlock, start: int, end: int, silent: bool) -> bool:
    """A component's tag, or a tag whose inside is Markdown, alone on its lines; on one line an abbreviation."""
    line = _line(state, start)
    if line.startswith("*["):
        return ABBREVIATION.match(line) is not None and (silent or _leaf(state, LINE, start, start + 1))
    if not line.startswith("<"):
        return False
    if MARKDOWN_TAG.match(line):
        opened = line.split(None, 1)[0].lower()
        mark = Mark(0, sign=1, name=opened)
        return silent or _leaf(state, LINE, start, start + 1, mark)
    at = state.bMarks[start] + state.tShift[start]
    match = COMPONENT.match(state.src, at, state.eMarks[end - 1])
    if match is None or state.src[match.end() : _end_of_line(state, match.end())].strip():
        return False
    last = _line_of(state, match.end())
    sign = -1 if match["close"] else 0 if match["given"].endswith("/") else 1
    name = match["name"].lower()
    mark = Mark(0, sign=sign, name=f"<{name}", inside=inside(name, "silent_elements"))
    return silent or _leaf(state, LINE, start, last + 1, mark)


def _end_of_line(state: StateBlock, at: int) -> int:
    return state.eMarks[_line_of(state, at)]


def _definitions(rule: Callable[[StateBlock, int, int, bool], bool]) -> Callable[[StateBlock, int, int, bool], bool]:
    """The plug-in's rule where a definition follows its term; a tilde, which it also knows, is an « environ »."""

    def definitions(state: StateBlock, start: int, end: int, silent: bool) -> bool:
        if silent:
            return state.ddIndent >= 0 and rule(state, start, end, silent)
        after = start + 1 + (start + 1 < end and state.isEmpty(start + 1))
        if after >= end or not _line(state, after).startswith((": ", ":\t")):
            return False
        first = len(state.tokens)
        found = rule(state, start, end, silent)
        place_terms(state, state.tokens[first:])
        return found

    return definitions


# By the first character of a line.
_RULES: dict[str, Callable[[StateBlock, int, int, bool], bool]] = {
    "{": _raw,
    ":": _fence,
    "`": _ticks,
    "~": _ticks,
    "!": _admonition,
    "?": _admonition,
    "=": _admonition,
    "$": _math,
    "*": _tag,
    "<": _tag,
    "i": _module,
    "e": _module,
    "[": footnote_def,
}
