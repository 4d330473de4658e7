namespace PerfSage.Dataset.Tests.Infra;

/// <summary>A device of the labels as these tests know it, independent of what the program says.</summary>
/// <param name="Prefix">What its columns begin with.</param>
/// <param name="Group">Position among the groups of the family.</param>
/// <param name="Memories">What the columns call its second memory, and others that it could have; none where all is in the SRAM.</param>
/// <param name="Energy">
/// pJ per multiplication, cycle, byte of the SRAM and byte of the second memory, and mW that always flow; NaN where nobody knows.
/// </param>
internal sealed record Board(string Prefix, string Device, double ClockHz, int Group, string[] Memories, double[] Energy)
{
    public bool HasEnergy => !double.IsNaN(Energy[0]);
}
