using PerfSage.Zoo.Schema;

namespace PerfSage.Zoo.Layers;

/// <summary>Output sizes of operators that slide a window over an NHWC image.</summary>
internal static class WindowGeometry
{
    public static Size2D Output(IReadOnlyList<int> image, Size2D window, Size2D stride, Size2D dilation, Padding padding) =>
        new(
            Output(image[1], window.Height, stride.Height, dilation.Height, padding),
            Output(image[2], window.Width, stride.Width, dilation.Width, padding)
        );

    private static int Output(int size, int window, int stride, int dilation, Padding padding)
    {
        var reach = padding is Padding.Same ? 1 : (window - 1) * dilation + 1;
        var output = (size - reach + stride) / stride;
        return output > 0
            ? output
            : throw new ArgumentException($"A window of {window} with dilation {dilation} does not fit into {size}.");
    }
}
