using PerfSage.Contracts.Text;

namespace PerfSage.Build.Generator.Model;

/// <summary>What the emitter needs.</summary>
/// <param name="HasBudgets">Whether the project has anything to do with budgets at all.</param>
internal sealed record GeneratedCode(bool HasBudgets, string Namespace, string ClassName, bool IsPublic, EquatableArray<ModelClass> Models)
{
    public static GeneratedCode None { get; } =
        new(HasBudgets: false, Namespace: "", ClassName: "", IsPublic: false, EquatableArray<ModelClass>.Empty);
}
