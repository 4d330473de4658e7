namespace PerfSage.Zoo.Spaces.NasBench201;

/// <summary>What a network of the space is applied to.</summary>
public sealed record NetworkTask(int Height, int Width, int Channels, int Classes)
{
    public static NetworkTask Cifar10 { get; } = new(Height: 32, Width: 32, Channels: 3, Classes: 10);
}
