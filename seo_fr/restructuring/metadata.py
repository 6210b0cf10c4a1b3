"""Title, description, slug, keywords and JSON-LD: the author's where set, else proposals from the article."""

from __future__ import annotations

from dataclasses import dataclass

from seo_fr.analysis.focus import deduce_focus
from seo_fr.checks.profiles import load_profile
from seo_fr.checks.rule_file import load_rule
from seo_fr.headings.titles import Story
from seo_fr.model import Annotated, Article, Keyword, Metadata, Options
from seo_fr.reading.author_fields import author_description, author_json_ld, author_slug, author_text
from seo_fr.reading.one_line import one_line
from seo_fr.restructuring.description import choose_description
from seo_fr.restructuring.genre_description import portions, questions, verses
from seo_fr.restructuring.json_ld import keyword_texts, news_article
from seo_fr.restructuring.slug import choose_slug


@dataclass(frozen=True, slots=True)
class Subject:
    """What an article is about: the title it goes under, its own or the one proposed, and what it is found by."""

    title: str
    focus: str = ""


def propose(
    annotated: Annotated, keywords: tuple[Keyword, ...], subject: Subject, story: Story, options: Options
) -> Metadata:
    """The metadata of an article about ``subject``.

    What stands in the front matter wins over any proposal. Nothing is invented: titles and description are made of
    the article's own sentences.
    """
    article, title = annotated.article, subject.title
    written = author_description(article)
    # An author's title says what the news is; ours, and one that an earlier run has put in, is only made of one of
    # these sentences.
    ours = article.title is not None and annotated.title is None
    own = None if ours else own_title(article, options)
    description = written or verses(article) or _told(article, story, own) or portions(article) or questions(article)
    json_ld = author_json_ld(article) or news_article(annotated, keywords, options, title, description)
    wanting = (("title", own is None and not story.sure), ("description", not written and not _tells(story)))
    return Metadata(
        title=title,
        titles=tuple(t for t in story.titles if t != own),
        description=description,
        slug=author_slug(article)
        or choose_slug(
            title,
            options.keyphrase or "",
            (subject.focus, *(keyword.text for keyword in keywords)),
            "" if own else story.place,
        ),
        keywords=keyword_texts(article, keywords),
        json_ld=json_ld,
        review=tuple(name for name, wants in wanting if wants),
        focus=options.keyphrase,
    )


def _told(article: Article, story: Story, own: str | None) -> str:
    """What the sentences tell; those of a recipe are its gestures."""
    ours = next(iter(story.titles), "") if story.sure else ""
    return "" if article.genre.name == "recipe" else choose_description(story.lines, own or ours)


def title_limit(options: Options) -> float:
    """How many pixels wide a title may be: the profile's own threshold, so that no proposal breaks its rule."""
    rule = load_profile(options.profile).rules.get("title-too-long") or load_rule("title-too-long")
    return rule.threshold("pixels")


def propose_title(annotated: Annotated, keywords: tuple[Keyword, ...], story: Story, options: Options) -> str:
    """The best proposal, else the keyphrase that is asked for or deduced.

    It may be wider than a results page shows, which `title-too-long` then says: the news told whole can be shortened,
    what was cut away can't be guessed.
    """
    if story.titles:
        return story.titles[0]
    plain = (options.keyphrase or "").strip() or (deduce_focus(annotated, "", keywords).text if keywords else "")
    return one_line(plain[:1].upper() + plain[1:])


def own_title(article: Article, options: Options) -> str | None:
    """The user's title, else the author's, on one line."""
    if options.title and options.title.strip():
        return one_line(options.title)
    # The front matter's own wording first: the reader folds its no-break spaces.
    return author_text(article, "title") or (one_line(article.title.text) if article.title else "") or None


def _tells(story: Story) -> bool:
    """One of the first two sentences says by itself who did what."""
    return any(line.tells for line in story.lines[:2])
