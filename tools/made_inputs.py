"""What a newsroom may give: articles, copy, headers, pages, encodings, files that are none, hostile runs.

Held compactly: texts in ``tests/data/inputs.yml``, pieces a genre in ``tests/genres/cases``, pages in
``tests/data/pages``, small articles in ``tests/data/small``; what is bytes or large is made here.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import hostile
from genre_cases import genre_cases

from seo_fr.resources import read_yaml

TESTS = Path(__file__).resolve().parents[1] / "tests"
PARAGRAPHS = (
    "La commune de Figeac a voté jeudi soir le budget de la nouvelle école, attendue depuis trois ans par les familles "
    "du quartier de la gare. Les travaux commenceront en septembre et coûteront quatre millions d’euros.",
    "« Nous avons tenu parole », a déclaré la maire, Claire Dubois, devant les habitants réunis à la salle des fêtes. "
    "L’opposition s’est abstenue et réclame un second gymnase.",
    "La région versera un tiers de la somme, a précisé la préfète du Lot. Le reste sera emprunté sur vingt ans, ce "
    "que regrette l’association des contribuables.",
    "Les premiers élèves entreront dans l’école à la rentrée 2026. D’ici là, deux classes resteront dans des "
    "bâtiments provisoires, près du stade.",
)
BODY = "\n\n".join(PARAGRAPHS) + "\n"


@dataclass(frozen=True, slots=True)
class Input:
    """A file, and what has to come of it: words of the refusal, or a genre, the author's headings, what is no word."""

    family: str
    name: str
    file: str
    data: bytes
    refused: str = ""
    genre: str = ""
    author: tuple[str, ...] = ()
    never: tuple[str, ...] = ()


def inputs(hostile_size: int) -> list[Input]:
    """All of them, in an order that does not change; ``hostile_size`` is the length of the hostile runs."""
    runs = (
        Input("suites hostiles", name, "a.md", make(hostile_size).encode(), _HOSTILE_REFUSED.get(name, ""))
        for name, make in hostile.INPUTS.items()
    )
    return [*_held(), *_genres(), *_files(), *_encodings(), *_bombs(), *_documents(), *runs]


_HOSTILE_REFUSED = {"en-tête ouvert": "jamais fermé", "lettres et accents": "italien"}


def _held() -> Iterator[Input]:
    held: dict[str, list[dict[str, Any]]] = read_yaml((TESTS / "data" / "inputs.yml").read_text(encoding="utf-8"))
    html = "".join(f"<p>{paragraph}</p>\n" for paragraph in PARAGRAPHS)
    for family, entries in held.items():
        for entry in entries:
            crlf = "\r\n" in entry["text"]
            body = BODY.replace("\n", "\r\n") if crlf else BODY
            text = entry["text"].replace("⟦corps⟧", body).replace("⟦html⟧", html)
            wanted = {key: tuple(entry[key]) for key in ("author", "never") if key in entry}
            wanted |= {key: entry[key] for key in ("refused", "genre") if key in entry}
            yield Input(family, entry["name"], entry["file"], text.encode(), **wanted)


def _genres() -> Iterator[Input]:
    for name, wanted, text in genre_cases(TESTS / "genres" / "cases"):
        yield Input("genres", name.replace("-", " "), f"a.{wanted['as']}", text.encode(), genre=wanted["genre"])


def _files() -> Iterator[Input]:
    for family, folder, pattern in (("pages HTML", "pages", "*.html"), ("petits articles", "small", "*.*")):
        for path in sorted((TESTS / "data" / folder).glob(pattern)):
            yield Input(family, path.stem, path.name, path.read_bytes())


