"""The state is a fold of the log: whatever the sequence of acts, undoing takes back what was done and nothing else."""

from hypothesis import given
from hypothesis import strategies as st

from seo_fr.desk.events import Event, read_event
from seo_fr.desk.pieces import Piece
from seo_fr.desk.state import History, State, fold

FIRST = State((Piece("p1", "Un.\n\n"), Piece("p2", "Deux.\n\n"), Piece("p3", "Trois.\n")))

_TEXTS = st.text(st.characters(codec="utf-8", exclude_characters="\0"), max_size=12)
_ACT = st.one_of(
    st.builds(
        lambda piece, text, final, run: {"kind": "text", "piece": piece, "text": text, "final": final, "run": run},
        st.sampled_from(["p1", "p2", "p3", "p2-1"]),
        _TEXTS,
        st.booleans(),
        st.sampled_from(["r1", "r2"]),
    ),
    st.builds(
        lambda key, verdict: {"kind": "decide", "key": key, "verdict": verdict, "text": "Mots", "proposed": "Mots"},
        st.sampled_from(["h:p1", "h:p2", "title", "b:background"]),
        st.sampled_from(["keep", "swap", "write", "refuse"]),
    ),
    st.builds(lambda text: {"kind": "add", "after": "p2", "piece": "n1", "text": text}, _TEXTS),
    st.builds(lambda words: {"kind": "target", "words": words}, st.integers(1, 900)),
    st.sampled_from(
        [{"kind": "undo"}, {"kind": "redo"}, {"kind": "undecide", "key": "title"}, {"kind": "restore", "seq": 1}]
    ),
)


def events(acts):
    return [(seq, read_event({**act, "uid": f"u{seq}"})) for seq, act in enumerate(acts, 1)]


@given(st.lists(_ACT, max_size=40))
def test_folding_all_at_once_is_applying_one_by_one(acts):
    stepwise = History(FIRST)
    for seq, event in events(acts):
        stepwise.apply(event, seq)
    whole = fold(FIRST, events(acts))
    assert whole.state == stepwise.state
    assert [whole.at(seq) for seq in range(len(acts) + 1)] == [stepwise.at(seq) for seq in range(len(acts) + 1)]


@given(st.lists(_ACT, max_size=30))
def test_undoing_everything_gives_the_article_as_it_was_opened_and_redoing_gives_it_back(acts):
    history = fold(FIRST, events(acts))
    end, seq = history.state, len(acts)
    steps = 0
    while history.undoable is not None:
        seq, steps = seq + 1, steps + 1
        history.apply(Event(f"u{seq}", "undo", {}), seq)
    assert history.state == FIRST
    for _ in range(steps):
        seq += 1
        history.apply(Event(f"u{seq}", "redo", {}), seq)
    assert history.state == end


def test_one_stay_in_a_field_is_undone_as_one_and_two_stays_as_two():
    acts = [
        {"kind": "text", "piece": "p1", "text": "U", "run": "a"},
        {"kind": "text", "piece": "p1", "text": "Une", "run": "a"},
        {"kind": "text", "piece": "p1", "text": "Une fois", "run": "b"},
    ]
    history = fold(FIRST, events(acts))
    history.apply(Event("x1", "undo", {}), 4)
    assert history.state.pieces[0].body == "Une"
    history.apply(Event("x2", "undo", {}), 5)
    assert history.state == FIRST


def test_a_block_that_is_rewritten_becomes_text_and_undoing_takes_it_out_again():
    act = {"kind": "decide", "key": "b:background", "verdict": "write", "text": "Mon contexte.", "after": "p3"}
    history = fold(FIRST, events([act]))
    assert history.state.text == "Un.\n\nDeux.\n\nTrois.\n\nMon contexte.\n"
    history.apply(Event("x", "undo", {}), 2)
    assert history.state == FIRST


def test_a_version_is_come_back_to_by_one_act_that_can_be_undone():
    acts = [{"kind": "text", "piece": "p1", "text": t, "run": r} for t, r in (("A", "a"), ("B", "b"), ("C", "c"))]
    history = fold(FIRST, events([*acts, {"kind": "restore", "seq": 1}]))
    assert history.state.pieces[0].body == "A"
    history.apply(Event("x", "undo", {}), 5)
    assert history.state.pieces[0].body == "C"
