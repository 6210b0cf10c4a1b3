"""``spacy.load`` for the French model, leaving out what only costs time.

Four things make a plain load slow, and none of them changes a token: one huge pattern (`token_match`),
the lemmatizer's tables (`lemma_tables`), 713,000 strings of the vectors' vocabulary, which only serve to
go back from a vector to its word (every string of a text, label or lemma enters the store when it is
met), and the dictionary of the vectors' keys (`form_rows`). The rest is spaCy's own code in spaCy's own
order: the two steps of ``load_model_from_path``, with ``exclude`` for what is read here instead.
"""

from __future__ import annotations

import importlib
import re
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import srsly
from spacy import util
from spacy.language import Language

from seo_fr.language.loading.lemma_tables import read_lookups
from seo_fr.language.loading.token_match import LONG_PATTERN, TokenMatch, UnknownPattern

_TOKENIZER_FIELDS = {
    "prefix_search",
    "suffix_search",
    "infix_finditer",
    "token_match",
    "url_match",
    "exceptions",
    "faster_heuristics",
}
_READ_HERE = ["strings", "tokenizer", "lemmatizer"]


class UnknownModel(Exception):  # noqa: N818 (a fact, answered by loading the plain way)
    """The model, or this spaCy, is not built as this module expects."""


def load_quickly(model: str, exclude: list[str]) -> Language:
    """The installed package ``model`` without the components of ``exclude``.

    Raises UnknownModel when anything is not as expected; ``spacy.load`` is then the way.
    """
    try:
        return _load(_folder(model), exclude)
    except (ImportError, AttributeError, LookupError, TypeError, ValueError, OSError) as error:
        raise UnknownModel(model) from error


def _load(folder: Path, exclude: list[str]) -> Language:
    _import_french()
    config = util.load_config(folder / "config.cfg")
    nlp = util.load_model_from_config(config, exclude=exclude, meta=util.get_model_meta(folder))
    nlp.from_disk(folder, exclude=[*exclude, *_READ_HERE])
    _read_tokenizer(nlp, folder / "tokenizer")
    _read_lemmatizer(nlp, folder / "lemmatizer" / "lookups" / "lookups.bin")
    return nlp


def _folder(model: str) -> Path:
    """Where the package keeps the model's files, without importing it."""
    package = util.get_package_path(model)
    meta = util.get_model_meta(package)
    return package / f"{meta['lang']}_{meta['name']}-{meta['version']}"


def _import_french() -> None:
    """Import ``spacy.lang.fr``, which compiles the huge pattern as it is imported."""
    if "spacy.lang.fr" not in sys.modules:
        with _short_patterns():
            importlib.import_module("spacy.lang.fr")


@contextmanager
def _short_patterns() -> Iterator[None]:
    """Let ``re.compile`` answer the one huge pattern with its equal, and everything else as ever.

    The module offers no other way in: the pattern is compiled at its top level.
    """
    compile_ = re.compile

    def shorten(pattern: Any, flags: Any = 0) -> Any:
        if isinstance(pattern, str) and len(pattern) >= LONG_PATTERN and not flags:
            try:
                return TokenMatch(pattern)
            except UnknownPattern:
                pass
        return compile_(pattern, flags)

    re.compile = shorten  # type: ignore[assignment]
    try:
        yield
    finally:
        re.compile = compile_


def _read_tokenizer(nlp: Language, path: Path) -> None:
    """As ``Tokenizer.from_disk``, except for the pattern."""
    fields = srsly.read_msgpack(path)
    if set(fields) != _TOKENIZER_FIELDS:
        raise UnknownModel(f"{path}: {sorted(fields)}")
    pattern = fields.pop("token_match")
    exceptions = fields.pop("exceptions")
    nlp.tokenizer.from_bytes(srsly.msgpack_dumps(fields), exclude=["vocab"])
    nlp.tokenizer.token_match = TokenMatch(pattern).match
    nlp.tokenizer.rules = exceptions  # last, as spaCy does: they are split by the patterns


def _read_lemmatizer(nlp: Language, path: Path) -> None:
    """As ``Lemmatizer.from_disk``, with tables that need no building."""
    nlp.get_pipe("lemmatizer").initialize(lookups=read_lookups(path))
