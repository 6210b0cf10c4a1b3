"""The two tests of every table of headings, written once."""

from __future__ import annotations

import re

import pytest


def of_tables(made_of, never):
    """Two tests: ``made_of`` are rows (strategy, text, heading that it makes), ``never`` rows (text, pattern).

    No strategy proposes a heading that the pattern finds, whatever the guards say to it.
    """

    @pytest.mark.parametrize(("strategy", "text", "heading"), made_of)
    def is_made(made, strategy, text, heading):
        assert made(text).get(heading) == strategy

    @pytest.mark.parametrize(("text", "pattern"), never)
    def is_not_proposed(proposed, text, pattern):
        assert [heading for heading in proposed(text) if re.search(pattern, heading)] == []

    return is_made, is_not_proposed
