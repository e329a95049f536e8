using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using MediatR;
using Microsoft.Extensions.Logging;

namespace ByoinJinji;

public sealed class MemoryShokuinRepository : IShokuinRepository
{
    private readonly Dictionary<Guid, Shokuin> _map = [];

    public Shokuin? Find(Guid id) => _map.TryGetValue(id, out var s) ? s : null;

    public void Add(Shokuin s) => _map.Add(s.Id, s);
}

public sealed class NyushokuHandler(IShokuinRepository repo, IPublisher publisher, ILogger<NyushokuHandler> log) : IRequestHandler<NyushokuCommand, NyushokuKekka>
{
    public async Task<NyushokuKekka> Handle(NyushokuCommand request, CancellationToken cancellationToken)
    {
        log.LogInformation("入職 {No} 扶養 {Su}", request.ShokuinNo, request.Fuyo.Count); // SAFE
        log.LogInformation("入職 {Request}", request); // LEAK MYN1001
        log.LogInformation("入職 {Request}", request with { MyNumber = "", Fuyo = [] }); // SAFE emptied
        log.LogInformation("扶養 {Fuyo}", request.Fuyo.Select(f => f with { KojinBango = null }).ToList()); // SAFE emptied
        log.LogInformation("扶養 {Fuyo}", request.Fuyo.Select(f => f.Shimei)); // SAFE
        log.LogInformation("扶養 {Fuyo}", request.Fuyo); // LEAK MYN1001
        var s = new Shokuin { ShokuinNo = request.ShokuinNo, Shimei = request.Shimei };
        log.LogDebug("{B}", s.KojinBango); // SAFE not yet set
        s.BangoToroku(request.MyNumber);
        log.LogDebug("{B}", s.KojinBango); // LEAK MYN1001
        repo.Add(s);
        await publisher.Publish(new NyushokuShita(s.Id, s.ShokuinNo), cancellationToken);
        return new NyushokuKekka(s.Id, s.ShokuinNo, request.Fuyo.Count);
    }
}

public sealed class ShokuinQueryHandler(IShokuinRepository repo) : IRequestHandler<ShokuinQuery, ShokuinResponse>
{
    public Task<ShokuinResponse> Handle(ShokuinQuery request, CancellationToken cancellationToken)
    {
        var s = repo.Find(request.Id) ?? throw new KeyNotFoundException($"職員 {request.Id}"); // SAFE
        return Task.FromResult(new ShokuinResponse(s.ShokuinNo, s.Shimei, s.KojinBango != ""));
    }
}

public sealed class ShokuinNamaQueryHandler(IShokuinRepository repo) : IRequestHandler<ShokuinNamaQuery, ShokuinNamaResponse>
{
    public Task<ShokuinNamaResponse> Handle(ShokuinNamaQuery request, CancellationToken cancellationToken)
    {
        var s = repo.Find(request.Id)!;
        return Task.FromResult(new ShokuinNamaResponse(s.ShokuinNo, s.KojinBango));
    }
}

public sealed class Tsuchi(ILogger<Tsuchi> log) : INotificationHandler<NyushokuShita>, INotificationHandler<BangoHenkoShita>
{
    public Task Handle(NyushokuShita notification, CancellationToken cancellationToken)
    {
        log.LogInformation("通知 {N}", notification); // SAFE
        return Task.CompletedTask;
    }

    public Task Handle(BangoHenkoShita notification, CancellationToken cancellationToken)
    {
        log.LogInformation("番号変更 {Id}", notification.Id); // SAFE
        log.LogInformation("番号変更 {Onaji}", notification.Mae == notification.Ato); // SAFE
        log.LogInformation("番号変更 {Mae}", notification.Mae); // LEAK MYN1001
        log.LogInformation("番号変更 {N}", notification); // LEAK MYN1001
        return Task.CompletedTask;
    }
}
