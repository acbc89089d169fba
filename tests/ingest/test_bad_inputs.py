"""Whatever people hold ends in its text or in one clear refusal, through the worker that the program reads with.

A few inputs of every kind are made here. Where ../shared is, its generator's whole corpus is read too: what takes its
time limit, at night.
"""

import json
import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any, NamedTuple

import pytest

from govcompare import codec
from govcompare.model.comparison import Comparison
from govcompare.model.jobs import CompareArguments
from govcompare.model.settings import Settings
from govcompare.present.sentences import problem_sentence
from govcompare.worker.guard import Worker
from tests.ingest.packages import Pdf, docx, entry, odt, package, paragraph, rtf, stored
from tests.ingest.texts import PARAGRAPH, report

SLOW = (
    "pdf_flate_bomb_text",
    "pdf_form_fan",
    "pdf_form_cycle",
    "pdf_pages_20k",
    "docx_bomb_200mb_text",
    "txt_digits_50mb",
)
"""Inputs that are large at any scale, or that end when their time is over."""
GROUPS = ("txt", "html", "docx", "pdf", "rtf", "odt", "doc", "zip", "name", "fs")
ESCAPED = frozenset({"txt", "docx", "name"})
"""Groups whose forbidden text is that of the input: it comes out, and whoever shows it escapes it."""
PACKED = frozenset({"docx", "pdf", "rtf", "odt", "doc", "zip"})
"""Groups whose inputs hold other files, or name them."""
CANARY = "CANARY"
"""How forbidden text begins that stands in no input: in a file beside them."""
FOR_OTHERS = frozenset({"fs_unreadable", "fs_no_search"})
"""What root may read."""


class Ended(NamedTuple):
    """How reading a file ended."""

    text: str
    codes: tuple[str, ...]
    refused: bool


@pytest.fixture(scope="module")
def worker() -> Iterator[Worker]:
    with Worker() as one:
        yield one


def read(worker: Worker, path: str) -> Ended:
    found = worker.run("outline", codec.encode(CompareArguments((codec.as_text(path),), Settings(), ())))
    comparison = codec.decode(found, Comparison)
    problems = (*comparison.problems, *(one for source in comparison.sources for one in source.problems))
    for problem in problems:
        assert f"({problem.code})" not in problem_sentence(problem), "a code without a sentence"
    text = "\n".join(source.text for source in comparison.sources)
    return Ended(text, tuple(problem.code for problem in problems), any(problem.fatal for problem in problems))


class Made(NamedTuple):
    name: str
    data: bytes
    codes: tuple[str, ...]
    refused: bool = False


LAUGHS = "<!DOCTYPE x [<!ENTITY a 'ha'><!ENTITY b '&a;&a;&a;&a;'>]>"
MADE = (
    Made("good.docx", docx(paragraph(PARAGRAPH)), ()),
    Made("good.odt", odt(f"<text:p>{PARAGRAPH}</text:p>"), ()),
    Made("good.rtf", rtf(PARAGRAPH), ()),
    Made("good.html", f"<html><body><p>{PARAGRAPH}</p></body></html>".encode(), ()),
    Made("good.zip", package({"a.txt": PARAGRAPH.encode(), "b.docx": docx(paragraph(PARAGRAPH))}), ()),
    Made("really-a.docx.txt", docx(paragraph(PARAGRAPH)), ("other-format",)),
    Made("really-a-page.doc", f"<html><body><p>{PARAGRAPH}</p></body></html>".encode(), ("other-format",)),
    Made("laughs.docx", docx(paragraph("&b;"), prolog=LAUGHS), ("has-doctype",), refused=True),
    Made("laughs.odt", odt("<text:p>&b;</text:p>", prolog=LAUGHS), ("has-doctype",), refused=True),
    Made("half.docx", docx(paragraph(PARAGRAPH))[:400], ("damaged",), refused=True),
    Made("deep.rtf", b"{\\rtf1 " + b"{" * 100_000, ("too-deep",), refused=True),
    Made("deep.html", b"<html>" + b"<div>" * 100_000, ("too-deep",), refused=True),
    Made("climbs.zip", package({"../a.txt": b"x"}), ("unsafe-names",), refused=True),
    Made("locked.zip", stored([entry(b"a.txt", b"x", flags=1)]), ("needs-password",), refused=True),
    Made("nothing.pdf", b"%PDF-1.7\n", ("damaged",), refused=True),
    Made("scan.pdf", Pdf().page([]).bytes(), ("no-text",), refused=True),
    Made("~$lock.docx", PARAGRAPH.encode(), ("lock-file",), refused=True),
    Made("empty.docx", b"", ("other-format", "empty"), refused=True),
    Made("bidi.txt", f"{PARAGRAPH}\u202e000,01\u202c".encode(), ("hidden-characters",)),
)


@pytest.mark.parametrize("made", MADE, ids=lambda made: made.name)
def test_every_kind_of_input_ends_as_it_must(made: Made, worker: Worker, tmp_path: Path) -> None:
    path = tmp_path / made.name
    path.write_bytes(made.data)
    ended = read(worker, str(path))
    assert (ended.codes, ended.refused) == (made.codes, made.refused)
    assert made.refused or PARAGRAPH in ended.text


