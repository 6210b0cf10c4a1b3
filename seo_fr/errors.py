"""Every error a user can cause: one French sentence that names the file and the mend."""

from __future__ import annotations


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
