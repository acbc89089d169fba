"""Every reader gives a document or refuses, for any bytes; plain text keeps every character."""

import contextlib
from typing import NamedTuple

import pytest
from hypothesis import given
from hypothesis import strategies as st

from govcompare.ingest.archive import SUFFIX
from govcompare.ingest.formats.reader import Opened, Reader
from govcompare.ingest.readers import READERS
from govcompare.ingest.readers.plain import FEW_CONTROLS, PLAIN
from govcompare.model.errors import ReadError
from govcompare.model.formats import SUFFIXES


@pytest.mark.parametrize("reader", READERS, ids=lambda reader: reader.media_type)
@given(data=st.binary(max_size=300))
def test_any_bytes_give_a_document_or_a_read_error(reader: Reader, data: bytes) -> None:
    document = None
    with contextlib.suppress(ReadError):
        document = reader.read(Opened("a", data, "0" * 64))
    if document is not None:
        assert (document.path, document.size, document.media_type) == ("a", len(data), reader.media_type)


@pytest.mark.parametrize("reader", READERS, ids=lambda reader: reader.media_type)
def test_suffixes_are_lower_case_with_their_dot(reader: Reader) -> None:
    assert all(suffix.startswith(".") and suffix == suffix.lower() for suffix in reader.suffixes)


def test_a_dialog_offers_what_readers_claim() -> None:
    claimed = {suffix for reader in READERS for suffix in reader.suffixes}
    assert claimed | {SUFFIX} == set(SUFFIXES)


def test_line_ends_stay_as_they_stand() -> None:
    text = "一\r\n二\r三\n\x0b四\u2028五\x85六"
    assert PLAIN.read(Opened("a", text.encode(), "")).text == text


class Binary(NamedTuple):
    name: str
    data: bytes


BINARIES = (
    Binary("pdf", b"%PDF-1.7 \xe5\x90\x84"),
    Binary("zip", b"PK\x03\x04" + b"text" * 50),
    Binary("program", b"MZ\x90\x00" + bytes(400)),
    Binary("zeros", bytes(5000)),
    Binary("noise", bytes((n * 7919 + n * n * 31) % 256 for n in range(6000))),
)


@pytest.mark.parametrize("binary", BINARIES, ids=lambda binary: binary.name)
def test_what_is_no_text_is_refused(binary: Binary) -> None:
    with pytest.raises(ReadError) as caught:
        PLAIN.read(Opened("a", binary.data, ""))
    assert caught.value.problem.code == "not-text"


def test_a_few_control_characters_are_borne() -> None:
    text = "各位代表\x00同志们\x07" * (FEW_CONTROLS // 2)
    assert PLAIN.read(Opened("a", text.encode(), "")).text == text


def test_too_many_characters_are_refused_by_name(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("govcompare.ingest.formats.limits.MAX_CHARACTERS", 3)
    with pytest.raises(ReadError) as caught:
        PLAIN.read(Opened("a", b"abcd", ""))
    assert (caught.value.problem.code, caught.value.problem.get("limit")) == ("too-many-characters", "3")


def test_too_many_lines_are_refused_by_name(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("govcompare.ingest.readers.plain.MAX_PARAGRAPHS", 2)
    for few in ("a\nb", "a\n\n \r\n\n\nb"):
        assert PLAIN.read(Opened("a", few.encode(), "")).text == few
    with pytest.raises(ReadError) as caught:
        PLAIN.read(Opened("a", b"a\nb\nc\nd", ""))
    assert (caught.value.problem.code, caught.value.problem.get("limit")) == ("too-many-paragraphs", "2")
