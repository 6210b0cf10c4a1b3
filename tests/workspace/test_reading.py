import pytest

from seo_fr.errors import InputError
from seo_fr.workspace.reading import read_bytes, why_unreadable


@pytest.mark.parametrize(
    ("name", "reason"),
    [("absent.md", "introuvable"), ("dossier", "est un dossier"), ("a\0b.md", "lecture impossible")],
)
def test_what_cannot_be_read_is_named_with_the_mend(tmp_path, name, reason):
    (tmp_path / "dossier").mkdir()
    with pytest.raises(InputError) as caught:
        read_bytes(str(tmp_path / name), "le nom")
    assert str(caught.value).startswith("le nom\u00a0: ")
    assert reason in str(caught.value)


def test_a_refusal_is_about_rights():
    assert "droits" in why_unreadable(PermissionError())


@pytest.mark.parametrize("command", [("check", "d/a.md"), ("analyze", "d/a.md"), ("audit", "d", "--out", "r")])
def test_every_command_gives_the_same_reason(seo_fr_command, tmp_path, command):
    (tmp_path / "d").mkdir()
    (tmp_path / "d" / "a.md").symlink_to("nulle-part.md")
    status, _, err = seo_fr_command(*command)
    assert status == 2
    assert "a.md\u00a0: fichier introuvable\u00a0; vérifiez le chemin." in err
