"""What each part of the report tells, and that the article's text stays the author's."""

import re
from dataclasses import replace
from html.parser import HTMLParser

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from seo_fr.model import Addition, Edit, Genre, Source, Span
from seo_fr.output.report_html import render_analysis, render_restructured
from tests.output.page_reader import finding, read_safely


class ArticleReader(HTMLParser):
    """The text of the article's blocks as somebody copies it: without notes, numbers and labels."""

    def __init__(self, page):
        super().__init__()
        self.blocks, self.skipping, self.inside = [], 0, False
        start = page.index('<div class="rows">')
        self.feed(page[start : page.index("</section>", start)])

    def handle_starttag(self, tag, attrs):
        kinds = dict(attrs).get("class", "").split()
        if self.skipping:
            self.skipping += 1
        elif {"note", "call", "tag", "proposal", "added"} & set(kinds):
            self.skipping = 1
        elif tag in ("p", "pre", "td"):
            self.blocks.append("")

    def handle_endtag(self, tag):
        self.skipping = max(0, self.skipping - 1)

    def handle_data(self, data):
        if not self.skipping and data.strip("\n"):
            self.blocks[-1] += data


@settings(deadline=None, max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(data=st.data())
def test_the_text_of_the_article_is_the_author_s_to_the_letter(make_analysis, data):
    words = st.text(alphabet="abcé «»()\"'.,:!\u00a0<&", min_size=1, max_size=30)
    source = "\n\n".join(f"Le {data.draw(words)} a." for _ in range(3)) + "\n"
    base = make_analysis(source=source)
    place = st.integers(0, len(source))
    spans = data.draw(st.lists(st.tuples(place, place).map(sorted), max_size=8))
    gathered = tuple(Span(a, b) for a, b in spans)
    fix = data.draw(st.sampled_from([None, Edit(Span(0, 1), "x")]))
    found = [finding(a, b, message=str(i % 3), fix=fix) for i, (a, b) in enumerate(spans)]
    found += [replace(finding(a, b), places=gathered) for a, b in spans[:1]]
    page = render_analysis(replace(base, findings=tuple(found)))
    assert ArticleReader(page).blocks == [b.view.text for b in base.article.blocks]


def test_a_number_is_drawn_and_not_written(analysis):
    assert re.search(
        r'<a class="call warning" [^>]*data-n="1" aria-label="Note 1, avertissement"></a>', render_analysis(analysis)
    )


def test_the_verdict_says_first_what_keeps_the_article_from_being_published(analysis):
    text = read_safely(render_analysis(analysis)).spaced
    assert "À corriger avant de publier : 1 erreur." in text
    assert text.index("1 erreur.") < text.index("L’article n’a pas de titre") < text.index("mots sur 700")
    clean = replace(analysis, findings=())
    assert "Rien n’empêche de publier." in read_safely(render_analysis(clean)).spaced


def test_a_rule_stands_once_in_the_list_with_how_often_and_its_repair(make_analysis):
    source = "Un mot : un. Deux : trois.\n\nQuatre : cinq.\n\nSix.\n"
    places = [m.start() for m in re.finditer(" :", source)]
    found = tuple(
        finding(at, at + 1, "info", "no-break-space-missing", "m", Edit(Span(at, at + 1), "x")) for at in places
    )
    text = read_safely(render_analysis(replace(make_analysis(source=source), findings=found, coverage=()))).spaced
    assert "3 fois dans 2 paragraphes ; check --fix les répare" in text
    assert text.count("§ 1 : 2 endroits") == 1


def test_the_preview_shows_title_address_and_description_twice(analysis):
    page = render_analysis(analysis)
    for width in ("wide", "phone"):
        start = page.index(f'<div class="snippet {width}">')
        shown = page[start : page.index("</figure>", start)]
        for words in ("commune-budget-ecole", "La commune vote le budget de l’école", "La commune a voté jeudi"):
            assert words in shown


def test_the_genre_is_told_with_its_reason(analysis):
    genre = Genre("interview", 0.93, "Entretien : quatre questions suivies de leur réponse.")
    evil = replace(analysis, annotated=replace(analysis.annotated, article=replace(analysis.article, genre=genre)))
    text = read_safely(render_analysis(evil)).spaced
    assert "Lu comme : entretien." in text
    assert "quatre questions suivies de leur réponse (confiance : 93 %). Les questions en sont" in text


def test_structured_data_are_told_in_words_and_what_is_missing_too(analysis):
    text = read_safely(render_analysis(analysis)).spaced
    assert "École </script><b>" in text
    assert "Absents ici, que Google lit aussi : image, parution, mise à jour, signature" in text


def test_the_page_of_an_author_that_the_data_give_is_not_told_missing(analysis):
    author = {"@type": "Person", "name": "Paule Tan", "url": "https://exemple.fr/paule-tan"}
    known = replace(analysis.metadata, json_ld={**analysis.metadata.json_ld, "author": author})
    text = read_safely(render_analysis(replace(analysis, metadata=known))).spaced
    assert "Absents ici, que Google lit aussi : image, parution, mise à jour." in text


def test_the_report_of_a_result_shows_what_was_added_and_where_from(result):
    sources = (
        Source("article", "ecole.txt", Span(0, 55), "La commune a voté jeudi le budget."),
        Source("fiche", "ecoles/jules-ferry.yml", None, "L’école Jules-Ferry date de 1882."),
    )
    markdown = (
        "<!-- seo-fr-bloc: background drawn=0\n{}\n-->\n\n## Repères\n\n"
        "- L’école date de 1882.\n\n<!-- /seo-fr-bloc -->\n"
    )
    added = Addition("background", markdown, 4, 0, sources, len(result.analysis.article.source))
    page = render_restructured(replace(result, additions=(added,)), {"sentence-too-long"})
    reader = read_safely(page)
    assert page.index('data-label="Ajouté\u00a0: Repères"') > page.index("L’école ouvrira en septembre.")
    assert "L’école date de 1882." in reader.spaced
    assert "De la fiche ecoles/jules-ferry.yml : L’école Jules-Ferry date de 1882." in reader.spaced
    assert "De l’article, § 1 : La commune a voté jeudi" in reader.spaced
    assert 'data-label="H2 inséré"' in page
    assert "seo-fr-bloc" not in reader.spaced
    # The title is there now: what the result mends is no fault.
    assert "Rien n’empêche de publier." in reader.spaced


def test_a_block_that_an_earlier_run_added_is_told_with_the_sources_of_its_comment(make_analysis):
    source = (
        "# Le titre\n\nUn texte.\n\n<!-- seo-fr-bloc: background drawn=0\n"
        '{"origin": "fiche", "ref": "ecoles/ferry.yml", "span": null}\n-->\n\n## Repères\n\n- Une école.'
        "\n\n<!-- /seo-fr-bloc -->\n"
    )
    page = render_analysis(replace(make_analysis(source=source), sections=(), findings=(), coverage=()))
    reader = read_safely(page)
    assert "De la fiche ecoles/ferry.yml" in reader.spaced
    assert {"ajout1", "source1"} <= set(reader.ids)
    assert "seo-fr-bloc" not in reader.spaced
    assert page.count('class="ours"') == 2


def test_the_page_grows_with_the_article_and_not_faster(make_analysis):
    def size(count):
        paragraph = "Le maire a dit que le conseil votera le budget de la ville : un mot de trop.\n\n"
        source = paragraph * count
        found = [finding(m.start(), m.end(), "info", "no-break-space-missing") for m in re.finditer(" :", source)]
        return len(render_analysis(make_analysis(source=source, findings=tuple(found), sections=(), coverage=())))

    small, large = size(100), size(500)
    assert large < 5.2 * small
    # 500 faults in 8,500 words.
    assert large < 1_000_000
