"""The page that journalists work in: a local server, drafts that survive everything, proposals to decide about."""
