// case: lang=7.3
using System;
using System.Collections.Generic;
using System.ComponentModel;
using System.IO;
using System.Linq;
using System.Text;
using NLog;

namespace Kenpo
{
    public class KanyushaFactory
    {
        public static KanyushaBase Create(string kind, string[] cols)
        {
            switch (kind)
            {
                case "1":
                    return new Hihokensha(cols[0], cols[1]);
                case "2":
                    return new Hifuyosha(new Hihokensha(cols[0], cols[1]), cols[2]);
                default:
                    return new Ninikeizoku(cols[0]);
            }
        }
    }

    public class TsuchiService
    {
        private static readonly Logger Log = LogManager.GetCurrentClassLogger();
        private readonly IDictionary<string, KanyushaBase> _cache = new SortedDictionary<string, KanyushaBase>();

        public void Shori(Hihokensha h, Hifuyosha f, Ninikeizoku n)
        {
            Log.Info(h.KigoBango); // SAFE
            Log.Info(h.GetBango(true)); // SAFE masked
            Log.Info(h.GetBango(false)); // LEAK MYN1001
            Log.Info(n.GetBango(false)); // SAFE overridden without the number
            Log.Info(h.Midashi()); // SAFE
            Log.Info(f.Midashi()); // LEAK MYN1001 the kind of a dependent prints the parent's number
            Log.Info(n.Midashi()); // SAFE
            Log.Info(f.Oya.KigoBango); // SAFE
            Log.Info(f.Oya.GetBango(false)); // LEAK MYN1001
            IKanyusha any = n;
            Log.Info(any.GetBango(false)); // SAFE known to be the one without
            any = f;
            Log.Info(any.GetBango(false)); // LEAK MYN1001
            _cache[h.KigoBango] = h;
            Log.Info(_cache.Count); // SAFE
            Log.Info(_cache[h.KigoBango].KigoBango); // SAFE
            Log.Info(_cache[h.KigoBango].GetBango(false)); // LEAK MYN1001
            h.PropertyChanged += OnChanged;
        }

        private void OnChanged(object sender, PropertyChangedEventArgs e)
        {
            Log.Info(e.PropertyName); // SAFE
            Hihokensha h = sender as Hihokensha;
            if (h != null)
            {
                Log.Info(h.GetBango(masked: true)); // SAFE
                Log.Info(h.GetBango(masked: false)); // LEAK MYN1001
            }
        }

        public void Insatsu(IEnumerable<KanyushaBase> all, TextWriter file)
        {
            foreach (KanyushaBase k in all)
            {
                file.WriteLine(k.KigoBango); // SAFE
                file.WriteLine(k.GetBango(true)); // ANY a subclass may print its own text
            }

            foreach (Hihokensha k in all.OfType<Hihokensha>())
            {
                file.WriteLine(k.GetBango(false)); // LEAK MYN1005
            }

            string kigo = all.Select(k => k.KigoBango).Aggregate((a, b) => a + "," + b);
            Log.Info(kigo); // SAFE
            File.WriteAllLines("tsuchi.txt", all.OfType<Hihokensha>().Select(k => k.KigoBango + "," + k.GetBango(false)).ToArray()); // LEAK MYN1005
            File.WriteAllLines("kigo.txt", all.Select(k => k.KigoBango).ToArray()); // SAFE
        }
    }
}
