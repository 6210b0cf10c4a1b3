"""A whole archive in one go: a row an article in a table that survives a kill, whoever does the work.

Files are listed into the table first, then measured by a standard executor (this process, several, a
cluster), a bounded number at a time, so that memory does not depend on how many there are.
"""
