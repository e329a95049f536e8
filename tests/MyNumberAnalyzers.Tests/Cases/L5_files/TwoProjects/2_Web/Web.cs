using System.Linq;
using System.Net.Http;
using System.Net.Http.Json;
using System.Text.Json;
using System.Threading.Tasks;
using Ginko.Domain;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Logging;

namespace Ginko.Web;

[ApiController]
public class KokyakuController(IKokyakuStore store, HttpClient http, ILogger<KokyakuController> log) : ControllerBase
{
    [HttpGet("{no}")]
    public IActionResult Get(string no) => Ok(store.Find(no)); // LEAK MYN1011 a type of another project

    [HttpGet("{no}/name")]
    public IActionResult Name(string no) => Ok(store.FindName(no)); // SAFE

    [HttpPost("{no}")]
    public async Task<IActionResult> Post(string no)
    {
        log.LogInformation("{V}", store.FindMyNumber(no)); // LEAK MYN1001
        log.LogInformation("{V}", store.FindName(no)); // SAFE
        log.LogInformation("{V}", store.Find(no).MyNumber); // LEAK MYN1001
        log.LogInformation("{V}", store.Find(no).KokyakuNo); // SAFE
        var body = new KokyakuEvent(no, store.Find(no));
        await http.PostAsJsonAsync("https://e.example.jp", body); // LEAK MYN1010
        await http.PostAsJsonAsync("https://e.example.jp", new KokyakuNotice(no, System.DateTime.Now)); // SAFE
        var json = JsonSerializer.Serialize(body);
        System.IO.File.WriteAllText("e.json", json); // LEAK MYN1005
        Write(store.Find(no));
        WriteName(store.Find(no));
        return NoContent();
    }

    private void Write(Kokyaku k) => log.LogInformation("{V}", k.MyNumber.Trim()); // LEAK MYN1001

    private void WriteName(Kokyaku k) => log.LogInformation("{V}", k.Shimei.Trim()); // SAFE
}
