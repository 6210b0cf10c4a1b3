"""The script that builds the lexicon: tags expanded, paradigms factored, the result stable."""

import importlib.util
from pathlib import Path

import pytest

SCRIPT = Path(__file__).resolve().parents[2] / "tools" / "build_lexicon.py"


@pytest.fixture(scope="module")
def builder():
    spec = importlib.util.spec_from_file_location("build_lexicon", SCRIPT)
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@pytest.mark.parametrize(
    ("tag", "expanded"),
    [
        ("P3s", ["P3s"]),
        ("PS13s", ["P1s", "P3s", "S1s", "S3s"]),
        ("PJ12s", ["P1s", "P2s", "J1s", "J2s"]),
        ("Kfs", ["Kfs"]),
        ("Km", ["Kms", "Kmp"]),
        ("K", ["Kms", "Kmp", "Kfs", "Kfp"]),
        ("W", ["W"]),
        ("Y2s", []),
    ],
)
def test_tags_are_expanded(builder, tag, expanded):
    assert list(builder.expand(tag)) == expanded


MLEX = "\n".join(
    [
        "aimer\tv\taimer\tW",
        "aime\tv\taimer\tPS13s",
        "ramer\tv\tramer\tW",
        "rame\tv\tramer\tPS13s",
        "st\tauxEtre\têtre\tP3s",
        "rames\tnc\trame\tfp",
        "rame\tnc\trame\tfs",
        "Paris\tnp\tParis\tms",
        "_NUM\tnc\t_NUM\t",
        "avec\tprep\tavec\t",
    ]
)


def test_verbs_of_one_paradigm_share_a_line(builder):
    assert list(builder.paradigms(builder.verbs(MLEX))) == ["r|P1s=|P3s=|S1s=|S3s=|W=r\taime\trame"]


def test_nouns_names_and_grammatical_words(builder):
    verbs = builder.verbs(MLEX)
    assert list(builder.paradigms(builder.nouns(MLEX, verbs))) == ["|nfp=s|nfs=\trame"]
    assert builder.names(MLEX) == ["Paris"]
    assert builder.closed(MLEX) == ["avec"]
