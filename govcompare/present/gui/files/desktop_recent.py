"""A file that was opened in, its line in the desktop's list of recent files out (freedesktop's `recently-used.xbel`).

All programs of the desktop share that list and each writes it whole, so an entry of others is never touched, a list
that can't be understood is left as it is, and the new one takes its place in one step. Systems without such a list have
none of this.
"""

import contextlib
import os
import sys
import xml.etree.ElementTree as ET
from collections.abc import Sequence
from datetime import UTC, datetime
from pathlib import Path

from PySide6.QtCore import QMimeDatabase, QStandardPaths

from govcompare.model.errors import WriteError
from govcompare.saving import save

NAME = "recently-used.xbel"
PROGRAM, COMMAND = "govcompare", "'govcompare %u'"
PROJECT_KIND = "application/x-govcompare"
"""Media type of projects, as in resources/desktop/govcompare.xml."""
OWNER = "http://freedesktop.org"
BOOKMARK = "http://www.freedesktop.org/standards/desktop-bookmarks"
MIME = "http://www.freedesktop.org/standards/shared-mime-info"
MOST_BYTES = 4 * 1024 * 1024
"""Of a list that is read: ten thousand entries, ten times what desktops keep."""
EMPTY = f'<xbel version="1.0" xmlns:bookmark="{BOOKMARK}" xmlns:mime="{MIME}"/>'.encode()

ET.register_namespace("bookmark", BOOKMARK)
ET.register_namespace("mime", MIME)


def recent_list() -> Path | None:
    """Where the person's list is; None on systems that have none."""
    if sys.platform in {"win32", "darwin"}:
        return None
    return Path(QStandardPaths.writableLocation(QStandardPaths.StandardLocation.GenericDataLocation)) / NAME


def tell_desktop(paths: Sequence[str]) -> None:
    """Put the files among `paths` into the list, if there is one; never raises."""
    place = recent_list()
    files = [Path(path) for path in paths if Path(path).is_file()]
    if place is not None and files:
        with contextlib.suppress(OSError, WriteError):
            note(place, files, datetime.now(UTC))


def note(place: Path, files: Sequence[Path], now: datetime) -> None:
    """Put `files` into the list at `place`. Raises OSError and WriteError; then the list is as it was."""
    place.parent.mkdir(parents=True, exist_ok=True)
    place.touch(0o600)
    if place.stat().st_size > MOST_BYTES:
        return
    data = place.read_bytes()
    moment = now.strftime("%Y-%m-%dT%H:%M:%SZ")
    after = noted(data or EMPTY, [(file.absolute().as_uri(), _kind(file)) for file in files], moment)
    if after is not None:
        save(place, after)


def noted(data: bytes, files: Sequence[tuple[str, str]], moment: str) -> bytes | None:
    """The list with (address, media type) of each file at its end; None when `data` is no such list."""
    root = _root(data)
    if root is None:
        return None
    for address, kind in files:
        entry = next((one for one in root.iter("bookmark") if one.get("href") == address), None)
        if entry is None:
            entry = ET.SubElement(root, "bookmark", {"href": address, "added": moment})
        else:
            root.remove(entry)
            root.append(entry)
        entry.set("modified", moment)
        entry.set("visited", moment)
        _name_program(entry, kind, moment)
    return ET.tostring(root, encoding="UTF-8", xml_declaration=True) + b"\n"


def _root(data: bytes) -> ET.Element | None:
    if b"<!ENTITY" in data:
        return None
    parser = ET.XMLParser(target=ET.TreeBuilder(insert_comments=True))  # noqa: S314  a list with entities is left alone
    try:
        parser.feed(data)
        root: ET.Element = parser.close()
    except (ET.ParseError, ValueError, LookupError):
        return None
    whole = root.tag == "xbel" and all(one in list(root) for one in root.iter("bookmark"))
    return root if whole else None


def _name_program(entry: ET.Element, kind: str, moment: str) -> None:
    """Say in a bookmark that this program has opened it once more."""
    data = next((one for one in entry.iterfind("info/metadata") if one.get("owner") == OWNER), None)
    if data is None:
        data = ET.SubElement(_child(entry, "info"), "metadata", {"owner": OWNER})
    if data.find(f"{{{MIME}}}mime-type") is None:
        data.insert(0, ET.Element(f"{{{MIME}}}mime-type", {"type": kind}))
    programs = _child(data, f"{{{BOOKMARK}}}applications")
    tag = f"{{{BOOKMARK}}}application"
    own = next((one for one in programs.iterfind(tag) if one.get("name") == PROGRAM), None)
    if own is None:
        own = ET.SubElement(programs, tag, {"name": PROGRAM, "exec": COMMAND, "count": "0"})
    times = own.get("count", "")
    own.set("count", str(int(times) + 1 if times.isascii() and times.isdigit() and len(times) < 10 else 1))
    own.set("modified", moment)


def _child(parent: ET.Element, tag: str) -> ET.Element:
    there = parent.find(tag)
    return there if there is not None else ET.SubElement(parent, tag)


def _kind(file: Path) -> str:
    if file.suffix == ".govc":
        return PROJECT_KIND
    return QMimeDatabase().mimeTypeForFile(os.fspath(file), QMimeDatabase.MatchMode.MatchExtension).name()
