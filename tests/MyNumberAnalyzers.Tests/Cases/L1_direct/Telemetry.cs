using System.Collections.Generic;
using System.Diagnostics;
using System.Diagnostics.Metrics;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Clinic.Observability;

public sealed class Patient
{
    public string KarteNo { get; init; } = "";
    public string? IndividualMyNumber { get; init; }
    public string? MyNumber { get; init; }
}

public sealed class Tracing(ActivitySource source, Counter<long> counter, Histogram<double> histogram)
{
    public void Visit(Patient patient)
    {
        using var activity = source.StartActivity("受付");
        activity?.SetTag("patient.number", patient.MyNumber); // LEAK MYN1003
        activity?.SetTag("patient.karte", patient.KarteNo); // SAFE chart number
        activity?.AddTag("n", patient.IndividualMyNumber); // LEAK MYN1003
        activity?.AddBaggage("n", patient.MyNumber); // LEAK MYN1003
        activity?.AddBaggage("karte", patient.KarteNo); // SAFE
        activity?.SetStatus(ActivityStatusCode.Error, "番号 " + patient.MyNumber); // LEAK MYN1003
        activity?.SetStatus(ActivityStatusCode.Error, "番号なし"); // SAFE fixed
        activity?.AddEvent(new ActivityEvent("verified", tags: new ActivityTagsCollection { ["n"] = patient.MyNumber })); // LEAK MYN1003
        counter.Add(1, new KeyValuePair<string, object?>("number", patient.MyNumber)); // LEAK MYN1003
        counter.Add(1, new KeyValuePair<string, object?>("has", patient.MyNumber is not null)); // SAFE bool
        histogram.Record(1.5, new KeyValuePair<string, object?>("karte", patient.KarteNo)); // SAFE
        Activity.Current?.SetTag("digits", patient.MyNumber?.Length); // SAFE length
        Activity.Current?.SetTag("head", patient.MyNumber?.Substring(0, 6)); // LEAK MYN1003
        if (activity is not null)
        {
            activity.DisplayName = $"受付 {patient.MyNumber}"; // LEAK MYN1003
        }
    }

    public HealthCheckResult Check(Patient patient) => HealthCheckResult.Unhealthy("last " + patient.MyNumber); // LEAK MYN1003

    public HealthCheckResult CheckQuietly(Patient patient) => HealthCheckResult.Unhealthy("last " + patient.KarteNo); // SAFE
}
