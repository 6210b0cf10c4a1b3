"""`match_fiches`: every way to name a thing, and the homographs that are not it."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from seo_fr.completion.fiche_matching import match_fiches
from seo_fr.completion.fiches import Fiche, load_fiches
from seo_fr.language.annotate import annotate
from seo_fr.language.folding import fold_in_place
from seo_fr.model import Language
from seo_fr.reading.article import read_text


@pytest.fixture(scope="module")
def starter():
    return load_fiches()


def found(text, fiches, path="a.md"):
    """Stem of the sheet's file → the words of the article that name it."""
    annotated = annotate(read_text(text, path), Language("fr", 1.0))
    return {
        m.fiche.path.stem: [s.of(annotated.article.source) for s in m.mentions] for m in match_fiches(annotated, fiches)
    }


def explained(text, fiches):
    annotated = annotate(read_text(text, "a.md"), Language("fr", 1.0))
    return {m.fiche.path.stem: m.explained for m in match_fiches(annotated, fiches)}


def sheet(name, **more):
    given = {"other_names": (), "acronym": None, "kind": "organisation", "text": "Un texte.", "source": "Un titre"}
    return Fiche(name=name, valid=date(2025, 1, 1), path=Path(f"{name}.yml"), **(given | more))


def test_the_real_article(seed_analysis, starter):
    source = seed_analysis.article.source
    matches = match_fiches(seed_analysis.annotated, starter)
    mentions = {m.fiche.path.stem: [s.of(source) for s in m.mentions] for m in matches}
    assert mentions == {
        "otan": ["OTAN"] * 8,
        "groupe-de-contact-ukraine": ["Groupe de contact sur la défense de l’Ukraine"],
        "base-de-ramstein": ["base aérienne de Ramstein"],
        "interoperabilite": ["interopérabilité"],
        "char-de-combat": ["chars de combat"],
        "leopard-2": ["Leopard 2"],
        "kremlin": ["Kremlin"],
        "jens-stoltenberg": ["Jens Stoltenberg", *["Stoltenberg"] * 3],
        "vladimir-poutine": ["Vladimir Poutine"],
        "volodymyr-zelensky": ["Volodymyr Zelenskyy", "Zelenskyy", "Zelenskyy"],
    }
    assert [m.mentions[0] for m in matches] == sorted(m.mentions[0] for m in matches)
    assert not any(m.explained for m in matches)


@pytest.mark.parametrize(
    "text",
    [
        "Les élèves du lycée Robert-Badinter ont manifesté.",
        "Le bus passe par la place Charles de Gaulle.",
        "La rue Robert Badinter est fermée.",
        "Le vol a quitté Roissy-Charles-de-Gaulle.",
        "Le maire, Nicolas Renault, a démissionné.",
        "La RN 20 est coupée à Orange.",
    ],
)
def test_what_bears_the_name_of_someone_is_not_that_person(starter, text):
    assert found(text, starter) == {}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Selon l’Insee, les prix montent.", {"insee": ["Insee"]}),
        ("Selon l'INSEE, les prix montent.", {"insee": ["INSEE"]}),
        ("Elle quitte l’O.N.U. en décembre.", {"onu": ["O.N.U."]}),
        ("Il a saisi le Conseil d'Etat contre le préfet.", {"conseil-d-etat": ["Conseil d'Etat"]}),
        (
            "Deux motions de censure visent Matignon.",
            {"motion-de-censure": ["motions de censure"], "matignon": ["Matignon"]},
        ),
        ("Des drones ont survolé la ville.", {"drone": ["drones"]}),
        ("Le recours à l’article 49.3 agite Paris.", {"article-49-3": ["article 49.3"]}),
        ("Le pays a livré trois **F\u201116** neufs.", {"f-16": ["F\u201116"]}),
        ("Plusieurs ARS et une agence régionale de santé répondent.", {"ars": ["ARS", "agence régionale de santé"]}),
        ("Le secrétaire général de l’OTAN Paul Durand parle.", {"otan": ["OTAN"]}),
        ("Il a croisé Robert Badinter à Paris.", {"robert-badinter": ["Robert Badinter"]}),
        ("Une base de l’OTAN a été touchée.", {"otan": ["OTAN"]}),
        ("Les conventions de Genève protègent les civils.", {"conventions-de-geneve": ["conventions de Genève"]}),
        ("L’Union\u00a0européenne a voté.", {"union-europeenne": ["Union\u00a0européenne"]}),
    ],
)
def test_a_thing_is_found_under_each_of_its_names(starter, text, expected):
    assert found(text, starter) == expected


