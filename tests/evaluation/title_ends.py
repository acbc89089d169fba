"""Real reports in, the weights of title ends out: what `govcompare.structure.ends` ships.

    python -m tests.evaluation.title_ends ../shared resources/statistics/title_ends.bin

Titles that stand alone or end with a stop show where titles end, and so does each paragraph how bodies begin. Files
with hand-made truth are left out, so that it can judge what was learnt. The weights are those of a softmax over all
places of a beginning and none, by AdaGrad. Equal files give equal weights.
"""

import json
import random
import re
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

import numpy as np
import opencc
from numpy.typing import NDArray

from govcompare.ingest.intake import take_in
from govcompare.model.report import Report
from govcompare.model.settings import Corrections
from govcompare.structure.ends import MAGIC, SCALE
from govcompare.structure.evidence import BITS, LONGEST, evidence, windows
from govcompare.structure.outline import outline

GOLD = Path(__file__).resolve().parent.parent / "data" / "gold"
BODY = 90
"""Characters of a text behind a title."""
MIXED = 2
"""How often each title is put before a text of another report, so that words that both share count for less."""
WITHOUT = 3000
"""Paragraphs without a title."""
TRADITIONAL = 0.3
"""Share of the samples that are given in Traditional characters, too."""
ROUNDS, RATE, DECAY, BATCH = 15, 0.15, 1e-4, 200
_BLANK = re.compile(r"\s{1,400}")
_PARAGRAPH = re.compile(r"\n|\u3000\u3000")
_SENTENCES = re.compile("[。！？；]")
_COMMA = re.compile("，")


class Titled(NamedTuple):
    """A title and the text below it."""

    source: str
    title: str
    body: str
    stop: bool
    """Whether a stop stands between."""


class Sample(NamedTuple):
    text: str
    end: int
    """Of the title, in characters; -1: none."""


def reports(shared: Path) -> Iterator[tuple[str, Report]]:
    """Those of the corpus without hand-made truth, by their files' names."""
    judged = {json.loads(path.read_text(encoding="utf-8"))["file"] for path in GOLD.glob("*.json")}
    judged |= {
        str(Path("corpus", *Path(json.loads(path.read_text(encoding="utf-8"))["file"]).parts[-2:]))
        for path in (shared / "eval" / "gold").glob("h*.json")
    }
    for path in sorted((shared / "corpus").rglob("*")):
        name = str(path.relative_to(shared))
        if path.suffix in {".txt", ".docx"} and name not in judged:
            for report in take_in(path.name, path.read_bytes(), Corrections()).reports:
                yield name, report


def titled(name: str, report: Report) -> Iterator[Titled]:
    text = report.text
    sections = [one for one in outline(report, ()).sections if one.heading.length]
    starts = {one.heading.start for one in sections}
    for one in sections:
        title = _BLANK.sub("", one.title).rstrip("。：")
        at = one.heading.end
        while at < len(text) and (text[at].isspace() or text[at] in "。："):
            at += 1
        body = _BLANK.sub("", text[at : at + 2 * BODY])[:BODY]
        begins = at not in starts and text[at : at + 1] not in "，,；;"
        if begins and 2 <= len(title) <= LONGEST and len(body) > 20 and not _SENTENCES.search(title):
            yield Titled(name, title, body, text[one.heading.end] == "。")


def paragraphs(report: Report) -> Iterator[str]:
    for paragraph in _PARAGRAPH.split(report.text[report.body.start :]):
        solid = _BLANK.sub("", paragraph)
        if len(solid) >= 40 and "一" <= solid[0] <= "龥" and solid[1] not in "、是要" and "。" in solid:
            yield solid[:BODY]


def samples(shared: Path) -> list[Sample]:
    chance = random.Random(5)
    pairs: list[Titled] = []
    bodies: list[tuple[str, str]] = []
    for name, report in reports(shared):
        pairs += titled(name, report)
        bodies += ((name, one) for one in paragraphs(report))
    every = [(one.source, one.body) for one in pairs] + bodies
    mixed = []
    for one in pairs * MIXED:
        others = (chance.choice(every) for _ in range(9))
        body = next((body for source, body in others if source != one.source), one.body)
        mixed.append(one._replace(body=body))
    made = [
        Sample(one.title + sign + one.body, len(one.title))
        for one in pairs + mixed
        for sign in (("", "。") if one.stop else ("",))
    ]
    plain = [body for _, body in bodies if body.find("。") > 45 or len(_COMMA.findall(body, 0, body.find("。"))) > 2]
    made += (Sample(one, -1) for one in chance.sample(plain, min(WITHOUT, len(plain))))
    convert = opencc.OpenCC("s2t").convert
    chosen = chance.sample(made, int(TRADITIONAL * len(made)))
    other = [Sample(convert(one.text), one.end) for one in chosen]
    return made + [one for one, simple in zip(other, chosen, strict=True) if len(one.text) == len(simple.text)]


class Batch(NamedTuple):
    """Places at which the titles of some samples could end."""

    hashes: NDArray[np.int32]
    """A row for each kind of evidence, a column for each place."""
    sample: NDArray[np.int64]
    """Of each place."""
    right: NDArray[np.bool_]
    """Whether the title does end there."""
    count: int


def batch(chosen: Sequence[Sample]) -> Batch:
    text = "\n".join(one.text for one in chosen)
    ends = np.cumsum([len(one.text) + 1 for one in chosen]) - 1
    starts = [int(end) - len(one.text) for end, one in zip(ends, chosen, strict=True)]
    told = evidence(windows(text, starts, [int(end) for end in ends]))
    true = np.array([one.end for one in chosen])
    known = (true < 0) | told.possible[np.arange(len(chosen)), np.maximum(true, 0)]
    sample, place = np.nonzero(told.possible & known[:, None])
    return Batch(told.hashes[:, sample, place].astype(np.int32), sample, place == true[sample], len(chosen))


def learnt(every: Sequence[Sample]) -> NDArray[np.float64]:
    chance = np.random.default_rng(0)
    order = chance.permutation(len(every))
    batches = [batch([every[at] for at in order[first : first + BATCH]]) for first in range(0, len(every), BATCH)]
    weights, seen = np.zeros(2**BITS), np.full(2**BITS, 1e-2)
    for _ in range(ROUNDS):
        for at in chance.permutation(len(batches)):
            one = batches[at]
            scores = weights[one.hashes].sum(axis=0)
            highest = np.zeros(one.count)
            np.maximum.at(highest, one.sample, scores)
            likely = np.exp(scores - highest[one.sample])
            total = np.exp(-highest)
            np.add.at(total, one.sample, likely)
            error = likely / total[one.sample] - one.right
            spread = np.broadcast_to(error, one.hashes.shape).ravel()
            slope = np.bincount(one.hashes.ravel(), spread, 2**BITS) / BATCH + DECAY * weights
            seen += slope * slope
            weights -= RATE * slope / np.sqrt(seen)
    return weights


def main(shared: str, out: str) -> None:
    weights = learnt(samples(Path(shared)))
    Path(out).write_bytes(MAGIC + np.clip(np.rint(weights * SCALE), -127, 127).astype(np.int8).tobytes())


if __name__ == "__main__":
    main(*sys.argv[1:])
