"""Whether an article says what somebody is called whom it speaks of by a noun."""

import pytest

from seo_fr.analysis.gaps.told import Whole, low
from seo_fr.analysis.gaps.unnamed import is_called


@pytest.mark.parametrize(
    ("noun", "text", "called"),
    [
        ("maire", "La maire, Anne Petit, est venue.", True),
        ("maire", "Le maire de Vire, Paul Roy, dit non.", True),
        ("maire", "Anne Petit, maire de Vire, dit non.", True),
        ("maire", "M. Roy, le maire, dit non.", True),
        ("responsable", "La responsable Anne Petit dit non.", True),
        ("société", "La société Néocamp vend.", True),
        # What only says where or whose is no name.
        ("maire", "La maire d’Alençon est venue.", False),
        ("groupe", "Le camping passe à un groupe de Brive.", False),
        # A name of the next sentence may be anybody's.
        ("maire", "Le maire de Vire dit non. Paul Roy aussi.", False),
    ],
)
def test_a_name_beside_the_noun_is_what_it_is_called(noun, text, called):
    assert is_called(noun, Whole(text, low(text))) is called
