"""What kind of piece the article was read as, and what that changes."""

from __future__ import annotations

from seo_fr.analysis.genres.manners import manners_of
from seo_fr.analysis.genres.recognise import genre_name
from seo_fr.output.html import Html, element
from seo_fr.output.report.frame import Frame
from seo_fr.output.sheet import percentage


def genre_part(frame: Frame) -> Html:
    """The genre, how sure it is and why, and what it asks for."""
    genre = frame.analysis.article.genre
    lead = element("p", "Lu comme\u00a0: ", element("strong", genre_name(genre.name)), ".")
    sure = f"{genre.reason.rstrip('.')} (confiance\u00a0: {percentage(genre.confidence)})." if genre.reason else None
    asked = manners_of(genre.name).said
    told = [element("p", words) for words in (sure, asked) if words]
    return frame.part("genre", "Le genre", lead, told)
