"""Draws the picture of the README, docs/images/rapport.png: python tools/screenshot.py [OUTPUT].

It shows the annotated text of the sample article's HTML report; beside it, rapport-verdict.png shows what stands
above that text (docs/rapport.md). Needs Debian's Chromium (apt-get install
chromium), which runs headless in a folder of its own and loads nothing from anywhere.
"""

from __future__ import annotations

import os
import re
import subprocess
import sys
import tempfile
from pathlib import Path

os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")
ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from chromium import CHROMIUM, FLAGS, draw_from_arguments  # noqa: E402

import seo_fr  # noqa: E402
from seo_fr.output.report_html import render_analysis  # noqa: E402

ARTICLE = ROOT / "data" / "articles" / "otan-ukraine.txt"
PICTURE = ROOT / "docs" / "images" / "rapport.png"
# Wide enough for the notes to stand beside the text, high enough for the first heading and what follows it.
WIDTH, HEIGHT = 1128, 790
VERDICT_HEIGHT = 1000
QUIET = (
    *("--headless", "--disable-dev-shm-usage", "--no-first-run"),
    *("--disable-background-networking", "--disable-component-update", "--disable-sync"),
)


def article_alone(report: str) -> str:
    """The report with the annotated text alone: the browser draws a page from its top."""
    head, body, _ = report.partition("<body>")
    shown = re.search(r'<section class="part texte".*?</section>', report, re.DOTALL)
    if shown is None:
        sys.exit("tools/screenshot.py : le rapport n’a plus de partie « texte ».")
    return f"{head}{body}\n<main>\n{shown[0]}\n</main>\n</body>\n</html>\n"


def draw(output: Path) -> None:
    """Write both pictures."""
    output.parent.mkdir(parents=True, exist_ok=True)
    report = render_analysis(seo_fr.analyze(ARTICLE.read_bytes(), path=ARTICLE.name))
    picture(output, article_alone(report), HEIGHT)
    picture(output.with_stem(f"{output.stem}-verdict"), report, VERDICT_HEIGHT)


def picture(output: Path, page: str, height: int) -> None:
    """Write the picture of the top of ``page``."""
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "page.html"
        file.write_text(page, encoding="utf-8")
        home = dict.fromkeys(("HOME", "XDG_CONFIG_HOME", "XDG_CACHE_HOME"), folder)
        size = (f"--window-size={WIDTH},{height}", f"--screenshot={output.absolute()}")
        subprocess.run(
            [CHROMIUM, *QUIET, *FLAGS, f"--user-data-dir={folder}/profile", *size, file.as_uri()],
            env=os.environ | home,
            check=True,
            capture_output=True,
            timeout=120,
        )


def main() -> int:
    """Draw; status 1 where there is no browser."""
    return draw_from_arguments("tools/screenshot.py", __doc__, "output", PICTURE, draw)


if __name__ == "__main__":
    sys.exit(main())
