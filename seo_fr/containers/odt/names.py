"""The names of OpenDocument: namespaces under our prefixes, and the parts of the archive (ODF 1.3, part 2)."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

_ODF = "urn:oasis:names:tc:opendocument:xmlns"
ADDRESSES: Mapping[str, str] = MappingProxyType(
    {
        "office": f"{_ODF}:office:1.0",
        "text": f"{_ODF}:text:1.0",
        "style": f"{_ODF}:style:1.0",
        "fo": f"{_ODF}:xsl-fo-compatible:1.0",
        "table": f"{_ODF}:table:1.0",
        "draw": f"{_ODF}:drawing:1.0",
        "meta": f"{_ODF}:meta:1.0",
        "config": f"{_ODF}:config:1.0",
        "manifest": f"{_ODF}:manifest:1.0",
        "loext": "urn:org:documentfoundation:names:experimental:office:xmlns:loext:1.0",
        "xlink": "http://www.w3.org/1999/xlink",
        "dc": "http://purl.org/dc/elements/1.1/",
    }
)
NAMESPACES: Mapping[str, str] = MappingProxyType({address: prefix for prefix, address in ADDRESSES.items()})
CONTENT, STYLES, META, SETTINGS = "content.xml", "styles.xml", "meta.xml", "settings.xml"
MANIFEST = "META-INF/manifest.xml"
SIGNATURES = ("META-INF/documentsignatures.xml", "META-INF/macrosignatures.xml")
