import base64
import hashlib
import re
from dataclasses import replace

from hypothesis import HealthCheck, assume, given, settings
from hypothesis import strategies as st

from seo_fr.model import Choice, Edit, Heading, Section, Span
from seo_fr.output.report_html import CheckPage, render_analysis
from seo_fr.reading import read_text
from tests.output.page_reader import finding, read_safely

NASTY = [
    "<script>alert(1)</script>",
    '"><img src=x onerror=alert(1)>',
    "</style>",
    "]]>",
    "&lt;b&gt;",
    "'",
    "\x00",
    "\u202e",
]


def test_the_page_has_every_part(analysis):
    page = render_analysis(analysis)
    reader = read_safely(page)
    first, rest = ["verdict", "metadonnees", "texte", "corriger"], ["questions", "mots-cles", "lisibilite", "donnees"]
    parts = [*first, *rest, "plan", "genre"]
    assert [i for i in reader.ids if i in parts] == parts
    for words in (
        "La commune a voté",
        "L’école ouvrira en septembre",
        "Pourquoi une nouvelle école",
        "53,3",
        "mots sur 700",
    ):
        assert words in reader.text
    assert ("lang", "fr") in reader.attributes
    assert reader.targets[0] == "#contenu"


def test_the_policy_lets_only_our_style_in(analysis):
    page = render_analysis(analysis)
    style = re.search("<style>(.*?)</style>", page, re.S)[1]
    digest = base64.b64encode(hashlib.sha256(style.encode()).digest()).decode()
    policy = f"default-src 'none'; style-src 'sha256-{digest}'; base-uri 'none'; form-action 'none'"
    assert ("content", policy) in read_safely(page).attributes


def test_the_same_analysis_gives_the_same_bytes(analysis):
    assert render_analysis(analysis) == render_analysis(replace(analysis))


def test_a_finding_is_marked_and_linked_both_ways(make_analysis):
    base = make_analysis()
    start = base.article.source.index("Nous attendions")
    reader = read_safely(render_analysis(replace(base, findings=(finding(start, start + 15),))))
    assert ["Nous attendions", "warning"] in reader.marked
    # Words to note, note to words, list to note, note to list.
    assert reader.targets.count("#n1") == 2
    assert reader.targets.count("#r1") == 1
    assert reader.targets.count("#regle-warning-sentence-too-long") == 1
    assert {"n1", "r1"} <= set(reader.ids)
    assert reader.text.count("Un défaut.") == 1


def test_overlapping_findings_share_their_words(make_analysis):
    base = make_analysis()
    found = (finding(3, 20), finding(11, 30, "error", "name-spelled-twice"), finding(40, 40, "info", "anything"))
    reader = read_safely(render_analysis(replace(base, findings=found)))
    source = base.article.source
    assert [m for m in reader.marked if m[0] in source] == [
        [source[3:11], "warning"],
        [source[11:20], "error several"],
        # The number of the first stands between them, after its last word.
        [source[20:23], "error"],
        [source[23:30], "error"],
    ]
    assert {"n1", "n2", "n3"} <= set(reader.ids)


def test_a_finding_over_several_blocks_is_a_bar_along_them_and_one_number(make_analysis):
    base = make_analysis()
    page = render_analysis(replace(base, findings=(finding(0, 100),)))
    reader = read_safely(page)
    assert not [m for m in reader.marked if m[0] in base.article.source]
    assert page.count('<p class="whole warning"') == 2
    assert page.count('class="call warning"') == 1


def test_a_finding_outside_the_text_is_listed_with_its_words(make_analysis):
    source = "---\nauteur: Inconnu\n---\n\nUn paragraphe.\n"
    base = make_analysis(source=source)
    reader = read_safely(render_analysis(replace(base, sections=(), coverage=(), findings=(finding(4, 19),))))
    assert "auteur: Inconnu" in reader.text
    assert "n1" not in reader.ids


def test_a_correction_shows_what_the_eye_can_see(make_analysis):
    seen = finding(3, 10, fix=Edit(Span(3, 10), "Commune"))
    space = finding(20, 21, rule="no-break-space-missing", fix=Edit(Span(12, 13), "\u00a0"))
    text = read_safely(render_analysis(replace(make_analysis(), findings=(seen, space)))).text
    assert "Réparable : commune → Commune" in text
    assert text.count("Réparable.") == 1
    assert "2 défauts se réparent sans vous" in text


def test_a_proposed_heading_stands_before_its_paragraph(analysis):
    page = render_analysis(analysis)
    text = page[page.index('id="texte"') : page.index('id="plan"')]
    assert text.index("la nouvelle école.") < text.index('data-label="H2 proposé"') < text.index("Nous attendions")


def test_the_outline_before_is_the_author_s(make_analysis):
    source = "# Le titre\n\nUn début.\n\n## Un intertitre\n\nUne suite de cinq mots.\n\n### Plus bas\n\nFin.\n"
    base = make_analysis(source=source)
    own = replace(base, title=base.article.title, sections=(Section((0, 1, 2), 8, None),))
    page = render_analysis(replace(own, findings=(), coverage=()))
    plan = read_safely(page).text
    assert "Début de l’article 2 mots" in plan
    assert "H2 Un intertitre 5 mots" in plan
    assert "Aucun intertitre à proposer" in plan


def test_a_rule_without_a_file_still_reports(analysis):
    reader = read_safely(render_analysis(replace(analysis, findings=(finding(0, 0, "error", "internal-error"),))))
    assert "1 erreur." in reader.text