def _encodings() -> Iterator[Input]:
    accented = f"L’œuvre a coûté 3 € à la commune.\n\n{BODY}"
    page = "".join(f"<p>{paragraph}</p>\r\n" for paragraph in PARAGRAPHS)
    good = {
        "UTF-8": BODY.encode(),
        "UTF-8 avec BOM": BODY.encode("utf-8-sig"),
        "BOM et en-tête": f"---\ntitle: Le budget\n---\n\n{BODY}".encode("utf-8-sig"),
        "CRLF": BODY.replace("\n", "\r\n").encode(),
        "CR seuls": BODY.replace("\n", "\r").encode(),
        "fins de ligne mêlées": BODY.replace("\n\n", "\r\n\r\n", 1).encode(),
        "Windows-1252": accented.encode("cp1252"),
        "Latin-1": BODY.replace("’", "'").encode("latin-1"),
        "accents combinés (NFD)": BODY.replace("é", "e\u0301").encode(),
        "insécables": BODY.replace(" ", "\u00a0", 9).encode(),
        "largeur nulle": BODY.replace("budget", "bud\u200bget").encode(),
        "sens de l’écriture": BODY.replace("maire", "\u202bmaire\u202c").encode(),
        "séparateurs Unicode": BODY.replace("\n\n", "\u2029", 1).encode(),
        "sauts de page": BODY.replace("\n\n", "\n\f\n").encode(),
        "tabulations de Word": ("•\t" + BODY.replace("\n\n", "\n\n•\t")).encode(),
        "émojis": BODY.replace("école", "école 🏫👩‍🏫").encode(),
        "sans ligne vide": BODY.replace("\n\n", "\n").encode(),
    }
    yield from (Input("encodages", name, "a.txt", data) for name, data in good.items())
    yield Input("encodages", "page en CRLF", "a.html", page.encode())
    yield Input("encodages", "page en Windows-1252", "a.html", page.encode("cp1252"))
    bad = {
        "BOM seul": (b"\xef\xbb\xbf", "vide"),
        "UTF-16 petit-boutien": (BODY.encode("utf-16"), "UTF-16"),
        "UTF-16 sans BOM": (BODY.encode("utf-16-le"), "UTF-16"),
        "UTF-32": (BODY.encode("utf-32"), "UTF-32"),
        "octet nul": (BODY.replace("budget", "bud\0get", 1).encode(), "octet nul"),
        "UTF-8 coupé": (BODY.encode()[: BODY.encode().index("é".encode()) + 1] + b"!\n" + BODY.encode(), "ligne 1"),
        "UTF-8 abîmé": (BODY.encode().replace("é".encode(), b"\xc3", 1), "abîmé"),
        "octets au hasard": (bytes(range(1, 256)) * 8, "UTF-8"),
        "caractère de contrôle": (b"Le maire\x81 a pr\xe9sent\xe9\x07 le budget.\n", "UTF-8"),
        "Mac Roman": (BODY.replace("’", "'").encode("mac-roman"), "UTF-8"),
        "cyrillique (KOI8-R)": ("Мэр города представил бюджет новой школы.\n".encode("koi8-r"), "UTF-8"),
    }
    yield from (Input("encodages", name, "a.txt", data, refused) for name, (data, refused) in bad.items())


def _bombs() -> Iterator[Input]:
    laughs = "a0: &a0 [x]\n" + "".join(f"a{n}: &a{n} [{', '.join([f'*a{n - 1}'] * 9)}]\n" for n in range(1, 10))
    headers = {
        "YAML aux mille rires": (f"---\n{laughs}---\n\n{BODY}", "valeurs"),
        "YAML profond": (f"---\na: {'[' * 5_000}{']' * 5_000}\n---\n\n{BODY}", "étages"),
        "YAML de 200 ko": (f"---\na: {'b ' * 100_000}\n---\n\n{BODY}", "signes"),
        "TOML profond": (f"+++\na = {'[' * 5_000}{']' * 5_000}\n+++\n\n{BODY}", "étages"),
        "JSON profond": (f'{{"a": {"[" * 5_000}{"]" * 5_000}}}\n\n{BODY}', "étages"),
        "un mot de 200 000 mots": ("le budget " * 100_000, "mots"),
        "fichier de 21 Mo": ("a" * 21_000_000, "Mo"),
    }
    yield from (Input("démesure", name, "a.md", text.encode(), refused) for name, (text, refused) in headers.items())
    deep = f"<html><body>{'<div>' * 3_000}<p>{PARAGRAPHS[0]}</p>{'</div>' * 3_000}</body></html>"
    yield Input("démesure", "page de 3 000 étages", "a.html", deep.encode())
    wide = f"<html><body><p {' '.join(f'a{n}=b' for n in range(5_000))}>{PARAGRAPHS[0]}</p></body></html>"
    yield Input("démesure", "balise de 5 000 attributs", "a.html", wide.encode())


def _documents() -> Iterator[Input]:
    starts = {
        "PNG": (b"\x89PNG\r\n\x1a\n", "PNG"),
        "JPEG": (b"\xff\xd8\xff\xe0", "JPEG"),
        "GIF": (b"GIF89a", "GIF"),
        "PDF": (b"%PDF-1.7\n", "PDF"),
        "gzip": (b"\x1f\x8b\x08", "gzip"),
        "RTF": (b"{\\rtf1\\ansi Le budget}", "RTF"),
        "ancien Word": (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "Word"),
        "docx": (b"PK\x03\x04", "Word"),
    }
    for name, (start, refused) in starts.items():
        yield Input("documents", name, "a.txt", start + bytes(range(256)) * 2, refused)
