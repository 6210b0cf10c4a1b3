"""Internal links: on which words they may stand, and to which articles they lead."""

import shutil
from dataclasses import replace
from itertools import pairwise
from types import SimpleNamespace

import pytest
from hypothesis import given
from hypothesis import strategies as st

import seo_fr
from seo_fr.completion.archive import Archive
from seo_fr.completion.archive.anchors import anchor_places, anchors
from seo_fr.completion.archive.links import _Chooser
from seo_fr.errors import InputError
from seo_fr.language.quotes import quoted_ranges
from seo_fr.model import Entity, Options, Span
from seo_fr.reading import read_text
from seo_fr.resources import data_dir

NEW = """\
# Tramway de Valmorin : les travaux commencent

Les travaux de la ligne de tramway de Valmorin ont commencé lundi quai des Lavandières, dans le quartier des Tanneries.
La communauté d’agglomération du Val-Morin prévoit une mise en service en 2028.

## L’hôpital Sainte-Brune attend sa station

Le maire, Bastien Lorgeville, a salué « un chantier qui passera par l’hôpital Sainte-Brune ». L’association Rives et
Rails demande encore une station plus proche de l’hôpital Sainte-Brune.

Les halles resteront ouvertes et le festival des Lanternes morinoises aura lieu aux dates prévues. Les digues du
quartier des Tanneries seront relevées pendant le même chantier, après la crue du Morin.
"""


def found(text, words, path="a.md"):
    article = read_text(text, path)
    return [(span.start, span.of(text)) for span in anchors(anchor_places(article), article, words)]


def test_words_of_running_text_are_anchors():
    text = "# Titre\n\nLe Groupe de contact se réunit. L’OTAN aussi.\n\n- Le Groupe de contact conclut.\n"
    assert [start for start, _ in found(text, "Groupe de contact")] == [12, text.rindex("Groupe")]
    assert [words for _, words in found(text, "OTAN")] == ["OTAN"]


@pytest.mark.parametrize(
    "text",
    [
        "# Le Groupe de contact\n\nIl se réunit.\n",
        "Il se réunit.\n\n## Le Groupe de contact\n\nIl se réunit.\n",
        "**Le Groupe de contact à Ramstein**\n\nIl se réunit.\n",
        "Il a dit : « Le Groupe de contact se réunit. »\n",
        "Il a dit : « Nous attendons.\n\n« Le Groupe de contact se réunit. »\n",
        "Il a dit : « Nous attendons.\n\nLe Groupe de contact se réunit », puis il est parti.\n",
        "Il a dit : « Un “vrai Groupe de contact” se réunit », puis il est parti.\n",
        "Il a dit que “le Groupe de contact” se réunit.\n",
        'Il a dit que "le Groupe de contact" se réunit.\n',
        "— Le Groupe de contact se réunit, dit-elle.\n",
        "> Le Groupe de contact se réunit.\n",
        "> - Le Groupe de contact se réunit.\n\nIl part.\n",
        "Le [Groupe de contact](/un) se réunit.\n",
        "Le [fameux Groupe de contact de Ramstein](/un) se réunit.\n",
        "Le [Groupe de contact][un] se réunit.\n\n[un]: /un\n",
        "Le [Groupe de contact] se réunit.\n\n[Groupe de contact]: /un\n",
        'Le <a href="/un">Groupe de contact</a> se réunit.\n',
        "Le [fameux [x] Groupe de contact](/un) se réunit.\n",
        "Le `Groupe de contact` se réunit.\n",
        "Le **Groupe** de contact se réunit.\n",
        "Le Groupe&nbsp;de contact se réunit.\n",
        "![Le Groupe de contact](image.png)\n\nIl se réunit.\n",
        "| Le Groupe de contact | 1 |\n|---|---|\n| a | b |\n\nIl se réunit.\n",
        "    Le Groupe de contact se réunit.\n\nIl part.\n",
        "Le sous-Groupe de contact se réunit.\n",
        "Le Groupe de contacts se réunit.\n",
        '---\ntitle: "Le Groupe de contact"\n---\n\nIl se réunit.\n',
    ],
)
def test_other_words_are_not(text):
    assert found(text, "Groupe de contact") == []


