"""Headings of what somebody says: behind his name, in his words, by a source."""

from __future__ import annotations

from tests.headings.cases import of_tables

SPEAKER = [
    # Without its article, and whatever stands between the verb and *que*.
    (
        "Febelfin a rappelé sur la RTBF que les banques électroniques restent un moyen de paiement sûr.",
        "Febelfin : les banques électroniques restent un moyen de paiement sûr",
    ),
    (
        "- Le Parquet fédéral annonce que des hackers ont volé près de 3 millions d’euros.",
        "Parquet fédéral : des hackers volent près de 3 millions d’euros",
    ),
    # One who spoke in the past: the imperfect was a present.
    ("L’ONU a estimé que la situation du pays était grave.", "ONU : la situation du pays est grave"),
    ("Stoltenberg a déclaré que le pays avait signé l’accord.", "Stoltenberg : le pays a signé l’accord"),
    # One who speaks now of what is to come.
    (
        "Le président ukrainien Volodymyr Zelenskyy affirme que les alliés livreront des avions de guerre.",
        "Volodymyr Zelenskyy : les alliés livreront des avions de guerre",
    ),
    # The surname alone, where the line is too long otherwise.
    (
        "Jean-Baptiste Lemaître a annoncé que la région fermerait la maternité de Figeac en mars.",
        "Lemaître : la région fermerait la maternité de Figeac en mars",
    ),
    (
        "Jean Martin a déclaré que l’adhésion constituerait une « menace sérieuse pour le pays tout entier ».",
        "Jean Martin : l’adhésion constituerait une « menace sérieuse »",
    ),
]

NO_SPEAKER = [
    # « Des analystes : … » names nobody, nor does *il*.
    ("Des analystes ont affirmé que la banque était menacée par la crise.", "analystes :"),
    ("Il a affirmé que la ville versera une aide aux écoles.", " :"),
    # What he did not say.
    ("Jean Martin n’a pas dit que la situation était stable.", "Martin :"),
    # What a quotation reports.
    ("« Le maire affirme que la ville versera une aide », dit Paul Dupont.", "aire :"),
    # A condition or a source between *que* and the subject.
    ("Le maire a affirmé que s’il était élu, la ville verserait une aide.", "aire :"),
    ("Le maire affirme que, selon lui, la ville versera une aide.", "aire :"),
    # No verb of speech.
    ("Le maire souhaite que la ville verse une aide aux écoles.", "aire :"),
    # *que* more than six words after the verb.
    ("Le maire a affirmé, lundi matin, devant toute la presse, que la ville versera une aide.", "aire :"),
]

ACCORDING = [
    (
        "Selon le ministre, la commune versera une aide aux écoles.",
        "La commune versera une aide aux écoles, selon le ministre",
    ),
    (
        "La commune versera une aide aux écoles, selon le ministre.",
        "La commune versera une aide aux écoles, selon le ministre",
    ),
]

NO_ACCORDING = [
    # A source that points back, that is a clause, or that leaves no room.
    ("Selon lui, la commune versera une aide aux écoles.", "La commune versera"),
    ("Selon son maire, la commune versera une aide aux écoles.", "La commune versera"),
    ("Selon les experts qui suivent le dossier, la commune versera une aide aux écoles.", "La commune versera"),
    ("Selon le ministre de la transition écologique, la commune versera une aide.", "La commune versera"),
    # Not at the head nor at the end.
    ("La commune versera, selon le ministre, une aide aux écoles.", "La commune versera"),
    # Asked, or quoted.
    ("Selon le ministre, la commune versera une aide ?", "selon le ministre"),
    ("« Selon le ministre, la commune versera une aide », dit le maire.", "aide, selon le ministre$"),
]

SPOKEN = [
    (
        "« Je ferai tout pour sauver le site », a promis Paul Dupont.",
        "Paul Dupont : « Je ferai tout pour sauver le site »",
    ),
    (
        "Paul Dupont a déclaré : « Nous fermerons le site de Vierzon. »",
        "Paul Dupont : « Nous fermerons le site de Vierzon »",
    ),
    (
        "« La ville versera une aide aux écoles », a dit hier au journal Paul Dupont, élu.",
        "Paul Dupont : « La ville versera une aide aux écoles »",
    ),
]

