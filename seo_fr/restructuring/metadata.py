"""Title, description, slug, keywords and JSON-LD: the author's where set, else proposals from the article."""

from __future__ import annotations

from seo_fr.analysis.title_width import pixel_width
from seo_fr.checks.profiles import load_profile
from seo_fr.checks.rule_file import load_rule
from seo_fr.model import Annotated, Keyword, Metadata, Options
from seo_fr.reading.author_fields import author_json_ld, author_text
from seo_fr.reading.one_line import one_line
from seo_fr.restructuring.description import choose_description
from seo_fr.restructuring.json_ld import keyword_texts, news_article
from seo_fr.restructuring.slug import choose_slug


def propose(
    annotated: Annotated, keywords: tuple[Keyword, ...], focus: str, titles: tuple[str, ...], options: Options
) -> Metadata:
    """The metadata of an article.

    ``titles`` are candidates made from the text, best first, possibly none. What stands in the front
    matter wins over any proposal, except the title, where ``options.title`` comes first. Nothing is
    invented: the description is made of the article's own sentences.
    """
    article = annotated.article
    title = _title(annotated, focus, titles, options)
    description = author_text(article, "description") or choose_description(annotated, focus)
    json_ld = author_json_ld(article) or news_article(annotated, keywords, options, title, description)
    fitting = tuple(t for t in titles if _fits(t, options))
    return Metadata(
        title=title,
        titles=tuple(dict.fromkeys((title, *fitting))),
        description=description,
        slug=author_text(article, "slug") or choose_slug(title, focus),
        keywords=keyword_texts(article, keywords),
        json_ld=json_ld,
    )


def title_limit(options: Options) -> float:
    """How many pixels wide a title may be: the profile's own threshold, so that no proposal breaks its rule."""
    rule = load_profile(options.profile).rules.get("title-too-long") or load_rule("title-too-long")
    return rule.threshold("pixels")


def _fits(title: str, options: Options) -> bool:
    return pixel_width(title) <= title_limit(options)


def _title(annotated: Annotated, focus: str, titles: tuple[str, ...], options: Options) -> str:
    """The user's, the author's, the best proposal that is shown whole, or the keyphrase."""
    article = annotated.article
    if options.title and options.title.strip():
        return one_line(options.title)
    # The front matter first, which may call it « titre ».
    own = author_text(article, "title") or (one_line(article.title.text) if article.title else "")
    if own:
        return own
    for candidate in titles:
        if _fits(candidate, options):
            return candidate
    # A title that is cut on the results page is worse than a plain one, but better than none.
    fallback = focus.strip() or (titles[0] if titles else "")
    return fallback[:1].upper() + fallback[1:]
