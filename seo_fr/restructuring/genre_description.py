"""A description where no sentence may be taken out: verses, a recipe's portions, the questions of a dialogue."""

from __future__ import annotations

import re

from seo_fr.analysis.genres.manners import manners_of
from seo_fr.model import PROSE, Article
from seo_fr.reading.one_line import one_line
from seo_fr.reading.turns import is_question, label_of
from seo_fr.resources import number

_LABEL = re.compile(r"^[^:]*:\s*|^[QR]\s*[.–—-]+\s*")


def verses(article: Article) -> str:
    """The first lines of a poem with « / » between them, as verses are quoted; empty for anything else."""
    if article.genre.name != "verse":
        return ""
    lines = [one_line(line) for b in article.prose if not b.is_apart for line in b.view.text.split("\n")]
    return _within([line for line in lines if line], " / ")


def portions(article: Article) -> str:
    """The line of a recipe that says for how many and how long; empty for anything else."""
    if article.genre.name != "recipe":
        return ""
    return _within([one_line(b.view.text) for b in article.prose if b.is_apart and b.kind == "paragraph"][:1], " ")


def questions(article: Article) -> str:
    """The questions as they are asked, as many as fit; empty where the genre has none."""
    if manners_of(article.genre.name).headings != "before_turns":
        return ""
    asked = [b.view.text for b in article.blocks if b.kind in (*PROSE, "heading") and is_question(b.view.text)]
    return _within([one_line(_LABEL.sub("", t) if label_of(t) else t) for t in asked], " ")


def _within(parts: list[str], between: str) -> str:
    """The first of ``parts`` that fit into a description together."""
    most, text = number("metadata", "description_max"), ""
    for part in parts:
        longer = f"{text}{between}{part}" if text else part
        if len(longer) > most:
            break
        text = longer
    return text
