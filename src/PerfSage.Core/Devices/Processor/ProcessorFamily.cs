using PerfSage.Core.Devices.Processor.Kernels;
using PerfSage.Core.Devices.Processor.Units;
using PerfSage.Core.Features;
using PerfSage.Core.Graphs;

namespace PerfSage.Core.Devices.Processor;

/// <summary>CPUs, GPUs, DSPs and TPUs of phones and boards, known from what was measured on them.</summary>
internal sealed class ProcessorFamily : IDeviceFamily
{
    public string Id => "processor";

    public string Section => "processor";

    public bool CountsEnergy => false;

    public IReadOnlyList<Column> TermColumns { get; } = Processor.TermColumns.List();

    public IReadOnlyList<Column> DeviceColumns { get; } = Processor.DeviceColumns.List();

    public IReadOnlyList<string> Groups { get; } = [.. ProcessorUnit.All.Select(u => u.Id)];

    public bool Reads(Column nodeColumn) => !UnreadColumns.Contains(nodeColumn);

    // Measured models end in front of what costs nothing: few have a softmax or a reshape.
    public double NegligibleShare => 0.01;

    public string AcceleratorOf(IDeviceSystem system) => ((ProcessorSystem)system).Unit.Name;

    public IDeviceSystem ReadSystem(ProfileSection section) => ProcessorSystemReader.Read(section);

    public IReadOnlyList<string> ScaleNames(OperatorInfo op) => [KernelList.Of(op).Id, op.Kind.Name];

    public IEnumerable<string> KnownScaleNames => [.. KernelList.All.Select(k => k.Id), .. FeatureSchema.Kinds];

    public IFamilyGraph Lower(ModelGraph model) => new ProcessorGraph(model);

    public double MemoryFloorKiB(ModelGraph model, IDeviceSystem system) => 0;

    public float[] Describe(IDeviceSystem system)
    {
        var columns = new ColumnWriter();
        Processor.DeviceColumns.Write(columns, (ProcessorSystem)system);
        return [.. columns.Values];
    }

    public string GroupOf(IDeviceSystem system) => ((ProcessorSystem)system).Unit.Id;
}
