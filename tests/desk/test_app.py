"""What the addresses of the desk answer, and to whom."""

import json

import pytest

from tests.desk.conftest import ADDRESS, ARTICLE

BYTES = {"Content-Type": "application/octet-stream"}


def created(client, text=ARTICLE, name="article.txt"):
    return client.post("/api/drafts", content=text.encode(), headers={**BYTES, "X-Name": name})


@pytest.fixture
def draft(client):
    return created(client).json()["id"]


def act(client, draft, *events):
    return client.post(
        f"/api/drafts/{draft}/events", json={"events": [{"uid": f"u{i}", **e} for i, e in enumerate(events)]}
    )


@pytest.mark.parametrize("host", ["evil.example", "localhost:7300", "127.0.0.1:7301", "127.0.0.1", ""])
def test_another_host_is_answered_by_421_before_anything_else(client, host):
    assert client.get("/", headers={"Host": host}).status_code == 421
    assert client.post("/api/session", headers={"Host": host}, json={}).status_code == 421


@pytest.mark.parametrize("path", ["/api/drafts", "/api/offline", "/api/drafts/x/wait"])
def test_without_a_session_nothing_is_told(outside, path):
    assert outside.get(path).status_code == 401
    assert outside.get(path, headers={"X-Desk-Token": "x" * 43}).status_code == 401
    assert outside.get(path, headers={"Cookie": "X-Desk-Token=x"}).status_code == 401


def test_another_site_and_another_port_are_refused(client):
    for headers in (
        {"Sec-Fetch-Site": "cross-site"},
        {"Sec-Fetch-Site": "same-site"},
        {"Origin": "http://127.0.0.1:7301"},
    ):
        assert client.get("/api/drafts", headers=headers).status_code == 403
    assert client.get("/api/drafts", headers={"Origin": f"http://{ADDRESS}"}).status_code == 200


@pytest.mark.parametrize(
    "kind", ["text/plain", "multipart/form-data; boundary=x", "application/x-www-form-urlencoded", ""]
)
def test_a_form_of_another_page_cannot_post(client, kind):
    assert client.post("/api/drafts", content=b"x", headers={"Content-Type": kind}).status_code == 415


def test_a_body_that_is_too_long_is_refused_before_it_is_read(client):
    answer = client.post("/api/drafts", content=b"x", headers={**BYTES, "Content-Length": str(10**9)})
    assert answer.status_code == 413


@pytest.mark.parametrize("method", ["PUT", "DELETE", "PATCH", "OPTIONS", "TRACE"])
def test_no_other_method_does_anything(client, method):
    assert client.request(method, "/api/drafts").status_code == 405


def test_every_answer_has_the_policy_that_lets_nothing_in(client, outside):
    for answer in (
        client.get("/"),
        client.get("/static/main.js"),
        client.get("/api/drafts"),
        client.get("/nothing"),
        outside.get("/", headers={"Host": "x"}),
    ):
        policy = answer.headers["Content-Security-Policy"]
        assert policy.startswith("default-src 'none'")
        assert "unsafe" not in policy
        assert answer.headers["Cache-Control"] == "no-store"
        assert answer.headers["X-Content-Type-Options"] == "nosniff"
        assert "set-cookie" not in answer.headers


def test_the_frame_of_the_page_holds_no_data_and_no_inline_script(client, draft):
    page = client.get("/").text
    assert draft not in page
    assert "maire" not in page
    assert page.count("<script") == 1
    assert "<style" not in page
    assert " style=" not in page
    assert "onclick" not in page


@pytest.mark.parametrize("name", ["../app.py", "..%2Fapp.py", "app.py", "main.js.map", "nothing.js"])
def test_only_the_files_of_the_page_are_served(client, name):
    assert client.get(f"/static/{name}").status_code == 404


def test_an_article_becomes_a_draft_that_is_shown_and_listed(client):
    draft = created(client, name="L%E2%80%99article.txt").json()["id"]
    view = client.post(f"/api/drafts/{draft}/view", json={}).json()
    assert view["name"] == "L’article.txt"
    assert "démissionné mardi" in "".join(view["html"].values())
    assert "L’article.txt" in client.get("/api/drafts").json()["html"]


@pytest.mark.parametrize(
    ("content", "said"), [(b"", "vide"), (b"\x00\x01\x02" * 99, "article"), (b"PK\x03\x04" + b"x" * 99, "article")]
)
def test_what_is_no_article_is_refused_in_one_french_line(client, content, said):
    answer = client.post("/api/drafts", content=content, headers={**BYTES, "X-Name": "article.txt"})
    assert answer.status_code == 422
    assert said in answer.json()["error"]
    assert "\n" not in answer.json()["error"]


def test_what_the_page_has_already_is_not_sent_again(client, draft):
    first = client.post(f"/api/drafts/{draft}/view", json={}).json()
    have = [digest for _, digest in first["rows"] + first["zones"]]
    assert client.post(f"/api/drafts/{draft}/view", json={"have": have}).json()["html"] == {}
    changed = client.post(
        f"/api/drafts/{draft}/events",
        json={"events": [{"uid": "u1", "kind": "text", "piece": "p2", "text": "Autre chose."}], "have": have},
    ).json()
    assert sum('data-source="Autre chose."' in html for html in changed["html"].values()) == 1
    assert not any("démissionné" in html for html in changed["html"].values())


