using System;
using System.Collections.Generic;
using System.ComponentModel.DataAnnotations;
using System.Linq;
using System.Threading.Tasks;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Logging;

namespace Jinji.Pages;

public sealed class EditModel(IEmployeeClient client, IDataProtector protector, ILogger<EditModel> log) : PageModel
{
    [BindProperty]
    public InputModel Input { get; set; } = new();

    [TempData]
    public string? StatusMessage { get; set; }

    public string? Display { get; private set; }

    public async Task<IActionResult> OnPostAsync()
    {
        if (!ModelState.IsValid)
        {
            foreach (var error in ModelState.Values.SelectMany(v => v.Errors))
            {
                log.LogWarning("{Error}", error.ErrorMessage); // SAFE the framework's texts
            }

            return Page();
        }

        StatusMessage = $"{Input.Name} を登録しました"; // SAFE
        StatusMessage = $"{Input.MyNumber} を登録しました"; // LEAK MYN1008
        Display = new string('*', Input.MyNumber.Length);
        log.LogInformation("{D}", Display); // SAFE
        TempData["Token"] = protector.Protect(Input.MyNumber); // SAFE
        await client.PutAsync(Input.Name, Input.MyNumber); // LEAK MYN1010
        await client.PutAsync(Input.Name, protector.Protect(Input.MyNumber)); // SAFE
        return RedirectToPage("./Index", new { q = Input.MyNumber }); // LEAK MYN1009
    }

    public IActionResult OnGet(string name) => RedirectToPage("./Index", new { name }); // SAFE

    public sealed class InputModel
    {
        [Required]
        [Display(Name = "氏名")]
        public string Name { get; set; } = "";

        [Required]
        [StringLength(12)]
        [Display(Name = "マイナンバー")]
        public string MyNumber { get; set; } = "";
    }
}
