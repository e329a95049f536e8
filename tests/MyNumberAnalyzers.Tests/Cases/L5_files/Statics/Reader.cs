namespace Kiosk.Statics;

public sealed class CardReader
{
    public void Read(int terminal, string kojinBango, string operatorName)
    {
        Session.Current = kojinBango;
        Session.Operator = operatorName;
        Session.Cache[terminal] = kojinBango;
        Session.Names[terminal] = operatorName;
        Session.Ambient.Value = kojinBango;
        Session.Last = "[" + kojinBango + "]";
        Session.Cleared = new string('*', kojinBango.Length);
        Singleton.Instance.Keep(operatorName, kojinBango);
    }
}
