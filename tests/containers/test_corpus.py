"""Documents of every make are read as they should be, and added to without a byte of theirs changed."""

from importlib.util import find_spec

import pytest

from seo_fr.containers.opening import read_any
from seo_fr.containers.wanted import Remark, Wanted
from seo_fr.containers.writing import add_to
from seo_fr.errors import InputError
from tests.containers.archives import entries, holds
from tests.containers.corpus import CASES, additions, converted, notes_of
from tests.containers.libreoffice import SOFFICE
from tests.containers.word_files import members

LIBRARIES = {"python-docx": "docx", "odfpy": "odf"}
READ = [case for case in CASES if not case.refused]
WRITTEN = [case for case in READ if not case.sealed]


@pytest.fixture(scope="module")
def by_libreoffice(tmp_path_factory):
    return converted(tmp_path_factory.mktemp("libreoffice"))


@pytest.fixture
def made(request):
    case = request.param
    if case.by == "LibreOffice" and SOFFICE is None:
        pytest.skip("LibreOffice n’est pas installé")
    if case.by in LIBRARIES and find_spec(LIBRARIES[case.by]) is None:
        pytest.skip(f"{case.by} n’est pas installé")
    return case, case.make() if case.make else request.getfixturevalue("by_libreoffice")[case.name]


def of(cases):
    return pytest.mark.parametrize("made", cases, indirect=True, ids=[case.name for case in cases])


def added(case, data, *, tracked=True):
    """The document with a heading, a block before it and a comment."""
    document = read_any(data, case.name).document
    return add_to(document, additions(document, 0, 7, tracked=tracked), case.name)


def test_there_are_sixty_documents_and_more_of_four_makes():
    assert len(CASES) >= 60
    assert {case.by for case in CASES} == {"XML", "python-docx", "odfpy", "LibreOffice"}
    assert len({case.name for case in CASES}) == len(CASES)


@of(READ)
def test_it_says_what_it_says(made):
    case, data = made
    article = read_any(data, case.name)
    assert article.source[article.front_matter.span.end if article.front_matter else 0 :].lstrip() == (
        case.working + notes_of(case)
    )
    assert tuple(n.text for n in article.notices) == case.told
    assert article.document.sealed == case.sealed


@of([case for case in CASES if case.refused])
def test_it_is_refused_in_one_line(made):
    case, data = made
    with pytest.raises(InputError) as error:
        read_any(data, case.name)
    assert str(error.value) == f"{case.name}\u00a0: {case.refused}"


@of([case for case in READ if case.sealed])
def test_it_is_not_written_and_says_why(made):
    case, data = made
    with pytest.raises(InputError) as error:
        added(case, data)
    assert str(error.value) == f"{case.name} : {case.sealed}".replace(" :", "\u00a0:")


@of(WRITTEN)
def test_what_is_added_is_read_and_every_byte_stays(made):
    case, data = made
    written = added(case, data)
    assert (written.paragraphs, written.remarks) == (3, 3)
    old, new = members(data), members(written.data)
    touched = {name for name in old if old[name] != new[name]}
    assert touched
    assert all(holds(new[name], old[name]) for name in touched)
    before, after = entries(data), entries(written.data)
    assert all(before[name] == after[name] for name in old if name not in touched)
    article = read_any(written.data, case.name)
    assert "Une promesse" in [b.view.text for b in article.blocks if b.kind == "heading"]
    assert tuple(n.text for n in article.notices) == case.told


@of(WRITTEN)
def test_it_is_the_same_each_time_and_a_second_time_its_comments_stay(made):
    case, data = made
    first = added(case, data, tracked=False)
    assert first.data == added(case, data, tracked=False).data
    document = read_any(first.data, case.name).document
    again = add_to(document, Wanted(remarks=(Remark(None, ("Encore",)),)), case.name)
    assert again.data == first.data
