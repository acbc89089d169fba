"""Arguments in, an exit status out: a command runs in the shell, everything else opens the window."""

import gc
import importlib
import sys
from collections.abc import Sequence

from govcompare.present.cli.arguments import is_command, window_paths
from govcompare.present.cli.run import run
from govcompare.present.cli.shell import speak
from govcompare.worker.child import serve
from govcompare.worker.command import WORKER_OPTION

WINDOW = "govcompare.present.gui.app"
HANDLERS = {
    "outline": "govcompare.pipeline.jobs:outline_job",
    "compare": "govcompare.pipeline.jobs:compare_job",
    "read": "govcompare.pipeline.jobs:read_job",
    "diff": "govcompare.pipeline.jobs:diff_job",
    "explain": "govcompare.pipeline.explaining:explain_job",
    "passages": "govcompare.pipeline.texts:passages_job",
    "background": "govcompare.pipeline.frequencies:background_job",
    "json": "govcompare.present.export.contract:comparison_job",
    "json-as-asked": "govcompare.present.export.contract:asked_job",
    "outline-json": "govcompare.present.export.contract:outline_job",
    "html": "govcompare.present.export.html:html_job",
    "pdf": "govcompare.present.gui.document.pdf:pdf_job",
    "xlsx": "govcompare.present.export.workbook:xlsx_job",
    "csv": "govcompare.present.export.separated:csv_job",
    "md": "govcompare.present.export.summary:md_job",
    "docx": "govcompare.present.export.redline:docx_job",
}
"""What a worker process runs, loaded there when a job asks for it."""


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the program as the command line says."""
    given = sys.argv[1:] if arguments is None else list(arguments)
    if given[:1] == [WORKER_OPTION]:
        return serve(HANDLERS, given[1:])
    speak()
    if is_command(given):
        return run(given)
    paths = window_paths(given)
    gc.disable()  # nothing that loads is garbage; the window's Collector sees to cycles once it is shown
    status: int = importlib.import_module(WINDOW).main(paths)
    return status


if __name__ == "__main__":
    sys.exit(main())
