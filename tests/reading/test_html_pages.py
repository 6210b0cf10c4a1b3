"""Pages as sites, editors and generators write them: what is read of each stands in a file beside it.

In ``NAME.lu``: the title, what the head says, then a line a block. ``|`` opens a block before which something may be
put, ``+`` one that belongs to the block above, ``.`` one outside the text; links and images are in ``<…>``.
"""

from pathlib import Path

import pytest

from seo_fr.reading import read_article

PAGES = sorted((Path(__file__).parents[1] / "data" / "pages").glob("*.html"))


def described(article):
    head = article.front_matter.data if article.front_matter else {}
    lines = [f"titre: {article.title.text if article.title else '-'}"]
    lines += [f"{key}: {head[key]}" for key in sorted(head) if key != "json_ld"]
    lines += ["json_ld: oui"] * ("json_ld" in head) + [f"avis: {notice.text}" for notice in article.notices]
    for before, block in zip([None, *article.blocks], article.blocks, strict=False):
        mark = "." if block.fixed else "+" if before is not None and block.continues(before) else "|"
        text = block.view.text if len(block.view.text) < 90 else f"{block.view.text[:60]}…{block.view.text[-20:]}"
        links = "".join(f" <{link.kind}:{link.text}:{link.target}>" for link in block.links)
        lines.append(f"{mark} {block.kind}{block.level or ''} {text!r}{links}")
    return "\n".join(lines) + "\n"


def test_there_are_forty_pages_and_more():
    assert len(PAGES) >= 40


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.stem)
def test_a_page_is_read_as_the_file_beside_it_says(page):
    article = read_article(page.read_bytes(), page.name)
    assert article.format == "html"
    assert described(article) == page.with_suffix(".lu").read_text(encoding="utf-8")
