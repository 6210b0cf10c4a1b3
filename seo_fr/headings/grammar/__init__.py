"""The grammar of a heading: sentences as trees, subjects, verbs, where a phrase may stop, and its wording."""
