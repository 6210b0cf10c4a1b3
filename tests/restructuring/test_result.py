from dataclasses import replace

import pytest

from seo_fr.errors import PreservationError
from seo_fr.language.annotate import annotate
from seo_fr.model import (
    Analysis,
    Heading,
    Language,
    Metadata,
    Options,
    Readability,
    Scores,
    Section,
    Title,
    WordAccount,
)
from seo_fr.reading import read_text
from seo_fr.restructuring import result
from seo_fr.restructuring.result import restructure


def analysis_of(source, path, sections):
    annotated = annotate(read_text(source, path), Language("fr", 1.0))
    return Analysis(
        annotated=annotated,
        options=Options(target=10),
        title=Title("T", "suggested", None),
        focus="",
        keywords=(),
        entities=(),
        sections=sections,
        readability=Readability(0, "", 0, 0, 0, 0, 0, 0, 0),
        coverage=(),
        metadata=Metadata("T", ("T",), "", "t", (), {}),
        findings=(),
        scores=Scores(0, 0),
    )


def test_the_parts_come_together_and_a_second_run_changes_nothing():
    heading = Heading(2, "Deux mots", "generated")
    sections = (Section((0,), 3, None), Section((1,), 3, heading))
    done = restructure(analysis_of("Il pleut ici.\nIl neige là-bas.", "x.txt", sections))
    assert done.markdown == '---\ntitle: "T"\nslug: "t"\n---\n\nIl pleut ici.\n\n## Deux mots\n\nIl neige là-bas.'
    assert done.headings == (heading,)
    assert done.words == WordAccount(article=6, headings=2, added=0, target=10)
    own = (Section((0,), 3, None), Section((1,), 3, replace(heading, origin="article")))
    again = restructure(analysis_of(done.markdown, "-", own))
    assert again.markdown == done.markdown
    assert again.edits == ()
    assert again.words == done.words


def test_nothing_is_handed_out_that_is_not_verified(monkeypatch):
    monkeypatch.setattr(result, "apply_edits", lambda source, edits: source.replace("pleut", "neige"))
    with pytest.raises(PreservationError):
        restructure(analysis_of("Il pleut ici.", "x.txt", ()))
