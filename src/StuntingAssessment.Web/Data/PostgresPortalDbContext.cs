using Microsoft.EntityFrameworkCore;

namespace StuntingAssessment.Web.Data;

public sealed class PostgresPortalDbContext(DbContextOptions<PostgresPortalDbContext> options) : PortalDbContext(options);
