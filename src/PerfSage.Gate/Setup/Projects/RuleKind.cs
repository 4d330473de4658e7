namespace PerfSage.Gate.Setup.Projects;

/// <summary>The attribute that says which files an element is about.</summary>
internal enum RuleKind
{
    Include,
    Update,
    Remove,
}
