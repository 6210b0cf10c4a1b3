"""Why nothing may be written into a document: a signature that would break, a protection that its owner wants."""

from __future__ import annotations

from collections.abc import Mapping

from seo_fr.containers.odt.names import SETTINGS, SIGNATURES
from seo_fr.containers.odt.parts import Parts
from seo_fr.resources import rules


def reason_sealed(parts: Parts) -> str:
    """The French reason and the mend; empty where the document may be added to."""
    said = rules("containers")["sealed_odt"]
    if any(name in parts.package.members for name in SIGNATURES):
        return str(said["signed"])
    settings = _settings(parts)
    if "ModifyPasswordInfo" in settings or settings.get("LoadReadonly") == "true":
        return str(said["locked"])
    if settings.get("RedlineProtectionKey"):
        return str(said["protected"])
    return ""


def _settings(parts: Parts) -> Mapping[str, str]:
    """What the part of settings says, by name."""
    root = parts.of(SETTINGS)
    return {
        e.attributes.get("config:name", ""): e.text.strip()
        for e in (root.walk() if root else ())
        if e.name in ("config:config-item", "config:config-item-map-indexed", "config:config-item-map-named")
    }
