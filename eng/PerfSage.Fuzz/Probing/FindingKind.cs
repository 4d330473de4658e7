namespace PerfSage.Fuzz.Probing;

internal enum FindingKind
{
    /// <summary>Another exception than those that mean a refusal.</summary>
    Crash,

    /// <summary>It takes longer than a second.</summary>
    Hang,

    /// <summary>It allocates more than four times the file and 100 MB.</summary>
    Memory,

    /// <summary>A file that TFLite would not run is predicted.</summary>
    Invalid,

    /// <summary>A predicted number is none, is negative, or lies outside its interval.</summary>
    Value,
}
