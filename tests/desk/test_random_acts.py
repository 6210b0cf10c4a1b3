"""Acceptance test 8: whatever was done, the log, the state, the page and what is exported are one."""

import html
import re
import tempfile
from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st
from starlette.testclient import TestClient

from seo_fr.desk.app import make_app
from seo_fr.desk.desk import Desk
from seo_fr.desk.doors import Doors
from seo_fr.desk.folder import Folder
from seo_fr.desk.state import fold
from seo_fr.restructuring.decision_file import decisions_json, read_decisions
from tests.desk.answers import answer_for
from tests.desk.conftest import ADDRESS

TEXT = "\n\n".join(f"Le maire de Rennes a pris mardi la décision numéro {n}, dit-il." for n in range(6)) + "\n"
_PIECES = [f"p{n}" for n in range(1, 7)]
_WORDS = st.text(st.sampled_from("aé’ «»\u00a0😀<&\n*_#-"), min_size=1, max_size=20)

ACTS = st.one_of(
    st.builds(
        lambda piece, text, run, final: {"kind": "text", "piece": piece, "text": text, "run": run, "final": final},
        st.sampled_from(_PIECES),
        _WORDS,
        st.sampled_from(["r1", "r2", "r3"]),
        st.booleans(),
    ),
    st.builds(
        lambda key, verdict, text: {"kind": "decide", "key": key, "verdict": verdict, "text": f"Mot {text}"},
        st.sampled_from(["h:p2", "h:p4", "h:p6", "title", "description", "slug", "keywords"]),
        st.sampled_from(["keep", "swap", "write", "refuse"]),
        st.sampled_from("abc"),
    ),
    st.builds(
        lambda verdict, after, without: {
            "kind": "decide",
            "key": "b:background",
            "verdict": verdict,
            "text": "background" if verdict != "write" else "Mon contexte.",
            "after": after,
            **({"without": without} if verdict == "keep" else {}),
        },
        st.sampled_from(["keep", "write", "refuse"]),
        st.sampled_from(_PIECES),
        st.lists(st.sampled_from(["Un fait.", "Il date.", "Deux."]), unique=True),
    ),
    st.builds(
        lambda part, out: {"kind": "tick", "key": "b:background", "part": part, "out": out},
        st.sampled_from(["Un fait.", "Il date.", "Deux."]),
        st.booleans(),
    ),
    st.builds(
        lambda after, piece, text: {"kind": "add", "after": after, "piece": piece, "text": text},
        st.sampled_from(_PIECES),
        st.sampled_from(["a-1", "a-2"]),
        _WORDS,
    ),
    st.sampled_from([{"kind": "undo"}, {"kind": "undo"}, {"kind": "redo"}, {"kind": "restore", "seq": 3}]),
    st.builds(lambda words: {"kind": "target", "words": words}, st.integers(1, 900)),
)


@settings(max_examples=12, deadline=None)
@given(st.lists(ACTS, min_size=20, max_size=200))
def test_the_log_the_state_the_page_and_the_export_are_one(acts):
    with tempfile.TemporaryDirectory() as folder:
        root = Path(folder)
        desk, doors = Desk(Folder(root)), Doors(root / "sessions.json")
        client = TestClient(make_app(desk, doors, ADDRESS, []), base_url=f"http://{ADDRESS}")
        client.headers["X-Desk-Token"] = doors.enter(doors.ticket())
        draft = desk.create("a.txt", TEXT.encode())
        draft.told("done", answer_for(draft, ["p2", "p4", "p6"]), draft.state)
        for start in range(0, len(acts), 25):
            events = [{"uid": f"u{start + i}", **act} for i, act in enumerate(acts[start : start + 25])]
            answer = client.post(f"/api/drafts/{draft.id}/events", json={"events": events})
            assert answer.status_code == 200, answer.json()
        shown = client.post(f"/api/drafts/{draft.id}/view", json={}).json()
        state = draft.state
        first = fold(draft.history.at(0), ())
        assert fold(first.state, ((e.seq, e.event) for e in draft.log)).state == state
        desk.close()
        again = Desk(Folder(root))
        assert again.draft(draft.id).state == state
        assert on_the_page(shown) == (
            [p.body for p in state.pieces],
            {k: shown_as(v) for k, v in state.decisions.items() if k[:2] != "h:" or standing(state, k[2:])},
        )
        written = decisions_json(draft.decisions(), state.text)
        assert read_decisions(written, "d.json", state.text).entries == draft.decisions().entries
        again.close()


def shown_as(decided):
    """A block of which nothing is left shows as refused."""
    return "refuse" if {"Un fait.", "Deux."} <= set(decided.without) else decided.verdict


def standing(state, name):
    return any(p.id == name and p.body for p in state.pieces)


def on_the_page(shown):
    """The paragraphs and the decisions that the fragments show, in the order of the rows."""
    rows = [shown["html"][digest] for _, digest in shown["rows"]]
    pieces = [html.unescape(m[1]) for row in rows for m in [re.search(r'data-source="([^"]*)"', row)] if m]
    cards = [re.search(r'data-key="([^"]*)"', row) for row in rows]
    verdicts = [re.search(r'data-verdict="([^"]*)"', row) for row in rows]
    decided = {c[1]: v[1] for c, v in zip(cards, verdicts, strict=True) if c and v and v[1] != "todo"}
    return pieces, decided
