"""An answer of the model, made by hand: what the page does with one can be tried without it."""

from seo_fr.desk.pieces import offsets


def answer_for(draft, before, **more):
    """Headings before the pieces ``before``, each with a variant, all fields, one block at the end."""
    places = offsets(draft.state.pieces)
    choice = {"score": 0.5, "strategy": "clause", "evidence": [[0, 8]]}
    return {
        "number": 1,
        "headings": [
            {
                "place": places[p],
                "level": 2,
                "text": f"Mot {p}",
                **choice,
                "choices": [{"text": f"Autre {p}", **choice}],
            }
            for p in before
        ],
        "fields": {
            name: {"own": False, "text": f"Un {name}", "others": []}
            for name in ("title", "description", "slug", "keywords")
        },
        "review": [],
        "blocks": [
            {
                "kind": "background",
                "title": "Repères",
                "markdown": "## Repères\n\n- Un **fait**. Il date.\n- Deux.\n",
                "lines": [[["Un fait.", "Un **fait**."], ["Il date.", "Il date."]], [["Deux.", "Deux."]]],
                "place": len(draft.state.text),
                "sources": [{"origin": "fiche", "ref": "a.yml", "text": "Un fait."}],
            }
        ],
        "findings": [],
        "questions": [],
        "readability": {"flesch": 50.0, "band": "assez difficile"},
        "focus": "maire",
        "words": 60,
        **more,
    }
