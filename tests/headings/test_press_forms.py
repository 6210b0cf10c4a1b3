"""The forms of the press: what is denied, professed or presented, what is said between marks of any kind."""

from __future__ import annotations

from tests.headings.cases import of_tables

MADE = [
    # What is not: a subject that is none, a thing never done, a thing that there is not.
    ("denied", "Aucun montant n’est réservé à l’entretien du parc.", "Aucun montant réservé à l’entretien du parc"),
    ("denied", "La halle n’a jamais été reconstruite.", "La halle jamais reconstruite"),
    ("denied", "Il n’y aura pas de plan de secours avant l’été.", "Pas de plan de secours"),
    # What somebody says of himself, or is said to be between marks.
    ("professed", "Les familles se disent soulagées par le verdict.", "Les familles soulagées par le verdict"),
    (
        "professed",
        "Le club de natation se dit « soulagé mais prudent ».",
        "Le club de natation « soulagé mais prudent »",
    ),
    ("professed", "L’intersyndicale est « en miettes ».", "L’intersyndicale « en miettes »"),
    ("professed", "Le plan est « une erreur ».", "Le plan, « une erreur »"),
    # What the author himself presents.
    ("presented", "C’est le quatrième report en sept ans.", "Le quatrième report en sept ans"),
    # Straight marks are marks.
    ("quotation", '"La justice a trouvé un coupable", a dit le maire.', "« La justice a trouvé un coupable »"),
    ("fragment", 'Le sénateur dénonce "un signal désastreux".', "« Un signal désastreux »"),
    (
        "clause",
        'Les syndicats dénoncent "une fermeture déguisée".',
        "Les syndicats dénoncent « une fermeture déguisée »",
    ),
    # A clause of a long sentence that is quoted, the first or the second.
    (
        "quotation",
        "« On nous avait promis un four électrique, on aura des lettres de licenciement », a dit un ouvrier.",
        "« On nous avait promis un four électrique »",
    ),
    (
        "quotation",
        "« On nous avait promis un four électrique, on aura des lettres de licenciement », a dit un ouvrier.",
        "« On aura des lettres de licenciement »",
    ),
    # A term with a mere complement is a trait where the author calls it a judgement.
    ("fragment", "L’opposition a dénoncé « une usine à gaz ».", "« Une usine à gaz »"),
    # An infinitive that everybody is to do.
    ("infinitive", "Il faut protéger les captages de la vallée.", "Protéger les captages de la vallée"),
    ("professed", "81 % des habitants se disent contre le projet.", "81 % des habitants contre le projet"),
    # An apposition that the parse takes for a complement goes from the subject.
    (
        "participle",
        "Un deuxième typhon, Damrey, est attendu jeudi, au nord de Shangai, à l’est de la Chine.",
        "Un deuxième typhon attendu jeudi",
    ),
    # What opens a speech goes without a comma; a simple past was done.
    (
        "clause",
        "Philippe Varin a réfuté l’idée d’un prêt par l’État affirmant que « la société est saine ».",
        "Philippe Varin réfute l’idée d’un prêt par l’État",
    ),
    ("undergone", "L’opposition demanda la comparution du directeur.", "La comparution du directeur demandée"),
    # A reason is a fact, whatever it is the reason of.
    (
        "segment",
        "Il n’est pas prévu de reporter le scrutin car 92 % des bureaux de vote restent ouverts.",
        "92 % des bureaux de vote restent ouverts",
    ),
    ("participle", "Un important dispositif a été mis en place par la police.", "Un important dispositif mis en place"),
]

