"""What is put into an article looks as if its author had written it."""

import pytest

from seo_fr.language.typography import Typography
from seo_fr.reading import read_text

NBSP, THIN = "\u00a0", "\u202f"
OURS = f"Le maire{NBSP}: «{NBSP}L’air coûte 12{NBSP}000 francs{NBSP}!{NBSP}»"


def typography(text, usage="fr-FR"):
    return Typography.of(read_text(text + "\n", "a.md"), usage)


@pytest.mark.parametrize(
    ("text", "usage", "dressed"),
    [
        ("L’air.", "fr-FR", OURS),
        ("L'air d'ici.", "fr-FR", OURS.replace("’", "'")),
        ("Un “mot”.", "fr-FR", f"Le maire{NBSP}: “L’air coûte 12{NBSP}000 francs{NBSP}!”"),
        ("Un vote: «Non!»", "fr-FR", OURS),
        ("Un vote: «Non!»", "fr-CH", "Le maire: «L’air coûte 12'000 francs!»"),
        ("Un vote.", "fr-CH", "Le maire: «L’air coûte 12'000 francs!»"),
        (f"Un vote{NBSP}: «{NBSP}Non{NBSP}!{NBSP}» de 10{NBSP}000 voix", "fr-CH", OURS),
        (
            f"Un vote{THIN}: «{THIN}Non{THIN}!{THIN}» de 10'000 voix",
            "fr-CH",
            OURS.replace(f"12{NBSP}", "12'").replace(NBSP, THIN),
        ),
        ("Un vote.", "fr-CA", f"Le maire{NBSP}: «{NBSP}L’air coûte 12{NBSP}000 francs!{NBSP}»"),
        ("Un vote: «Non!»", "fr-CA", f"Le maire: «L’air coûte 12{NBSP}000 francs!»"),
        ("Il a 12 000 vaches.", "fr-FR", OURS.replace(f"12{NBSP}000", "12 000")),
        (f"Il a 12{THIN}000 vaches.", "fr-FR", OURS.replace(f"12{NBSP}000", f"12{THIN}000")),
    ],
)
def test_a_line_wears_the_typography_of_its_article(text, usage, dressed):
    assert typography(text, usage).dress(OURS) == dressed


@pytest.mark.parametrize("written", ["90'000", "90’000", "1'250'000", "12.50", f"12{NBSP}%", "12%"])
@pytest.mark.parametrize("apostrophe", ["'", "’"])
def test_a_number_stays_as_the_article_writes_it(written, apostrophe):
    text = f"Il l{apostrophe}a dit{apostrophe}elle d{apostrophe}ici{NBSP}: {written} de plus."
    plain = written.replace("’", "'").replace(NBSP, " ")
    for given in (plain, plain.replace("'", "’")):
        assert typography(text, "fr-CH").dress(f"Hausse de {given}") == f"Hausse de {written}"


@pytest.mark.parametrize(
    ("text", "usage", "sign"),
    [
        ("Rien.", "fr-FR", NBSP),
        ("Il y a 90'000 vaches.", "fr-FR", NBSP),
        ("Rien.", "fr-CH", "'"),
        ("Il y a 90’000 vaches.", "fr-CH", "’"),
        (f"Il y a 90{NBSP}000 vaches.", "fr-CH", NBSP),
        ("Il y a 90.000 vaches.", "fr-BE", "."),
        ("Rien.", "fr-BE", NBSP),
    ],
)
def test_groups_of_digits_are_parted_as_in_the_article(text, usage, sign):
    assert typography(text, usage).thousands == sign


def test_marks_and_apostrophes_of_code_and_of_the_header_do_not_count():
    text = "---\ntitle: 'l''un d''eux'\n---\n\nL’air.\n\n```\na!b! l'un d'eux\nc'est: «x»\n```"
    assert typography(text, "fr-CH").straight is False
    assert typography(text).dress("L’air") == "L’air"
