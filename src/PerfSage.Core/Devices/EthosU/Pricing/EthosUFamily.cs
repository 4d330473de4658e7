using PerfSage.Core.Devices.EthosU.Placing;
using PerfSage.Core.Features;
using PerfSage.Core.Graphs;

namespace PerfSage.Core.Devices.EthosU.Pricing;

/// <summary>Arm's Ethos-U microNPUs: integer arithmetic, blocks in a shared buffer, compressed weights.</summary>
internal sealed class EthosUFamily : IDeviceFamily
{
    public string Id => "ethos-u";

    public string Section => "ethosU";

    public bool CountsEnergy => true;

    public IReadOnlyList<Column> TermColumns { get; } = EthosU.TermColumns.List();

    public IReadOnlyList<Column> DeviceColumns { get; } = EthosU.DeviceColumns.List();

    public IReadOnlyList<string> Groups { get; } = ["ethos-u55", "ethos-u65", "ethos-u85"];

    public bool Reads(Column nodeColumn) => true;

    public double NegligibleShare => 0;

    public string AcceleratorOf(IDeviceSystem system) => "NPU";

    public IDeviceSystem ReadSystem(ProfileSection section) => EthosUSystemReader.Read(section);

    public float[] Describe(IDeviceSystem system)
    {
        var columns = new ColumnWriter();
        EthosU.DeviceColumns.Write(columns, (EthosUSystem)system);
        return [.. columns.Values];
    }

    public string GroupOf(IDeviceSystem system) =>
        ((EthosUSystem)system).Accelerator switch
        {
            { Generation: EthosUGeneration.U85 } => Groups[2],
            { IsU65: true } => Groups[1],
            _ => Groups[0],
        };

    public IReadOnlyList<string> ScaleNames(OperatorInfo op) => [op.Kind.Name];

    public IEnumerable<string> KnownScaleNames => FeatureSchema.Kinds;

    public IFamilyGraph Lower(ModelGraph model) => new PricedGraph(model, CostModel.Price);

    public double MemoryFloorKiB(ModelGraph model, IDeviceSystem system) => MemoryFloor.KiB(model, (EthosUSystem)system);
}
