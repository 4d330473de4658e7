using System.Globalization;

namespace PerfSage.Build.Generator.Model;

/// <summary>Hands out each name once. Names of members that the generated classes have or inherit are taken from the start.</summary>
internal sealed class UniqueNames
{
    private static readonly string[] Members =
    [
        "PerfBudgets",
        "Equals",
        "ReferenceEquals",
        "GetHashCode",
        "GetType",
        "ToString",
        "MemberwiseClone",
        "Finalize",
        .. ConstantNames.All,
    ];

    private readonly HashSet<string> taken;

    /// <param name="enclosing">Name of the class around; a member cannot be called like it.</param>
    public UniqueNames(string? enclosing = null)
    {
        taken = new HashSet<string>(Members, StringComparer.Ordinal);
        if (enclosing is not null)
        {
            taken.Add(enclosing);
        }
    }

    public string Take(string name)
    {
        var candidate = name;
        for (var i = 2; !taken.Add(candidate); i++)
        {
            candidate = name + "_" + i.ToString(CultureInfo.InvariantCulture);
        }

        return candidate;
    }
}
