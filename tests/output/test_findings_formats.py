"""Every format against its published schema."""

import json
import re
from dataclasses import replace
from importlib.resources import files
from pathlib import Path
from urllib.parse import unquote
from xml.etree import ElementTree

import pytest
from jsonschema import Draft4Validator, Draft202012Validator

from seo_fr.linting.fingerprints import fingerprints
from seo_fr.linting.report import Failure, Report
from seo_fr.model import Edit, Finding, Span
from seo_fr.output.findings import FORMATS, Findings
from seo_fr.output.findings_facts import end_place
from seo_fr.output.findings_github import findings_github
from seo_fr.output.findings_gitlab import findings_gitlab
from seo_fr.output.findings_json import findings_json
from seo_fr.output.findings_junit import findings_junit
from seo_fr.output.findings_sarif import findings_sarif

SCHEMAS = Path(__file__).resolve().parents[1] / "data" / "schemas"
SOURCE = "# École : 100 %, ou rien\n\nUn  mot 🎉 ici.\r\nEt la suite\x01 < & >.\n"
AT = SOURCE.index("  mot")
LONG = Span(SOURCE.index("Un"), len(SOURCE) - 1)
FINDINGS = (
    Finding("title-missing", "error", "L’article n’a pas de titre : 100 %,\nvraiment.", Span(0, 0), 1, 1),
    Finding("unused-suppression", "warning", "Message.", LONG, 3, 1),
    Finding("inconnue", "info", "Espace double <&>.", Span(AT, AT + 2), 3, 3, Edit(Span(AT, AT + 2), " ")),
    Finding("inconnue", "info", "Une fête.", Span(AT + 6, AT + 7), 3, 9),
)


def report(path, source, findings=()):
    return Report(path, source, findings, fingerprints(source, findings))


REPORTS = [
    report("dossier été/a,b:c.md", SOURCE, FINDINGS),
    report("vide.md", "x", ()),
    report("/absolu/x.md", SOURCE, FINDINGS[:1])._replace(fail_on="info"),
]
FAILURES = [Failure("absent.md", "absent.md : fichier introuvable.")]


def schema(name):
    return json.loads((SCHEMAS / name).read_text(encoding="utf-8"))


def test_json():
    ours = json.loads(files("seo_fr.output").joinpath("schemas", "findings-1.json").read_text(encoding="utf-8"))
    Draft202012Validator.check_schema(ours)
    data = json.loads(findings_json(Findings(REPORTS, FAILURES, statistics=True)))
    Draft202012Validator(ours).validate(data)
    assert data["summary"] == {
        **{"articles": 3, "error": 2, "warning": 1, "info": 2},
        **{"fixable": 1, "suppressed": 0, "baseline": 0, "hidden": 0},
    }
    assert data["statistics"][0] == {"rule": "inconnue", "level": "info", "findings": 2, "articles": 1}
    assert data["errors"] == [{"path": "absent.md", "message": "absent.md : fichier introuvable."}]
    assert data["files"][0]["findings"][2]["fix"] == {"span": [AT, AT + 2], "replacement": " "}
    for missing in ("files", "errors", "summary"):
        assert not Draft202012Validator(ours).is_valid({k: v for k, v in data.items() if k != missing})


def test_gitlab():
    validator = Draft202012Validator(schema("gitlab-code-quality.json"))
    data = json.loads(findings_gitlab(Findings(REPORTS, FAILURES)))
    validator.validate(data)
    assert len({issue["fingerprint"] for issue in data}) == len(data) == 6
    assert data[1]["location"] == {"path": "dossier été/a,b:c.md", "lines": {"begin": 3, "end": 4}}
    assert [issue["severity"] for issue in data] == ["major", "minor", "info", "info", "major", "blocker"]
    assert not validator.is_valid([{k: v for k, v in data[0].items() if k != "fingerprint"}])
    assert findings_gitlab(Findings([])) == "[]\n"


