namespace StuntingAssessment.Web.Platform.Health;

/// <summary>What one look at the installation found. For the settings page and the verb doctor alike; never holds a secret.</summary>
/// <param name="Name">What was looked at.</param>
/// <param name="Finding">What is so, as a sentence.</param>
/// <param name="WhatToDo">Null when there is nothing to do.</param>
public sealed record PortalCheck(string Name, Soundness State, string Finding, string? WhatToDo = null);
