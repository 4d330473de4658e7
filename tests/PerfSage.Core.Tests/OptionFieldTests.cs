using System.Reflection;
using PerfSage.Core.Graphs;

namespace PerfSage.Core.Tests;

public sealed class OptionFieldTests
{
    // Lists are no single numbers; what they say also shows in the shapes of outputs, or is the number of a subgraph.
    [Fact]
    public void Every_number_is_among_the_fields()
    {
        var properties = typeof(OperatorOptions)
            .GetProperties(BindingFlags.Public | BindingFlags.Instance)
            .Where(p => p.PropertyType != typeof(IReadOnlyList<int>))
            .ToArray();
        foreach (var property in properties)
        {
            var options = new OperatorOptions();
            property.SetValue(options, Other(property.GetValue(options)!));
            Assert.Single(OptionField.All, f => f.Read(options) != f.Read(OperatorOptions.None));
        }

        Assert.Equal(OptionField.All.Count, properties.Length);
    }

    private static object Other(object value) =>
        value switch
        {
            bool flag => !flag,
            PaddingKind => PaddingKind.Valid,
            int number => number + 1,
            _ => throw new NotSupportedException($"options of {value.GetType()} need a case here"),
        };
}
