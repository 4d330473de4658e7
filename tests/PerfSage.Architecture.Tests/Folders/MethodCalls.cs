using Mono.Cecil;

namespace PerfSage.Architecture.Tests.Folders;

/// <summary>Which types of an assembly call which methods, those of other assemblies among them.</summary>
internal static class MethodCalls
{
    /// <returns>
    /// Full names: of the type that is not nested, and of the method with its type, as <c>System.IO.File::WriteAllText</c>.
    /// </returns>
    public static IEnumerable<(string Caller, string Called)> In(string assembly)
    {
        using var module = ModuleDefinition.ReadModule(assembly);
        return module.Types.SelectMany(t => Methods(t).SelectMany(Called).Select(called => (t.FullName, called))).Distinct().ToArray();
    }

    private static IEnumerable<MethodDefinition> Methods(TypeDefinition type) => type.Methods.Concat(type.NestedTypes.SelectMany(Methods));

    private static IEnumerable<string> Called(MethodDefinition method) =>
        method.HasBody
            ? method
                .Body.Instructions.Select(i => i.Operand)
                .OfType<MethodReference>()
                .Select(m => $"{m.DeclaringType.GetElementType().FullName}::{m.Name}")
            : [];
}
