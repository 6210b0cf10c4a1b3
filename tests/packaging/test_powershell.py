"""What makes a French PowerShell script fail without a word: its typographic quotes, and a colon after a name.

PowerShell itself is not at hand; this reads the scripts as its tokenizer does where the two traps are.
"""

import re
from pathlib import Path

import pytest

FOLDER = Path(__file__).resolve().parents[2] / "packaging"
SCRIPTS = ("install.ps1", "uninstall.ps1")
# PowerShell takes all of these for ' and " (about_Quoting_Rules).
SINGLE, DOUBLE = "'\u2018\u2019\u201a\u201b", '"\u201c\u201d\u201e'
PAIRS = {")": "(", "]": "[", "}": "{"}


def read(text):
    """(code without strings and comments, what double quotes hold, quotes that are not ASCII, unclosed brackets)."""
    code, expanded, foreign, opened, at = [], [], [], [], 0
    while at < len(text):
        char = text[at]
        if char == "#":
            at = text.find("\n", at)
            continue
        if char in SINGLE or char in DOUBLE:
            end, kind = at + 1, SINGLE if char in SINGLE else DOUBLE
            while text[end] not in kind or text[end + 1] in kind:
                end += 2 if text[end] in kind or (text[end] == "`" and kind == DOUBLE) else 1
            foreign += [text[i] for i in (at, end) if text[i] not in "'\""]
            if kind == DOUBLE:
                expanded.append(text[at + 1 : end])
            at = end + 1
            continue
        if char in PAIRS.values():
            opened.append(char)
        elif char in PAIRS:
            assert opened.pop() == PAIRS[char], text[:at].count("\n") + 1
        code.append(char)
        at += 1
    return "".join(code), expanded, foreign, opened


@pytest.mark.parametrize("name", SCRIPTS)
def test_strings_end_where_they_seem_to(name):
    code, _, foreign, opened = read((FOLDER / name).read_text(encoding="utf-8"))
    assert (foreign, opened) == ([], [])
    assert code.isascii(), "French outside of strings: a typographic apostrophe has ended one"


@pytest.mark.parametrize("name", SCRIPTS)
def test_no_name_runs_into_the_text_after_it(name):
    text = (FOLDER / name).read_text(encoding="utf-8")
    known = {v.lower() for v in re.findall(r"(?<![\w`])\$(\w+)\b\s*(?:=|in\b)", read(text)[0])}
    known |= {v.lower() for v in re.findall(r"\[\w+\]\$(\w+)", text)} | {"_"}
    for words in read(text)[1]:
        for name_, after in re.findall(r"(?<!`)\$(\w+)(.?)", words):
            assert name_.lower() in known, f"${name_} is not a variable"
            assert after != ":", f"${name_}: is read as a drive"


def test_the_reader_sees_both_traps():
    assert read("'l\u2019installation'\n'\n")[2] == ["\u2019"]
    assert read('"l\u2019installation"\n')[2] == []
    assert read("\"a `\"b`\" $x : c\" ('d''e')\n")[1:] == (['a `"b`" $x : c'], [], [])
