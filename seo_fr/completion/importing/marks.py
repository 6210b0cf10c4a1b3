"""The mark of an imported sheet: where it comes from, and a digest that tells whether a person has changed it since.

``imported: wikidata:Q142 0f3a…``. The digest stands in the sheet and not in the cache, so that whoever imports
again, from whatever machine, sees what others have edited.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from typing import Any

import yaml


class Plain(yaml.SafeDumper):
    """Days without quotation marks, as `seo_fr.resources.read_yaml` reads them: as text."""


Plain.yaml_implicit_resolvers = {
    first: [(tag, pattern) for tag, pattern in found if tag != "tag:yaml.org,2002:timestamp"]
    for first, found in yaml.SafeDumper.yaml_implicit_resolvers.items()
}


def marked(data: Mapping[str, Any], key: str) -> dict[str, Any]:
    """The keys of a sheet with its mark."""
    return {**data, "imported": f"{key} {_digest(data)}"}


def key_of(data: Mapping[str, Any]) -> str:
    """Where the sheet was imported from; empty for one that a person has written."""
    return str(data.get("imported", "")).rpartition(" ")[0]


def is_untouched(data: Mapping[str, Any], raw: bytes, written: bytes) -> bool:
    """True where ``raw`` is to the byte what an import would write for ``data``, and its digest agrees."""
    digest = str(data.get("imported", "")).rpartition(" ")[2]
    return digest == _digest({k: v for k, v in data.items() if k != "imported"}) and raw == written


def as_yaml(data: Mapping[str, Any]) -> bytes:
    """A file of one sheet."""
    told = yaml.dump(dict(data), Dumper=Plain, allow_unicode=True, sort_keys=False, width=110, default_flow_style=False)
    return told.encode()


def as_line(data: Mapping[str, Any]) -> bytes:
    """A line of a file of many."""
    return json.dumps(data, ensure_ascii=False).encode() + b"\n"


def _digest(data: Mapping[str, Any]) -> str:
    told = json.dumps(data, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    return hashlib.sha256(told.encode()).hexdigest()[:16]
