using PerfSage.Dataset.Measured;

namespace PerfSage.Dataset.Tests.Measured;

public sealed class CnnFamilyTests
{
    [Theory]
    [InlineData("resnet18_wd4", "resnet")]
    [InlineData("resnetbc14b", "resnet")]
    [InlineData("preresnetbc26b", "resnet")]
    [InlineData("sepreresnet10", "resnet")]
    [InlineData("diracnet18v2", "resnet")]
    [InlineData("resnext26_32x4d", "resnext")]
    [InlineData("regnetx016", "regnet")]
    [InlineData("regnety002", "regnet")]
    [InlineData("fdmobilenet_w1", "mobilenet")]
    [InlineData("mobilenetb_wd4", "mobilenet")]
    [InlineData("mobilenet_w1", "mobilenet")]
    [InlineData("mobilenetv2b_w3d4", "mobilenetv2")]
    [InlineData("mobilenetv3_small_w7d20", "mobilenetv3")]
    [InlineData("squeezeresnet_v1_1", "squeezenet")]
    [InlineData("efficientnet_edge_large_b", "efficientnet")]
    [InlineData("densenet121", "densenet")]
    [InlineData("dla46c", "dla")]
    public void A_network_is_left_out_with_those_that_have_its_operators(string model, string family) =>
        Assert.Equal(family, CnnFamily.Of(model));
}
