using StuntingAssessment.Domain.People;
using StuntingAssessment.Web.Features.Shared.Trail;
using StuntingAssessment.Web.Platform.Data;
using StuntingAssessment.Web.Platform.Security.Authorization;

namespace StuntingAssessment.Web.Tests.Platform.Auditing;

public class AuditMaskTests
{
    private static readonly Guid Cycle = new("01900000-0000-7000-8000-000000000001");
    private static readonly Guid Panelist = new("01900000-0000-7000-8000-000000000002");

    [Theory]
    [InlineData(Role.Observer, false, true)]
    [InlineData(Role.Observer, true, true)]
    [InlineData(Role.ProvinceAdmin, false, false)]
    [InlineData(Role.ProvinceAdmin, true, true)]
    [InlineData(Role.Chair, false, false)]
    [InlineData(Role.Chair, true, false)]
    public void Before_publication_a_panellists_name_is_hidden(Role reader, bool besideSubject, bool hidden) =>
        AuditMask.Hides(Reader(reader), Row("SheetSubmitted"), isPublished: false, besideSubject).Should().Be(hidden);

    [Fact]
    public void After_publication_nothing_is_hidden() =>
        AuditMask.Hides(Reader(Role.Observer), Row("SheetSubmitted"), isPublished: true, besideSubject: true).Should().BeFalse();

    [Fact]
    public void A_panellist_reads_its_own_name()
    {
        var own = new CurrentUser();
        own.SignIn(Panelist, "Panelis", [new HeldRole(Role.Observer, null, null)], new HashSet<(Guid, string)>());

        AuditMask.Hides(own, Row("ConflictDeclared"), isPublished: false, besideSubject: true).Should().BeFalse();
    }

    [Fact]
    public void What_is_no_panellists_act_is_never_hidden() =>
        AuditMask.Hides(Reader(Role.Observer), Row("PhaseMoved"), isPublished: false, besideSubject: true).Should().BeFalse();

    [Fact]
    public void The_chair_of_another_cycle_is_nobody_here()
    {
        var chair = new CurrentUser();
        chair.SignIn(Guid.Empty, "Ketua lama", [new HeldRole(Role.Chair, null, Panelist), new HeldRole(Role.Observer, null, null)], new HashSet<(Guid, string)>());

        AuditMask.Hides(chair, Row("SheetSubmitted"), isPublished: false, besideSubject: false).Should().BeTrue();
    }

    private static CurrentUser Reader(Role role)
    {
        var user = new CurrentUser();
        user.SignIn(new Guid("01900000-0000-7000-8000-000000000003"), "Pembaca", [new HeldRole(role, null, role is Role.Chair ? Cycle : null)], new HashSet<(Guid, string)>());
        return user;
    }

    private static AuditEntry Row(string name) => new()
    {
        ActorId = Panelist,
        ActorName = "Panelis Nomor 2",
        Event = name,
        SubjectType = "ScoreSheet",
        CycleId = Cycle,
        RegencyCode = "65.01",
        Payload = "{}",
        PreviousHash = "",
    };
}
