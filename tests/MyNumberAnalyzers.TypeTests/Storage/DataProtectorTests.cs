using System.Xml.Linq;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.AspNetCore.DataProtection.XmlEncryption;
using Microsoft.Extensions.DependencyInjection;
using MyNumberSafety;
using Xunit;

namespace MyNumberAnalyzers.TypeTests.Storage;

/// <summary>The adapter for ASP.NET Core Data Protection.</summary>
public sealed class DataProtectorTests : IDisposable
{
    private static readonly MyNumberContext Place = new("payroll", "row-1", "Employees.Number", "acme");
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("mynumber-ring");

    public void Dispose() => _folder.Delete(true);

    [Fact]
    public void A_number_is_protected_in_about_100_bytes_and_opened_at_its_place_only()
    {
        using var services = Ring();
        var protector = services.GetRequiredService<MyNumberDataProtector>();
        byte[] payload = protector.Protect(People.Number(5), Place);
        Assert.InRange(payload.Length, 60, 110);
        Assert.Equal(People.Number(5), protector.Unprotect(payload, Place));
        MyNumberContext[] elsewhere = [new("payroll", "row-2", "Employees.Number", "acme"), new("payroll", "row-1", "Other.Number", "acme"), new("payroll", "row-1", "Employees.Number"), new("welfare", "row-1", "Employees.Number", "acme")];
        foreach (var place in elsewhere)
            Assert.Equal(UnreadableReason.Tampered, Reason(protector, payload, place));
        for (int i = 20; i < payload.Length; i++)
        {
            byte[] changed = (byte[])payload.Clone();
            changed[i] ^= 1;
            Assert.Equal(UnreadableReason.Tampered, Reason(protector, changed, Place));
        }
        Assert.Equal(UnreadableReason.Empty, Reason(protector, [], Place));
        Assert.Equal(UnreadableReason.Malformed, Reason(protector, [1, 2, 3], Place));
        Assert.Throws<InvalidOperationException>(() => protector.Protect(default, Place));
    }

    [Fact]
    public void A_lost_and_a_revoked_key_are_named_and_a_new_key_asks_for_a_reseal()
    {
        byte[] payload;
        using (var services = Ring())
        {
            var protector = services.GetRequiredService<MyNumberDataProtector>();
            payload = protector.Protect(People.Number(5), Place);
            Assert.True(protector.TryUnprotect(payload, Place, out _, out _, out bool reseal) && !reseal);
            services.GetRequiredService<IKeyManager>().RevokeAllKeys(DateTimeOffset.UtcNow, "test");
        }
        using (var services = Ring())
            Assert.Equal(UnreadableReason.KeyRevoked, Reason(services.GetRequiredService<MyNumberDataProtector>(), payload, Place));
        foreach (var file in _folder.GetFiles())
            file.Delete();
        using (var services = Ring())
        {
            var protector = services.GetRequiredService<MyNumberDataProtector>();
            protector.Protect(People.Number(6), Place);
            Assert.Equal(UnreadableReason.KeyMissing, Reason(protector, payload, Place));
        }
    }

    [Fact]
    public void Only_a_persisted_and_protected_ring_is_accepted()
    {
        Assert.Equal(KeyProblem.Unprotected, Problem(s => s.AddDataProtection()));
        Assert.Equal(KeyProblem.Unprotected, Problem(s => s.AddDataProtection().PersistKeysToFileSystem(_folder)));
        Assert.Equal(KeyProblem.Ephemeral, Problem(s =>
        {
            s.AddDataProtection().PersistKeysToFileSystem(_folder);
            s.AddSingleton<IDataProtectionProvider, EphemeralDataProtectionProvider>();
        }));

        static KeyProblem Problem(Action<IServiceCollection> configure)
        {
            var services = new ServiceCollection().AddLogging().AddSingleton<MyNumberDataProtector>();
            configure(services);
            using var provider = services.BuildServiceProvider();
            return Assert.Throws<MyNumberKeyException>(() => provider.GetRequiredService<MyNumberDataProtector>()).Problem;
        }
    }

    private static UnreadableReason Reason(MyNumberDataProtector protector, byte[] payload, MyNumberContext place)
    {
        Assert.False(protector.TryUnprotect(payload, place, out var number, out var reason, out _));
        Assert.False(number.HasValue());
        Assert.Equal(reason, Assert.Throws<MyNumberUnreadableException>(() => protector.Unprotect(payload, place)).Reason);
        return reason;
    }

    private ServiceProvider Ring()
    {
        var services = new ServiceCollection().AddLogging().AddSingleton<MyNumberDataProtector>();
        services.AddDataProtection().SetApplicationName("payroll").PersistKeysToFileSystem(_folder);
        services.Configure<KeyManagementOptions>(o => o.XmlEncryptor = new Wrapping());
        return services.BuildServiceProvider();
    }

    /// <summary>Stands for a certificate or a key service; wraps and unwraps without secrecy.</summary>
    private sealed class Wrapping : IXmlEncryptor
    {
        public EncryptedXmlInfo Encrypt(XElement plaintextElement) => new(new XElement("wrapped", plaintextElement), typeof(Unwrapping));
    }

    private sealed class Unwrapping : IXmlDecryptor
    {
        public XElement Decrypt(XElement encryptedElement) => encryptedElement.Elements().Single();
    }
}
