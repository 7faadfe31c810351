using System.Security.Cryptography;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using StuntingAssessment.Domain;
using StuntingAssessment.Web.Platform.Files;
using static StuntingAssessment.Web.Tests.Platform.Files.UploadSamples;

namespace StuntingAssessment.Web.Tests.Platform.Files;

public sealed class FileStoreTests : IDisposable
{
    private readonly TestStore files = new();

    [Fact]
    public async Task What_was_saved_comes_back_under_its_hash()
    {
        var stored = await files.SaveAsync(Pdf);

        stored.Should().Be(new StoredContent(Convert.ToHexStringLower(SHA256.HashData(Pdf)), Pdf.Length, FileType.Pdf));
        (await ReadAsync(stored.Hash)).Should().Equal(Pdf);
        files.Everything.Should().Equal(Path.Combine(files.Root, stored.Hash[..2], stored.Hash));
    }

    [Fact]
    public async Task The_same_content_is_stored_once()
    {
        var first = await files.SaveAsync(Pdf);
        var second = await files.SaveAsync(Pdf);

        second.Should().Be(first);
        files.Everything.Should().ContainSingle();
    }

    [Fact]
    public async Task Many_may_save_the_same_content_at_once()
    {
        byte[] bytes = [.. Pdf, .. new byte[2_000_000]];

        var saved = await Task.WhenAll(Enumerable.Range(0, 24).Select(_ => Task.Run(() => files.SaveAsync(bytes))));

        saved.Distinct().Should().ContainSingle();
        files.Everything.Should().ContainSingle();
        (await ReadAsync(saved[0].Hash)).Should().Equal(bytes);
    }

    [Fact]
    public async Task An_upload_that_breaks_off_leaves_nothing()
    {
        var save = () => files.Store.SaveAsync(new BrokenLine(Pdf), UploadLimits.Evidence, CancellationToken.None);

        await save.Should().ThrowAsync<IOException>();
        files.Everything.Should().BeEmpty();
    }

    [Fact]
    public async Task An_endless_upload_is_cut_at_its_limit()
    {
        var endless = new Endless(Jpeg);
        var save = () => files.Store.SaveAsync(endless, UploadLimits.Evidence, CancellationToken.None);

        (await save.Should().ThrowAsync<RuleBrokenException>()).Which.Message.Should().Contain("10 MB");
        endless.Given.Should().BeLessThan(11 << 20);
    }

    [Fact]
    public async Task After_a_crash_the_sweep_takes_old_leftovers_and_leaves_what_is_being_written()
    {
        var now = new DateTimeOffset(2024, 5, 20, 8, 0, 0, TimeSpan.Zero);
        var stored = await files.SaveAsync(Pdf);
        var old = Leftover("tua.part", now.AddDays(-1).AddMinutes(-1));
        var young = Leftover("baru.part", now.AddHours(-1));
        File.SetLastWriteTimeUtc(files.Everything.Single(f => f.EndsWith(stored.Hash, StringComparison.Ordinal)), now.AddYears(-1).UtcDateTime);

        files.Store.Sweep(now.AddDays(-1)).Should().Be(1);

        File.Exists(old).Should().BeFalse();
        File.Exists(young).Should().BeTrue();
        (await ReadAsync(stored.Hash)).Should().Equal(Pdf);
    }

    [Fact]
    public async Task A_deleted_or_unknown_file_is_null()
    {
        var stored = await files.SaveAsync(Pdf);
        await files.Store.DeleteAsync(stored.Hash, CancellationToken.None);

        (await files.Store.OpenAsync(stored.Hash, CancellationToken.None)).Should().BeNull();
        (await files.Store.OpenAsync(new string('a', 64), CancellationToken.None)).Should().BeNull();
        await files.Store.DeleteAsync(stored.Hash, CancellationToken.None);
    }

    [Theory]
    [InlineData("../../etc/passwd")]
    [InlineData("")]
    [InlineData("ABCDEF0123456789ABCDEF0123456789ABCDEF0123456789ABCDEF0123456789")]
    public async Task Only_a_hash_names_a_file(string name)
    {
        var open = () => files.Store.OpenAsync(name, CancellationToken.None);
        await open.Should().ThrowAsync<ArgumentException>();
    }

    [Fact]
    public void A_folder_that_cannot_be_written_is_noticed()
    {
        files.Store.Probe();
        files.Everything.Should().BeEmpty();

        var file = Path.Combine(files.Root, "berkas");
        File.WriteAllText(file, "");
        var options = Options.Create(new FileStoreOptions { Root = file });
        var probe = () => new FileStore(options, new VirusScan(options, NullLogger<VirusScan>.Instance)).Probe();
        probe.Should().Throw<IOException>();
    }

    [Theory]
    [InlineData("", "*Files:Root*")]
    [InlineData("wwwroot/uploads", "*wwwroot*")]
    public void A_store_without_a_proper_folder_does_not_start(string root, string message)
    {
        var site = Directory.CreateTempSubdirectory("portal-site-");
        try
        {
            var web = site.CreateSubdirectory("wwwroot").FullName;
            var builder = WebApplication.CreateBuilder(new WebApplicationOptions { ContentRootPath = site.FullName, WebRootPath = web });
            builder.Configuration["Files:Root"] = root.Length == 0 ? "" : Path.Combine(site.FullName, root);
            builder.AddFileStore();
            using var app = builder.Build();

            var start = () => app.Services.GetRequiredService<IStartupValidator>().Validate();
            start.Should().Throw<OptionsValidationException>().WithMessage(message);
        }
        finally
        {
            site.Delete(recursive: true);
        }
    }

    public void Dispose() => files.Dispose();

    private async Task<byte[]> ReadAsync(string hash)
    {
        await using var stream = await files.Store.OpenAsync(hash, CancellationToken.None);
        using var memory = new MemoryStream();
        await stream!.CopyToAsync(memory);
        return memory.ToArray();
    }

    private string Leftover(string name, DateTimeOffset written)
    {
        var path = Path.Combine(files.Root, "tmp", name);
        File.WriteAllBytes(path, [1, 2, 3]);
        File.SetLastWriteTimeUtc(path, written.UtcDateTime);
        return path;
    }

    private sealed class BrokenLine(byte[] start) : MemoryStream(start)
    {
        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) =>
            Position < Length ? base.ReadAsync(buffer, cancellationToken) : throw new IOException("line lost");
    }
}
