"""The desk's report: one self-contained page, a file a part of it."""
