"""The rules: a file each in ``rules/checks/`` with its texts, thresholds and examples.

Most name their kind (`seo_fr.checks.kinds`), which does the rest. ``heading-level-jump`` names none: its code is the
function ``check`` of `seo_fr.checks.heading_level_jump`. To add a rule is to add its file, or these two.
"""
