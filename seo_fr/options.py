"""What a caller may ask for: one field here is an option of the commands, of the Python API and of ``seo-fr.toml``."""

from __future__ import annotations

from dataclasses import dataclass, field, fields
from typing import Any, Literal

from seo_fr.added_kinds import AdditionKind

DEFAULT_TARGET = 700
DEFAULT_PROFILE = "presse"
# How a value is written: words is a whole number above zero, date is AAAA-MM-JJ, flag takes no value.
Form = Literal["text", "date", "words", "profile", "usage", "flag"]
# Where a settings file may set it: nowhere, once for all articles, or also in ``[[per-file]]``.
InFile = Literal["no", "all", "each"]


@dataclass(frozen=True, slots=True)
class Shared:
    """An option of every command that reads articles. ``help`` is French; ``default`` is that of the field."""

    name: str
    default: Any
    form: Form
    help: str
    in_file: InFile

    @property
    def key(self) -> str:
        """The name as it stands in a settings file, and after ``--``."""
        return self.name.replace("_", "-")


def _shared(default: Any, form: Form, text: str, in_file: InFile = "no") -> Any:
    return field(default=default, metadata={"form": form, "help": text, "in_file": in_file})


@dataclass(frozen=True, slots=True)
class Options:
    """What the caller asks for.

    ``keyphrase`` is the phrase aimed at (deduced when absent), ``title`` takes the place of the article's,
    ``date`` is that of publication (ISO), ``usage`` the French of the place (fr-CA).
    ``target_is_asked`` where the user has named a length, be it the default one.
    ``complete`` adds blocks towards ``target`` (in words), those of
    ``without`` (kinds of `Addition`) left out; ``questions`` writes what is still to ask as comments.
    ``fiches`` are folders of fact sheets beside the starter set, ``archive`` is the newsroom's archive
    (paths as texts: options are kept as JSON by the cache of the lint).
    """

    keyphrase: str | None = _shared(None, "text", "l’expression visée ; déduite de l’article si absente")
    title: str | None = _shared(None, "text", "le titre, à la place de celui de l’article")
    target: int = _shared(
        DEFAULT_TARGET, "words", f"la longueur visée, en mots ({DEFAULT_TARGET} par défaut)", in_file="each"
    )
    date: str | None = _shared(None, "date", "la date de publication")
    profile: str = _shared(DEFAULT_PROFILE, "profile", "les seuils", in_file="each")
    usage: str | None = _shared(None, "usage", "l’usage du lieu ; sinon l’en-tête ou le texte le dit", in_file="each")
    force_language: bool = _shared(False, "flag", "continuer même si le texte n’est pas en français", in_file="all")
    target_is_asked: bool = False
    complete: bool = False
    without: tuple[AdditionKind, ...] = ()
    questions: bool = False
    fiches: tuple[str, ...] = ()
    archive: str | None = None


SHARED = tuple(Shared(f.name, f.default, **f.metadata) for f in fields(Options) if f.metadata)
