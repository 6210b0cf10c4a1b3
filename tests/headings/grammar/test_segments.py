"""Segments of real sentences: where they open and close, and what may be taken out of their middle."""

from __future__ import annotations

import pytest

from seo_fr.headings.grammar.segments import (
    first_word,
    hard_stop,
    is_attributed,
    links,
    segments,
    shortened,
    sole_root,
    width,
    without_asides,
)

OPENS_ON = [
    # Its own first word, where nothing links it to the sentence before.
    ("La police a ouvert une enquête.", "La police"),
    # A dash or a straight mark, a conjunction.
    ("- Une semaine après les élections, les résultats ne sont pas connus.", "Une semaine"),
    ("Mais ce droit est remis en cause par la mairie.", "ce droit"),
    # A phrase that links, and its comma; a conjunction before it.
    ("Par ailleurs, cette démarche en ligne n’est pas accessible.", "cette démarche"),
    ("Et pourtant, c’est dans cet esprit que les mentors ont imaginé 13 défis.", "c’est"),
    # A linking adverb only with its comma.
    ("Cependant, cela implique une façon particulière de travailler.", "cela"),
    ("Actuellement, deux standards principaux existent pour ces modules.", "deux standards"),
    ("Ainsi s’achève la saison du club.", "Ainsi"),
    # What opens a quotation is not skipped: what follows is said by somebody.
    ("« Nous ne céderons jamais sur les retraites », a déclaré le syndicat.", "« Nous"),
    # Circumstances are words of the sentence.
    ("Dans la pratique, l’inscription peut être très rapide.", "Dans"),
]


@pytest.mark.parametrize(("sentence", "word"), OPENS_ON)
def test_a_sentence_opens_after_what_links_it_to_the_one_before(read, sentence, word):
    seen = read(sentence)
    assert first_word(seen.tree) == seen.at(word)


# (sentence, where the segment opens, the segments made from there in order)
SEGMENTS = [
    # From the longest legal end down.
    (
        "Elles auront lieu jusqu’au mercredi 11 juillet au matin.",
        "Elles",
        ["Elles auront lieu jusqu’au mercredi 11 juillet au matin", "Elles auront lieu jusqu’au mercredi 11 juillet"],
    ),
    (
        "Cette section présente quelques exemples dans le secteur public.",
        "Cette",
        ["Cette section présente quelques exemples dans le secteur public", "Cette section présente quelques exemples"],
    ),
    # What only links goes out of the middle.
    (
        "Cela leur a notamment permis d’identifier des problématiques communes entre défis.",
        "Cela",
        ["Cela leur a … permis d’identifier des problématiques communes entre défis"],
    ),
    # A colon ends it.
    (
        "Cela a fonctionné pour moi : je gagne déjà du temps au bout de quelques semaines.",
        "Cela",
        ["Cela a fonctionné pour moi", "Cela a fonctionné"],
    ),
    # Another opening of the same sentence, after its comma.
    (
        "Dès son arrivée, le maire a rencontré les habitants dans la salle du conseil.",
        "le maire",
        ["le maire a rencontré les habitants dans la salle du conseil", "le maire a rencontré les habitants"],
    ),
    # Too long for a line: less one phrase of its middle.
    (
        "Vous pouvez ouvrir le fichier index.html dans un navigateur pour voir le résultat.",
        "Vous",
        [
            "Vous pouvez ouvrir le fichier index.html … pour voir le résultat",
            "Vous pouvez ouvrir le fichier index.html dans un navigateur",
            "Vous pouvez ouvrir le fichier index.html",
        ],
    ),
]


@pytest.mark.parametrize(("sentence", "opening", "made"), SEGMENTS)
def test_segments_close_at_every_legal_border_longest_first(read, sentence, opening, made):
    seen = read(sentence)
    found = [seen.text(s) for s in segments(seen.tree, seen.at(opening), hard_stop(seen.tree, seen.at(opening)))]
    wanted = [line.replace("’", "'") for line in made]
    assert [line for line in found if line in wanted] == wanted


# (sentence, an end that was once made and says less or something else)
NO_SEGMENT = [
    # Half an enumeration of names.
    ("L’exposition a visité les villes de Milan, Gênes et Turin.", "L’exposition a visité les villes de Milan"),
    # Ends on a preposition, on a participle without what it governs.
    ("La police a ouvert une enquête dans la ville.", "La police a ouvert une enquête dans"),
    ("Le conseil présente un projet porté par la région.", "Le conseil présente un projet porté"),
    # A restriction stays.
    ("Par ailleurs, un défi EIG n’est rien sans données.", "un défi EIG n’est rien"),
    # A quotation is opened and not closed.
    ("Le maire parle d’une « opération militaire » dans la plaine.", "Le maire parle d’une « opération"),
    # A complement that the noun calls for.
    ("Preact est une alternative à React.", "Preact est une alternative"),
    # Two pieces that nothing joins: the aside alone is not taken out.
    ("Tapei, capitale de Taiwan, a déjà été touchée.", "Tapei, capitale de Taiwan"),
]


