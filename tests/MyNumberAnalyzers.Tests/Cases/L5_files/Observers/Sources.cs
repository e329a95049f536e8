// case: lang=7.3
using System;
using System.Collections.Generic;

namespace Madoguchi.Observers
{
    public class YomitoriKekka
    {
        public string Tanmatsu;
        public string Data;
    }

    public delegate void YomitoriHandler(object sender, YomitoriKekka kekka);

    public class CardReader
    {
        private readonly List<IObserver<string>> observers = new List<IObserver<string>>();

        public static event Action<string> Global;

        public event YomitoriHandler Read;

        public event YomitoriHandler Status;

        public void Subscribe(IObserver<string> o)
        {
            observers.Add(o);
        }

        public void OnCard(string tanmatsu, string kojinBango)
        {
            YomitoriKekka kekka = new YomitoriKekka();
            kekka.Tanmatsu = tanmatsu;
            kekka.Data = kojinBango;
            if (Read != null)
            {
                Read(this, kekka); // LEAK MYN1001 @read
            }

            if (Status != null)
            {
                Status(this, new YomitoriKekka { Tanmatsu = tanmatsu }); // SAFE
            }

            if (Global != null)
            {
                Global("読取 " + kojinBango); // LEAK MYN1001 @global
            }

            foreach (IObserver<string> o in observers)
            {
                o.OnNext(kojinBango); // LEAK MYN1001 @observer
            }
        }
    }
}
