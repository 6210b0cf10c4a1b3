"""The real article yields what a desk would say of it, and nothing false."""


def test_what_must_be_found(seed_analysis):
    source = seed_analysis.article.source
    told = {(f.rule, source[f.span.start : f.span.end]) for f in seed_analysis.findings}
    assert ("name-spelled-two-ways", "Zelesnkyy") in told
    assert ("name-spelled-two-ways", "Rammstein") in told
    assert ("punctuation-stray", ". .") in told
    rules = {f.rule for f in seed_analysis.findings}
    assert {"title-missing", "headings-missing"} <= rules
    messages = " ".join(f.message for f in seed_analysis.findings)
    assert "68 mots" in messages
    assert "503 mots sur 700" in messages


def test_what_must_not(seed_analysis):
    rules = {f.rule for f in seed_analysis.findings}
    assert not rules & {
        "internal-error", "passive-share", "unbalanced-marks", "quotation-without-speaker", "sentence-repeated",
        "capital-without-accent", "acronym-unexplained", "keyphrase-density", "keyphrase-gathered", "flesch-low",
    }  # fmt: skip
    assert len([f for f in seed_analysis.findings if f.rule == "name-spelled-two-ways"]) == 2
    (active,) = [
        s for s in seed_analysis.annotated.sentences if s.span.of(seed_analysis.article.source).startswith("Le chef de")
    ]
    assert not active.passive


def test_the_stray_full_stop_is_repaired(seed_analysis):
    (finding,) = [f for f in seed_analysis.findings if f.rule == "punctuation-stray"]
    assert finding.fix.replacement == "."
