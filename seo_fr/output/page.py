"""The frame of every HTML page: a policy that lets nothing in, the style sheet, light and dark."""

from __future__ import annotations

from base64 import b64encode
from functools import cache
from hashlib import sha256
from pathlib import Path

from seo_fr.output.html import Child, Html, element, lines


def page(title: str, body: Html, *head: Child, style: str) -> str:
    """A whole page in one file. Its only style is the one whose hash the policy names; no script of it runs.

    ``style`` is the style sheet of this kind of page, in this folder, after that of all pages; ``head`` is what
    stands in the head of this page alone.
    """
    styles = _sheet("page.css") + _sheet(style)
    whole = lines(
        element("meta", charset="utf-8"),
        element("meta", http_equiv="Content-Security-Policy", content=_policy(styles)),
        element("meta", name="viewport", content="width=device-width, initial-scale=1"),
        element("meta", name="color-scheme", content="light dark"),
        *head,
        element("title", title),
        Html(f"<style>{styles}</style>"),
    )
    return f'<!doctype html>\n<html lang="fr">\n<head>\n{whole}\n</head>\n<body>\n{body}\n</body>\n</html>\n'


@cache
def _sheet(name: str) -> str:
    return (Path(__file__).parent / name).read_text(encoding="utf-8")


def _policy(styles: str) -> str:
    digest = b64encode(sha256(styles.encode()).digest()).decode()
    return f"default-src 'none'; style-src 'sha256-{digest}'; base-uri 'none'; form-action 'none'"
