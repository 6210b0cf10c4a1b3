import base64
import hashlib
import re
from dataclasses import replace
from html.parser import HTMLParser

from hypothesis import HealthCheck, assume, given, settings
from hypothesis import strategies as st

from seo_fr.model import Addition, Choice, Edit, Finding, Genre, Heading, Section, Source, Span
from seo_fr.output.report_html import CheckPage, render_analysis, render_restructured
from seo_fr.reading import read_text

VOID = {"meta", "br", "hr"}
HEADINGS = ("h1", "h2", "h3", "h4", "h5", "h6")
FORBIDDEN = {"script", "iframe", "object", "embed", "link", "img", "form", "base", "audio", "video", "image", "use"}
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


class PageReader(HTMLParser):
    """What a page holds; refuses one whose elements do not close."""

    def __init__(self, page):
        super().__init__()
        self.open, self.found, self.attributes, self.ids, self.targets = [], [], [], [], []
        self.headings, self.marked, self.words, self.style = [], [], [], ""
        self.feed(page)
        self.close()
        assert self.open == []

    def handle_starttag(self, tag, attrs):
        self.found.append(tag)
        self.attributes += attrs
        values = dict(attrs)
        if "id" in values:
            self.ids.append(values["id"])
        if tag == "a":
            self.targets.append(values["href"])
        if tag in HEADINGS:
            self.headings.append(int(tag[1]))
        if tag == "mark":
            self.marked.append(["", values["class"]])
        if tag not in VOID:
            self.open.append(tag)

    def handle_endtag(self, tag):
        assert self.open.pop() == tag

    def handle_data(self, data):
        if "mark" in self.open:
            self.marked[-1][0] += data
        if "style" in self.open:
            self.style += data
        else:
            self.words.append(data)

    @property
    def text(self):
        return "".join(self.words)

    @property
    def spaced(self):
        """The text with plain spaces."""
        return re.sub("[\u00a0\u202f]", " ", self.text)


def read_safely(page):
    """The page, after checking that it is inert, loads nothing and is well made."""
    reader = PageReader(page)
    assert not FORBIDDEN & set(reader.found)
    names = [name for name, _ in reader.attributes]
    assert not [n for n in names if n.startswith("on") or n in ("src", "srcset", "style", "srcdoc", "action", "data")]
    assert not re.search(r"url\(|@import|@font-face|https?:", reader.style)
    assert len(reader.ids) == len(set(reader.ids))
    assert all(target.startswith("#") and target[1:] in reader.ids for target in reader.targets)
    assert {"header", "main", "footer", "nav"} <= set(reader.found)
    assert reader.headings[0] == 1
    assert reader.headings.count(1) == 1
    assert all(after - before <= 1 for before, after in zip(reader.headings, reader.headings[1:], strict=False))
    return reader


def finding(start, end, level="warning", rule="sentence-too-long", message="Un défaut.", fix=None):
    return Finding(rule, level, message, Span(start, end), 1, 1, fix)


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
