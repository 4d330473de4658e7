namespace PerfSage.Core.Devices.EthosU.Import;

/// <param name="Text">Of the device file.</param>
/// <param name="Notes">Sentences without their full stops: what the user should know of how it was read.</param>
internal sealed record ImportedBoard(string Id, string Text, IReadOnlyList<string> Notes);
