namespace PerfSage.Contracts.Budgets;

/// <summary>Which number a limit is held against.</summary>
internal enum Gate
{
    /// <summary>The predicted value.</summary>
    Predicted,

    /// <summary>The upper end of the interval: pass only when the budget is met almost certainly.</summary>
    Strict,

    /// <summary>The lower end of the interval: fail only when the budget is missed almost certainly.</summary>
    Lenient,
}
