"""What the strategies of headings make of a text, with plain spaces.

What the guards refuse afterwards is tested with them; « never proposed » here asks the strategies alone.
"""

from __future__ import annotations

import pytest


def _plain(heading):
    return heading.replace("\u00a0", " ")


@pytest.fixture(scope="session")
def made(made_from):
    """``made(text)``: {heading: strategy} of what the guards let through."""

    def make(text):
        return {_plain(said): how for said, how in made_from(text).items()}

    return make


@pytest.fixture(scope="session")
def proposed(made_from, refused):
    """``proposed(text)``: every heading a strategy hands in, whatever the guards say to it."""

    def make(text):
        return [_plain(heading) for heading in {**made_from(text), **refused(text)}]

    return make
