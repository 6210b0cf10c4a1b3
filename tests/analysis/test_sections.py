"""Sections: the search is exact, and bounded."""

from __future__ import annotations

from itertools import combinations

from hypothesis import given
from hypothesis import strategies as st

from seo_fr.analysis.cohesion import Cohesion
from seo_fr.analysis.sections import MAX_PARAGRAPHS, segment

N = 7
VALUES = st.lists(st.integers(-9, 9), min_size=N * N, max_size=N * N)
BORDERS = st.frozensets(st.integers(1, N - 1), max_size=3)


def cuts_of(starts, n=N):
    return list(zip(starts, [*starts[1:], n], strict=True))


@given(VALUES, BORDERS)
def test_no_other_plan_is_worth_more(numbers, closed):
    def value(i, j):
        return float(numbers[i * N + j - 1])

    starts = segment(N, value, closed=closed)
    plans = [(0, *c) for size in range(N) for c in combinations(set(range(1, N)) - closed, size)]
    plans = [tuple(sorted(plan)) for plan in plans]
    assert starts in plans
    worth = {plan: sum(value(i, j) for i, j in cuts_of(plan)) for plan in plans}
    assert worth[starts] == max(worth.values())


@given(VALUES, VALUES, BORDERS)
def test_what_sections_are_worth_at_most_spares_work_and_changes_no_plan(numbers, slack, closed):
    def value(i, j):
        return float(numbers[i * N + j - 1]) if numbers[i * N + j - 1] > -9 else float("-inf")

    def at_most(i, j):
        return value(i, j) + abs(slack[i * N + j - 1])

    assert segment(N, value, closed=closed, at_most=at_most) == segment(N, value, closed=closed)


def test_no_section_is_longer_than_allowed_even_where_one_would_be_worth_most():
    n = 3 * MAX_PARAGRAPHS
    starts = segment(n, lambda i, j: float((j - i) ** 2))
    assert max(j - i for i, j in cuts_of(starts, n)) == MAX_PARAGRAPHS


def test_equal_plans_are_decided_the_same_way():
    assert segment(4, lambda i, j: 0.0) == (0,)
    assert segment(0, lambda i, j: 0.0) == ()
    assert segment(1, lambda i, j: -5.0) == (0,)


def test_the_search_asks_for_a_bounded_number_of_values():
    asked = []

    def value(i, j):
        asked.append((i, j))
        return 0.0

    segment(1000, value)
    assert len(asked) <= 1000 * MAX_PARAGRAPHS


def test_a_container_longer_than_the_bound_stays_whole():
    n = 3 * MAX_PARAGRAPHS
    assert segment(n, lambda i, j: -float(j - i), closed=frozenset(range(2, n))) == (0,)


def test_minus_infinity_keeps_a_long_list_whole():
    end = 2 * MAX_PARAGRAPHS

    def value(i, j):
        return float("-inf") if 2 < i < end else -10.0

    starts = segment(end + 20, value)
    assert starts != (0,)
    assert not any(2 < i < end for i in starts)


def test_two_subjects_are_parted_where_they_meet(annotated):
    bread = "Le boulanger pétrit la pâte, surveille le four et vend son pain de seigle aux clients du marché. "
    rail = "Le train régional dessert la gare, transporte des voyageurs et roule sur la voie électrifiée du réseau. "
    text = annotated(*[bread * 2] * 5, *[rail * 2] * 5)
    assert segment(len(text.paragraphs), Cohesion(text).value) == (0, 5)
