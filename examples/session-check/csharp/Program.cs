// A service that asks the auth server who is logged in. .NET, or Mono:
//   mcs -r:System.Net.Http.dll -r:System.Runtime.Serialization.dll Program.cs && mono Program.exe
using System;
using System.IO;
using System.Linq;
using System.Net;
using System.Net.Http;
using System.Runtime.Serialization;
using System.Runtime.Serialization.Json;
using System.Text;
using System.Threading.Tasks;

[DataContract]
public sealed class User
{
    [DataMember(Name = "id")] public string Id { get; set; }
    [DataMember(Name = "name")] public string Name { get; set; }
    [DataMember(Name = "email", EmitDefaultValue = false)] public string Email { get; set; }
}

[DataContract]
public sealed class Step
{
    [DataMember(Name = "step")] public string Kind { get; set; }
    [DataMember(Name = "user")] public User User { get; set; }
}

/// <summary>The auth server does not say who is logged in.</summary>
public sealed class UnansweredException : Exception
{
    public UnansweredException(string message, Exception inner = null) : base(message, inner) { }
}

/// <summary>One for the whole service: it holds no cookies, so nothing of one person gets to another.</summary>
public sealed class SessionCheck
{
    private readonly HttpClient http;
    private readonly string address;
    private readonly string cookieName;

    public SessionCheck(string authUrl, string cookieName)
    {
        var handler = new HttpClientHandler { UseCookies = false, AllowAutoRedirect = false, UseProxy = false };
        http = new HttpClient(handler) { Timeout = TimeSpan.FromSeconds(3) };
        http.MaxResponseContentBufferSize = 64 * 1024;
        address = authUrl + "/auth/v1/session";
        this.cookieName = cookieName;
    }

    /// <summary>The person who is logged in, or null for nobody.</summary>
    public async Task<User> WhoIs(string cookies, string language)
    {
        // Of all that the browser sent, the session's cookie and the language go on, and nothing else.
        var session = (cookies ?? "").Split(';').Select(pair => pair.Trim())
            .FirstOrDefault(pair => pair.StartsWith(cookieName + "=", StringComparison.Ordinal));
        if (session == null) return null;
        var request = new HttpRequestMessage(HttpMethod.Get, address);
        request.Headers.Add("Accept", "application/json");
        request.Headers.TryAddWithoutValidation("Cookie", session);
        if (!string.IsNullOrEmpty(language)) request.Headers.TryAddWithoutValidation("Accept-Language", language);
        try
        {
            using (var response = await http.SendAsync(request).ConfigureAwait(false))
            {
                if (response.StatusCode != HttpStatusCode.OK)
                    throw new UnansweredException("the auth server answered " + (int)response.StatusCode);
                var body = await response.Content.ReadAsStreamAsync().ConfigureAwait(false);
                var step = (Step)new DataContractJsonSerializer(typeof(Step)).ReadObject(body);
                if (step?.Kind == null) throw new UnansweredException("the auth server answered something else");
                // A login that still waits for its code is none.
                if (step.Kind != "signed-in") return null;
                if (string.IsNullOrEmpty(step.User?.Id)) throw new UnansweredException("the auth server named nobody");
                return step.User;
            }
        }
        catch (Exception error) when (error is HttpRequestException || error is OperationCanceledException
            || error is SerializationException || error is IOException || error is WebException)
        {
            throw new UnansweredException("the auth server cannot be asked", error);
        }
    }
}

public static class Program
{
    private static readonly string login = Setting("LOGIN_URL", "/kirjaudu");
    // On plain-HTTP loopback the cookie is called avain-session.
    private static readonly SessionCheck check =
        new SessionCheck(Setting("AUTH_URL", "http://127.0.0.1:8080"), Setting("SESSION_COOKIE", "__Host-avain"));

    public static void Main()
    {
        var listener = new HttpListener();
        listener.Prefixes.Add("http://127.0.0.1:" + Setting("PORT", "3000") + "/");
        listener.Start();
        for (;;)
        {
            var call = listener.GetContext();
            Task.Run(() => Answer(call));
        }
    }

    private static async Task Answer(HttpListenerContext call)
    {
        var request = call.Request;
        var asksForData = request.RawUrl.StartsWith("/api/", StringComparison.Ordinal);
        try
        {
            var person = await check.WhoIs(request.Headers["Cookie"], request.Headers["Accept-Language"]);
            if (person != null && asksForData) Send(call, 200, "application/json", Json(person));
            else if (person != null) Send(call, 200, "text/html", "<p>Hei, " + WebUtility.HtmlEncode(NameOf(person)) + "!</p>");
            else if (asksForData) Send(call, 401, "application/json", "{\"error\":\"nobody is logged in\"}");
            else
            {
                call.Response.Headers["Location"] = login + "?return-to=" + Uri.EscapeDataString(request.RawUrl);
                Send(call, 303, "text/html", "");
            }
        }
        catch (UnansweredException error)
        {
            Console.Error.WriteLine("Who is logged in could not be asked: " + error.Message);
            // Not "nobody": the person may well be logged in.
            call.Response.Headers["Retry-After"] = "5";
            Send(call, 503, "text/plain", "Yritä hetken kuluttua uudelleen.");
        }
    }

    private static void Send(HttpListenerContext call, int status, string type, string body)
    {
        call.Response.StatusCode = status;
        call.Response.ContentType = type + "; charset=utf-8";
        // What is for one person is kept by no cache.
        call.Response.Headers["Cache-Control"] = "no-store";
        call.Response.Close(Encoding.UTF8.GetBytes(body), false);
    }

    private static string NameOf(User person) => string.IsNullOrEmpty(person.Name) ? person.Email : person.Name;

    private static string Json(User person)
    {
        var shown = new User { Id = person.Id, Name = NameOf(person) };
        using (var stream = new MemoryStream())
        {
            new DataContractJsonSerializer(typeof(User)).WriteObject(stream, shown);
            return Encoding.UTF8.GetString(stream.ToArray());
        }
    }

    private static string Setting(string name, string standard) =>
        Environment.GetEnvironmentVariable(name) is string value && value != "" ? value : standard;
}
