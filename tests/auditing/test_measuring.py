"""What a row is made from, without the language model where it can be done without."""

from dataclasses import replace

import pytest

from seo_fr.auditing import audit as auditing
from seo_fr.auditing.audit import Archive, audit
from seo_fr.auditing.ledger import Ledger
from seo_fr.auditing.measuring import OtherVersionError, Task, measure, version
from seo_fr.auditing.row import Row
from seo_fr.linting.examine import Job
from seo_fr.workspace.finding import Target
from seo_fr.workspace.settings import SettingsFinder


def with_job(task, **changes):
    """The task with another path, other bytes or settings."""
    return replace(task, job=replace(task.job, **changes))


@pytest.fixture
def task(tmp_path):
    settings = SettingsFinder().for_file(str(tmp_path / "a.md"))
    return Task(b"a.md", Job(Target("a.md", "a.md"), b"# Titre\n", settings), "2026-01-01T00:00:00Z", version())


def test_an_article_without_text_is_a_row_with_its_error(task):
    row = measure(task)
    assert (row.path, row.status, row.words, row.modified) == ("a.md", "error", None, task.modified)
    assert row.error.startswith("a.md")


def test_figures_are_those_of_analyze(task, seed_path, seed_analysis):
    row = measure(with_job(task, target=Target("", "otan-ukraine.txt"), data=seed_path.read_bytes()))
    readability = seed_analysis.readability
    assert (row.status, row.words, row.sentences) == ("ok", 503, len(seed_analysis.annotated.sentences))
    assert row.flesch == round(readability.flesch, 1)
    assert row.errors + row.warnings + row.infos == len(seed_analysis.findings)
    assert row.keyphrase == seed_analysis.focus


def test_a_bug_is_a_row_to_be_made_again(task, monkeypatch):
    monkeypatch.delenv("SEO_FR_DEBUG", raising=False)
    monkeypatch.setattr("seo_fr.pipeline.analyze_article", lambda article, options: 1 / 0)
    row = measure(with_job(task, data=b"Un texte.\n"))
    assert row.status == "crash"
    assert "ZeroDivisionError" in row.error


def test_another_version_does_not_work_for_us(task):
    with pytest.raises(OtherVersionError):
        measure(replace(task, stamp="another"))


def test_conditions_change_with_what_the_row_depends_on(task, tmp_path):
    def settings(**given):
        return SettingsFinder(command_line=given).for_file(str(tmp_path / "a.md"))

    variants = [task, replace(task, stamp="x")]
    variants += [
        with_job(task, settings=settings(target=900)),
        with_job(task, settings=settings(rules={"title-missing": "off"})),
    ]
    assert len({variant.conditions for variant in variants}) == len(variants)
    assert with_job(task, settings=settings(**{"fail-on": "info"})).conditions == task.conditions


class Here:
    """Tasks are done at once, by ``work``; `measured` says which."""

    ahead, renew, seconds, killers = 1, None, None, ()

    def __init__(self, work):
        self.work = work

    def open(self):
        from concurrent.futures import Executor, Future

        def submit(_, task):
            future = Future()
            future.set_result(self.work(task))
            return future

        executor = Executor()
        executor.submit = submit
        return executor

    def close(self, executor, *, finished):
        pass

    def look(self):
        pass


@pytest.fixture
def run(tmp_path):
    """Audit tmp_path/in with a work of the test's own; gives the paths measured, the rows and the result."""
    (tmp_path / "in").mkdir()

    def go(work=lambda task: Row(task.job.path, "ok", words=1, flesch=1.0, errors=0, warnings=1, infos=0), **given):
        measured, go.said = [], []
        finder = SettingsFinder(command_line=given)

        def progress(done, total):
            go.said.append((done, total))

        archive = Archive(str(tmp_path / "in"), finder.excluded, finder.for_file)
        with Ledger(tmp_path / "out") as ledger:
            result = audit(archive, ledger, Here(lambda task: measured.append(task.job.path) or work(task)), progress)
            return measured, list(ledger.rows()), result

    go.said = []
    return go


def test_only_what_changed_is_measured_again(run, tmp_path):
    for name in ("a.md", "b.md"):
        (tmp_path / "in" / name).write_text(name)
    assert run()[0] == ["a.md", "b.md"]
    assert run()[0] == []
    (tmp_path / "in" / "b.md").write_text("autre")
    assert run()[0] == ["b.md"]
    assert run(target=900)[0] == ["a.md", "b.md"]


def test_what_was_known_is_taken_off_the_total(run, tmp_path):
    (tmp_path / "in" / "a.md").write_text("a")
    run()
    assert run.said == [(1, 1)]
    for name in ("b.md", "c.md"):
        (tmp_path / "in" / name).write_text(name)
    run()
    assert run.said == [(0, 2), (1, 2), (2, 2)]


def test_a_crash_is_measured_again_and_an_error_is_not(run, tmp_path):
    (tmp_path / "in" / "a.md").write_text("a")
    run(lambda task: Row(task.job.path, "crash"))
    assert run(lambda task: Row(task.job.path, "error"))[0] == ["a.md"]
    assert run()[0] == []


def test_the_level_that_fails_is_judged_without_measuring_again(run, tmp_path):
    (tmp_path / "in" / "a.md").write_text("a")
    assert run()[2].fails is False
    measured, _, result = run(**{"fail-on": "warning"})
    assert (measured, result.known, result.fails) == ([], 1, True)


def test_a_new_date_alone_is_noted_without_measuring(run, tmp_path):
    import os

    file = tmp_path / "in" / "a.md"
    file.write_text("a")
    run()
    os.utime(file, (0, 0))
    measured, rows, _ = run()
    assert measured == []
    assert rows[0].modified == "1970-01-01T00:00:00Z"


def test_a_file_that_vanishes_is_a_row(run, tmp_path, monkeypatch):
    (tmp_path / "in" / "a.md").write_text("a")
    found = auditing.find_articles
    entry = auditing.Entry(b"gone.md")
    monkeypatch.setattr(auditing, "find_articles", lambda *given: [*found(*given), entry])
    _, rows, _ = run()
    assert [(row.path, row.status) for row in rows] == [("a.md", "ok"), ("gone.md", "error")]