@pytest.mark.parametrize(("sentence", "never"), NO_SEGMENT)
def test_no_segment_leaves_behind_what_it_needs(read, sentence, never):
    seen = read(sentence)
    start = first_word(seen.tree)
    found = [seen.text(s) for s in segments(seen.tree, start, hard_stop(seen.tree, start))]
    assert never.replace("’", "'") not in found


LINKS = [
    ("La discussion a ensuite porté sur le choix de la licence.", "ensuite"),
    ("Chaque équipe doit donc trouver son propre équilibre.", "donc"),
    ("Pauline Marois a pour sa part indiqué que la gratuité était un objectif difficile.", "sa part"),
]
DOES_NOT_LINK = [
    ("Les fortes précipitations pourraient encore durer deux jours.", "encore"),
    # An adverb of time of the sentence’s own, a noun of the same kind of phrase.
    ("La commune a pris sa part dans le projet.", "part"),
    # The adverb has words of its own: *ainsi que*.
    ("On compte de nombreux blessés ainsi que d’importants dégâts matériels.", "ainsi"),
    ("La police a ouvert une enquête.", "police"),
]


@pytest.mark.parametrize(("sentence", "word"), LINKS)
def test_an_adverb_or_a_phrase_that_refers_back_only_links(read, sentence, word):
    seen = read(sentence)
    assert links(seen.tree, seen.at(word))


@pytest.mark.parametrize(("sentence", "word"), DOES_NOT_LINK)
def test_other_words_say_something_of_their_own(read, sentence, word):
    seen = read(sentence)
    assert not links(seen.tree, seen.at(word))


# (sentence, where it is asked from, the word that the segment may not pass)
STOPS = [
    ("Cela a fonctionné pour moi : je gagne déjà du temps.", "Cela", ":"),
    ("Un groupe s’est indigné ici à Québec ; la police surveille.", "Un groupe", ";"),
    ("Il me fallait donc une solution (rires).", "Il", "("),
    # A mark before the opening does not count.
    ("Cela a fonctionné pour moi : je gagne déjà du temps.", "je", "."),
    # A sentence’s own end, after which no mark is kept; a comma does not stop it.
    ("Or, ils souhaitent être désignés comme francophones.", "ils", "."),
    ("Le site de la mairie, lent, déçoit ?", "Le site", "?"),
    # A closing mark is kept.
    ("Le maire parle d’une « opération militaire ».", "Le maire", "."),
    ("La prochaine version est la 13.04 « Raring Ringtail »", "La prochaine", None),
]


@pytest.mark.parametrize(("sentence", "opening", "mark"), STOPS)
def test_a_segment_ends_at_the_first_hard_mark_or_with_the_sentence(read, sentence, opening, mark):
    seen = read(sentence)
    assert hard_stop(seen.tree, seen.at(opening)) == (seen.tree.end if mark is None else seen.at(mark))


ATTRIBUTED = [
    # A source that opens the sentence, or stands apart.
    "Selon la chaîne BFM TV, deux hommes ont ouvert le feu sur l’avocat.",
    "Mais, ce droit est remis en cause, selon un collectif de défense des droits des femmes.",
    # A speaker after a quotation or a comma, whatever stands between.
    "« Non, il ne faut pas être inquiet », a répondu la porte-parole de la fédération.",
    "« C’est une collaboration entre la banque et le client » a ensuite précisé Febelfin.",
    "L’accord engendrera une perte considérable, a souligné la même source.",
    "Les journalistes sont maintenant en sécurité, sains et saufs, a indiqué leur direction.",
    "Le soutien armé continue, a-t-il ajouté.",
]
NOT_ATTRIBUTED = [
    "La police a ouvert une enquête.",
    # *selon* inside the clause, which no cut takes apart.
    "Le prix de l’eau varie selon les régions.",
    # A reporting verb with its subject before it: the clause tells who said so.
    "La rougeole tue encore, et l’OMS le déplore.",
    "Le ministre a annoncé la fermeture du site.",
    "Annoncer la fermeture du site reste difficile.",
]


@pytest.mark.parametrize("sentence", ATTRIBUTED)
def test_what_a_source_says_apart_from_the_clause_is_attributed(read, sentence):
    assert is_attributed(read(sentence).tree)


@pytest.mark.parametrize("sentence", NOT_ATTRIBUTED)
def test_a_clause_that_stands_for_itself_is_not_attributed(read, sentence):
    assert not is_attributed(read(sentence).tree)


