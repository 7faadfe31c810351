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
    }
}
