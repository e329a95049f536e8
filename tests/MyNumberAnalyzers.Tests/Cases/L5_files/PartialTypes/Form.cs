using System;
using System.IO;

namespace Portal.Partial;

public partial class NyuryokuModel
{
    public void Save(string myNumber)
    {
        _kept = myNumber;
        Work = Code;
        OnSaved(Code, myNumber); // LEAK MYN1001 @saved
        OnCode(Code); // SAFE
        Console.WriteLine(Show()); // LEAK MYN1001 shown by the other part
        File.WriteAllText("w.txt", Work); // SAFE
        File.WriteAllText("e.txt", Export()); // LEAK MYN1005
    }

    public partial string Export() => Code + "," + _kept;
}
