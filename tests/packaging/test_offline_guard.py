"""The guard itself, tried with everything a library could use, and the proof that is built on it."""

import json
import shutil
import socket
import subprocess
import sys
import threading
import urllib.error
import urllib.request
from pathlib import Path

import pytest

from seo_fr.cli import proof
from seo_fr.workspace.offline import PROCESS_EVENTS, SOCKET_EVENTS, NetworkDenied, python_path

TEST_NET = "192.0.2.1"  # RFC 5737: never a real machine


def low_level_socket():
    import _socket

    return _socket.socket(_socket.AF_INET, _socket.SOCK_STREAM)


@pytest.mark.denied
@pytest.mark.parametrize(
    "attempt",
    [
        lambda: socket.create_connection((TEST_NET, 80), timeout=1),
        lambda: socket.create_connection(("127.0.0.1", 9), timeout=1),
        lambda: socket.socket(socket.AF_INET, socket.SOCK_DGRAM),
        lambda: socket.socket(socket.AF_INET6),
        lambda: socket.getaddrinfo("seo-fr.invalid", 80),
        lambda: socket.gethostbyname("seo-fr.invalid"),
        lambda: socket.gethostbyaddr(TEST_NET),
        lambda: socket.getnameinfo((TEST_NET, 80), 0),
        low_level_socket,
    ],
    ids=["connect", "loopback", "udp", "ipv6", "dns", "gethostbyname", "reverse", "nameinfo", "_socket"],
)
def test_this_suite_runs_under_a_guard_that_holds(attempt):
    with pytest.raises(NetworkDenied):
        attempt()


@pytest.mark.denied
def test_the_guard_of_the_suite_stops_a_library_that_wraps_the_error():
    with pytest.raises(urllib.error.URLError) as caught:
        urllib.request.urlopen(f"http://{TEST_NET}/", timeout=1)
    assert isinstance(caught.value.reason, NetworkDenied)


@pytest.mark.denied
def test_the_guard_of_the_suite_holds_in_threads():
    refused = []

    def work():
        try:
            socket.create_connection((TEST_NET, 80), timeout=1)
        except NetworkDenied:
            refused.append(True)

    thread = threading.Thread(target=work)
    thread.start()
    thread.join()
    assert refused == [True]


@pytest.mark.loopback
@pytest.mark.denied
def test_loopback_is_a_way_out_to_this_machine_only():
    with socket.create_server(("127.0.0.1", 0)) as server:
        with socket.create_connection(server.getsockname(), timeout=5) as client:
            assert client.getpeername() == server.getsockname()
        with pytest.raises(NetworkDenied):
            socket.create_connection((TEST_NET, 80), timeout=1)


def test_a_swallowed_attempt_fails_the_test_that_made_it(pytester_like):
    out = pytester_like(
        "import socket\n"
        "def test_swallows():\n"
        "    try:\n"
        "        socket.getaddrinfo('seo-fr.invalid', 80)\n"
        "    except OSError:\n"
        "        pass\n"
    )
    assert "asked for the network" in out
    assert "seo-fr.invalid" in out


@pytest.fixture
def pytester_like(tmp_path):
    """Run a test file under this suite's conftest in a process of its own; what it printed."""
    conftest = Path(__file__).resolve().parents[1] / "conftest.py"

    def run(source: str) -> str:
        (tmp_path / "conftest.py").write_bytes(conftest.read_bytes())
        (tmp_path / "test_it.py").write_text(source)
        done = subprocess.run(
            [sys.executable, "-m", "pytest", "-q", "-p", "no:cacheprovider", "--rootdir", str(tmp_path), str(tmp_path)],
            env={"PYTHONPATH": python_path(), "PYTHONDONTWRITEBYTECODE": "1"},
            capture_output=True,
            text=True,
            check=False,
        )
        assert done.returncode == 1
        return done.stdout

    return run


def under_guard(code: str) -> subprocess.CompletedProcess:
    """Run ``code`` in a process whose every denied event is refused; ``attempts`` is the list of refusals."""
    return subprocess.run(
        [
            sys.executable,
            "-c",
            f"from seo_fr.workspace.offline import *\nattempts = []\ndeny_for_good(attempts)\nimport sys\n{code}",
        ],
        env={"PYTHONPATH": python_path()},
        capture_output=True,
        text=True,
        check=False,
    )


def test_a_child_process_is_refused_as_well():
    done = under_guard(
        "import os, subprocess, sys\n"
        "for start in (lambda: subprocess.run([sys.executable, '-c', '']), lambda: os.system('true'), os.fork,\n"
        "              lambda: os.execv(sys.executable, [sys.executable]),\n"
        "              lambda: os.posix_spawn('/bin/true', ['true'], {})):\n"
        "    try:\n"
        "        start()\n"
        "    except NetworkDenied:\n"
        "        continue\n"
        "    raise SystemExit(1)\n"
        "print([a.split()[0] for a in attempts])"
    )
    assert done.returncode == 0, done.stderr
    assert done.stdout.strip() == "['subprocess.Popen', 'os.system', 'os.fork', 'os.exec', 'os.posix_spawn']"


