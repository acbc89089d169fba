"""The HTML report: self-contained, safe whatever the reports hold, all of it there without JavaScript."""

import base64
import hashlib
import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from html.parser import HTMLParser

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from govcompare import codec
from govcompare.model.comparison import Comparison
from govcompare.model.jobs import DocumentArguments, Stamp
from govcompare.model.progress import Progress
from govcompare.model.settings import Settings
from govcompare.present.export.html import html, html_job
from govcompare.present.export.html.markup import attribute, visible
from govcompare.present.wording import use
from tests.builders import comparison, pair, plain, same_text
from tests.present.export.slots import SHARED, filled, marks

HOSTILE = (
    "<script>alert(1)</script>",
    "</title><script>alert(1)</script>",
    "</style><script>alert(1)</script>",
    "--><script>alert(1)</script>",
    "]]><script>alert(1)</script>",
    '"><img src=x onerror=alert(1)>',
    "'><svg onload=alert(1)>",
    '" onmouseover="alert(1)" x="',
    "' autofocus onfocus='alert(1)",
    "javascript:alert(1)",
    "<a href='javascript:alert(1)'>x</a>",
    "<base href=//example.org>",
    "<meta http-equiv=refresh content=0>",
    "<iframe srcdoc='<script>alert(1)</script>'>",
    "<style>*{display:none}</style>",
    "<!--",
    "<![CDATA[",
    "&lt;script&gt;alert(1)&lt;/script&gt;",
    "&#60;script&#62;",
    "{{ 7*7 }}{% raw %}{# #}",
    "${7*7}",
    "`'\"<>&",
    "\u202e<b>gnp.exe</b>\u202c",
    "\u2028<script>\u2029",
    "<\u200bscript>",
    "\x00<script\x00>",
    "\ud800<p>",
    "＜script＞",
)
VOID = {"meta", "input", "rect"}
OUR_ELEMENTS = {
    "html", "head", "meta", "title", "style", "body", "a", "header", "p", "h1", "div", "aside", "nav", "ol", "li",
    "fieldset", "legend", "label", "input", "ul", "span", "button", "kbd", "output", "main", "section", "h2", "h3",
    "table", "thead", "tbody", "tr", "th", "td", "b", "svg", "rect", "dl", "dt", "dd", "details", "summary", "code",
    "script",
}  # fmt: skip


class Page(HTMLParser):
    """What a browser would make of a page: elements, attributes, words; every element closed in its turn."""

    def __init__(self, data: bytes) -> None:
        super().__init__(convert_charrefs=True)
        self.elements: list[tuple[str, dict[str, str]]] = []
        self.depths: list[int] = []
        """How many elements each of them lies in."""
        self.words: list[str] = []
        self.inside: Counter[str] = Counter()
        self._open: list[str] = []
        self.feed(data.decode("utf-8"))
        self.close()
        assert self._open == []

    @property
    def text(self) -> str:
        return "".join(self.words)

    def all(self, name: str) -> Iterator[str]:
        """The values of the attribute `name`."""
        return (attributes[name] for _, attributes in self.elements if name in attributes)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        names = [name for name, _ in attrs]
        assert len(names) == len(set(names)), f"<{tag}> has an attribute twice"
        self.handle_startendtag(tag, attrs)
        if tag not in VOID:
            self._open.append(tag)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.depths.append(len(self._open))
        self.elements.append((tag, {name: value or "" for name, value in attrs}))

    def handle_endtag(self, tag: str) -> None:
        assert self._open.pop() == tag

    def handle_data(self, data: str) -> None:
        if self._open and self._open[-1] not in {"style", "script"}:
            self.words.append(data)


class _Context:
    """Nobody listens."""

    def progress(self, step: Progress) -> None:
        pass


def _made(whole: Comparison, *pairs: tuple[str, str], note: str = "", language: str = "en") -> bytes:
    asked = DocumentArguments(whole, pairs, language, marks(whole, note) if note else ())
    data = html_job(codec.encode(asked), _Context())  # type: ignore[arg-type]
    use("en")
    return data


