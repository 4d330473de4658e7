namespace PerfSage.Gate.Diff;

internal static class ModelChanges
{
    public static ModelChange Of(ModelDiff diff) =>
        diff switch
        {
            { Base: null } => ModelChange.Added,
            { Head: null } => ModelChange.Removed,
            _ => diff.Base.Sha256 == diff.Head.Sha256 ? ModelChange.Unchanged : ModelChange.Changed,
        };
}
