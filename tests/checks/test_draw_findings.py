"""The draw is spread by rule and by file and repeats itself; the table counts what the readers wrote."""

import json

import pytest
from draw_findings import draw, main, table

LINES = {"un.txt": 3, "deux.txt": 40}


def _found():
    rows = []
    for rule, files in {"a-rule": LINES, "b-rule": LINES, "rare": {"un.txt": 1}}.items():
        for path, count in files.items():
            rows += [{"path": path, "line": n, "rule": rule, "level": "info"} for n in range(count)]
    return rows


def test_a_rule_gives_no_more_than_its_share_and_a_file_no_more_than_its_turn():
    drawn = draw(_found(), 9, 4, seed=1)
    counts = {rule: sum(r["rule"] == rule for r in drawn) for rule in ("a-rule", "b-rule", "rare")}
    assert counts == {"a-rule": 4, "b-rule": 4, "rare": 1}
    own = [r["path"] for r in drawn if r["rule"] == "a-rule"]
    assert own.count("un.txt") == own.count("deux.txt") == 2


def test_the_number_asked_for_is_shared_by_the_rules():
    drawn = draw(_found(), 5, 12, seed=1)
    assert [r["n"] for r in drawn] == [1, 2, 3, 4, 5]
    assert {r["rule"] for r in drawn} == {"a-rule", "b-rule", "rare"}


def test_a_seed_gives_the_same_draw_and_another_one_another():
    assert draw(_found(), 9, 4, seed=1) == draw(_found(), 9, 4, seed=1)
    assert draw(_found(), 9, 4, seed=1) != draw(_found(), 9, 4, seed=2)


def test_a_drawn_line_has_what_a_reader_needs(tmp_path, capsys):
    article = tmp_path / "a.txt"
    article.write_text("Le vote est clos. Le maire  a parlé. Il part.\n\nLe reste suit.\n", encoding="utf-8")
    assert main(["draw", str(article), "--min-level", "warning"]) == 0
    rows = [json.loads(line) for line in capsys.readouterr().out.splitlines()]
    (row,) = [r for r in rows if r["rule"] == "space-doubled"]
    assert (row["words"], row["sentence"], row["line"]) == ("  ", "Le maire  a parlé.", 1)
    assert row["opening"].startswith("Le vote")
    assert row["verdict"] == row["raison"] == ""
    assert {r["level"] for r in rows} <= {"warning", "error"}


def _reading(*verdicts):
    return [
        {"n": n, "path": "a", "rule": "a-rule", "level": "warning" if n < 3 else "error", "verdict": v}
        for n, v in enumerate(verdicts)
    ]


def test_precision_by_rule_and_by_level():
    told = table([_reading("juste", "juste", "faux", "discutable")]).replace("\u00a0", " ").splitlines()
    assert "| a-rule | 4 | 2 | 1 | 1 | 50 % |" in told
    assert "| **avertissements** | 3 | 2 | 0 | 1 | 67 % |" in told
    assert "| **erreurs** | 1 | 0 | 1 | 0 | 0 % |" in told


def test_two_readers_both_have_to_find_it_right():
    told = table([_reading("juste", "juste", "juste", "juste"), _reading("juste", "faux", "discutable", "juste")])
    assert "| a-rule | 4 | 2 | 1 | 1 |" in told
    assert "d’accord 2 fois sur 4" in told


@pytest.mark.parametrize("verdict", ["", "peut-être"])
def test_a_verdict_that_is_none_is_told_with_its_number(verdict, tmp_path, capsys):
    file = tmp_path / "lu.jsonl"
    file.write_text(json.dumps(_reading(verdict)[0]), encoding="utf-8")
    assert main(["table", str(file)]) == 2
    assert "le constat n° 0" in capsys.readouterr().err


def test_two_draws_are_not_compared(tmp_path, capsys):
    files = []
    for n, reading in enumerate((_reading("juste"), _reading("juste")), 1):
        reading[0]["n"] = n
        files.append(tmp_path / f"{n}.jsonl")
        files[-1].write_text(json.dumps(reading[0]), encoding="utf-8")
    assert main(["table", *map(str, files)]) == 2
    assert "manque chez le second lecteur" in capsys.readouterr().err