@pytest.mark.parametrize("words", HOSTILE, ids=repr)
@pytest.mark.parametrize("pairs", [(), (("r1", "r2"),)], ids=["everything", "one pair"])
def test_words_of_unknown_origin_are_only_words(words: str, pairs: tuple[tuple[str, str], ...]) -> None:
    whole = filled(words.replace("\ud800", "\ue000"))
    page = Page(_made(whole, *pairs, note=words.replace("\ud800", "\ue000")))
    assert {tag for tag, _ in page.elements} <= OUR_ELEMENTS
    assert sum(tag == "script" for tag, _ in page.elements) == 1
    assert sum(tag == "style" for tag, _ in page.elements) == 1
    for tag, attributes in page.elements:
        assert not [name for name in attributes if name.startswith("on") or name in {"src", "style", "srcdoc"}], tag
        assert attributes.get("href", "#").startswith("#")


def test_words_of_unknown_origin_can_be_read() -> None:
    words = "<b>&amp;\"'"
    page = Page(_made(filled(words), note=f"记{words}"))
    for shown in (f"报告{words}", f"{words}.txt", f"记{words}", f"道路{words}", f"二{words}、", f"{SHARED}{words}"):
        assert shown in page.text


@pytest.mark.parametrize(
    "character", ["\u202e", "\u200b", "\u2066", "\ufeff", "\ue123", "\u0007", "\u00ad", "\U000e0041"]
)
def test_hidden_characters_are_made_visible(character: str) -> None:
    data = _made(filled(f"甲{character}乙"), note=f"甲{character}乙").decode()
    assert character not in data
    assert f"U+{ord(character):04X}" in data


@given(st.text(st.characters()))
def test_escaping_keeps_every_word_and_no_tag(text: str) -> None:
    for escaped in (str(visible(text)), str(attribute(text))):
        assert "<" not in re.sub(r'</?b(?: class="unseen")?>', "", escaped)
        assert '"' not in re.sub(r'<b class="unseen">', "", escaped)


def test_line_ends_of_every_system_are_one_line_end() -> None:
    assert visible("甲\r\n乙\r丙\n丁") == "甲\n乙\n丙\n丁"


@pytest.mark.parametrize("pairs", [(), (("r1", "r3"),)], ids=["everything", "one pair"])
def test_every_link_arrives_and_every_anchor_is_one(pairs: tuple[tuple[str, str], ...]) -> None:
    page = Page(_made(filled(), *pairs))
    anchors = Counter(page.all("id"))
    assert max(anchors.values()) == 1
    assert {link.removeprefix("#") for link in page.all("href")} <= set(anchors)
    assert {name for value in page.all("aria-labelledby") for name in value.split()} <= set(anchors)


def test_matches_sections_pairs_and_reports_can_be_cited() -> None:
    anchors = set(Page(_made(filled())).all("id"))
    assert {"m1", "m2", "m3", "r1", "r3", "r1-r2", "r2-r3", "r1-s1", "r3-s3"} <= anchors
    assert "m4" not in anchors


def test_nothing_is_asked_from_anywhere() -> None:
    data = _made(filled()).decode()
    assert not re.search(r"https?://|//[a-z]|@import|url\(|\ssrc(set)?=|<link|<img|<iframe", data)


def test_the_policy_allows_the_pages_own_style_and_script_and_nothing_else() -> None:
    data = _made(filled()).decode()
    policy = re.search(r'Content-Security-Policy" content="([^"]{1,600})"', data)
    assert policy is not None
    rules = dict(rule.strip().split(" ", 1) for rule in policy[1].split(";"))
    assert rules["default-src"] == rules["base-uri"] == rules["form-action"] == "'none'"
    for name, element in (("style-src", "style"), ("script-src", "script")):
        content = data.split(f"<{element}>", 1)[1].split(f"</{element}>", 1)[0]
        digest = base64.b64encode(hashlib.sha256(content.encode()).digest()).decode()
        assert rules[name] == f"'sha256-{digest}'"


def test_the_full_text_stands_once_whatever_the_number_of_pairs() -> None:
    text = Page(_made(filled(number=4))).text
    for number in range(1, 5):
        assert text.count(f"其他的事{number}") == 1


def test_one_pair_shows_both_reports_whole() -> None:
    text = Page(_made(filled(), ("r1", "r2"))).text
    for words in ("自己的话1", "自己的话2", "其他的事1", "其他的事2"):
        assert text.count(words) == 1
    assert "自己的话3" not in text


def test_verdicts_and_notes_are_in_the_list_of_matches() -> None:
    text = Page(_made(filled(), note="一条记录")).text
    assert "一条记录" in text
    assert "Copied" in text


def test_what_was_compared_is_named() -> None:
    text = Page(_made(filled("甲"))).text
    assert "甲.txt" in text
    assert "folder" not in text.replace("a folder", "")
    assert "0" * 64 in text


