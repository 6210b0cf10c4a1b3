"""The ticks of an added block: what is left out is struck, named, counted, and taken back."""

import html
import re

import pytest

from seo_fr.desk.events import Event, read_event
from seo_fr.desk.view.acts import said_of
from seo_fr.desk.view.page import view
from seo_fr.errors import InputError
from tests.desk.answers import answer_for

TEXT = "Un premier paragraphe de texte.\n\nUn deuxième paragraphe.\n"


@pytest.fixture
def draft(desk):
    draft = desk.create("a.txt", TEXT.encode())
    draft.told("done", answer_for(draft, []), draft.state)
    return draft


def act(**values):
    return {"uid": "u1", "kind": "decide", "key": "b:background", "verdict": "keep", "text": "background", **values}


def decide(draft, **values):
    draft.act([read_event(act(**values))])


def card(draft):
    return dict(view(draft).rows)["b:background"]


def ticks(draft):
    """Each sentence with its tick: on, off, or off and out of reach."""
    boxes = re.findall(r"<input ([^>]*)>", card(draft))
    return {
        html.unescape(re.search(r'data-part="([^"]*)"', box)[1]): (" checked" in f" {box}", "disabled" in box)
        for box in boxes
    }


def test_nothing_is_left_out_at_first(draft):
    assert ticks(draft) == {"Un fait.": (True, False), "Il date.": (True, False), "Deux.": (True, False)}
    assert "5 mots de plus" in card(draft)
    assert "<strong>fait</strong>" in card(draft)


def test_a_sentence_left_out_is_struck_and_no_longer_counts(draft):
    decide(draft, without=["Il date."])
    assert ticks(draft)["Il date."] == (False, False)
    assert "<del>Il date.</del>" in card(draft)
    assert "1 phrase ôtée. 3 mots de plus" in card(draft)
    (decision,) = draft.decisions().of("block")
    assert decision.without == ("Il date.",)


def test_the_first_sentence_of_a_line_takes_the_line_with_it(draft):
    decide(draft, without=["Un fait."])
    assert ticks(draft) == {"Un fait.": (False, False), "Il date.": (False, True), "Deux.": (True, False)}
    assert "2 phrases ôtées. 1 mot de plus" in card(draft)


def test_a_refused_block_has_no_tick_and_is_whole_when_it_is_kept_again(draft):
    decide(draft, verdict="refuse")
    assert ticks(draft) == {"Un fait.": (False, False), "Il date.": (False, True), "Deux.": (False, False)}
    decide(draft, uid="u2")
    assert set(ticks(draft).values()) == {(True, False)}


def test_what_is_written_anew_begins_without_what_was_left_out(draft):
    decide(draft, without=["Il date."])
    assert 'data-text="## Repères\n\n- Un **fait**.\n- Deux."' in html.unescape(card(draft)).replace("&#10;", "\n")


def test_the_act_says_how_many_sentences_are_left_out():
    event = Event("u", "decide", {"key": "b:background", "verdict": "keep", "text": "background", "without": ["A."]})
    assert said_of(event) == "Bloc gardé, moins 1 phrase"


def tick(draft, part, *, out, uid):
    draft.act([read_event({"uid": uid, "kind": "tick", "key": "b:background", "part": part, "out": out})])


def test_two_ticks_in_a_row_are_both_taken(draft):
    tick(draft, "Il date.", out=True, uid="t1")
    tick(draft, "Deux.", out=True, uid="t2")
    assert [name for name, (on, _) in ticks(draft).items() if on] == ["Un fait."]
    tick(draft, "Il date.", out=False, uid="t3")
    assert [name for name, (on, _) in ticks(draft).items() if on] == ["Un fait.", "Il date."]
    assert said_of(draft.history.undoable) == "Une phrase remise\u00a0: «\u00a0Il date.\u00a0»"


def test_a_block_without_any_line_left_is_refused_and_any_line_may_be_taken_back(draft):
    tick(draft, "Il date.", out=True, uid="t1")
    tick(draft, "Un fait.", out=True, uid="t2")
    tick(draft, "Deux.", out=True, uid="t3")
    assert 'data-verdict="refuse"' in card(draft)
    assert ticks(draft) == {"Un fait.": (False, False), "Il date.": (False, True), "Deux.": (False, False)}
    tick(draft, "Un fait.", out=False, uid="t4")
    assert ticks(draft) == {"Un fait.": (True, False), "Il date.": (False, False), "Deux.": (False, False)}


def test_what_is_left_out_stays_so_in_another_typography(draft):
    tick(draft, "Un\u00a0fait.", out=True, uid="t1")
    assert ticks(draft)["Un fait."] == (False, False)
    tick(draft, "Un fait.", out=False, uid="t2")
    assert draft.decisions().of("block")[0].without == ()


def test_a_block_that_is_kept_still_says_where_it_comes_from(draft):
    decide(draft)
    assert "Vous l’avez écrit" not in card(draft)
    assert "<blockquote>" in card(draft)


@pytest.mark.parametrize("wrong", [{"part": " "}, {"part": 1}, {"out": "yes"}, {"key": "title"}, {"part": "x" * 2501}])
def test_a_tick_of_anything_else_is_refused(wrong):
    good = {"uid": "t", "kind": "tick", "key": "b:background", "part": "Un fait.", "out": True}
    with pytest.raises(InputError):
        read_event({**good, **wrong})


@pytest.mark.parametrize(
    "wrong",
    [
        {"without": "Un fait."},
        {"without": [1]},
        {"without": [" "]},
        {"without": ["x" * 2501]},
        {"without": ["A."] * 201},
        {"without": ["A."], "verdict": "refuse"},
        {"without": ["A."], "key": "title"},
    ],
)
def test_anything_else_is_refused(wrong):
    with pytest.raises(InputError):
        read_event(act(**wrong))
