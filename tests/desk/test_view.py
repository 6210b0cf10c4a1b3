"""What the page says: faults by weight, questions at their place, undo by name; and how much it weighs."""

import re
from importlib.resources import files

import pytest

from seo_fr.desk.events import Event, read_event
from seo_fr.desk.view.acts import said_of
from seo_fr.desk.view.page import view
from seo_fr.desk.view.shell import shell
from seo_fr.desk.view.sides import in_page
from tests.desk.answers import answer_for

TEXT = "Un premier paragraphe de texte.\n\nUn deuxième paragraphe.\n\nUn troisième paragraphe.\n"


@pytest.fixture
def draft(desk):
    return desk.create("a.txt", TEXT.encode())


def finding(rule, level, span, message="Un message."):
    return {
        "rule": rule,
        "level": level,
        "message": message,
        "summary": "Ce que dit la règle.",
        "span": span,
        "fix": None,
    }


def zone(draft, key):
    return dict(view(draft).zones)[key]


def test_faults_come_by_weight_a_rule_once_and_those_of_the_whole_article_last(draft):
    found = [
        finding("whole", "error", [0, 0]),
        finding("light", "info", [3, 10]),
        finding("twice", "warning", [3, 10]),
        finding("grave", "error", [36, 44]),
        finding("twice", "warning", [36, 44]),
    ]
    draft.told("done", answer_for(draft, [], findings=found), draft.state)
    said = zone(draft, "corriger")
    order = [said.index(f"note-{rule}-") for rule in ("grave", "twice", "light", "whole")]
    assert order == sorted(order)
    assert said.count("<details") == 1
    assert "Ce que dit la règle (2 fois)" in said
    assert said.count(">Laisser<") == 5
    assert said.count(">Voir<") == 4


def test_each_fault_can_be_gone_to_also_where_two_begin_at_one_word(draft):
    found = [finding("one", "info", [3, 10]), finding("two", "warning", [3, 20])]
    draft.told("done", answer_for(draft, [], findings=found), draft.state)
    rows = "".join(html for _, html in view(draft).rows)
    targets = re.findall(r'href="#(at-[^"]+)"', zone(draft, "corriger"))
    assert len(targets) == 2
    assert all(rows.count(f'id="{target}"') == 1 for target in targets)


def test_a_fault_let_be_stays_so_when_the_text_before_it_changes(draft):
    draft.told("done", answer_for(draft, [], findings=[finding("one", "info", [36, 44])]), draft.state)
    mark = re.search(r'data-mark="([^"]+)"', zone(draft, "corriger"))[1]
    edit = {"kind": "text", "piece": "p1", "text": "Un tout autre début, plus long."}
    draft.act([read_event({"uid": "a", "kind": "ignore", "mark": mark}), read_event({"uid": "b", **edit})])
    start = draft.state.text.index("deuxième")
    draft.told("done", answer_for(draft, [], findings=[finding("one", "info", [start, start + 8])]), draft.state)
    assert "Aucun défaut relevé." in zone(draft, "corriger")


def test_before_there_is_an_analysis_nothing_is_said_to_be_in_order(draft):
    for key in ("voir", "corriger", "demander"):
        assert "Pas encore d’analyse." in zone(draft, key)
    draft.told("done", answer_for(draft, []), draft.state)
    for key in ("voir", "corriger", "demander"):
        assert "Pas encore d’analyse." not in zone(draft, key)


def test_an_answer_goes_behind_the_paragraph_that_its_question_is_about(draft):
    places = [TEXT.index("Un troisième"), -1]
    asked = [{"text": "Combien ?", "about": "x", "place": place} for place in places]
    draft.told("done", answer_for(draft, [], questions=asked), draft.state)
    said = zone(draft, "demander")
    assert re.findall(r'data-after="([^"]+)"', said) == ["p2"]
    act = {"kind": "add", "after": "p2", "piece": "a-1", "text": "Quarante-deux."}
    draft.act([read_event({"uid": "a", **act})])
    assert "paragraphe.\n\nQuarante-deux.\n\nUn troisième" in draft.state.text
    draft.act([Event("b", "undo", {})])
    assert draft.state.text == TEXT


@pytest.mark.parametrize(
    ("act", "said"),
    [
        (
            {"kind": "decide", "key": "h:p2", "verdict": "refuse", "text": "Mots"},
            "Intertitre refusé\u00a0: «\u00a0Mots\u00a0»",
        ),
        ({"kind": "decide", "key": "description", "verdict": "keep", "text": "Mots"}, "Description gardée"),
        ({"kind": "decide", "key": "keywords", "verdict": "write", "text": "a, b"}, "Mots-clés modifiés"),
        ({"kind": "text", "piece": "p1", "text": "x", "run": "fix-1"}, "Une correction"),
        ({"kind": "text", "piece": "p1", "text": "Du texte"}, "Un paragraphe modifié\u00a0: «\u00a0Du texte\u00a0»"),
    ],
)
def test_undo_says_what_it_takes_back(draft, act, said):
    assert said_of(read_event({"uid": "a", **act})) == said
    draft.told("done", answer_for(draft, ["p2"]), draft.state)
    draft.act([read_event({"uid": "a", **act})])
    assert f'title="{said}"' in zone(draft, "historique")


def test_a_message_in_the_page_advises_no_option_of_the_command_line():
    english = "a.txt : le texte semble être en anglais ; donnez un article français, ou ajoutez --force-language."
    assert in_page(english).endswith("donnez un article français.")
    assert in_page("« Mot » : 3 % ?") == "«\u00a0Mot\u00a0»\u00a0: 3\u00a0%\u00a0?"
    assert in_page("Donnez la date de publication (--date).") == "Donnez la date de publication."


def test_the_page_with_all_that_it_asks_for_weighs_less_than_150_kb():
    static = files("seo_fr.desk") / "static"
    weight = sum(len(f.read_bytes()) for f in static.iterdir())
    weight += len((files("seo_fr.output") / "page.css").read_bytes()) + len(shell().encode())
    assert weight < 150_000


def test_a_key_is_acknowledged_without_the_page_being_made_again(client, desk):
    draft = desk.create("b.txt", TEXT.encode())
    act = {"uid": "k", "kind": "text", "piece": "p1", "text": "Autre.", "run": "r"}
    answer = client.post(f"/api/drafts/{draft.id}/events", json={"events": [act], "quiet": True}).json()
    assert answer == {"revision": draft.revision, "seq": 1}
    assert draft.state.text.startswith("Autre.\n\n")


def test_the_page_asks_for_a_keyphrase_where_none_is_sure(draft):
    asked = "Aucune expression-clé donnée\u00a0: écrivez-la dans l’en-tête (keyphrase), ou ajoutez --keyphrase."
    draft.told("done", answer_for(draft, [], keyphrase=asked), draft.state)
    said = zone(draft, "demander")
    assert "écrivez-la dans l’en-tête (keyphrase)." in said
    assert "--keyphrase" not in said
    assert "Rien à demander" not in said
    draft.told("done", answer_for(draft, [], keyphrase=""), draft.state)
    assert "expression-clé" not in zone(draft, "demander")
