using System;

namespace Portal.Partial;

public partial class NyuryokuModel
{
    partial void OnSaved(string code, string text)
    {
        Console.WriteLine(code); // SAFE
        Console.WriteLine(text); // LEAK MYN1001 @saved
    }

    partial void OnCode(string code) => Console.WriteLine(code); // SAFE
}
