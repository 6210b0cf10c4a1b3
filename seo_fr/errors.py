"""Every error a user can cause: one French sentence that names the file and the mend."""

from __future__ import annotations

import errno
import os

# What the system refuses, in the words of a newsroom; Python's own are English. Some names are not on Windows.
_REASONS = {
    getattr(errno, name): said
    for name, said in {
        "ENOENT": "fichier ou dossier introuvable",
        "EACCES": "accès refusé",
        "EPERM": "opération interdite",
        "EEXIST": "le fichier existe déjà",
        "EISDIR": "c’est un dossier",
        "ENOTDIR": "un des dossiers du chemin est un fichier",
        "ENOTEMPTY": "le dossier n’est pas vide",
        "ENOSPC": "plus de place sur le disque",
        "EDQUOT": "quota de disque atteint",
        "EROFS": "disque en lecture seule",
        "EFBIG": "fichier trop gros pour ce disque ou cette limite",
        "EMFILE": "trop de fichiers ouverts par ce programme",
        "ENFILE": "trop de fichiers ouverts sur cette machine",
        "ENAMETOOLONG": "nom de fichier trop long",
        "ELOOP": "liens symboliques en boucle",
        "EINVAL": "nom ou opération refusés par le système",
        "EILSEQ": "nom de fichier refusé par ce disque",
        "EBUSY": "fichier occupé par un autre programme",
        "ETXTBSY": "fichier occupé par un autre programme",
        "EAGAIN": "ressource occupée",
        "EBADF": "fichier ou flux fermé",
        "EPIPE": "le lecteur s’est arrêté",
        "EIO": "erreur du disque",
        "ENXIO": "appareil absent",
        "ENODEV": "appareil absent",
        "ENOMEM": "mémoire insuffisante",
        "EXDEV": "les deux dossiers ne sont pas sur le même disque",
        "ESTALE": "dossier réseau déconnecté",
        "ETIMEDOUT": "dossier réseau sans réponse",
        "EHOSTDOWN": "machine distante sans réponse",
        "ENOTSUP": "opération impossible sur ce disque",
    }.items()
    if hasattr(errno, name)
}


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

    Anything but a SeoFrError, a lack of memory or a refusal of the system is a bug of ours: under
    SEO_FR_DEBUG it is raised, with its traceback.
    """
    if isinstance(error, SeoFrError):
        said = str(error)
        return said if path in said else f"{path} : {said}"
    said = _outside(error)
    if not said:
        if os.environ.get("SEO_FR_DEBUG"):
            raise error
        said = (
            f"erreur interne ({type(error).__name__} : {error}) ; c’est un défaut de seo-fr : "
            "signalez-le avec l’article et la sortie de SEO_FR_DEBUG=1."
        )
    return f"{path} : {said}" if path else said


def _outside(error: Exception) -> str:
    """What to say of an error that the machine is to blame for; empty where it is another's."""
    if isinstance(error, MemoryError):
        return "mémoire insuffisante ; fermez d’autres programmes, ou donnez un article plus court."
    if not (isinstance(error, OSError) and error.errno in _REASONS):
        return ""
    named = "" if error.filename is None else f"{os.fsdecode(error.filename)} : "
    return f"{named}{reason(error)} ; vérifiez ce fichier et la machine, puis relancez."


def reason(error: OSError) -> str:
    """What the system said, in French and without a full stop; the number of an error without a name here."""
    known = _REASONS.get(error.errno or 0)
    if known:
        return known
    return "erreur du système" if error.errno is None else f"erreur n° {error.errno} du système"


def unwritable(place: object, error: OSError, mend: str) -> InputError:
    """The error for a file or stream that the system refuses to write; ``mend`` is what to do, in French."""
    return InputError(f"{place} : écriture impossible ({reason(error)}) ; {mend}.")
