"""The whole flow, on one page: source → article → annotated → analysis → findings → edits → result."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from seo_fr.analysis.coverage import cover
from seo_fr.analysis.entities import find_entities
from seo_fr.analysis.keywords import editor_keywords, extract_keywords, focus_keyphrase
from seo_fr.analysis.readability import measure
from seo_fr.checks.facts import Analysed, Facts
from seo_fr.checks.registry import run_checks
from seo_fr.checks.scores import score
from seo_fr.completion.recall import search_archive
from seo_fr.errors import InputError, LanguageError
from seo_fr.headings.structure import plan_headings
from seo_fr.language.annotate import annotate
from seo_fr.language.detect import detect, language_name
from seo_fr.model import Analysis, Article, Entity, Finding, Language, Options, Restructured, Title
from seo_fr.restructuring.added_blocks import Present, set_aside
from seo_fr.restructuring.metadata import propose
from seo_fr.restructuring.result import Completion, restructure

Progress = Callable[[int], None]


def analyze_article(article: Article, options: Options, progress: Progress | None = None) -> Analysis:
    """All facts about one article. Raises LanguageError, InputError."""
    article, language = _admitted(article, options)
    analysed, entities = _analysed(article, language, options, progress)
    annotated, keywords, focus = analysed.annotated, analysed.keywords, analysed.focus
    plan = plan_headings(annotated, keywords, entities, focus)
    metadata = propose(annotated, editor_keywords(keywords), focus, plan.titles, options)
    findings = run_checks(Facts(article, options, lambda: analysed))
    return Analysis(
        annotated=annotated,
        options=options,
        title=article.title or Title(metadata.title, "suggested", None),
        focus=focus,
        keywords=keywords,
        entities=entities,
        sections=plan.sections,
        readability=analysed.readability,
        coverage=analysed.coverage,
        metadata=metadata,
        findings=findings,
        scores=score(findings),
    )


def check_article(article: Article, options: Options) -> tuple[Finding, ...]:
    """The findings alone: no headings, no metadata, and the model only when a rule asks for it."""
    article, language = _admitted(article, options)
    return run_checks(Facts(article, options, lambda: _analysed(article, language, options, None)[0]))


def _admitted(article: Article, options: Options) -> tuple[Article, Language]:
    """The article as it is to be analysed and its language; what cannot be analysed stops here."""
    if not article.prose:
        raise InputError(f"{article.path}\u00a0: aucun paragraphe de texte\u00a0; ajoutez le texte de l’article.")
    if options.title:
        article = replace(article, title=Title(options.title, "article", None))
    return article, _language(article, options)


def _analysed(
    article: Article, language: Language, options: Options, progress: Progress | None
) -> tuple[Analysed, tuple[Entity, ...]]:
    """What needs the model: the parse and everything that is read off it."""
    annotated = annotate(article, language, progress)
    entities = find_entities(annotated)
    keywords = extract_keywords(annotated, entities, options.keyphrase)
    focus = options.keyphrase or focus_keyphrase(annotated, keywords)
    return Analysed(annotated, focus, keywords, measure(annotated), cover(annotated, entities)), entities


def restructure_article(article: Article, options: Options, progress: Progress | None = None) -> Restructured:
    """The article made SEO-ready; what an earlier run has added to it is left as it is.

    Raises LanguageError, InputError, ConfigError, PreservationError.
    """
    own, present, _ = set_aside(article)
    analysis = analyze_article(own, options, progress)
    return restructure(analysis, _completion(analysis, present) if options.complete else Completion(present=present))


def _completion(analysis: Analysis, present: Present) -> Completion:
    """What fact sheets, archive and article offer towards the target; nothing is opened that is not needed."""
    from seo_fr.completion.complete import complete
    from seo_fr.completion.fiche_matching import match_fiches
    from seo_fr.completion.fiches import load_fiches

    options = analysis.options
    if analysis.missing <= present.words:
        return Completion(present=present)
    sheets = load_fiches(map(Path, options.fiches))
    matches = match_fiches(analysis.annotated, sheets)
    return complete(analysis, matches, search_archive(analysis), present)


def _language(article: Article, options: Options) -> Language:
    """The language of the prose; another than French stops here, unless the user insists."""
    language = detect("\n".join(b.view.text for b in article.prose))
    if language.code not in ("fr", "und") and not options.force_language:
        raise LanguageError(
            f"{article.path} : le texte semble être en {language_name(language.code)}, pas en français ; "
            "donnez un article français, ou ajoutez --force-language."
        )
    return language
