import io

import pytest


class Terminal(io.StringIO):
    def isatty(self):
        return True


@pytest.mark.parametrize(
    ("files", "arguments", "stream", "shown"),
    [
        (6, (), Terminal, True),
        (2, (), Terminal, False),
        (6, ("-q",), Terminal, False),
        (6, (), io.StringIO, False),
    ],
)
def test_a_bar_is_shown_to_a_person_who_waits(
    seo_fr_command, quick_rules, write, monkeypatch, files, arguments, stream, shown
):
    for number in range(files):
        write(f"{number}.md", f"# T\n\nTexte {number}.\n")
    screen = stream()
    monkeypatch.setattr("sys.stderr", screen)
    monkeypatch.setenv("TERM", "xterm")
    status, _, _ = seo_fr_command("check", ".", *arguments)
    assert status == 0
    assert ("Contrôle" in screen.getvalue()) is shown