def test_in_plain_text_titles_and_subtitles_are_no_anchors():
    text = "Le Groupe de contact\n\nIl va.\n\nLe Groupe de contact en Allemagne\n\nLe Groupe de contact se réunit.\n"
    assert [start for start, _ in found(text, "Groupe de contact", "a.txt")] == [text.rindex("Groupe")]


def test_a_closing_mark_that_was_forgotten_closes_nothing_but_its_paragraph():
    text = "Il a dit : « Nous attendons.\n\nLe Groupe de contact se réunit.\n"
    assert len(found(text, "Groupe de contact")) == 1


@pytest.mark.parametrize(
    "words", ["UE", "la", "a « b", "[OTAN]", "un deux trois quatre cinq six sept huit neuf", "*OTAN*"]
)
def test_what_makes_no_label_is_refused(words):
    assert found(f"Ici, {words} se trouve dans le texte.\n", words) == []


@pytest.mark.parametrize("mark", ["«»", "“”", '""'])
def test_quoted_ranges_hold_their_marks(mark):
    text = f"Il dit {mark[0]}oui{mark[1]} et part."
    assert quoted_ranges([text]) == [((7, 12),)]


PIECES = st.sampled_from(
    ["Groupe de contact", "OTAN", "le ", " et ", "« ", " »", '"', "“", "”", "[", "](/a)", "<a href='x'>", "</a>"]
) | st.sampled_from(
    ["`", "**", "*", "\n\n", "\n", "> ", "- ", "# ", "&amp;", "\\", "é", "e\u0301", "\u00a0", "\u200b", "— ", ". "]
)


@given(st.lists(PIECES, max_size=40).map("".join), st.sampled_from(["Groupe de contact", "OTAN", "é"]))
def test_an_anchor_is_in_the_source_to_the_letter(text, words):
    try:
        article = read_text(text, "a.md")
    except InputError:
        return
    taken = []
    for span in anchors(anchor_places(article), article, words):
        assert span.of(text) == words
        assert not any(span.overlaps(other) for other in taken)
        assert any(block.span.contains(span) and block.kind in ("paragraph", "item") for block in article.blocks)
        taken.append(span)


@given(st.lists(st.text(alphabet='a «»“”"—', max_size=12), max_size=5))
def test_quotations_are_ranges_of_their_text(texts):
    for text, ranges in zip(texts, quoted_ranges(texts), strict=True):
        assert all(0 <= start <= end <= len(text) for start, end in ranges)
        assert list(ranges) == sorted(ranges)


@pytest.fixture(scope="module")
def archive(tmp_path_factory):
    path = tmp_path_factory.mktemp("archive") / "a.db"
    with Archive.open(path, write=True) as made:
        made.add([data_dir() / "archive-exemple"])
        yield made


@pytest.fixture(scope="module")
def analysis():
    return seo_fr.analyze(NEW, path="nouveau.md")


def test_the_links_of_a_follow_up(archive, analysis):
    links = archive.links(analysis)
    assert len(links) >= 3
    assert [link.anchor for link in links] == [link.span.of(NEW) for link in links]
    assert all(one.span.end <= two.span.start for one, two in pairwise(links))
    assert len({link.path for link in links}) == len({link.anchor.casefold() for link in links}) == len(links)
    by_anchor = {link.anchor: link for link in links}
    hospital = by_anchor["hôpital Sainte-Brune"]
    assert hospital.title.startswith("Hôpital Sainte-Brune")
    assert hospital.span.start == NEW.rindex("hôpital Sainte-Brune")
    assert "hôpital Sainte-Brune" in (*hospital.names, *hospital.phrases)
    assert not any("OTAN" in link.title for link in links)


def test_the_same_links_every_time(archive, analysis):
    assert archive.links(analysis) == archive.links(analysis)
    assert len(archive.links(analysis, 1)) == 1


def test_later_articles_are_no_targets(archive, analysis):
    earlier = replace(analysis, options=Options(date="2023-03-01"))
    assert {link.date for link in archive.links(earlier)} == {"2023-02-02"}


