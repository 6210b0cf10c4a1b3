"""Headers in three languages: what is read, what is refused and in which words, and what a header may cost."""

import re
import string
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from seo_fr.errors import InputError
from seo_fr.reading import read_text

PROSE = "\nUn texte de la rédaction.\n"


def head_of(source, path="a.md"):
    return read_text(source, path).front_matter


def refusal(source, path="a.md"):
    with pytest.raises(InputError) as caught:
        read_text(source, path)
    message = str(caught.value)
    assert "\n" not in message
    assert not re.search(r" [:;»]|« ", message), "a space of French typography does not break"
    message = message.replace("\u00a0", " ")
    assert message.startswith(f"{path} : ")
    assert " ; " in message
    return message


TOML = '+++\ntitle = "T"\ntags = ["a"]\n[seo]\nn = 1\n+++\n'
JSON = '{\n  "title": "T",\n  "tags": ["a"],\n  "seo": {"n": 1}\n}\n'
DATA = {"title": "T", "tags": ["a"], "seo": {"n": 1}}


class TestLanguages:
    @pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
    @pytest.mark.parametrize("mark", ["", "\ufeff"])
    @pytest.mark.parametrize(("source", "language"), [(TOML, "toml"), (JSON, "json")])
    def test_toml_and_json_are_read_whatever_the_line_ends(self, source, language, mark, end):
        source = mark + (source + PROSE).replace("\n", end)
        article = read_text(source)
        head = article.front_matter
        assert (head.language, dict(head.data), article.format) == (language, DATA, "markdown")
        assert source[head.span.end :] == PROSE.replace("\n", end)
        assert [b.view.text for b in article.blocks] == [PROSE.strip()]
        assert article.title.text == "T"

    @pytest.mark.parametrize("source", ["{}", "{ }", "{\n}", "+++\n+++", "---\n---"])
    def test_an_empty_head_counts_in_a_markdown_file(self, source):
        assert dict(head_of(source + "\n" + PROSE).data) == {}

    @pytest.mark.parametrize(
        "source",
        [
            "{% include tete.html %}\n",
            "{{< figure >}}\n",
            "{: .chapo}\n",
            "{#ancre}\n",
            "{Note} de la rédaction.\n",
            "+++\nDu texte.\n+++\n",
            "+++\nDu texte.\n",
            "---\n\nTexte : non : plus\n\n---\n",
            "---\n\n" + "Texte : non. " * 20000 + "\n\n---\n",
            "---\nParis: le maire a parlé.\n",
        ],
    )
    def test_what_only_looks_like_a_head_is_text(self, source):
        assert head_of(source + PROSE) is None

    def test_words_that_yaml_takes_for_other_things_stay_as_they_are_written(self):
        head = head_of(
            "---\ntitle: NO\na: 007\nb: 12:30\nc: 1.10\nd: 2024-01-01\ne: 12\nf: 1.5\ng: 1_000\nh: 0x1F\n"
            f"i: {'9' * 5000}\n---\n{PROSE}"
        )
        assert dict(head.data) == {
            "title": "NO",
            "a": "007",
            "b": "12:30",
            "c": "1.10",
            "d": "2024-01-01",
            "e": 12,
            "f": 1.5,
            "g": "1_000",
            "h": "0x1F",
            "i": "9" * 5000,
        }


class TestUnclosed:
    @pytest.mark.parametrize(
        ("source", "said"),
        [
            (
                "---\ntitle: A\ndescription: B\n\nDu texte.\n",
                "en-tête YAML ouvert ligne 1 et jamais fermé ; ajoutez une ligne « --- » après la ligne 3.",
            ),
            ("---\ntitle: A\ntags:\n  - a\n- b\n\n# Titre\n\nDu texte.\n", "« --- » après la ligne 5"),
            ("---\ndate: A\nlayout: post\n\nDu texte.\n\n---\n\nLa suite.\n", "« --- » après la ligne 3"),
            ("\ufeff---\r\ntitle: A\r\n\r\nDu texte.\r\n", "« --- » après la ligne 2"),
            ('+++\ntitle = "A"\n\nDu texte.\n', "TOML ouvert ligne 1 et jamais fermé"),
            ('+++\ntitle = "A"\n\nDu texte.\n\n+++\n', "« +++ » après la ligne 2"),
            ('{"title": "A",\n"b": [1, 2\n\nDu texte.\n', "JSON ouvert ligne 1 et jamais fermé"),
            ('{"title": "A\n}\n\nDu texte.\n', "JSON ouvert ligne 1 et jamais fermé"),
        ],
    )  # fmt: skip
    def test_the_line_and_the_mend_are_named(self, source, said):
        assert said in refusal(source)

    def test_a_break_in_the_middle_of_a_closed_head_is_not_called_unclosed(self):
        assert "invalide, ligne 4" in refusal("---\ntitle: A\nsans deux-points\nb: c\n---\n" + PROSE)


