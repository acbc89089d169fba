"""How fast files become reports: real ones by kind, and texts that are hard on rules."""

from pathlib import Path
from typing import Any

import pytest

from govcompare.ingest.intake import take_in
from govcompare.ingest.site import roles
from govcompare.model.settings import Corrections

KINDS = ("state-council", "province-2026", "party-congress", "state-council-scrape", "taiwan")
HARD = {
    "one line": "全镇完成工业总产值三十二亿元，增长百分之六。" * 160_000,
    "120,000 short lines": "".join(f"{n:08},{n * 7919 % 100_003}\n" for n in range(120_000)),
    "50,000 headings": "".join(f"第{n}条 本条规定第{n}项内容。\n" for n in range(50_000)),
}


def take(files: list[tuple[str, bytes]]) -> None:
    roles.role.cache_clear()
    for path, data in files:
        take_in(path, data, Corrections())


@pytest.mark.parametrize("kind", KINDS)
def test_take_in_real_reports(benchmark: Any, shared: Path, kind: str) -> None:
    files = [(str(path), path.read_bytes()) for path in sorted((shared / "corpus" / kind).glob("*.txt"))]
    characters = sum(len(take_in(path, data, Corrections()).source.text) for path, data in files)
    benchmark.extra_info["characters"] = characters
    benchmark.pedantic(take, args=(files,), rounds=5, warmup_rounds=1)


@pytest.mark.parametrize("name", HARD)
def test_take_in_hard_texts(benchmark: Any, name: str) -> None:
    benchmark.extra_info["characters"] = len(HARD[name])
    benchmark.pedantic(take, args=([("a.txt", HARD[name].encode())],), rounds=3)
