using System.Globalization;
using CsCheck;
using PerfSage.Gate.Git;
using PerfSage.Gate.History.Versions;

namespace PerfSage.Cli.Tests.History;

/// <summary>Made-up histories whose truth is known: every model carries its own number in place of a hash.</summary>
public sealed class LineageTests
{
    private const int Names = 5;

    [Fact]
    public void Every_change_belongs_to_the_model_that_it_was_made_to() =>
        Gen.Select(Gen.Int[0, 3], Gen.Int[0, Names - 1], Gen.Int[0, Names - 1])
            .Array[0, 40]
            .Sample(steps =>
            {
                var changes = Play(steps);
                var histories = Lineage.Of(Enumerable.Reverse(changes));
                Assert.Equal(changes.Count, histories.Sum(h => h.Versions.Count));
                Assert.All(histories, h => Assert.Single(h.Versions.Select(v => v.Entry.Hash).Distinct()));
                Assert.Equal(changes.Select(c => c.Entry.Hash).Distinct().Count(), histories.Length);
            });

    [Fact]
    public void Models_whose_names_one_commit_exchanges_keep_their_pasts()
    {
        CommitInfo first = new("1", "", ""),
            second = new("2", "", "");
        var histories = Lineage.Of([
            Change(second, 'R', "b", "a", "A"),
            Change(second, 'R', "a", "b", "B"),
            Change(first, 'A', "a", "a", "A"),
            Change(first, 'A', "b", "b", "B"),
        ]);
        Assert.Equal([("a", "B"), ("b", "A")], histories.Select(h => (h.Path, h.Versions[0].Entry.Hash)));
        Assert.All(histories, h => Assert.Equal(2, h.Versions.Count(v => v.Entry.Hash == h.Versions[0].Entry.Hash)));
    }

    /// <summary>Steps that make no sense where they stand are passed over.</summary>
    private static List<FileChange> Play((int Kind, int From, int To)[] steps)
    {
        var changes = new List<FileChange>();
        var (live, gone) = (new Dictionary<int, string>(), new Dictionary<int, string>());
        foreach (var (kind, from, to) in steps)
        {
            var commit = new CommitInfo(changes.Count.ToString(CultureInfo.InvariantCulture), "", "");
            var isLive = live.TryGetValue(from, out var model);
            switch (kind)
            {
                case 0 when !isLive:
                    // A model that comes back under its old name is the same.
                    live[from] = gone.Remove(from, out var earlier) ? earlier : $"model {changes.Count}";
                    changes.Add(Change(commit, 'A', Name(from), Name(from), live[from]));
                    break;
                case 1 when isLive:
                    changes.Add(Change(commit, 'M', Name(from), Name(from), model!));
                    break;
                case 2 when isLive:
                    live.Remove(from);
                    gone[from] = model!;
                    changes.Add(Change(commit, 'D', Name(from), Name(from), model!));
                    break;
                case 3 when isLive && !live.ContainsKey(to):
                    live.Remove(from);
                    live[to] = model!;
                    gone.Remove(to);
                    changes.Add(Change(commit, 'R', Name(to), Name(from), model!));
                    break;
            }
        }

        return changes;
    }

    private static FileChange Change(CommitInfo commit, char status, string path, string oldPath, string model) =>
        new(commit, status, oldPath, new TreeEntry(path, "100644", model));

    private static string Name(int name) => ((char)('a' + name)).ToString();
}