def test_sarif():
    official = schema("sarif-2.1.0.json")
    Draft4Validator.check_schema(official)
    log = json.loads(findings_sarif(Findings(REPORTS, FAILURES)))
    Draft4Validator(official).validate(log)
    (run,) = log["runs"]
    assert run["columnKind"] == "unicodeCodePoints"
    first, second, third, fourth, last = run["results"]
    rules = run["tool"]["driver"]["rules"]
    assert all(rules[r["ruleIndex"]]["id"] == r["ruleId"] for r in run["results"])
    place = first["locations"][0]["physicalLocation"]["artifactLocation"]
    assert unquote(place["uri"]) == "dossier été/a,b:c.md"
    assert re.fullmatch(r"[\w%./,:-]+", place["uri"], re.ASCII)
    assert last["locations"][0]["physicalLocation"]["artifactLocation"] == {"uri": "file:///absolu/x.md"}
    region = second["locations"][0]["physicalLocation"]["region"]
    assert region["charOffset"] == LONG.start
    assert (region["startLine"], region["endLine"], region["endColumn"]) == (3, 4, 20)
    assert third["fixes"][0]["artifactChanges"][0]["replacements"][0]["insertedContent"] == {"text": " "}
    assert fourth["level"] == "note"
    assert len({r["partialFingerprints"]["seoFr/v1"] for r in run["results"][:4]}) == 4
    assert run["invocations"][0]["executionSuccessful"] is False
    Draft4Validator(official).validate(json.loads(findings_sarif(Findings([]))))
    del first["message"]
    assert not Draft4Validator(official).is_valid(log)


def test_sarif_tells_of_each_rule_why():
    (run,) = json.loads(findings_sarif(Findings(REPORTS)))["runs"]
    described = {rule["id"]: rule for rule in run["tool"]["driver"]["rules"]}
    assert described["title-missing"]["defaultConfiguration"]["level"] == "error"
    assert described["unused-suppression"]["fullDescription"]["text"].startswith("Un commentaire oublié")
    assert described["title-missing"]["help"]["text"].endswith("seo-fr rules title-missing\u00a0».")


# « ::name key=value,key=value::data », values and data escaped: @actions/core, command.ts.
ANNOTATION = re.compile(
    r"::(?P<name>error|warning|notice) "
    r"(?P<properties>[a-zA-Z]+=[^:,\r\n]*(?:,[a-zA-Z]+=[^:,\r\n]*)*)::(?P<data>[^\r\n]*)"
)


def test_github():
    lines = findings_github(Findings(REPORTS, FAILURES)).splitlines()
    matches = [ANNOTATION.fullmatch(line) for line in lines]
    assert all(matches)
    assert len(lines) == 6
    first, second = (dict(p.split("=", 1) for p in m["properties"].split(",")) for m in matches[:2])
    decoded = first["file"].replace("%3A", ":").replace("%2C", ",").replace("%25", "%")
    assert decoded == "dossier été/a,b:c.md"
    assert matches[0]["data"] == "L’article n’a pas de titre : 100 %25,%0Avraiment."
    assert {"col", "endColumn"} <= set(first)
    assert {"col", "endColumn"}.isdisjoint(second)
    assert (second["line"], second["endLine"]) == ("3", "4")
    assert [m["name"] for m in matches] == ["error", "warning", "notice", "notice", "error", "error"]


def test_junit():
    text = findings_junit(Findings(REPORTS, FAILURES))
    root = ElementTree.fromstring(text)
    Xsd(SCHEMAS / "junit-10.xsd").check(root)
    suites = root.findall("testsuite")
    assert [s.get("name") for s in suites] == ["dossier été/a,b:c.md", "vide.md", "/absolu/x.md", "absent.md"]
    assert [(s.get("tests"), s.get("failures"), s.get("errors")) for s in suites] == [
        *(("4", "1", "0"), ("1", "0", "0"), ("1", "1", "0"), ("1", "0", "1"))
    ]
    assert (root.get("tests"), root.get("failures"), root.get("errors")) == ("7", "2", "1")
    assert "\x01" not in text
    for suite in suites:
        assert len(suite.findall("testcase")) == int(suite.get("tests"))
        assert len(suite.findall("testcase/failure")) == int(suite.get("failures"))
    assert "Espace double <&>." in "".join(root.itertext())


