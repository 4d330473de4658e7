using NJsonSchema;

namespace PerfSage.Cli.Tests.Outputs;

internal static class SchemaAssert
{
    /// <param name="schema">JSON Schema as text.</param>
    public static async Task Valid(string schema, string json)
    {
        var errors = (await JsonSchema.FromJsonAsync(schema)).Validate(json);
        Assert.True(errors.Count == 0, string.Join('\n', errors) + "\n" + json);
    }

    public static async Task Invalid(string schema, string json) =>
        Assert.NotEmpty((await JsonSchema.FromJsonAsync(schema)).Validate(json));
}
