using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Text;
using Microsoft.Extensions.Logging;

namespace Etl2;

public sealed class CsvStage(string[] midashi) : IStage<string, RawRow>
{
    public string Name => "CSV";

    public IEnumerable<RawRow> Run(IEnumerable<string> input)
    {
        var line = 0;
        foreach (var s in input)
        {
            line++;
            var cells = s.Split(',');
            if (cells.Length != midashi.Length)
            {
                throw new StageException(Name, line, $"列数 {cells.Length}"); // SAFE
            }

            yield return new RawRow(line, midashi.Zip(cells).ToDictionary(p => p.First, p => p.Second));
        }
    }
}

public sealed class PersonStage(ILogger log) : IStage<RawRow, Person>
{
    public string Name => "人";

    public IEnumerable<Person> Run(IEnumerable<RawRow> input)
    {
        foreach (var r in input)
        {
            log.LogTrace("{Line} {Shain}", r.Line, r.Cells["社員番号"]); // SAFE
            log.LogTrace("{Line} {Keys}", r.Line, r.Cells.Keys); // SAFE headings
            var bango = r.Cells.GetValueOrDefault("個人番号");
            if (bango is { Length: > 0 and not 12 })
            {
                log.LogWarning("{Line} 個人番号の桁数 {Keta}", r.Line, bango.Length); // SAFE
                log.LogWarning("{Line} 個人番号 {Bango}", r.Line, bango); // LEAK MYN1001
                throw new StageException(Name, r.Line, "個人番号の桁数"); // SAFE
            }

            yield return new Person(r.Cells["社員番号"], r.Cells["氏名"], bango, r.Cells["部署"]);
        }
    }
}

public sealed class PublicStage : IStage<Person, PublicPerson>
{
    public string Name => "公開";

    public IEnumerable<PublicPerson> Run(IEnumerable<Person> input) => input.Select(p => new PublicPerson(p.ShainNo, p.Shimei, p.Busho));
}

public sealed class TaxStage : IStage<Person, TaxPerson>
{
    public string Name => "税";

    public IEnumerable<TaxPerson> Run(IEnumerable<Person> input) =>
        from p in input
        where p.MyNumber is not null
        select new TaxPerson(p.ShainNo, p.MyNumber);
}
