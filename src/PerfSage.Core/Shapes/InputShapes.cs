using System.Globalization;
using PerfSage.Core.Graphs;

namespace PerfSage.Core.Shapes;

/// <summary>
/// The shapes that a model's inputs are to have: <c>1x224x224x3</c> for the only input, <c>1x128;1x128</c> for all in their
/// order, <c>input_ids=1x128;mask=1x128</c> by their names. Commas separate as well; a single
/// number is <c>scalar</c>.
/// </summary>
internal sealed record InputShapes(IReadOnlyList<InputShape> All)
{
    private const string SingleNumber = "scalar";
    private static readonly char[] Separators = [';', ','];

    /// <summary>Nothing is said: a first dimension that is open, the batch, counts as it is stored, which is 1.</summary>
    public static InputShapes None { get; } = new([]);

    /// <exception cref="InputShapeException">The text is not of this form; it says why.</exception>
    public static InputShapes Parse(string text)
    {
        const StringSplitOptions options = StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries;
        InputShape[] all = [.. text.Split(Separators, options).Select(ParseOne)];
        if (all.Select(s => s.Name is null).Distinct().Count() > 1)
        {
            throw new InputShapeException($"the input shapes '{text}' are given partly by name and partly by place");
        }

        return all.Where(s => s.Name is not null).GroupBy(s => s.Name).FirstOrDefault(g => g.Count() > 1) is { } twice
            ? throw new InputShapeException($"the shape of input '{twice.Key}' is given twice")
            : new InputShapes(all);
    }

    // A name may have the sign in it, a shape has not.
    private static InputShape ParseOne(string part) =>
        part.LastIndexOf('=') is var sign && sign < 0 ? new InputShape(Name: null, ParseSizes(part))
        : part[..sign].Trim() is { Length: > 0 } name ? new InputShape(name, ParseSizes(part[(sign + 1)..].Trim()))
        : throw new InputShapeException($"no input is named in '{part}'");

    private static int[] ParseSizes(string text)
    {
        if (text == SingleNumber)
        {
            return [];
        }

        int[] sizes = [.. text.Split('x', StringSplitOptions.TrimEntries).Select(size => ParseSize(size, text))];
        return TensorInfo.HasMoreElements(sizes) ? throw new InputShapeException($"the input shape '{text}' is impossibly large") : sizes;
    }

    private static int ParseSize(string size, string text)
    {
        if (size.Length == 0 || !size.All(char.IsAsciiDigit))
        {
            throw new InputShapeException(
                $"the input shape '{text}' is not one: it is whole numbers with an x between them, as in 1x224x224x3"
            );
        }

        return !int.TryParse(size, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
                ? throw new InputShapeException($"the input shape '{text}' is impossibly large")
            : number > 0 ? number
            : throw new InputShapeException($"the input shape '{text}' has a dimension of 0: each is at least 1");
    }
}