def test_a_name_that_is_no_text_is_read(worker: Worker, tmp_path: Path) -> None:
    path = tmp_path / os.fsdecode(b"\xff\xfe.txt")
    try:
        path.write_text(report(), encoding="utf-8")
    except OSError:
        pytest.skip("the file system takes no such name")
    assert PARAGRAPH in read(worker, str(path)).text


@pytest.fixture(scope="module")
def corpus(shared: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The generator's corpus, shrunk."""
    return generated(shared, tmp_path_factory.mktemp("bad"), "ci")


@pytest.fixture(scope="module")
def full_corpus(shared: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The generator's corpus, 280 MB."""
    return generated(shared, tmp_path_factory.mktemp("full"), "full")


def generated(shared: Path, folder: Path, scale: str) -> Path:
    """The folder, with the corpus in it."""
    generator = shared / "bad" / "make_bad_inputs.py"
    subprocess.run([sys.executable, str(generator), str(folder), "--scale", scale], check=True, capture_output=True)
    return folder


def cases(corpus: Path) -> list[dict[str, Any]]:
    told: list[dict[str, Any]] = json.loads((corpus / "manifest.json").read_text(encoding="ascii"))["cases"]
    return [case for case in told if "skipped" not in case and not (os.geteuid() == 0 and case["id"] in FOR_OTHERS)]


def wrong(case: dict[str, Any], ended: Ended) -> str:
    """What is not as the manifest wants it; empty when all is."""
    expected, group = case["expect"], case["group"]
    if expected == "ok" and ended.refused and ended.codes[-1:] != ("empty",):
        return f"refused: {ended.codes}"
    if expected == "warn" and not ended.codes:
        return "opened in silence"
    if expected in {"refuse", "limit"} and not ended.refused:
        return "opened"
    is_open = not ended.refused or expected in {"ok", "warn"}
    missing = [want for want in case.get("want", ()) if is_open and want not in ended.text]
    foreign = (never for never in case.get("never", ()) if group not in ESCAPED or never.startswith(CANARY))
    leaked = [never for never in foreign if never in ended.text]
    return " ".join([*(f"lost {want}" for want in missing), *(f"shows {never}" for never in leaked)])


@pytest.mark.parametrize("group", GROUPS)
def test_the_corpus_ends_as_its_manifest_says(group: str, corpus: Path, worker: Worker) -> None:
    chosen = [case for case in cases(corpus) if case["group"] == group and case["id"] not in SLOW]
    ends = {case["id"]: wrong(case, read(worker, str(corpus / case["path"]))) for case in chosen}
    assert {id: fault for id, fault in ends.items() if fault} == {}


@pytest.mark.nightly
@pytest.mark.parametrize("id", SLOW)
def test_what_takes_its_time_ends_as_well(id: str, corpus: Path, worker: Worker) -> None:
    (case,) = (case for case in cases(corpus) if case["id"] == id)
    assert wrong(case, read(worker, str(corpus / case["path"]))) == ""


def standing(folder: Path) -> dict[str, tuple[int, int, int]]:
    """All that stands below the folder: kind, size, time of the last change."""
    found = (path.lstat() for path in sorted(folder.rglob("*")))
    names = (os.fspath(path) for path in sorted(folder.rglob("*")))
    return {name: (one.st_mode, one.st_size, one.st_mtime_ns) for name, one in zip(names, found, strict=True)}


@pytest.fixture
def elsewhere(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, root: Path) -> Path:
    """An empty folder that a process takes for its own, for the person's and for that of temporary files."""
    for name in ("TMPDIR", "HOME", "XDG_CACHE_HOME"):
        monkeypatch.setenv(name, str(tmp_path))
    monkeypatch.setenv("PYTHONPATH", str(root))
    monkeypatch.chdir(tmp_path)
    return tmp_path


def test_reading_writes_nothing(elsewhere: Path, corpus: Path) -> None:
    held = [case for case in cases(corpus) if case["group"] in PACKED and case["id"] not in SLOW]
    before = standing(corpus)
    with Worker() as worker:
        paths = tuple(codec.as_text(str(corpus / case["path"])) for case in held)
        comparison = codec.decode(
            worker.run("outline", codec.encode(CompareArguments(paths, Settings(), ()))), Comparison
        )
    assert comparison.reports
    assert standing(corpus) == before
    assert standing(elsewhere) == {}


@pytest.mark.nightly
@pytest.mark.timeout(900)
@pytest.mark.parametrize("group", GROUPS)
def test_the_corpus_in_full_size_ends_as_its_manifest_says(group: str, full_corpus: Path, worker: Worker) -> None:
    chosen = [case for case in cases(full_corpus) if case["group"] == group]
    ends = {case["id"]: wrong(case, read(worker, str(full_corpus / case["path"]))) for case in chosen}
    assert {id: fault for id, fault in ends.items() if fault} == {}
