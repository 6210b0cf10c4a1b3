"""What the process of the desk may do with the network, tried in a process of its own; and the desk without any."""

import json
import os
import shutil
import subprocess
import sys

import pytest

pytest.importorskip("starlette", reason="seo-fr[desk] is not installed")

from seo_fr.cli import proof
from seo_fr.workspace.offline import python_path

NAMESPACE = ("unshare", "--map-root-user", "--net")


def under_guard(code: str) -> str:
    """What ``code`` prints in a process where `Guard` stands."""
    preamble = "import socket\nfrom seo_fr.desk.guard import Guard\nguard = Guard()\nguard.stand()\n"
    done = subprocess.run(
        [sys.executable, "-c", preamble + code],
        env={**os.environ, "PYTHONPATH": python_path()},
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    return done.stdout


BINDS = """\
for host in {hosts}:
    with socket.socket() as made:
        try:
            made.bind((host, 0))
            print("bound", host)
        except OSError:
            print("refused", host)
print(len(guard.refused))
"""


def test_before_it_answers_only_127_0_0_1_may_be_listened_on():
    hosts = ["127.0.0.1", "", "0.0.0.0", "127.0.0.2", "localhost"]
    said = under_guard(BINDS.format(hosts=hosts)).splitlines()
    assert said == ["bound 127.0.0.1", "refused ", "refused 0.0.0.0", "refused 127.0.0.2", "refused localhost", "4"]


def test_once_it_answers_nothing_may_be_listened_on_any_more():
    said = under_guard("guard.close()\n" + BINDS.format(hosts=["127.0.0.1"])).splitlines()
    assert said == ["refused 127.0.0.1", "1"]


@pytest.mark.skipif(sys.platform == "win32", reason="the loop's own pair of sockets is a connection there")
def test_a_connection_is_refused_from_the_beginning():
    said = under_guard(
        "try:\n    socket.socket().connect(('127.0.0.1', 9))\nexcept OSError:\n    print(guard.refused)\n"
    )
    assert "socket.connect ('127.0.0.1', 9)" in said


@pytest.fixture(scope="module")
def proven():
    return proof.prove_desk()


def test_17_the_desk_that_is_served_tries_nothing_and_everything_tried_on_purpose_is_stopped(proven):
    assert proven.holds
    assert proven.attempts == []
    assert len(proven.provoked) == 6
    assert set(proven.provoked.values()) == {True}


def test_a_visitor_of_this_machine_gets_the_page(proven):
    assert proven.answered == 200
    assert 1024 < proven.port < 65536


def test_where_the_kernel_allows_it_the_desk_is_alone_with_its_own_loopback(proven):
    if not proven.alone:
        pytest.skip("network namespaces are not permitted here")
    assert proven.interfaces == ["lo"]


@pytest.mark.parametrize(
    "spoilt",
    [{"answered": 0}, {"attempts": ["socket.connect x"]}, {"provoked": {"DNS": False}}, {"provoked": {}}],
    ids=lambda given: next(iter(given)),
)
def test_a_desk_that_lets_anything_through_does_not_hold(spoilt):
    good = {
        "alone": False,
        "interfaces": [],
        "provoked": {"DNS": True},
        "port": 7300,
        "answered": 200,
        "attempts": [],
    }
    assert proof.DeskProof(**good).holds
    assert not proof.DeskProof(**good | spoilt).holds


# From the ticket to the export, as the page asks for it; run where there is no interface but ``lo``.
SESSION = """\
import http.client, json, re, signal, socket, subprocess, sys, time
from seo_fr.workspace.offline import wake_loopback
assert wake_loopback()
assert [name for _, name in socket.if_nameindex()] == ["lo"]
desk = subprocess.Popen([sys.executable, "-m", "seo_fr", "desk", "--no-browser", sys.argv[1]],
                        stdout=subprocess.PIPE, text=True)
port, ticket, draft = re.search(r"127\\.0\\.0\\.1:(\\d+)/#t=([^&]+)&d=(\\S+)", desk.stdout.readline()).groups()

def ask(path, body=None, token=""):
    connection = http.client.HTTPConnection("127.0.0.1", int(port), timeout=60)
    headers = {"Content-Type": "application/json", "X-Desk-Token": token}
    connection.request("GET" if body is None else "POST", path, None if body is None else json.dumps(body), headers)
    answer = connection.getresponse()
    assert answer.status == 200, (path, answer.status, answer.read())
    return json.loads(answer.read())

token = ask("/api/session", {"ticket": ticket})["token"]
one = f"/api/drafts/{draft}"
for _ in range(600):
    if "Intertitre proposé" in json.dumps(ask(f"{one}/view", {}, token), ensure_ascii=False):
        break
    time.sleep(0.1)
written = ask(f"{one}/export", {"form": "markdown", "rest": "keep"}, token)["written"]["text"]
refused = ask("/api/offline", token=token)["refused"]
desk.send_signal(signal.SIGTERM)
print(json.dumps({"markdown": written, "refused": refused, "status": desk.wait(30)}))
"""


def test_14_a_whole_session_where_there_is_no_network_at_all(seed_path, tmp_path):
    if not shutil.which("unshare") or subprocess.run([*NAMESPACE, "true"], capture_output=True, check=False).returncode:
        pytest.skip("network namespaces are not permitted here")
    done = subprocess.run(
        [*NAMESPACE, sys.executable, "-c", SESSION, str(seed_path)],
        env={**os.environ, "PYTHONPATH": python_path(), "XDG_DATA_HOME": str(tmp_path)},
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    said = json.loads(done.stdout)
    assert (said["refused"], said["status"]) == ([], 0)
    source = seed_path.read_text(encoding="utf-8")
    assert said["markdown"].count("\n## ") >= 2
    assert [p for p in source.splitlines() if p and p not in said["markdown"]] == []
