"""Whether a link stays on the newsroom's own site."""

from __future__ import annotations

import re
from urllib.parse import urlsplit

from seo_fr.checks.facts import Facts
from seo_fr.reading.author_fields import author_values

_SCHEME = re.compile(r"[a-z][a-z0-9+.-]*:", re.IGNORECASE)


def site_of(facts: Facts) -> str | None:
    """The host of the article's own address, where the front matter gives one."""
    hosts = (_host(str(value)) for value in author_values(facts.article, "site"))
    return next(filter(None, hosts), None)


def is_internal(target: str, site: str | None) -> bool:
    """True for a relative address of another page, or one on ``site``."""
    host = _host(target)
    if host:
        return host == site
    return not target.startswith(("#", "//")) and not _SCHEME.match(target) and bool(target)


def is_external(target: str, site: str | None) -> bool:
    """True for an address on another host than ``site``."""
    host = _host(target)
    return bool(host) and host != site


def _host(target: str) -> str:
    try:
        parts = urlsplit(target)
    except ValueError:
        return ""
    return parts.netloc.casefold().removeprefix("www.") if parts.scheme in ("http", "https", "") else ""
