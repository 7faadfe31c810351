using StuntingAssessment.Web.Features.People.Assignments;
using StuntingAssessment.Web.Features.People.Invitations;
using StuntingAssessment.Web.Features.People.Reviews;
using StuntingAssessment.Web.Features.People.Users;
using StuntingAssessment.Web.Platform.Spreadsheets;

namespace StuntingAssessment.Web.Features.People;

internal static class UsersSetup
{
    public static void AddPeople(this IServiceCollection services)
    {
        services.AddScoped<PeopleList>();
        services.AddScoped<GiveAssignment>();
        services.AddScoped<InvitePerson>();
        services.AddScoped<CloseAccount>();
        services.AddScoped<EndAssignment>();
        services.AddScoped<ReadReview>();
        services.AddScoped<SheetReader>();
        services.AddScoped<ReadList>();
        services.AddScoped<PlanList>();
        services.AddScoped<InviteList>();
        services.AddScoped<SealedList>();
        services.AddScoped<ListTemplate>();
    }
}
