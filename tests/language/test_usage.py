"""The usage of the place: asked for, named by the header, told by the text; fr-FR where nothing is sure."""

import pytest

from seo_fr.errors import ConfigError
from seo_fr.language.usage import usage_of
from seo_fr.reading import read_text


def usage(text, asked=None, path="a.md"):
    return usage_of(read_text(text + "\n", path), asked)


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("Le coût serait de 90'000 francs.", "fr-CH"),
        ("Le coût serait de 1’250’000 francs.", "fr-CH"),
        ("Il a huitante ans.", "fr-CH"),
        ("Septante vaches sont descendues de l’alpage, pour 12 francs l’une.", "fr-CH"),
        ("Le bourgmestre a septante ans.", "fr-BE"),
        ("Le CPAS aide 12.000 habitants, dit l’échevine.", "fr-BE"),
        ("Le projet coûte 10 G$.", "fr-CA"),
        ("Le cégep ferme la fin de semaine.", "fr-CA"),
        ("QUÉBEC – Le député péquiste a réagi.", "fr-CA"),
    ],
)
def test_the_text_tells_it(text, code):
    told = usage(text)
    assert told.code == code
    assert told.reason.startswith("le texte")


@pytest.mark.parametrize(
    "text",
    [
        "Le maire de Rennes a soixante-dix ans.",
        "Le Conseil fédéral a débloqué 12 millions de francs suisses, soit 11 millions d’euros, avant la votation.",
        "Le bourgmestre de Bruxelles et ses échevins ont reçu le maire de Lille.",
        "À Montréal, la mairesse a répondu par courriel. Quel choc!",
        "Septante, répète-t-il.",
        "« Il y avait nonante vaches et huitante veaux », raconte le Vaudois, à Paris.",
        "Le jeu coûte 12 M$ aux États-Unis.",
        "Il court le 800 m en 1'43''250 et saute 7'12.",
        "Quel match! Quelle foule! Quelle soirée! Le maire a dit: «Enfin!»",
    ],
)
def test_what_is_not_sure_is_the_usage_of_france(text):
    assert usage(text).code == "fr-FR"


@pytest.mark.parametrize(
    ("line", "code"),
    [
        ("lang: fr-CA", "fr-CA"),
        ("lang: fr_ch", "fr-CH"),
        ("Language: FR-be", "fr-BE"),
        ("locale: 'fr-LU'", "fr-BE"),
        ("lang: fr", "fr-FR"),
        ("lang: de-CH", "fr-FR"),
        ("lang: [fr-CA]", "fr-FR"),
        ("lang: {x: fr-CA}", "fr-FR"),
    ],
)
def test_the_header_names_it(line, code):
    assert usage(f"---\n{line}\n---\n\nLe maire a voté.").code == code


def test_who_asks_wins_over_the_header_and_the_header_over_the_text():
    text = "---\nlang: fr-CA\n---\n\nIl y a 90'000 vaches."
    assert usage(text).code == "fr-CA"
    assert usage(text, "fr-BE").code == "fr-BE"
    assert usage("Il y a 90'000 vaches.", "fr-FR").code == "fr-FR"


def test_an_unknown_usage_is_an_error_that_names_the_nearest():
    with pytest.raises(ConfigError, match="fr-CH"):
        usage("Rien.", "fr-CHH")


def test_what_is_quoted_or_code_tells_nothing():
    assert usage("Un mot.\n\n```\n90'000 G$ 10 G$\n```").code == "fr-FR"


BLOG = (
    "Le blogue parle de [la ville](https://www.ville.exemple.ca/a) et [du port](https://port.exemple.ca). Tout y est."
)
GLUED = "Le Canada vote. Que dire du Canada? Rien! L’élue salue la fonction publique fédérale."
HOSTS = "[Un](https://un.exemple.{0}), [deux](https://deux.exemple.{0})."


@pytest.mark.parametrize(
    ("text", "code"),
    [
        (BLOG, "fr-CA"),
        (BLOG.replace(".ca", ".fr"), "fr-FR"),
        (BLOG.replace("[la ville](https://www.ville.exemple.ca/a)", "la ville"), "fr-FR"),
        ("Le blogue (https://a.exemple.ca, puis https://b.exemple.ca) ferme.", "fr-CA"),
        ("---\ncanonical: https://exemple.ca/vote\n---\n\nLe courriel est parti.", "fr-CA"),
        (f"{GLUED} {HOSTS.format('ca')}", "fr-CA"),
        (f"{GLUED} Qui? Quoi! Où?", "fr-CA"),
        (f"{GLUED.replace('?', ' ?').replace('!', ' !')} {HOSTS.format('ca')} Qui ?", "fr-FR"),
        (f"La votation est close au Grand Conseil. {HOSTS.format('ch')} Il en coûte 12 francs.", "fr-CH"),
        (f"Le bourgmestre dit à la SNCB : {HOSTS.format('be')}", "fr-BE"),
        ("Le bourgmestre, à la SNCB : [un](https://youtu.be/a), [deux](https://youtu.be/b).", "fr-FR"),
    ],
)
def test_the_sites_it_leads_to_and_the_country_it_speaks_of_tell_it(text, code):
    assert usage(text).code == code


@pytest.mark.parametrize("at", range(0, 9, 2))
def test_one_stray_quotation_mark_changes_nothing(at):
    paragraphs = [
        "Il a huitante ans.",
        "Le prix est de 12 euros.",
        "Le cégep ferme la fin de semaine.",
        "Rien.",
        "Oui.",
    ]
    before = usage("\n\n".join(paragraphs)).code
    paragraphs[at // 2] = paragraphs[at // 2].replace(" ", ' "', 1) + ' "' * (at == 8)
    assert usage("\n\n".join(paragraphs)).code == before
