"""YAKE and textstat come without networkx and nltk, and lose nothing by it."""

from __future__ import annotations

import subprocess
import sys


def run(code):
    return subprocess.run([sys.executable, "-c", code], check=True, capture_output=True, text=True, timeout=120).stdout


ANALYSE = """
import sys, seo_fr
assert seo_fr.analyze("Le maire ouvrira une école. La ville la finance.").keywords
"""


def test_an_analysis_needs_neither():
    # nltk can download; networkx is the size of all our own code.
    assert run(ANALYSE + "print([m for m in ('networkx', 'nltk') if m in sys.modules])") == "[]\n"


def test_both_stay_within_reach_of_the_libraries():
    code = (
        "from yake.data.core import nx; from textstat.backend.utils._get_cmudict import nltk\n"
        "print(len(nx.DiGraph([(1, 2)])), callable(nltk.data.find), 'networkx' in sys.modules)\n"
        "import yake; print(yake.KeywordExtractor(lan='fr', top=1).extract_keywords('La ville ouvre une école.')[0][0])"
    )
    assert run(ANALYSE + code).splitlines()[0] == "2 True True"


def test_whoever_has_imported_them_before_keeps_his_own():
    code = "import networkx\nfrom yake.data import core\nprint(core.nx is networkx)"
    assert run("import networkx\n" + ANALYSE + code) == "True\n"
