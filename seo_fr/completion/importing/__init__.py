"""Sheets made from what a newsroom already has: CSV, JSON, and the JSON of Wikidata."""
