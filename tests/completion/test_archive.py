"""What goes into the archive and what a search brings out of it."""

import os
import shutil

import pytest

from seo_fr.completion.archive import AddReport, Archive
from seo_fr.completion.archive.folders import Found
from seo_fr.completion.archive.terms import terms, terms_and_variants
from seo_fr.errors import ConfigError, InputError
from seo_fr.resources import data_dir


@pytest.fixture
def folder(tmp_path):
    place = tmp_path / "articles"
    place.mkdir()
    return place


def put(folder, name, title, text, **front):
    head = "".join(f"{key}: {value}\n" for key, value in front.items())
    (folder / name).write_text(f'---\ntitle: "{title}"\n{head}---\n\n{text}\n', encoding="utf-8")


def add(tmp_path, *folders):
    with Archive.open(tmp_path / "a.db", write=True) as archive:
        return archive.add(folders)


def search(tmp_path, text, *arguments, **options):
    with Archive.open(tmp_path / "a.db") as archive:
        return archive.search(text, *arguments, **options)


def paths(hits):
    return [hit.path for hit in hits]


def test_only_what_changed_is_indexed_again(tmp_path, folder):
    put(folder, "un.md", "Un pont", "Le pont rouvre.")
    put(folder, "deux.md", "Deux ponts", "Les ponts ferment.")
    (folder / "trois.txt").write_text("Le tramway avance vers la gare.\n")
    assert add(tmp_path, folder) == AddReport(3, 0, 0, 0, ())
    assert add(tmp_path, folder) == AddReport(0, 0, 3, 0, ())
    put(folder, "un.md", "Un viaduc", "Le viaduc rouvre.")
    (folder / "deux.md").unlink()
    os.utime(folder / "trois.txt", (1, 1))
    assert add(tmp_path, folder) == AddReport(0, 1, 1, 1, ())
    assert add(tmp_path, folder) == AddReport(0, 0, 2, 0, ())
    assert paths(search(tmp_path, "viaduc")) == ["articles/un.md"]
    assert search(tmp_path, "pont") == ()


def test_other_folders_are_left_alone(tmp_path, folder):
    other = tmp_path / "articles-2"
    other.mkdir()
    put(folder, "un.md", "Un pont", "Le pont rouvre.")
    put(other, "un.md", "Un pont", "Le pont ferme.")
    assert add(tmp_path, folder, other).added == 2
    put(folder, "deux.md", "Un quai", "Le quai rouvre.")
    (folder / "un.md").unlink()
    assert add(tmp_path, folder) == AddReport(1, 0, 0, 1, ())
    assert paths(search(tmp_path, "pont")) == ["articles-2/un.md"]


def test_a_folder_that_is_empty_or_gone_removes_nothing(tmp_path, folder):
    put(folder, "un.md", "Un pont", "Le pont rouvre.")
    add(tmp_path, folder)
    (folder / "un.md").unlink()
    with pytest.raises(InputError, match="rien n’a été retiré"):
        add(tmp_path, folder)
    folder.rmdir()
    with pytest.raises(InputError, match="introuvable"):
        add(tmp_path, folder)
    assert len(search(tmp_path, "pont")) == 1


def test_what_cannot_be_read_is_reported_and_left_as_it_was(tmp_path, folder):
    put(folder, "un.md", "Un pont", "Le pont rouvre.")
    (folder / "vide.md").write_text("")
    report = add(tmp_path, folder)
    assert (report.added, len(report.failed)) == (1, 1)
    assert "vide.md\u00a0: fichier vide" in report.failed[0].message
    (folder / "un.md").write_bytes(b"\x00\x01")
    report = add(tmp_path, folder)
    assert (report.added, report.updated, report.removed, len(report.failed)) == (0, 0, 0, 2)
    assert len(search(tmp_path, "pont")) == 1


