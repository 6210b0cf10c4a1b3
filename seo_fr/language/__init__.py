"""French itself: normalisation, sentences, words, syllables, verbs, and the spaCy pipeline."""
