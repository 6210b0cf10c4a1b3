"""Texts that the tests of several rules are made of, and what is read from findings."""

SENTENCE = "La commune a voté jeudi le budget de la nouvelle école. "
PARAGRAPH = "Le maire a parlé.\n"
VOTED = f"{SENTENCE.strip()}\n\n"
LONG = "La commune a voté jeudi le budget de la nouvelle école, que les parents attendaient depuis trois ans. "
LEAD = "Le directeur de la radio a répondu jeudi aux députés de la commission des finances, qui l’interrogeaient. "


def levels(findings):
    return [f.level for f in findings]
