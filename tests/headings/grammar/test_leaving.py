"""What a phrase of a real sentence may leave behind it."""

from __future__ import annotations

import pytest

from seo_fr.headings.grammar.leaving import after_comma, complete, droppable

# (sentence, phrase that is left out; all that stands before it is kept)
MAY_GO = [
    # A date.
    ("Elles auront lieu jusqu’au mercredi 11 juillet au matin.", "jusqu’au mercredi 11 juillet au matin"),
    ("Une vague de chaleur touche la ville l’an dernier.", "l’an dernier"),
    # What only seems to limit: a consequence, a place, an addition.
    (
        "La réglementation ne fixe que peu de conditions, si bien que des pratiques variées sont observées.",
        ", si bien que des pratiques variées sont observées",
    ),
    (
        "Un avion s’est écrasé dans la banlieue d’Iju, près de l’aéroport international Murtala-Muhammed.",
        ", près de l’aéroport international Murtala-Muhammed",
    ),
    (
        "On compte au moins dix morts, de nombreux blessés et disparus ainsi que d’importants dégâts matériels.",
        "ainsi que d’importants dégâts matériels",
    ),
    # An aim after a comma, where without one it would bound the claim.
    ("L’Arcep a développé plusieurs outils, pour les citoyens.", ", pour les citoyens"),
    # A second clause; a second object of its own; after a comma, a second place.
    ("On avance et ça se voit !", "et ça se voit"),
    ("L’interdisciplinarité est une force, mais elle reste un défi.", ", mais elle reste un défi"),
    ("Il est facile de se perdre dans le labyrinthe des services et des acronymes.", "et des acronymes"),
    (
        "La 3DS XL sortira en Europe et au Japon le 28 juillet, et en Amérique, le 18 août.",
        ", et en Amérique, le 18 août",
    ),
    # What a comma adds to a finished clause.
    (
        "Un camion-citerne a explosé vendredi, brûlant plusieurs camions.",
        ", brûlant plusieurs camions",
    ),
    (
        "Ils envoyaient un message d’avertissement factice de la banque, demandant aux clients leurs codes.",
        ", demandant aux clients leurs codes",
    ),
    # A relative clause, a participle, an apposition after a comma, even on a definite noun.
    (
        "Le public avait découvert le comédien dans la série Julie Lescaut, dans laquelle il jouait l’inspecteur.",
        ", dans laquelle il jouait l’inspecteur",
    ),
    (
        "L’avortement, ou plus précisément l’IVG (interruption volontaire de grossesse), était un droit.",
        "(interruption volontaire de grossesse",
    ),
    # The same without a comma on an indefinite noun, a bare one, a proper one.
    ("Une métadonnée est une donnée qui décrit ou définit une autre donnée.", "qui décrit ou définit une autre donnée"),
    ("Le conseil présente un projet porté par la région.", "porté par la région"),
    ("Un moteur de règles est un ensemble de règles prédéfinies « à l’avance ».", "prédéfinies « à l’avance »"),
    ("La presse salue la Chine qui a signé le traité.", "qui a signé le traité"),
    # An adverb that rules/headings.yml lets go; after a colon, a clause.
    ("L’ambassade américaine a également subi d’importants dommages.", "également"),
    (
        "Notre mission est complexe et trépidante : il faut composer avec les besoins des citoyens.",
        ": il faut composer avec les besoins des citoyens",
    ),
    # A noun’s second complement in *de*, or one in another preposition that it does not call for.
    ("Forts de cette expérience, nous avons identifié 6 facteurs de réussite d’un défi.", "d’un défi"),
    ("Au moins une quarantaine de personnes au sol ont également été tuées.", "au sol"),
    ("Leur seul rapport avec la langue française est la fascination.", "avec la langue française"),
    (
        "Des annonces font suite à la progression de Free Mobile dans le marché de la téléphonie.",
        "dans le marché de la téléphonie",
    ),
    # A verb’s circumstance, or its complement in *à* where the object stays.
    ("L’opération s’est achevée sans incident vers 7 heures.", "vers 7 heures"),
    ("Les diffuseurs mettent leurs données à la disposition du public.", "à la disposition du public"),
    ("Ils s’engagent sur des niveaux de performance et de disponibilité.", "sur des niveaux de performance"),
    # A clause of circumstance, the agent of a passive.
    (
        "L’équipe est entrée dans une phase de tests pour vérifier que l’outil correspond aux besoins.",
        "pour vérifier que l’outil correspond aux besoins",
    ),
    (
        "Un important dispositif de sécurité a été mis en place par la police.",
        "par la police",
    ),
]
MUST_STAY = [
    # What changes the truth of the rest.
    ("Par ailleurs, un défi EIG n’est rien sans données.", "sans données"),
    ("C’est le cas partout dans le monde, excepté au Japon.", ", excepté au Japon"),
    ("L’effet rebond est sans effet lorsque la hausse compense les gains.", "lorsque la hausse compense les gains"),
    (
        "Mais, ce droit est remis en cause, selon un collectif de défense des droits des femmes.",
        ", selon un collectif de défense des droits des femmes",
    ),
    ("Ils vont déposer une plainte contre X.", "contre X."),
    # An aim without a comma: « quatre points sont accordés ».
    ("Quatre points sont accordés pour une victoire.", "pour une victoire"),
    ("Cet article détaille la méthodologie adoptée pour ce projet.", "pour ce projet"),
    # « une force, mais aussi un défi »: half of what is said.
    ("L’interdisciplinarité de la promotion 2 est une force, mais aussi un défi.", ", mais aussi un défi"),
    # « les outils sont npm et bower »
    ("Les principaux package managers pour le front-end sont npm et bower.", "et bower"),
    ("Dans le secteur aérien, l’information est très variable et peu visible.", "et peu visible"),
    # A second complement of a verb, not after a comma.
    (
        "Une belle opportunité pour se lancer facilement et sans trop de risque à l’indépendance.",
        "et sans trop de risque à l’indépendance",
    ),
    # The pair is what is meant: under *entre*, a plural, with names or numbers, under *ou*, of a subject.
    (
        "Dans ce cas de figure, le principal intérêt est la correspondance entre un nom et un code.",
        "et un code",
    ),
    ("Ils s’engagent sur des niveaux de performance et de disponibilité.", "et de disponibilité"),
    ("Un des murs du bureau d’Elise et de Julien.", "et de Julien"),
    ("Reste que peu de gens savent si 11 g. ou 786 g. c’est beaucoup.", "ou 786 g."),
    ("Nous tenons à jour une liste de schémas en phase d’investigation ou de construction.", "ou de construction"),
    ("La formation et la mobilisation des annotateurs est un aspect très important.", "et la mobilisation"),
    # A relative clause or a participle that tells which, an infinitive, an apposition without a comma.
    (
        "La corruption qui ronge le Parti doit être combattue.",
        "qui ronge le Parti",
    ),
    (
        "Il s’agit du premier projet lancé par Wikimédia depuis la création de Wikiversity en 2006.",
        "lancé par Wikimédia depuis la création de Wikiversity en 2006",
    ),
    ("Ils n’ont rien à voir avec Cuba, l’Argentine ou le Mexique.", "à voir avec Cuba, l’Argentine ou le Mexique"),
    ("Voici un aperçu des résultats de cet atelier « feuille de route ».", "« feuille de route »"),
    # A relative clause that has no noun before it.
    ("Celle qui pose le plus de difficultés reste la dernière.", "qui pose le plus de difficultés"),
    # Any other adverb; who speaks after a quotation.
    ("Les fortes précipitations pourraient encore durer deux jours.", "encore"),
    ("Les jeunes ne pratiquent pas suffisamment de dépistages.", "suffisamment de dépistages"),
    (
        "« C’est une collaboration entre la banque et le client » a ensuite précisé Febelfin.",
        "a ensuite précisé Febelfin",
    ),
    # « mises à jour », « prend en charge »: the bare noun belongs to its verb.
    ("En effet, les tuiles vecteur des fonds de plan sont mises à jour une fois par semaine.", "à jour"),
    ("Webpack prend en charge la fonction require.", "en charge"),
    # A noun’s first complement in *de*, and the one in *à* that it calls for.
    ("C’est le rôle du jeu de données de référence.", "du jeu de données de référence"),
    ("Preact est une alternative à React.", "à React"),
    ("Les logiciels permettant l’accès aux services du Minitel cesseront de fonctionner.", "aux services du Minitel"),
    # A verb’s complement in *de* or *à* that stands for its object.
    ("Pour cela on peut recourir aux « value proposition canvas ».", "aux « value proposition canvas »"),
    ("Les ateliers s’adressent aux parents qui travaillent la nuit.", "aux parents qui travaillent la nuit"),
    # Objects, subjects, adjectives.
    ("La police a ouvert une enquête.", "une enquête"),
    ("L’ambassade américaine a subi d’importants dommages.", "américaine"),
]


