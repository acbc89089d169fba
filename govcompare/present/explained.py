"""An explanation of a passage in, the sentences that a person reads out."""

from collections.abc import Iterator

from govcompare.model.explanation import Explanation, Phrase, Reason
from govcompare.present.wording import tr


def explained(explanation: Explanation, template: str = "") -> tuple[str, ...]:
    """Why it counts as copied or as stock first, then what is rare in it and what everybody says.

    `template` names the template that it comes from.
    """
    return (_reason(explanation, template), *_phrases(explanation))


def _reason(explanation: Explanation, template: str) -> str:
    known, every = f"{explanation.known:,}", f"{explanation.characters:,}"
    own = f"{explanation.characters - explanation.known:,}"
    return {
        Reason.RARE: tr(
            "Counts as copied: {own} of {all} characters stand in no set phrase that the background knows.",
            own=own,
            all=every,
        ),
        Reason.KNOWN: tr(
            "Counts as stock: {known} of {all} characters stand in set phrases that the background knows.",
            known=known,
            all=every,
        ),
        Reason.LITTLE: tr("Counts as stock: it tells too little to rule out a set phrase that nobody has counted."),
        Reason.LOADED: tr("Counts as stock: most of the compared reports say it too, or it tells too little."),
        Reason.TEMPLATE: tr("Counts as stock: most of it stands in the template “{name}”.", name=template),
        Reason.SAID_STOCK: tr("Counts as stock: most of it stands in phrases that you called stock."),
        Reason.SAID_OWN: tr("Counts as copied: you said that it is no stock phrase."),
    }[explanation.reason]


def _phrases(explanation: Explanation) -> Iterator[str]:
    if not explanation.documents:
        yield tr("There is no background to compare with: all words count alike.")
        return
    for phrase in (*explanation.rare, *explanation.common):
        yield _phrase(phrase, explanation.documents)


def _phrase(phrase: Phrase, documents: int) -> str:
    if not phrase.reports:
        return tr("“{phrase}” stands in none of {all} reports", phrase=phrase.text, all=f"{documents:,}")
    return tr(
        "“{phrase}” stands in about {number} of {all} reports",
        phrase=phrase.text,
        number=f"{phrase.reports:,}",
        all=f"{documents:,}",
    )
