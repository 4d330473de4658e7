using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace PerfSage.Build.Generator.Tests.Infra;

internal sealed class InMemoryText(string path, string text) : AdditionalText
{
    public override string Path => path;

    public override SourceText GetText(CancellationToken cancellationToken = default) => SourceText.From(text, System.Text.Encoding.UTF8);
}
