"""Lines of a page as they come in, a made page out: reports wherever a site puts them."""

import random
from collections.abc import Callable, Iterator

from tests.ingest.scraped.pages import Made, Piece
from tests.ingest.scraped.reports import Told, told

Between = Callable[[int, int], str]
"""What stands behind a report's paragraph (its index, the last one's index): lines, or nothing."""

OTHERS = (
    "2022年乡镇政府工作报告",
    "县长在全县经济工作会议上的讲话",
    "镇党委书记述职述廉述德报告",
    "关于国民经济和社会发展计划执行情况的报告",
    "街道办事处上半年工作总结及下半年工作计划",
    "我县召开森林防灭火工作会议",
    "市委书记调研重点项目建设",
    "关于2024年中秋节放假安排的通知",
    "冷空气将至！最低气温跌破0℃",
    "入党积极分子思想汇报1500字",
    "教师个人年终工作总结范文",
    "公务员考试申论热点范文",
    "幼儿园大班下学期教学计划",
    "2023年乡村振兴工作情况汇报",
    "人大代表建议办理情况公示",
    "县人民医院招聘公告",
    "青崖镇：小黄瓜种出“致富路”",
    "学习贯彻主题教育心得体会三篇",
    "财政局局长任前表态发言",
    "母亲节感恩作文600字",
    "新能源汽车下乡活动启动",
    "全市招商引资工作推进会召开",
    "社区居委会换届选举工作方案",
    "国企党建工作总结（通用12篇）",
    "电影票房榜：国产片领跑",
    "高考志愿填报指南",
)
"""What else a site has to offer."""

SLOTS = ("title", "place", "year", "other", "n", "k", "d")


def filled(chance: random.Random, text: str, one: Told) -> str:
    """Slots of a line, each by itself: `{n}` three digits, `{k}` one, `{d}` a day, `{other}` another document."""
    values: dict[str, Callable[[], str]] = {
        "title": lambda: one.title,
        "place": lambda: one.place,
        "year": lambda: str(one.year),
        "other": lambda: chance.choice(OTHERS),
        "n": lambda: str(chance.randint(101, 990)),
        "k": lambda: str(chance.randint(2, 9)),
        "d": lambda: f"{chance.randint(1, 28):02d}",
    }
    for slot in SLOTS:
        while f"{{{slot}}}" in text:
            text = text.replace(f"{{{slot}}}", values[slot](), 1)
    return text


class Draft:
    """A page that is being written, top down."""

    def __init__(self, chance: random.Random, many: int = 1, teller: Callable[[random.Random], Told] = told) -> None:
        self.chance = chance
        self.reports = tuple(teller(chance) for _ in range(many))
        self._pieces: list[Piece] = []
        self._announced: list[int] = []

    @property
    def first(self) -> Told:
        return self.reports[0]

    def add(self, text: str, kind: str) -> None:
        self._pieces.append(Piece(text, kind))

    def site(self, lines: str, end: str = "\n") -> None:
        """Furniture; a line that begins with `~` may stay or go."""
        for line in lines.split("\n"):
            text = filled(self.chance, line, self.first)
            self.add(text.removeprefix("~"), "either" if text.startswith("~") else "site")
            self.add(end, "end")

    def some(self, lines: str, share: float = 0.7) -> None:
        """Furniture of which a page shows a part, in its order."""
        kept = [line for line in lines.split("\n") if self.chance.random() < share]
        if kept:
            self.site("\n".join(kept))

    def report(
        self,
        one: Told,
        title: str = "{title}",
        end: str = "\n",
        indent: str = "",
        between: Between | None = None,
        until: float = 1.0,
        behind: Callable[[str], str] = lambda text: "",
        annex: tuple[str, ...] = (),
        inside: Callable[[int, str], str] = lambda at, text: "",
    ) -> None:
        """`until`: the share of its paragraphs that the page shows; its last one then breaks off in mid-sentence.
        `behind`: what is glued to a paragraph; `inside`: what stands in the middle of one, with its line ends;
        `annex`: what the report itself holds behind its last words."""
        self._announced.append(len(self._pieces))
        self.add(title.replace("{title}", one.title), "title")
        self.add(end, "end")
        for at, (text, more) in enumerate(self._shown(one, until, between)):
            self.add(indent, "end")
            self._torn(text, inside(at, text))
            if glued := behind(text):
                self.add(glued, "site")
            self.add(end, "end")
            if more:
                self.site(more)
        for text in annex:
            self.add(indent, "end")
            self.add(text, "own")
            self.add(end, "end")

    def _torn(self, text: str, inside: str) -> None:
        half = len(text) // 2 if inside else len(text)
        self.add(text[:half], "own")
        for index, line in enumerate(inside.split("\n")):
            if index:
                self.add("\n", "wrap")
            if line:
                self.add(filled(self.chance, line, self.first), "site")
        if text[half:]:
            self.add(text[half:], "own")

    def _shown(self, one: Told, until: float, between: Between | None) -> Iterator[tuple[str, str]]:
        last = max(3, round(len(one.paragraphs) * until)) - 1
        for index, text in enumerate(one.paragraphs[: last + 1]):
            cut = index == last and until < 1
            more = between(index, last) if between and index < last else ""
            yield text[: len(text) * 2 // 3] if cut else text, more

    def made(self, name: str) -> Made:
        return Made(name, tuple(self._pieces), self.reports, tuple(self._announced))
