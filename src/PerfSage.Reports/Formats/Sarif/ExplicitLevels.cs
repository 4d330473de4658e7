using System.Reflection;
using Microsoft.CodeAnalysis.Sarif;
using Newtonsoft.Json;
using Newtonsoft.Json.Serialization;

namespace PerfSage.Reports.Formats.Sarif;

/// <summary>
/// Writes a result's level even if it is a warning. The SDK leaves that one out as the default, but readers then take the rule's
/// level (SARIF 2.1.0, 3.27.10), which would turn a limit at the level of a warning into an error.
/// </summary>
internal sealed class ExplicitLevels : DefaultContractResolver
{
    protected override JsonProperty CreateProperty(MemberInfo member, MemberSerialization memberSerialization)
    {
        var property = base.CreateProperty(member, memberSerialization);
        if (member.DeclaringType == typeof(Result) && member.Name == nameof(Result.Level))
        {
            property.DefaultValueHandling = DefaultValueHandling.Include;
            property.ShouldSerialize = _ => true;
        }

        return property;
    }
}
