"""What in an article tells of the usage of a place: words, the spacing of its marks, the sites that it leads to."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from itertools import islice
from typing import Any
from urllib.parse import urlsplit

from seo_fr.errors import ConfigError
from seo_fr.language.quotes import own_words
from seo_fr.model import Article
from seo_fr.reading.author_fields import author_values
from seo_fr.resources import number, rules, rules_dir, words

_ADDRESS = re.compile(r"https?://[\w.-]+")


@dataclass(frozen=True, slots=True)
class Told:
    """What cues look at: the author's own words, how he spaces marks, where he leads to.

    ``words`` have straight apostrophes and none of what is quoted; ``spacing`` counts the forms of each place;
    ``hosts`` are those of the links, ``site`` those of the page itself.
    """

    words: str
    spacing: Mapping[str, Mapping[str, int]]
    hosts: tuple[str, ...]
    site: tuple[str, ...]

    @classmethod
    def of(cls, article: Article, text: str, spacing: Mapping[str, Mapping[str, int]]) -> Told:
        """Of an article whose visible text is ``text``."""
        links = [link.target for link in article.links if link.kind == "link"]
        own = author_values(article, "site")
        plain = own_words(text.replace("’", "'"))
        return cls(plain, spacing, _hosts([*links, *_ADDRESS.findall(text)]), _hosts(map(str, own)))


@dataclass(frozen=True, slots=True)
class Cue:
    """A sign of a usage, worth ``weight`` points where all that it asks for is there.

    ``find`` is a pattern that the words hold ``times`` times, ``spacing`` the form of each place in ``least`` marks and
    nearly always, ``hosts`` and ``site`` the ends of ``times`` hosts (*ca*). ``says`` is the reason given; empty for
    what tells against the usage.
    """

    find: re.Pattern[str] | None
    spacing: Mapping[str, str]
    hosts: tuple[str, ...]
    site: tuple[str, ...]
    times: int
    least: float
    weight: float
    says: str

    def holds(self, told: Told) -> bool:
        """True where the article has it."""
        if self.find is not None and len([*islice(self.find.finditer(told.words), self.times)]) < self.times:
            return False
        if self.hosts and sum(_ends(host, self.hosts) for host in told.hosts) < self.times:
            return False
        if self.site and not any(_ends(host, self.site) for host in told.site):
            return False
        return all(self._mostly(told.spacing[place], form) for place, form in self.spacing.items())

    def _mostly(self, counts: Mapping[str, int], form: str) -> bool:
        other = sum(counts.values()) - counts[form]
        return counts[form] >= self.least and counts[form] > 2 * other


@cache
def cues_of(usage: str) -> tuple[Cue, ...]:
    """The cues of a usage, as its file has them. ConfigError where a pattern is none."""
    return tuple(_cue(usage, entry) for entry in rules(f"usages/{usage}")["cues"])


def _cue(usage: str, entry: Mapping[str, Any]) -> Cue:
    return Cue(
        compiled(f"usages/{usage}", entry["find"]) if "find" in entry else None,
        entry.get("spacing", {}),
        tuple(entry.get("hosts", ())),
        tuple(entry.get("site", ())),
        int(entry.get("times", 1)),
        float(entry.get("least", number("usages", "spacing_least"))),
        float(entry["weight"]),
        str(entry["says"]),
    )


def compiled(name: str, pattern: str) -> re.Pattern[str]:
    """A pattern of the rules file ``name``. ConfigError where it is none."""
    try:
        return re.compile(pattern)
    except re.error as error:
        raise ConfigError(
            f"{rules_dir() / name}.yml : le motif « {pattern} » n’est pas une expression régulière ; corrigez-le."
        ) from error


def _hosts(targets: Iterable[str]) -> tuple[str, ...]:
    found = (_host(target) for target in targets)
    shared = words("usages", "hosts_of_all")
    return tuple(host for host in found if host and host not in shared)


def _host(target: str) -> str:
    try:
        return (urlsplit(target).hostname or "").removeprefix("www.")
    except ValueError:
        return ""


def _ends(host: str, names: Iterable[str]) -> bool:
    return any(host.endswith(f".{name}") for name in names)
