"""The kinds of block that ``--complete`` may add: one row a kind, in the order in which they are tried.

The block itself is made by the module and function of the kind's name in ``seo_fr/completion/blocks``; its
heading and its templates stand under the kind's name in ``rules/completion.yml``.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType

AdditionKind = str

# How the comments around an added block begin and end, for whoever reads a result again.
OPENS = "<!-- seo-fr-bloc:"
CLOSE = "<!-- /seo-fr-bloc -->"


@dataclass(frozen=True, slots=True)
class AddedKind:
    """What is particular to a kind of block.

    ``above`` puts it before the text, under a line in bold, since a heading would swallow the text that
    follows; the others end the article under a heading. ``listed`` makes each of several items a bullet.
    ``recalls`` tells that it is made of the newsroom's archive, which is else not searched.
    """

    name: AdditionKind
    above: bool = False
    recalls: bool = False


_ROWS = (
    AddedKind("key-points", above=True),
    AddedKind("people"),
    AddedKind("background"),
    AddedKind("timeline", recalls=True),
    AddedKind("archive", recalls=True),
)
ADDED_KINDS: Mapping[AdditionKind, AddedKind] = MappingProxyType({row.name: row for row in _ROWS})
