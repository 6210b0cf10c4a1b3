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
    reason = genre.reason.rstrip(".") or genre_name(genre.name).capitalize()
    sure = f" (confiance : {percentage(genre.confidence)})" if genre.reason else ""
    asked = manners_of(genre.name).said
    return frame.part("genre", "Le genre", element("p", f"{reason}{sure}.", f" {asked}" if asked else None))