# (sentence, stretch, its one head or None)
ROOTS = [
    ("La police a ouvert une enquête.", "La police a ouvert une enquête", "ouvert"),
    ("Le Sénat a voté la suppression de la taxe.", "la suppression de la taxe", "suppression"),
    # A mark of the stretch is not a piece of its own.
    ("Le maire parle d’une « opération militaire » dans la plaine.", "« opération militaire »", "opération"),
    # What hangs on a date that is left out is no second piece.
    ("La police a ouvert une enquête.", "police a", None),
    ("L’opération s’est achevée sans incident vers 7 heures.", "incident vers 7 heures", None),
]


@pytest.mark.parametrize(("sentence", "stretch", "head"), ROOTS)
def test_a_stretch_in_one_piece_has_one_head(read, sentence, stretch, head):
    seen = read(sentence)
    found = sole_root(seen.tree, seen.span(stretch))
    assert (found and found.text) == head


# (sentence, stretch, what remains or None)
ASIDES = [
    # No comma at all.
    ("La police a ouvert une enquête.", "La police a ouvert une enquête", "La police a ouvert une enquête"),
    # Between two commas, between dashes.
    (
        "Tapei, capitale de Taiwan, a déjà été touchée.",
        "Tapei, capitale de Taiwan, a déjà été touchée",
        "Tapei … a déjà été touchée",
    ),
    (
        "Le maire – un ancien pompier – a dirigé les secours.",
        "Le maire – un ancien pompier – a dirigé les secours",
        "Le maire … a dirigé les secours",
    ),
    # In brackets, commas and all.
    (
        "Les acteurs des territoires (soignants, collectivités) attirent de nouveaux soignants.",
        "Les acteurs des territoires (soignants, collectivités) attirent de nouveaux soignants",
        "Les acteurs des territoires … attirent de nouveaux soignants",
    ),
    # A lone comma: what follows it may be anything.
    ("Dans la pratique, l’inscription peut être rapide.", "Dans la pratique, l’inscription peut être rapide", None),
    # Three commas, and two that part an enumeration.
    ("Les usages, les besoins, les outils, tout a évolué.", "Les usages, les besoins, les outils, tout a évolué", None),
    (
        "Ils n’ont rien à voir avec Cuba, l’Argentine, le Brésil.",
        "Ils n’ont rien à voir avec Cuba, l’Argentine, le Brésil",
        None,
    ),
]


@pytest.mark.parametrize(("sentence", "stretch", "kept"), ASIDES)
def test_an_aside_is_taken_out_and_a_lone_comma_refused(read, sentence, stretch, kept):
    seen = read(sentence)
    found = without_asides(seen.tree, seen.span(stretch))
    assert (found and seen.text(found)) == (kept and kept.replace("’", "'"))


BROWSER = "Vous pouvez ouvrir le fichier index.html dans un navigateur pour voir le résultat."
# (sentence, characters, token from which phrases may go, phrases that may go)
SHORTER = [
    # Its place goes, as the object before it stays.
    (BROWSER, 70, None, ["dans un navigateur"]),
    # No room is made by less.
    (BROWSER, 50, None, []),
    # Not from before the token that is named.
    (BROWSER, 70, "pour", []),
    # Nor with a half before it.
    (BROWSER, 70, "navigateur", []),
    # Too long for one phrase to mend.
    (BROWSER, 5, None, []),
    # The first complement is not replaced by a later one: « se rendra pour rendre hommage ».
    (
        "Le ministre se rendra en Guyane pour rendre hommage aux militaires morts dans la région de Dorlin.",
        90,
        None,
        [],
    ),
    # What follows would hang on another word: « interroge X avec Y ».
    (
        "La commission interroge le ministre sur ses liens avec les laboratoires de la région.",
        75,
        None,
        [],
    ),
    # An adverb may go wherever it stands.
    ("L’ambassade américaine a subi récemment des dommages importants dans la nuit.", 70, None, ["récemment"]),
]


@pytest.mark.parametrize(("sentence", "room", "after", "gone"), SHORTER)
def test_one_phrase_of_the_middle_may_go_where_that_makes_room(read, sentence, room, after, gone):
    seen = read(sentence)
    whole = seen.span(sentence[:-1])
    begin = 0 if after is None else seen.at(after)
    left_out = [seen.text([i for i in whole if i not in kept]) for kept in shortened(seen.tree, whole, room, begin)]
    assert left_out == gone


def test_the_last_phrase_of_a_stretch_is_not_one_of_its_middle(read):
    seen = read(BROWSER)
    kept = seen.span("Vous pouvez ouvrir le fichier index.html dans un navigateur")
    assert list(shortened(seen.tree, kept, 45)) == []


def test_width_counts_characters_as_the_source_spaces_them(read):
    seen = read("L’OTAN est à vos côtés.")
    assert width(seen.tree, seen.span("L’OTAN est")) == len("L’OTAN est ")
    assert width(seen.tree, seen.span("vos côtés")) == len("vos côtés")  # no space before the mark
    assert width(seen.tree, []) == 0
