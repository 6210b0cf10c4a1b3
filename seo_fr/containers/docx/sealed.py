"""Why nothing may be written into a document: a signature that would break, a protection that its owner wants."""

from __future__ import annotations

from seo_fr.containers.docx.names import is_on
from seo_fr.containers.docx.parts import Parts
from seo_fr.resources import rules

_SIGNATURES = "_xmlsignatures/"


def reason_sealed(parts: Parts) -> str:
    """The French reason and the mend; empty where the document may be added to."""
    said = rules("containers")["sealed"]
    if any(name.startswith(_SIGNATURES) for name in parts.package.members) or any(
        r.kind == "origin" for r in parts.relations.values()
    ):
        return str(said["signed"])
    settings = parts.of("settings")
    protection = settings.child("w:documentProtection") if settings else None
    if protection is not None and is_on(protection.attributes.get("w:enforcement", "0")):
        return str(said["protected"])
    locked = settings.child("w:writeProtection") if settings else None
    if locked is not None and len(locked.attributes.keys() - {"w:recommended"}) > 0:
        return str(said["locked"])
    return ""
