namespace PerfSage.Contracts;

/// <summary>1xxx verdicts, 2xxx model and domain, 3xxx device, 4xxx suppressions and the base, 5xxx configuration, 9xxx the tool itself.</summary>
internal static class DiagnosticIds
{
    public const string Latency = "PSB1001";
    public const string Energy = "PSB1002";
    public const string PeakMemory = "PSB1003";
    public const string FileSize = "PSB1004";
    public const string Inconclusive = "PSB1010";
    public const string Regression = "PSB1020";
    public const string Improvement = "PSB1021";
    public const string LooseBudget = "PSB1022";
    public const string UnreadableModel = "PSB2001";
    public const string UnknownOperator = "PSB2002";
    public const string OutsideDomain = "PSB2003";
    public const string UnknownDevice = "PSB3001";
    public const string UnavailableMetric = "PSB3002";
    public const string InvalidDevice = "PSB3010";
    public const string UnnecessarySuppression = "PSB4001";
    public const string ExpiredSuppression = "PSB4002";
    public const string ExpiringSuppression = "PSB4003";
    public const string InvalidSuppression = "PSB4004";
    public const string UnavailableBase = "PSB4010";
    public const string MissingLfsContent = "PSB4011";
    public const string InvalidBudget = "PSB5001";
    public const string ContradictoryBudgets = "PSB5002";
    public const string EmptyGlob = "PSB5003";
    public const string NameCollision = "PSB5004";
    public const string InternalFailure = "PSB9001";
}
