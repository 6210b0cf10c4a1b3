"""The kinds of findings that a fifth reading did not keep, a made-up text of each; beside it, what is still told."""

import pytest

from seo_fr.checks.series import series_words

SENTENCE = "La commune a voté jeudi le budget de la nouvelle école."
PARAGRAPH = f"{SENTENCE}\n\n"


def levels(findings):
    return [f.level for f in findings]


# --- what divides a text --------------------------------------------------------------------------


def test_who_marks_his_headings_means_no_other_bare_line_as_one(found):
    part = PARAGRAPH * 25
    marked = f"## Le vote\n\n{PARAGRAPH}## L’école\n\n{part}{{}}\n\n{part}"
    (note,) = found(marked.format("Voir avec le maire demain"), "section-too-long")
    assert note.message.startswith("555 mots")
    assert found(marked.format("**Le maire**"), "section-too-long") == ()  # dressed as a heading
    assert found(f"{part}Le maire dit oui\n\n{part}", "section-too-long,headings-missing") == ()  # nothing is marked


@pytest.mark.parametrize(("sentences", "expected"), [(30, []), (34, ["info"]), (40, ["info"]), (41, ["warning"])])
def test_a_dispatch_in_short_paragraphs_gets_a_remark(sentences, expected, found):
    assert levels(found(PARAGRAPH * sentences, "headings-missing")) == expected


def test_long_paragraphs_without_heading_are_still_a_warning(found):
    assert levels(found(f"{f'{SENTENCE} ' * 10}\n\n" * 4, "headings-missing")) == ["warning"]


# --- the title ------------------------------------------------------------------------------------


def titled(title):
    return f'---\ntitle: "{title}"\n---\n\n{PARAGRAPH}'


@pytest.mark.parametrize(
    ("title", "shown"),
    [
        ("Le vote de la <strong>commune</strong>", "Le vote de la commune"),
        ("Le vote de <em lang='en'>la <b>commune</b></em>", "Le vote de la commune"),
        ("Le vote<br/>de la commune", "Le vote de la commune"),
        ("Le <em>« vote »&nbsp;</em>!", "Le « vote »\u00a0!"),
        ("Utiliser <details> et <summary> en HTML", "Utiliser <details> et <summary> en HTML"),
        ("Que dit la balise <strong> ?", "Que dit la balise <strong> ?"),
        ("Si a < b et c > d, alors", "Si a < b et c > d, alors"),
    ],
)
def test_the_tags_of_a_title_are_none_of_its_words(title, shown, facts):
    assert facts(titled(title)).article.title.text == shown


def test_a_title_is_as_long_as_it_is_shown(found):
    title = "Le conseil de la commune vote le budget de la nouvelle école"
    assert found(titled(title.replace("nouvelle", "<strong>nouvelle</strong>")), "title-too-long") == ()


@pytest.mark.parametrize(
    ("more", "expected"),
    [("", []), (" rurale", ["info"]), (" rurale et", ["info"]), (" rurale et du collège", ["warning"])],
)
def test_the_width_of_a_title_tells_how_much_is_lost(more, expected, found):
    title = f"Le conseil municipal réuni jeudi vote le budget de la nouvelle école{more}"
    assert levels(found(titled(title), "title-too-long")) == expected


def test_too_many_words_that_all_show_are_a_remark(found):
    assert levels(found(titled("Il y a eu un an et un an de ça il en a eu un"), "title-too-long")) == ["info"]


# --- words ----------------------------------------------------------------------------------------


@pytest.mark.parametrize("word", ["PREFET", "MAIRE", "PRÉFET", "SENAT", "ECOLES"])
def test_a_common_word_in_capitals_is_no_acronym(word, found):
    assert found(f"Le vote a eu lieu, et le {word} a parlé.\n", "acronym-unexplained") == ()


@pytest.mark.parametrize("word", ["BPCR", "ADRME", "CRDEM", "PRE"])  # three letters may always be one
def test_letters_that_make_no_word_are_one(word, found):
    assert found(f"Le vote a eu lieu, et le {word} a parlé.\n", "acronym-unexplained")


