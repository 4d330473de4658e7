using Mono.Cecil;

namespace PerfSage.Architecture.Tests.Folders;

/// <summary>Types of its own assembly that a type mentions: in its signatures, its attributes and the bodies of its methods.</summary>
internal static class TypeReferences
{
    /// <returns>Types that are not nested; what a nested type mentions counts for the one around it.</returns>
    public static IEnumerable<TypeDefinition> Of(TypeDefinition type) =>
        All(type).OfType<TypeReference>().SelectMany(Definitions).Select(Outermost).Distinct();

    private static IEnumerable<TypeReference?> All(TypeDefinition type) =>
        [
            type.BaseType,
            .. type.Interfaces.Select(i => i.InterfaceType),
            .. Constraints(type),
            .. Attributes(type),
            .. type.Fields.SelectMany(f => Attributes(f).Append(f.FieldType)),
            .. type.Properties.SelectMany(Attributes),
            .. type.Methods.SelectMany(Method),
            .. type.NestedTypes.SelectMany(All),
        ];

    private static IEnumerable<TypeReference?> Method(MethodDefinition method) =>
        [
            method.ReturnType,
            .. method.Parameters.SelectMany(p => Attributes(p).Append(p.ParameterType)),
            .. Constraints(method),
            .. Attributes(method),
            .. method.HasBody ? Body(method) : [],
        ];

    private static IEnumerable<TypeReference?> Body(MethodDefinition method) =>
        [
            .. method.Body.Variables.Select(v => v.VariableType),
            .. method.Body.ExceptionHandlers.Select(h => h.CatchType),
            .. method.Body.Instructions.SelectMany(i => Operand(i.Operand)),
        ];

    private static IEnumerable<TypeReference?> Operand(object? operand) =>
        operand switch
        {
            TypeReference type => [type],
            GenericInstanceMethod method => [method.DeclaringType, .. method.GenericArguments],
            MemberReference member => [member.DeclaringType],
            _ => [],
        };

    private static IEnumerable<TypeReference?> Constraints(IGenericParameterProvider provider) =>
        provider.GenericParameters.SelectMany(p => p.Constraints).Select(c => c.ConstraintType);

    private static IEnumerable<TypeReference?> Attributes(ICustomAttributeProvider provider) =>
        provider.CustomAttributes.SelectMany(a =>
            a.ConstructorArguments.Select(argument => argument.Value as TypeReference).Append(a.AttributeType)
        );

    private static IEnumerable<TypeDefinition> Definitions(TypeReference type) =>
        type switch
        {
            TypeDefinition definition => [definition],
            GenericInstanceType generic => generic.GenericArguments.SelectMany(Definitions).Concat(Definitions(generic.ElementType)),
            TypeSpecification specification => Definitions(specification.ElementType),
            _ => [],
        };

    private static TypeDefinition Outermost(TypeDefinition type) => type.DeclaringType is { } around ? Outermost(around) : type;
}