class TestBroken:
    @pytest.mark.parametrize(
        ("source", "said"),
        [
            ("---\ntitle: A\nb: 1\ntitle: B\n---\n", "ligne 4, colonne 1 : la clé « title » est donnée deux fois"),
            ("---\nseo: {a: 1, a: 2}\n---\n", "ligne 2, colonne 13 : la clé « a » est donnée deux fois"),
            ("---\na: !!python/tuple [ls]\n---\n", "colonne 4 : balise YAML « !!python/tuple » inconnue"),
            ("---\na: &x [*x]\n---\n", "ligne 2, colonne 8 : « *x » se contient elle-même"),
            ("---\na: *x\n---\n", "ligne 2, colonne 4 : référence"),
            ("---\n\ta: b\n---\n", "ligne 2, colonne 1"),
            ("+++\ntitle = A\n+++\n", "TOML invalide, ligne 2, colonne 9"),
            ("+++\na = 1\r\na = 2\n+++\n", "TOML invalide, ligne 3, colonne 6 : une clé ou une table"),
            ("+++\na = " + "9" * 5000 + "\n+++\n", "TOML invalide"),
            ('{"title": "A",}\n', "JSON invalide, ligne 1, colonne 15"),
            ('{"a": 1,\n "b": {"a": 1, "a": 2}}\n', "ligne 2, colonne 16 : la clé « a » est donnée deux fois"),
            ('{"a":\n NaN}\n', "ligne 2, colonne 2 : « NaN » n’est pas une valeur JSON"),
            ('{"a": ' + "9" * 5000 + "}\n", "JSON invalide"),
            ('{"title": "A"} Du texte\n', "ligne 1, colonne 15 ; passez à la ligne"),
        ],
    )  # fmt: skip
    def test_the_place_is_named(self, source, said):
        assert said in refusal(source + PROSE)


def laughs(floors, width):
    lines = [f"a: &a [{', '.join(['x'] * width)}]"]
    lines += [f"{b}: &{b} [{', '.join([f'*{a}'] * width)}]" for a, b in pairwise(string.ascii_lowercase[:floors])]
    return "\n".join(lines)


MANY = ", ".join(f"k{i}: 1" for i in range(2000))


class TestBounds:
    @pytest.mark.parametrize(
        ("source", "said"),
        [
            (f"---\n{laughs(10, 9)}\n---\n", "plus de 20000 valeurs"),
            (f"---\n{laughs(20, 2)}\n---\n", "plus de 20000 valeurs"),
            ("---\na: " + "[" * 5000 + "\n---\n", "plus de 30 étages"),
            ("---\na: " + "{b: " * 40 + "1" + "}" * 40 + "\n---\n", "plus de 30 étages"),
            ("---\n" + "- " * 5000 + "\n---\n", "plus de 30 étages"),
            ("---\na: '" + "x" * 100_001 + "'\n---\n", "plus de 100000 signes"),
            (f"---\nb: &b {{{MANY}}}\nc:\n  <<: [{'*b, ' * 9}]\n---\n", "plus de 20000 valeurs"),
            ("+++\na = " + "[" * 5000 + "]" * 5000 + "\n+++\n", "plus de 30 étages"),
            ("+++\na = " + "[" * 40 + "]" * 40 + "\n+++\n", "plus de 30 étages"),
            ("+++\n" + "a." * 5000 + "a = 1\n+++\n", "plus de 30 étages"),
            ("+++\na = [" + "1," * 20_001 + "]\n+++\n", "plus de 20000 valeurs"),
            ('{"a": ' + "[" * 5000 + "]" * 5000 + "}\n", "plus de 30 étages"),
            ('{"a": [' + "1," * 20_001 + "1]}\n", "plus de 20000 valeurs"),
        ],
    )  # fmt: skip
    def test_what_would_eat_the_machine_is_refused(self, source, said):
        assert said in refusal(source + PROSE)

    def test_references_and_merges_that_a_person_would_write_are_read(self):
        head = head_of(f"---\nbase: &base {{ville: Figeac}}\na: *base\nb:\n  <<: *base\n  n: 2\n---\n{PROSE}")
        assert head.data["a"] == {"ville": "Figeac"}
        assert head.data["b"] == {"ville": "Figeac", "n": 2}


SEEDS = ["{", "}", '"a"', ":", ",", "a: ", "a = ", "[", "]", '"""', "'", "&a ", "*a", "!!int ", "<<: ", "title: T\n"]
SEEDS += [
    "# c\n",
    "null",
    "`",
    "${x}",
    "(",
    ")",
    "/*",
    "? ",
    "|\n",
    "- ",
    "\n",
    "\r\n",
    " ",
    "---\n",
    "+++\n",
    "\ufeff",
]


@given(
    st.sampled_from(["", "---\n", "+++\n", "{", "export const meta = {"]), st.lists(st.sampled_from(SEEDS), max_size=25)
)
@settings(max_examples=400, deadline=None)
def test_any_head_gives_an_article_or_one_line_that_names_the_file(start, parts):
    source = start + "".join(parts) + "\nDu texte.\n"
    try:
        article = read_text(source, "a.md")
    except InputError as error:
        said = str(error)
    else:
        assert article.source == source
        return
    assert said.startswith("a.md\u00a0: ")
    assert "\n" not in said
