"""The machines a bundle can be made for: their wheel tags and what environment markers say there."""

from __future__ import annotations

import platform
import sys
from dataclasses import dataclass

# Oldest systems on which every wheel of the lock file exists: glibc 2.28 (Debian 10, RHEL 8), macOS 11.
_MANYLINUX = ("manylinux_2_28", "manylinux_2_27", "manylinux_2_24", "manylinux_2_17", "manylinux2014")
_MACHINES: dict[str, tuple[str, str, tuple[str, ...]]] = {
    "linux-x86_64": ("linux", "x86_64", tuple(f"{tag}_x86_64" for tag in _MANYLINUX)),
    "linux-aarch64": ("linux", "aarch64", tuple(f"{tag}_aarch64" for tag in _MANYLINUX)),
    "windows-amd64": ("win32", "AMD64", ("win_amd64",)),
    "macos-arm64": ("darwin", "arm64", ("macosx_11_0_arm64",)),
    "macos-x86_64": ("darwin", "x86_64", ("macosx_11_0_x86_64",)),
}
_SYSTEMS = {"linux": "Linux", "win32": "Windows", "darwin": "Darwin"}
_PYTHONS = ("3.11", "3.12", "3.13")
_ALIASES = {"arm64": "aarch64", "x86_64": "x86_64", "aarch64": "aarch64"}
# Markers compare whole versions; any patch release of the minor one answers alike for this lock file.
_PATCH = "9"


@dataclass(frozen=True, slots=True)
class Target:
    """One kind of machine and one minor version of CPython."""

    machine: str
    python: str

    @property
    def name(self) -> str:
        """As in the bundle's file name: ``linux-x86_64-cp311``."""
        return f"{self.machine}-cp{self.python.replace('.', '')}"

    @property
    def windows(self) -> bool:
        """True where PowerShell installs it."""
        return self.machine.startswith("windows")

    @property
    def tags(self) -> tuple[str, ...]:
        """Platform tags of the wheels that run there, the newest first."""
        return _MACHINES[self.machine][2]

    @property
    def environment(self) -> dict[str, str]:
        """The values of the environment markers there (PEP 508)."""
        system, processor, _ = _MACHINES[self.machine]
        return {
            "implementation_name": "cpython",
            "implementation_version": f"{self.python}.{_PATCH}",
            "os_name": "nt" if system == "win32" else "posix",
            "platform_machine": processor,
            "platform_python_implementation": "CPython",
            "platform_release": "",
            "platform_system": _SYSTEMS[system],
            "platform_version": "",
            "python_full_version": f"{self.python}.{_PATCH}",
            "python_version": self.python,
            "sys_platform": system,
            "extra": "",
        }


def this_machine() -> str:
    """The name of the machine that runs this."""
    system = {"win32": "windows", "darwin": "macos"}.get(sys.platform, sys.platform)
    processor = platform.machine()
    if system == "linux":
        return f"linux-{_ALIASES.get(processor.lower(), processor)}"
    return f"{system}-{processor.lower()}"


def parse(name: str | None = None) -> Target:
    """``linux-x86_64`` or ``linux-x86_64-cp312``; nothing: this machine. SystemExit names what is known."""
    machine, _, python = (name or this_machine()).partition("-cp")
    version = f"{python[0]}.{python[1:]}" if python else f"{sys.version_info[0]}.{sys.version_info[1]}"
    if machine not in _MACHINES or version not in _PYTHONS:
        raise SystemExit(
            f"plateforme « {name or machine} » inconnue ; connues : {', '.join(_MACHINES)}, "
            "suivies au besoin de -cp311, -cp312 ou -cp313."
        )
    return Target(machine, version)


def every(python: str | None = None) -> list[Target]:
    """Every kind of machine, for one version of CPython (this one's)."""
    return [Target(machine, python or parse().python) for machine in _MACHINES]
