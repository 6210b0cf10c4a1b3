"""The rules about words: what is told of a text and what is let through, each for its reason."""

import pytest

QUIET = {
    "acronym-unexplained": {
        "spelled out, in any order": [
            "L’Organisation départementale des maisons (ODM) a voté. L’ODM attend.",
            "L’ODM, l’Organisation départementale des maisons, a voté.",
            "L’Organisation départementale des maisons a voté. L’ODM attend.",
            "La DIRNUM (direction du numérique) a voté.",
            "L’office du tourisme, dit ODT, a voté. ODT attend.",
        ],
        "a name in capitals": [
            "Les banques sont Belfius, OBK, BKBC, BNP Paribas Fortis et AXA.",
            "Il suit une méthode comme PRISMA. Avec PRISMA, on vote.",
        ],
        "a publisher, a name in a list, a linked one": [
            "Il le dit dans *Le Budget*, 2003, ODMS, p. 12.",
            "Il le dit dans *Le Budget* (Paris, ODMS, 2003).",
            "Il le dit dans *Le Budget*, ODMS, coll. Essais.",
            "Il cite les modes Domination, ODMS, etc.",
            "Il cite [l’ODMS](https://exemple.fr). Le maire attend l’ODMS.",
        ],
        "known to the country, or told by the sentence": [
            "À Namur, le CPAS a livré des ventilateurs.",
            "La ligne sera coupée, disent les CFF.",
            "L’eau contient des BCDF, ces polluants que l’usine laisse.",
            "Le maire l’a dit sur BFMTV.",
        ],
    },
    "sentences-open-alike": {
        "an anaphora that is meant": [
            "Mais il tient. Mais il cède. Mais il part.",
            "Vous cherchez un site. Vous voulez une date. Vous partez.",
            "Il ne s’agit pas de lui. Il ne s’agit pas d’elle. Il s’agit de nous.",
        ],
        "an enumeration without bullets": [
            "Ceux qui votent attendent.\n\nCeux qui partent ne disent rien.\n\nCeux qui restent se taisent.",
            "Elles arrivent tard sur la place.\nElles parlent aux absents.\nElles ont un plan.",
            "Mon corps est là. Mon temps est compté. Mon choix est fait.",
            "Nous voulons un vote. Nous voulons une école. Nous voulons un maire.",
        ],
        "another voice, or an il that is nobody": [
            "Il a pleuré. « Il a perdu son travail. Il va demander réparation », dit son avocat.",
            "« Elle part. Elle revient. » Elle le dit à tous.",
            "Il est possible d’aérer. Il est déconseillé de peindre. Il faut agir.",
            "Il n’y a rien. Il ne faut rien. Il s’agit de nous.",
        ],
    },
    "de-chain": {
        "des, a verb, a name, a compound": [
            "Elle permettrait d’extraire des données de la base de données d’un site.",
            "Le lanceur a décollé du site de lancement du pas de tir.",
            "Il demande d’éviter de provoquer du dommage.",
            "C’est la fin de la garde à vue du maire de Paris.",
        ],
        "the name of a body or of a page": [
            "Il est au Conseil consultatif de l’application de notification de secours de la ville.",
            "Les associations agréées de surveillance de la pureté de la mer (AASPM) votent.",
            "On lit [la rencontre de la ligue de soutien de la recherche](https://exemple.fr/a) ici.",
        ],
        "within a body or a text of law, and behind a participle": [
            "Il prend l’avis des membres de la commission d’homologation de sécurité.",
            "Il applique le décret de mise de fonds de garantie du texte.",
            "Ces chiffres, tirés du relevé de compte de la caisse, étonnent.",
            "Il est question de la liberté de parole du maire.",
        ],
        "faire état de, and seul, which is no noun": [
            "Le dixième du budget de la collecte du seul impôt du pays.",
            "Elle a fait état de soupçons d’achat de votes hier.",
        ],
    },
    "double-negation": {
        "a set phrase": [
            "Le cas n’est pas sans précédent.",
            "Ce vote n’est pas sans rappeler celui de 2012.",
        ],
    },
}
TOLD = {
    "acronym-unexplained": {
        "of a body": [
            "La DINSIC a voté.",
            "L’achat de BDP a plu.",
            "Le PNR, le BDP et la mairie votent.",
        ],
        "beside a year or a comma": [
            "En 2003, l’ODMS a voté.",
            "Le maire, l’ODMS et la ville votent.",
            "Il salue l’ODMS hier.",
        ],
        "before another noun": [
            "L’eau contient des BCDF, que ces usines laissent.",
        ],
    },
    "sentences-open-alike": {
        "by neglect": [
            "Il a voté jeudi. Il a parlé longtemps. Il a quitté la salle.",
            "Elle arrive tard. Elle parle aux absents. Elle a un plan.",
            "Ensuite, le vote a lieu. Ensuite, le maire part. Ensuite, il pleut.",
            "Il part.\n\nElle revient.\n\nElle vote.\n\nElle parle.",
        ],
        "by one voice": [
            "« Il a perdu son travail. Il va partir. Il veut réparation », dit son avocat.",
            "Il faut voir. Il a parlé. Il est parti. Il a voté.",
            "Il est libre. Il a parlé. Il part.",
        ],
        "on he, or on one link": [
            "Par ailleurs, le vote a lieu. Par ailleurs, le maire part. Par ailleurs, il pleut.",
            "Il ne dit rien. Il ne vote pas. Il part.",
        ],
    },
    "de-chain": {
        "a plain one": [
            "Le sentiment de sécurité du reste de la population a changé.",
        ],
        "opens its sentence": [
            "Il vote. Report de la décision du comité de la ligue du jour.",
            "Les membres de la vingtaine de militaires du groupe votent.",
        ],
        "a body only ends it": [
            "La fin du mandat du président du conseil de surveillance approche.",
            "La date de la réunion du comité de suivi de la réforme reste à fixer.",
        ],
    },
    "double-negation": {
        "a plain one": [
            "Ce vote n’est pas sans risque.",
        ],
    },
}


