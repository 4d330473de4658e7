namespace PerfSage.Build.Generator.Model;

/// <summary>How predictions stand to what is asked now.</summary>
internal enum Standing
{
    /// <summary>They answer it.</summary>
    Current,

    /// <summary>There are none.</summary>
    Missing,

    /// <summary>They answer another question: the budgets, a model or the project was changed since.</summary>
    Outdated,
}