def test_below_a_folder_that_could_not_be_listed_nothing_counts_as_gone():
    found = Found((), ("articles", "../textes"), ("articles/secret",), ())
    held = {"articles/un.md", "../textes/a/un.md"}
    assert {k for k in (*held, "articles/secret/un.md", "articles-2/un.md", "../un.md") if found.should_hold(k)} == held
    assert Found((), (".",), (), ()).should_hold("un.md")
    assert not Found((), (".",), (), ()).should_hold("../un.md")


def test_hidden_files_are_left_out_and_a_file_counts_once(tmp_path, folder):
    put(folder, "un.md", "Un pont", "Le pont rouvre.")
    put(folder, ".brouillon.md", "Un pont", "Le pont rouvre.")
    (folder / "un.pdf").write_text("Le pont")
    assert add(tmp_path, folder, folder / "un.md", tmp_path).added == 1


def test_archive_and_articles_can_move_together(tmp_path, folder):
    put(folder, "un.md", "Un pont", "Le pont rouvre.")
    add(tmp_path, folder)
    moved = tmp_path / "ailleurs"
    moved.mkdir()
    shutil.move(folder, moved)
    shutil.move(tmp_path / "a.db", moved)
    assert add(moved, moved / "articles") == AddReport(0, 0, 1, 0, ())


@pytest.mark.parametrize(
    ("asked", "written"),
    [
        ("elections annulees", "Les élections sont annulées."),
        ("élection", "Les élections sont annulées."),
        ("ETATS UNIS", "Les États-Unis hésitent."),
        ("états-unis", "Les Etats-Unis hésitent."),
        ("l'hopital", "L’hôpital ferme."),
        ("coeur", "Une greffe du cœur réussie."),
        ("militaires", "Une aide militaire arrive."),
        ("e\u0301cole", "L’école ferme."),
    ],
)
def test_accents_endings_and_apostrophes_do_not_count(tmp_path, folder, asked, written):
    (folder / "un.txt").write_text(written, encoding="utf-8")
    (folder / "deux.txt").write_text("Le tramway avance vers la gare.", encoding="utf-8")
    add(tmp_path, folder)
    assert paths(search(tmp_path, asked)) == ["articles/un.txt"]


def test_the_terms_of_a_text():
    assert terms("L’adhésion de l’Ukraine à l’OTAN, aujourd’hui") == ["adhes", "ukrain", "otan"]
    assert terms("Il ne s’est pas tu.") == []
    assert terms_and_variants("annulées") == (["annul"], ["annule"])
    assert terms_and_variants("pont") == (["pont"], [])


def test_text_that_looks_like_a_query_language_is_only_text(tmp_path, folder):
    put(folder, "un.md", "Un pont", "Le pont rouvre.")
    add(tmp_path, folder)
    for text in ('pont" OR "', "pont AND (", "title:pont", "pont*", "NEAR(pont", "pont;DROP TABLE article", "^pont"):
        assert len(search(tmp_path, text)) == 1, text
    for text in ("", "  ", '"', "le la les", "½ ²", "日本 𞤀𞤁", "inconnu"):
        assert search(tmp_path, text) == (), text


def test_a_title_counts_more_than_a_mention_and_the_limit_holds(tmp_path, folder):
    put(folder, "a.md", "La foire d’automne", "Le tramway y mène les visiteurs de la foire.")
    put(folder, "b.md", "Le tramway avance", "Les travaux suivent leur cours cette semaine.")
    add(tmp_path, folder)
    assert paths(search(tmp_path, "tramway")) == ["articles/b.md", "articles/a.md"]
    assert paths(search(tmp_path, "tramway", 1)) == ["articles/b.md"]


