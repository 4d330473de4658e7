using CsCheck;
using PerfSage.Zoo.Building;
using PerfSage.Zoo.Schema;

namespace PerfSage.Zoo.Tests;

public class QuantizationTests
{
    [Fact]
    public void The_range_fits_and_zero_is_exact() =>
        Gen.Select(
                Gen.OneOf(Gen.Const(TensorType.Int8), Gen.Const(TensorType.UInt8), Gen.Const(TensorType.Int16)),
                Gen.Double[-100, 100],
                Gen.Double[0.001, 100]
            )
            .Sample(
                (type, min, width) =>
                {
                    var max = min + width;
                    var quantization = Quantization.ForRange(type, min, max);
                    var (scale, zeroPoint) = (quantization.Scales[0], quantization.ZeroPoints[0]);
                    var (low, high) = type.QuantizedLimits();

                    Assert.InRange(zeroPoint, low, high);
                    // Half a step may be lost at each end to the rounding of the zero point.
                    Assert.True(scale * (low - zeroPoint) <= Math.Min(min, 0) + 0.51 * scale);
                    Assert.True(scale * (high - zeroPoint) >= Math.Max(max, 0) - 0.51 * scale);
                }
            );

    [Fact]
    public void Int16_is_symmetric() => Assert.Equal(0, Quantization.ForRange(TensorType.Int16, 0, 6).ZeroPoints[0]);

    [Fact]
    public void Real_element_types_have_no_quantization() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => Quantization.ForRange(TensorType.Float32, 0, 1));
}