@pytest.mark.parametrize(
    "text",
    [
        "La Cour a rendu son arrêt et le Conseil se tait.",
        "La cour des comptes fleurie était vide.".replace("des comptes ", ""),
        "Le Sénat italien a voté, et la France suit.",
        "L’Assemblée nationale du Sénégal a voté, loin de Paris.",
        "Le Conseil constitutionnel sénégalais a validé la liste.",
        "Le Sénat a voté la loi à Washington.",
        "L’Association des maires de France (AMF) proteste. L’AMF tient congrès.",
        "La Confédération africaine de football (CAF) aide ses membres. La CAF se réunit.",
        "Le maire du Kremlin-Bicêtre inaugure une école.",
        "L’Union européenne de radio-télévision a tranché.",
        "Le Tour de France automobile passe ici.",
        "L’otan et la nasa en minuscules ne sont pas des sigles.",
        "Raid nocturne sur la capitale, la police enquête.",
        "Cette rafale de vent a surpris la ville.",
        "Une inflation de normes étouffe les communes.",
        "Le pentagone a cinq côtés.",
        "Il a inscrit le code Insee de la commune.",
        "Le groupe de contact se réunit demain.",
        "La convention de Genève de 1951 définit le réfugié.",
        "La pompe à chaleur (PAC) séduit. La PAC se vend bien.",
        "Le club municipal de plongée a fermé. Le CMP rouvrira.",
        "La CAF reporte la finale et veut aider les clubs et leurs familles de supporteurs.",
        "Le maire parle d’un attentat de Nice dans la basilique Notre-Dame.",
        "Le séisme en Haïti du 14 août 2021 a détruit des écoles.",
        "Olaf a parlé longtemps, puis Olaf est parti.",
        "La branche HCR négocie les salaires des cuisiniers.",
        "Le TNP de Villeurbanne ouvre sa saison.",
        "Le Drac a débordé en amont de Grenoble.",
        "Un avion a quitté l’aéroport Roland-Garros.",
        "La CFTC américaine poursuit un courtier.",
        "Le FN de la commune pense à ses archives.",
        "Le Tour de France espoirs part dimanche.",
    ],
)
def test_a_homograph_is_not_the_thing(starter, text):
    assert found(text, starter) == {}


def test_an_institution_of_france_is_not_in_an_article_on_another_country(starter):
    text = "Le Conseil constitutionnel a validé le scrutin. {} La mise en examen du ministre fait débat."
    assert found(text.format("L’opposition malienne le conteste à Bamako."), starter) == {}
    assert set(found(text.format("L’opposition le conteste."), starter)) == {
        "conseil-constitutionnel",
        "mise-en-examen",
    }
    french = found(text.format("Paris a reçu un ministre malien, dit la presse française."), starter)
    assert "conseil-constitutionnel" in french


def test_an_institution_of_another_one_is_not_foreign(starter):
    text = "Le service Etalab de la Direction interministérielle du numérique publie des données."
    assert "etalab" in found(text, starter)


def test_a_short_name_counts_after_the_full_one_only(starter):
    text = "La Cour se tait. La Cour des comptes publie un rapport. La Cour s’inquiète."
    assert found(text, starter) == {"cour-des-comptes": ["Cour des comptes", "Cour"]}


def test_a_short_name_that_two_things_share_is_nobodys(starter):
    text = "La Cour des comptes publie. La Cour de cassation juge. La Cour s’inquiète."
    assert found(text, starter) == {
        "cour-des-comptes": ["Cour des comptes"],
        "cour-de-cassation": ["Cour de cassation"],
    }
    text = "La Cour des comptes publie. La Cour suprême du Kenya juge. La Cour s’inquiète."
    assert found(text, starter) == {"cour-des-comptes": ["Cour des comptes"]}


def test_the_longest_name_wins(starter):
    text = "L’article 5 du traité de l’Atlantique Nord lie. Le Conseil de l’Europe et le Conseil européen parlent."
    assert set(found(text, starter)) == {"article-5-otan", "conseil-de-l-europe", "conseil-europeen"}


