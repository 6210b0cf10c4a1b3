"""LibreOffice without a window, as a reader that is none of ours: it converts, and accepts or refuses all changes."""

from __future__ import annotations

import shutil
import subprocess
from collections.abc import Mapping
from pathlib import Path
from xml.sax.saxutils import escape

SOFFICE = shutil.which("soffice")
_LIBRARY = (
    '<library:library xmlns:library="http://openoffice.org/2000/library" library:name="Standard" '
    'library:readonly="false" library:passwordprotected="false">{}</library:library>'
)
_SETTLE = """Sub Settle(source, action, target)
Dim asked(0) As New com.sun.star.beans.PropertyValue
asked(0).Name = "Hidden" : asked(0).Value = True
document = StarDesktop.loadComponentFromURL(source, "_blank", 0, asked())
If action <> "" Then
dispatcher = createUnoService("com.sun.star.frame.DispatchHelper")
dispatcher.executeDispatch(document.CurrentController.Frame, action, "", 0, Array())
End If
Dim given(0) As New com.sun.star.beans.PropertyValue
given(0).Name = "FilterName" : given(0).Value = "OpenDocument Text Flat XML"
document.storeToURL(target, given())
document.close(True)
End Sub
"""


def convert(folder: Path, sources: Mapping[str, bytes], kind: str) -> dict[str, bytes]:
    """What LibreOffice makes of the documents, by their names; all in one run, with a profile of its own."""
    given, made = folder / "donnés", folder / f"faits-{kind}"
    given.mkdir(parents=True, exist_ok=True)
    for name, data in sources.items():
        (given / name).write_bytes(data)
    profile = f"-env:UserInstallation={(folder / 'profil').as_uri()}"
    files = [str(given / name) for name in sources]
    command = [str(SOFFICE), profile, "--headless", "--convert-to", kind, "--outdir", str(made), *files]
    subprocess.run(command, check=True, capture_output=True, timeout=60 + 20 * len(files))
    ending = kind.partition(":")[0]
    return {name: (made / f"{Path(name).stem}.{ending}").read_bytes() for name in sources}


def settle(folder: Path, name: str, data: bytes, action: str = "") -> str:
    """The document as flat XML after the dispatch ``action`` (« .uno:RejectAllTrackedChanges »), if any."""
    source, target = folder / name, folder / f"{name}{action}.fodt"
    source.write_bytes(data)
    macro = f'macro:///Standard.Module1.Settle("{source.as_uri()}","{action}","{target.as_uri()}")'
    profile = f"-env:UserInstallation={(folder / 'profil-basic').as_uri()}"
    command = [str(SOFFICE), profile, "--headless", "--norestore", macro]
    for _ in range(2):  # the first run makes the profile, and no more
        if not target.exists():
            _write_macro(folder / "profil-basic" / "user" / "basic" / "Standard")
            subprocess.run(command, check=True, capture_output=True, timeout=170)
    return target.read_text(encoding="utf-8")


def _write_macro(basic: Path) -> None:
    basic.mkdir(parents=True, exist_ok=True)
    (basic / "script.xlb").write_text(_LIBRARY.format('<library:element library:name="Module1"/>'), encoding="utf-8")
    (basic / "dialog.xlb").write_text(_LIBRARY.format(""), encoding="utf-8")
    module = '<script:module xmlns:script="http://openoffice.org/2000/script" script:name="Module1" '
    module += f'script:language="StarBasic">{escape(_SETTLE)}</script:module>'
    (basic / "Module1.xba").write_text(module, encoding="utf-8")