def test_files_of_one_name_are_told_apart_by_their_folders() -> None:
    about = filled("甲")
    (one,) = about.sources
    sources = (replace(one, path="a/甲.txt"), replace(one, id="s2", path="b/甲.txt"))
    text = Page(_made(replace(about, sources=sources))).text
    assert "a/甲.txt" in text
    assert "b/甲.txt" in text


def test_one_report_alone_has_its_text_and_no_other_and_every_link_arrives() -> None:
    asked = DocumentArguments(filled(), report="r2", language="en")
    page = Page(html_job(codec.encode(asked), _Context()))  # type: ignore[arg-type]
    assert page.text.count("其他的事2") == 1
    assert "其他的事1" not in page.text
    anchors = set(page.all("id"))
    assert {link.removeprefix("#") for link in page.all("href")} <= anchors
    assert {"r2", "r1-r2", "r2-r3"} <= anchors
    assert "r1-r3" not in anchors


def test_time_and_person_stand_there_only_when_asked_for() -> None:
    asked = DocumentArguments(filled(), stamp=Stamp("2026-01-02T03:04:05+08:00", "<乙>"))
    data = html_job(codec.encode(asked), _Context())  # type: ignore[arg-type]
    assert "2026-01-02T03:04:05+08:00" in Page(data).text
    assert "<乙>" in Page(data).text
    assert "Exported" not in Page(_made(filled())).text


def test_an_anonymous_page_names_no_report() -> None:
    asked = DocumentArguments(filled("青石镇"), marks=marks(filled("青石镇"), "青石镇的"), anonymous=True)
    text = Page(html_job(codec.encode(asked), _Context())).text  # type: ignore[arg-type]
    assert "1. A" in text
    assert "××镇的" in text
    assert "报告青石镇" not in text


@pytest.mark.parametrize("number", [0, 1])
def test_fewer_than_two_reports_give_a_page_too(number: int) -> None:
    whole = comparison([plain(f"r{index}", "甲。") for index in range(1, number + 1)])
    assert "fewer than two" in Page(html(whole)).text


@given(st.text(st.characters(exclude_categories=["Cs"]), min_size=1, max_size=30))
@settings(max_examples=25, deadline=None)
def test_any_words_give_a_page_whose_elements_close(words: str) -> None:
    page = Page(_made(filled(words, 2), note=words))
    assert {tag for tag, _ in page.elements} <= OUR_ELEMENTS


@pytest.mark.parametrize("language", ["zh_CN", "zh_TW", "en"])
def test_the_page_says_its_language(language: str) -> None:
    page = Page(_made(filled(), language=language))
    assert page.elements[0] == ("html", {"lang": language.replace("_", "-")})


def test_equal_comparisons_give_equal_bytes() -> None:
    assert _made(filled()) == _made(filled())


def test_a_match_says_why_it_counts_as_copied() -> None:
    text = "抓铁有痕地推进石桥口老码头的修缮工程，百姓拍手叫好。"
    a, b = plain("r1", text), plain("r2", text)
    shared = same_text(a[0], b[0], text)
    pairs = (pair("r1", "r2", (1.0, 1.0), (24, 24)),)
    written = html(comparison([a, b], passages=(shared,), pairs=pairs)).decode("utf-8")
    assert written.count('<details class="why">') == 1
    assert "Counts as copied: " in written
    gone = replace(comparison([a, b], passages=(shared,), pairs=pairs), settings=Settings(background="/none/there"))
    assert '<details class="why">' not in html(gone).decode("utf-8")


def test_templates_stand_in_the_head() -> None:
    a, b = plain("r1", "甲。"), plain("r2", "乙。")
    both = comparison([a, b], pairs=(pair("r1", "r2"),))
    assert "Templates, not compared themselves" not in html(both).decode("utf-8")
    named = replace(both, templates=(both.sources[-1].id,))
    head = html(named).decode("utf-8").partition("</header>")[0]
    assert "Templates, not compared themselves" in head


def test_sources_of_a_report_lead_to_their_pairs() -> None:
    page = Page(_made(filled("甲", 4)))
    assert page.text.count("Sources") == 4
    assert {"#r1-r2", "#r1-r4"} <= set(page.all("href"))


@pytest.mark.parametrize(("reports", "there"), [(4, False), (5, True)])
def test_how_pairs_are_spread_stands_there_from_ten_on(reports: int, there: bool) -> None:
    assert ("Pairs by how much they share" in Page(_made(filled("甲", reports))).text) is there
