"""The result of ``check`` in the format that was asked for."""

from __future__ import annotations

import argparse
import sys
from typing import TextIO

from seo_fr.cli.check_run import Checked
from seo_fr.cli.terminal import columns, wants_colour, write


def show(checked: Checked, arguments: argparse.Namespace) -> None:
    """Write the reports; of ``--diff`` and of a repaired standard input the text has gone out already."""
    if arguments.diff:
        return
    if arguments.format != "text":
        write(_machine(checked, arguments))
    elif checked.reports:
        repaired_input = arguments.fix and arguments.paths == ["-"]
        stream = sys.stderr if repaired_input else sys.stdout
        write(_text(checked, arguments, stream), stream)


def _text(checked: Checked, arguments: argparse.Namespace, stream: TextIO) -> str:
    from seo_fr.output.findings_text import findings_report, statistics_report

    width, colour = columns(stream), wants_colour(stream, refused=arguments.no_color)
    failures = len(checked.failures)
    if arguments.statistics:
        return statistics_report(checked.reports, width=width, colour=colour, failures=failures)
    return findings_report(checked.reports, width=width, colour=colour, quiet=arguments.quiet, failures=failures)


def _machine(checked: Checked, arguments: argparse.Namespace) -> str:
    if arguments.format == "json":
        from seo_fr.output.findings_json import findings_json

        return findings_json(checked.reports, checked.failures, statistics=arguments.statistics)
    if arguments.format == "github":
        from seo_fr.output.findings_github import findings_github

        return findings_github(checked.reports, checked.failures)
    if arguments.format == "gitlab":
        from seo_fr.output.findings_gitlab import findings_gitlab

        return findings_gitlab(checked.reports, checked.failures)
    if arguments.format == "sarif":
        from seo_fr.output.findings_sarif import findings_sarif

        return findings_sarif(checked.reports, checked.failures)
    from seo_fr.output.findings_junit import findings_junit

    return findings_junit(checked.reports, checked.failures)
