using StuntingAssessment.Web.Features.Users.Lists;
using StuntingAssessment.Web.Features.Users.Reviews;
using StuntingAssessment.Web.Spreadsheets;

namespace StuntingAssessment.Web.Features.Users;

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