def _may_go(seen, phrase):
    kept = set(range(seen.tree.start, seen.at(phrase)))
    return droppable(seen.tree, seen.head(phrase), kept)


@pytest.mark.parametrize(("sentence", "phrase"), MAY_GO)
def test_what_adds_to_a_finished_phrase_may_be_left_behind(read, sentence, phrase):
    assert _may_go(read(sentence), phrase)


@pytest.mark.parametrize(("sentence", "phrase"), MUST_STAY)
def test_what_a_phrase_needs_is_never_left_behind(read, sentence, phrase):
    assert not _may_go(read(sentence), phrase)


TAXED = "Le Sénat a voté la suppression de la taxe."
SELLING = "Les ventes en France reculent depuis un an."


def test_a_phrase_is_complete_when_all_that_is_left_behind_may_go(read):
    seen = read("L’opération s’est achevée dans le calme vers 7 heures.")
    assert complete(seen.tree, set(seen.span("L’opération s’est achevée dans le calme")))
    seen = read(TAXED)
    assert not complete(seen.tree, set(seen.span("Le Sénat a voté la suppression")))


def test_what_stands_before_the_phrase_is_not_asked(read):
    seen = read(TAXED)
    kept = seen.span("a voté la suppression de la taxe")
    assert not complete(seen.tree, set(kept))  # the subject is missing
    assert complete(seen.tree, set(kept), after=kept[0])


