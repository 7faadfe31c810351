using System.Diagnostics;
using System.Net.Sockets;

namespace StuntingAssessment.Web.Tests.Instances;

/// <summary>nginx before several portals, in turns, on a socket in a folder of its own: no port, nothing of the machine's own nginx.</summary>
internal sealed class Nginx : IAsyncDisposable
{
    private readonly Process process;
    private readonly string folder;

    private Nginx(Process process, string folder)
    {
        this.process = process;
        this.folder = folder;
    }

    private string Socket => Path.Combine(folder, "front");

    public static async Task<Nginx> StartAsync(params Uri[] portals)
    {
        var folder = Directory.CreateTempSubdirectory("nginx-").FullName;
        var config = Path.Combine(folder, "nginx.conf");
        await File.WriteAllTextAsync(config, $$"""
            daemon off;
            worker_processes 1;
            {{(Environment.IsPrivilegedProcess ? "user root;" : "")}}
            pid {{folder}}/pid;
            error_log stderr;
            events {}
            http {
              access_log off;
              client_body_temp_path {{folder}}/body;
              proxy_temp_path {{folder}}/proxy;
              fastcgi_temp_path {{folder}}/fastcgi;
              uwsgi_temp_path {{folder}}/uwsgi;
              scgi_temp_path {{folder}}/scgi;
              client_max_body_size 60m;
              upstream portal { {{string.Concat(portals.Select(p => $"server {p.Authority}; "))}} }
              server {
                listen unix:{{folder}}/front;
                location / {
                  proxy_pass http://portal;
                  proxy_set_header Host portal.test;
                  proxy_set_header X-Forwarded-For 203.0.113.7;
                  proxy_set_header X-Forwarded-Proto https;
                  proxy_next_upstream off;
                  add_header X-Answered-By $upstream_addr always;
                }
              }
            }
            """);
        var start = new ProcessStartInfo(Program()) { RedirectStandardError = true };
        foreach (var argument in new[] { "-p", folder, "-e", "stderr", "-c", config })
        {
            start.ArgumentList.Add(argument);
        }

        var nginx = new Nginx(Process.Start(start)!, folder);
        var complaints = nginx.process.StandardError.ReadToEndAsync();
        using var client = nginx.Client(new());
        using var look = new PeriodicTimer(TimeSpan.FromMilliseconds(50));
        while (true)
        {
            try
            {
                using var answer = await client.GetAsync(new Uri("/healthz", UriKind.Relative));
                return nginx;
            }
            catch (HttpRequestException) when (!nginx.process.HasExited)
            {
                await look.WaitForNextTickAsync();
            }
            catch (HttpRequestException)
            {
                throw new InvalidOperationException($"nginx did not start: {await complaints}");
            }
        }
    }

    /// <summary>As a browser behind TLS: the cookies are the jar's, whatever they say about HTTPS.</summary>
    public HttpClient Client(CookieJar jar) => new(new CookieHandler(jar, new SocketsHttpHandler
    {
        UseCookies = false,
        AllowAutoRedirect = false,
        ConnectCallback = async (_, cancellationToken) =>
        {
            var socket = new Socket(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);
            try
            {
                await socket.ConnectAsync(new UnixDomainSocketEndPoint(Socket), cancellationToken);
                return new NetworkStream(socket, ownsSocket: true);
            }
            catch
            {
                socket.Dispose();
                throw;
            }
        },
    }))
    { BaseAddress = new Uri("http://portal.test") };

    public async ValueTask DisposeAsync()
    {
        if (!process.HasExited)
        {
            process.Kill(entireProcessTree: true);
        }

        await process.WaitForExitAsync();
        process.Dispose();
        Directory.Delete(folder, recursive: true);
    }

    private static string Program() => new[] { "/usr/sbin/nginx", "/usr/local/sbin/nginx", "/usr/bin/nginx" }.FirstOrDefault(File.Exists) ?? "nginx";
}
