using PerfSage.Zoo.Schema;

namespace PerfSage.Core.Tests.Operators;

/// <summary>An operator with an options table, and what is to be read of it.</summary>
/// <param name="Expected">Options that are not neutral, e.g. <c>stride height 2, stride width 3</c>.</param>
/// <param name="Fields">Values by number: whole and real numbers, lists, bytes and flags; null for a field that is left out.</param>
internal sealed record OptionsCase(BuiltinOperator Code, OptionsKind Kind, string Expected, params IReadOnlyList<object?> Fields)
{
    public OperatorOptions Options => new(Kind, [.. Fields.Select(Field).OfType<OptionField>()]);

    private static OptionField? Field(object? value, int number) =>
        value switch
        {
            null => null,
            // Written whatever the default is.
            bool flag => OptionField.Of(number, flag, !flag),
            byte choice => OptionField.Of(number, choice),
            int size => OptionField.Of(number, size),
            float real => OptionField.Of(number, real),
            int[] list => OptionField.Of(number, list),
            _ => throw new NotSupportedException($"fields of {value.GetType()} need a case here"),
        };
}
