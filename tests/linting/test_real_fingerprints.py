"""The same on the real article, with the real rules."""

import seo_fr
from seo_fr.linting.fingerprints import fingerprints

# Rules about the article as a whole or about its opening, which a new first paragraph may rightly change.
ABOUT_THE_WHOLE = {"lead-too-long", "long-sentences-share", "passive-share", "length-under-target"}


def test_a_paragraph_above_renews_nothing(seed_path, seed_analysis):
    source = seed_path.read_text(encoding="utf-8")
    longer = "Un paragraphe de plus ouvre cet article.\n" + source
    findings = seo_fr.check(longer, path="otan-ukraine.txt")
    before = dict(zip(fingerprints(source, seed_analysis.findings), seed_analysis.findings, strict=True))
    lost = {f.rule for mark, f in before.items() if mark not in set(fingerprints(longer, findings))}
    assert lost <= ABOUT_THE_WHOLE
    assert len(before) > 10
