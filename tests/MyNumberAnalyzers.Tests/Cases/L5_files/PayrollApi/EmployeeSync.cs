using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Net.Http;
using System.Text;
using System.Threading;
using System.Threading.Tasks;
using System.Xml;
using System.Xml.Serialization;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Newtonsoft.Json;
using PayrollApi.Generated;

namespace PayrollApi;

public sealed class SyncOptions
{
    public string BaseUrl { get; set; } = "";
    public bool LogPayload { get; set; }
    public bool MaskMyNumber { get; set; } = true;
    public int MyNumberBatchSize { get; set; } = 50;
    public string MyNumberKeyVaultUri { get; set; } = "";
}

public interface IEmployeeSource
{
    IAsyncEnumerable<EmployeeDto> ReadAsync(CancellationToken ct);
}

public interface IOutbox
{
    void Enqueue(string topic, string payload);
}

public sealed class EmployeeSyncWorker(IServiceScopeFactory scopes, IOptions<SyncOptions> options, ILogger<EmployeeSyncWorker> logger) : BackgroundService
{
    private readonly SyncOptions _options = options.Value;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        logger.LogInformation("Sync to {Url} batch {Size} vault {Vault}", _options.BaseUrl, _options.MyNumberBatchSize, _options.MyNumberKeyVaultUri); // SAFE settings
        while (!stoppingToken.IsCancellationRequested)
        {
            await using var scope = scopes.CreateAsyncScope();
            var source = scope.ServiceProvider.GetRequiredService<IEmployeeSource>();
            var outbox = scope.ServiceProvider.GetRequiredService<IOutbox>();
            var buffer = new List<EmployeeDto>(_options.MyNumberBatchSize);
            await foreach (var e in source.ReadAsync(stoppingToken))
            {
                buffer.Add(e);
                if (buffer.Count < _options.MyNumberBatchSize)
                {
                    continue;
                }

                Flush(buffer, outbox);
                logger.LogInformation("Flushed {Count}", buffer.Count); // SAFE
                buffer.Clear();
            }

            logger.LogInformation("Rest {Count}", buffer.Count); // SAFE
            await Task.Delay(TimeSpan.FromMinutes(5), stoppingToken);
        }
    }

    private void Flush(IReadOnlyCollection<EmployeeDto> batch, IOutbox outbox)
    {
        foreach (var e in batch)
        {
            if (e.My is null)
            {
                logger.LogWarning("Employee {Id} has no number", e.EmployeeId); // SAFE
                logger.LogWarning("Employee {Json}", JsonConvert.SerializeObject(new { e.EmployeeId, e.Corp })); // SAFE
                continue;
            }

            if (_options.LogPayload)
            {
                logger.LogDebug("Payload {Json}", JsonConvert.SerializeObject(e)); // LEAK MYN1001
            }

            logger.LogDebug("Employee {Id} corp {Corp}", e.EmployeeId, e.Corp); // SAFE corporate number
            logger.LogDebug("Employee {Id} my {My}", e.EmployeeId, e.My); // LEAK MYN1001
            logger.LogDebug("Employee {Id} my {My}", e.EmployeeId, _options.MaskMyNumber ? "************" : e.My); // LEAK MYN1001 raw when the option is off
            logger.LogDebug("Relations {R}", string.Join(",", e.Dependents.Select(d => d.Relation))); // SAFE
            outbox.Enqueue("employee", e.EmployeeId);
            var safe = Strip(e);
            logger.LogDebug("Safe {Json}", JsonConvert.SerializeObject(safe)); // SAFE the number left out
            logger.LogDebug("Safe {Id}", safe.EmployeeId); // SAFE
        }
    }

    private static EmployeeDto Strip(EmployeeDto e) => new()
    {
        EmployeeId = e.EmployeeId,
        Corp = e.Corp,
        Dependents = [.. e.Dependents.Select(d => new DependentDto { Name = d.Name, Relation = d.Relation })],
    };
}

public sealed class ETaxWriter(ILogger<ETaxWriter> logger)
{
    private static readonly XmlSerializer Serializer = new(typeof(NozeishaType));

    public void Write(EmployeeDto e, string name, Stream output)
    {
        var n = new NozeishaType { NOZEISHA_ID = e.EmployeeId, NOZEISHA_NM = name, Item2 = e.Corp };
        Serializer.Serialize(output, n); // SAFE no individual number set yet
        logger.LogInformation("{Id} {Corp}", n.NOZEISHA_ID, n.Item2); // SAFE
        n.Item1 = e.My;
        logger.LogInformation("{My}", n.Item1); // LEAK MYN1001
        Serializer.Serialize(output, n); // LEAK MYN1004|MYN1005
        n.Item1 = null;
        Serializer.Serialize(output, n); // SAFE cleared
        using var w = XmlWriter.Create(output);
        w.WriteStartElement("gen", "kojinbango", "http://xml.e-tax.nta.go.jp/XSD/general"); // SAFE a name
        w.WriteString(e.My); // LEAK MYN1004|MYN1005
        w.WriteEndElement();
        w.WriteElementString("hojinbango", e.Corp); // SAFE
        w.WriteElementString("kojinbango", e.My); // LEAK MYN1004|MYN1005
        w.WriteComment("kojinbango is optional"); // SAFE
        w.WriteAttributeString("length", e.My?.Length.ToString()); // SAFE
    }
}
