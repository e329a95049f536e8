using Xunit;

namespace MyNumberAnalyzers.Tests.Rules;

public class SharedCipherTests
{
    private const string Usings = """
        using System;
        using System.Collections.Concurrent;
        using System.Security.Cryptography;
        using System.Threading;
        using System.Threading.Tasks;
        using Microsoft.AspNetCore.Http;
        using Microsoft.Extensions.DependencyInjection;

        """;

    private const string Number = "\npublic class Employee { public string MyNumber { get; set; } = \"\"; }\n";

    private static void Check(string text) => Verify.Marked(Usings + text + Number, only: "MYN2008");

    [Fact]
    public void Static_fields_and_properties_are_shared() => Check("""
        public static class Crypto
        {
            private static readonly AesGcm {|MYN2008:Aes|} = new(new byte[32], 16);
            private static AesCcm? {|MYN2008:_ccm|};
            public static ChaCha20Poly1305 {|MYN2008:ChaCha|} { get; } = new(new byte[32]);
            private static readonly HMACSHA256 {|MYN2008:Mac|} = new(new byte[32]);
            private static readonly HMAC {|MYN2008:Any|} = new HMACSHA512(new byte[32]);
            private static readonly Lazy<AesGcm> {|MYN2008:Late|} = new(() => new AesGcm(new byte[32], 16));
            private static readonly ConcurrentDictionary<int, AesGcm> {|MYN2008:ByKey|} = new();
            public static object Read() => _ccm ?? (object)Aes;
        }
        """);

    [Fact]
    public void A_registered_singleton_is_shared() => Check("""
        public static class Setup
        {
            public static void Add(IServiceCollection s)
            {
                s.{|MYN2008:AddSingleton<AesGcm>|}(_ => new AesGcm(new byte[32], 16));
                s.{|MYN2008:AddSingleton|}(new HMACSHA256(new byte[32]));
                s.AddScoped<AesGcm>(_ => new AesGcm(new byte[32], 16));
                s.AddTransient(_ => new HMACSHA256(new byte[32]));
                s.AddSingleton(new Employee());
            }
        }
        """);

    [Fact]
    public void A_class_registered_as_a_singleton_shares_its_fields() => Check("""
        public interface ICipher { }
        public class Cipher : ICipher { private readonly AesGcm {|MYN2008:_aes|} = new(new byte[32], 16); public object Read() => _aes; }
        public class Made : ICipher { private readonly HMACSHA256 {|MYN2008:_mac|} = new(new byte[32]); public object Read() => _mac; }
        public class Scoped : ICipher { private readonly AesGcm _aes = new(new byte[32], 16); public object Read() => _aes; }
        public static class Setup
        {
            public static void Add(IServiceCollection s)
            {
                s.AddSingleton<ICipher, Cipher>();
                s.AddSingleton<ICipher>(_ => new Made());
                s.AddScoped<ICipher, Scoped>();
            }
        }
        """);

    [Fact]
    public void An_object_held_by_a_static_under_another_name_of_its_type_is_shared() => Verify.Marked("using Safe = Vault;\n" + Usings + """
        public class Vault
        {
            private readonly AesGcm {|MYN2008:_aes|} = new(new byte[32], 16);
            public object Read() => _aes;
        }

        public class Own
        {
            private readonly AesGcm _aes = new(new byte[32], 16);
            public object Read() => _aes;
        }

        public static class Holder
        {
            private static readonly Lazy<Safe> Instance = new(() => new Safe());
            public static object Read() => Instance.Value;
            public static object Made() { Own own = new(); return own.Read(); }
        }
        """ + Number, only: "MYN2008");

    [Fact]
    public void An_object_held_by_a_static_is_shared() => Check("""
        public class Vault
        {
            public static Vault Instance { get; } = new();
            private readonly AesGcm {|MYN2008:_aes|} = new(new byte[32], 16);
            public object Read() => _aes;
        }
        """);

    [Fact]
    public void A_primary_constructor_parameter_that_is_kept_is_a_field() => Check("""
        public class Vault(AesGcm {|MYN2008:aes|}) { public int Read() => aes.GetHashCode(); }
        public static class Setup { public static void Add(IServiceCollection s) => s.AddSingleton<Vault>(); }
        """);

    [Fact]
    public void Converters_and_middleware_live_once() => Check("""
        using Microsoft.EntityFrameworkCore.Storage.ValueConversion;
        """.Replace("using Microsoft.EntityFrameworkCore.Storage.ValueConversion;", "") + """
        public class Encrypted : Microsoft.EntityFrameworkCore.Storage.ValueConversion.ValueConverter<string, string>
        {
            private readonly AesGcm {|MYN2008:_aes|} = new(new byte[32], 16);
            public Encrypted() : base(v => v, v => v) { }
            public object Read() => _aes;
        }
        public class Middleware(RequestDelegate next)
        {
            private readonly HMACSHA256 {|MYN2008:_mac|} = new(new byte[32]);
            public Task InvokeAsync(HttpContext context) => next(context);
            public object Read() => _mac;
        }
        """);

    [Fact]
    public void One_per_call_or_per_thread_is_silent() => Check("""
        public class Crypto
        {
            [ThreadStatic] private static AesGcm? _perThread;
            private static readonly ThreadLocal<AesGcm> Local = new(() => new AesGcm(new byte[32], 16));
            private static readonly ConcurrentBag<byte[]> Keys = [];
            public static AesGcm Make => new(new byte[32], 16);
            public static AesGcm Create() { using var aes = new AesGcm(new byte[32], 16); return _perThread ?? aes; }
            public static byte[] Mac(byte[] data) => HMACSHA256.HashData(Keys.TryTake(out var key) ? key : [], data);
            public static object Read() => Local;
        }
        """);

    [Fact]
    public void An_instance_of_a_class_that_is_not_shared_is_silent() => Check("""
        public sealed class Session : IDisposable { private readonly AesGcm _aes = new(new byte[32], 16); public void Dispose() => _aes.Dispose(); }
        """);

    [Fact]
    public void A_lock_around_every_use_makes_it_safe() => Check("""
        public static class Locked
        {
            private static readonly object Gate = new();
            private static readonly HMACSHA256 Mac = new(new byte[32]);
            public static byte[] Compute(byte[] data) { lock (Gate) { return Mac.ComputeHash(data); } }
        }
        public static class HalfLocked
        {
            private static readonly object Gate = new();
            private static readonly HMACSHA256 {|MYN2008:Mac|} = new(new byte[32]);
            public static byte[] Compute(byte[] data) { lock (Gate) { return Mac.ComputeHash(data); } }
            public static byte[] Again(byte[] data) => Mac.ComputeHash(data);
        }
        """);

    [Fact]
    public void Safe_objects_and_other_types_are_silent() => Check("""
        public static class Crypto
        {
            private static readonly Aes Aes = Aes.Create();
            private static readonly byte[] Key = new byte[32];
            private static readonly RandomNumberGenerator Random = RandomNumberGenerator.Create();
            public static object Read() => (Aes, Key, Random);
        }
        public class AesGcmOptions { public static AesGcmOptions Default { get; } = new(); }
        """);

    [Fact]
    public void Without_numbers_nothing_is_told() => Verify.Marked(Usings + """
        public static class Crypto { private static readonly AesGcm Aes = new(new byte[32], 16); public static object Read() => Aes; }
        """, only: "MYN2008");
}