def test_cells_of_a_table_stay_a_table(make_analysis):
    source = "# Le titre\n\nUn texte.\n\n| Ville | Habitants |\n|---|---|\n| Lyon | 500 000 |\n"
    page = render_analysis(replace(make_analysis(source=source), sections=(), findings=(), coverage=()))
    named = '<td data-label="Ville">Lyon</td><td data-label="Habitants">500 000</td>'
    assert f'<table class="source named"><tr><td>Ville</td><td>Habitants</td></tr>\n<tr>{named}</tr></table>' in page


def test_the_rows_of_a_table_of_a_page_are_its_rows_however_it_is_written(make_analysis):
    cells = "<tr>\n<th>Ville</th>\n<th>Prix</th>\n</tr><tr><td>Lyon</td>\n\n<td>3 euros</td></tr>"
    source = f"<h1>Le titre</h1><p>Un texte.</p><table>{cells}</table>"
    base = make_analysis(source="Un texte.\n", sections=(), findings=(), coverage=())
    article = read_text(source, "a.html")
    page = render_analysis(replace(base, annotated=replace(base.annotated, article=article)))
    named = '<td data-label="Ville">Lyon</td><td data-label="Prix">3 euros</td>'
    assert f"<tr><td>Ville</td><td>Prix</td></tr>\n<tr>{named}</tr>" in page


def test_the_command_that_repairs_can_be_copied(make_analysis):
    base = make_analysis()
    fault = finding(3, 10, fix=Edit(Span(3, 10), "Commune"))
    article = replace(base.article, path="mon article d’hier.md")
    named = replace(base, annotated=replace(base.annotated, article=article), findings=(fault,))
    assert "seo-fr check --fix 'mon article d’hier.md'" in read_safely(render_analysis(named)).text


def test_several_articles_have_an_index(analysis, make_analysis):
    other = make_analysis(source="Un autre article.\n", findings=(), sections=(), coverage=())
    page = CheckPage()
    page.add(analysis)
    page.add(other)
    reader = read_safely(page.render(["vide.md : fichier vide."]))
    assert {"a1-texte", "a2-texte", "articles"} <= set(reader.ids)
    assert reader.targets[1:3] == ["#a1-article", "#a2-article"]
    assert "Contrôle de 2 articles" in reader.text
    assert "1 erreur, 1 avertissement." in reader.text
    assert "vide.md : fichier vide." in reader.text


def test_no_article_at_all_is_still_a_page():
    assert "Contrôle de 0 article" in read_safely(CheckPage().render(["vide.md : fichier vide."])).text


def test_the_wording_has_french_spaces(make_analysis):
    analysis = make_analysis()
    spaced = analysis.article.source.replace("« ", "«\u00a0").replace(" »", "\u00a0»")
    analysis = make_analysis(source=spaced)
    findings = tuple(replace(f, message="Un défaut.") for f in analysis.findings)
    coverage = tuple(replace(f, ask="") for f in analysis.coverage)
    text = read_safely(render_analysis(replace(analysis, findings=findings, coverage=coverage))).text
    assert not re.findall(r".{20} [:;!?»%]|« .{9}|.{9}'.{9}", text)


@settings(deadline=None, max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(data=st.data())
def test_whatever_the_article_says_is_inert(make_analysis, data):
    text = st.one_of(st.sampled_from(NASTY), st.text(st.characters(exclude_categories=["Cs"]), min_size=1, max_size=12))
    pieces = st.lists(text, min_size=1, max_size=6).map(" ".join)
    # The reader refuses NUL; everything else may come in.
    source = f"{data.draw(pieces)}\n\nTexte {data.draw(pieces)}\n".replace("\0", "")
    words = data.draw(pieces)
    assume(read_text(source, "ecole.txt").prose)
    base = make_analysis(source=source)
    place = st.integers(0, len(source))
    spans = data.draw(st.lists(st.tuples(place, place).map(sorted), max_size=6))
    levels = st.sampled_from(["error", "warning", "info"])
    found = tuple(finding(a, b, data.draw(levels), message=words) for a, b in spans)
    heading = Heading(2, words, "generated", "clause", 1.0, (), (Choice(words, "segment", 1.0, ()),))
    evil = replace(
        base,
        title=replace(base.title, text=words),
        focus=words,
        findings=found,
        coverage=tuple(replace(f, ask=words, evidence=()) for f in base.coverage),
        keywords=(),
        sections=(Section((0,), 1, heading),),
        metadata=replace(base.metadata, title=words, titles=(words,), description=words, slug=words, keywords=(words,)),
    )
    page = render_analysis(evil)
    reader = read_safely(page)
    page.encode("utf-8")
    assert not re.search("[\x00-\x08\x0b\x0c\x0e-\x1f\u202e]", page)
    assert len([i for i in reader.ids if re.fullmatch(r"n\d+", i)]) <= len(found)


def test_a_whole_paragraph_is_a_bar_and_its_words_stay_readable(make_analysis):
    base = make_analysis()
    span = base.article.prose[1].span
    words = finding(span.start + 2, span.start + 6, "info")
    page = render_analysis(replace(base, findings=(finding(span.start, span.end), words)))
    assert '<p class="whole warning" id="p2">' in page
    source = base.article.source
    assert [m for m in read_safely(page).marked if m[0] in source] == [[words.span.of(source), "info"]]
