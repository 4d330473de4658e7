using PerfSage.Core.Devices;
using PerfSage.Gate.Verdicts;

namespace PerfSage.Reports.Html.Data;

/// <summary>One model on one device, with what a plot needs beyond the gate's numbers.</summary>
/// <param name="Id">Unique on the page; prefix of the ids in its sections.</param>
/// <param name="Base">Operators in file order; null when nothing is compared.</param>
/// <param name="Head">Likewise.</param>
internal sealed record PageDevice(
    string Id,
    DeviceProfile Device,
    GateEntry Entry,
    IReadOnlyList<PageOperator>? Base,
    IReadOnlyList<PageOperator> Head
)
{
    public string Name => Device.Id;

    /// <summary>Null where nobody says what the hardware can do at most.</summary>
    public Roofs? Roofs => Device.System.Roofs;

    public string HeadRow(int index) => $"{Id}-h{index}";

    public string BaseRow(int index) => $"{Id}-b{index}";
}
