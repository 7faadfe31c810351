using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.ModelBinding.Validation;
using StuntingAssessment.Domain.People;
using StuntingAssessment.Web.Platform.Web.TagHelpers;

namespace StuntingAssessment.Web.Features.Cycles.Preparations;

public sealed class CarriedPeopleForm
{
    /// <summary>People, not assignments: one person may have been panellist twice in a year.</summary>
    [Display(Name = "Tim teknis")]
    public List<Guid> Verifiers { get; set; } = [];

    [Display(Name = "Panelis")]
    public List<Guid> Panelists { get; set; } = [];

    /// <summary>What the page offers; never posted.</summary>
    [BindNever]
    [ValidateNever]
    public CarriedPeople People { get; set; } = CarriedPeople.None;

    public CarriedPeopleForm On(CarriedPeople people)
    {
        People = people;
        return this;
    }

    public bool Chooses(EarlierHolder holder) => (holder.Role is Role.Verifier ? Verifiers : Panelists).Contains(holder.PersonId);
}

public sealed record CarriedPeople(int Year, int EarlierYear, IReadOnlyList<EarlierHolder> Holders)
{
    public static CarriedPeople None { get; } = new(0, 0, []);

    public IReadOnlyList<Choice> Choices(Role role) =>
        [.. Holders.Where(h => h.Role == role).Select(h => new Choice(h.PersonId.ToString(), h.Name, h.Remark, Disabled: !h.IsFree))];
}
