"""2,000 generated and mutated Markdown files: an outcome or one French line, never a traceback.

The larger part goes without the language model; `SEO_FR_SURVIVAL=N` runs N files through everything.
"""

import json
import os
import random
from pathlib import Path
from xml.etree.ElementTree import fromstring

import pytest

from seo_fr.errors import InputError
from seo_fr.linting.examine import Job, Outcome, examine
from seo_fr.linting.fixing import fix
from seo_fr.linting.judging import judge
from seo_fr.linting.report import Report
from seo_fr.linting.suppressions import read_suppressions
from seo_fr.model import Edit, Finding, Span
from seo_fr.output.difference import difference
from seo_fr.output.findings import Findings
from seo_fr.output.findings_github import findings_github
from seo_fr.output.findings_gitlab import findings_gitlab
from seo_fr.output.findings_json import findings_json
from seo_fr.output.findings_junit import findings_junit
from seo_fr.output.findings_sarif import findings_sarif
from seo_fr.output.findings_text import findings_text
from seo_fr.output.sheet import Sheet
from seo_fr.output.told_once import told_once
from seo_fr.reading import read_article
from seo_fr.reading.line_ends import line_and_column
from seo_fr.workspace.finding import Target
from seo_fr.workspace.settings import FileSettings, SettingsFinder, Value

FILES = 2000
WITH_MODEL = int(os.environ.get("SEO_FR_SURVIVAL", "60"))
EXAMPLES = [
    e["markdown"]
    for e in json.loads((Path(__file__).parents[1] / "data" / "commonmark.json").read_text(encoding="utf-8"))
]
PROSE = (
    "Le maire de la commune a présenté jeudi soir le budget de la nouvelle école aux habitants.",
    "« Nous attendions ce vote  », a dit M. Dupont ; les Etats-Unis ont refusé...",
    "L’œuvre a coûté 12 000 € , soit 3,5 % du budget !",
)
PIECES = (
    *PROSE,
    *(
        "# Titre",
        "## Partie.",
        "#### Saut",
        "- point",
        "1. un",
        "> cité",
        "```",
        "~~~py",
        "---",
        "| a | b |",
        "|--|--|",
    ),
    *(
        "<!-- seo-fr: off sentence-too-long -->",
        "<!-- seo-fr: on x -->",
        "<!-- seo-fr: ignore",
        "-->",
        "<div>",
        "</div>",
    ),
    *(
        "![](x.png)",
        "[ici](http://a.b/c)",
        "[x]: y",
        "&amp;&#0;&eacute;",
        "\\*",
        "**gras** _x_",
        "title: x",
        "slug: a b",
    ),
    *("\u200b\u202e", "e\u0301", "🎉👩‍👩‍👧", "\u2028", "\x0c", "\x1b[31m", "\ufeff", "漢字", "A" * 300, " " * 9, "\t"),
)


def document(seed):
    pick = random.Random(seed)
    if pick.random() < 0.4:
        text = pick.choice(EXAMPLES) + "\n\n" + pick.choice(PROSE)
    else:
        ends = ("\n", "\n\n", " ", "")
        text = "".join(pick.choice(PIECES) + pick.choice(ends) for _ in range(pick.randint(1, 25)))
    if pick.random() < 0.2:
        text = (
            f"---\n{pick.choice(('title: Budget', 'description: [x', 'date: 2024-02-31', 'a: &a *a', ''))}\n---\n{text}"
        )
    data = bytearray(text.encode("utf-8"))
    for _ in range(pick.choice((0, 0, 1, 3, 20))):
        at = pick.randrange(len(data) + 1)
        action = pick.random()
        if action < 0.4:
            del data[at : at + pick.randint(1, 9)]
        elif action < 0.7:
            data[at:at] = pick.choice(PIECES).encode("utf-8")
        elif action < 0.9:
            data[at:at] = data[: pick.randint(0, 40)]
        elif data:
            data[at % len(data)] = pick.randrange(256)
    return bytes(data).replace(b"\n", pick.choice((b"\n", b"\n", b"\r\n", b"\r")))


def findings_on(source, seed):
    """Findings at any places, as no rule would make them, some with repairs."""
    pick = random.Random(seed)
    made = []
    for _ in range(pick.randint(0, 8)):
        start = pick.randint(0, len(source))
        span = Span(start, pick.randint(start, min(len(source), start + pick.choice((0, 1, 3, 40, 4000)))))
        edit = Edit(span, pick.choice((" ", "", "\u00a0", span.of(source).strip()))) if pick.random() < 0.5 else None
        rule = pick.choice(("sentence-too-long", "title-missing", "inconnue"))
        level = pick.choice(("error", "warning", "info"))
        made.append(Finding(rule, level, "Un message.", span, *line_and_column(source, start), edit))
    return tuple(sorted(made, key=lambda f: (f.span, f.rule)))


def report_of(article, findings):
    settings = FileSettings(
        {"fail-on": Value("warning", ""), "min-level": Value("info", "")}, {"inconnue": Value("info", "")}
    )
    job = Job(Target(article.path, article.path), article.source.encode(article.encoding), settings)
    return judge(job, Outcome(article.encoding, (), findings, read_suppressions(article)))


def test_2000_files_without_the_model():
    read, refused = 0, []
    for seed in range(FILES):
        data = document(seed)
        path = f"article {seed}.{'md' if seed % 5 else 'txt'}"
        try:
            article = read_article(data, path)
        except InputError as error:
            refused.append((path, str(error)))
            continue
        read += 1
        assert article.source.encode(article.encoding) == data
        report = report_of(article, findings_on(article.source, seed))
        every_format_holds(report)
        result = fix(report, lambda source, a=article: Report(a.path, source, ()))
        assert (
            difference(path, article.source, result.source, Sheet()).endswith("\n") or result.source == article.source
        )
    assert read > FILES / 2
    assert [(path, error) for path, error in refused if path not in error or "\n" in error] == []


def every_format_holds(report):
    count = len(report.findings)
    assert len(set(report.fingerprints)) == count
    assert len(json.loads(findings_json(Findings([report])))["files"][0]["findings"]) == count
    assert len(json.loads(findings_gitlab(Findings([report])))) == count
    assert len(json.loads(findings_sarif(Findings([report])))["runs"][0]["results"]) == count
    told = len(told_once(report.findings))
    assert findings_github(Findings([report])).count("\n") == told
    assert len(fromstring(findings_junit(Findings([report]))).findall(".//testcase")) == max(1, count)
    text = findings_text(Findings([report], sheet=Sheet(80)))
    assert "\x1b" not in text
    failing = report._replace(fail_on="info")
    assert findings_text(Findings([failing], quiet=True, sheet=Sheet(80))).count("\n") == told


@pytest.mark.parametrize("seed", range(0, FILES, max(1, FILES // max(1, WITH_MODEL))))
def test_fewer_files_with_every_rule(seed):
    path = f"article {seed}.md"
    settings = SettingsFinder(command_line={"force-language": True}).for_file(path)
    outcome = examine(Job(Target(path, path), document(seed), settings))
    assert isinstance(outcome, Outcome)
    assert [f.message for f in outcome.findings if f.rule == "internal-error"] == []
    assert "\n" not in outcome.error
