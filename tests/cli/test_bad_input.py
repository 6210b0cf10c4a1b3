"""Every bad input a newsroom will produce: one French line that names the file, or a sound result."""

import json
import random

import pytest

SENTENCE = "Le maire de la commune a présenté jeudi soir le budget de la nouvelle école aux habitants."
ENGLISH = (
    "The mayor of the town presented the budget of the new school to the residents on Thursday evening. "
    "They had been waiting for this vote for more than three years, and most of them welcomed the decision.\n"
)
GERMAN = (
    "Der Bürgermeister der Stadt hat den Einwohnern am Donnerstagabend den Haushalt der neuen Schule vorgestellt. "
    "Sie hatten seit mehr als drei Jahren auf diese Abstimmung gewartet, und die meisten begrüßten die Entscheidung.\n"
)


@pytest.fixture
def refused(seo_fr_command, tmp_path):
    """Run on a file with the given bytes and return the one line of error, after checking its form."""

    def run(data: bytes | None, *arguments: str, name: str = "article.md", command: str = "analyze") -> str:
        if data is not None:
            (tmp_path / name).write_bytes(data)
        status, out, err = seo_fr_command(command, name, *arguments)
        assert status == 2
        assert out == ""
        assert err.count("\n") == 1
        assert err.startswith("seo-fr\u00a0: ")
        assert name in err
        assert "erreur interne" not in err
        return err

    return run


@pytest.fixture
def accepted(seo_fr_command, tmp_path):
    """Analyse a file with the given text and return the JSON."""

    def run(text: str, *arguments: str, name: str = "article.md") -> dict:
        (tmp_path / name).write_bytes(text.encode())
        status, out, err = seo_fr_command("analyze", name, "--format", "json", *arguments)
        assert (status, err) == (0, "")
        status, out_again, err = seo_fr_command("restructure", name, "--format", "json", *arguments)
        assert (status, err) == (0, "")
        assert json.loads(out_again)["words"]["article"] == json.loads(out)["words"]["article"]
        return json.loads(out)

    return run


@pytest.mark.parametrize("command", ["analyze", "restructure", "check"])
def test_a_missing_file(refused, command):
    assert "introuvable" in refused(None, name="absent.md", command=command)


def test_a_folder(refused, tmp_path):
    (tmp_path / "dossier").mkdir()
    assert "dossier" in refused(None, name="dossier")


@pytest.mark.parametrize("data", [b"", b"\n \n\t\n", b"\xef\xbb\xbf"])
def test_an_empty_file(refused, data):
    assert "vide" in refused(data) or "texte" in refused(data)


def test_only_front_matter(refused):
    assert "texte" in refused(b"---\ntitle: Le budget\n---\n")


def test_broken_front_matter_gives_line_and_column(refused):
    message = refused(f'---\ntitle: Budget\nauthor: "sans fin\n---\n\n{SENTENCE}\n'.encode())
    assert "ligne" in message
    assert "colonne" in message


@pytest.mark.parametrize(
    "data",
    [
        b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR" + bytes(range(256)),
        b"PK\x03\x04" + bytes(range(256)) * 4,
        f"Le maire\x00 a parlé. {SENTENCE}".encode(),
        "Le maire\x81 a pr\xe9sent\xe9\x07 le budget de la commune.".encode("latin-1"),
    ],
    ids=["png", "zip", "nul", "latin-1 with a control"],
)
def test_what_is_not_text(refused, data):
    refused(data)


def test_windows_1252_is_read_and_said(seo_fr_command, tmp_path):
    (tmp_path / "article.txt").write_bytes(f"« {SENTENCE} » L’œuvre a coûté 3 €.".encode("cp1252"))
    status, out, err = seo_fr_command("analyze", "article.txt", "--format", "json")
    assert status == 0
    assert "article.txt" in err
    assert "1252" in err
    assert json.loads(out)["words"]["article"] > 15


@pytest.mark.parametrize(("text", "language"), [(ENGLISH, "anglais"), (GERMAN, "allemand")])
def test_another_language_is_named(refused, text, language):
    message = refused(text.encode())
    assert language in message
    assert "--force-language" in message


def test_the_user_may_insist(accepted):
    assert accepted(ENGLISH, "--force-language")["words"]["article"] > 30


def test_one_sentence(accepted):
    data = accepted(SENTENCE)
    assert (len(data["paragraphs"]), len(data["sentences"]), data["words"]["article"]) == (1, 1, 17)


def test_one_paragraph_of_5000_words(accepted):
    data = accepted(" ".join(_sentences(5_000)))
    assert data["words"]["article"] >= 5_000
    assert len(data["sections"]) == 1


def test_20000_words(seo_fr_command, tmp_path):
    text = "\n\n".join(" ".join(_sentences(80, seed)) for seed in range(250))
    (tmp_path / "article.md").write_text(text, encoding="utf-8")
    status, out, err = seo_fr_command("analyze", "article.md", "--format", "json")
    assert (status, err) == (0, "")
    data = json.loads(out)
    assert data["words"]["article"] >= 20_000
    covered = [p for s in data["sections"] for p in s["paragraphs"]]
    assert covered == list(range(len(data["paragraphs"])))


def test_only_a_list(accepted):
    data = accepted("".join(f"- {SENTENCE}\n" for _ in range(5)))
    assert len(data["paragraphs"]) == 5


def test_only_code(refused):
    assert "texte" in refused(b"```python\nprint('Bonjour')\n```\n")


def test_all_capitals(accepted):
    assert accepted(f"{SENTENCE} {SENTENCE}".upper())["words"]["article"] == 34


def test_no_full_stop(accepted):
    text = " ".join(s.rstrip(".") for s in _sentences(600))
    assert accepted(text)["words"]["article"] >= 600


def test_zero_width_and_direction_marks(accepted):
    text = SENTENCE.replace("budget", "bud\u200bget").replace("maire", "\u202bmaire\u202c") + "\u200f\ufeff"
    assert accepted(text)["words"]["article"] == 17


@pytest.mark.parametrize(
    "text", ["🎉 " * 50 + SENTENCE, "\u0301" + SENTENCE, f"{SENTENCE}\r\n\r\n{SENTENCE}", "a " * 300]
)
def test_odd_texts(accepted, text):
    accepted(text, "--force-language")


def _sentences(words: int, seed: int = 0) -> list[str]:
    """Sentences that differ, of at least ``words`` words together."""
    pick = random.Random(seed)
    people = ["Le maire", "La préfète", "Le conseil municipal", "Claire Dubois", "L’association des parents"]
    verbs = ["a présenté", "a refusé", "prépare", "défend", "a reporté"]
    things = ["le budget de l’école", "la fermeture du pont", "une réforme des transports", "l’accord sur les salaires"]
    ends = ["à Lyon", "devant les habitants", "pour la troisième fois", "avant les élections de mars", "jeudi soir"]
    made, count = [], 0
    while count < words:
        sentence = f"{pick.choice(people)} {pick.choice(verbs)} {pick.choice(things)} {pick.choice(ends)}."
        made.append(sentence)
        count += len(sentence.split())
    return made
