"""What a reader is told to do."""

from __future__ import annotations

from tests.headings.cases import of_tables

INSTRUCTION = [
    (
        "Retrouvez les statistiques de l’application sur la page de stats",
        "Retrouver les statistiques de l’application sur la page de stats",
    ),
    # Where the next verb begins, or a comma.
    ("Téléchargez les sources et placez les fichiers dans votre projet.", "Télécharger les sources"),
    ("Éditez les fichiers, testez, puis recommencez.", "Éditer les fichiers"),
    ("Créez du contenu de qualité, ciblé et utile à vos visiteurs.", "Créer du contenu de qualité"),
    ("Installez le logiciel (gratuit) sur votre ordinateur.", "Installer le logiciel"),
]

NO_INSTRUCTION = [
    # Said to the reader in passing; a pronoun that points back; a statement; a quotation; nothing to do.
    ("Notez que la ville verse une aide aux écoles.", "^Noter"),
    ("Imaginez une ville sans voitures ni camions.", "^Imaginer"),
    ("Prenez-le avec vous dans le train de nuit.", "^Prendre"),
    ("Connectez-vous au site de la mairie.", "^Connecter"),
    ("Choisissez qui vous représentera au conseil.", "^Choisir"),
    ("Vous trouverez la liste des fichiers dans le dossier.", "^Trouver"),
    ("« Téléchargez les sources du projet », dit le site.", "^Télécharger"),
    ("Évitez !", "^Éviter"),
    ("Achetez vos billets de train ?", "^Acheter"),
    # « Retenir pour choisir »: what, before what for; and both moods in one line.
    ("Retenez pour choisir un hébergeur la règle des trois copies.", "^Retenir pour"),
    ("Éditez le fichier et appliquez vos changements dans le dossier.", "et appliquez"),
]

MADE = [
    *[("infinitive", *row) for row in INSTRUCTION],
]

UNMADE = [*NO_INSTRUCTION]


test_what_a_strategy_makes_of_a_sentence, test_what_no_strategy_proposes = of_tables(MADE, UNMADE)
