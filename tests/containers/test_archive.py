"""Archives within bounds, and written again with nothing but what changes changed."""

import io
import struct
import zipfile
from contextlib import suppress

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from seo_fr.containers.archive import open_package, rewritten
from seo_fr.errors import InputError
from tests.containers.word_files import archive, members

NAMES = st.lists(
    st.text("abc/é.", min_size=1, max_size=9).filter(
        lambda n: ".." not in n and "//" not in n and n[0] != "/" and n[-1] != "/"
    ),
    min_size=1,
    max_size=5,
    unique=True,
)


def open_(data):
    return open_package(data, "a.docx")


@settings(deadline=None)
@given(NAMES, st.binary(max_size=300), st.data())
def test_what_is_not_changed_is_the_same_bytes_and_the_rest_is_what_it_was_given(names, content, data):
    given = archive(dict.fromkeys(names, content))
    package = open_(given)
    assert rewritten(package, {}, {}) == given
    chosen = data.draw(st.sampled_from(names))
    made = rewritten(package, {chosen: content * 2}, {"neuf.xml": b"<a/>"})
    assert members(made) == dict.fromkeys(names, content) | {chosen: content * 2, "neuf.xml": b"<a/>"}
    assert zipfile.ZipFile(io.BytesIO(made)).testzip() is None
    assert rewritten(open_(made), {}, {}) == made


def test_entries_with_a_descriptor_behind_them_are_copied_with_it():
    file = io.BytesIO()

    class Stream(io.RawIOBase):  # what cannot be gone back in gets descriptors
        def writable(self):
            return True

        def write(self, data):
            return file.write(data)

    with zipfile.ZipFile(Stream(), "w", zipfile.ZIP_DEFLATED) as made:
        made.writestr("a.xml", "<a/>" * 99)
        made.writestr("b.xml", "<b/>" * 99)
        made.comment = b"un commentaire"
    data = file.getvalue()
    assert rewritten(open_(data), {}, {}) == data
    changed = rewritten(open_(data), {"a.xml": b"<c/>"}, {})
    assert members(changed) == {"a.xml": b"<c/>", "b.xml": b"<b/>" * 99}
    assert zipfile.ZipFile(io.BytesIO(changed)).comment == b"un commentaire"


def test_no_clock_is_asked():
    made = rewritten(open_(archive({"a": b"b"})), {"a": b"c"}, {"n": b"d"})
    dates = {m.filename: m.date_time for m in zipfile.ZipFile(io.BytesIO(made)).infolist()}
    assert dates == {"a": (2026, 11, 2, 10, 30, 0), "n": (1980, 1, 1, 0, 0, 0)}


@pytest.mark.parametrize("name", ["../../etc/passwd", "/etc/passwd", "C:/x", "a\\b", "a//b", "word/../x"])
def test_names_that_lead_out_are_refused(name):
    with pytest.raises(InputError, match="étrangers"):
        open_(archive({name: b"x"}))


def test_a_symbolic_link_is_refused():
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w") as made:
        info = zipfile.ZipInfo("word/document.xml")
        info.external_attr = 0o120777 << 16
        made.writestr(info, "/etc/passwd")
    with pytest.raises(InputError, match="étrangers"):
        open_(file.getvalue())


def test_a_bomb_is_refused_before_anything_of_it_is_opened():
    with pytest.raises(InputError, match="démesuré"):
        open_(archive({"word/document.xml": b"<a/>" * 2_000_000}))


def test_too_many_members_are_refused():
    with pytest.raises(InputError, match="démesuré"):
        open_(archive({f"{n}.bin": b"" for n in range(4001)}))


def test_a_size_that_lies_is_found_out():
    data = bytearray(archive({"a.xml": b"x" * 5000}))
    at = data.rindex(b"PK\x01\x02") + 24
    data[at : at + 4] = struct.pack("<L", 10)
    with pytest.raises(InputError, match="abîmé"):
        open_(bytes(data)).read("a.xml")


def test_an_encrypted_archive_asks_for_its_password_to_be_taken_off():
    data = bytearray(archive({"a.xml": b"x" * 50}))
    data[data.rindex(b"PK\x01\x02") + 8] |= 1
    with pytest.raises(InputError, match="mot de passe"):
        open_(bytes(data))


def test_two_members_of_one_name_are_refused():
    data = archive({"a": b"1", "b": b"2"}).replace(b"b", b"a")
    with pytest.raises(InputError, match="abîmé"):
        open_(data)


@settings(deadline=None)
@given(st.data())
def test_a_damaged_archive_is_read_or_refused_and_nothing_else(data):
    made = bytearray(archive({"a.xml": b"<a/>" * 30, "b.xml": b"<b>bonjour</b>"}))
    for _ in range(data.draw(st.integers(1, 4))):
        made[data.draw(st.integers(4, len(made) - 1))] = data.draw(st.integers(0, 255))
    cut = bytes(made[: data.draw(st.integers(5, len(made)))])
    with suppress(InputError):  # any other error fails the test
        package = open_(cut)
        for name in package.members:
            package.read(name)
