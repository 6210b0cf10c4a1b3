"""Facts about small articles, read without the model until a rule asks for it."""

import pytest

from seo_fr.analysis.readability import measure
from seo_fr.checks.facts import Analysed, Facts
from seo_fr.checks.registry import run_checks
from seo_fr.language.annotate import annotate
from seo_fr.model import Focus, Language, Options
from seo_fr.reading import read_text


def _facts(text, *, options=None, path="article.md", focus="", sure=True, coverage=(), analyse=None):
    article = read_text(text, path)

    def parsed():
        annotated = annotate(article, Language("fr", 1.0))
        deduced = Focus(focus, "deduced", 1.0 if sure else 0.0)
        return Analysed(annotated, deduced, (), measure(annotated), coverage)

    return Facts(article, options or Options(), analyse or parsed)


@pytest.fixture(scope="session")
def facts():
    """Make the facts of a text."""
    return _facts


@pytest.fixture(scope="session")
def found():
    """The findings of one rule (or of several, parted by commas) in a text."""

    def find(text, rules, **settings):
        return run_checks(_facts(text, **settings), only=rules.split(","))

    return find


@pytest.fixture(scope="session")
def fixed(found):
    """A text after every fix of the rules given, one finding at a time until none has one."""

    def fix(text, rules, **settings):
        for _ in range(200):
            edit = next((f.fix for f in found(text, rules, **settings) if f.fix), None)
            if edit is None:
                return text
            text = text[: edit.span.start] + edit.replacement + text[edit.span.end :]
        raise AssertionError("the fixes never end")

    return fix
