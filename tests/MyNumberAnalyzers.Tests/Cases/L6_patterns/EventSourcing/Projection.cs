using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Logging;

namespace Koza.Sourcing;

public sealed record KozaView(string KozaNo, string Meigi, bool Linked);

public sealed class KozaController(ILogger<KozaController> log) : ControllerBase
{
    public IActionResult Get(List<Change> history)
    {
        var state = KozaState.Replay(history);
        log.LogInformation("{V}", state.KozaNo); // SAFE
        log.LogInformation("{V}", state.Meigi); // SAFE
        log.LogInformation("{V}", state.Linked); // LEAK MYN1001
        log.LogInformation("{V}", state.Shown); // SAFE masked when it was stored
        foreach (var change in history.OfType<NumberLinked>())
        {
            log.LogInformation("{V}", change.KozaNo); // SAFE
            log.LogInformation("{V}", change.Digits); // LEAK MYN1001
        }

        foreach (var change in history.OfType<Opened>())
        {
            log.LogInformation("{V}", change); // SAFE an event without the number
        }

        return Ok(new KozaView(state.KozaNo, state.Meigi, state.Linked is not null)); // SAFE
    }

    public IActionResult Full(List<Change> history) => Ok(KozaState.Replay(history)); // LEAK MYN1011

    public IActionResult Count(List<Change> history) => Ok(history.Count(c => c is NumberLinked)); // SAFE
}
