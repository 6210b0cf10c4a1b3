"""The whole flow, on one page: source → article → annotated → analysis → findings → edits → result."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace

from seo_fr.added_kinds import ADDED_KINDS
from seo_fr.analysis.coverage import cover
from seo_fr.analysis.entities import find_entities
from seo_fr.analysis.focus import deduce_focus
from seo_fr.analysis.gaps.find import open_questions
from seo_fr.analysis.genres.apart import with_genre_apart
from seo_fr.analysis.genres.manners import manners_of
from seo_fr.analysis.genres.recognise import recognise
from seo_fr.analysis.keywords import extract_keywords
from seo_fr.analysis.readability import measure
from seo_fr.analysis.tags import tags
from seo_fr.checks.facts import Analysed, Facts
from seo_fr.checks.registry import run_checks
from seo_fr.checks.scores import score
from seo_fr.completion.recall import search_archive
from seo_fr.errors import InputError, LanguageError
from seo_fr.headings.candidates import Sentences
from seo_fr.headings.further_titles import further_titles
from seo_fr.headings.interview_titles import interview_titles
from seo_fr.headings.structure import find_candidates, plan_headings
from seo_fr.headings.titles import Story, first_line, led_by, tell, with_more
from seo_fr.language.annotate import annotate
from seo_fr.language.detect import detect, language_name
from seo_fr.language.usage import usage_of
from seo_fr.model import (
    Analysis,
    Annotated,
    Article,
    Decisions,
    Entity,
    Finding,
    Focus,
    Keyword,
    Language,
    OpenQuestion,
    Options,
    Restructured,
    Title,
)
from seo_fr.reading.author_fields import asked_focus
from seo_fr.restructuring.added_blocks import Present, set_aside
from seo_fr.restructuring.deciding import decide, decided_additions, decided_headings
from seo_fr.restructuring.metadata import Subject, own_title, propose, propose_title
from seo_fr.restructuring.result import Completion, restructure

Progress = Callable[[int], None]


def analyze_article(
    article: Article, options: Options, progress: Progress | None = None, decisions: Decisions | None = None
) -> Analysis:
    """All facts about one article. Raises LanguageError, InputError.

    Headings that an editor has kept are planned around; what he refused is not proposed again.
    """
    article, language = _admitted(article, options)
    read = _read(article, language, options, progress)
    annotated, keywords, entities = read.annotated, read.keywords, read.entities
    sentences = read.sentences or Sentences.of(annotated, entities)
    asked = open_questions(annotated)
    analysed, found = _analysed(read, asked), find_candidates(annotated, keywords, sentences)
    story = read.story or _story(annotated, sentences, keywords, entities)
    if manners_of(article.genre.name).titles != "first_line":
        more = further_titles(
            found.topics, found.candidates, analysed.focus.text, sentences.dress, bare=not story.titles
        )
        story = with_more(story, more)
    sections = plan_headings(found, read.title, decided_headings(article, decisions) if decisions else None)
    focus, wanted = analysed.focus, replace(options, keyphrase=read.asked.text if read.asked else None)
    subject = Subject(read.title, focus.text)
    metadata = propose(annotated, tags(annotated, keywords, entities, read.title), subject, story, wanted)
    findings = run_checks(Facts(article, options, lambda: analysed, annotated.usage))
    return Analysis(
        annotated=annotated,
        options=options,
        title=article.title or Title(metadata.title, "suggested", None),
        focus=focus.text,
        keywords=keywords,
        entities=entities,
        sections=sections,
        readability=analysed.readability,
        coverage=analysed.coverage,
        metadata=metadata,
        findings=findings,
        scores=score(findings),
        focus_origin=focus.origin,
        focus_confidence=focus.confidence,
        open_questions=asked,
    )


def check_article(article: Article, options: Options) -> tuple[Finding, ...]:
    """The findings alone: no headings, no metadata, and the model only when a rule asks for it.

    The model reads what the author has written: what was added to it changes neither its keyphrase nor its figures.
    """
    article, language = _admitted(article, options)
    own = set_aside(article)[0]
    own = own if own.prose else article
    return run_checks(Facts(article, options, lambda: _analysed(_read(own, language, options, None))))


def _admitted(article: Article, options: Options) -> tuple[Article, Language]:
    """The article as it is to be analysed and its language; what cannot be analysed stops here."""
    if not article.prose:
        raise InputError(f"{article.path}\u00a0: aucun paragraphe de texte\u00a0; ajoutez le texte de l’article.")
    if options.title:
        article = replace(article, title=Title(options.title, "article", None))
    article = with_genre_apart(replace(article, genre=recognise(set_aside(article)[0])))
    return article, _language(article, options)


@dataclass(frozen=True, slots=True)
class _Read:
    """What needs the model, and the title that the article has or gets; ``asked`` is the author's own keyphrase."""

    annotated: Annotated
    entities: tuple[Entity, ...]
    keywords: tuple[Keyword, ...]
    asked: Focus | None
    title: str
    story: Story | None = None
    sentences: Sentences | None = None


