namespace PerfSage.Zoo.Schema;

/// <summary>A spatial size, stride or dilation in elements.</summary>
public readonly record struct Size2D(int Height, int Width)
{
    internal static Size2D One => new(Height: 1, Width: 1);

    public static implicit operator Size2D(int side) => new(side, side);

    public static implicit operator Size2D((int Height, int Width) size) => new(size.Height, size.Width);
}
