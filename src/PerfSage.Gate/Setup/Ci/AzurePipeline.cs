namespace PerfSage.Gate.Setup.Ci;

/// <summary>A pipeline around the template of eng/ci/azure; docs/ci.md explains it.</summary>
internal static class AzurePipeline
{
    public static CiFile File(string branch) =>
        new(
            "azure-pipelines-perfsage.yml",
            $"""
            # A pipeline of its own: make one of this file in Azure Pipelines, and a service connection to GitHub with the name below.
            trigger: [{branch}]

            resources:
              repositories:
                - repository: perfsage
                  type: github
                  name: perfsage/PerfSage.Build
                  ref: refs/tags/v{ToolVersion.Text}
                  endpoint: github

            pool:
              vmImage: ubuntu-latest

            steps:
              - checkout: self
                fetchDepth: 0
                persistCredentials: true
                lfs: true
              - template: eng/ci/azure/perfsage.yml@perfsage

            """.ReplaceLineEndings("\n")
        );
}
