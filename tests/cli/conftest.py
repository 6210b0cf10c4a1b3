"""What the tests of the commands share: a cache of their own, and quick rules in the place of the real ones."""

from dataclasses import dataclass

import pytest

from seo_fr.model import Edit, Finding, Span
from seo_fr.reading.line_ends import line_and_column


@pytest.fixture(autouse=True)
def own_cache(tmp_path_factory, monkeypatch):
    """Each test has an empty cache, and none writes into the user's."""
    folder = tmp_path_factory.mktemp("cache")
    monkeypatch.setenv("XDG_CACHE_HOME", str(folder))
    return folder / "seo-fr"


@dataclass
class Analysed:
    article: object
    findings: tuple


@pytest.fixture
def quick_rules(monkeypatch):
    """Findings without the language model; gives the list of the texts that were analysed.

    FAUTE is a warning of sentence-too-long, two spaces an info of paragraph-too-long that can be repaired, a
    text without `#` an error of title-missing, CRASH a rule that crashes.
    """
    analysed = []

    def analyse(article, options, progress=None):
        source = article.source
        analysed.append(source)
        found = []

        def add(rule, level, start, end, fix=None):
            place = line_and_column(source, start)
            found.append(Finding(rule, level, f"Message de {rule}.", Span(start, end), *place, fix))

        if "#" not in source:
            add("title-missing", "error", 0, 0)
        for at in range(len(source)):
            if source.startswith("FAUTE", at):
                add("sentence-too-long", "warning", at, at + 5)
            if source.startswith("  ", at):
                add("paragraph-too-long", "info", at, at + 2, Edit(Span(at, at + 2), " "))
            if source.startswith("CRASH", at):
                add("internal-error", "error", 0, 0)
        return Analysed(article, tuple(sorted(found, key=lambda f: (f.span, f.rule))))

    monkeypatch.setattr("seo_fr.pipeline.analyze_article", analyse)
    monkeypatch.setattr("seo_fr.pipeline.check_article", lambda article, options: analyse(article, options).findings)
    return analysed


@pytest.fixture
def write(tmp_path):
    """Write files of the working folder: name=text or bytes."""

    def make(name, content):
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content if isinstance(content, bytes) else content.encode())
        return name

    return make


@pytest.fixture
def check(seo_fr_command, quick_rules):
    """``check(*arguments)``: (status, out, err) of `seo-fr check`, with the rules that need no model."""

    def run(*arguments):
        return seo_fr_command("check", *arguments)

    return run
