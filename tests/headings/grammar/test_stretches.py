"""Unbroken stretches: every place where one may begin and end, and what stops one on its way."""

from __future__ import annotations

import pytest

from seo_fr.headings.grammar.stretches import stretches

BILL = "Les députés débattent du projet de réforme des retraites."
SHIP = "Le débat porte sur l’arrivée du navire Costa Concordia dans le port."
CITIES = "Le maire a visité les villes de Milan, Gênes et Turin avec sa délégation."
QUALITY = "Il est important de s’assurer de la qualité des annotations."
LAW = "La commission examine le projet de loi : les députés voteront mardi le texte entier."
PROMISE = "Le chef promet « plus de soutien au pays » lors de sa visite."
RENOIR = "Le musée expose des toiles (dont trois Renoir) de la collection."
ELECTIONS = "Barack Obama et Mitt Romney participent aux élections générales américaines."
TRADERS = "Les prix baissent et les commerçants du centre attendent les clients."
VISIT = "Le pays attend la visite de la délégation que le ministre conduira."
CONTACT = "La réunion de vendredi du Groupe de contact sur la défense de l’Ukraine prépare la livraison de chars."
SITES = "Le Mobilier national publie ses archives sur Réfugiés.info et sur GNU/Linux."

# sentence, words, kind, article
BEGIN = [
    # At the head of the sentence, or of a clause: after a comma, a colon, a conjunction.
    (BILL, "Les députés débattent du projet", "segment", None),
    ("Depuis l’été, les prix augmentent au marché de la ville.", "les prix augmentent au marché", "segment", None),
    (LAW, "les députés voteront mardi le texte entier", "segment", None),
    (TRADERS, "les commerçants du centre attendent les clients", "segment", None),
    # After a link word that leans on the sentence before.
    ("Mais le conseil municipal refuse la vente.", "le conseil municipal refuse la vente", "segment", None),
    # An infinitive after *de*, *à*, *pour*, a verb; with its *se*.
    ("L’objectif est de réduire la facture des ménages.", "réduire la facture des ménages", "infinitive", None),
    ("Il faut protéger les captages d’eau potable.", "protéger les captages d'eau potable", "infinitive", None),
    (QUALITY, "s'assurer de la qualité des annotations", "infinitive", None),
    # A noun phrase after a verb or a preposition.
    (QUALITY, "la qualité des annotations", "noun-phrase", None),
    (VISIT, "la visite de la délégation", "noun-phrase", None),
    (RENOIR, "des toiles (dont trois Renoir)", "noun-phrase", None),
    # The article comes out of a contraction: du → le, aux → les.
    (BILL, "projet de réforme des retraites", "noun-phrase", "le"),
    (ELECTIONS, "élections générales américaines", "noun-phrase", "les"),
    ("Le maire parle au conseil municipal de la commune.", "conseil municipal de la commune", "noun-phrase", "le"),
    ("Le maire dispose des crédits votés par la région.", "crédits votés par la région", "noun-phrase", "les"),
    # A noun that opens its sentence, or stands after a colon, needs none.
    ("Mobilisation des maires ruraux contre la réforme.", "Mobilisation des maires ruraux", "noun-phrase", None),
    (
        "Autre mesure : protection des captages d’eau potable.",
        "protection des captages d'eau potable",
        "noun-phrase",
        None,
    ),
]

NOT_BEGIN = [
    # « Assurer de la qualité », without its *se*.
    (QUALITY, "assurer de la qualité des annotations"),
    # In the middle of a noun phrase, or of a name.
    (BILL, "réforme des retraites"),
    (SHIP, "Concordia dans le port"),
    # Inside a quotation that the sentence frames.
    (PROMISE, "plus de soutien au pays"),
    (
        "Le maire dirige une « association des écoles rurales du canton » de Figeac.",
        "écoles rurales du canton",
    ),
    # After an article: the phrase begins with it.
    ("Le maire inaugure la nouvelle école maternelle du village.", "nouvelle école maternelle du village"),
    # An infinitive after a noun or *sans* is another's.
    ("Le maire part sans inaugurer la nouvelle école maternelle.", "inaugurer la nouvelle école maternelle"),
]

# sentence, words, what stands after them
END = [
    (BILL, "Les députés débattent du projet de réforme des retraites", "end"),
    (BILL, "Les députés débattent du projet", "de"),
    (ELECTIONS, "Barack Obama et Mitt Romney participent", "à"),
    (SHIP, "l'arrivée du navire Costa Concordia", "preposition"),
    (CITIES, "les villes de Milan, Gênes", "and"),
    (LAW, "La commission examine le projet de loi", "colon"),
    (RENOIR, "Le musée expose des toiles", "bracket"),
    (VISIT, "la visite de la délégation", "relative"),
    (TRADERS, "les commerçants du centre", "verb"),
    ("Le conseil examinera le budget mardi prochain.", "Le conseil examinera le budget", "date"),
    ("Le conseil refuse la vente lorsque le prix baisse.", "Le conseil refuse la vente", "subordinate"),
    ("Le conseil refuse la vente imposée par la région.", "Le conseil refuse la vente", "participle"),
    ("Le conseil refuse la vente, le préfet insiste.", "Le conseil refuse la vente", "comma"),
    ("Le conseil refuse la vente mais le préfet insiste.", "Le conseil refuse la vente", "but"),
    ("Le conseil refuse la vente ; le préfet insiste.", "Le conseil refuse la vente", "semicolon"),
    # A closing guillemet is an end, inside the stretch or after it.
    (PROMISE, "Le chef promet « plus de soutien au pays »", "adverb"),
    ("« Nous refusons la vente du terrain », dit le maire.", "la vente du terrain", None),
]