def _read(article: Article, language: Language, options: Options, progress: Progress | None) -> _Read:
    annotated = annotate(article, language, progress, usage_of(article, options.usage))
    asked = asked_focus(article, options)
    wanted = replace(options, keyphrase=asked.text if asked else None)
    own = own_title(article, options)
    if annotated.title is None:
        return _untitled(annotated, own, wanted, asked)
    if article.title is not None and article.title.span is None:
        # What an earlier run has put into the header is no more than it was then: a proposal of ours.
        bare = _untitled(replace(annotated, title=None), None, wanted, asked)
        if bare.title == own:
            return bare
    entities = find_entities(annotated)
    return _Read(annotated, entities, extract_keywords(annotated, entities, wanted.keyphrase), asked, own or "")


def _untitled(annotated: Annotated, own: str | None, wanted: Options, asked: Focus | None) -> _Read:
    """An article without a title under the one that it gets: ``own``, else the one that is proposed."""
    entities = find_entities(annotated)
    keywords = extract_keywords(annotated, entities, wanted.keyphrase)
    sentences = Sentences.of(annotated, entities)
    story = _story(annotated, sentences, keywords, entities)
    title = own or propose_title(annotated, keywords, story, wanted)
    return _Read(annotated, entities, keywords, asked, title, story, sentences)


def _story(
    annotated: Annotated, sentences: Sentences, keywords: tuple[Keyword, ...], entities: tuple[Entity, ...]
) -> Story:
    """What the opening tells; in an interview, before that, what is said in it; of a poem its first line."""
    story = tell(sentences, entities)
    match manners_of(annotated.article.genre.name).titles:
        case "said":
            return led_by(story, interview_titles(annotated, keywords, entities))
        case "first_line":
            return replace(story, titles=first_line(annotated.article), sure=True)
        case _:
            return story


def _analysed(read: _Read, asked: tuple[OpenQuestion, ...] = ()) -> Analysed:
    """What a check may ask for; it asks the journalist nothing, so questions come from who shows them."""
    annotated = read.annotated
    focus = read.asked or deduce_focus(annotated, read.title, read.keywords)
    return Analysed(annotated, focus, read.keywords, measure(annotated), cover(annotated, read.entities, asked))


def restructure_article(
    article: Article, options: Options, progress: Progress | None = None, decisions: Decisions | None = None
) -> Restructured:
    """The article made SEO-ready; what an earlier run has added to it is left as it is.

    ``decisions`` are an editor's about the proposals (`seo_fr.restructuring.deciding`).
    Raises LanguageError, InputError, ConfigError, PreservationError.
    """
    own, present, _ = set_aside(article)
    analysis = analyze_article(own, options, progress, decisions)
    completion = completion_of(analysis, present) if options.complete else Completion(present=present)
    return restructure_decided(analysis, completion, decisions) if decisions else restructure(analysis, completion)


def restructure_decided(analysis: Analysis, completion: Completion, decisions: Decisions) -> Restructured:
    """The article with what was decided, verified and proven like any other result.

    Raises InputError, PreservationError.
    """
    from seo_fr.completion.account import counted_additions

    additions = decided_additions(completion.additions, decisions)
    words = counted_additions(additions)
    return restructure(decide(analysis, decisions), replace(completion, additions=additions, words=words))


def completion_of(analysis: Analysis, present: Present) -> Completion:
    """What fact sheets, archive and article offer towards the target; nothing is opened that is not needed."""
    from seo_fr.completion.complete import complete
    from seo_fr.completion.fiche_matching import weigh_fiches
    from seo_fr.completion.fiche_shelf import sheets_for

    options = analysis.options
    if analysis.missing <= present.words:
        return Completion(present=present)
    refused = manners_of(analysis.article.genre.name).refused
    if refused >= set(ADDED_KINDS):
        return Completion(present=present)
    if refused:
        analysis = replace(analysis, options=replace(options, without=tuple(sorted({*options.without, *refused}))))
    sheets, notes = sheets_for(analysis.annotated, options.fiches)
    matches = weigh_fiches(analysis.annotated, sheets)
    return replace(complete(analysis, matches, search_archive(analysis), present), notes=notes)


def _language(article: Article, options: Options) -> Language:
    """The language of the prose; another than French stops here, unless the user insists."""
    language = detect("\n".join(b.view.text for b in article.prose))
    if language.code not in ("fr", "und") and not options.force_language:
        raise LanguageError(
            f"{article.path} : le texte semble être en {language_name(language.code)}, pas en français ; "
            "donnez un article français, ou ajoutez --force-language."
        )
    return language
