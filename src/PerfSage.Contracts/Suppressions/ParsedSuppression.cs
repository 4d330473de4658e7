using PerfSage.Contracts.Text;

namespace PerfSage.Contracts.Suppressions;

/// <param name="Problems">Any of them means that the suppression must not suppress anything.</param>
internal sealed record ParsedSuppression(Suppression Suppression, EquatableArray<Problem> Problems);
