using PerfSage.Zoo.Building;
using PerfSage.Zoo.Schema;

namespace PerfSage.Zoo.Spaces.VisionTransformers;

/// <summary>
/// Published vision transformers by their names on Hugging Face, rebuilt from their papers without weights. A converter may write other
/// operators for normalisations and activations.
/// </summary>
public static class VisionTransformers
{
    private static readonly int[] Small = [32, 64, 160, 256];
    private static readonly int[] Large = [64, 128, 320, 512];

    private static readonly Dictionary<string, IVisionTransformer> Networks = new(StringComparer.Ordinal)
    {
        ["vit-base-patch16-224-in21k"] = new VitNetwork(224, 16, 768, 12, 1, 0),
        ["vit-base-patch16-384"] = new VitNetwork(384, 16, 768, 12, 1, 1000),
        ["vit-base-patch32-224-in21k"] = new VitNetwork(224, 32, 768, 12, 1, 0),
        ["vit-base-patch32-384"] = new VitNetwork(384, 32, 768, 12, 1, 1000),
        ["deit-tiny-distilled-patch16-224"] = new VitNetwork(224, 16, 192, 3, 2, 1000),
        ["deit-small-distilled-patch16-224"] = new VitNetwork(224, 16, 384, 6, 2, 1000),
        ["deit-base-distilled-patch16-224"] = new VitNetwork(224, 16, 768, 12, 2, 1000),
        ["deit-base-distilled-patch16-384"] = new VitNetwork(384, 16, 768, 12, 2, 1000),
        ["mit-b0"] = new SegformerEncoder(Small, [2, 2, 2, 2]),
        ["mit-b1"] = new SegformerEncoder(Large, [2, 2, 2, 2]),
        ["mit-b2"] = new SegformerEncoder(Large, [3, 4, 6, 3]),
        ["mit-b3"] = new SegformerEncoder(Large, [3, 4, 18, 3]),
        ["mit-b4"] = new SegformerEncoder(Large, [3, 8, 27, 3]),
        ["mit-b5"] = new SegformerEncoder(Large, [3, 6, 40, 3]),
        ["swin-tiny-patch4-window7-224"] = new SwinNetwork(224, 7, 96, [2, 2, 6, 2]),
        ["swin-small-patch4-window7-224"] = new SwinNetwork(224, 7, 96, [2, 2, 18, 2]),
        ["swin-base-patch4-window7-224"] = new SwinNetwork(224, 7, 128, [2, 2, 18, 2]),
        ["swin-base-patch4-window12-384"] = new SwinNetwork(384, 12, 128, [2, 2, 18, 2]),
    };

    public static IEnumerable<string> Names => Networks.Keys;

    /// <param name="name">One of <see cref="Names"/>.</param>
    public static ModelBuilder Build(string name, TensorType type)
    {
        var model = new ModelBuilder(activationType: type) { Description = name, OmitWeights = true };
        Networks[name].Build(model.Main);
        return model;
    }
}
