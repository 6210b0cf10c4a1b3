"""What stands alone of real sentences: where it may end, and what may be taken out of its middle."""

from __future__ import annotations

import pytest

from seo_fr.headings.grammar.opening import first_word, links
from seo_fr.headings.grammar.whole import (
    Extent,
    endings,
    leaves_quotation_open,
    loose,
    sentence_end,
    shortened,
    stands,
    width,
    without_asides,
)

MARKS = (":", ";", "…", "...", "?", "!", "(", "[")


def ways_to_end(tree, start):
    """What can be kept from ``start`` on, links and asides left out, one phrase less where it is too long."""

    def shapes(end):
        kept = without_asides(tree, [i for i in range(start, end) if not links(tree, i)])
        if kept is not None and len(kept) >= 3:
            yield from [kept] if width(tree, kept) <= 72 else shortened(tree, kept, 72)

    return endings(tree, Extent(start + 1, sentence_end(tree, start, MARKS), after=start), shapes)


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
    found = [seen.text(kept) for kept in ways_to_end(seen.tree, seen.at(opening))]
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
    found = [seen.text(kept) for kept in ways_to_end(seen.tree, start)]
    assert never.replace("’", "'") not in found


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
    assert sentence_end(seen.tree, seen.at(opening), MARKS) == (seen.tree.end if mark is None else seen.at(mark))


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
    found = loose(seen.tree, seen.span(stretch))
    assert (found[0].text if len(found) == 1 else None) == head


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


# (sentence, stretch, how many of its words hang on none of the others)
LOOSE = [
    ("La police a ouvert une enquête.", "La police a ouvert une enquête", 1),
    ("Le Sénat a voté la suppression de la taxe.", "la suppression de la taxe", 1),
    # Its words hang on the verb that is left out.
    ("La police a ouvert une enquête.", "La police a", 2),
    ("Il faut laisser le temps au temps.", "le temps au temps", 2),
    # A mark is no word.
    ("Le maire parle d’une « opération militaire » dans la plaine.", "« opération militaire »", 1),
]


@pytest.mark.parametrize(("sentence", "kept", "count"), LOOSE)
def test_a_phrase_that_holds_together_has_one_loose_word(read, sentence, kept, count):
    seen = read(sentence)
    assert len(loose(seen.tree, seen.span(kept))) == count


def test_a_quotation_that_is_cut_gets_its_mark_only_where_the_heading_closes_it(read):
    seen = read("Le maire a dit que « la ville ne vendra pas son stade à un club étranger ».")
    kept = seen.span("« la ville ne vendra pas son stade")
    assert leaves_quotation_open(seen.tree, kept)
    assert not leaves_quotation_open(seen.tree, seen.span("la ville ne vendra pas son stade"))
    begin = kept[0]
    assert stands(seen.tree, kept, Extent(begin, seen.tree.end, after=begin, closes=True))
    assert not stands(seen.tree, kept, Extent(begin, seen.tree.end, after=begin))


def test_what_the_heading_says_elsewhere_is_no_loss(read):
    seen = read("La grippe recule dans toute la région selon les médecins.")
    kept, source = seen.span("La grippe recule dans toute la région"), frozenset(seen.span("selon les médecins"))
    assert not stands(seen.tree, kept, Extent(kept[0], seen.tree.end))
    assert stands(seen.tree, kept, Extent(kept[0], seen.tree.end, spared=source))
