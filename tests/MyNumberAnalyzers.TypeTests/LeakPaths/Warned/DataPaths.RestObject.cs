using System.Collections.Generic;
using MyNumberSafety;
using RestSharp;

namespace Payroll.Clients;

public class PersonForm
{
    public string Name { get; set; } = "";

    public MyNumber Number { get; set; }
}

public class FamilyForm
{
    public int Count { get; set; }

    public MyNumber? Spouse { get; set; }
}

public class NumbersForm
{
    public MyNumber[] Numbers { get; set; } = [];
}

public class FormClient
{
    public RestRequest Send(PersonForm form) => new RestRequest("persons", Method.Post).AddObject(form); // MYN3004

    public void SendFamily(RestRequest request, FamilyForm form)
    {
        var body = form;
        request.AddObject(body); // MYN3004
    }

    public void SendStatic(RestRequest request, PersonForm form) => request.AddObjectStatic(form); // MYN3004

    public void SendAll(RestRequest request, NumbersForm form) => RestRequestExtensions.AddObject(request, form); // MYN3004

    public void SendAnonymous(RestRequest request, PersonForm form) => request.AddObject(new { form.Name, form.Number }); // MYN3004

    public void SendPart(RestRequest request, PersonForm form) => request.AddObject(new { form.Name });
}
