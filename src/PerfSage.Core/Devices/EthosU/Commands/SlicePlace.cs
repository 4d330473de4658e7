namespace PerfSage.Core.Devices.EthosU.Commands;

/// <summary>Where a part of an operation stands among its parts.</summary>
[Flags]
internal enum SlicePlace
{
    Between = 0,
    First = 1,
    Last = 2,
    Only = First | Last,
}
