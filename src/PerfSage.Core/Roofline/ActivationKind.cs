namespace PerfSage.Core.Roofline;

internal enum ActivationKind
{
    None,
    Clamp,
    Table,
}
