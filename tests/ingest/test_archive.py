"""An archive gives the readable files in it; what is made to harm is refused by its cause."""

import struct
from typing import NamedTuple

import pytest

from govcompare.ingest.archive import Member, is_archive, members
from govcompare.ingest.formats.package import Package
from govcompare.model.errors import ReadError
from govcompare.model.problems import Problem
from tests.ingest.packages import docx, entry, odt, package, paragraph, stored
from tests.ingest.texts import report

TEXT = report().encode()


def taken(data: bytes) -> list[str]:
    return [member.path for member in members("a.zip", data) if isinstance(member, Member)]


def told(data: bytes) -> list[str]:
    return [one.code for one in members("a.zip", data) if isinstance(one, Problem)]


def refused(data: bytes) -> str:
    with pytest.raises(ReadError) as caught:
        list(members("a.zip", data))
    return caught.value.problem.code


def test_readable_files_come_sorted_by_name() -> None:
    data = package({"乙/二.txt": TEXT, "甲.docx": docx(paragraph("甲")), "图.png": b"x", "乙/": b""})
    assert is_archive(data)
    assert taken(data) == ["a.zip/乙/二.txt", "a.zip/甲.docx"]
    assert told(data) == ["member-left-out"]


def test_documents_are_no_archives() -> None:
    assert not is_archive(docx(paragraph("甲")))
    assert not is_archive(odt("<text:p>甲</text:p>"))
    assert not is_archive(TEXT)


@pytest.mark.parametrize("encoding", ["gb18030", "utf-8", "big5"])
def test_names_without_a_mark_are_decoded(encoding: str) -> None:
    names = ("政府工作報告/總結.txt", "通知.txt") if encoding == "big5" else ("政府工作报告/总结.txt", "通知.txt")
    data = stored(entry(name.encode(encoding), TEXT) for name in names)
    assert sorted(taken(data)) == sorted(f"a.zip/{name}" for name in names)


def test_hidden_files_and_what_programs_leave_behind_are_no_documents() -> None:
    assert taken(package(dict.fromkeys((".x.txt", "~$a.txt", "__MACOSX/a.txt", "b.txt"), TEXT))) == ["a.zip/b.txt"]


@pytest.mark.parametrize("name", ["../a.txt", "/a.txt", "b/../../a.txt", "..\\a.txt", "C:\\a.txt"])
def test_names_that_reach_outside_are_refused(name: str) -> None:
    assert refused(package({name: TEXT})) == "unsafe-names"


class Harmful(NamedTuple):
    name: str
    data: bytes
    code: str


WHOLE = package({"a.txt": TEXT})
HARMFUL = (
    Harmful("cut", WHOLE[: len(WHOLE) // 2], "damaged"),
    Harmful("empty", package({}), "nothing-inside"),
    Harmful("nothing readable", package({"a.png": b"x"}), "nothing-inside"),
    Harmful("an archive inside", package({"a.zip": WHOLE, "b.txt": TEXT}), "archive-in-archive"),
    Harmful("twice the same name", stored([entry(b"a.txt", b"1"), entry(b"A.txt", b"2")]), "damaged"),
    Harmful("a spreadsheet", package({"xl/workbook.xml": "x", "[Content_Types].xml": "x"}), "not-text"),
)


@pytest.mark.parametrize("harmful", HARMFUL, ids=lambda harmful: harmful.name)
def test_what_can_not_be_read_is_refused_by_its_cause(harmful: Harmful) -> None:
    assert refused(harmful.data) == harmful.code


PARTS = (
    Harmful("a password", stored([entry(b"a.txt", TEXT, flags=1)]), "needs-password"),
    Harmful("a wrong checksum", stored([(b"a.txt", TEXT, 1, 0)]), "damaged"),
)


@pytest.mark.parametrize("harmful", PARTS, ids=lambda harmful: harmful.name)
def test_one_bad_file_is_told_and_the_others_go_on(harmful: Harmful) -> None:
    assert told(harmful.data) == [harmful.code]


def test_a_part_is_unpacked_up_to_what_the_directory_says_and_no_further() -> None:
    whole = package({"a.txt": b"0" * 1_000_000})
    lie = whole.replace(struct.pack("<L", 1_000_000), struct.pack("<L", 10))
    with pytest.raises(ReadError) as caught:
        Package("a.zip", lie).read("a.txt")
    assert caught.value.problem.code == "damaged"


def test_parts_above_a_limit_are_refused_by_its_name(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("govcompare.ingest.formats.package.MAX_PART_BYTES", 2**20)
    (problem,) = members("a.zip", package({"a.txt": b"0" * (2**20 + 1)}))
    assert isinstance(problem, Problem)
    assert (problem.code, problem.get("limit")) == ("part-too-large", "1 MB")
    monkeypatch.setattr("govcompare.ingest.formats.package.MAX_PARTS", 1)
    assert refused(package({"a.txt": b"", "b.txt": b""})) == "too-many-parts"


def test_parts_that_share_bytes_are_refused() -> None:
    name, data = b"a.txt", b"text"
    whole = stored([entry(name, data), entry(b"b.txt", data)])
    at = whole.rfind(b"PK\x01\x02")
    shared = whole[: at + 42] + struct.pack("<L", 1) + whole[at + 46 :]
    assert refused(shared) == "overlapping-parts"
