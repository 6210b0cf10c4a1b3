"""The quick load gives what ``spacy.load`` gives: same patterns, same tables, same tokens and tags."""

import pickle
import re
import subprocess
import sys

import pytest
import spacy
from hypothesis import given, settings
from hypothesis import strategies as st

from seo_fr.language import spacy_pipeline
from seo_fr.language.loading import quick
from seo_fr.language.loading.form_ranks import FormRanks
from seo_fr.language.loading.lemma_tables import PlainTable
from seo_fr.language.loading.token_match import TokenMatch, UnknownPattern

# One line for each way in which a French token may hold a hyphen, an apostrophe, a full stop or a symbol.
HOSTILE = """
Aujourd'hui, aujourd’hui, AUJOURD'HUI : c'est-à-dire quelqu'un, presqu'île, prud'homme, prud’hommes, prud'homal.
Ils s'entr'aiment, s’entr’égorgent et s'entre-déchirent ; la grand'mère, grand’rue et r'ouvrir.
Qu'est-ce que c'est ? Est-ce qu'il l'a, l’aura-t-il, viendra-t-elle ? Y a-t-il, va-t-en, allez-vous-en, dis-le-moi.
J.-C., av. J.-C., M. Dupont, Mme. Durand, MM. Dupond et Dupont, Dr. Knock, St. Malo, janv. 2024, n° 5, p. ex., etc.
États-Unis, états-uniens, ETATS-UNIS, Royaume-Uni, Proche-Orient, Al-Qaïda, Saint-Pierre-et-Miquelon, New-York.
Châlons-en-Champagne, Aix-en-Provence, Bourg-lès-Valence, Villeneuve-d'Ascq, Saint-Rémy-lès-Chevreuse, L'Haÿ-les-Roses.
Un arc-en-ciel, des pommes-de-terre, un pet-en-l'air, un saut-de-lit, un vol-au-vent, un tête-à-tête, un on-dit.
Anti-aérien, auto-école, avant-première, ex-président, faux-vampire, franco-allemand, gréco-romain, mi-temps.
Micro-ondes, néo-zélandais, non-lieu, porte-avions, post-scriptum, pré-carré, semi-remorque, sous-marin, vice-amiral.
Burn-out, black-outs, fox-trotter, hip-hop, yo-yo, tchin-tchin, zig-zaguer, z'yeuter, ch'tiiste, rock'n'roll.
Tiret – demi-cadratin, tiret — cadratin, anti‑sismique (insécable), anti‐gel, 2017–2018, Paris–Nice, mi–figue.
https://www.lemonde.fr/a-b-c.html?x=1&y=l'été jean-pierre.dupont@exemple-test.fr www.exemple.fr #mot-dièse @l_elysee
:-) :( ;-) <3 ^_^ ¯\\_(ツ)_/¯ ... … !!! ?! « oui » “non” ‘peut-être’ (re)lire et/ou il(s) étudiant·e·s président.e
12 000 €, 3,5 %, 20h30, 1er, 2e, XIXe, 10-12 ans, 06-12-34-56-78, -5 °C, +33, 1/2, 3x4, km/h, A380, F-16, Covid-19.
œuvre, Œdipe, cœur-de-pigeon, naïveté, Haÿ, ﬁn, Ǆ, ſaint, İstanbul, ıssız, K-pop, Å-ngström, ß-test.
Москва-река, αβγ-δ, 北京-上海, عربي-نص, हिन्दी-पाठ, 한국-어, auto-мобиль, anti-αβγ, avant-ſ, mi-K, entr'ſ.
l' d' qu' - ' ’ -' '- l'- -t-il a- -a a'b'c a-b-c-d-e-f anti- -anti auto--moto auto-'x contre-' entr' R'
Volodymyr Zelenskyy, Jean-Luc Mélenchon, Ursula von der Leyen, N'Golo Kanté, Tsahal, le 11-Septembre, l'ex-URSS.
Le directeur avait-il été convoqué ? Les élections présidentielles se sont-elles bien passées ? Tu finissais, ils vont.
Tab\tulation, double  espace, espace insécable, fine insécable, cap\u00adot, zéro\u200bchasse, fin\u2028de ligne.
""".strip().splitlines()


# fmt: off
ATTRIBUTES = [
    "text", "whitespace_", "lemma_", "tag_", "pos_", "morph", "dep_", "ent_iob_", "ent_type_", "norm_", "shape_",
    "prefix_", "suffix_", "lang_", "is_stop", "like_num", "like_url", "is_oov", "rank", "has_vector",
    "is_sent_start", "orth", "lemma",
]
# fmt: on


@pytest.fixture(scope="module")
def fast():
    return quick.load_quickly(spacy_pipeline.MODEL, ["senter"])


@pytest.fixture(scope="module")
def plain():
    return spacy.load(spacy_pipeline.MODEL, exclude=["senter"])


@pytest.fixture(scope="module")
def short(fast):
    return fast.tokenizer.token_match.__self__


