using PerfSage.Contracts.Text;

namespace PerfSage.Contracts.Budgets;

/// <param name="Budget">As much of it as could be understood: an editor still wants the names.</param>
/// <param name="Problems">Any of them means that the budget must not be judged.</param>
internal sealed record ParsedBudget(Budget Budget, EquatableArray<Problem> Problems);
