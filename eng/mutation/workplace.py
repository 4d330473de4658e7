"""A copy of the working tree in which mutants are made, built and tested."""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
from pathlib import Path

from mutants import TRAINING, MutantError

# Mutants leave unused variables and the like behind, and must compile all the same. The compiler's server halves the time.
BUILD = [
    "-c", "Release", "-v", "quiet", "-p:TreatWarningsAsErrors=false", "-p:RunAnalyzers=false", "-p:EnforceCodeStyleInBuild=false",
    "-p:UseSharedCompilation=true"]
BUILD_SECONDS = 1200
TEST_SECONDS = 900
FAILED = re.compile(r"^\s*Failed ([\w.]+)|^(?:FAIL|ERROR): ([\w.]+)", re.MULTILINE)


class Workplace:
    def __init__(self, repository: Path, root: Path) -> None:
        listed = subprocess.run(
            ["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard"], cwd=repository, check=True, capture_output=True)
        self.root = root
        self.files = sorted({f for f in listed.stdout.decode().split("\0") if f and (repository / f).is_file()})
        for file in self.files:
            (root / file).parent.mkdir(parents=True, exist_ok=True)
            shutil.copy2(repository / file, root / file)
        # Some tests ask Git about the repository that they stand in.
        subprocess.run(["git", "init", "-q", str(root)], check=True)

    def build(self, project: str, restore: bool = False) -> None:
        if project == TRAINING:
            return
        done = self._run(["dotnet", "build", f"tests/{project}", *BUILD, *([] if restore else ["--no-restore"])], BUILD_SECONDS)
        if done is None or done.returncode != 0:
            raise MutantError(f"{project} does not compile:\n{done.stdout[-2000:] if done else 'it did not end'}")

    def failures(self, project: str) -> list[str]:
        """Names of failed tests; the golden files first, for they notice most and take a second."""
        if project == TRAINING:
            return self._failures([sys.executable, "-W", "ignore", "-m", "unittest", "discover", "-t", ".", "-s", "training/tests"])
        # The assembly, not the project, which would be evaluated first.
        command = ["dotnet", "test", f"artifacts/bin/{project}/release/{project}.dll"]
        golden = (self.root / "tests" / project / "Golden").is_dir()
        return (golden and self._failures([*command, "--filter", "FullyQualifiedName~Golden"])) or self._failures(command)

    def _failures(self, command: list[str]) -> list[str]:
        done = self._run(command, TEST_SECONDS)
        if done is None:
            raise MutantError(f"{' '.join(command)} did not end in {TEST_SECONDS} s")
        if done.returncode == 0:
            return []
        names = [a or b for a, b in FAILED.findall(done.stdout)]
        if not names:
            raise MutantError(f"{' '.join(command)} failed without the name of a test:\n{done.stdout[-2000:]}")
        return names

    def _run(self, command: list[str], seconds: int) -> subprocess.CompletedProcess[str] | None:
        try:
            return subprocess.run(
                command, cwd=self.root, timeout=seconds, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, errors="replace")
        except subprocess.TimeoutExpired:
            return None
