// case: lang=7.3
using System;
using System.Collections.Generic;
using System.Diagnostics;

namespace Madoguchi.Observers
{
    public class Kiroku : IObserver<string>
    {
        public void OnCompleted() { Trace.WriteLine("完了"); } // SAFE

        public void OnError(Exception error) { Trace.WriteLine(error.GetType().Name); } // SAFE

        public void OnNext(string value) { Trace.WriteLine(value); } // LEAK MYN1001 @observer
    }

    public class Gamen
    {
        public Gamen(CardReader reader)
        {
            reader.Read += new YomitoriHandler(reader_Read);
            reader.Status += delegate(object sender, YomitoriKekka k) { Trace.WriteLine(k.Tanmatsu); }; // SAFE
            CardReader.Global += delegate(string text) { Trace.WriteLine(text); }; // LEAK MYN1001 @global
            reader.Subscribe(new Kiroku());
        }

        private void reader_Read(object sender, YomitoriKekka kekka)
        {
            Trace.WriteLine(kekka.Tanmatsu); // SAFE
            Trace.WriteLine(kekka.Data); // LEAK MYN1001 @read
        }
    }
}