UNMADE = [
    # Supposed, or a cleft sentence that presents what the thing did.
    ("Aucun montant ne serait réservé à l’entretien du parc.", "^Aucun montant réservé"),
    ("C’est un ticket de péage, oublié dans la boîte, qui a perdu les voleurs.", "^Un ticket de péage$"),
    ("C’est le quatrième report en sept ans ?", "^Le quatrième report en sept ans$"),
    # Under a negation nobody professes anything, and a mere adjective is no word of his.
    ("Les familles ne se disent pas soulagées par le verdict.", "^Les familles soulagées"),
    # Straight marks that do not pair open nothing; words between marks never stand without them.
    ('L’écran de 27" affiche la carte du réseau de la ville.', "«"),
    ('Le sénateur dénonce "un signal désastreux envoyé aux maires".', "^Un signal"),
    # The halves of a short sentence answer each other; what is taken back is not said alone; a list is no clause.
    ("« On vendait des cahiers, on récoltait des confidences », dit le libraire.", "^« On vendait des cahiers »"),
    (
        "« On dit aux gens de mettre de côté, puis on rogne tout ce qu’ils ont mis de côté », dit une élue.",
        "mettre de côté »$",
    ),
    (
        "« Les câbles sont neufs, les ancrages sont neufs, le tablier a été repris en entier », dit un élu.",
        "^« Les ancrages sont neufs »",
    ),
    ("« On attend une bascule mercredi soir, avec des orages qui peuvent être violents », dit-il.", "^« Avec"),
    # A term, a share, somebody, the title of a work, an administration's infinitive.
    ("Les sondés placent en tête « une liste sans étiquette ».", "^«"),
    ("La Toussaint représente « 7 % du chiffre d’affaires annuel ».", "^«"),
    ("Un juré, « une dame très âgée », est venu.", "^«"),
    ("Le spectacle s’intitulait « Le temps nous attend ».", "^«"),
    ("Le gouvernement veut « affiner les assimilations ».", "^«"),
    ("Une personne sans diplôme est « socialement marquée par ses échecs ».", "^«"),
    # In the news somebody else is to do it.
    ("L’officier puisait dans le compte de l’étude pour rembourser ses pertes.", "^Rembourser"),
    ("Seuls 17 % des sondés souhaitent sanctionner le gouvernement.", "^Sanctionner"),
    # A noun phrase does not open on its preposition.
    ("Le coût, estimé à 450 millions d’euros, inquiète les élus.", "^À 450"),
    # What was divided, put or paid somewhere needs by what, where or to whom.
    ("Les ventes de presse ont été divisées par trois.", "divisées$"),
    ("Un petit phoque en bronze est caché dans chaque salle.", "caché$"),
    ("Les relevés de trois sites ont été versés au dossier.", "versés$"),
    ("La recommandation est accueillie avec soulagement.", "accueillie$"),
    ("La prime est calculée sur deux ans.", "calculée$"),
    ("Ils ont roulé les drapeaux.", "^Les drapeaux roulés"),
    ("Les élus ont accueilli le verdict debout.", "^Accueil"),
    # A date goes whole, and not where it was all there was to say.
    ("Les faits remontent au 14 janvier dernier.", "^Les faits remontent dernier"),
    # A thing that is so once is no news: it lacks its date.
    ("Une rencontre est prévue la semaine prochaine.", "^Une rencontre prévue$"),
    # Another event: how, when or where it was done belongs to it.
    ("L’établissement fermera une heure plus tôt.", "^Fermeture"),
    ("Les chapons ont été négociés à prix coûtant.", "^Négociation"),
    ("Dans un cas, les familles ont été convoquées.", "^Convocation"),
    ("L’entraîneur conserve un dossier de 71 victoires.", "^Conservation"),
    # Not the object's own measure, nor what is known, told or mocked.
    ("Le confinement a retardé le tournage de huit mois.", "retardé$"),
    ("Le pays a dépensé 480 millions d’euros contre le feu.", "dépensés$"),
    ("Le oui a recueilli 63 % des voix de la commune.", "recueillis?$|recueillies$"),
    ("La défense a décrit l’engrenage du joueur.", "décrit$"),
    ("L’opposition a raillé une « reculade ».", "raillée$"),
    # What a label announces is whole.
    ("Dernière péripétie : un fragment de défense a été proposé sur Internet.", ": un fragment de défense$"),
    # He whose lawyer speaks does not speak.
    ("« On indemnise une fracture, pas une vie », a regretté l’avocate de Serge Tallandier.", "Tallandier :"),
]


test_a_form_of_the_press_is_made, test_what_a_desk_would_not_print_is_not_proposed = of_tables(MADE, UNMADE)
