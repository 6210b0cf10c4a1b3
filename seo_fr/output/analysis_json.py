"""`Analysis` as the JSON of the contract, schema ``seo-fr/analysis/1``."""

from __future__ import annotations

import json
from collections.abc import Iterable
from typing import Any

from seo_fr.model import Analysis, Choice, Finding, Heading, Keyword, Readability, Section, Sentence, Span

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
    """The fields in the order of the contract."""
    annotated, language = analysis.annotated, analysis.annotated.language
    return {
        "schema": ANALYSIS_SCHEMA,
        "path": analysis.article.path,
        "language": {"code": language.code, "confidence": round(language.confidence, 4)},
        "title": {
            "text": analysis.title.text,
            "origin": analysis.title.origin,
            "span": pair(analysis.title.span) if analysis.title.span else None,
        },
        "words": {"article": annotated.words, "target": analysis.options.target, "missing": analysis.missing},
        "focus": analysis.focus,
        "keywords": [_keyword(k) for k in analysis.keywords],
        "paragraphs": [{"span": pair(p.span), "words": p.words} for p in annotated.paragraphs],
        "sections": [_section(s) for s in analysis.sections],
        "sentences": [_sentence(s) for s in annotated.sentences],
        "readability": _readability(analysis.readability),
        "coverage": [
            {"facet": f.facet, "present": f.present, "evidence": pairs(f.evidence), "ask": f.ask}
            for f in analysis.coverage
        ],
        "findings": [finding_object(f) for f in analysis.findings],
        "scores": {"seo": analysis.scores.seo, "readability": analysis.scores.readability},
    }


def pair(span: Span) -> list[int]:
    """A span as ``[start, end]``."""
    return [span.start, span.end]


def pairs(spans: Iterable[Span]) -> list[list[int]]:
    """Spans as ``[start, end]`` each."""
    return [pair(s) for s in spans]


def finding_object(finding: Finding) -> dict[str, Any]:
    """One finding."""
    return {
        "rule": finding.rule,
        "level": finding.level,
        "message": finding.message,
        "span": pair(finding.span),
        "line": finding.line,
        "column": finding.column,
        "fixable": finding.fix is not None,
    }


def heading_object(heading: Heading) -> dict[str, Any]:
    """A heading without its score, as both schemas have it."""
    return {
        "level": heading.level,
        "text": heading.text,
        "origin": heading.origin,
        "strategy": heading.strategy,
        "evidence": pairs(heading.evidence),
        "alternatives": list(heading.alternatives),
        "choices": [_choice(choice) for choice in heading.choices],
    }


def _choice(choice: Choice) -> dict[str, Any]:
    return {
        "text": choice.text,
        "strategy": choice.strategy,
        "score": round(float(choice.score), 4),
        "evidence": pairs(choice.evidence),
    }


def _keyword(keyword: Keyword) -> dict[str, Any]:
    return {
        "text": keyword.text,
        "score": round(float(keyword.score), 4),
        "yake": round(float(keyword.yake), 6),
        "count": keyword.count,
        "kind": keyword.kind,
        "spans": pairs(keyword.spans),
    }


def _section(section: Section) -> dict[str, Any]:
    heading = None
    if section.heading:
        score = section.heading.score
        heading = heading_object(section.heading) | {"score": None if score is None else round(float(score), 4)}
    return {
        "paragraphs": list(section.paragraphs),
        "words": section.words,
        "heading": heading,
        "subsections": [_section(s) for s in section.subsections],
    }


def _sentence(sentence: Sentence) -> dict[str, Any]:
    return {
        "span": pair(sentence.span),
        "words": sentence.words,
        "syllables": sentence.syllables,
        "passive": sentence.passive,
        "connector": sentence.connector,
    }


def _readability(figures: Readability) -> dict[str, Any]:
    return {
        "flesch": round(figures.flesch, 1),
        "band": figures.band,
        "lix": round(figures.lix, 1),
        "words_per_sentence": round(figures.words_per_sentence, 2),
        "syllables_per_word": round(figures.syllables_per_word, 4),
        "long_sentence_share": round(figures.long_sentence_share, 4),
        "passive_share": round(figures.passive_share, 4),
        "connector_share": round(figures.connector_share, 4),
        "textstat_flesch": round(figures.textstat_flesch, 1),
    }
