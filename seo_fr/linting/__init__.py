"""What a newsroom's CI needs around the rules: suppressions, baseline, cache, repairs.

Findings come from the pipeline as they are; here it is decided which of them count, for whom, and which
need not be computed again.
"""
