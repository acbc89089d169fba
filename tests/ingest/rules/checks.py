"""What a rule takes from a page, as text."""

from govcompare.ingest.clean import disjoint
from govcompare.ingest.pages.page import Page
from govcompare.ingest.rule import Rule


def taken(rule: Rule, text: str) -> list[str]:
    """The stretches that the rule finds, in reading order."""
    return [one.span.of(text) for one in disjoint(rule.find(Page(text)))]