SERIES = (
    "Mon temps peut servir à apprendre une langue, à donner un biberon à mon fils, à fermer une fenêtre de publicité, "
    "à écrire un article de blog, à écouter un ami qui parle, à réparer un pantalon à la machine à coudre, "
    "à cultiver des légumes ou à faire ce que mon employeur demande."
)
CLAUSES = (
    "Le maire de la commune, qui avait réuni son conseil dans la salle des fêtes jeudi soir, qui voulait faire voter "
    "le budget de la nouvelle école, qui l’attendait depuis trois ans et demi, a salué devant les habitants venus "
    "nombreux un vote attendu depuis le premier jour de son mandat."
)


def test_a_series_of_members_alike_is_a_remark_however_long(found):
    (told,) = found(f"{SERIES}\n", "sentence-too-long")
    assert (told.level, told.message.split(" (")[0]) == ("info", "Phrase de 54 mots")
    assert levels(found(f"{CLAUSES}\n", "sentence-too-long")) == ["warning"]


def test_a_series_does_not_excuse_what_stands_around_it(found):
    around = " ".join(["mot"] * 45)
    assert levels(found(f"Le {around} a vu le maire, la préfète, les élus.\n", "sentence-too-long")) == ["warning"]


@pytest.mark.parametrize(
    ("sentence", "words"),
    [
        ("Il a vu des élus de la ville, des chercheurs, des étudiants et des élèves.", 12),
        ("Il vient pour voter; pour parler; pour partir.", 6),
        ("Il a vu le maire, la préfète.", 0),
        ("Il vote, il parle, il part.", 0),
        ("Il parle, hier, à Paris, de vote.", 0),
        ("", 0),
    ],
)
def test_the_members_of_a_series_open_alike(sentence, words):
    assert series_words(sentence, 3, 15) == words


def test_lines_that_have_lost_their_stops_are_no_long_sentence(found):
    line = f"La commune {' '.join(['terme'] * 15)}"
    assert found(f"{line}\n{line}\n{line}.\n", "sentence-too-long") == ()
    long = f"Le maire {' '.join(['terme'] * 44)}"
    (told,) = found(f"{line}\n{long}\n{line}.\n", "sentence-too-long")
    assert (told.line, told.message.split(" (")[0]) == (2, "Phrase de 46 mots")
    low = line.replace("La", "la")
    assert found(f"{line}\n{low}\n{low}.\n", "sentence-too-long")  # a source that wraps its lines
    assert found(f"{line} de la\n{line} et\n{line}.\n", "sentence-too-long")
    assert found(f"<p>{line}\n{line}\n{line}.</p>\n", "sentence-too-long", path="a.html")


# --- signs ----------------------------------------------------------------------------------------


def test_two_spaces_behind_the_stops_now_and_then_are_a_remark_a_paragraph(found, fixed):
    habit = "Il vote.  Elle part.  On parle. Nul ne rit. Tous votent. Il sort. Elle rit.\n\n"
    text = f"{habit}Il a dit oui.  Elle a dit non.\n"
    first, second = found(text, "space-doubled")
    assert levels((first, second)) == ["info", "info"]
    assert len(first.places) == 2
    assert "  " not in fixed(text, "space-doubled")


def test_two_spaces_anywhere_are_a_slip(found):
    sentences = "Il vote. " * 20
    assert levels(found(f"{sentences}Il  vote.\n", "space-doubled")) == ["warning"]
    assert levels(found(f"{sentences}Il vote.  Elle part.  On sort.\n", "space-doubled")) == ["warning"] * 2
    slips = f"{sentences}Un  an.  Un  an.  Un  an.  Un  an. Un.\n"
    assert levels(found(slips, "space-doubled")) == ["warning"] * 7


def test_three_dots_alone_on_a_line_stand_for_what_is_missing(found):
    rule = "ellipsis-as-dots"
    assert found(f"{PARAGRAPH}...\n\n{PARAGRAPH}", rule) == ()
    assert found(f"{PARAGRAPH}... puis il vote.\n\n{PARAGRAPH}", rule)
    assert found(f"{PARAGRAPH}Il vote...\n\n{PARAGRAPH}", rule)


# --- the address ----------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("path", "told"),
    [
        ("especes/cochons.md", False),
        ("especes/thé.md", False),
        ("especes/cochons/index.md", False),
        ("article.md", True),
        ("README.md", True),
        ("readme.md", True),
        ("12.md", True),
        ("Cochons.md", True),
        ("c.md", True),
        ("index.md", True),
    ],
)
def test_a_file_named_by_one_plain_word_has_its_address(path, told, found):
    assert bool(found(f"---\ntitle: Les cochons\n---\n\n{PARAGRAPH}", "slug-missing", path=path)) is told
