"""The rules: a check a file, its words and thresholds in ``rules/checks/``.

A rule ``heading-level-jump`` is the file ``rules/checks/heading-level-jump.yml`` and the function ``check``
of `seo_fr.checks.heading_level_jump`; to add one is to add these two.
"""
