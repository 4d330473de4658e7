using System.Text;
using PerfSage.Gate.Git;
using PerfSage.Gate.Models;

namespace PerfSage.Cli.Tests.Git;

/// <summary>One file of a commit at a time.</summary>
internal static class CommittedFiles
{
    public static CommittedFile Read(TemporaryRepository repository, string commit, string path) =>
        repository.Open().ReadFiles(commit, [path], ModelFile.Kind).Single();

    public static string Text(CommittedFile file) => Encoding.UTF8.GetString(file.Content!);
}
