using System.Collections.Concurrent;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Runtime.CompilerServices;

namespace WuxiPlenum.Web.Hosting;

/// <summary>
/// Counts the requests of each client, minute by minute. Those of System.Threading.RateLimiting do not tell how long a window still lasts,
/// which <c>RateLimit</c> says and <c>Retry-After</c> needs.
/// </summary>
/// <param name="name">The policy, as the headers call it.</param>
/// <param name="perMinute">How many requests a client may make.</param>
public sealed class RequestRate(string name, int perMinute, TimeProvider clock)
{
    /// <summary>In seconds.</summary>
    private const int Window = 60;

    /// <summary>Who has IPv6 has so many bytes of an address for itself, and the others are one's network.</summary>
    private const int NetworkBytes = 8;

    /// <summary>So many clients are counted in one minute, those that come later are not: counting must not fill the memory.</summary>
    private const int MostClients = 200_000;

    private readonly long _begun = clock.GetTimestamp();
    private volatile Minute _minute = new(0);

    /// <summary>Counts a request.</summary>
    public Allowance Take(IPAddress? client)
    {
        var elapsed = clock.GetElapsedTime(_begun).TotalSeconds;
        var (number, minute) = ((long)(elapsed / Window), _minute);
        if (minute.Number != number)
            _minute = minute = new Minute(number); // two at once may each make one: a few requests are not counted
        var count = minute.Count(Key(client));
        return new Allowance(name, perMinute, Math.Max(0, perMinute - count), count <= perMinute, (int)Math.Ceiling(((number + 1) * Window) - elapsed));
    }

    private static UInt128 Key(IPAddress? address)
    {
        if (address is null)
            return 0;
        if (address.AddressFamily == AddressFamily.InterNetworkV6 && !address.IsIPv4MappedToIPv6)
            return BitConverter.ToUInt64(address.GetAddressBytes().AsSpan(0, NetworkBytes));
        return new UInt128(1, BitConverter.ToUInt32(address.MapToIPv4().GetAddressBytes()));
    }

    private sealed class Minute(long number)
    {
        private readonly ConcurrentDictionary<UInt128, StrongBox<int>> _counts = new();
        private int _clients;

        public long Number => number;

        public int Count(UInt128 client)
        {
            if (!_counts.TryGetValue(client, out var count))
            {
                if (Interlocked.Increment(ref _clients) > MostClients)
                    return 1;
                count = _counts.GetOrAdd(client, _ => new StrongBox<int>());
            }

            return Interlocked.Increment(ref count.Value);
        }
    }
}

/// <summary>How a client stands after a request: the headers of draft-ietf-httpapi-ratelimit-headers.</summary>
/// <param name="Left">How many requests it may still make.</param>
/// <param name="IsGranted">Whether this one was among those that it may make.</param>
/// <param name="Reset">In how many seconds it may make them all again.</param>
public readonly record struct Allowance(string Policy, int PerMinute, int Left, bool IsGranted, int Reset)
{
    public void Tell(IHeaderDictionary headers)
    {
        headers["RateLimit-Policy"] = string.Create(CultureInfo.InvariantCulture, $"\"{Policy}\";q={PerMinute};w=60");
        headers["RateLimit"] = string.Create(CultureInfo.InvariantCulture, $"\"{Policy}\";r={Left};t={Reset}");
        if (!IsGranted)
            headers.RetryAfter = Reset.ToString(CultureInfo.InvariantCulture);
    }
}