def facts(doc):
    tokens = [[t.head.i, *(str(getattr(t, name)) for name in ATTRIBUTES)] for t in doc]
    return tokens, [(c.start, c.end) for c in doc.noun_chunks], doc.tensor.tolist()


def test_this_spacy_and_this_model_are_loaded_the_quick_way(fast, short):
    # Red after an upgrade: the plain way was taken, right but slow; see what `UnknownModel` says.
    assert isinstance(short, TokenMatch)
    assert isinstance(fast.get_pipe("lemmatizer").lookups.get_table("lemma_lookup"), PlainTable)
    assert isinstance(spacy_pipeline.load().tokenizer.token_match.__self__, TokenMatch)


@pytest.mark.parametrize("line", HOSTILE)
def test_every_token_is_the_same(fast, plain, line):
    assert facts(fast(line)) == facts(plain(line))


def test_the_parts_are_the_same(fast, plain):
    assert fast.pipe_names == plain.pipe_names
    assert fast.tokenizer.rules == plain.tokenizer.rules
    assert fast.vocab.vectors.name == plain.vocab.vectors.name
    assert (fast.vocab.vectors.data[:20_000] == plain.vocab.vectors.data[:20_000]).all()
    # The order too: it is the forms' order of frequency, from which their rarity is taken.
    assert list(fast.vocab.vectors.key2row.items()) == list(plain.vocab.vectors.key2row.items())
    mine, theirs = fast.get_pipe("lemmatizer").lookups, plain.get_pipe("lemmatizer").lookups
    assert mine.tables == theirs.tables
    for name in theirs.tables:
        table = dict(theirs.get_table(name))
        if name == "lemma_index":
            table = {part: frozenset(forms) for part, forms in table.items()}
        assert dict(mine.get_table(name)) == table


def test_a_table_answers_to_a_string_and_to_its_hash(fast, plain):
    mine, theirs = (n.get_pipe("lemmatizer").lookups.get_table("lemma_lookup") for n in (fast, plain))
    for key in ("mangeait", "Noun", "NOUN", "", "inconnu-au-bataillon", plain.vocab.strings["mangeait"]):
        assert mine.get(key) == theirs.get(key)
        assert (key in mine) == (key in theirs)
    assert mine["étaient"] == theirs["étaient"]
    with pytest.raises(KeyError):
        mine["inconnu-au-bataillon"]


def test_ranks_follow_the_order_of_the_vectors():
    ranks = spacy_pipeline.form_ranks()
    forms = list(spacy_pipeline.load().vocab.vectors.key2row)[: len(ranks)]
    assert len(ranks) == 500_000
    sample = [*range(200), *range(200, 500_000, 997), 499_999]
    assert [ranks.get(forms[rank], -1) for rank in sample] == sample
    assert [ranks.get(unknown, -1) for unknown in (0, 12_345, 2**64 - 1)] == [-1, -1, -1]


def test_a_merged_name_is_no_form_of_the_model():
    list(spacy_pipeline.parse(["Le Zorglub-Kiev et le Kiev-Zorglub."]))
    nlp = spacy_pipeline.load()
    name = nlp.vocab.strings["Zorglub-Kiev"]
    assert name in nlp.vocab.vectors.key2row
    spacy_pipeline.form_ranks.cache_clear()
    assert spacy_pipeline.form_ranks().get(name, -1) == -1
    assert len(spacy_pipeline.form_ranks()) == 500_000


@given(st.sets(st.integers(min_value=0, max_value=2**64 - 1), min_size=1))
def test_ranks_are_those_of_a_dictionary(hashes):
    forms = list(hashes)
    ranks = FormRanks(forms, len(forms))
    assert [ranks.get(form, -1) for form in forms] == list(range(len(forms)))
    assert all(ranks.get(other, -1) == -1 for other in {h ^ 1 for h in forms} - hashes)


@pytest.fixture(scope="module")
def long(short):
    return re.compile(short.pattern)  # 1.6 s, the reason for it all


# fmt: off
_WORDS = [
    "anti", "auto", "entr", "grande", "r", "new", "burn", "prud", "chape", "saint", "ch", "z", "a", "états", "Vaux",
    "out", "york", "homme", "la", "en", "l'", "LES", "de", "et", "près", "discount", "trott", "por", "1", "٣", "ﬁ",
]
# fmt: on
_PIECES = st.sampled_from([*_WORDS, *"-–—‐‑'’_. \nſKİıßµéÉœяΩ北Å"])


@settings(max_examples=1500, deadline=None)
@given(st.lists(_PIECES, max_size=9).map("".join) | st.text(max_size=12))
def test_the_short_pattern_accepts_what_the_long_one_does(short, long, string):
    assert bool(short.match(string)) == bool(long.match(string))


def test_the_short_pattern_accepts_what_each_alternative_spells(short, long):
    heads = re.findall(r"\(\?:\^([^\[\]()|]*)\[[^\]]{1,9}\]([^\[\]()|]*)", short.pattern)
    words = [
        f"{a}{joint}{b}{tail}" for a, b in heads for joint in "-‑'’" for tail in ("", "e", "É", "e-l'a", "1", "ſ\n")
    ]
    assert len(words) > 3_000
    assert any(map(long.match, words))
    assert [w for w in words if bool(short.match(w)) != bool(long.match(w))] == []


