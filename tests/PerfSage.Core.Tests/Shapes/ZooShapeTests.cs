using PerfSage.Core.Shapes;
using PerfSage.Core.TfLite;
using PerfSage.Tests.Golden;
using PerfSage.Zoo.Catalog;
using PerfSage.Zoo.Families;
using OddModels = PerfSage.Zoo.Catalog.OddModels;

namespace PerfSage.Core.Tests.Shapes;

/// <summary>The shapes that a file states are those that follow from its inputs.</summary>
public sealed class ZooShapeTests
{
    // No runtime would run them: options or inputs are missing, or a window is larger than what it moves over.
    private static readonly string[] Unsound = ["foreign-options", "missing-options", "unknown-options", "recurrence", "rearranged"];

    private static readonly string[] Open = ["dynamic-size", "open-image"];
    private static readonly string[] Unreadable = ["no-subgraph", "huge-size", "unknown-element-type", "omitted-constants"];

    private static readonly NamedModel[] Models =
    [
        .. ModelFamilies.All.Select(family => new NamedModel(family.Name, () => family.Build())),
        .. LayerModels.All,
        .. GoldenModels.All.Where(g => LayerModels.All.All(m => m.Name != g.Name)).Where(g => ModelFamilies.All.All(f => f.Name != g.Name)),
        .. OddModels.All.Where(m => !Unreadable.Contains(m.Name)),
    ];

    public static TheoryData<string> Names => [.. Models.Select(m => m.Name).Except([.. Unsound, .. Open])];

    public static TheoryData<string> UnsoundNames => [.. Unsound];

    [Theory]
    [MemberData(nameof(Names))]
    public void Shapes_that_were_forgotten_are_computed_again(string name)
    {
        var model = TfLiteReader.Read(Models.Single(m => m.Name == name).ToBytes());
        var (stored, computed) = ForgottenShapes.Of(model);
        var unknown = model.Operators.Where(o => ShapeRules.Of(o.Kind) is null && o.Callees.Length == 0).Select(o => o.Name).ToHashSet();
        // What nobody has a rule for is not known, and so is what follows from it.
        Assert.All(
            stored.Zip(computed),
            pair => Assert.True(pair.First == pair.Second || (unknown.Count > 0 && pair.Second.EndsWith('?')), $"{pair}")
        );
        Assert.Equal(unknown.Count > 0, computed.Any(c => c.EndsWith('?')));
    }

    [Theory]
    [MemberData(nameof(UnsoundNames))]
    public void Of_what_no_runtime_would_run_no_shape_is_made_up(string name)
    {
        var (stored, computed) = ForgottenShapes.Of(TfLiteReader.Read(Models.Single(m => m.Name == name).ToBytes()));
        Assert.Contains(computed, c => c.EndsWith('?'));
        Assert.All(stored.Zip(computed), pair => Assert.True(pair.First == pair.Second || pair.Second.EndsWith('?'), $"{pair}"));
    }
}