def test_words_are_counted_without_the_model(client, draft):
    view = act(client, draft, {"kind": "text", "piece": "p2", "text": "Un deux trois."}).json()
    header = next(view["html"][digest] for key, digest in view["zones"] if key == "entete")
    assert ">9<" in header.replace("\u202f", "")
    assert "700 mots" in header


@pytest.mark.parametrize(
    "event",
    [
        {"kind": "rm"},
        {"kind": "text", "piece": "../x", "text": "a"},
        {"kind": "text", "piece": "p1"},
        {"kind": "text", "piece": "p1", "text": "a\0b"},
        {"kind": "decide", "key": "h:p1", "verdict": "yes", "text": "a"},
        {"kind": "decide", "key": "autre", "verdict": "keep", "text": "a"},
        {"kind": "decide", "key": "h:p1", "verdict": "keep", "text": " "},
        {"kind": "target", "words": 0},
        {"kind": "target", "words": True},
        {"kind": "sure", "entries": []},
    ],
)
def test_an_act_that_is_none_is_refused_and_nothing_is_written_down(client, draft, event, desk):
    answer = act(client, draft, event)
    assert answer.status_code == 422
    assert answer.json()["error"].startswith("Demande refusée")
    assert desk.draft(draft).seq == 0


@pytest.mark.parametrize("body", [b"", b"[", b"[]", b"1", b"{" * 50_000, b"\xff"])
def test_a_body_that_is_no_object_is_refused_in_one_line(client, draft, body):
    answer = client.post(f"/api/drafts/{draft}/events", content=body, headers={"Content-Type": "application/json"})
    assert answer.status_code == 422
    assert "\n" not in answer.json()["error"]


def test_reading_changes_nothing(client, draft, desk):
    before = desk.folder.file(draft).read_bytes()
    for path in ("", "/wait?after=0", "/versions", "/events", "/export", "/delete"):
        client.get(f"/api/drafts/{draft}{path}")
    assert desk.folder.file(draft).read_bytes() == before


@pytest.mark.parametrize("name", ["nothing", "..", "a.b", "%2e%2e%2fx", "x" * 200])
def test_a_draft_that_is_not_there_is_404(client, name):
    assert client.post(f"/api/drafts/{name}/view", json={}).status_code == 404


def test_a_hostile_article_is_shown_as_text(client):
    text = (
        "Un <script>alert(1)</script> dans la phrase, et <img src=x onerror=alert(2)>.\n\n"
        "[lien](javascript:alert(3)) </textarea> & « fin ».\n"
    )
    draft = created(client, text, "article.md").json()["id"]
    html = "".join(client.post(f"/api/drafts/{draft}/view", json={}).json()["html"].values())
    assert "<script" not in html
    assert "<img" not in html
    assert 'href="javascript' not in html
    assert "</textarea>" not in html


def test_a_draft_is_what_its_log_says_after_a_restart(client, draft, desk, tmp_path):
    from seo_fr.desk.desk import Desk
    from seo_fr.desk.folder import Folder

    act(
        client,
        draft,
        {"kind": "text", "piece": "p1", "text": "Autre."},
        {"kind": "decide", "key": "h:p2", "verdict": "write", "text": "Mots"},
        {"kind": "undo"},
    )
    before = desk.draft(draft).state
    again = Desk(Folder(tmp_path))
    assert again.draft(draft).state == before
    again.close()


def test_the_versions_say_what_changed_and_lead_back(client, draft, desk):
    act(client, draft, {"kind": "text", "piece": "p1", "text": "La maire a démissionné mardi soir.", "run": "a"})
    html = client.get(f"/api/drafts/{draft}/versions").json()["html"]
    assert "<del>Le </del><ins>La </ins>" in html
    assert 'data-seq="0"' in html
    client.post(f"/api/drafts/{draft}/events", json={"events": [{"uid": "r", "kind": "restore", "seq": 0}]})
    assert desk.draft(draft).state.text == ARTICLE


def test_deleting_a_draft_takes_its_file(client, draft, desk):
    assert client.post(f"/api/drafts/{draft}/delete", json={}).status_code == 200
    assert not desk.folder.file(draft).exists()
    assert json.loads(client.get("/api/drafts").text)["html"].count("<li") == 0


def test_a_damaged_file_among_the_drafts_costs_no_other_draft(client, draft, desk):
    (desk.folder.root / "2026-01-01-abime-000000.seofr").write_bytes(b"\x00" * 4096)
    (desk.folder.root / "2026-01-01-tronque-000000.seofr").write_bytes(desk.folder.file(draft).read_bytes()[:1500])
    listed = client.get("/api/drafts").json()["html"]
    assert listed.count("<li") == 1
    answer = client.post("/api/drafts/2026-01-01-abime-000000/view", json={})
    assert answer.status_code in (422, 503)
    assert "\n" not in answer.json()["error"]