NOT_END = [
    # On an article, a preposition, *que*.
    (VISIT, "la visite de la délégation que"),
    (VISIT, "la visite de la"),
    (SHIP, "l'arrivée du navire Costa Concordia dans"),
    # In a name, a hyphenated or glued word, a list of names.
    (SHIP, "l'arrivée du navire Costa"),
    (SITES, "ses archives sur Réfugiés"),
    (SITES, "ses archives sur Réfugiés.info et sur GNU"),
    (CITIES, "Le maire a visité les villes de Milan"),
    (CONTACT, "La réunion de vendredi du Groupe"),
    ("Le préfet rencontre les élus de Noyal-sur-Vilaine à Rennes.", "Le préfet rencontre les élus de Noyal"),
    # Half a quotation, half a bracket.
    (PROMISE, "Le chef promet « plus de soutien"),
    (RENOIR, "des toiles (dont trois Renoir"),
    # Past a colon, a semicolon.
    ("Le maire refuse la vente : le préfet insiste.", "Le maire refuse la vente : le préfet insiste"),
    # Under three words or 22 characters it names nothing.
    (SHIP, "l'arrivée du navire"),
    ("Le vote aura lieu mardi.", "Le vote aura lieu"),
    # A question is not taken apart.
    ("Faut-il fermer la piscine municipale de la ville ?", "la piscine municipale de la ville"),
    # On the sentence’s own full stop.
    (TRADERS, "Les prix baissent et les commerçants du centre attendent les clients."),
    # More than two commas.
    (
        "Le don va aux villes de Lyon, aux forêts, aux lacs, aux ponts du Rhône.",
        "Le don va aux villes de Lyon, aux forêts, aux lacs, aux ponts",
    ),
    # Longer than a line and six characters.
    (
        "La municipalité confie la gestion du stade et de la patinoire à une société privée de la région.",
        "La municipalité confie la gestion du stade et de la patinoire à une société privée de la région",
    ),
]

# sentence, words, kind that they are not
KINDS = [
    # A segment has a verb, a noun phrase none but that of a subordinate clause.
    (BILL, "Les députés débattent du projet", "noun-phrase"),
    (TRADERS, "les commerçants du centre", "segment"),
    (VISIT, "la visite de la délégation que le ministre conduira", "segment"),
]

VERBS = [
    (BILL, "Les députés débattent du projet", "débattent"),
    # The verb of a relative clause is not the stretch's own.
    (VISIT, "la visite de la délégation que le ministre conduira", None),
    ("Le maire qui signe la lettre refuse la vente.", "Le maire qui signe la lettre", None),
]


@pytest.fixture
def found(tree_of):
    """``found(sentence)``: {(words, kind): stretch} of its only sentence."""

    def find(sentence):
        tree = tree_of(sentence)[-1]
        return {(tree.doc[s.start : s.end].text, s.kind): s for s in stretches(tree)}

    return find


@pytest.mark.parametrize(("sentence", "words", "kind", "article"), BEGIN)
def test_where_a_stretch_may_begin(found, sentence, words, kind, article):
    assert found(sentence)[words, kind].article == article


@pytest.mark.parametrize(("sentence", "words"), NOT_BEGIN)
def test_where_a_stretch_may_not_begin(found, sentence, words):
    assert words in sentence.replace("’", "'")
    assert [s for s, _ in found(sentence) if s == words] == []


@pytest.mark.parametrize(("sentence", "words", "border"), END)
def test_what_stands_after_a_stretch(found, sentence, words, border):
    assert {s.border for (said, _), s in found(sentence).items() if said == words} == ({border} if border else set())


@pytest.mark.parametrize(("sentence", "words"), NOT_END)
def test_where_a_stretch_may_not_end(found, sentence, words):
    assert words in sentence.replace("’", "'")
    assert [s for s, _ in found(sentence) if s == words] == []


@pytest.mark.parametrize(("sentence", "words", "kind"), KINDS)
def test_what_kind_of_heading_a_stretch_is_not(found, sentence, words, kind):
    assert (words, kind) not in found(sentence)


@pytest.mark.parametrize(("sentence", "words", "verb"), VERBS)
def test_the_verb_of_a_stretch_is_its_own(found, sentence, words, verb):
    verbs = {s.verb.text if s.verb is not None else None for (said, _), s in found(sentence).items() if said == words}
    assert verbs == {verb}


def test_stretches_come_shortest_first_from_each_start(tree_of):
    ends: dict[int, list[int]] = {}
    for stretch in stretches(tree_of(SHIP)[-1]):
        ends.setdefault(stretch.start, []).append(stretch.end)
    assert max(map(len, ends.values())) > 1
    assert all(found == sorted(found) for found in ends.values())
