using System;
using System.Collections.Generic;
using System.Data;
using System.Net.Http;
using System.Threading.Tasks;
using Dapper;
using Microsoft.AspNetCore.Http;

namespace Portal.Infra;

public sealed class Shinsei
{
    public string UketsukeNo { get; set; } = "";
    public string MyNumber { get; set; } = "";
}

public sealed record Status(string UketsukeNo, string State);

public sealed record Query(string UketsukeNo, string Value);

public sealed class Usage(AppLogger<Usage> log, ApiClient api, CacheAside cache, IDbConnection db, HttpClient http)
{
    public async Task Run(Shinsei s, ISession session)
    {
        log.Info("受付 {No}", s.UketsukeNo); // SAFE
        log.Info("受付 {No} {Value}", s.UketsukeNo, s.MyNumber); // LEAK MYN1001
        log.Event("開始"); // SAFE
        using (log.Scope("no", s.UketsukeNo)) // SAFE
        {
            log.Timing("x", TimeSpan.Zero); // SAFE
        }

        using (log.Scope("value", s.MyNumber)) // LEAK MYN1001
        {
            log.Event("内側"); // SAFE
        }

        var state = new SessionState(session);
        state.Step = "確認"; // SAFE
        state.Number = s.MyNumber; // LEAK MYN1008
        await http.GetAsync(new UrlBuilder("persons").Add("u", s.UketsukeNo).ToString()); // SAFE
        await http.GetAsync(new UrlBuilder("persons").Add("v", s.MyNumber).ToString()); // LEAK MYN1009
        await db.ExecuteAsync(new SqlBuilder().Raw("u", s.UketsukeNo).Text); // SAFE
        await db.ExecuteAsync(new SqlBuilder().Column("my_number").Text); // SAFE only the column's name
        await db.ExecuteAsync(new SqlBuilder().Raw("v", s.MyNumber).Text); // LEAK MYN1007
        await api.GetAsync<Status>("status/" + s.UketsukeNo); // SAFE
        await api.GetAsync<Status>("status/" + s.MyNumber); // LEAK MYN1009
        await api.PostAsync<Query, Status>("status", new Query(s.UketsukeNo, "x")); // SAFE
        await api.PostAsync<Query, Status>("status", new Query(s.UketsukeNo, s.MyNumber)); // LEAK MYN1010
        await cache.GetAsync("s:" + s.UketsukeNo, () => api.GetAsync<Status>(s.UketsukeNo)); // SAFE
        await cache.GetAsync("s:" + s.MyNumber, () => Task.FromResult(1)); // LEAK MYN1008
        await cache.GetAsync("n:" + s.UketsukeNo, () => Task.FromResult(s.MyNumber)); // LEAK MYN1008
    }
}
