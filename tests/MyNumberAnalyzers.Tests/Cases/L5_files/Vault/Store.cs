using System;
using System.Collections.Generic;
using System.Data;
using System.Threading;
using System.Threading.Tasks;
using Dapper;

namespace Shisan.Vault;

public sealed record SealedNumber(byte[] Cipher, string KeyId, byte[] Index);

public interface INumberCipher
{
    SealedNumber Seal(string plain);

    string Open(SealedNumber value);
}

public interface INumberStore
{
    Task PutAsync(Guid person, SealedNumber value, CancellationToken ct);

    Task<SealedNumber?> GetAsync(Guid person, CancellationToken ct);

    Task<Guid?> FindAsync(byte[] index, CancellationToken ct);
}

public sealed class SqlNumberStore(IDbConnection db) : INumberStore
{
    public Task PutAsync(Guid person, SealedNumber value, CancellationToken ct) =>
        db.ExecuteAsync("insert into numbers(person, cipher, key_id, idx) values (@person, @Cipher, @KeyId, @Index)", new { person, value.Cipher, value.KeyId, value.Index }); // SAFE sealed

    public async Task<SealedNumber?> GetAsync(Guid person, CancellationToken ct) =>
        await db.QuerySingleOrDefaultAsync<SealedNumber>("select cipher, key_id, idx from numbers where person = @person", new { person }); // SAFE

    public Task<Guid?> FindAsync(byte[] index, CancellationToken ct) =>
        db.QuerySingleOrDefaultAsync<Guid?>("select person from numbers where idx = @index", new { index }); // SAFE a keyed index
}
