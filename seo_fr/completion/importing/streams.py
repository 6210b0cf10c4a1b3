"""Files of any size, compressed or not, line by line in bounded memory."""

from __future__ import annotations

import bz2
import codecs
import gzip
import json
import lzma
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO, Any, cast

from seo_fr.errors import ConfigError, reason
from seo_fr.resources import number

_BLOCK = 1 << 20
Line = tuple[int, bytes | None]
"""Its number, and its bytes without what parts them; None where it is too long."""


@contextmanager
def opened(path: Path) -> Iterator[IO[bytes]]:
    """The bytes of a file, unpacked where its name ends in ``.gz`` or ``.bz2``. Raises ConfigError."""
    try:
        with _open(path) as file:
            yield file
    except (EOFError, zlib.error, lzma.LZMAError, gzip.BadGzipFile) as error:
        raise ConfigError(f"{path} : archive compressée abîmée ou incomplète ; recopiez le fichier.") from error
    except OSError as error:
        said = reason(error) if error.errno else "archive compressée abîmée, ou qui n’en est pas une"
        raise ConfigError(f"{path} : fichier illisible ({said}) ; vérifiez le chemin et le fichier.") from error


def _open(path: Path) -> IO[bytes]:
    match path.suffix.casefold():
        case ".gz":
            return cast(IO[bytes], gzip.open(path, "rb"))
        case ".bz2":
            return bz2.open(path, "rb")
        case _:
            return path.open("rb")


def lines(path: Path) -> Iterator[Line]:
    """The lines that are not blank. Raises ConfigError where one never ends."""
    most, far = int(number("imports", "line_most_bytes")), number("imports", "skipped_most_bytes")
    with opened(path) as file:
        at = 0
        while raw := file.readline(most + 1):
            at += 1
            if len(raw) <= most:
                if raw.strip():
                    yield at, raw.strip()
                continue
            skipped = len(raw)
            while raw and not raw.endswith(b"\n"):
                raw = file.readline(most)
                skipped += len(raw)
                if skipped > far:
                    raise ConfigError(
                        f"{path}, ligne {at} : une ligne de plus de {far / 1e6:.0f} Mo ; "
                        "donnez un fichier qui a un objet par ligne."
                    )
            yield at, None


def whole_json(path: Path) -> Any:
    """A JSON that is not written line by line. Raises ConfigError."""
    most = int(number("imports", "whole_most_bytes"))
    with opened(path) as file:
        raw = file.read(most + 1)
    if len(raw) > most:
        raise ConfigError(f"{path} : JSON d’un bloc de plus de {most / 1e6:.0f} Mo ; mettez un objet par ligne.")
    try:
        return json.loads(raw.decode("utf-8-sig"))
    except UnicodeDecodeError as error:
        raise ConfigError(f"{path} : le fichier n’est pas en UTF-8 ; réenregistrez-le en UTF-8.") from error
    except json.JSONDecodeError as error:
        raise ConfigError(f"{path}, ligne {error.lineno} : JSON invalide ; corrigez-le à cet endroit.") from error
    except (ValueError, RecursionError) as error:
        raise ConfigError(f"{path} : JSON illisible (trop emboîté) ; donnez une liste d’objets.") from error


def encoding_of(path: Path) -> str:
    """``utf-8-sig``, or ``cp1252`` as Excel writes it. Raises ConfigError where it is neither."""
    for encoding in ("utf-8-sig", "cp1252"):
        decoder = codecs.getincrementaldecoder(encoding)()
        try:
            with path.open("rb") as file:
                start = file.read(_BLOCK)
                if b"\0" in start:
                    break
                decoder.decode(start)
                while block := file.read(_BLOCK):
                    decoder.decode(block)
                decoder.decode(b"", final=True)
        except UnicodeDecodeError:
            continue
        except OSError as error:
            raise ConfigError(f"{path} : fichier illisible ({reason(error)}) ; vérifiez le chemin.") from error
        return encoding
    raise ConfigError(f"{path} : ni UTF-8 ni Windows-1252 ; dans le tableur, enregistrez en « CSV UTF-8 ».")
