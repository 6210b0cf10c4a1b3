"""The less-known country that an article turns on."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from seo_fr.completion.places.register import Country, countries
from seo_fr.completion.places.wording import country_name
from seo_fr.resources import number, words


def told_countries(texts: Mapping[int, str]) -> Iterator[tuple[Country, tuple[tuple[int, int, int], ...]]]:
    """Each that is in the title, and in several paragraphs, with its places (paragraph, start, end) in order.

    Nothing of a country whose capital the article names: it situates the country itself.
    """
    for code in sorted(words("places", "countries_told")):
        country = countries()[code]
        pattern = re.compile(rf"(?<![\w-]){re.escape(country_name(country))}(?![\w-]| [A-Z])")
        places = tuple((n, m.start(), m.end()) for n, text in texts.items() for m in pattern.finditer(text))
        paragraphs = {n for n, _, _ in places}
        if -1 in paragraphs and len(paragraphs) > number("places", "country_paragraphs"):
            yield country, places
