"""The import contracts of pyproject.toml, checked by import-linter on any checkout."""

import os
import subprocess
import sys
import tomllib
from pathlib import Path

RUN = "import sys; from importlinter.cli import lint_imports; sys.exit(lint_imports(cache_dir=None, no_cache=True))"


def contracts(root: Path) -> list[str]:
    """The broken contracts, as import-linter's report."""
    found = subprocess.run(
        [sys.executable, "-c", RUN],
        cwd=root,
        env=os.environ | {"PYTHONPATH": str(root), "NO_COLOR": "1", "COLUMNS": "160"},
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    return [] if found.returncode == 0 else [found.stdout + found.stderr]


def stages_listed(root: Path) -> list[str]:
    """Stages that the layers name and that exist, but that whoever presents may import."""
    listed = tomllib.loads((root / "pyproject.toml").read_text(encoding="utf-8"))["tool"]["importlinter"]["contracts"]
    by_id = {contract["id"]: contract for contract in listed}
    floor = next(floor for floor in by_id["floors"]["layers"] if "ingest" in floor)
    stages = {stage.strip(" ()") for stage in floor.split("|")}
    walled = {name.removeprefix("govcompare.") for name in by_id["stages-behind-pipeline"]["forbidden_modules"]}
    return [f"{stage}: not behind the pipeline" for stage in sorted(stages - walled) if _exists(root, stage)]


def _exists(root: Path, stage: str) -> bool:
    return (root / "govcompare" / stage).is_dir() or (root / "govcompare" / f"{stage}.py").is_file()
