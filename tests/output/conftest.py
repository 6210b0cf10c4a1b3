"""A small analysis made by hand: renderers are tested without the language model."""

from __future__ import annotations

import pytest

from seo_fr.model import (
    Analysis,
    Annotated,
    Choice,
    Edit,
    Facet,
    Finding,
    Heading,
    Inserted,
    Keyword,
    Language,
    Metadata,
    Options,
    Paragraph,
    Readability,
    Restructured,
    Scores,
    Section,
    Sentence,
    Span,
    Title,
    Usage,
    WordAccount,
)
from seo_fr.reading import read_text

SOURCE = (
    "La commune a voté jeudi le budget de la nouvelle école.\n\n"
    "« Nous attendions ce vote », a dit le maire.\n\n"
    "L’école ouvrira en septembre.\n"
)


@pytest.fixture
def make_analysis():
    """A function that makes an analysis of a source in which each paragraph is one sentence."""
    return _make


def _make(source: str = SOURCE, **changes) -> Analysis:
    article = read_text(source, "ecole.txt")
    paragraphs = []
    for index, block in enumerate(article.prose):
        words = len(block.view.text.split())
        sentence = Sentence(block.span, words, 2 * words, index == 0, False, index, (0, words))
        paragraphs.append(Paragraph(block, block.view, None, (sentence,), words))
    first = article.prose[0].span
    heading = Heading(
        2,
        "L’école ouvrira en septembre",
        "generated",
        "clause",
        4.10004,
        (first,),
        (Choice("Une autre", "segment", 1.25004, (first,)),),
    )
    values = {
        "annotated": Annotated(article, Language("fr", 0.99123), None, tuple(paragraphs), Usage("fr-FR", "par défaut")),
        "options": Options(),
        "title": Title("La commune vote le budget de l’école", "suggested", None),
        "focus": "budget de l’école",
        "keywords": (Keyword("école", 0.93111, 0.0288123, 2, "term", (Span(49, 54),)),),
        "entities": (),
        "sections": (
            Section((0,), paragraphs[0].words, None),
            Section((1, 2), sum(p.words for p in paragraphs[1:]), heading),
        ),
        "readability": Readability(53.31, "assez difficile", 41.0, 10.0, 1.75, 0.48, 0.095, 0.19, 61.7),
        "coverage": (
            Facet("qui", True, (first,), "Qui a voté ?"),
            Facet("pourquoi", False, (), "Pourquoi une nouvelle école ?"),
        ),
        "metadata": Metadata(
            "La commune vote le budget de l’école",
            ("La commune vote le budget de l’école", "Le budget de l’école voté"),
            "La commune a voté jeudi le budget.",
            "commune-budget-ecole",
            ("école",),
            {"@context": "https://schema.org", "@type": "NewsArticle", "headline": "École </script><b>"},
        ),
        "findings": (
            Finding("title-missing", "error", "L’article n’a pas de titre.", Span(0, 0), 1, 1),
            Finding("sentence-too-long", "warning", "Phrase de 40 mots.", Span(57, 101), 3, 1, Edit(Span(0, 0), "")),
        ),
        "scores": Scores(80, 92),
    }
    return Analysis(**{**values, **changes})


@pytest.fixture
def analysis() -> Analysis:
    return _make()


@pytest.fixture
def result(analysis) -> Restructured:
    heading = analysis.sections[1].heading
    edit = Edit(Span(57, 57), f"## {heading.text}\n\n")
    source = analysis.article.source
    return Restructured(
        analysis,
        source[:57] + edit.replacement + source[57:],
        analysis.metadata,
        WordAccount(analysis.annotated.words, 4, 0, 700),
        (heading,),
        (edit,),
        Inserted(headings=1, heading_words=4),
    )
