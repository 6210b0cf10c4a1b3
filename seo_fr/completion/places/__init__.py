"""Places as official registers know them: communes, départements, intercommunalités, countries."""
