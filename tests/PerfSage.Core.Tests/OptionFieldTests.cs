using System.Reflection;
using PerfSage.Core.Graphs;

namespace PerfSage.Core.Tests;

public sealed class OptionFieldTests
{
    [Fact]
    public void Every_option_is_among_the_fields()
    {
        var properties = typeof(OperatorOptions).GetProperties(BindingFlags.Public | BindingFlags.Instance);
        foreach (var property in properties)
        {
            var options = new OperatorOptions();
            property.SetValue(options, Other(property.GetValue(options)!));
            Assert.Single(OptionField.All, f => f.Read(options) != f.Read(OperatorOptions.None));
        }

        Assert.Equal(properties.Length, OptionField.All.Count);
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
