"""Shares of an article’s sentences: how many are too many, and which are counted."""

import pytest

from tests.checks.texts import levels


def test_a_share_is_judged_on_twelve_sentences_and_hangs_on_no_two_of_them(found):
    long, short = f"Le maire {' '.join(['mot'] * 28)}. ", "Il a voté. "
    assert found(long * 3 + short * 6, "long-sentences-share") == ()  # three of nine
    assert found(long * 5 + short * 8, "long-sentences-share") == ()  # five of thirteen, two too many
    assert found(long * 8 + short * 8, "long-sentences-share")


def test_a_share_a_little_past_its_limit_is_a_remark(found):
    long, short = f"Le maire {' '.join(['mot'] * 28)}. ", "Il a voté. "
    assert found(long * 13 + short * 27, "long-sentences-share") == ()  # 32 % for 30
    assert levels(found(long * 15 + short * 25, "long-sentences-share")) == ["info"]  # 38 %
    assert levels(found(long * 18 + short * 22, "long-sentences-share")) == ["warning"]  # 45 %


def test_a_quoted_block_is_not_among_the_long_sentences_of_the_author(found):
    long = f"Le maire {' '.join(['mot'] * 28)}."
    short = "Il a voté. " * 8
    quoted = "".join(f"> {long}\n\n" for _ in range(8))
    assert found(f"{quoted}{short}{short}", "long-sentences-share") == ()
    (told,) = found(f"{quoted}{(long + ' ') * 8}{short}", "long-sentences-share")
    assert "8 sur 16" in told.message


def test_a_fifth_of_passives_is_let_through(found):
    passive, active = "Le budget a été voté jeudi. ", "Le maire vote le budget. "
    assert found(passive * 8 + active * 32, "passive-share") == ()
    assert found(passive * 12 + active * 28, "passive-share")


def test_a_quarter_of_passives_is_what_the_press_writes(found):
    passive, active = "Le budget a été voté jeudi. ", "Le maire vote le budget. "
    assert found(passive * 10 + active * 30, "passive-share") == ()
    assert found(passive * 13 + active * 27, "passive-share")


@pytest.mark.parametrize(
    "state",
    [
        "Ils sont connus pour la fabrication de poteries.",
        "La ville est située près du lac.",
        "Le système est doté de deux horloges.",
        "Cette partie est fondée sur des faits.",
    ],
)
def test_a_state_is_no_passive_to_mend(state, found):
    assert found(f"{state} " * 16, "passive-share") == ()
    assert found("Le budget a été voté jeudi. " * 16, "passive-share")
    assert found("Le système est fermé par le maire. " * 16, "passive-share")


@pytest.mark.parametrize("state", ["La viande est la plus consommée par les Français.", "Ce thé n’est pas oxydé."])
def test_a_superlative_and_what_is_not_done_are_states(state, found):
    assert found(f"{state} " * 16, "passive-share") == ()
    assert found("Le budget n’a pas été voté. " * 16, "passive-share")


def test_what_justice_or_an_accident_does_is_told_in_the_passive(found):
    assert found("Deux hommes ont été condamnés hier. " * 18, "passive-share") == ()
    assert found("Trois pompiers ont été blessés hier. " * 18, "passive-share") == ()
    assert found("Deux hommes ont été condamnés par le juge. " * 18, "passive-share")
    assert found("Le vote a été reporté hier. " * 18, "passive-share")


def test_the_passive_that_is_shown_is_a_sure_one(found):
    text = f"{'Le thé est vendu. ' * 8}Le budget a été voté jeudi. {'Le thé est vendu. ' * 8}"
    (finding,) = found(text, "passive-share")
    assert finding.span.of(text).startswith("Le budget a été voté")


def test_the_passive_that_is_shown_names_nobody_and_is_no_state(found):
    named = "Un agent a été blessé, lundi à midi, par l’explosion d’une chaufferie. "
    text = f"C’est fini. {named * 4}Le vote a été reporté. {named * 4}{'Le maire vote. ' * 8}"
    (finding,) = found(text, "passive-share")
    assert finding.span.of(text).startswith("Le vote a été reporté")
    assert found("C’est fini. " * 18, "passive-share") == ()