def test_age_counts_from_the_given_day_and_later_articles_are_left_out(tmp_path, folder):
    for year in (2010, 2020, 2024):
        put(folder, f"{year}.md", "Le tramway avance", "Les travaux suivent leur cours.", date=f"{year}-05-01")
    put(folder, "sans.md", "Le tramway avance", "Les travaux suivent leur cours.")
    add(tmp_path, folder)
    assert [h.date for h in search(tmp_path, "tramway")] == ["2024-05-01", "2020-05-01", "2010-05-01", None]
    assert [h.date for h in search(tmp_path, "tramway", date="2021-01-01")] == ["2020-05-01", "2010-05-01", None]
    with pytest.raises(ConfigError, match="AAAA-MM-JJ"):
        search(tmp_path, "tramway", date="demain")


def test_shared_names_raise_an_article(tmp_path, folder):
    put(folder, "a.md", "Le tramway avance", "Les travaux suivent leur cours, dit la mairie de Valmorin.")
    put(folder, "b.md", "Le tramway avance", "Les travaux suivent leur cours, dit Odile Kerjaval à la mairie.")
    add(tmp_path, folder)
    assert paths(search(tmp_path, "tramway"))[0] == "articles/a.md"
    assert paths(search(tmp_path, "tramway", entities=["Odile Kerjaval"]))[0] == "articles/b.md"


def test_the_passage_stands_in_the_article_where_its_span_says(tmp_path):
    samples = data_dir() / "archive-exemple"
    assert add(tmp_path, samples).failed == ()
    with Archive.open(tmp_path / "a.db") as archive:
        hits = archive.search("crue du Morin, hauteur au pont des Lavandières")
        for hit in hits:
            source = (tmp_path / hit.path).read_text(encoding="utf-8")
            assert hit.span.of(source) == hit.passage
            assert [p.span.of(source) for p in archive.passages(hit.path)] == [
                p.text for p in archive.passages(hit.path)
            ]
        assert archive.passages("inconnu.md") == ()
    assert "4,12 mètres" in hits[0].passage
    assert (hits[0].date, hits[0].url) == ("2024-03-28", "/archives/2024/valmorin-crue-du-morin")


def test_a_long_paragraph_is_cut_between_sentences(tmp_path, folder):
    sentences = [f"La commune numéro {n} a voté le budget de la station d’épuration hier soir." for n in range(30)]
    (folder / "un.txt").write_text(" ".join(sentences), encoding="utf-8")
    add(tmp_path, folder)
    with Archive.open(tmp_path / "a.db") as archive:
        passages = archive.passages("articles/un.txt")
    assert len(passages) > 1
    assert " ".join(p.text for p in passages) == " ".join(sentences)
    assert all(len(p.text.split()) <= 110 for p in passages)


def test_date_and_title_are_found_where_newsrooms_put_them(tmp_path, folder):
    (folder / "2023-02-03-tramway.md").write_text("# Le tramway avance\n\nLes travaux suivent leur cours.\n")
    (folder / "2023-99-03-foire.txt").write_text("La foire ouvre ses portes au public demain matin.\n")
    put(folder, "z.md", "Un pont", "Le pont rouvre.", url="javascript:alert(1)", lien="https://exemple.fr/pont")
    add(tmp_path, folder)
    (hit,) = search(tmp_path, "tramway")
    assert (hit.title, hit.date, hit.url) == ("Le tramway avance", "2023-02-03", None)
    (hit,) = search(tmp_path, "foire")
    assert (hit.title, hit.date) == ("La foire ouvre ses portes au public demain matin.", None)
    assert search(tmp_path, "pont")[0].url == "https://exemple.fr/pont"
    (folder / "depeche.txt").write_text(
        "Un nouveau phare\n\n4 juillet 2012. – Le phare de l’île a rouvert au public.\n"
    )
    add(tmp_path, folder)
    assert search(tmp_path, "phare")[0].date == "2012-07-04"


def test_the_samples_say_that_they_are_samples():
    files = sorted((data_dir() / "archive-exemple").iterdir())
    assert 12 <= len(files) <= 20
    assert all('exemple: "Texte écrit pour la démonstration' in f.read_text(encoding="utf-8") for f in files)