def rows(tables):
    """Each text with its rule, bare and under a title, named by its reason."""
    return [
        pytest.param(rule, head + text, id=f"{rule}: {reason} {number}{' under a title' if head else ''}")
        for rule, table in tables.items()
        for reason, texts in table.items()
        for number, text in enumerate(texts, 1)
        for head in ("", "# Le vote\n\n")
    ]


@pytest.mark.parametrize(("rule", "text"), rows(QUIET))
def test_what_has_its_reason_is_let_through(rule, text, found):
    assert found(f"{text}\n", rule) == ()


@pytest.mark.parametrize(("rule", "text"), rows(TOLD))
def test_what_is_near_it_and_has_none_is_told(rule, text, found):
    assert found(f"{text}\n", rule)


@pytest.mark.parametrize("word", ["PREFET", "MAIRE", "PRÉFET", "SENAT", "ECOLES"])
def test_a_common_word_in_capitals_is_no_acronym(word, found):
    assert found(f"Le vote a eu lieu, et le {word} a parlé.\n", "acronym-unexplained") == ()


@pytest.mark.parametrize("word", ["BPCR", "ADRME", "CRDEM", "PRE"])  # three letters may always be one
def test_letters_that_make_no_word_are_one(word, found):
    assert found(f"Le vote a eu lieu, et le {word} a parlé.\n", "acronym-unexplained")


@pytest.mark.parametrize("name", ["title", "description"])
def test_an_acronym_spelled_out_in_the_header_is_explained(name, found):
    head = f"---\n{name}: L’Organisation départementale des maisons vote\n---\n\n"
    assert found(f"{head}L’ODM a voté.\n", "acronym-unexplained") == ()


def test_an_acronym_that_nothing_explains_is_told_once(found):
    (finding,) = found("L’ODM a voté. Le maire de l’ODM attend l’ODM.\n", "acronym-unexplained")
    assert "« ODM »" in finding.message.replace("\u00a0", " ")


def test_an_anaphora_and_a_run_over_a_heading_are_let_through(found):
    assert found("Parce qu’il tient. Parce qu’il a cédé. Parce qu’il part.\n", "sentences-open-alike") == ()
    parted = "Il part.\n\nIl revient.\n\n## Le vote\n\nIl vote.\n"
    assert found(parted, "sentences-open-alike") == ()
    assert found(parted.replace("## Le vote\n\n", ""), "sentences-open-alike")
