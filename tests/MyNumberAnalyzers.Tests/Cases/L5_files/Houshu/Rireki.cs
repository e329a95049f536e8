using System.Collections.Generic;
using System.Linq;

namespace Houshu.Kanshi;

public sealed class Rireki
{
    private readonly List<KeyValuePair<string, string>> _items = [];

    public IEnumerable<KeyValuePair<string, string>> Zenbu => _items.AsReadOnly();

    public int Kensu => _items.Count;

    public string? Saigo => _items.LastOrDefault().Value;

    public string? SaigoNoToki => _items.LastOrDefault().Key;

    public void Tsumu(string toki, string atai) => _items.Add(new(toki, atai));
}
