"""What an article lacks, and what stands for it: description, lead, date, address, headings, links to sources."""

import pytest

from seo_fr.model import Options
from tests.checks.texts import LEAD, LONG, PARAGRAPH, VOTED


def test_a_plain_text_without_header_has_nowhere_to_put_a_description(found):
    assert found(PARAGRAPH, "description-missing", path="depeche.txt") == ()
    assert found(PARAGRAPH, "description-missing", path="depeche.md")
    assert found(f"---\ntitle: Le vote\n---\n\n{PARAGRAPH}", "description-missing", path="depeche.txt")


def test_the_tagline_of_a_header_sums_the_page_up(found):
    text = f"---\ntitle: L’API\ntagline: Tout sur le budget de la commune\n---\n\n## Les données\n\n{PARAGRAPH}"
    assert found(text, "description-missing,lead-missing") == ()
    assert len(found(text.replace("tagline", "rang"), "description-missing,lead-missing")) == 2


@pytest.mark.parametrize(
    "line", ["last_update: 2021-08-02", "last_update: 02/08/2021", "maj: 2024-05-03", "created_at: 2024-05-03 10:00"]
)
def test_a_day_in_the_header_dates_the_page_whatever_its_name(line, found):
    assert found(f"---\ntitle: Le vote\n{line}\n---\n\n{PARAGRAPH}", "date-missing") == ()


def test_a_day_in_the_name_of_the_file_dates_it(found):
    text = f"---\ntitle: Le vote\n---\n\n{PARAGRAPH}"
    assert found(text, "date-missing", path="_posts/2024-05-03-le-vote.md") == ()
    assert found(text, "date-missing", path="_posts/le-vote.md")
    assert found(text.replace("title:", "order: 12\ntitle:"), "date-missing")


def test_a_bare_line_between_short_paragraphs_divides_the_text(found):
    text = f"Le budget de la commune\n\n{LEAD * 10}\n\nUn vote serré\n\nLe oui l’emporte.\n\n{LEAD * 10}\n"
    assert found(text, "headings-missing,section-too-long", path="a.txt") == ()
    assert found(text.replace("Un vote serré\n\n", ""), "headings-missing", path="a.txt")


@pytest.mark.parametrize(
    "text", ["Nous avons dîné.", "Par rapport à hier, il pleut ; c’est sans rapport avec le vote."]
)
def test_who_cites_nobody_has_no_source_to_link_to(text, found):
    assert found(f"# Le vote\n\n{text}\n", "external-link-missing") == ()
    assert found(f"# Le vote\n\n{text}\n", "external-link-missing", options=Options(profile="yoast"))


@pytest.mark.parametrize(
    "text",
    [
        "Selon l’Insee, 12 % des élèves partent.",
        "Deux études le disent, d’après le ministère.",
        "Un rapport cité par le maire, puis un décret, le prévoient.",
    ],
)
def test_who_cites_somebody_has_one(text, found):
    assert found(f"# Le vote\n\n{text}\n", "external-link-missing")


@pytest.mark.parametrize(
    "text",
    [
        "Il le dit [dans le rapport] (https://www.exemple.fr/rapport).",
        "Il le dit là :\n\n=> https://www.exemple.fr/rapport",
        "Il le dit (*Le Budget*, Seuil, 2003, p. 12), puis le redit (*Le Vote*, PUF, 2007, pp. 151-170).",
        "Il le dit (*Le Budget*, Seuil, ISBN 978-2-02-000000-1 ; *Le Vote*, doi:10.1000/182).",
    ],
)
def test_a_source_may_be_cited_without_a_link(text, found):
    assert found(f"# Le vote\n\nSelon une étude, non. {text}\n", "external-link-missing") == ()


def test_a_link_of_the_header_that_the_page_shows_is_one(found):
    head = '---\nnote: "Voir <a href=\\"https://www.exemple.fr/a\\">le site</a>."\nimage: https://img.exemple.fr/a.jpg\n---\n'
    assert found(f"{head}\nSelon une étude, il ment.\n", "external-link-missing") == ()
    assert found(
        "---\nimage: https://img.exemple.fr/a.jpg\n---\n\nSelon une étude (p. 12), il ment.\n", "external-link-missing"
    )


def test_a_link_that_a_space_has_broken_leads_to_a_page_all_the_same(found):
    text = "# Le vote\n\nIl le dit dans [le compte rendu] (https://www.exemple.fr/vote).\n"
    assert found(text, "internal-link-missing") == ()
    assert found(text.replace("https://www.exemple.fr/vote", "le vote"), "internal-link-missing")


@pytest.mark.parametrize("key", ["permalink: /2024/budget-ecole/", "url: /budget", "slug: budget", "aliases: [/vote/]"])
def test_an_address_in_the_header_is_not_told_missing(key, found):
    assert found(f"---\ntitle: Le budget\n{key}\n---\n\n{LONG}\n", "slug-missing") == ()


@pytest.mark.parametrize(
    "path", ["_posts/2024-05-03-budget-ecole.md", "blog/budget-ecole.fr.md", "vote-du-budget/index.md"]
)
def test_an_address_that_the_file_name_gives_is_not_told_missing(path, found):
    assert found(f"---\ntitle: Le budget\n---\n\n{LONG}\n", "slug-missing", path=path) == ()


@pytest.mark.parametrize(
    "name",
    [
        "on-vous-présente-notification.md",
        "À-la-recherche-avec-RNCan.md",
        "budget_école.md",
        "ce-qu’il-vote.md",
        "500-maires/index.md",
    ],
)
def test_a_name_with_accents_and_capitals_gives_an_address_too(name, found):
    text = f"---\ntitle: Le vote\n---\n\n{PARAGRAPH}"
    assert found(text, "slug-missing", path=name) == ()
    assert found(text, "slug-missing", path="004.md")
    assert found(text, "slug-missing", path="12-34.md")


@pytest.mark.parametrize(
    ("path", "told"),
    [
        ("especes/cochons.md", False),
        ("especes/thé.md", False),
        ("especes/cochons/index.md", False),
        ("article.md", True),
        ("README.md", True),
        ("readme.md", True),
        ("12.md", True),
        ("Cochons.md", True),
        ("c.md", True),
        ("index.md", True),
    ],
)
def test_a_file_named_by_one_plain_word_has_its_address(path, told, found):
    assert bool(found(f"---\ntitle: Les cochons\n---\n\n{VOTED}", "slug-missing", path=path)) is told


@pytest.mark.parametrize("path", ["article.md", "004.md", "-"])
def test_a_file_name_that_tells_nothing_gives_none(path, found):
    assert found(f"---\ntitle: Le budget\n---\n\n{LONG}\n", "slug-missing", path=path)