def test_the_short_pattern_survives_pickling(short):
    assert pickle.loads(pickle.dumps(short.match))("auto-école")


@pytest.mark.parametrize(
    "pattern",
    [
        "",
        "a|b",
        "(?iu)",
        "(?i)(?:^a[-]b$)",
        "(?iu)(?:^a[-]b)",
        "(?iu)(?:^a[-]b$)|(?:c$)",
        "(?iu)(?:^a-b$)",
        "(?iu)(?:^a[-]?b$)",
        "(?iu)(?:^(?:a[-])?b$)",
        "(?iu)(?:^a[-]b|c$)",
        "(?iu)(?:^a[-]b)c$)",
    ],
)
def test_another_pattern_is_refused(pattern):
    with pytest.raises(UnknownPattern):
        TokenMatch(pattern)


def test_what_is_not_as_expected_is_loaded_the_plain_way(monkeypatch):
    monkeypatch.setattr(quick, "_TOKENIZER_FIELDS", {"another"})
    blank = spacy.blank("fr")
    blank.add_pipe("sentencizer", name="parser")
    monkeypatch.setattr(spacy, "load", lambda model, exclude: blank)
    with pytest.raises(quick.UnknownModel):
        quick.load_quickly(spacy_pipeline.MODEL, ["senter"])
    assert spacy_pipeline.load.__wrapped__().pipe_names == ["seo_fr_sentences", "parser", "seo_fr_spaces"]


@pytest.fixture(scope="module")
def ours_and_untouched():
    """Our pipeline, and the model as spaCy loads it with our sentences: BLIS, attribute ruler and all."""
    ours, untouched = spacy_pipeline.load.__wrapped__(), spacy.load(spacy_pipeline.MODEL, exclude=["senter"])
    untouched.add_pipe("seo_fr_sentences", first=True)
    return ours, untouched


SPACED = [" Deux  espaces,\n\n\t une tabulation  ", "  ", "M. X  dort.  ", "1 \u2009 000 \u00a0 €\u2003?", "\n"]


@pytest.mark.parametrize("line", [*HOSTILE, *SPACED])
def test_our_products_and_our_spaces_change_no_token(ours_and_untouched, line):
    names = [n for n in ATTRIBUTES if n != "tag_"]  # which nobody reads
    mine, theirs = ([[t.head.i, *(str(getattr(t, n)) for n in names)] for t in n(line)] for n in ours_and_untouched)
    assert mine == theirs


def test_products_are_numpys_and_nothing_else_is_changed():
    code = (
        "import os; os.environ.pop('OPENBLAS_NUM_THREADS', None)\n"
        "from seo_fr.language.spacy_pipeline import load\n"
        "print({node.ops.use_blis for node in load().get_pipe('ner').model.walk() if node.name == 'maxout'})\n"
        "import spacy\n"
        "print(spacy.blank('fr').add_pipe('tagger').model.ops.use_blis, 'OPENBLAS_NUM_THREADS' in os.environ)\n"
    )
    assert run(code).splitlines() == ["{False}", "True False"]


def test_an_absent_model_is_unknown():
    with pytest.raises(quick.UnknownModel):
        quick.load_quickly("no_such_model", [])


def run(code):
    return subprocess.run([sys.executable, "-c", code], check=True, capture_output=True, text=True, timeout=120).stdout


def test_spacy_comes_without_its_command_line_and_nothing_stays_patched():
    out = run(
        "import re, sys; genuine = re.compile\n"
        "from seo_fr.language.spacy_pipeline import load; load()\n"
        "print([m for m in ('spacy.cli', 'httpx', 'requests', 'weasel', 'typer') if m in sys.modules])\n"
        "print(re.compile is genuine)\n"
        "import spacy, spacy.cli; from spacy.cli.info import info\n"
        "print(spacy.info(silent=True)['spacy_version'] == spacy.__version__, callable(spacy.cli.download))\n"
    )
    assert out.split("\n")[:3] == ["[]", "True", "True True"]


def test_a_spacy_that_needs_its_command_line_gets_it():
    # As if spaCy took another name from it: the import breaks off in the middle and is made again.
    out = run(
        "import builtins, sys\n"
        "genuine, refused, absent = builtins.__import__, [], sys.modules['os']\n"
        "def picky(name, *rest, **more):\n"
        "    if name == 'cli.info' and not hasattr(sys.modules.get('spacy.cli', absent), '__file__'):\n"
        "        refused.append(name); raise ImportError(name)\n"
        "    return genuine(name, *rest, **more)\n"
        "builtins.__import__ = picky\n"
        "from seo_fr.language.spacy_pipeline import parse, spacy\n"
        "print(refused, 'spacy.cli' in sys.modules, spacy.info.__module__, len(*parse(['Le chat dort.'])))\n"
    )
    assert out.strip() == "['cli.info'] True spacy.cli.info 4"
