"""Where in an article of its genre no heading may be proposed."""

from __future__ import annotations

from seo_fr.analysis.genres.manners import manners_of
from seo_fr.analysis.genres.release import is_about
from seo_fr.analysis.genres.results import is_result
from seo_fr.model import PROSE, Article, Block
from seo_fr.reading.turns import is_question, label_of, speakers


def closed_paragraphs(article: Article) -> frozenset[int]:
    """The paragraphs before which none may stand, whatever they say.

    All of them in a genre without headings, those after the opening in a dialogue or a press release; everywhere a
    contact block, a credit, lines of results.
    """
    prose = article.prose
    if manners_of(article.genre.name).headings == "nowhere":
        return frozenset(range(len(prose)))
    lines = {i for i, b in enumerate(prose) if b.is_apart or _is_table(b)}
    return frozenset(lines | set(range(opening_paragraphs(article), len(prose))))


def opening_paragraphs(article: Article) -> int:
    """How many paragraphs the author tells: before the first question of a dialogue, the house's notice on itself.

    All of them in another genre.
    """
    prose = article.prose
    if article.genre.name == "release":
        return next((i for i, b in enumerate(prose) if is_about(b.view.text)), len(prose))
    if manners_of(article.genre.name).headings != "before_turns":
        return len(prose)
    asking, _ = speakers(b.view.text for b in article.blocks if b.kind in PROSE or b.kind == "heading")
    count = 0
    for block in article.blocks:
        text = block.view.text
        if (block.kind == "heading" and is_question(text)) or (label_of(text) in asking if asking else False):
            return count
        count += block.kind in PROSE
    return count


def _is_table(block: Block) -> bool:
    """True for a block of several lines that are all results."""
    lines = [line for line in block.view.text.split("\n") if line.strip()]
    return len(lines) > 1 and all(map(is_result, lines))
