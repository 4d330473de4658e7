namespace PerfSage.Gate.Setup.Ci;

/// <summary>A workflow around the action of eng/ci/github; docs/ci.md explains it.</summary>
internal static class GitHubWorkflow
{
    public static CiFile File(string branch) =>
        new(
            ".github/workflows/perfsage.yml",
            $"""
            name: perfsage

            on:
              pull_request:
              merge_group:
              push:
                branches: [{branch}]

            permissions:
              contents: read

            jobs:
              budgets:
                runs-on: ubuntu-latest
                steps:
                  - uses: actions/checkout@v4
                    with:
                      # The commit where the branch left its base has to be there.
                      fetch-depth: 0
                      lfs: true
                  - uses: perfsage/PerfSage.Build/eng/ci/github@v{ToolVersion.Text}

            """.ReplaceLineEndings("\n")
        );
}
