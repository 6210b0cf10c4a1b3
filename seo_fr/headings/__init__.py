"""Headings: candidates (a file a strategy), guards, choice together with the section borders."""
