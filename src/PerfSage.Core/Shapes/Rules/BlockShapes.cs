namespace PerfSage.Core.Shapes.Rules;

/// <summary>Operators that move blocks of an image into channels or batches, or back.</summary>
internal static class BlockShapes
{
    public static int[][] DepthToSpace(Operands op)
    {
        var (x, block) = (op.Shape(0, 4), op.Options.BlockSize);
        return
        [
            [x[0], x[1] * block, x[2] * block, Dimensions.Divide(x[3], (long)block * block, "channels")],
        ];
    }

    public static int[][] SpaceToDepth(Operands op)
    {
        var (x, block) = (op.Shape(0, 4), op.Options.BlockSize);
        return
        [
            [x[0], Dimensions.Divide(x[1], block, "a height"), Dimensions.Divide(x[2], block, "a width"), x[3] * block * block],
        ];
    }

    /// <summary>Inputs 1 and 2 are the sizes of a block, and what is cut off before and after each dimension of it.</summary>
    public static int[][]? BatchToSpace(Operands op)
    {
        if (op.Sizes(1) is not { } block || op.Sizes(2) is not { } crops)
        {
            return null;
        }

        var x = Blocked(op, block, crops);
        var inner = block.Select((size, i) => (x[i + 1] * size) - crops[2 * i] - crops[(2 * i) + 1]);
        return
        [
            [Dimensions.Divide(x[0], Dimensions.Elements(block), "a batch"), .. inner, .. x[(block.Length + 1)..]],
        ];
    }

    /// <summary>Inputs 1 and 2 are the sizes of a block, and what is added before and after each dimension of it.</summary>
    public static int[][]? SpaceToBatch(Operands op)
    {
        if (op.Sizes(1) is not { } block || op.Sizes(2) is not { } padding)
        {
            return null;
        }

        var x = Blocked(op, block, padding);
        var inner = block.Select((size, i) => Dimensions.Divide((long)x[i + 1] + padding[2 * i] + padding[(2 * i) + 1], size, "an image"));
        return
        [
            [(int)(x[0] * Dimensions.Elements(block)), .. inner, .. x[(block.Length + 1)..]],
        ];
    }

    private static int[] Blocked(Operands op, int[] block, int[] amounts)
    {
        Dimensions.Expect(amounts.Length, 2 * block.Length, "the number of amounts");
        return op.ShapeFrom(0, block.Length + 1);
    }
}
