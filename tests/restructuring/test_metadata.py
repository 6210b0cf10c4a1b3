from dataclasses import replace

import pytest

from seo_fr.analysis.entities import find_entities
from seo_fr.headings.candidates import Sentences
from seo_fr.headings.titles import tell
from seo_fr.language.annotate import annotate
from seo_fr.model import Keyword, Language, Options
from seo_fr.reading import read_text
from seo_fr.restructuring.metadata import Subject, own_title, propose, propose_title

TEXT = (
    "Il pleut. Mais le maire de Lyon a promis, devant le conseil réuni en séance, que la piscine municipale "
    "rouvrirait ses portes avant la fin de l’été prochain.\n\n"
    "La piscine municipale de Lyon rouvrira ses portes au mois de juin, après trois ans de travaux qui ont "
    "coûté douze millions d’euros."
)
KEYWORDS = (
    Keyword("piscine municipale", 0.9, 0.1, 2, "term", ()),
    Keyword("Lyon", 0.8, 0.2, 2, "entity", ()),
)


def annotated(source, path="x.md"):
    return annotate(read_text(source, path), Language("fr", 1.0))


def proposal(source=TEXT, titles=(), keywords=KEYWORDS, options=None):
    made, options = annotated(source), options or Options()
    story = replace(tell(Sentences.of(made, find_entities(made)), find_entities(made)), titles=titles)
    title = own_title(made.article, options) or propose_title(made, keywords, story, options)
    return propose(made, keywords, Subject(title), story, options)


class TestTitle:
    def test_the_best_candidate_wins_even_where_it_is_wide(self):
        metadata = proposal(titles=("W" * 40, "La piscine rouvre", "Lyon ouvre"))
        assert metadata.title == "W" * 40
        assert metadata.titles == ("W" * 40, "La piscine rouvre", "Lyon ouvre")

    def test_without_a_candidate_it_is_the_keyphrase(self):
        assert proposal().title == "Piscine municipale"
        assert proposal(titles=("W" * 40,), keywords=()).title == "W" * 40

    def test_the_one_of_the_author_wins_over_the_candidates(self):
        assert proposal(f"# À moi\n\n{TEXT}", ("Autre",)).title == "À moi"
        assert proposal(f"---\ntitle: « À\u00a0moi »\n---\n{TEXT}", ("Autre",)).title == "« À\u00a0moi »"

    def test_the_one_that_is_asked_for_wins_over_all(self):
        assert proposal(f"# À moi\n\n{TEXT}", options=Options(title=" Voulu ")).title == "Voulu"


class TestDescription:
    def test_the_first_sentence_that_says_who_did_what_without_its_connective(self):
        description = proposal().description
        assert description == "Le" + TEXT.split("\n\n", maxsplit=1)[0].split("Mais le")[1]
        assert 121 <= len(description) <= 155

    def test_typography_and_markup_of_the_source(self):
        source = TEXT.split("\n\n")[1].replace("La piscine municipale de", "La **piscine**\nmunicipale\u00a0de")
        assert proposal(source).description.startswith("La piscine municipale\u00a0de Lyon rouvrira")

    def test_two_sentences_may_be_joined(self):
        text = (
            "La ville de Lyon rouvre sa piscine municipale au mois de juin. Les travaux ont duré trois ans et "
            "coûté douze millions d’euros."
        )
        assert proposal(text).description == text

    def test_a_quotation_is_never_cut_open(self):
        text = (
            "« La piscine est belle. Elle plaira à tous ceux qui aiment nager en plein air, été comme hiver, dans "
            "une eau chauffée par le soleil de la région », a dit le maire. La piscine municipale ouvre en juin "
            "pour tous les habitants de la ville de Lyon et de ses environs."
        )
        assert proposal(text).description.startswith("La piscine municipale ouvre")

    def test_the_one_of_the_author_is_kept(self):
        assert proposal(f"---\ndescription: À moi\n---\n{TEXT}").description == "À moi"

    def test_a_text_without_sentences_offers_none(self):
        assert proposal("- " + "une liste sans point " * 30).description == ""


LONG = (
    "Le maire de Lyon a inauguré la nouvelle piscine municipale du quartier de la Part-Dieu devant plusieurs "
    "centaines d’habitants, {} qui attendaient depuis plus de dix ans la réouverture de ce lieu fermé à la "
    "suite des graves inondations de l’automne."
)


class TestShortening:
    def test_at_a_clause_border_as_a_last_resort(self):
        description = proposal(LONG.format("")).description
        assert description == LONG.split(", {}", maxsplit=1)[0] + "."

    @pytest.mark.parametrize("limit", ["sauf ceux", "mais pas ceux"])
    def test_a_restriction_goes_only_with_all_that_it_restricts(self, limit):
        source = LONG.format(limit)
        assert proposal(source).description == source.split(" devant")[0] + "."

    def test_an_attribution_never_goes(self):
        description = proposal(LONG.format("selon ceux")).description
        assert ", selon ceux qui attendaient" in description

    def test_the_main_verb_and_its_object_stay(self):
        source = (
            "Devant plusieurs centaines d’habitants du quartier de la Part-Dieu venus malgré la pluie et le vent, "
            "le maire de Lyon, entouré de ses adjoints et de tous les conseillers de la majorité municipale de la "
            "ville, a inauguré la piscine."
        )
        description = proposal(source).description
        assert len(description) <= 155
        assert description.endswith(" a inauguré la piscine.")
        assert "maire de Lyon" in description


class TestJsonLd:
    def test_only_what_is_known(self):
        assert proposal().json_ld == {
            "@context": "https://schema.org",
            "@type": "NewsArticle",
            "headline": "Piscine municipale",
            "description": proposal().description,
            "inLanguage": "fr-FR",
            "keywords": ["piscine municipale", "Lyon"],
            "mentions": [{"@type": "Thing", "name": "Lyon"}],
            "wordCount": 51,
        }

    def test_what_the_author_set_is_used(self):
        head = (
            "date: 2024-05-03 10:00\nlastmod: 2024-05-04\nauthor:\n- Léa Roux\n- {name: AFP, url: 'https://a.fr'}\n"
            "image: {src: a.jpg}\nrubrique: Sport\ntags: [a, b]"
        )
        json_ld = proposal(f"---\n{head}\n---\n{TEXT}", options=Options(date="2020-01-01")).json_ld
        assert json_ld["datePublished"] == "2024-05-03T10:00:00"
        assert json_ld["dateModified"] == "2024-05-04"
        assert json_ld["author"] == [
            {"@type": "Person", "name": "Léa Roux"},
            {"@type": "Organization", "name": "AFP", "url": "https://a.fr"},
        ]
        assert json_ld["image"] == ["a.jpg"]
        assert json_ld["articleSection"] == ["Sport"]
        assert json_ld["keywords"] == ["a", "b"]

    def test_the_date_of_the_caller_serves_where_the_author_gives_none(self):
        assert proposal(options=Options(date="2024-05-03")).json_ld["datePublished"] == "2024-05-03"

    def test_a_date_that_is_not_sure_is_left_out(self):
        assert "datePublished" not in proposal(f"---\ndate: mardi\n---\n{TEXT}").json_ld

    def test_the_one_of_the_author_is_kept(self):
        source = f'---\njson_ld: \'{{"@type": "Article"}}\'\nslug: s\nkeywords: x, y\n---\n{TEXT}'
        metadata = proposal(source)
        assert metadata.json_ld == {"@type": "Article"}
        assert (metadata.slug, metadata.keywords) == ("s", ("x", "y"))
