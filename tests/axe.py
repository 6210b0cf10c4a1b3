"""axe-core in a page of the browser tests."""

import json


def axe(page):
    """The violations that axe-core finds, rule by rule; it is put in beside the page's policy, by the debugger."""
    from importlib.resources import files

    source = (files("axe_playwright_python") / "axe.min.js").read_text(encoding="utf-8")
    session = page.context.new_cdp_session(page)
    session.send("Runtime.evaluate", {"expression": source})
    run = (
        "axe.run(document, {resultTypes: ['violations']}).then((r) => JSON.stringify("
        "r.violations.map((v) => [v.id, v.nodes.map((n) => n.html.slice(0, 120))])))"
    )
    said = session.send("Runtime.evaluate", {"expression": run, "awaitPromise": True, "returnByValue": True})
    session.detach()
    return json.loads(said["result"]["value"])
