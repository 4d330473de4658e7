namespace PerfSage.Core.Alignment;

/// <summary>How much of an operator its label tells, most first.</summary>
internal enum LabelDetail
{
    /// <summary>Everything, with scales and the content of constants.</summary>
    Exact,

    /// <summary>The content of constants, whatever shape the activations have: what another resolution leaves as it was.</summary>
    Content,

    /// <summary>Shapes, element types and options: what training again leaves as it was.</summary>
    Shapes,

    /// <summary>Form and what comes out: what a change of the operator before leaves as it was.</summary>
    Output,

    /// <summary>Kernel, stride and the like: what another width leaves as it was.</summary>
    Form,

    /// <summary>The kind alone.</summary>
    Kind,
}
