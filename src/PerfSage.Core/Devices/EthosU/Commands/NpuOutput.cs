namespace PerfSage.Core.Devices.EthosU.Commands;

/// <summary>Kinds of operations that the output unit takes different times for.</summary>
internal enum NpuOutput
{
    Other,
    Mul,
    AddSub,
    MaxPool,
    Division,
}