def test_the_hook_cannot_be_talked_out_of_it():
    done = under_guard(
        "import socket, importlib\n"
        "importlib.reload(socket)\n"
        "sys.addaudithook(lambda *_: None)\n"
        "attempts.clear()\n"
        "try:\n"
        "    socket.socket()\n"
        "except NetworkDenied:\n"
        "    print(len(attempts))\n"
    )
    assert done.stdout.strip() == "1", done.stderr


def test_every_event_is_one_that_python_raises():
    """A misspelt event would deny nothing: each socket event is seen here, raised by the real call."""
    assert len(SOCKET_EVENTS) == 9
    assert not SOCKET_EVENTS & PROCESS_EVENTS
    done = subprocess.run(
        [
            sys.executable,
            "-c",
            "import socket, sys\n"
            "seen = set()\n"
            "sys.addaudithook(lambda event, _: seen.add(event) if event.startswith('socket.') else None)\n"
            "s = socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM)\n"
            "for call in (lambda: s.connect('/nowhere'), lambda: s.bind('/nowhere/at/all'),\n"
            "             lambda: s.sendto(b'', '/nowhere'),\n"
            "             lambda: s.sendmsg([b''], [], 0, '/nowhere'), lambda: socket.getaddrinfo('127.0.0.1', 9),\n"
            "             lambda: socket.gethostbyname('127.0.0.1'), lambda: socket.gethostbyaddr('127.0.0.1'),\n"
            "             lambda: socket.getnameinfo(('127.0.0.1', 9), 3)):\n"
            "    try:\n"
            "        call()\n"
            "    except OSError:\n"
            "        pass\n"
            "print(*sorted(seen))",
        ],
        capture_output=True,
        text=True,
        check=True,
    )
    assert set(done.stdout.split()) >= SOCKET_EVENTS


@pytest.fixture(scope="module")
def proven():
    return proof.prove()


def test_the_job_is_done_and_tries_nothing(proven):
    assert proven.guard_holds
    assert proven.job_done
    assert set(proven.job) == {"analyze", "restructure", "check"}
    assert proven.attempts == []


def test_every_provoked_attempt_is_stopped(proven):
    assert proven.provoked == dict.fromkeys(
        ("urllib", "socket.create_connection", "DNS", "_socket.socket", "subprocess"), True
    )


def test_where_the_kernel_allows_it_the_job_sees_no_interface_but_a_dead_loopback(proven):
    if not proven.isolated:
        pytest.skip("network namespaces are not permitted here")
    assert set(proven.interfaces) <= {"lo"}


def test_doctor_offline_says_it_in_words(seo_fr_command):
    status, out, err = seo_fr_command("doctor", "--offline")
    assert (status, err) == (0, "")
    assert "✗" not in out
    assert "Rien n’a cherché le réseau." in out


def test_doctor_offline_tells_what_was_tried(seo_fr_command, monkeypatch):
    found = proof.Proof(False, [], {"urllib": True, "DNS": False}, {"check": 2}, ["socket.getaddrinfo example"])
    monkeypatch.setattr(proof, "prove", lambda: found)
    served = proof.DeskProof(False, [], {"DNS": True, "urllib": False}, 7300, 200, ["socket.connect elsewhere"])
    monkeypatch.setattr(proof, "prove_desk", lambda: served)
    status, out, _ = seo_fr_command("doctor", "--offline", "--json")
    assert status == 2
    checks = {c["name"]: c for c in json.loads(out)["checks"]}
    assert [name for name, check in checks.items() if not check["ok"]] == ["garde", "travail", "tentatives", "pupitre"]
    assert "non refusées\u00a0: DNS" in checks["garde"]["detail"]
    assert "socket.getaddrinfo example" in checks["tentatives"]["detail"]
    assert "non permis ici" in checks["noyau"]["detail"]
    assert "non refusées\u00a0: urllib" in checks["pupitre"]["detail"]
    assert "tentées par lui-même\u00a0: socket.connect elsewhere" in checks["pupitre"]["detail"]


def test_doctor_offline_says_that_nothing_listens_where_the_desk_is_not_installed(seo_fr_command, monkeypatch):
    monkeypatch.setattr(proof, "prove", lambda: proof.Proof(False, [], {"DNS": True}, {"check": 0}, []))
    monkeypatch.setattr(proof, "find_spec", lambda name: None if name == "uvicorn" else name)
    status, out, _ = seo_fr_command("doctor", "--offline")
    assert status == 0
    assert "rien n’écoute" in out


def test_doctor_offline_survives_a_job_that_dies(seo_fr_command, monkeypatch):
    # A program that ends at once and says nothing, in the place of the interpreter.
    monkeypatch.setattr(proof.sys, "executable", shutil.which("true"))
    status, out, _ = seo_fr_command("doctor", "--offline")
    assert status == 2
    assert "n’a rien rendu" in out
