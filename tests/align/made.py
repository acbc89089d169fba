"""A seed in, reports that were written from one another out: sections shuffled, dropped, edited, split and merged; with
the truth of what corresponds, and the passages that an engine would find."""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import combinations
from random import Random

from govcompare.model.alignment import Alignment
from govcompare.model.findings import Passage, PassageKind, Place
from govcompare.model.outline import Outline
from govcompare.model.report import Report
from govcompare.model.span import Span
from tests.builders import Part, made

HAN = [chr(code) for code in range(0x4E00, 0x5E00)]
ALIKE = 0.6
"""Share of a sentence's characters that must have stayed for it to be part of a passage."""


@dataclass(frozen=True)
class Sentence:
    id: int
    text: str
    kept: float = 1.0


@dataclass(frozen=True)
class Topic:
    """A section as it is before anybody copies it."""

    label: int
    title: str
    sentences: tuple[Sentence, ...]

    @property
    def size(self) -> int:
        return sum(len(sentence.text) for sentence in self.sentences)


@dataclass(frozen=True)
class Habits:
    """How often each thing is done to a section of a copy, 0…1."""

    edited: float = 0.15
    """Characters of a sentence."""
    dropped: float = 0.15
    renamed: float = 0.3
    split: float = 0.1
    merged: float = 0.1
    added: float = 0.15
    sentence_dropped: float = 0.1
    shuffled: bool = True


@dataclass(frozen=True)
class Copies:
    reports: tuple[Report, ...]
    outlines: tuple[Outline, ...]
    passages: dict[tuple[str, str], tuple[Passage, ...]]
    truth: dict[tuple[str, int], int]
    """The topic of each section, by report and index; of merged ones the larger."""


class _Author:
    def __init__(self, random: Random) -> None:
        self.random = random
        self.common = ["".join(random.sample(HAN, 2)) for _ in range(150)]
        self.sentences = 0
        self.topics = 0

    def words(self, own: Sequence[str], count: int) -> str:
        return "".join(self.random.choice(own if self.random.random() < 0.5 else self.common) for _ in range(count))

    def topic(self) -> Topic:
        own = ["".join(self.random.sample(HAN, 2)) for _ in range(25)]
        self.topics += 1
        sentences = []
        for _ in range(self.random.randint(4, 12)):
            self.sentences += 1
            sentences.append(Sentence(self.sentences, self.words(own, self.random.randint(8, 20)) + "。"))
        return Topic(self.topics, self.words(own, self.random.randint(3, 6)), tuple(sentences))

    def edited(self, topic: Topic, habits: Habits) -> Topic:
        kept = [one for one in topic.sentences if self.random.random() >= habits.sentence_dropped]
        title = topic.title
        if self.random.random() < habits.renamed:
            title = self.words(["".join(self.random.sample(HAN, 2))], 4)
        return Topic(topic.label, title, tuple(self._reworded(one, habits) for one in kept or topic.sentences[:1]))

    def _reworded(self, sentence: Sentence, habits: Habits) -> Sentence:
        rate = self.random.choice((0.0, habits.edited, 2 * habits.edited))
        text = "".join(
            self.random.choice(HAN) if one != "。" and self.random.random() < rate else one for one in sentence.text
        )
        same = sum(one == other for one, other in zip(text, sentence.text, strict=True))
        return Sentence(sentence.id, text, same / len(text))

    def copied(self, chapters: Sequence[Sequence[Topic]], habits: Habits) -> list[list[Topic]]:
        return [self._copied(chapter, habits) for chapter in chapters]

    def _copied(self, chapter: Sequence[Topic], habits: Habits) -> list[Topic]:
        kept = [self.edited(one, habits) for one in chapter if self.random.random() >= habits.dropped]
        found: list[Topic] = []
        while kept:
            one = kept.pop(0)
            if kept and self.random.random() < habits.merged:
                other = kept.pop(0)
                larger = max(one, other, key=lambda topic: topic.size)
                found.append(Topic(larger.label, one.title + other.title, one.sentences + other.sentences))
            elif len(one.sentences) > 3 and self.random.random() < habits.split:
                half = len(one.sentences) // 2
                found.append(Topic(one.label, one.title, one.sentences[:half]))
                found.append(Topic(one.label, self.words(self.common, 4), one.sentences[half:]))
            else:
                found.append(one)
            if self.random.random() < habits.added:
                found.append(self.topic())
        if habits.shuffled:
            self.random.shuffle(found)
        return found