@pytest.mark.parametrize(
    ("change", "problem"),
    [
        (lambda root: root[0].attrib.pop("tests"), "testsuite: no tests"),
        (lambda root: root[0].set("durée", "1"), "testsuite: unknown durée"),
        (lambda root: ElementTree.SubElement(root[0][0], "testsuite"), "testsuite inside testcase"),
        (lambda root: root[0].set("time", "vite"), "testsuite: time"),
        (lambda root: root.remove(root[0]) or setattr(root, "tag", "rapport"), "rapport"),
    ],
)
def test_the_schema_refuses_what_is_wrong(change, problem):
    root = ElementTree.fromstring(findings_junit(Findings(REPORTS)))
    change(root)
    with pytest.raises(ValueError, match=problem):
        Xsd(SCHEMAS / "junit-10.xsd").check(root)


class Xsd:
    """The part of XML Schema that junit-10.xsd uses: elements, their children, attributes, one pattern.

    The order of children is not looked at: the file's sequences hold one kind of child each, apart from
    `rerunType`, which is refused.
    """

    XS = "{http://www.w3.org/2001/XMLSchema}"

    def __init__(self, path):
        root = ElementTree.parse(path).getroot()
        self.elements = {e.get("name"): e for e in root.findall(f"{self.XS}element")}
        self.patterns = {
            t.get("name"): t.find(f".//{self.XS}pattern").get("value") for t in root.findall(f"{self.XS}simpleType")
        }

    def check(self, element):
        if element.tag not in self.elements:
            raise ValueError(element.tag)
        declared = self.elements[element.tag]
        if declared.get("type") not in (None, "xs:string"):
            raise ValueError(f"{element.tag} is not read")
        self._attributes(element, declared)
        children = {e.get("ref") for e in declared.iter(f"{self.XS}element") if e.get("ref")}
        for child in element:
            if child.tag not in children:
                raise ValueError(f"{child.tag} inside {element.tag}")
            self.check(child)
        complex_type = declared.find(f"{self.XS}complexType")
        mixed = complex_type is None or complex_type.get("mixed") == "true"
        if not mixed and ((element.text or "").strip() or any((c.tail or "").strip() for c in element)):
            raise ValueError(f"text in {element.tag}")

    def _attributes(self, element, declared):
        known = {a.get("name"): a for a in declared.iter(f"{self.XS}attribute")}
        for name, attribute in known.items():
            if attribute.get("use") == "required" and name not in element.attrib:
                raise ValueError(f"{element.tag}: no {name}")
        for name, value in element.attrib.items():
            if name not in known:
                raise ValueError(f"{element.tag}: unknown {name}")
            pattern = self.patterns.get(known[name].get("type"))
            if pattern and not re.fullmatch(pattern, value):
                raise ValueError(f"{element.tag}: {name}={value}")


@pytest.mark.parametrize(
    ("span", "expected"), [(Span(0, 3), (1, 4)), (Span(0, 0), (1, 1)), (Span(1, 5), (2, 1)), (Span(1, 7), (3, 1))]
)
def test_where_a_span_ends(span, expected):
    source = "abc\r\nd\re"
    assert end_place(source, span, 1, span.start + 1) == expected


def test_the_same_bytes_each_time():
    for render in FORMATS.values():
        assert render(Findings(REPORTS, FAILURES)) == render(Findings(list(REPORTS), list(FAILURES)))


def test_a_paragraph_above_renews_no_fingerprint_of_any_format():
    added = "Un paragraphe.\n\n"
    moved = tuple(
        replace(f, span=Span(f.span.start + len(added), f.span.end + len(added)), line=f.line + 2, fix=None)
        for f in FINDINGS[1:]
    )
    before, after = report("a.md", SOURCE, FINDINGS[1:]), report("a.md", added + SOURCE, moved)

    def marks(report):
        sarif = json.loads(findings_sarif(Findings([report])))["runs"][0]["results"]
        gitlab = json.loads(findings_gitlab(Findings([report])))
        return [r["partialFingerprints"] for r in sarif], [i["fingerprint"] for i in gitlab]

    assert marks(before) == marks(after)
