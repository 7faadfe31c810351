using Microsoft.EntityFrameworkCore;

namespace StuntingAssessment.Web.Data;

public sealed class SqlitePortalDbContext(DbContextOptions<SqlitePortalDbContext> options) : PortalDbContext(options);
