using System.Globalization;
using PerfSage.Core.Graphs;

namespace PerfSage.Gate.Diff;

/// <summary>Says in a few words what differs between two versions of an operator.</summary>
internal static class ChangeDetail
{
    private const int MostParts = 3;

    /// <returns>Empty exactly for what <see cref="OperatorEquality"/> takes for equal.</returns>
    public static string Of(OperatorInfo before, OperatorInfo after)
    {
        var parts = Structure(before, after).Distinct().ToArray();
        if (parts.Length == 0)
        {
            // Values are mentioned only if the structure is the same, since otherwise they nearly always differ.
            parts = [.. Values(before, after)];
        }

        return parts.Length <= MostParts
            ? string.Join(", ", parts)
            : string.Join(", ", parts.Take(MostParts))
                + string.Create(CultureInfo.InvariantCulture, $" and {parts.Length - MostParts} more");
    }

    private static IEnumerable<string> Structure(OperatorInfo before, OperatorInfo after)
    {
        // A custom operator may have the name of a builtin.
        string[] kind =
            before.Name != after.Name ? [$"was {before.Name}"]
            : before.Is(after.Kind) ? []
            : [$"was {before.Kind.Name}"];
        var own = Kernel(before, after).Concat(OptionChanges.Of(before.Options, after.Options)).ToArray();
        string[] found = [.. kind, .. own, .. ActivationChanges.Of(before, after)];
        // Channels of weights follow from those of the activations.
        return found.Length > 0
            ? [.. found, .. ConstantTypes(before, after)]
            : [.. ConstantShapes(before, after), .. ConstantTypes(before, after)];
    }

    private static IEnumerable<string> Kernel(OperatorInfo before, OperatorInfo after)
    {
        if (
            before.Is(after.Kind)
            && (before.ImageFilter, after.ImageFilter) is ({ Shape: var a }, { Shape: var b })
            && (a[1] != b[1] || a[2] != b[2])
        )
        {
            yield return string.Create(CultureInfo.InvariantCulture, $"kernel {a[1]}x{a[2]} → {b[1]}x{b[2]}");
        }
    }

    private static IEnumerable<string> ConstantShapes(OperatorInfo before, OperatorInfo after) =>
        Constants(before, after).SelectMany(c => TensorChanges.OfShape(c.Before, c.After).Select(change => $"{c.Name} {change}"));

    private static IEnumerable<string> ConstantTypes(OperatorInfo before, OperatorInfo after) =>
        Constants(before, after).SelectMany(c => TensorChanges.OfType(c.Before, c.After).Select(change => $"{c.Name} {change}")).Take(1);

    private static IEnumerable<string> Values(OperatorInfo before, OperatorInfo after)
    {
        var others = Constants(before, after).Where(c => TensorChanges.HasOtherValues(c.Before, c.After)).ToArray();
        if (others.Length > 0)
        {
            var (name, a, b) = others.MaxBy(c => c.After.Bytes);
            return [$"other {name}{Entropy(a.Statistics, b.Statistics)}"];
        }

        return
            before.Outputs.Zip(after.Outputs).Any(p => TensorChanges.HasOtherScale(p.First, p.Second))
            || before.Inputs.Zip(after.Inputs).Any(p => p is ({ } a, { } b) && TensorChanges.HasOtherScale(a, b))
            ? ["other scales"]
            : [];
    }

    // How well an NPU compresses weights decides how long it fetches them.
    private static string Entropy(WeightStatistics? before, WeightStatistics? after)
    {
        var (a, b) = (Bits(before), Bits(after));
        return a == b ? "" : $", {a} → {b} bits of entropy each";
    }

    private static string Bits(WeightStatistics? statistics) =>
        statistics?.EntropyBits.ToString("0.0", CultureInfo.InvariantCulture) ?? "unknown";

    private static IEnumerable<(string Name, TensorInfo Before, TensorInfo After)> Constants(OperatorInfo before, OperatorInfo after)
    {
        for (var i = 0; i < Math.Min(before.Inputs.Length, after.Inputs.Length); i++)
        {
            if (before.Inputs[i] is { IsConstant: true } a && after.Inputs[i] is { IsConstant: true } b)
            {
                yield return (after.Kind.Constants.Of(i), a, b);
            }
        }
    }
}
