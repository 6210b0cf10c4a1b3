"""Word lists that can match: one token, lower case, straight apostrophe, once, with a reason."""

from __future__ import annotations

import pytest

from seo_fr.resources import rules, word_list

LISTS = [
    (name, key)
    for name in ("keywords", "entities", "coverage")
    for key, entry in rules(name).items()
    if "words" in entry
]


@pytest.mark.parametrize(("name", "key"), LISTS)
def test_every_entry_can_match(name, key):
    entries = word_list(name, key)
    assert len(entries) == len(set(entries))
    assert [e for e in entries if e != e.lower() or " " in e or "’" in e] == []


@pytest.mark.parametrize("name", ["keywords", "entities", "coverage", "sections", "readability"])
def test_every_number_and_list_gives_its_reason(name):
    for key, entry in rules(name).items():
        if isinstance(entry, dict) and ({"value", "words"} & set(entry)):
            assert len(str(entry.get("why", ""))) > 15, f"{name}.{key}"