NO_SPOKEN = [
    # Two persons, none, or no verb of speech.
    ("« Nous fermerons le site de Vierzon », a déclaré Paul Dupont à Jean Martin.", "(Dupont|Martin) :"),
    ("« Nous fermerons le site de Vierzon », a déclaré la direction.", " :"),
    ("« Nous fermerons le site de Vierzon » restera dans les mémoires de Paul Dupont.", "Dupont :"),
    # Some words in quotation marks are no sentence.
    ("« La plus belle ville du pays », a dit Paul Dupont.", "Dupont :"),
]

QUOTATION = [
    (
        "Ce reportage a le mérite de montrer que « Wikipédia est incontournable », d’autant que les encyclopédies"
        " ont cessé d’être imprimées.",
        "« Wikipédia est incontournable »",
    ),
    # Without its full stop; the rest of what was said runs over the sentence's end.
    (
        "« L’agresseur doit être vaincu. Et c’est notre responsabilité », a-t-il dit.",
        "« L’agresseur doit être vaincu »",
    ),
    # Too long for a line: its first clause, where a new one follows.
    (
        "« Les militaires ne doivent plus jouer de rôle politique, ils doivent renouer avec leur fonction de base qui"
        " est de protéger le pays », affirme un jeune manifestant, Abdel Nasser.",
        "« Les militaires ne doivent plus jouer de rôle politique »",
    ),
]

NO_QUOTATION = [
    # No finite verb, a connective, a word.
    ("Le maire a promis un « nouveau départ pour la France ».", "^«"),
    ("« Mais la grippe recule dans le pays », a dit le médecin.", "«"),
    ("« Oui », a dit le médecin.", "«"),
    # Too long, and its comma opens no clause.
    (
        "« La ville versera, selon nos calculs et ceux de la région, une aide à toutes les écoles du canton de"
        " Figeac », dit Paul Dupont.",
        "«",
    ),
]

FRAGMENT = [
    ("La sculpture avait provoqué « un scandale monumental » à Paris.", "« Un scandale monumental »"),
    ("Cette « imposante collection privée » vient de Boston.", "Une « imposante collection privée »"),
    ("Le maire promet que « la ville versera une aide aux écoles ».", "« La ville versera une aide aux écoles »"),
    ("La banque veut « sécuriser toutes les transactions électroniques ».",
     "« Sécuriser toutes les transactions électroniques »"),
]  # fmt: skip

NO_FRAGMENT = [
    # A verb without its subject.
    ("Pour le syndicat, ce plan « représente le pire des scénarios pour nous ».", "« Représente"),
    # A term, a name, the title of a work, words cut out, half of a complement.
    ("Baptisée « PH1 », elle tourne autour de deux étoiles.", "^«"),
    ("Le musée montre « La Petite danseuse de quatorze ans » à Paris.", "^«"),
    (
        "L’une des œuvres, la sculpture « La Petite danseuse de quatorze ans » de Degas est déjà présente à Paris.",
        "^«",
    ),
    ("Le bouton du site affiche « Gérer toutes les préférences » en bas.", "^«"),
    ("Les agents soignent « des […] victimes de la crue ».", "^«"),
    ("Le maire parle « de la ville de demain et des écoles ».", "^«"),
    # What somebody calls a thing.
    ("Il a justifié l’« opération militaire spéciale » de Moscou.", "^«"),
    ("Moscou parle de son « opération militaire spéciale » en Ukraine.", "^«"),
    # Longer than seven words.
    ("Le maire dit « vouloir une ville ouverte à tous les habitants de la vallée ».", "^«"),
]

MADE = [
    *[("speaker", *row) for row in SPEAKER + ACCORDING],
    *[("spoken", *row) for row in SPOKEN],
    *[("quotation", *row) for row in QUOTATION],
    *[("fragment", *row) for row in FRAGMENT],
]

UNMADE = [*NO_SPEAKER, *NO_ACCORDING, *NO_SPOKEN, *NO_QUOTATION, *NO_FRAGMENT]


test_what_a_strategy_makes_of_a_sentence, test_what_no_strategy_proposes = of_tables(MADE, UNMADE)
