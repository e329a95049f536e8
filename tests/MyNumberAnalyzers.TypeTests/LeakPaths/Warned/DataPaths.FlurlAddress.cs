using System;
using System.Collections.Generic;
using System.Linq;
using Flurl;
using MyNumberSafety;

namespace Jinji.Renkei;

public sealed record Juugyouin(int Id, string Shimei, MyNumber KojinBango, MyNumber? Haigusha);

public sealed class GaibuSystem(string baseUrl)
{
    public string Kensaku(Juugyouin juugyouin) =>
        baseUrl.AppendPathSegment("employees").SetQueryParam("number", juugyouin.KojinBango); // MYN3002

    public Uri Shousai(MyNumber bango)
    {
        var url = new Url(baseUrl);
        url.AppendPathSegment(bango); // MYN3002
        return url.ToUri();
    }

    public string Fuyou(Juugyouin juugyouin) => new Url(baseUrl)
        .AppendPathSegments("family", "spouse")
        .SetQueryParam("spouse", juugyouin.Haigusha) // MYN3002
        .ToString();

    public string Matomete(Juugyouin juugyouin) =>
        baseUrl.SetQueryParams(new { id = juugyouin.Id, number = juugyouin.KojinBango }); // MYN3002

    public Url Zenin(IEnumerable<Juugyouin> all) => baseUrl.SetQueryParam("numbers", all.Select(one => one.KojinBango)); // MYN3002

    public string Bangai(Juugyouin juugyouin) => baseUrl.AppendPathSegment("employees").AppendPathSegment(juugyouin.Id).SetQueryParam("name", juugyouin.Shimei);
}
