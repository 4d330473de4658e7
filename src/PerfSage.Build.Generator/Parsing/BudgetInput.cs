using PerfSage.Contracts.Budgets;
using PerfSage.Contracts.Devices;
using PerfSage.Contracts.Requests;
using PerfSage.Contracts.Text;

namespace PerfSage.Build.Generator.Parsing;

/// <summary>What was asked for, parsed once.</summary>
/// <param name="Devices">That the budgets can name.</param>
/// <param name="Budgets">Parallel to the items of the file.</param>
internal sealed record BudgetInput(BudgetFile File, KnownDevices Devices, EquatableArray<ParsedBudget> Budgets)
{
    /// <param name="file">As it was read, if it was.</param>
    /// <param name="files">Those of the compiler's additional files that may be device files.</param>
    public static InputFile<BudgetInput> Of(InputFile<BudgetFile> file, EquatableArray<DeviceText> files)
    {
        if (file.Value is not { } budgets)
        {
            return new InputFile<BudgetInput>(null, file.Failure);
        }

        var parsed = Guarded<BudgetInput>.Run(() => Of(budgets, files));
        return new InputFile<BudgetInput>(parsed.Value, parsed.Failure);
    }

    private static BudgetInput Of(BudgetFile file, EquatableArray<DeviceText> files)
    {
        var own = file.Devices.Select(d => files.FirstOrDefault(t => t.Path == d.File)).OfType<DeviceText>();
        var devices = DeviceFactsReader.With(BuiltinDeviceFacts.All, own.Select(t => t.Text));
        return new BudgetInput(file, devices, file.Items.Select(i => BudgetParser.Parse(i, devices)).ToEquatableArray());
    }
}