def test_the_acronym_spelled_out_as_the_thing_itself_is_no_homograph(starter):
    text = "Le Haut Commissariat pour les réfugiés (HCR) alerte. Le HCR demande des fonds."
    assert found(text, starter) == {"hcr": ["Haut Commissariat pour les réfugiés", "HCR", "HCR"]}


def test_context_is_asked_for_where_the_sheet_says_so():
    fiche = sheet("Caesar", context=("canon", "artillerie"))
    assert found("Les canons Caesar sont livrés.", [fiche]) == {"Caesar": ["Caesar"]}
    assert found("La salade Caesar est servie.", [fiche]) == {}


def test_of_two_sheets_with_one_name_neither_answers_unless_it_is_the_first_name_of_one():
    old, new = sheet("Ville A", other_names=("Zorglub",)), sheet("Ville B", other_names=("Zorglub",))
    assert found("Zorglub a voté.", [old, new]) == {}
    assert found("Zorglub a voté.", [old, new, sheet("Zorglub")]) == {"Zorglub": ["Zorglub"]}


def test_a_title_of_the_front_matter_names_a_thing_without_a_span(starter):
    text = "---\ntitle: La Cour des comptes épingle la ville\n---\n\nHier, la Cour a publié son rapport.\n"
    assert found(text, starter) == {"cour-des-comptes": ["Cour"]}
    assert found(text.replace("la Cour a", "le maire a"), starter) == {}


@pytest.mark.parametrize(
    "text",
    [
        "L’Insee, l’institut de la statistique, publie ses chiffres.",
        "L’Insee (l’institut français de la statistique) publie ses chiffres.",
        "L’Insee, qui mesure les prix, publie ses chiffres.",
        "L’Insee, chargé de mesurer les prix, publie ses chiffres.",
        "L’Insee est un institut public qui mesure les prix.",
        "L’Insee est chargé de mesurer les prix.",
        "L’institut de la statistique, l’Insee, publie ses chiffres.",
        "L’Insee, c’est-à-dire la statistique publique, publie ses chiffres.",
        "Selon l’Insee, les prix montent. Il faut dire que l’Insee, l’institut de la statistique, les mesure.",
    ],
)
def test_an_article_that_explains_the_thing(starter, text):
    assert explained(text, starter) == {"insee": True}


@pytest.mark.parametrize(
    "text",
    [
        "L’Insee publie ses chiffres.",
        "L’Insee, la banque centrale et les ministères publient leurs chiffres.",
        "L’Institut national de la statistique et des études économiques (Insee) publie ses chiffres.",
        "L’Insee, qui a publié ses chiffres, se tait.",
        "L’Insee est un échec, dit-il.",
        "Avec l’Insee, la première mission du cabinet a été de compter.",
        "Selon l’Insee, le nombre de chômeurs recule.",
    ],
)
def test_an_article_that_does_not_explain_it(starter, text):
    assert explained(text, starter) == {"insee": False}


@settings(max_examples=15, deadline=None)
@given(st.lists(st.integers(0, 2**16), min_size=1, max_size=4))
def test_each_mention_reads_as_a_name_of_its_sheet(starter, places):
    every = [name for fiche in starter for name in fiche.names]
    names = [every[place % len(every)] for place in places]
    text = " ".join(f"La France évoque {name} en séance." for name in names)
    annotated = annotate(read_text(text, "a.md"), Language("fr", 1.0))
    spans = []
    for match in match_fiches(annotated, starter):
        known = {fold_in_place(n).replace("-", " ") for n in (*match.fiche.names, *match.fiche.short_names)}
        for span in match.mentions:
            assert fold_in_place(span.of(text)).replace("-", " ") in known
            spans.append(span)
    assert not any(a.overlaps(b) for i, a in enumerate(spans) for b in spans[:i])


def test_of_two_spellings_the_one_with_fewer_capitals_finds_both():
    games = sheet("Jeux olympiques", other_names=("Jeux Olympiques",))
    assert list(found("Les Jeux olympiques ouvrent vendredi à Paris.\n", [games])) == ["Jeux olympiques"]
    assert list(found("Les Jeux Olympiques ouvrent vendredi à Paris.\n", [games])) == ["Jeux olympiques"]
