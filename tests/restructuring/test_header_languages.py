"""Headers completed in their own language: what the author wrote stays, what is missing or empty comes in."""

import json
import tomllib

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from seo_fr.model import Metadata
from seo_fr.reading import read_text
from seo_fr.reading.header_names import WRITTEN, is_empty
from seo_fr.restructuring.apply import apply_edits, remove_edits
from seo_fr.restructuring.plan import plan_edits
from seo_fr.restructuring.verify import verify

LD = {"@type": "NewsArticle", "n": 3, "vrai": True, "mentions": [{"name": "l’OTAN d'ici"}]}
FULL = Metadata("Titre : « x » d'ici", ("T",), 'Dit "oui" # \\ici', "un-slug", ("l’OTAN", "a: b"), LD)
TEXT = "\nUn texte.\n"


def completed(source, metadata=FULL):
    """The result, every promise kept, and its header as the language's own reader has it."""
    article = read_text(source, "x.md")
    edits = plan_edits(article, (), metadata)
    markdown = apply_edits(source, edits)
    verify(article, edits, markdown)
    assert remove_edits(markdown, edits) == source
    again = read_text(markdown, "x.md")
    assert not plan_edits(again, (), metadata)
    return markdown, parsed(again.front_matter.body.of(markdown), again.front_matter.language)


def parsed(text, language):
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    return {"yaml": yaml.safe_load, "toml": tomllib.loads, "json": json.loads}[language](text)


def says_all(data, *, but=()):
    data = {key.casefold(): value for key, value in data.items()}
    ld = data["json_ld"]
    assert (json.loads(ld) if isinstance(ld, str) else ld) == LD
    for name in ("title", "description", "slug"):
        assert name in but or data[name].strip() == getattr(FULL, name)
    assert data["keywords"] in (list(FULL.keywords), ", ".join(FULL.keywords))


EMPTY_YAML = [
    'description: ""\nkeywords: []\nslug:   # à remplir\ntitle: null\njson_ld: {}',
    "title: ''\ndescription: ~ # x\nslug: \" \"\nkeywords: ['']\njson_ld: ''",
    'title: >-\ndescription: |\n\nslug: >\nkeywords:\n  -\njson_ld: ""',
    "keywords:\n- \nslug: Null\n# fin",
    "title: []\nkeywords: null\n",
    "{title: null, slug: '', keywords: [ ], description: }",
    "{\n  title: null,\n  slug: ~\n}",
    "base: &b {description: '', a: x}\n<<: *b",
    "keywords: ['', '']\njson_ld: null",
    'keywords: [ "" ]\njson_ld: [ ]',
    "TITLE: ''\nSlug:\n",
    '"title": ""\n? slug\n: ""\n',
]
EMPTY_TOML = [
    'description = ""\nkeywords = []\ntitle = \'\'\nslug = """"""\njson_ld = {}\n',
    "keywords = \"\"  # ?\ntitle = '''\n'''\njson_ld=\"\" # c\n[seo]\ntitle = ''\n",
    'keywords = [\'\']\njson_ld = \'\'\nslug = """\n\n"""\n',
    'keywords = [ "" ]\nTitle = """\n"""\n',
    'x = """\n[seo]\ntitle = ""\n"""\n"title" = ""\n',
]
EMPTY_JSON = [
    '{"title": "", "description": " ", "slug":"", "keywords": [], "json_ld": {}}',
    '{\n\t"keywords": [""],\n\t"json_ld": ""\n}',
    '{"seo": {"title": ""}, "keywords": "", "TITLE" : ""}',
]


def left_empty(data):
    """The author's keys that the result leaves empty."""
    return tuple(key for key, value in data.items() if key.casefold() in WRITTEN and is_empty(value))


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
@pytest.mark.parametrize(
    "head",
    [f"---\n{y}\n---" for y in EMPTY_YAML] + [f"+++\n{t}+++" for t in EMPTY_TOML] + EMPTY_JSON,
)
def test_what_is_left_empty_is_filled_in_its_own_language(head, end):
    _markdown, data = completed((head + "\n" + TEXT).replace("\n", end))
    says_all(data)
    assert not left_empty(data)


@pytest.mark.parametrize(
    ("head", "left"),
    [
        ('{"Title": null, "slug": "s"}', ("Title",)),
        ("---\nslug: &a ''\nz: *a\n---", ("slug",)),
        ("+++\nslug = '''\n'''\n+++", ("slug",)),
        ('{"slug": " "}', ("slug",)),
    ],
)
def test_what_nothing_can_be_put_into_is_left_and_told(head, left):
    _markdown, data = completed(head + "\n" + TEXT)
    assert left_empty(data) == left
    assert {"description", "keywords", "json_ld"} <= data.keys()