def test_a_target_that_is_linked_already_is_not_proposed_again(archive, analysis):
    target = archive.links(analysis)[0]
    linked = NEW.replace("Les halles", f"[À lire]({target.url}) : les halles")
    assert target.path not in {link.path for link in archive.links(seo_fr.analyze(linked, path="nouveau.md"))}


def test_an_article_does_not_lead_to_itself(archive):
    path = data_dir() / "archive-exemple" / "2023-10-12-valmorin-tramway-avis-favorable.md"
    links = archive.links(seo_fr.analyze(path.read_bytes(), path="copie.md"))
    assert links
    assert not any("avis favorable" in link.title for link in links)


def test_an_article_that_was_changed_since_does_not_lead_to_itself(tmp_path):
    shutil.copytree(data_dir() / "archive-exemple", tmp_path, dirs_exist_ok=True)
    name = "2023-02-02-valmorin-tramway-enquete.md"
    changed = (tmp_path / name).read_text(encoding="utf-8").replace("s’ouvre lundi", "s’ouvre mardi", 1)
    analysis = seo_fr.analyze(changed, path=str(tmp_path / name))
    with Archive.open(tmp_path / "a.db", write=True) as archive:
        archive.add([tmp_path])
        assert name not in {link.path for link in archive.links(analysis)}
        assert name in {link.path for link in archive.links(seo_fr.analyze(NEW, path="nouveau.md"))}


def test_a_text_without_title_does_not_lead_to_its_copy(tmp_path):
    text = NEW.partition("\n\n")[2].replace("## L’hôpital Sainte-Brune attend sa station\n\n", "")
    (tmp_path / "copie.txt").write_text(text, encoding="utf-8")
    with Archive.open(tmp_path / "a.db", write=True) as archive:
        archive.add([tmp_path])
        assert archive.links(seo_fr.analyze(text, path="autre.txt")) == ()
        changed = seo_fr.analyze(text.replace("2028", "2029"), path="autre.txt")
        assert {link.path for link in archive.links(changed)} == {"copie.txt"}


def test_a_place_in_common_is_not_enough(tmp_path):
    new = NEW.replace("Les halles", "À Valmorin, les halles")
    (tmp_path / "piscine.txt").write_text("Valmorin : la piscine rouvre\n\nLes travaux sont finis lundi.\n")
    (tmp_path / "tramway.md").write_text(
        "# Valmorin : le tramway du quartier des Tanneries\n\nLe maire, Bastien Lorgeville, veut une ligne de tramway "
        "de Valmorin à l’hôpital Sainte-Brune par le quai des Lavandières.\n"
    )
    for n in range(20):
        (tmp_path / f"{n}.txt").write_text(f"La foire numéro {n} ouvre ses portes au public.\n")
    with Archive.open(tmp_path / "a.db", write=True) as own:
        own.add([tmp_path])
        assert [link.path for link in own.links(seo_fr.analyze(new, path="nouveau.md"))] == ["tramway.md"]


def test_a_longer_name_is_not_cut_and_a_label_leads_to_one_article_only():
    text = "Le stade de Paris Saint-Germain ouvre à Paris. Le maire de Paris y sera.\n"
    club, town = Span(12, 31), Span(40, 45)
    entities = (Entity("Paris Saint-Germain", "ORG", (club,), (), ()), Entity("Paris", "LOC", (town,), (), ()))
    topic = SimpleNamespace(spellings=("Paris",))
    chooser = _Chooser(read_text(text, "a.md"), entities, SimpleNamespace())
    assert chooser._anchor(topic) == town
    chooser._taken.append(town)
    assert chooser._anchor(topic) == Span(59, 64)
    chooser._words.add("paris")
    assert chooser._anchor(topic) is None


def test_the_real_article_gets_its_links(archive, seed_analysis):
    links = archive.links(seed_analysis)
    source = seed_analysis.article.source
    assert len(links) == 5
    assert all(link.span.of(source) == link.anchor for link in links)
    assert not any("Valmorin" in link.title for link in links)
