namespace PerfSage.Core.Shapes.Rules;

/// <summary>Where the elements of a tensor stand in its row-major numbers.</summary>
internal static class Layout
{
    /// <returns>A coordinate for each dimension.</returns>
    public static int[] Place(int[] shape, int index)
    {
        var place = new int[shape.Length];
        for (var axis = shape.Length - 1; axis >= 0; axis--)
        {
            (index, place[axis]) = Math.DivRem(index, shape[axis]);
        }

        return place;
    }

    /// <param name="place">In a tensor of as many dimensions or more, to which this one is broadcast.</param>
    public static int Index(int[] shape, int[] place)
    {
        var index = 0;
        for (var axis = 0; axis < shape.Length; axis++)
        {
            var coordinate = shape[axis] == 1 ? 0 : place[place.Length - shape.Length + axis];
            index = (index * shape[axis]) + coordinate;
        }

        return index;
    }
}
