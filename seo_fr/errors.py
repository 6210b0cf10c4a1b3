"""Every error a user can cause: one French sentence that names the file and the mend."""

from __future__ import annotations

import os


class SeoFrError(Exception):
    """Base of all of them; ``str(error)`` is the line shown on stderr, without the command's name."""


class InputError(SeoFrError):
    """The article cannot be read: missing, empty, binary, in another encoding…"""


class LanguageError(SeoFrError):
    """The article is not in French."""


class ConfigError(SeoFrError):
    """A configuration or rules file, or an option, is wrong."""


class PreservationError(SeoFrError):
    """A result would break a promise of preservation; it is not written. Always a bug of ours."""


def error_line(error: Exception, path: str = "") -> str:
    """The French line for ``error``, in which the article ``path`` is named.

    Anything but a SeoFrError is a bug of ours: under SEO_FR_DEBUG it is raised, with its traceback.
    """
    if isinstance(error, SeoFrError):
        said = str(error)
        return said if path in said else f"{path} : {said}"
    if os.environ.get("SEO_FR_DEBUG"):
        raise error
    said = (
        f"erreur interne ({type(error).__name__} : {error}) ; c’est un défaut de seo-fr : "
        "signalez-le avec l’article et la sortie de SEO_FR_DEBUG=1."
    )
    return f"{path} : {said}" if path else said


def unwritable(place: object, error: OSError, mend: str) -> InputError:
    """The error for a file or stream that the system refuses to write; ``mend`` is what to do, in French."""
    reason = (error.strerror or "erreur d’écriture").lower()
    return InputError(f"{place} : écriture impossible ({reason}) ; {mend}.")
