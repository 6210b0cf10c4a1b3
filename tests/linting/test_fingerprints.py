"""A fingerprint outlives edits elsewhere: the property that baselines and CI systems stand on."""

from hypothesis import given
from hypothesis import strategies as st

from seo_fr.linting.fingerprints import fingerprints, in_file
from seo_fr.model import Finding, Span
from seo_fr.reading.line_ends import line_and_column

RULES = ("sentence-too-long", "paragraph-too-long")
PARAGRAPH = st.text(alphabet="abé’ \u00a0«»", min_size=1, max_size=12).filter(str.strip)


def finding(source, rule, start, end):
    return Finding(rule, "warning", "m", Span(start, end), *line_and_column(source, start))


def found(paragraphs, flawed):
    """A finding of each rule of ``flawed`` on each paragraph, as a rule that looks at paragraphs alone makes them."""
    source, findings = "", []
    for text in paragraphs:
        findings += [finding(source + text, rule, len(source), len(source) + len(text)) for rule in flawed(text)]
        source += text + "\n\n"
    return source, findings


@given(st.lists(PARAGRAPH, max_size=6), st.lists(PARAGRAPH, min_size=1, max_size=3), st.integers(0, 6))
def test_a_paragraph_put_anywhere_renews_nothing(paragraphs, inserted, place):
    def flawed(text):
        return [rule for rule in RULES if len(text) % 2 or rule == RULES[0]]

    before = fingerprints(*found(paragraphs, flawed))
    after = fingerprints(*found([*paragraphs[:place], *inserted, *paragraphs[place:]], flawed))
    assert len(set(before)) == len(before)
    assert set(before) <= set(after)
    assert len(after) == len(before) + sum(len(flawed(text)) for text in inserted)


def test_rule_text_and_occurrence_make_it():
    source = "mot mot autre"
    one, two = finding(source, RULES[0], 0, 3), finding(source, RULES[0], 4, 7)
    marks = fingerprints(source, [one, two, finding(source, RULES[1], 0, 3), finding(source, RULES[0], 8, 13)])
    assert len(set(marks)) == 4
    assert fingerprints("xx mot", [finding("xx mot", RULES[0], 3, 6)]) == marks[:1]


def test_spaces_quotes_and_case_do_not_count():
    texts = ["L’été  à\u00a0Paris", "l'été\nà Paris", "L’ÉTÉ à Paris"]
    marks = {fingerprints(t, [finding(t, RULES[0], 0, len(t))]) for t in texts}
    assert len(marks) == 1


def test_between_files_they_differ():
    assert in_file("a.md", "f") != in_file("b.md", "f")


def test_what_is_known_stays_known_for_good():
    """Changing the recipe would renew every baseline: it needs a new schema version."""
    text = "Le maire"
    assert fingerprints(text, [finding(text, "title-missing", 0, 8)]) == ("b11d66f40f169dba1266051e75057139",)
