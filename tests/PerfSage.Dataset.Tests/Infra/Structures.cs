namespace PerfSage.Dataset.Tests.Infra;

/// <summary>Hashes of structures whose place in the split is known from training/tests/split_vectors.json.</summary>
internal static class Structures
{
    public const string Trained = "8155bc545f84d965";

    public const string Validated = "877466ffd21fe26d";

    public const string Tested = "f68ec4f0c6df9013";

    public const string OtherTested = "4f7a60b63a6a24ef";
}
