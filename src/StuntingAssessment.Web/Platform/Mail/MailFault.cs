namespace StuntingAssessment.Web.Platform.Mail;

/// <summary>What stands between the portal and its mail server, as sentences for an admin.</summary>
public sealed record MailFault(string Finding, string WhatToDo);
