using PerfSage.Contracts.Text;

namespace PerfSage.Contracts;

/// <summary>Where an item stands, and those of its limits that another element gives.</summary>
/// <param name="Element">That makes the item.</param>
internal sealed record ItemLocation(SourceLocation Element)
{
    /// <summary>Those that do not stand at the element.</summary>
    public EquatableArray<LimitLocation> Limits { get; init; }

    /// <summary>Of an item whose limits all stand at its element.</summary>
    public static implicit operator ItemLocation(SourceLocation element) => new(element);

    public SourceLocation Of(Problem problem) => problem.Limit is { } limit ? Of(limit) : Element;

    /// <param name="limit">Name of its metadata.</param>
    /// <returns>Where a user has to change it.</returns>
    public SourceLocation Of(string limit) => Limits.FirstOrDefault(l => l.Limit == limit)?.Location ?? Element;
}
