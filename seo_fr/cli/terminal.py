"""What reaches the terminal: bytes in UTF-8 whatever the locale, and one line an error."""

from __future__ import annotations

import argparse
import os
import sys
from contextlib import suppress
from typing import TYPE_CHECKING, TextIO

from seo_fr.errors import InputError, unwritable

if TYPE_CHECKING:
    from seo_fr.output.sheet import Sheet

NAME = "seo-fr"


def complain(message: str) -> None:
    """One French line on stderr; line ends inside the message become spaces."""
    if sys.stderr is not None:  # closed by whoever started us: the exit status is all that is left
        with suppress(OSError, InputError):
            write(f"{NAME} : {' '.join(message.splitlines())}\n", sys.stderr)


def write(text: str | bytes, stream: TextIO | None = None) -> None:
    """Write ``text`` as UTF-8, without translating line ends, to ``stream`` (stdout); bytes as they are.

    Raises InputError where the device refuses it (a full disk), BrokenPipeError where the reader has gone.
    """
    if stream is None:
        stream = sys.stdout
        if stream is None:
            raise InputError("sortie standard fermée ; ouvrez-la, ou écrivez dans un fichier avec > ou -o.")
    raw = getattr(stream, "buffer", None)
    try:
        stream.flush()
        if raw is None:
            if isinstance(text, bytes):
                raise InputError("la sortie standard ne prend que du texte\u00a0; écrivez dans un fichier avec -o.")
            stream.write(text)
        else:
            raw.write(text.encode("utf-8", "replace") if isinstance(text, str) else text)
            raw.flush()
    except BrokenPipeError:
        silence(stream)
        raise
    except OSError as error:
        silence(stream)
        raise unwritable("sortie standard", error, "vérifiez la place restante") from error


def silence(stream: TextIO) -> None:
    """Send what is left in the stream's buffer nowhere, or Python would complain again when it closes it."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), stream.fileno())


def hold_closed_streams() -> None:
    """Put nothing in the place of standard streams that are closed (``>&-``).

    Else the next file to be opened would get the number of one, and what is meant for it would land there.
    """
    for number in range(3):
        try:
            os.fstat(number)
        except OSError:
            os.open(os.devnull, os.O_RDWR)  # the lowest free number


def is_terminal(stream: TextIO | None) -> bool:
    """True when a person reads the stream; one that is closed is None."""
    return stream is not None and stream.isatty()


def _wants_colour(stream: TextIO, *, refused: bool) -> bool:
    """Colour only on a terminal, and neither under ``--no-color`` nor NO_COLOR (no-color.org)."""
    if refused or os.environ.get("NO_COLOR") or os.environ.get("TERM") == "dumb":
        return False
    return is_terminal(stream)


def new_sheet(arguments: argparse.Namespace, stream: TextIO | None = None) -> Sheet:
    """An empty page of text for ``stream`` (stdout): as wide as it is, in colours where they are wanted.

    What goes into the file of ``-o`` is the same wherever it is made.
    """
    from seo_fr.output.sheet import Sheet

    if stream is None and getattr(arguments, "output", None):
        return Sheet()
    stream = stream or sys.stdout
    return Sheet(_columns(stream), colour=_wants_colour(stream, refused=arguments.no_color))


def _columns(stream: TextIO) -> int:
    """The width to write in: COLUMNS, else the terminal's, between 40 and 100."""
    width = 100
    given = os.environ.get("COLUMNS", "")
    if given.isdigit() and int(given) > 0:
        width = int(given)
    elif is_terminal(stream):
        try:
            width = os.get_terminal_size(stream.fileno()).columns or 100
        except (OSError, ValueError):
            width = 100
    return max(40, min(width, 100))
