"""Which archived articles tell the affair that an article goes on with."""

from datetime import date

import pytest

from seo_fr.completion.archive import Archive, Asked

PAST = {
    "pont-1": (
        "Cazères : le pont interdit aux camions",
        "2024-01-24",
        "Le pont suspendu de Cazères est interdit aux camions. L’ingénieure Claire Vidal y a vu une pile affouillée. "
        "Le Département de la Haute-Garonne a posé des capteurs sur la Garonne.",
    ),
    "pont-2": (
        "Le pont de Cazères fermé à toute circulation",
        "2024-11-21",
        "Le Département de la Haute-Garonne a fermé le pont suspendu de Cazères. La pile a bougé de quatorze "
        "millimètres, explique Claire Vidal. La Garonne est en crue.",
    ),
    "fete": (
        "Cazères : la fête locale a fait le plein",
        "2024-08-16",
        "La fête de Cazères a réuni deux mille personnes. Le comité, présidé par Luc Abadie, prépare la suivante.",
    ),
    "tram": (
        "Toulouse : le tramway prolongé",
        "2024-05-02",
        "Le tramway de Toulouse ira plus loin. Tisséo a signé les marchés avec trois entreprises de la région.",
    ),
}
TEXT = (
    "Le pont suspendu de Cazères rouvre samedi. Le Département de la Haute-Garonne a consolidé la pile affouillée "
    "par la Garonne, dit Claire Vidal."
)


@pytest.fixture
def archived(tmp_path):
    """An archive of the articles above."""
    folder = tmp_path / "parus"
    folder.mkdir()
    for name, (title, day, text) in PAST.items():
        head = f'---\ntitle: "{title}"\ndate: {day}\nurl: /{name}\n---\n\n'
        (folder / f"{name}.md").write_text(head + text.replace(". L", ".\n\nL") + "\n", encoding="utf-8")
    with Archive.open(tmp_path / "archives.db", write=True) as archive:
        archive.add([folder])
        yield archive


def asked(text=TEXT, day=date(2026, 5, 4), names=("Cazères", "Claire Vidal", "Haute-Garonne", "Garonne")):
    return Asked(text, text, names, day)


def paths(found):
    return [e.path.rpartition("/")[2] for e in found]


def test_the_affair_and_not_the_town(archived):
    found = archived.affair(asked(), 9)
    assert sorted(paths(e for e in found if e.sure)) == ["pont-1.md", "pont-2.md"]
    assert found[0].likeness >= found[1].likeness
    by_name = dict(zip(paths(found), found, strict=True))
    assert PAST["pont-2"][2].startswith(by_name["pont-2.md"].opening)
    assert (by_name["pont-2.md"].date, by_name["pont-2.md"].url) == ("2024-11-21", "/pont-2")


def test_only_what_is_dated_before_the_article(archived):
    assert paths(archived.affair(asked(day=date(2024, 11, 21)), 9)) == ["pont-1.md"]
    assert len(archived.affair(asked(day=None), 9)) == 2


def test_an_earlier_state_of_the_article_itself_is_no_affair(archived):
    title, _, text = PAST["pont-2"]
    assert "pont-2.md" not in paths(archived.affair(asked(text=f"{title} {text}"), 9))


def test_another_subject_has_no_affair(archived):
    assert archived.affair(asked("Le lycée de Muret ouvre une classe.", names=("Muret",)), 9) == ()
    assert archived.affair(asked("Zzz.", names=()), 9) == ()


def test_at_most_as_many_as_asked(archived):
    assert len(archived.affair(asked(), 1)) == 1
