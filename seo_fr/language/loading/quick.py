"""``spacy.load`` for the French model, leaving out what only costs time.

Four things make a plain load slow, and none of them changes a token: one huge pattern (`token_match`);
the lemmatizer's tables (`lemma_tables`); the 713,000 strings of the vectors' vocabulary, which only serve
to go back from a vector to its word (every string of a text, label or lemma enters the store when it is
met); and counting, key by key, which rows of the vectors are free (none). The rest is spaCy's own code in
spaCy's own order: the two steps of ``load_model_from_path``, with ``exclude`` for what is read here.
"""

from __future__ import annotations

import importlib
import re
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any

import srsly

from seo_fr.language.loading.arithmetic import np
from seo_fr.language.loading.collection import collection_paused
from seo_fr.language.loading.lean_spacy import spacy
from seo_fr.language.loading.lemma_tables import read_lookups
from seo_fr.language.loading.token_match import LONG_PATTERN, TokenMatch, UnknownPattern

if TYPE_CHECKING:
    from spacy.language import Language

_TOKENIZER_FIELDS = {
    "prefix_search",
    "suffix_search",
    "infix_finditer",
    "token_match",
    "url_match",
    "exceptions",
    "faster_heuristics",
}
_VECTOR_SETTINGS = {"mode": "default"}
_READ_HERE = ["strings", "vectors", "tokenizer", "lemmatizer"]


class UnknownModel(Exception):  # noqa: N818 (a fact, answered by loading the plain way)
    """The model, or this spaCy, is not built as this module expects."""


def load_quickly(model: str, exclude: list[str]) -> Language:
    """The installed package ``model`` without the components of ``exclude``.

    Raises UnknownModel when anything is not as expected; ``spacy.load`` is then the way.
    """
    try:
        with collection_paused():
            return _load(_folder(model), exclude)
    except (ImportError, AttributeError, LookupError, TypeError, ValueError, OSError) as error:
        raise UnknownModel(model) from error


def _load(folder: Path, exclude: list[str]) -> Language:
    _import_french()
    config = spacy.util.load_config(folder / "config.cfg")
    nlp = spacy.util.load_model_from_config(config, exclude=exclude, meta=spacy.util.get_model_meta(folder))
    nlp.from_disk(folder, exclude=[*exclude, *_READ_HERE])
    _read_vectors(nlp, folder / "vocab")
    _read_tokenizer(nlp, folder / "tokenizer")
    _read_lemmatizer(nlp, folder / "lemmatizer" / "lookups" / "lookups.bin")
    return nlp


def _folder(model: str) -> Path:
    """Where the package keeps the model's files, without importing it."""
    package = Path(spacy.util.get_package_path(model))
    meta = spacy.util.get_model_meta(package)
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

    re.compile = shorten
    try:
        yield
    finally:
        re.compile = compile_


def _read_vectors(nlp: Language, folder: Path) -> None:
    """As ``Vectors.from_disk``; the rows stay on disk until a word asks for one.

    They are mapped copy on write, since spaCy gives a merged name a row of its own.
    """
    settings = srsly.read_json(folder / "vectors.cfg")
    if settings != _VECTOR_SETTINGS or (folder / "keys").exists():
        raise UnknownModel(f"{folder}: {settings}")
    vectors = nlp.vocab.vectors
    vectors.data = np.asarray(np.load(folder / "vectors", mmap_mode="c"))
    vectors.to_ops(spacy.util.get_current_ops())
    vectors.key2row = srsly.read_msgpack(folder / "key2row")


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
