"""The visible text a source range stands for."""

from __future__ import annotations

from seo_fr.model import Span, TextView


def visible_text(view: TextView, span: Span) -> str:
    """The part of ``view`` whose source lies in ``span``, as the author wrote it.

    An atomic run (an entity, a composed accent) is taken whole as soon as ``span`` touches it.
    """
    pieces = []
    for run in view.runs:
        if not run.source.overlaps(span):
            continue
        start, end = run.text_start, run.text_end
        if run.verbatim:
            start += max(0, span.start - run.source.start)
            end -= max(0, run.source.end - span.end)
        pieces.append(view.text[start:end])
    return "".join(pieces)