def test_what_begins_after_the_clause_has_ended_is_not_asked(read):
    seen = read(TAXED)
    kept = set(seen.span("Le Sénat a voté la suppression"))
    assert complete(seen.tree, kept, until=seen.at("de la taxe"))
    assert not complete(seen.tree, kept, until=seen.at("la taxe"))


def test_a_subject_keeps_what_restricts_it(read):
    seen = read(SELLING)
    kept = set(seen.span("Les ventes"))
    assert complete(seen.tree, kept)
    assert not complete(seen.tree, kept, restrict=True)


def test_a_restricted_participle_on_an_indefinite_noun_stays(read):
    seen = read("Un projet porté par la région sera présenté au public.")
    phrase = seen.head("porté par la région")
    kept = set(seen.span("Un projet"))
    assert droppable(seen.tree, phrase, kept)
    assert not droppable(seen.tree, phrase, kept, restrict=True)


AFTER_COMMA = [
    ("Tapei, capitale de Taiwan, a déjà été touchée.", "capitale"),
    ("L’avortement, ou plus précisément l’IVG (interruption volontaire de grossesse), était un droit.", "interruption"),
    ("Notre mission est complexe : il faut composer avec les besoins des citoyens.", "faut"),
]
NOT_AFTER_COMMA = [
    ("Tapei, capitale de Taiwan, a déjà été touchée.", "Taiwan"),
    ("La police a ouvert une enquête.", "enquête"),
]


@pytest.mark.parametrize(("sentence", "word"), AFTER_COMMA)
def test_a_phrase_that_opens_on_a_mark_stands_after_it(read, sentence, word):
    seen = read(sentence)
    assert after_comma(seen.tree, seen.token(word))


@pytest.mark.parametrize(("sentence", "word"), NOT_AFTER_COMMA)
def test_a_mark_that_ends_a_phrase_does_not_open_it(read, sentence, word):
    seen = read(sentence)
    assert not after_comma(seen.tree, seen.token(word))