@pytest.mark.parametrize(
    ("head", "start"),
    [
        (
            '+++\nslug = "s"\n\n# Pour les moteurs\n[seo]\ntitle = "x"\n+++',
            '+++\nslug = "s"\ntitle = "Titre : « x » d\'ici"\n',
        ),
        ("+++\n[seo]\n+++", "+++\ntitle ="),
        ("+++\na = [\n[1],\n]\n[[auteurs]]\nnom = 'x'\n+++", "+++\na = [\n[1],\n]\ntitle ="),
        ('{"slug": "s"}', '{"slug": "s", "title": '),
        ('{\n    "slug": "s"\n}', '{\n    "slug": "s",\n    "title": '),
        ("{}", '{\n  "title": '),
        ("{\n}", '{\n  "title": '),
    ],
)
def test_what_is_missing_comes_where_the_language_wants_it(head, start):
    markdown, data = completed(head + "\n" + TEXT)
    assert markdown.startswith(start)
    says_all(data, but=("slug",))


def test_names_of_the_site_are_left_alone_and_said_again_under_ours():
    _, data = completed("---\ntags: [x]\nmeta_description: y\npermalink: /a/b\n---\n" + TEXT)
    assert (data["tags"], data["meta_description"], data["permalink"]) == (["x"], "y", "/a/b")
    says_all(data)


KEYS = st.sampled_from(["slug", "Title", "tags", "date", "layout", "description", "keywords", "json_ld", "x-y", "seo"])
WORDS = st.text(st.characters(exclude_categories=["Cs", "Cc"]), max_size=8)
VALUES = st.recursive(
    WORDS | st.integers(-(10**6), 10**6) | st.booleans(),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(WORDS, inner, max_size=3),
    max_leaves=5,
)
EMPTY = st.sampled_from(["", " ", [], {}, [""]])
HEADS = st.lists(st.tuples(KEYS, EMPTY | VALUES), max_size=6, unique_by=lambda pair: pair[0]).map(dict)
SPACES = st.sampled_from(["", "  # c", " "])


@given(HEADS, st.booleans(), st.sampled_from(["\n", "\r\n"]), st.sampled_from(["", "\ufeff"]))
@settings(max_examples=150, deadline=None)
def test_any_yaml_head_keeps_what_it_says(data, flow, end, mark):
    body = yaml.safe_dump(data, allow_unicode=True, sort_keys=False, default_flow_style=flow) if data else "# rien\n"
    keeps_all(f"{mark}---\n{body}---\n", data, end)


@given(HEADS, st.sampled_from([None, 1, "\t"]), st.sampled_from(["\n", "\r\n"]), st.sampled_from(["", "\ufeff"]))
@settings(max_examples=150, deadline=None)
def test_any_json_head_keeps_what_it_says(data, indent, end, mark):
    keeps_all(f"{mark}{json.dumps(data, indent=indent)}\n", data, end)


@given(HEADS, SPACES, st.booleans(), st.sampled_from(["\n", "\r\n"]), st.sampled_from(["", "\ufeff"]))
@settings(max_examples=150, deadline=None)
def test_any_toml_head_keeps_what_it_says(data, after, tables, end, mark):
    plain = {key: value for key, value in data.items() if not (tables and isinstance(value, dict) and value)}
    lines = [f"{key} = {toml(value)}{after}" for key, value in plain.items()]
    for key in data.keys() - plain.keys():
        lines += ["", "# c", f"[{key}]{after}", *(f"{toml(k)} = {toml(v)}" for k, v in data[key].items())]
    keeps_all(f"{mark}+++\n" + "".join(f"{line}\n" for line in lines) + "+++\n", data, end)


def toml(value):
    if isinstance(value, dict):
        return "{" + ", ".join(f"{toml(k)} = {toml(v)}" for k, v in value.items()) + "}"
    return f"[{', '.join(map(toml, value))}]" if isinstance(value, list) else json.dumps(value, ensure_ascii=False)


def keeps_all(head, data, end):
    _, after = completed((head + TEXT).replace("\n", end))
    for key, value in data.items():
        if not (is_empty(value) and key.casefold() in ("title", "slug", "description", "keywords", "json_ld")):
            assert after[key] == value
    assert {"title", "description", "slug", "keywords", "json_ld"} <= {key.casefold() for key in after}
