namespace PerfSage.Core.Devices.EthosU;

internal enum OutputKind
{
    Other,
    Wide,
    Mul,
    AddSub,
    MaxPool,
}
