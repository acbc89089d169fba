"""Files that PyInstaller gathered in, those that are used out, and the licences of the system's among them."""

import re
import subprocess
from collections.abc import Iterable
from pathlib import Path

Entry = tuple[str, str, str]
"""Where it goes, where it comes from, its kind."""

UNUSED = re.compile(
    r"PySide6/(Qt/)?plugins/(egldeviceintegrations|generic|networkinformation|qmllint|qmltooling|sqldrivers|tls)/"
    r"|PySide6/(Qt/)?plugins/platforms/libq(eglfs|linuxfb|minimal|minimalegl|vkkhrdisplay|vnc)\."
    r"|PySide6/(Qt/)?plugins/platformthemes/libqgtk3\."
    r"|PySide6/(Qt/)?translations/(?!qtbase_(zh_CN|zh_TW)\.qm)"
    r"|opencc/clib/(bin|include|lib64)/"
)
"""Matched against where a file would stand: what comes along with Qt and OpenCC and is never loaded."""
LIBRARY_FOLDERS = (".", "PySide6/Qt/lib")
"""What stands here is loaded by what stands elsewhere, or not at all."""
RUNTIME = re.compile("libpython")
"""Loaded by the program itself."""


def without_unused(entries: Iterable[Entry]) -> list[Entry]:
    """All but what UNUSED names."""
    return [entry for entry in entries if not UNUSED.search(_place(entry))]


def reachable(entries: Iterable[Entry]) -> list[Entry]:
    """On Linux: without the libraries that only left-out plug-ins load (GTK and all that it needs)."""
    entries = list(entries)
    wanted: set[str] = set()
    for entry in entries:
        if not _is_library(entry) or RUNTIME.search(entry[0]):
            wanted |= _loaded_by(entry[1])
    return [one for one in entries if not _is_library(one) or RUNTIME.search(one[0]) or Path(one[0]).name in wanted]


def _is_library(entry: Entry) -> bool:
    place = Path(_place(entry))
    return ".so" in place.name and place.parent.as_posix() in LIBRARY_FOLDERS


def _place(entry: Entry) -> str:
    return entry[0].replace("\\", "/")


def _loaded_by(path: str) -> set[str]:
    """Names of all libraries that loading this one loads."""
    listed = _asked("ldd", path)
    return {line.split()[0].rpartition("/")[2] for line in listed.split("\n") if line.strip()}


def system_licences(entries: Iterable[Entry]) -> list[Entry]:
    """On Debian and its kin: the copyright file of each package that a library was taken from, as data files named
    PACKAGE_VERSION.txt."""
    paths = sorted({entry[1] for entry in entries if entry[1].startswith(("/lib", "/usr/lib"))})
    found: dict[str, Path] = {}
    for path in paths:
        package = _package(path)
        text = Path("/usr/share/doc") / package / "copyright"
        if package and text.is_file():
            found[f"{package}_{_version(package)}"] = text.resolve()
    return [
        (f"govcompare/_resources/licences/system/{name}.txt", str(text), "DATA") for name, text in sorted(found.items())
    ]


def _package(path: str) -> str:
    """The Debian package that owns the file, empty when there is none or no dpkg."""
    for name in (path, str(Path(path).resolve()), path.removeprefix("/usr"), f"/usr{path}"):
        owner = _asked("dpkg", "-S", name).split(":")[0]
        if owner:
            return owner
    return ""


def _version(package: str) -> str:
    return _asked("dpkg-query", "-W", "-f=${Version}\\n", package).split("\n")[0].replace("/", "-")


def _asked(*command: str) -> str:
    """What the command says, empty when it fails or is missing."""
    try:
        ran = subprocess.run(command, capture_output=True, encoding="utf-8", check=False)
    except FileNotFoundError:
        return ""
    return ran.stdout if ran.returncode == 0 else ""
