"""Markdown drawn at random: what CommonMark knows and what sites add, whole or broken, under every line end."""

from hypothesis import strategies as st

WORDS = [
    "Paris",
    "été",
    "l’OTAN",
    "12 000",
    "cœur",
    "a*b",
    "_x",
    "http",
    "e\u0301te\u0301",
    "mot\u200bmot",
    "\u00a0",
    "«",
    "fin.",
]
INLINE = [
    "&eacute;",
    "&amp;",
    "&#233;",
    "&#xE9;",
    "&nbsp;",
    "&NotEqualTilde;",
    "&fjlig;",
    "&faux;",
    "&#0;",
    "&",
    "\\*",
    "\\_",
    "\\\\",
    "\\a",
    "\\&amp;",
    "\\",
    "**gras**",
    "*ita*lique",
    "mot*inté*rieur",
    "***deux***",
    "__a__",
    "_b_",
    "**",
    "*",
    "_",
    "`",
    "``",
    "`code`",
    "`` a`b ``",
    "` x `",
    "`a\tb`",
    "~~barré~~",
    "~~~",
    "~",
    "[lien](http://exemple.fr)",
    '[lien *fort*](<a b> "titre")',
    "[réf][ref]",
    "[ref]",
    "[rien]",
    "[",
    "]",
    "](",
    "!",
    "![image](i.png)",
    "![alt *fort* &amp;](i.png 't')",
    "[![i](a.png)](b)",
    "![",
    "<https://exemple.fr/%C3%A9>",
    "<a@b.fr>",
    "<",
    ">",
    "<b>",
    "</b>",
    "<br>",
    "<!-- x -->",
    '<a href="/x">',
    "</a>",
    "<img src=y>",
    "[^1]",
    "<!--",
    "#",
    "|",
    "\\|",
    "-",
    "+",
    "=",
    "1.",
    "\t",
    " ",
    "  ",
    "\u00ad",
    "\u200f",
    "\u2003",
    "\r",
    "é",
    "\u0301",
]
PREFIXES = [
    "",
    "",
    "",
    "> ",
    ">",
    "- ",
    "  ",
    "    ",
    "* ",
    "1. ",
    "10) ",
    "# ",
    "## ",
    "> - ",
    "- > ",
    "\t",
    " ",
    ">\t",
    "-\t",
    "   ",
    "###### ",
    "|",
]
LINES = [
    "",
    "",
    "",
    "---",
    "===",
    "```",
    "~~~",
    "| a | b |",
    "|---|---|",
    "| \\| | x |",
    "| x | x |",
    "| ![i](a.png) | [x](y\\|z) |",
    "<div>",
    "</div>",
    "<!-- c -->",
    "[ref]: /u 'x'",
    "***",
    "    code",
    "\t\tcode",
    ">",
    "-",
    "#",
    "a|b",
    "-|-",
]

SITE_INLINE = (  # noqa: SIM905 (as a list it is a hundred lines)
    "{: .a} ¦ {.a ¦ {#b} ¦ :smile: ¦ : ¦ {% x %} ¦ {% ¦ %} ¦ {{ a }} ¦ {{ ¦ }} ¦ {{< b >}} ¦ "
    '{{< /b >}} ¦ [^1] ¦ ^[n] ¦ ^[ ¦ [caption] ¦ [/caption] ¦ [g a="1"] ¦ [[a]] ¦ [[a|b]] ¦ '
    "![[a]] ¦ [a]{.b} ¦ $x^2$ ¦ $ ¦ {a} ¦ {ref}`a` ¦ <Tip a={b}> ¦ </Tip> ¦ [a]({{ b }}) ¦ "
    "![a]({{ b }}) ¦ <sup> ¦ [1](#fn1) ¦ <p> ¦ [ ] "
).split(" ¦ ")
SITE_LINES = (  # noqa: SIM905 (as a list it is a hundred lines)
    '::: ¦ ::: note ¦ :::{figure} a ¦ :::: ¦ :a: b ¦ ```{note} ¦ ``` ¦ !!! note ¦ === "a" ¦     b ¦ '
    "$$ ¦ $$ x $$ ¦ [^1]: a ¦ : b ¦ a ¦ {% raw %} ¦ {% endraw %} ¦ import a from 'b' ¦ "
    'export default a ¦ <Tabs> ¦ </Tabs> ¦ <Tabs ¦ <div markdown="1"> ¦ <div> ¦ </div> ¦ '
    '<p>a&eacute; <br>b</p> ¦ <figure> ¦ <img alt="a &amp; b" src="c"> ¦ '
    "<figcaption>a</figcaption> ¦ </figure> ¦ <ul><li>a<li>b</ul> ¦ <td> ¦ <pre>a  b ¦ </pre> ¦ "
    "<script>a ¦ </script> ¦ <!-- wp:p --> ¦ <!-- /wp:p --> ¦ <!-- a ¦ --> ¦ > [!NOTE] ¦ > a ¦ "
    '- [ ] a ¦ *[A]: b ¦ {.a} ¦ # T {#a} ¦  ¦  ¦  ¦ <blockquote class="twitter-tweet"> ¦ '
    "</blockquote> ¦ <h2>a ¦ [a](b) ¦ <a href='x ¦ & ¦ <"
).split(" ¦ ")

inline = st.lists(st.sampled_from(WORDS) | st.sampled_from(INLINE), min_size=1, max_size=8)
text = st.builds(lambda parts, glue: glue.join(parts), inline, st.sampled_from(["", " "]))
line = st.builds(
    lambda prefix, body, tail: prefix + body + tail,
    st.sampled_from(PREFIXES),
    text,
    st.sampled_from(["", "", " ", "  ", "\\", " ##"]),
)


@st.composite
def documents(draw):
    """A source, with any line ends (mixed ones too), with or without byte order mark and last line end."""
    lines = draw(st.lists(line | st.sampled_from(LINES), min_size=1, max_size=10))
    ends = draw(st.sampled_from([("\n",), ("\r\n",), ("\r",), ("\n", "\r\n", "\r")]))
    source = "".join(each + draw(st.sampled_from(ends)) for each in lines)
    if draw(st.booleans()):
        source = source.rstrip("\r\n")
    return draw(st.sampled_from(["", "", "\ufeff"])) + source


@st.composite
def site_documents(draw):
    """As `documents`, of what sites write, whole or broken."""
    parts = st.lists(
        st.sampled_from(WORDS) | st.sampled_from(INLINE) | st.sampled_from(SITE_INLINE), min_size=1, max_size=6
    )
    paragraphs = st.builds(lambda prefix, parts: prefix + " ".join(parts), st.sampled_from(PREFIXES), parts)
    lines = draw(
        st.lists(st.sampled_from(SITE_LINES) | st.sampled_from(SITE_LINES) | paragraphs, min_size=1, max_size=12)
    )
    return draw(st.sampled_from(["\n", "\n", "\r\n", "\r"])).join(lines)
