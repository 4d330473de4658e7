namespace PerfSage.Contracts;

/// <summary>What does not change from one report of a diagnostic to the next, beside its id.</summary>
[AttributeUsage(AttributeTargets.Field)]
internal sealed class DiagnosticAttribute(Severity severity, string title) : Attribute
{
    public Severity Severity => severity;

    public string Title => title;
}
