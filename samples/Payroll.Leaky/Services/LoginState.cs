using Microsoft.Extensions.Caching.Memory;
using Payroll.Leaky.Domain;

namespace Payroll.Leaky.Services;

/// <summary>画面をまたぐ入力の一時保存</summary>
public class LoginState(IMemoryCache cache, IHttpContextAccessor accessor)
{
    public void Remember(Employee employee)
    {
        accessor.HttpContext?.Session.SetString("number", employee.MyNumber); // MYN1008
        cache.Set("employee:" + employee.Id, employee.MyNumber, TimeSpan.FromMinutes(20)); // MYN1008
        cache.Set("name:" + employee.Id, employee.Name);
    }
}
