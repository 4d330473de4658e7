using System.Collections.Concurrent;
using PerfSage.Core.Features;
using PerfSage.Core.Graphs;

namespace PerfSage.Core.Devices.EthosU;

/// <summary>Arm's Ethos-U microNPUs: integer arithmetic, blocks in a shared buffer, compressed weights.</summary>
internal sealed class EthosUFamily : IDeviceFamily
{
    // Kept for all models, because each remembers the blocks that it has searched for operators.
    private static readonly ConcurrentDictionary<EthosUSystem, DeviceRoofline> Rooflines = [];

    public string Id => "ethos-u";

    public FamilyWords Words { get; } = new("NPU", "int8, uint8 or int16");

    public string Section => "ethosU";

    public IReadOnlyList<Column> OperatorColumns { get; } = LoweredColumns.List();

    public IReadOnlyList<Column> TermColumns { get; } = EthosU.TermColumns.List();

    public IDeviceSystem ReadSystem(ProfileSection section) => EthosUSystemReader.Read(section);

    public IFamilyGraph Lower(ModelGraph model) => new LoweredGraph(model, RooflineOf);

    public double MemoryFloorKiB(ModelGraph model, IDeviceSystem system) => MemoryFloor.KiB(model, (EthosUSystem)system);

    public StandIn? StandInFor(DeviceProfile device, IReadOnlyList<DeviceProfile> learned) =>
        NearestSystem.Find((EthosUSystem)device.System, learned);

    private static DeviceRoofline RooflineOf(EthosUSystem system) => Rooflines.GetOrAdd(system, s => new DeviceRoofline(s));
}
