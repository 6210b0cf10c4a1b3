"""Title, description, slug, keywords and JSON-LD: the author's where set, else proposals from the article."""

from __future__ import annotations

from seo_fr.analysis.focus import focus_keyphrase
from seo_fr.analysis.title_width import pixel_width
from seo_fr.checks.profiles import load_profile
from seo_fr.checks.rule_file import load_rule
from seo_fr.headings.titles import Story
from seo_fr.model import Annotated, Article, Keyword, Metadata, Options
from seo_fr.reading.author_fields import author_json_ld, author_text
from seo_fr.reading.one_line import one_line
from seo_fr.restructuring.description import choose_description
from seo_fr.restructuring.genre_description import portions, questions, verses
from seo_fr.restructuring.json_ld import keyword_texts, news_article
from seo_fr.restructuring.slug import choose_slug


def propose(
    annotated: Annotated, keywords: tuple[Keyword, ...], title: str, story: Story, options: Options
) -> Metadata:
    """The metadata of an article under ``title`` (`choose_title`).

    What stands in the front matter wins over any proposal. Nothing is invented: titles and description are made of
    the article's own sentences.
    """
    article = annotated.article
    written = author_text(article, "description")
    own = _own_title(annotated, options)
    # An author's title says what the news is; ours is only made of one of these sentences.
    description = written or verses(article) or _told(article, story, own) or portions(article) or questions(article)
    json_ld = author_json_ld(article) or news_article(annotated, keywords, options, title, description)
    wanting = (("title", own is None and not story.sure), ("description", not written and not _tells(story)))
    return Metadata(
        title=title,
        titles=tuple(t for t in story.titles if _fits(t, options) and t != own),
        description=description,
        slug=author_text(article, "slug") or choose_slug(title, options.keyphrase or ""),
        keywords=keyword_texts(article, keywords),
        json_ld=json_ld,
        review=tuple(name for name, wants in wanting if wants),
        focus=options.keyphrase,
    )


def _told(article: Article, story: Story, own: str | None) -> str:
    """What the sentences tell; those of a recipe are its gestures."""
    return "" if article.genre.name == "recipe" else choose_description(story.lines, own or "")


def title_limit(options: Options) -> float:
    """How many pixels wide a title may be: the profile's own threshold, so that no proposal breaks its rule."""
    rule = load_profile(options.profile).rules.get("title-too-long") or load_rule("title-too-long")
    return rule.threshold("pixels")


def _fits(title: str, options: Options) -> bool:
    return pixel_width(title) <= title_limit(options)


def choose_title(annotated: Annotated, keywords: tuple[Keyword, ...], story: Story, options: Options) -> str:
    """The user's, the author's, the best proposal that fits 600 px, or the best keyword."""
    own = _own_title(annotated, options)
    if own:
        return own
    # A title that is cut on the results page is worse than a plain one, but better than none.
    plain = (options.keyphrase or "").strip() or (focus_keyphrase(annotated, "", keywords) if keywords else "")
    fallback = plain or next(iter(story.titles), "")
    return next((t for t in story.titles if _fits(t, options)), fallback[:1].upper() + fallback[1:])


def _own_title(annotated: Annotated, options: Options) -> str | None:
    article = annotated.article
    if options.title and options.title.strip():
        return one_line(options.title)
    # The front matter's own wording first: the reader folds its no-break spaces.
    return author_text(article, "title") or (one_line(article.title.text) if article.title else "") or None


def _tells(story: Story) -> bool:
    """One of the first two sentences says by itself who did what."""
    return any(line.tells for line in story.lines[:2])
