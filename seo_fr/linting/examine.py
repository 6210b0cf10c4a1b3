"""One article, all rules: what the pipeline finds before any setting of the user is looked at.

The result depends only on the bytes, the name of the file and the options, so it can be cached, and it is
small and plain, so it can come from another process.
"""

from __future__ import annotations

import os
from dataclasses import dataclass, field
from pathlib import PurePath

from seo_fr.errors import SeoFrError
from seo_fr.levels import INTERNAL_ERROR
from seo_fr.linting.suppressions import Suppressions, read_suppressions
from seo_fr.model import Article, Finding, Options


@dataclass(frozen=True, slots=True)
class Job:
    """An article to examine; ``path`` as reports name it."""

    path: str
    data: bytes
    options: Options

    @property
    def name(self) -> str:
        """The part of the path that the result may depend on."""
        return PurePath(self.path).name


@dataclass(frozen=True, slots=True)
class Outcome:
    """What came of it: findings, or ``error``, the French line to say instead.

    ``crashed`` tells that the error is a bug of ours.
    """

    encoding: str = "utf-8"
    notices: tuple[str, ...] = ()
    findings: tuple[Finding, ...] = ()
    suppressions: Suppressions = field(default_factory=Suppressions)
    error: str = ""
    crashed: bool = False

    @property
    def sound(self) -> bool:
        """False when a rule or the analysis crashed: such a result is not worth keeping."""
        return not self.crashed and all(f.rule != INTERNAL_ERROR for f in self.findings)


def examine(job: Job) -> Outcome:
    """Read and analyse the article; whatever goes wrong becomes the outcome's ``error``.

    One article must not stop the others of a tree, not even by a bug (SEO_FR_DEBUG shows its traceback).
    """
    from seo_fr.pipeline import check_article
    from seo_fr.reading import read_article

    try:
        article = read_article(job.data, job.path)
        findings = check_article(article, job.options)
    except SeoFrError as error:
        message = str(error)
        return Outcome(error=message if job.path in message else f"{job.path} : {message}")
    except Exception as error:
        if os.environ.get("SEO_FR_DEBUG"):
            raise
        return Outcome(error=internal_error(job.path, error), crashed=True)
    return outcome_of(article, findings)


def internal_error(path: str, error: Exception) -> str:
    """The line for a bug of ours in one article."""
    return (
        f"{path} : erreur interne ({type(error).__name__} : {error}) ; c’est un défaut de seo-fr : "
        "signalez-le avec l’article et la sortie de SEO_FR_DEBUG=1."
    )


def outcome_of(article: Article, findings: tuple[Finding, ...]) -> Outcome:
    """The outcome of an article that was analysed."""
    notices = tuple(n.text for n in article.notices)
    return Outcome(article.encoding, notices, findings, read_suppressions(article))
