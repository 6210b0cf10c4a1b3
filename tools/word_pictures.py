"""A page of a document before and after « restructure », as LibreOffice shows it: docs/images/word-avant-apres.png.

python tools/word_pictures.py [TARGET]

LibreOffice makes the document from a page, and a PDF of it and of the result; pdftoppm (poppler) draws both.
"""

from __future__ import annotations

import struct
import subprocess
import sys
import tempfile
import zlib
from html import escape
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent))

from own_tests import REPO, corpus, libreoffice

from seo_fr.cli.main import main as seo_fr_main

DOTS, HEIGHT = 66, 0.64  # dots an inch; how much of the page from its top
_STEP = 36  # between the shades of a colour that are kept
Picture = list[list[bytes]]  # rows of pixels, three bytes each


def document(folder: Path) -> Path:
    """The article in a document of LibreOffice's own make."""
    lines = corpus.ARTICLE.read_text(encoding="utf-8").split("\n")
    page = "<h1>L’Otan promet de soutenir l’Ukraine</h1>" + "".join(f"<p>{escape(x)}</p>" for x in lines if x.strip())
    source = folder / "article.html"
    source.write_text(f'<html lang="fr"><meta charset="utf-8">{page}</html>', encoding="utf-8")
    profile = f"-env:UserInstallation={(folder / 'profil').as_uri()}"
    command = [str(libreoffice.SOFFICE), profile, "--headless", "--infilter=HTML (StarWriter)"]
    subprocess.run(
        [*command, "--convert-to", "odt:writer8", "--outdir", str(folder), str(source)], check=True, capture_output=True
    )
    return folder / "article.odt"


def drawn(folder: Path, name: str, data: bytes) -> Picture:
    """The top of the document's first page."""
    pdf = folder / f"{name}.pdf"
    pdf.write_bytes(libreoffice.convert(folder / "pages", {f"{name}.odt": data}, "pdf")[f"{name}.odt"])
    command = ["pdftoppm", "-r", str(DOTS), "-f", "1", "-l", "1", str(pdf)]
    raw = subprocess.run(command, check=True, capture_output=True).stdout
    _, size, _, pixels = raw.split(b"\n", 3)
    width, height = map(int, size.split())
    shades = bytes(255 if v > 237 else round(v / _STEP) * _STEP for v in range(256))
    pixels = pixels.translate(shades)
    rows = [pixels[3 * width * y : 3 * width * (y + 1)] for y in range(int(height * HEIGHT))]
    return [[row[i : i + 3] for i in range(0, len(row), 3)] for row in rows]


def png(picture: Picture) -> bytes:
    """The picture as a PNG with a palette."""
    palette = sorted({pixel for row in picture for pixel in row})[:256]
    index = {pixel: n for n, pixel in enumerate(palette)}
    data = b"".join(b"\0" + bytes(index.get(pixel, 0) for pixel in row) for row in picture)

    def chunk(kind: bytes, content: bytes) -> bytes:
        return struct.pack(">L", len(content)) + kind + content + struct.pack(">L", zlib.crc32(kind + content))

    head = struct.pack(">2L5B", len(picture[0]), len(picture), 8, 3, 0, 0, 0)
    parts = (b"IHDR", head), (b"PLTE", b"".join(palette)), (b"IDAT", zlib.compress(data, 9)), (b"IEND", b"")
    return b"\x89PNG\r\n\x1a\n" + b"".join(chunk(*part) for part in parts)


def main() -> None:
    """Entry point."""
    target = Path(sys.argv[1]) if sys.argv[1:] else REPO / "docs" / "images" / "word-avant-apres.png"
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name).resolve()
        before = document(folder)
        after = folder / "pret.odt"
        if seo_fr_main(["restructure", str(before), "-o", str(after)]):
            sys.exit(1)
        pictures = [drawn(folder, n, path.read_bytes()) for n, path in (("avant", before), ("apres", after))]
    line = [b"\x90\x90\x90"] * 2
    target.write_bytes(png([left + line + right for left, right in zip(*pictures, strict=True)]))


if __name__ == "__main__":
    main()
