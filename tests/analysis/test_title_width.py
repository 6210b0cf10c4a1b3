"""The width of a title, which checks, proposals and the preview share."""

import pytest

from seo_fr.analysis.title_width import pixel_width


@pytest.mark.parametrize(
    ("text", "pixels"),
    [
        # Advance widths of Arial: a 0.556, i 0.222, space 0.278, M 0.833, E 0.667 em, at 20 px.
        ("", 0),
        ("a", 11.12),
        ("é", 11.12),
        ("É", 13.34),
        ("iM", 21.10),
        ("l’\u00a0«", 4.44 + 4.44 + 5.56 + 11.12),
        ("e\u0301\u00ad", 11.12),
        ("i\u0302", 5.56),
        ("Co\u00adopération\u200b", 108.94),
        ("😀", 20),
    ],
)
def test_pixels_are_those_of_arial_20(text, pixels):
    assert pixel_width(text) == pytest.approx(pixels)


def test_about_65_characters_fill_the_title_link():
    sentence = "Le président ukrainien a exhorté le secrétaire général de l’OTAN à"
    assert 560 < pixel_width(sentence) < 640
