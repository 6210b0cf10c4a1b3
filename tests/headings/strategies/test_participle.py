"""Headings without *être*: what was done to somebody, what he underwent, what he is."""

from __future__ import annotations

from tests.headings.cases import of_tables

PARTICIPLE = [
    ("Deux raffineries ont été fermées par le groupe pétrolier.", "Deux raffineries fermées par le groupe pétrolier"),
    ("Des EIG ont été recrutés suite au programme.", "Des EIG recrutés suite au programme"),
    (
        "Antoine Sollacaro a été abattu ce mardi par trois balles, à 9 heures ce matin vers son domicile.",
        "Antoine Sollacaro abattu par trois balles",
    ),
    ("La collecte des données est organisée par la commune.", "La collecte des données organisée par la commune"),
]

PARTICIPLE += [
    # A state, the article gone before a number, the adverb kept.
    ("La rocade restera fermée jusqu’à lundi.", "La rocade fermée jusqu’à lundi"),
    ("Les deux routes sont toujours impraticables.", "Deux routes toujours impraticables"),
    ("Deux nouveaux épisodes sont en cours de préparation.", "Deux nouveaux épisodes en cours de préparation"),
    ("Le pont a été partiellement détruit par la crue.", "Le pont partiellement détruit par la crue"),
    # The circumstance may go where the subject is news by itself.
    ("Trois gendarmes ont été légèrement blessés dans l’assaut.", "Trois gendarmes légèrement blessés"),
    # After a semicolon.
    ("Le camion a brûlé ; deux raffineries ont été fermées par le groupe.", "Deux raffineries fermées par le groupe"),
]

NO_PARTICIPLE = [
    # Denied, to come, supposed.
    ("La digue n’a pas été réparée par la commune de Brest.", "^La digue (pas )?réparée"),
    ("La ligne sera fermée par la région à la fin du mois.", "^La ligne fermée"),
    ("Le pont serait fermé par la préfecture de l’Ain.", "^Le pont fermé"),
    # A mere adjective beside its noun.
    ("Le spécisme est systémique.", "^Le spécisme systémique"),
    ("Un contenu du site est accessible toujours.", "site accessible toujours$"),
    # Nothing follows a bare noun: « La digue réparée » is a noun.
    ("La digue a été réparée.", "^La digue réparée"),
    # An active verb of movement, a reflexive.
    ("Des étudiants tibétains sont descendus dans la rue.", "^Des étudiants tibétains descendus"),
    ("Les ministres se sont réunis à Bruxelles.", "^Les ministres réunis"),
]

UNDERGONE = [
    ("La préfecture a suspendu le permis de l’exploitant.", "Le permis de l’exploitant suspendu"),
    ("La porte-parole de la fédération a nuancé les chiffres du parquet.", "Les chiffres du parquet nuancés"),
    ("Ils ont exigé la publication des résultats.", "La publication des résultats exigée"),
    # In the present, for what is done as it is said.
    ("Les syndicats réclament la fermeture de la centrale.", "La fermeture de la centrale réclamée"),
]

NO_UNDERGONE = [
    # Not done, to come, long ago, of somebody's own.
    ("Le conseil n’a pas adopté le budget de la ville.", "adopté$"),
    ("Le conseil adoptera le budget de la ville.", "adopté$"),
    ("Le conseil adopterait le budget de la ville.", "adopté$"),
    ("Aucun élu n’a adopté le budget de la ville.", "adopté$"),
    ("Le conseil avait adopté le budget de la ville.", "adopté$"),
    ("Le conseil a adopté le budget de la ville il y a dix ans.", "adopté$"),
    # Two verbs, a date for an object, a measure.
    ("Les manifestants ont scandé des slogans et arboré des drapeaux.", "scandés$"),
    ("L’agression a duré plusieurs minutes.", "^Plusieurs minutes"),
    ("Le ministre a démissionné mardi.", "^Mardi"),
    # A condition, a source.
    ("Le conseil adopte le budget de la ville si l’État paie.", "adopté$"),
    ("D’après la presse, le conseil a adopté le budget de la ville.", "adopté$"),
]

APPOSITION = [
    ("Preact est une alternative à React.", "Preact, une alternative à React"),
    ("Ubuntu est un système d’exploitation libre.", "Ubuntu, un système d’exploitation libre"),
    (
        "Le train est la solution des élus ruraux de la vallée.",
        "Le train, la solution des élus ruraux de la vallée",
    ),
]

NO_APPOSITION = [
    ("Le vélo n’est pas un moyen de transport économique.", "^Le vélo, "),
    ("Le vélo était un moyen de transport économique.", "^Le vélo, "),
    ("Le vélo sera un moyen de transport économique.", "^Le vélo, "),
    # An adjective, a place.
    ("Le module est essentiel pour les développeurs du site.", "^Le module, "),
    ("Le chef de l’OTAN est à Kiev pour exprimer son soutien.", "^Le chef de l’OTAN, "),
    # A demonstrative would point back.
    ("Le vélo est ce moyen de transport économique.", "^Le vélo, "),
]

MADE = [
    *[("participle", *row) for row in PARTICIPLE],
    *[("undergone", *row) for row in UNDERGONE],
    *[("apposition", *row) for row in APPOSITION],
]

UNMADE = [*NO_PARTICIPLE, *NO_UNDERGONE, *NO_APPOSITION]


test_what_a_strategy_makes_of_a_sentence, test_what_no_strategy_proposes = of_tables(MADE, UNMADE)
