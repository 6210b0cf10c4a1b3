"""The promises of docs/contrat.md, on whole articles."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

import seo_fr

ROOT = Path(__file__).resolve().parents[2]


def apply(source, edits):
    for edit in sorted(edits, key=lambda e: e.span, reverse=True):
        source = source[: edit.span.start] + edit.replacement + source[edit.span.end :]
    return source


@pytest.fixture(
    params=["plain", "crlf", "bom", "no final newline", "markdown with headings", "front matter", "classic mac"]
)
def article(request, seed_path):
    text = seed_path.read_text(encoding="utf-8")
    paragraphs = text.strip().split("\n")
    spaced = "\n\n".join(paragraphs) + "\n"
    return {
        "plain": (text, "a.txt"),
        "crlf": (spaced.replace("\n", "\r\n"), "a.md"),
        "bom": ("\ufeff" + spaced, "a.md"),
        "no final newline": (spaced.rstrip("\n"), "a.md"),
        "markdown with headings": (f"# Le titre de l’auteur\n\n## Le premier intertitre\n\n{spaced}", "a.md"),
        "front matter": (f"---\ntitle: Le titre\nslug: mon-slug\n---\n\n{spaced}", "a.md"),
        "classic mac": (spaced.replace("\n", "\r"), "a.txt"),
    }[request.param]


def test_the_text_is_kept_and_a_second_run_changes_nothing(article):
    text, path = article
    result = seo_fr.restructure(text.encode(), path=path)
    source = result.analysis.article.source
    assert source.encode() == text.encode() or source.encode() == text.removeprefix("\ufeff").encode()
    assert apply(source, result.edits) == result.markdown
    for edit in result.edits:
        # An insertion, or front matter that keeps every line the author wrote.
        kept = iter(edit.replacement.splitlines())
        assert all(line in kept for line in edit.span.of(source).splitlines())
    again = seo_fr.restructure(result.markdown.encode(), path="a.md")
    assert again.markdown == result.markdown


def test_what_the_author_has_set_stays(seed_path):
    body = seed_path.read_text(encoding="utf-8").replace("\n", "\n\n")
    text = f"---\ntitle: Mon titre\nslug: mon-slug\nkeywords: [paix]\n---\n\n## Mon intertitre\n\n{body}"
    result = seo_fr.restructure(text, path="a.md")
    assert (result.metadata.title, result.metadata.slug) == ("Mon titre", "mon-slug")
    assert "## Mon intertitre" in result.markdown
    assert result.markdown.count("title: Mon titre") == 1


def test_the_same_bytes_in_another_process(seed_path, seed_result):
    """Another hash seed, another locale, another folder."""
    environment = {**os.environ, "PYTHONHASHSEED": "123", "LC_ALL": "C", "PYTHONPATH": str(ROOT)}
    run = subprocess.run(
        [sys.executable, "-m", "seo_fr", "restructure", str(seed_path)],
        capture_output=True,
        cwd="/",
        env=environment,
        check=True,
    )
    assert run.stdout == seed_result.markdown.encode()


def test_check_obeys_the_comments_of_the_article():
    text = "# Le budget de l’école\n\nLe  maire a  salué ce vote.\n"
    found = [f.rule for f in seo_fr.check(text, path="a.md")]
    assert found.count("space-doubled") == 2
    silent = [f.rule for f in seo_fr.check(f"<!-- seo-fr: off space-doubled -->\n\n{text}", path="a.md")]
    assert silent == [rule for rule in found if rule != "space-doubled"]
    idle = f"<!-- seo-fr: off title-missing -->\n\n{text}"
    assert [f.rule for f in seo_fr.check(idle, path="a.md") if f.rule not in found] == ["unused-suppression"]


def test_check_gives_findings_in_source_order(seed_path, seed_analysis):
    findings = seo_fr.check(seed_path.read_bytes(), path="otan-ukraine.txt")
    assert isinstance(findings, list)
    assert tuple(findings) == seed_analysis.findings
