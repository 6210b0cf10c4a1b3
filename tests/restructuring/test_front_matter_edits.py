import json

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from seo_fr.model import Metadata
from seo_fr.reading import read_text
from seo_fr.restructuring.apply import apply_edits
from seo_fr.restructuring.plan import plan_edits
from seo_fr.restructuring.verify import verify
from seo_fr.restructuring.yaml_text import json_text, quoted, quoted_list

FULL = Metadata("Titre : « x »", ("Titre",), 'Dit "oui" # ici', "slug", ("l’OTAN", "a: b"), {"@type": "NewsArticle"})


def result_of(head, newline="\n"):
    source = (head + "Un texte.\n").replace("\n", newline)
    article = read_text(source, "x.md")
    edits = plan_edits(article, (), FULL)
    markdown = apply_edits(source, edits)
    verify(article, edits, markdown)
    assert not plan_edits(read_text(markdown, "x.md"), (), FULL)
    return markdown


def test_a_new_block_says_exactly_the_metadata():
    markdown = result_of("")
    head = yaml.safe_load(markdown.split("---\n")[1])
    assert json.loads(head.pop("json_ld")) == FULL.json_ld
    assert head == {
        "title": FULL.title,
        "description": FULL.description,
        "slug": FULL.slug,
        "keywords": list(FULL.keywords),
    }
    assert markdown.endswith("---\n\nUn texte.\n")


NEW = """title: "Titre : « x »"
description: "Dit \\"oui\\" # ici"
slug: "slug"
keywords: ["l’OTAN", "a: b"]
json_ld: '{"@type":"NewsArticle"}'
"""


def new_keys(*without):
    return "".join(line + "\n" for line in NEW.splitlines() if line.split(":")[0] not in without)


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ("title: À moi\n", "title: À moi\n" + new_keys("title")),
        ("Title: X\nDESCRIPTION: y\n", "Title: X\nDESCRIPTION: y\n" + new_keys("title", "description")),
        ("tags: [a]  # à moi\n\n", "tags: [a]  # à moi\n\n" + NEW),
        ("", NEW),
        ("# à remplir\n", "# à remplir\n" + NEW),
        ("  slug: s\n", "  slug: s\n" + "".join(f"  {x}\n" for x in new_keys("slug").splitlines())),
        ("texte: |+\n  un\n\n", "texte: |+\n  un\n\n" + NEW),
        ("slug:\ndate: 2024-01-01\n", 'slug: "slug"\ndate: 2024-01-01\n' + new_keys("slug")),
        ("slug: ''\n", "slug: 'slug'\n" + new_keys("slug")),
        ("slug: null # ?\n", 'slug: "slug" # null # ?\n' + new_keys("slug")),
        ("{slug: s}\n", "{slug: s, " + ", ".join(new_keys("slug").splitlines()) + "}\n"),
        ("{slug: s,}\n", "{slug: s, " + ", ".join(new_keys("slug").splitlines()) + "}\n"),
        (NEW, NEW),
    ],
)
def test_only_missing_keys_go_into_the_block_of_the_author(body, expected):
    assert result_of(f"---\n{body}---\n") == f"---\n{expected}---\nUn texte.\n"


def test_a_block_closed_by_dots_is_completed_before_them():
    assert result_of("---\nslug: s\n...\n").startswith("---\nslug: s\n" + new_keys("slug") + "...\n")


def test_windows_line_ends_are_kept():
    markdown = result_of("---\nslug: s\n---\n", "\r\n")
    assert markdown.count("\n") == markdown.count("\r\n")
    assert "slug: s\r\ntitle: " in markdown


TEXTS = st.text(st.characters(exclude_categories=["Cs"]))


@given(TEXTS)
def test_every_text_survives_yaml(text):
    line = quoted(text)
    assert yaml.safe_load(line) == text
    assert len(line.splitlines()) == 1


@given(st.lists(TEXTS, max_size=4), st.dictionaries(TEXTS, TEXTS, max_size=3))
def test_lists_and_json_survive_yaml(texts, mapping):
    assert yaml.safe_load(quoted_list(tuple(texts))) == texts
    written = json_text(mapping)
    assert json.loads(yaml.safe_load(written)) == mapping
    assert "<" not in written
    assert len(written.splitlines()) == 1
