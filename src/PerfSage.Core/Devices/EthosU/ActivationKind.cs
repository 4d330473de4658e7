namespace PerfSage.Core.Devices.EthosU;

internal enum ActivationKind
{
    None,
    Clamp,
    Table,
}
