using PerfSage.Zoo.Building;

namespace PerfSage.Zoo.Spaces.VisionTransformers;

internal interface IVisionTransformer
{
    void Build(GraphBuilder graph);
}
