using PerfSage.Core.Features;

namespace PerfSage.Core.Devices;

/// <summary>One node column of a network.</summary>
/// <param name="Name">With the device's id where it is a device's term.</param>
/// <param name="Origin"><see cref="Everywhere"/>, <see cref="OfFamily"/>, or which device of the network it is about.</param>
/// <param name="Index">Among the columns of its origin.</param>
internal sealed record NodeColumn(string Name, Column Column, int Origin, int Index)
{
    public const int Everywhere = -1;

    public const int OfFamily = -2;
}
