"""A complete, self-contained HTML page: no script that runs, no outside file, readable by day and by night."""

from __future__ import annotations

import json
from collections.abc import Mapping
from html import escape
from typing import Any

_STYLE = """\
:root{color-scheme:light dark;--ink:#1c1c1c;--paper:#fff;--quiet:#5b6470;--rule:#d9dde2;--mark:#0b57a4}
@media (prefers-color-scheme:dark){:root{--ink:#e6e6e6;--paper:#16181b;--quiet:#9aa4af;--rule:#333a42;--mark:#7db7f5}}
*{box-sizing:border-box}
body{margin:0 auto;padding:2rem 1.25rem 4rem;max-width:42rem;color:var(--ink);background:var(--paper);
font:1.0625rem/1.6 Georgia,"Times New Roman",serif}
h1,h2,h3,h4{line-height:1.25;font-family:system-ui,sans-serif;text-wrap:balance}
h1{font-size:2rem}h2{margin-top:2.2em}
a{color:var(--mark)}blockquote{margin-inline:0;padding-inline-start:1em;border-inline-start:3px solid var(--rule)}
pre,table{display:block;overflow-x:auto}td,th{padding:.3em .7em;border-bottom:1px solid var(--rule);text-align:start;
vertical-align:top}table{border-collapse:collapse}.quiet{color:var(--quiet)}meter{width:12em;vertical-align:middle}
"""


def page(title: str, body: str, *, description: str = "", json_ld: Mapping[str, Any] | None = None) -> str:
    """The page around ``body``, which is HTML already; everything else is escaped here."""
    head = [
        '<meta charset="utf-8">',
        '<meta name="viewport" content="width=device-width, initial-scale=1">',
        f"<title>{escape(title)}</title>",
    ]
    if description:
        head.append(f'<meta name="description" content="{escape(description)}">')
    if json_ld:
        head.append(f'<script type="application/ld+json">{script_json(json_ld)}</script>')
    head.append(f"<style>\n{_STYLE}</style>")
    lines = "\n".join(head)
    return f'<!doctype html>\n<html lang="fr">\n<head>\n{lines}\n</head>\n<body>\n{body.strip()}\n</body>\n</html>\n'


def script_json(data: Mapping[str, Any]) -> str:
    """JSON that cannot close the script it stands in, nor open a comment."""
    text = json.dumps(dict(data), ensure_ascii=False, indent=1)
    for char in "<>&\u2028\u2029":
        text = text.replace(char, f"\\u{ord(char):04x}")
    return text
