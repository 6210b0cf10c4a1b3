"""The CSV and the summary page of an audit."""

import csv
import io
import json
import re
from dataclasses import replace
from html import escape
from html.parser import HTMLParser

from seo_fr.auditing.overview import survey
from seo_fr.auditing.row import Row
from seo_fr.output.audit_csv import COLUMNS, audit_csv
from seo_fr.output.audit_page import audit_page
from seo_fr.output.findings_facts import rule_texts

ROWS = [
    Row(
        "a.md",
        "ok",
        "Le <b>budget</b>",
        812,
        30,
        55.5,
        0.25,
        1,
        1,
        2,
        3,
        42.0,
        "title-missing sentence-too-long",
        "budget",
        "2026-01-01T00:00:00Z",
        rules=json.dumps({"title-missing": 1, "sentence-too-long": 5}),
    ),
    Row("b.md", "ok", "Rien à dire", 702, 30, 64.0, 0.1, 0, 0, 0, 0, 0.0, "", "école", "2026-01-01T00:00:00Z"),
    Row("c.md", "error", error="c.md : fichier <binaire>."),
]


def page(rows=ROWS):
    return audit_page(survey(rows), 700, "articles.sqlite", "articles.csv")


def test_a_line_an_article_and_its_columns():
    lines = list(audit_csv(ROWS))
    table = list(csv.DictReader(io.StringIO("".join(lines))))
    assert len(lines) == 4
    assert tuple(table[0]) == COLUMNS
    assert (table[0]["title"], table[0]["flesch"], table[2]["flesch"]) == ("Le <b>budget</b>", "55.5", "")


def test_a_french_excel_opens_its_own_form_by_a_double_click():
    text = "".join(audit_csv(ROWS, excel=True))
    assert text.startswith("\ufeffpath;status;")  # else it takes UTF-8 for Windows-1252
    ours = list(csv.DictReader(io.StringIO(text.removeprefix("\ufeff")), delimiter=";"))
    plain = list(csv.DictReader(io.StringIO("".join(audit_csv(ROWS)))))
    assert (ours[0]["flesch"], ours[0]["long_sentence_share"], ours[0]["priority"]) == ("55,5", "0,25", "42,0")
    numbers = ("flesch", "long_sentence_share", "priority")
    for one, other in zip(ours, plain, strict=True):
        assert {k: v.replace(",", ".") if k in numbers else v for k, v in one.items()} == other


def test_a_title_is_no_formula_for_a_spreadsheet():
    rows = [Row("=1.md", "ok", title) for title in ("=HYPERLINK(1)", "+33", "-1", "@x", "\t=1", 'a\r\nb,"c"', "3 = 2")]
    table = list(csv.DictReader(io.StringIO("".join(audit_csv(rows)))))
    assert [r["title"] for r in table] == ["'=HYPERLINK(1)", "'+33", "'-1", "'@x", " =1", 'a b,"c"', "3 = 2"]
    assert table[0]["path"] == "'=1.md"


def test_the_page_tells_what_to_mend_first_and_escapes_what_articles_say():
    text = page()
    assert "Le &lt;b&gt;budget&lt;/b&gt;" in text
    assert "<b>" not in text
    assert "c.md : fichier &lt;binaire&gt;." in text
    first = text.index('id="priorites"')
    assert text.index("a.md", first) < text.index('id="defauts"')
    assert "L’article n’a pas de titre." in text[first : text.index('id="defauts"')]
    assert "Rien à dire" not in text  # no finding, nothing to mend


def test_each_part_stands_under_its_heading():
    assert re.findall(r"<h2[^>]*>([^<]*)</h2>", page()) == [
        *("Les chiffres", "Longueur des articles", "Lisibilité des articles", "À reprendre d’abord"),
        *("Les défauts, règle par règle", "Non mesurés"),
    ]


def test_the_page_asks_nobody_for_anything():
    text = page()
    assert "default-src &#x27;none&#x27;" in text
    assert not re.search(r"<script|src=|url\(|@import", text)
    assert set(re.findall(r'href="([^"#]+)"', text)) == {"articles.csv", "articles.sqlite"}


def test_the_foot_speaks_of_an_audit():
    foot = page().partition("<footer>")[2]
    assert "aucun article n’a été modifié" in foot
    assert "intertitres" not in foot


def test_findings_that_no_rule_of_its_own_makes_are_told_in_french():
    marked = {"unused-suppression": 1, "internal-error": 2}
    row = replace(ROWS[0], status="crash", top_rules="internal-error", rules=json.dumps(marked))
    text = page([row])
    for rule in marked:
        assert escape(rule_texts(rule)["summary"]) in text


def test_every_link_inside_the_page_leads_somewhere():
    text = page()
    assert set(re.findall(r'href="#([^"]+)"', text)) <= set(re.findall(r'id="([^"]+)"', text))


def test_elements_are_closed():
    class Nesting(HTMLParser):
        open: list

        def handle_starttag(self, tag, attributes):
            if tag not in ("meta", "br", "hr"):
                self.open.append(tag)

        def handle_endtag(self, tag):
            assert self.open.pop() == tag

    parser = Nesting()
    parser.open = []
    parser.feed(page())
    assert parser.open == []


def test_nothing_measured():
    text = page(ROWS[2:])
    assert "Aucun article mesuré." in text
    assert "Aucun défaut." in text