@dataclass
class _Written:
    report: Report
    outline: Outline
    labels: list[int]
    sentences: list[tuple[Sentence, Span]] = field(default_factory=list)
    """In reading order."""


def _written(id: str, titles: Sequence[str], chapters: Sequence[Sequence[Topic]]) -> _Written:
    """Chapters are topics of their own, numbered below zero."""
    parts: list[Part] = []
    labels: list[int] = []
    inside: list[tuple[Sentence, ...]] = []
    for number, (title, chapter) in enumerate(zip(titles, chapters, strict=True), 1):
        for level, topic in ((1, Topic(-number, title, ())), *((2, one) for one in chapter)):
            body = "".join(sentence.text for sentence in topic.sentences)
            parts.append(Part(body + "\n" if body else "", topic.title, f"{number}." if level == 1 else "", level))
            labels.append(topic.label)
            inside.append(topic.sentences)
    report, outline = made(id, parts)
    written = _Written(report, outline, labels)
    for section, sentences in zip(outline.sections, inside, strict=True):
        start = section.body.start + (1 if section.title else 0)
        for sentence in sentences:
            written.sentences.append((sentence, Span(start, start + len(sentence.text))))
            start += len(sentence.text)
    return written


def _shared(one: _Written, other: _Written) -> Iterator[Passage]:
    """Runs of sentences that follow each other in both."""
    places = {sentence.id: place for place, (sentence, _) in enumerate(other.sentences)}
    run: list[tuple[int, int]] = []
    for i, (sentence, _) in enumerate(one.sentences):
        j = places.get(sentence.id, -1)
        if j < 0 or sentence.kept * other.sentences[j][0].kept < ALIKE:
            continue
        if run and run[-1] != (i - 1, j - 1):
            yield _passage(one, other, run)
            run = []
        run.append((i, j))
    if run:
        yield _passage(one, other, run)


def _passage(one: _Written, other: _Written, run: Sequence[tuple[int, int]]) -> Passage:
    (i, j), (i_end, j_end) = run[0], run[-1]
    return Passage(
        Place(one.report.id, Span(one.sentences[i][1].start, one.sentences[i_end][1].end)),
        Place(other.report.id, Span(other.sentences[j][1].start, other.sentences[j_end][1].end)),
        PassageKind.EDITED,
        0.9,
        0.0,
    )


def copies(seed: int, reports: int = 10, chapters: int = 3, sections: int = 7, habits: Habits | None = None) -> Copies:
    """`reports` reports of `chapters` chapters, all written from one that is not among them."""
    author = _Author(Random(seed))
    original = [[author.topic() for _ in range(sections)] for _ in range(chapters)]
    titles = [author.words(author.common, 4) for _ in range(chapters)]
    written = [
        _written(f"r{number}", titles, author.copied(original, habits or Habits())) for number in range(1, reports + 1)
    ]
    return Copies(
        tuple(one.report for one in written),
        tuple(one.outline for one in written),
        {(one.report.id, other.report.id): tuple(_shared(one, other)) for one, other in combinations(written, 2)},
        {(one.report.id, index): label for one in written for index, label in enumerate(one.labels)},
    )


def b_cubed(truth: dict[tuple[str, int], int], alignment: Alignment) -> float:
    """B-cubed F (Bagga and Baldwin, LREC 1998): of the sections in a row how many are of one topic, and the reverse."""
    row = {
        (report, index): number
        for number, one in enumerate(alignment.rows)
        for report, cell in zip(alignment.reports, one.cells, strict=True)
        for index in cell
    }
    together, rows, topics = (
        Counter((row[item], truth[item]) for item in truth),
        Counter(row.values()),
        Counter(truth.values()),
    )
    precision = sum(together[row[item], truth[item]] / rows[row[item]] for item in truth) / len(truth)
    recall = sum(together[row[item], truth[item]] / topics[truth[item]] for item in truth) / len(truth)
    return 2 * precision * recall / (precision + recall)
