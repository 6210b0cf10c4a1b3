"""Questions as headings, and what a sentence explains."""

from __future__ import annotations

from tests.headings.cases import of_tables

QUESTION = [
    ("Pourquoi la région ferme les petites lignes ?", "Pourquoi la région ferme les petites lignes ?"),
    ("Quel est le volume total des données ?", "Quel est le volume total des données ?"),
    # Less what it opens on: a label, *mais*, *et*, *ainsi*.
    ("France : faut-il croire en la suite d’Envoyé spécial ?", "Faut-il croire en la suite d’Envoyé spécial ?"),
    ("Le sujet du débat : comment financer la piscine municipale ?", "Comment financer la piscine municipale ?"),
    ("Mais que fait la police ?", "Que fait la police ?"),
    ("Et pourquoi fermer la piscine municipale ?", "Pourquoi fermer la piscine municipale ?"),
    ("Ainsi, pourquoi fermer la piscine municipale ?", "Pourquoi fermer la piscine municipale ?"),
]

NO_QUESTION = [
    # Said to the reader, leaning, in a quotation, without a question word.
    ("Vous voulez fermer la piscine municipale ?", r"\?"),
    ("Pourquoi donc fermer la piscine municipale ?", r"\?"),
    ("« Pourquoi », demande le maire, « fermer la piscine municipale ?", r"^Pourquoi"),
    ("La ville ou la région ?", r"\?"),
    # An exclamation asks nothing.
    ("Quelle belle piscine municipale !", "^Quelle belle piscine municipale !"),
]

EMBEDDED = [
    (
        "L’exemple suivant montre comment rediriger la sortie standard sur la sortie d’erreur.",
        "Comment rediriger la sortie standard sur la sortie d’erreur",
    ),
    (
        "Dans ce premier article nous allons voir comment créer un site web basique à base de HTML/CSS.",
        "Comment créer un site web basique",
    ),
    (
        "Le reportage explique pourquoi les villes rurales ferment les écoles du canton.",
        "Pourquoi les villes rurales ferment les écoles du canton",
    ),
]

NO_EMBEDDED = [
    # A consequence, an announcement, a second question, a past, a question, a quotation, no verb.
    ("C’est pourquoi les villes rurales ferment les écoles du canton.", "^Pourquoi"),
    ("Voilà comment financer la piscine municipale de la ville.", "^Comment"),
    ("Le guide dit où et comment financer la piscine municipale.", "^Comment"),
    ("Le reportage explique pourquoi les villes rurales fermaient les écoles du canton.", "^Pourquoi"),
    ("Sait-on comment installer un antivirus gratuit ?", "^Comment"),
    ("Il a dit « je sais comment sauver la planète entière » au maire.", "^Comment"),
    ("Le guide ne dit pas comment.", "^Comment"),
    # Only the two words that explain.
    ("Le guide dit quand installer un antivirus gratuit.", "^Quand"),
]

MADE = [
    *[("question", *row) for row in QUESTION],
    *[("embedded-question", *row) for row in EMBEDDED],
]

UNMADE = [*NO_QUESTION, *NO_EMBEDDED]


test_what_a_strategy_makes_of_a_sentence, test_what_no_strategy_proposes = of_tables(MADE, UNMADE)
