"""The desktop's list of recent files gets a line for each file, and loses none that other programs wrote."""

import os
import stat
import xml.etree.ElementTree as ET
from datetime import UTC, datetime
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from govcompare.present.gui.files.desktop_recent import BOOKMARK, EMPTY, MIME, MOST_BYTES, PROGRAM, note, noted
from govcompare.present.gui.preferences import Preferences

NOW = datetime(2024, 5, 6, 7, 8, 9, tzinfo=UTC)
MOMENT = "2024-05-06T07:08:09Z"
OTHERS = f"""<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE xbel>
<xbel version="1.0" xmlns:bookmark="{BOOKMARK}" xmlns:mime="{MIME}" xmlns:kdepriv="http://www.kde.org/kdepriv">
  <!-- 别的程序写的 -->
  <bookmark href="file:///a/%E7%94%B2.txt" added="2020-01-01T00:00:00Z" modified="2020-01-01T00:00:00Z">
    <title>甲</title>
    <info>
      <metadata owner="http://www.kde.org"><kdepriv:x>1</kdepriv:x></metadata>
      <metadata owner="http://freedesktop.org">
        <mime:mime-type type="text/plain"/>
        <bookmark:groups><bookmark:group>gedit</bookmark:group></bookmark:groups>
        <bookmark:applications>
          <bookmark:application name="gedit" exec="&apos;gedit %u&apos;" modified="2020-01-01T00:00:00Z" count="7"/>
        </bookmark:applications>
        <bookmark:private/>
      </metadata>
    </info>
  </bookmark>
  <bookmark href="file:///b.pdf" added="2020-01-01T00:00:00Z"/>
</xbel>
""".encode()


def _entries(data: bytes) -> dict[str, ET.Element]:
    return {one.get("href", ""): one for one in ET.fromstring(data).iter("bookmark")}


def _programs(entry: ET.Element) -> dict[str, str]:
    return {one.get("name", ""): one.get("count", "") for one in entry.iter(f"{{{BOOKMARK}}}application")}


def _plain(entry: ET.Element) -> str:
    return ET.canonicalize(ET.tostring(entry, encoding="unicode").strip(), strip_text=True)


def test_a_new_file_comes_last_and_others_entries_stay() -> None:
    after = noted(OTHERS, [("file:///c.govc", "application/x-govcompare")], MOMENT)
    assert after is not None
    before, entries = _entries(OTHERS), _entries(after)
    assert list(entries) == ["file:///a/%E7%94%B2.txt", "file:///b.pdf", "file:///c.govc"]
    for address, entry in before.items():
        assert _plain(entries[address]) == _plain(entry)
    assert _programs(entries["file:///c.govc"]) == {PROGRAM: "1"}
    assert entries["file:///c.govc"].find(f"info/metadata/{{{MIME}}}mime-type") is not None
    assert "别的程序写的" in after.decode()


def test_a_file_that_others_opened_too_keeps_what_they_said_of_it() -> None:
    after = OTHERS
    for _ in range(2):
        again = noted(after, [("file:///a/%E7%94%B2.txt", "text/markdown")], MOMENT)
        assert again is not None
        after = again
    entry = _entries(after)["file:///a/%E7%94%B2.txt"]
    assert _programs(entry) == {"gedit": "7", PROGRAM: "2"}
    assert entry.findtext("title") == "甲"
    assert [one.get("type") for one in entry.iter(f"{{{MIME}}}mime-type")] == ["text/plain"]
    assert (entry.get("added"), entry.get("visited")) == ("2020-01-01T00:00:00Z", MOMENT)


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"<xbel",
        b"<html/>",
        b"\xff\xfe",
        b'<!DOCTYPE x [<!ENTITY a "b">]><xbel/>',
        b"<xbel><folder><bookmark href='x'/></folder></xbel>",
        b'<?xml version="1.0" encoding="none"?><xbel/>',
    ],
)
def test_a_list_that_is_not_understood_is_left_alone(data: bytes) -> None:
    assert noted(data, [("file:///c.txt", "text/plain")], MOMENT) is None


@given(st.binary(max_size=80))
def test_any_bytes_are_a_list_or_none(data: bytes) -> None:
    after = noted(data, [("file:///c.txt", "text/plain")], MOMENT)
    assert after is None or "file:///c.txt" in _entries(after)


def test_the_first_list_is_made_for_its_owner_alone(tmp_path: Path) -> None:
    (tmp_path / "甲 乙.govc").touch()
    place = tmp_path / "share" / "recently-used.xbel"
    note(place, [tmp_path / "甲 乙.govc"], NOW)
    (address,) = _entries(place.read_bytes())
    assert address == (tmp_path / "甲 乙.govc").as_uri()
    assert EMPTY[:5] in place.read_bytes()
    assert os.name != "posix" or stat.S_IMODE(place.stat().st_mode) == 0o600


def test_a_list_beyond_all_measure_is_left_alone(tmp_path: Path) -> None:
    place = tmp_path / "recently-used.xbel"
    whole = EMPTY[:-2] + b">" + b" " * MOST_BYTES + b"</xbel>"
    place.write_bytes(whole)
    note(place, [tmp_path / "a.txt"], NOW)
    assert place.read_bytes() == whole


def test_what_is_remembered_is_told_on(tmp_path: Path) -> None:
    told: list[tuple[str, ...]] = []
    preferences = Preferences(tmp_path / "settings.ini")
    preferences.remembered = told.append
    preferences.remember(("/a.txt", "/b.govc"))
    assert told == [("/a.txt", "/b.govc")]
