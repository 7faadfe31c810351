using StuntingAssessment.Domain.Agencies;
using StuntingAssessment.Web.Features.Ansit.Storage;

namespace StuntingAssessment.Web.Features.Ansit.Workbooks;

public sealed record UnreadableModel(AnsitUpload Upload, int Year, string Regency, Agency Office, string Heading);
