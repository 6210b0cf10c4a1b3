"""A small bundle made of wheels of our own, so that its scripts are tried in seconds; and the real lock file."""

import ensurepip
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
TOOLS = str(ROOT / "tools")
if TOOLS not in sys.path:
    sys.path.insert(0, TOOLS)

# What stands for seo-fr: its doctor is well unless the wheel was made not to be.
PROGRAM = """\
import os, sys
from pathlib import Path
if sys.argv[1:] == ["doctor"]:
    cache = Path(os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache") / "seo-fr"
    cache.mkdir(parents=True, exist_ok=True)
    (cache / "entry").write_text("x")
    sys.exit({doctor})
print("{version}", *sys.argv[1:])
"""


def write_wheel(folder, name, version, files, requires=()):
    """A wheel with ``files``, and the papers a wheel has."""
    package = name.replace("-", "_")
    info = f"{package}-{version}.dist-info"
    metadata = f"Metadata-Version: 2.4\nName: {name}\nVersion: {version}\nSummary: résumé\nLicense-Expression: MIT\n"
    papers = {
        f"{info}/METADATA": metadata + "".join(f"Requires-Dist: {r}\n" for r in requires),
        f"{info}/WHEEL": "Wheel-Version: 1.0\nGenerator: test\nRoot-Is-Purelib: true\nTag: py3-none-any\n",
        f"{info}/licenses/LICENSE": "MIT\n",
    }
    path = folder / f"{package}-{version}-py3-none-any.whl"
    with zipfile.ZipFile(path, "w") as archive:
        for entry, text in (files | papers).items():
            archive.writestr(entry, text)
        record = "".join(f"{entry},,\n" for entry in [*files, *papers, f"{info}/RECORD"])
        archive.writestr(f"{info}/RECORD", record)
    return path


@pytest.fixture(scope="session")
def make_wheel():
    """`write_wheel`, for the tests."""
    return write_wheel


@pytest.fixture(scope="session")
def pip_wheel():
    """pip as Python ships it: nothing is fetched."""
    places = [Path(ensurepip.__file__).parent / "_bundled", Path("/usr/share/python-wheels")]
    found = [p for place in places for p in sorted(place.glob("pip-*.whl"))]
    if not found:
        pytest.skip("this Python ships no wheel of pip")
    return found[0]


@pytest.fixture
def small_bundle(tmp_path, pip_wheel):
    """Make a bundle of a given version whose two wheels are a few lines each."""
    from bundle.assemble import write_papers
    from bundle.sources import Sources
    from bundle.targets import Target, this_machine

    target = Target(this_machine(), f"{sys.version_info[0]}.{sys.version_info[1]}")

    def make(version="1.0", doctor=0, folder=None):
        there = folder or tmp_path / f"bundle-{version}-{doctor}"
        (there / "wheels").mkdir(parents=True)
        (there / "installer").mkdir()
        (there / "installer" / pip_wheel.name).write_bytes(pip_wheel.read_bytes())
        program = PROGRAM.format(doctor=doctor, version=version)
        own = {"seo_fr/__init__.py": "", "seo_fr/__main__.py": program}
        made = write_wheel(there / "wheels", "seo-fr", version, own, ["small-part>=1"])
        write_wheel(there / "wheels", "small-part", "1.2", {"small_part.py": "x = 1\n"})
        write_papers(there, Sources(ROOT, made, 1_700_000_000), target, {"packages": {}, "limit": 5_000_000})
        return there

    return make


@pytest.fixture
def run_script(tmp_path):
    """Run a script with sh in an environment as poor as a fresh machine's: (status, stdout, stderr)."""
    home = tmp_path / "home"
    home.mkdir()

    def run(script, *arguments, before=(), **environment):
        done = subprocess.run(
            [*before, "sh", str(script), *map(str, arguments)],
            env={"PATH": f"{Path(sys.executable).parent}:/usr/bin:/bin", "HOME": str(home), "LC_ALL": "C.UTF-8"}
            | environment,
            stdin=subprocess.DEVNULL,
            capture_output=True,
            text=True,
            check=False,
        )
        return done.returncode, done.stdout, done.stderr

    run.home = home
    return run
