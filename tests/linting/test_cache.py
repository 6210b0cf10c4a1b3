import os
import time
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from seo_fr.linting.cache import ResultCache
from seo_fr.linting.entries import decode_entry, encode_entry
from seo_fr.linting.examine import Job, Outcome
from seo_fr.linting.suppressions import Suppression, Suppressions
from seo_fr.model import Edit, Finding, Span
from seo_fr.workspace.finding import Target
from seo_fr.workspace.settings import SettingsFinder


def job(path, data, **given):
    """An article to examine; ``given`` are settings of the command line."""
    return Job(Target(path, path), data, SettingsFinder(command_line=given).for_file(path))


JOB = job("sous/a.md", b"texte")
OUTCOME = Outcome(
    "cp1252",
    ("Un avis.",),
    (Finding("a", "info", "é\u2028\udcff", Span(1, 2), 3, 4, Edit(Span(1, 1), "\u00a0")),),
    Suppressions((Suppression("a", Span(0, 9), Span(0, 4)),), ((Span(0, 4), "b", "unknown"),)),
)


@pytest.fixture
def cache(tmp_path):
    return ResultCache(tmp_path, "f" * 64)


def entries(folder):
    return [p for p in folder.rglob("*") if p.is_file() and len(p.name) == 62]


def test_what_is_put_comes_back(cache):
    assert cache.get(JOB) is None
    cache.put(JOB, OUTCOME)
    assert cache.get(JOB) == OUTCOME


@pytest.mark.parametrize(
    "other",
    [
        replace(JOB, data=b"texte."),
        job("sous/b.md", b"texte"),
        job("sous/a.txt", b"texte"),
        *(job("sous/a.md", b"texte", **o) for o in ({"target": 1}, {"profile": "yoast"}, {"date": "2024-01-01"})),
        *(job("sous/a.md", b"texte", **o) for o in ({"keyphrase": "x"}, {"title": "x"}, {"force-language": True})),
    ],
)
def test_another_text_name_or_option_is_another_entry(cache, other):
    cache.put(JOB, OUTCOME)
    assert cache.get(other) is None


def test_a_moved_article_is_known_but_not_an_error_that_names_its_place(cache):
    moved = job("ailleurs/a.md", b"texte")
    cache.put(JOB, OUTCOME)
    assert cache.get(moved) == OUTCOME
    cache.put(JOB, Outcome(error="sous/a.md : rien à lire."))
    assert cache.get(moved) is None
    assert cache.get(JOB).error


def test_another_stamp_knows_nothing(cache, tmp_path):
    cache.put(JOB, OUTCOME)
    assert ResultCache(tmp_path, "e" * 64).get(JOB) is None


def test_a_crash_is_not_kept(cache):
    cache.put(JOB, Outcome(findings=(Finding("internal-error", "error", "", Span(0, 0), 1, 1),)))
    assert cache.get(JOB) is None


@pytest.mark.parametrize(
    "damage", [lambda data: b"", lambda data: data[:-1], lambda data: data[:40] + b"x" + data[41:]]
)
def test_a_damaged_cache_is_thrown_away(cache, tmp_path, damage):
    others = [replace(JOB, data=bytes([n])) for n in range(20)]
    for job in (JOB, *others):
        cache.put(job, OUTCOME)
    for path in entries(tmp_path):
        path.write_bytes(damage(path.read_bytes()))
    assert [cache.get(job) for job in (JOB, *others)] == [None] * 21
    cache.put(JOB, OUTCOME)
    assert cache.get(JOB) == OUTCOME


def test_it_may_be_deleted_during_a_run(cache, tmp_path):
    import shutil

    cache.put(JOB, OUTCOME)
    shutil.rmtree(tmp_path)
    assert cache.get(JOB) is None
    cache.put(replace(JOB, data=b"y"), OUTCOME)
    cache.close()
    assert cache.get(replace(JOB, data=b"y")) == OUTCOME


def test_a_folder_that_cannot_be_written_is_done_without(tmp_path):
    (tmp_path / "fichier").write_text("")
    cache = ResultCache(tmp_path / "fichier", "f" * 64)
    cache.put(JOB, OUTCOME)
    cache.close()
    assert cache.get(JOB) is None


def test_what_has_not_served_for_a_month_is_forgotten(cache, tmp_path):
    old, used = replace(JOB, data=b"old"), replace(JOB, data=b"used")
    for job in (old, used):
        cache.put(job, OUTCOME)
    for path in entries(tmp_path):
        os.utime(path, (time.time() - 40 * 86400,) * 2)
    assert cache.get(used)
    cache.close()
    assert cache.get(old) is None
    assert cache.get(used) == OUTCOME
    assert (tmp_path / "CACHEDIR.TAG").read_text(encoding="utf-8").startswith("Signature: 8a477f597d28d172")


def test_no_temporary_file_is_left(cache, tmp_path):
    cache.put(JOB, OUTCOME)
    assert not list(tmp_path.rglob("*.tmp"))


SPAN = st.tuples(st.integers(0, 99), st.integers(0, 99)).map(lambda pair: Span(*sorted(pair)))
FINDING = st.builds(
    Finding,
    st.sampled_from(["a", "b-c"]),
    st.sampled_from(["error", "warning", "info"]),
    st.text(),
    SPAN,
    st.integers(1, 9),
    st.integers(1, 9),
    st.none() | st.builds(Edit, SPAN, st.text()),
)


@given(st.lists(FINDING, max_size=3).map(tuple), st.lists(st.text(), max_size=2).map(tuple))
def test_an_entry_holds_everything(findings, notices):
    outcome = Outcome(notices=notices, findings=findings)
    assert decode_entry(encode_entry(outcome, "a.md"), "a.md") == outcome


@given(st.binary(max_size=60))
def test_no_bytes_but_an_entry_are_read_as_one(data):
    with pytest.raises(ValueError):  # noqa: PT011
        decode_entry(data, "a.md")


@pytest.mark.parametrize("text", ["{}", "[]", "3", '{"error": "", "path": ""}', "null"])
def test_other_json_is_refused(text):
    with pytest.raises(ValueError, match="unexpected"):
        decode_entry(text.encode(), "a.md")
