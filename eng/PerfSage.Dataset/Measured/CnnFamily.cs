namespace PerfSage.Dataset.Measured;

/// <summary>
/// Which architecture a published network is of: what must be left out together, because it has nearly the same operators.
/// </summary>
internal static class CnnFamily
{
    // Prefixes; the longest that fits counts. Networks that differ in the order of activations only have the same operators.
    private static readonly Dictionary<string, string> Families = new(StringComparer.Ordinal)
    {
        ["diracnet"] = "resnet",
        ["efficientnet_edge"] = "efficientnet",
        ["fdmobilenet"] = "mobilenet",
        ["mobilenet"] = "mobilenet",
        ["mobilenetv2"] = "mobilenetv2",
        ["mobilenetv3"] = "mobilenetv3",
        ["preresnet"] = "resnet",
        ["regnetx"] = "regnet",
        ["regnety"] = "regnet",
        ["resnetbc"] = "resnet",
        ["sepreresnet"] = "resnet",
        ["seresnet"] = "resnet",
        ["squeezenet"] = "squeezenet",
        ["squeezeresnet"] = "squeezenet",
    };

    // Not among them: GhostNet's blocks end in a concatenation.
    private static readonly HashSet<string> Inverted = new(
        ["mobilenetv2", "mobilenetv3", "mnasnet", "fbnet", "proxylessnas", "spnasnet"],
        StringComparer.Ordinal
    );

    /// <summary>By a prefix that is known, else the letters that the name begins with.</summary>
    public static string Of(string model) =>
        Families.Keys.Where(p => model.StartsWith(p, StringComparison.Ordinal)).MaxBy(p => p.Length) is { } prefix
            ? Families[prefix]
            : string.Concat(model.TakeWhile(char.IsAsciiLetter));

    public static bool HasInvertedResiduals(string family) => Inverted.Contains(family);
}
