"""Kinds of pages unlike those that the rules were tried on, each as a source of chance in, a page out."""

from tests.ingest.scraped.strangers.archives import annexed, free_library, gazette, office_system
from tests.ingest.scraped.strangers.blogs import (
    microblog,
    old_blog,
    sampler,
    scanned,
    scripted,
    several_pages,
    snapshot,
)
from tests.ingest.scraped.strangers.copies import leftovers, notebook, personal_library, relinked, searched
from tests.ingest.scraped.strangers.fresh import (
    answers,
    book,
    lazy,
    machine,
    pictured,
)
from tests.ingest.scraped.strangers.governments import accessible, directory_beside, every_cell_a_line, front_of_text
from tests.ingest.scraped.strangers.halls import (
    archive_of_state,
    cover,
    isle_town,
    parts_of_parts,
    province,
    same_title,
    walled,
)
from tests.ingest.scraped.strangers.inside import (
    feed,
    live,
    mail,
    module_inside,
    posts,
    speechless,
    watermarked,
    yearbook,
)
from tests.ingest.scraped.strangers.isles import hong_kong, taiwan
from tests.ingest.scraped.strangers.last import (
    cloud_note,
    digest,
    frames,
    party_paper,
    spoken,
    study_site,
)
from tests.ingest.scraped.strangers.later import (
    collected,
    floors,
    introduced,
    numbered_notices,
    statutes,
    writers,
)
from tests.ingest.scraped.strangers.media import county_news, glued_comments, messenger, news_app, paper
from tests.ingest.scraped.strangers.prints import archived, dumped, exported, marked_down
from tests.ingest.scraped.strangers.rooms import (
    assembly,
    bulletin,
    column,
    council,
    harvested,
    printed_page,
    shared_document,
)
from tests.ingest.scraped.strangers.screens import SCREENS
from tests.ingest.scraped.strangers.shares import bundle, library, preview_first, statements
from tests.ingest.scraped.strangers.signs import MARKED
from tests.ingest.scraped.strangers.talk import board, question
from tests.ingest.scraped.strangers.templates import contents_links, graduates, seo, starred
from tests.ingest.scraped.strangers.usual import lettered, mobile, paged_samples, previewed_links, titles_alone

FIRST = (
    every_cell_a_line,
    directory_beside,
    front_of_text,
    accessible,
    county_news,
    messenger,
    paper,
    news_app,
    glued_comments,
    library,
    preview_first,
    statements,
    bundle,
    graduates,
    starred,
    seo,
    contents_links,
    board,
    question,
    exported,
    archived,
    dumped,
    marked_down,
    taiwan,
    hong_kong,
)
SECOND = (
    gazette,
    free_library,
    office_system,
    annexed,
    old_blog,
    several_pages,
    snapshot,
    microblog,
    scripted,
    scanned,
    sampler,
)
THIRD = (speechless, watermarked, module_inside, posts, feed, mail, yearbook, live)
FOURTH = (writers, floors, introduced, numbered_notices, statutes, collected)
FIFTH = (study_site, cloud_note, spoken, frames, digest, party_paper)
SIXTH = (machine, book, pictured, lazy, answers)
SEVENTH = (
    previewed_links,
    lettered,
    titles_alone,
    paged_samples,
    mobile,
    assembly,
    council,
    column,
    printed_page,
    harvested,
    bulletin,
    shared_document,
)
EIGHTH = (
    personal_library,
    notebook,
    leftovers,
    relinked,
    searched,
    province,
    archive_of_state,
    same_title,
    walled,
    parts_of_parts,
    isle_town,
    cover,
)
NINTH = MARKED
TENTH = SCREENS
