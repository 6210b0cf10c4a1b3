"""Typography: what is repaired, and what is never touched."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from seo_fr.checks.registry import load_rule, rule_ids, run_checks

FIXABLE = ",".join(i for i in rule_ids() if load_rule(i).fixable)
NBSP = "\u00a0"


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("Pourquoi ?", f"Pourquoi{NBSP}?"),
        ("Il dit : « Oui ! »", f"Il dit{NBSP}: «{NBSP}Oui{NBSP}!{NBSP}»"),
        ("Il dit: «Oui!»", f"Il dit{NBSP}: «{NBSP}Oui{NBSP}!{NBSP}»"),
        ("Le *maire* : un **élu** ; voilà.", f"Le *maire*{NBSP}: un **élu**{NBSP}; voilà."),
        ("Un « mot *clé* » ici.", f"Un «{NBSP}mot *clé*{NBSP}» ici."),
        ("Quoi ?!", f"Quoi{NBSP}?!"),
        ("Le maire... et [...] puis", "Le maire… et […] puis"),
        ("De tout, etc...", "De tout, etc."),
        ('Il a dit "oui" et "non".', f"Il a dit «{NBSP}oui{NBSP}» et «{NBSP}non{NBSP}»."),
        ("A la fin, l’Etat paie.", "À la fin, l’État paie."),
        ("« A Paris », dit-il. A l’heure.", f"«{NBSP}A Paris{NBSP}», dit-il. À l’heure."),
        ("Il y a 15000 habitants.", f"Il y a 15{NBSP}000 habitants."),
        ("Fini. . Encore.", "Fini. Encore."),
        ("Un mot , puis un autre,, ici.", "Un mot, puis un autre, ici."),
        ("Deux  espaces   ici.", "Deux espaces ici."),
        ("l’école et l'élève, l’eau", "l’école et l’élève, l’eau"),
    ],
)
def test_it_is_repaired(before, after, fixed):
    assert fixed(before + "\n", FIXABLE) == after + "\n"


@pytest.mark.parametrize(
    "text",
    [
        "Le rendez-vous est à 10:30, score 2:1.",
        "Voir https://exemple.fr/?a=b;c!d et http://a.fr:80/x.",
        "Écrire à a..b@exemple.fr ou sur le site lemonde.fr.",
        'Le code `a ? b : c  ...  "x"` reste.',
        "Le code ``a ` b ?`` et `c ?` restent.",
        'Un [lien](https://exemple.fr/a?b  "un titre ?") reste.',
        "Bravo :) et merci ;-)",
        'Un <span title="a ? b">mot</span> et <!-- a ? b --> rien.',
        "Le groupe A a gagné. Vitamine A la bonne.",
        "Code postal 75011, tél. 0612345678, n° 12345 du journal, en 2012 déjà.",
        "Le 75011 Paris et la référence FR12345.",
        "Un hôtel .NET et des fichiers .csv",
        "Une suite . . . de points",
        "Il mesure 5'6\" de haut.",
    ],
)
def test_it_is_left_alone(text, fixed):
    assert fixed(text + "\n", FIXABLE) == text + "\n"


def test_other_blocks_are_left_alone(fixed):
    text = (
        '---\ntitle: Quoi ?  Les Etats-Unis...\n---\n\nBon.\n\n```\na ? b ...  "c"\n```\n\n    code ?  ...\n\n'
        '<div class="a ? b"></div>\n\n<!-- Quoi ? -->\n\n![Quoi ?](a.jpg)\n'
    )
    assert fixed(text, FIXABLE) == text


def test_an_image_in_a_line_is_no_double_space(found):
    assert not found("Le maire ![Un maire qui sourit](a.jpg) a voté.\n", "space-doubled")


def test_a_hard_break_and_a_table_are_no_double_space(found):
    assert not found("Le maire  \na voté.\n\n| a   | b |\n| --- | --- |\n| c   | d |\n", "space-doubled")


@pytest.mark.parametrize(
    ("written", "better"),
    [("3ème", "3e"), ("XIXème", "XIXe"), ("1ère", "1re"), ("2èmes", "2es"), ("IIIe", None), ("1er", None)],
)
def test_an_ordinal_is_told_its_form(written, better, found):
    messages = [f.message for f in found(f"La {written} place.\n", "ordinal-form")]
    assert [f"«{NBSP}{better}{NBSP}»" in m for m in messages] == ([True] if better else [])


def test_a_pair_of_quotes_is_repaired_whole_or_not_at_all(fixed):
    assert fixed('Il a dit "oui, et *voilà*" puis.\n', FIXABLE) == 'Il a dit "oui, et *voilà*" puis.\n'
    assert fixed('Un " seul.\n', FIXABLE) == 'Un " seul.\n'


@pytest.mark.parametrize(
    "text",
    [
        "« Un début.\n\n« Une suite.\n\n« Une fin. »\n",
        "« Un début.\n\n» Une suite.\n\n» Une fin. »\n",
        "« Il a dit “non” (deux fois) », dit-elle [sic].\n",
        "a) Un point (le premier) ; 2) un autre. :-)\n",
        "Les candidat(e)s et l’élu(e), ravi (enfin :).\n",
        "Voir (https://a.fr/b), [https://a.fr/c_(d)] et (www.a.fr).\n",
        "La loi $[0, x_1($ et {{ liste[ }} de {% if a) %} mots.\n",
    ],
)
def test_balanced_marks_are_let_through(text, found):
    assert not found(text, "unbalanced-marks")


@pytest.mark.parametrize(
    ("text", "mark"),
    [("Un (mot.\n", "("), ("Un mot).\n", ")"), ("Il dit « oui.\n\nRien d’autre.\n", "«"), ("Un mot ».\n", "»")],
)
def test_a_lone_mark_is_found(text, mark, found):
    (finding,) = found(text, "unbalanced-marks")
    assert text[finding.span.start : finding.span.end] == mark
    assert finding.fix is None


PIECES = st.sampled_from([
    "Le maire", " ", "  ", " ?", "?", "!", " : ", "« ", " »", "«", "»", '"', "...", ". .", " ,", "l'eau", "l’eau",
    "A la ", "Etat", "`x ? y`", "[a ?](b ?)", "*", "**", "\n\n", "# ", "- ", "> ", "10000 euros", "2ème", "&nbsp;",
    "![i](j)", "<b>", "etc...", "\\", "a",
])  # fmt: skip


@settings(max_examples=150, deadline=None)
@given(st.lists(PIECES, min_size=1, max_size=25).map("".join))
def test_fixes_end_and_keep_the_letters(facts, fixed, text):
    from seo_fr.errors import InputError

    try:
        findings = run_checks(facts(text))
    except InputError:
        return
    assert "internal-error" not in {f.rule for f in findings}
    for finding in findings:
        if finding.fix:
            assert finding.fix.span.start <= finding.fix.span.end
            written = text[finding.fix.span.start : finding.fix.span.end]
            assert written != finding.fix.replacement
            assert written.count("`") == finding.fix.replacement.count("`")
    try:
        after = fixed(text, FIXABLE)
    except InputError:
        return
    assert _letters(after) == _letters(text)


def _letters(text):
    import unicodedata

    return [c for c in unicodedata.normalize("NFD", text) if c.isalnum()]


def test_what_has_no_width_makes_no_title_too_long(found):
    title = "\u00ad".join("La commune vote le budget de l’école")
    assert not found(f"# {title}\n\nLe vote a eu lieu jeudi.\n", "title-too-long")


def test_text_after_a_block_of_code_is_read(found):
    text = 'Un exemple :\n\n```\n"code"\n```\n\nLe maire a dit "oui" au conseil.\n'
    assert [f.span.of(text) for f in found(text, "quotes-straight")] == ['"oui"']


def test_code_is_not_read_and_what_is_around_it_is(found):
    text = 'Le maire tape `"non"`, puis ``a`"b"`` et dit "oui" au conseil.\n'
    assert [f.span.of(text) for f in found(text, "quotes-straight")] == ['"oui"']


def test_the_text_of_an_html_block_is_repaired_and_its_attributes_are_not(fixed):
    text = 'Un paragraphe de texte.\n\n<div class="a ? b">Quoi ?</div>\n'
    assert fixed(text, FIXABLE) == text.replace("Quoi ?", "Quoi\u00a0?")


def test_what_is_gathered_keeps_its_places(found):
    source = "# Le titre\n\nUn mot : un. Deux : trois.\n\nQuatre : cinq.\n"
    gathered = found(source, "no-break-space-missing")
    assert [[p.of(source).strip() for p in f.places] for f in gathered] == [[":", ":"], []]
    assert gathered[0].places[0] == gathered[0].span
