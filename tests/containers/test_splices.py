"""Bytes put in and taken out; what a part says and where."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from seo_fr.containers.splices import Splice, joined, put_in, taken_out
from seo_fr.containers.xml_places import at_end, byte_of, read_part
from seo_fr.errors import InputError, PreservationError

PART = st.binary(max_size=60)
TEXT = st.text(st.characters(blacklist_categories=("Cs", "Cc")), max_size=12)


@settings(deadline=None)
@given(PART, st.lists(st.tuples(st.integers(0, 60), st.binary(min_size=1, max_size=5)), max_size=8))
def test_what_is_put_in_is_taken_out_again(part, wanted):
    splices = joined(Splice(min(place, len(part)), content) for place, content in wanted)
    made = put_in(part, splices)
    assert len(made) == len(part) + sum(len(s.content) for s in splices)
    assert taken_out(made, splices) == part


@settings(deadline=None)
@given(PART, st.binary(min_size=1, max_size=5), st.data())
def test_what_is_not_there_cannot_be_taken_out(part, content, data):
    splices = (Splice(data.draw(st.integers(0, len(part))), content),)
    made = bytearray(put_in(part, splices))
    made[splices[0].place] ^= 1
    with pytest.raises(PreservationError):
        taken_out(bytes(made), splices)


def test_splices_out_of_place_or_order_are_refused():
    for wrong in ((Splice(4, b"x"),), (Splice(1, b"x"), Splice(0, b"y")), (Splice(1, b"x"), Splice(1, b"y"))):
        with pytest.raises(PreservationError):
            put_in(b"abc", wrong)


@settings(deadline=None)
@given(st.recursive(TEXT, lambda inner: st.lists(inner, max_size=3), max_leaves=12), st.booleans())
def test_every_element_and_character_is_at_its_bytes(tree, single):
    from xml.sax.saxutils import escape

    quote = "'" if single else '"'

    def written(node):
        if isinstance(node, str):
            return escape(node, {"\u00e9": "&#233;"})
        return f"<n:e a={quote}x > y{quote}>{''.join(map(written, node))}</n:e><f />"

    part = f'<?xml version="1.0"?>\n<r xmlns:n="urn:n">{written([tree])}</r>'.encode()
    root = read_part(part, {"urn:n": "k"}, "a.docx", "x")
    for element in root.walk():
        whole = part[element.start : element.end]
        assert whole.startswith(f"<{element.tag}".encode())
        assert whole.endswith(b">")
        inner = part[element.inside : element.last]
        assert whole.endswith(inner + f"</{element.tag}>".encode()) or (not inner and whole.endswith(b"/>"))
        for chars in element.chars:
            for index, char in enumerate(chars.text):
                raw = part[byte_of(part, chars, index) : byte_of(part, chars, index + 1)]
                assert raw.decode() in (char, escape(char), f"&#{ord(char)};")
    assert {e.name for e in root.walk()} <= {"r", "k:e", "f"}


@pytest.mark.parametrize("part", [b"<a/>", b"<a />", b'<a b="/>"/>', b"<a></a>", b"<a><b/></a>", b"<n:a xmlns:n='u'/>"])
def test_something_is_put_last_into_any_element(part):
    root = read_part(part, {}, "a.docx", "x")
    splices = joined(at_end(root, b"<c/>"))
    made = put_in(part, splices)
    assert [c.name for c in read_part(made, {}, "a.docx", "x").children][-1] == "c"
    assert taken_out(made, splices) == part


@pytest.mark.parametrize(
    "part",
    [b"<!DOCTYPE a><a/>", b"<a>&b;</a>", b"<a><b></a>", b"", b"<a/><b/>", b"\xff\xfe<\0a\0/\0>\0", b"<a>\xe9</a>"],
)
def test_what_is_not_plain_xml_in_utf8_is_refused(part):
    with pytest.raises(InputError, match=r"^a\.docx"):
        read_part(part, {}, "a.docx", "x.xml")
