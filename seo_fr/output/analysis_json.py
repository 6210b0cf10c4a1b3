"""`Analysis` as the JSON of docs/contrat.md, schema ``seo-fr/analysis/1``."""

from __future__ import annotations

import json
from dataclasses import asdict
from typing import Any

from seo_fr.model import Analysis, Choice, Finding, Heading, Keyword, Readability, Section, Span, Usage
from seo_fr.output.press import press_marks, press_place

ANALYSIS_SCHEMA = "seo-fr/analysis/1"


def analysis_json(analysis: Analysis, *, one_line: bool = False) -> str:
    """The object, with a final line end; ``one_line`` is for JSON Lines."""
    return to_json(analysis_object(analysis), one_line=one_line)


def to_json(data: object, *, one_line: bool = False) -> str:
    """JSON text in the order of the fields, French letters as they are."""
    layout: dict[str, Any] = {"separators": (",", ":")} if one_line else {"indent": 2}
    text = json.dumps(data, ensure_ascii=False, allow_nan=False, **layout)
    # U+2028 and U+2029 are legal in JSON but end a line for some readers of JSON Lines.
    return text.replace("\u2028", "\\u2028").replace("\u2029", "\\u2029") + "\n"


def analysis_object(analysis: Analysis) -> dict[str, Any]:
    """The fields in the order of docs/contrat.md."""
    # Not above: the findings of a cached `check` pass through this file, and need no keywords.
    from seo_fr.analysis.focus import editor_keywords
    from seo_fr.analysis.genres.manners import manners_of

    annotated, language = analysis.annotated, analysis.annotated.language
    return {
        "schema": ANALYSIS_SCHEMA,
        "path": analysis.article.path,
        "language": {"code": language.code, "confidence": round(language.confidence, 4)},
        **usage_fields(annotated.usage),
        "title": picked(analysis.title, "text", "origin", "span"),
        "words": {"article": annotated.words, "target": analysis.options.target, "missing": analysis.missing},
        **genre_fields(analysis),
        "genre_effect": manners_of(analysis.article.genre.name).said,
        **focus_fields(analysis),
        "keywords": [_keyword(k) for k in analysis.keywords],
        "editor_keywords": [k.text for k in editor_keywords(analysis.keywords)],
        "metadata": picked(analysis.metadata, "title", "titles", "review", "description", "slug", "keywords"),
        "paragraphs": [picked(p, "span", "words") for p in annotated.paragraphs],
        "sections": [_section(s) for s in analysis.sections],
        "sentences": [picked(s, "span", "words", "syllables", "passive", "connector") for s in annotated.sentences],
        "readability": _readability(analysis.readability),
        "coverage": [picked(f, "facet", "present", "evidence", "ask") for f in analysis.coverage],
        "findings": [finding_object(f) for f in analysis.findings],
        "scores": picked(analysis.scores, "seo", "readability"),
    }


def usage_fields(usage: Usage) -> dict[str, str]:
    """The usage of the place and what told it, as both schemas have them."""
    return {"usage": usage.code, "usage_reason": usage.reason}


def genre_fields(analysis: Analysis) -> dict[str, Any]:
    """The genre, how sure that is and why, as both schemas have them."""
    genre = analysis.article.genre
    return {"genre": genre.name, "confidence": genre.confidence, "genre_reason": genre.reason}


def focus_fields(analysis: Analysis) -> dict[str, Any]:
    """The keyphrase, who chose it and how sure it is, as both schemas have them."""
    return picked(analysis, "focus", "focus_origin", "focus_confidence")


def plain(value: object) -> Any:
    """A value of the model as JSON has it: a span is ``[start, end]``, a tuple a list."""
    if isinstance(value, Span):
        return [value.start, value.end]
    return [plain(v) for v in value] if isinstance(value, tuple) else value


def picked(value: object, *names: str) -> dict[str, Any]:
    """The attributes ``names`` of a value of the model, in this order."""
    return {name: plain(getattr(value, name)) for name in names}


def finding_object(finding: Finding) -> dict[str, Any]:
    """One finding."""
    fields = picked(finding, "rule", "level", "message", "span", "line", "column")
    place = picked(finding, "paragraph", "words") if finding.paragraph else {}
    return fields | {"fixable": finding.fix is not None, "places": finding.times} | place


def heading_object(heading: Heading) -> dict[str, Any]:
    """A heading without its score, as both schemas have it."""
    values = picked(heading, "level", "text", "origin", "strategy", "evidence", "alternatives")
    return values | {"choices": [_choice(choice) for choice in heading.choices]}


def _choice(choice: Choice) -> dict[str, Any]:
    return picked(choice, "text", "strategy", "evidence") | {"score": round(float(choice.score), 4)}


def _keyword(keyword: Keyword) -> dict[str, Any]:
    figures = {"score": round(float(keyword.score), 4), "yake": round(float(keyword.yake), 6)}
    return picked(keyword, "text") | figures | picked(keyword, "count", "kind", "spans")


def _section(section: Section) -> dict[str, Any]:
    heading = None
    if section.heading:
        score = section.heading.score
        heading = heading_object(section.heading) | {"score": None if score is None else round(float(score), 4)}
    deeper = [_section(s) for s in section.subsections]
    return picked(section, "paragraphs", "words") | {"heading": heading, "subsections": deeper}


def _readability(figures: Readability) -> dict[str, Any]:
    decimals = {"flesch": 1, "lix": 1, "words_per_sentence": 2, "textstat_flesch": 1}
    measured = {
        name: value if isinstance(value, str) else round(value, decimals.get(name, 4))
        for name, value in asdict(figures).items()
    }
    marks = dict(zip(("low", "median", "high"), press_marks(), strict=True))
    return measured | {"press": marks | {"place": press_place(figures.flesch)}}
