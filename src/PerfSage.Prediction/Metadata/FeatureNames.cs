namespace PerfSage.Prediction.Metadata;

/// <summary>The features that a network was trained on, in its order.</summary>
/// <param name="SchemaHash">Over all names, and the revision of their meaning.</param>
/// <param name="TermColumns">Of an operator on a device.</param>
/// <param name="DeviceColumns">Of a device itself.</param>
/// <param name="Kinds">Operator kinds; the first is for all that are unknown.</param>
internal sealed record FeatureNames(
    string SchemaHash,
    string[] NodeColumns,
    string[] TermColumns,
    string[] DeviceColumns,
    string[] EdgeColumns,
    string[] Kinds
);
