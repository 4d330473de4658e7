using System.Globalization;
using PerfSage.Core.Graphs;
using PerfSage.Gate.Text;

namespace PerfSage.Gate.Diff;

/// <summary>Differences of builtin options, for people.</summary>
internal static class OptionChanges
{
    // ActivationFunctionType of schema.fbs.
    private static readonly string[] Activations = ["none", "RELU", "RELU_N1_TO_1", "RELU6", "TANH", "SIGN_BIT"];

    public static IEnumerable<string> Of(OperatorOptions before, OperatorOptions after)
    {
        if (before == after)
        {
            yield break;
        }

        foreach (var group in OptionField.All.Where(f => f.Read(before) != f.Read(after)).GroupBy(Title))
        {
            yield return $"{group.Key} {Value(group.Key, before)} → {Value(group.Key, after)}";
        }
    }

    private static string Title(OptionField field) =>
        field.Name.Split(' ') switch
        {
            ["stride" or "dilation" or "window", ..] words => words[0],
            _ => field.Name,
        };

    // Height and width of a stride say more together.
    private static string Value(string title, OperatorOptions options)
    {
        var fields = OptionField.All.Where(f => Title(f) == title).ToArray();
        return fields.Length == 1
            ? Value(fields[0], options)
            : string.Join(
                'x',
                fields
                    .Where(f => !f.Name.EndsWith("depth", StringComparison.Ordinal) || f.Read(options) != 1)
                    .Select(f => Value(f, options))
            );
    }

    private static string Value(OptionField field, OperatorOptions options) =>
        field.Name switch
        {
            OptionField.Padding => EnumWord.Of(options.Padding),
            OptionField.Activation when options.Activation is >= 0 and var a && a < Activations.Length => Activations[a],
            _ => field.Read(options).ToString(CultureInfo.InvariantCulture),
        };
}
