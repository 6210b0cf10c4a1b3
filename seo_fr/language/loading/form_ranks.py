"""The frequency rank of a form, from the order in which the model's vectors were made."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import islice

from seo_fr.language.loading.arithmetic import np

_SHIFT = 48  # the upper 16 bits of a hash: 65,536 drawers, of some 8 forms each


class FormRanks:
    """Hash of a form → its rank, 0 for the commonest; ``len`` is the number of forms.

    Sorted into drawers by the upper bits of the hash, in 0.03 s; a dictionary of 500,000 takes 0.08 s and
    ten times the memory, for the few hundred forms of an article.
    """

    def __init__(self, hashes: Iterable[int], count: int) -> None:
        """The first ``count`` of ``hashes``, commonest first; each occurs once."""
        keys = np.fromiter(islice(hashes, count), np.uint64, count)
        drawers = (keys >> np.uint64(_SHIFT)).astype(np.uint16)
        self._ranks = np.argsort(drawers, kind="stable").astype(np.uint32)
        self._keys = keys[self._ranks]
        self._ends = np.cumsum(np.bincount(drawers, minlength=2**16))

    def __len__(self) -> int:
        return len(self._keys)

    def get(self, key: int, default: int) -> int:
        """The rank of the form whose hash is ``key``, ``default`` for one that the model does not know."""
        drawer = key >> _SHIFT
        start = int(self._ends[drawer - 1]) if drawer else 0
        found = np.flatnonzero(self._keys[start : self._ends[drawer]] == np.uint64(key))
        return int(self._ranks[start + found[0]]) if len(found) else default
