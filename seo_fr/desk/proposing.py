"""In the process of the model: a version of a draft → proposals, faults and questions, as plain values."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import replace

from seo_fr.checks.rule_file import load_rule, rule_ids
from seo_fr.desk.job import Answer, Job
from seo_fr.model import Addition, Analysis, Article, Edit, Finding, Heading, Question, Span
from seo_fr.output.keyphrase_words import keyphrase_question
from seo_fr.pipeline import analyze_article, check_article, completion_of, restructure_decided
from seo_fr.reading import read_text
from seo_fr.reading.author_fields import author_text
from seo_fr.restructuring.added_blocks import block_title, set_aside
from seo_fr.restructuring.added_items import parts_read
from seo_fr.restructuring.apply import inserted_spans
from seo_fr.restructuring.deciding import heading_places
from seo_fr.restructuring.placement import headings_before
from seo_fr.workspace.settings import FileSettings

Step = Callable[[str], None]


def propose_all(job: Job, step: Step) -> Answer:
    """Everything the page shows that needs the model. Raises what `restructure_article` raises."""
    step("lecture")
    article, present, _ = set_aside(job.read())
    total = sum(len(b.view.text.split()) for b in article.prose)
    analysis = analyze_article(
        article, job.options, lambda done: step(f"{min(done, total)} mots sur {total}"), job.decisions
    )
    step("blocs")
    completion = completion_of(analysis, present)
    step("constats")
    result = restructure_decided(analysis, completion, replace(job.decisions, rest="keep"))
    checked = read_text(result.markdown, "resultat.md")
    findings = _levelled(_own(check_article(set_aside(checked)[0], job.options), result.edits), job.settings)
    metadata, places = analysis.metadata, {p: at for at, p in heading_places(article).items()}
    return {
        "number": job.number,
        "headings": [
            _heading(h, places[p])
            for p, h in headings_before(article, analysis.sections)
            if p is not None and p in places
        ],
        "fields": {
            "title": {
                "own": analysis.title.origin == "article",
                "text": metadata.title,
                "others": list(metadata.titles),
            },
            "description": _field(article, "description", metadata.description),
            "slug": _field(article, "slug", metadata.slug),
            "keywords": _field(article, "keywords", ", ".join(metadata.keywords)),
        },
        "review": list(metadata.review),
        "blocks": [_block(a) for a in completion.additions],
        "findings": [_finding(f) for f in findings],
        "questions": _questions(analysis, completion.questions),
        "readability": {"flesch": analysis.readability.flesch, "band": analysis.readability.band},
        "focus": analysis.focus,
        "keyphrase": keyphrase_question(analysis),
        "words": analysis.annotated.words,
    }


def _heading(heading: Heading, place: int) -> Answer:
    return {
        "place": place,
        "level": heading.level,
        "text": heading.text,
        "score": heading.score,
        "strategy": heading.strategy,
        "evidence": [[s.start, s.end] for s in heading.evidence],
        "choices": [
            {
                "text": c.text,
                "score": c.score,
                "strategy": c.strategy,
                "evidence": [[s.start, s.end] for s in c.evidence],
            }
            for c in heading.choices
        ],
    }


def _field(article: Article, name: str, text: str) -> Answer:
    return {"own": bool(author_text(article, name)), "text": text, "others": []}


def _block(addition: Addition) -> Answer:
    return {
        "kind": addition.kind,
        "title": block_title(addition.kind),
        "markdown": addition.markdown,
        "lines": [list(zip(parts_read(item), item.parts, strict=True)) for item in addition.items],
        "place": addition.place,
        "sources": [{"origin": s.origin, "ref": s.ref, "text": s.text} for s in addition.sources],
    }


def _questions(analysis: Analysis, asked: tuple[Question, ...]) -> list[Answer]:
    """What only the journalist can say: what would bring the words that are missing, else what is left open."""
    if asked:
        return [{"text": q.text, "about": q.about, "place": q.place} for q in asked]
    return [{"text": q.text, "about": q.facet, "place": -1} for q in analysis.open_questions]


def _own(findings: Iterable[Finding], edits: tuple[Edit, ...]) -> list[Finding]:
    """The findings of the result that speak of the author's own text, at their places in it."""
    spans = inserted_spans(edits)
    own = []
    for finding in findings:
        span = _back(finding.span, spans)
        if span is None:
            continue
        fix = finding.fix
        if fix is not None:
            place = _back(fix.span, spans)
            fix = replace(fix, span=place) if place is not None else None
        own.append(replace(finding, span=span, fix=fix))
    return own


def _levelled(findings: Iterable[Finding], settings: FileSettings) -> list[Finding]:
    """Each at the level that the newsroom gives its rule; those of the rules that it has off are gone."""
    levels = ((finding, settings.level(finding)) for finding in findings)
    return [replace(finding, level=level) for finding, level in levels if level is not None]


def _back(span: Span, inserted: tuple[Span, ...]) -> Span | None:
    """``span`` of the result in the source; None where it touches what was put in."""
    shift = 0
    for other in inserted:
        if other.start >= span.end and not (other.start == span.start == span.end):
            break
        if other.end > span.start:
            return None
        shift += len(other)
    return Span(span.start - shift, span.end - shift)


def _finding(finding: Finding) -> Answer:
    fix = finding.fix
    return {
        "rule": finding.rule,
        "level": finding.level,
        "message": finding.message,
        "summary": load_rule(finding.rule).summary if finding.rule in rule_ids() else "",
        "span": [finding.span.start, finding.span.end],
        "fix": None if fix is None else {"span": [fix.span.start, fix.span.end], "text": fix.replacement},
    }
