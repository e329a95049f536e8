// case: lang=7.3
using System;
using System.Collections.Generic;
using System.Diagnostics;

namespace LegacyBatch
{
    public class FuyoKazoku
    {
        public string Namae { get; set; }
        public string MyNumber { get; set; }
    }

    public class Loops
    {
        public void Carried(List<FuyoKazoku> list)
        {
            string prev = "";
            for (int i = 0; i < list.Count; i++)
            {
                Trace.WriteLine(prev); // LEAK MYN1001 carried from the round before
                prev = list[i].MyNumber;
            }
        }

        public void NotCarried(List<FuyoKazoku> list)
        {
            string cur = "";
            for (int i = 0; i < list.Count; i++)
            {
                cur = list[i].MyNumber;
                Trace.WriteLine(cur.Length); // SAFE a length
                cur = "";
                Trace.WriteLine(cur); // SAFE cleared each round
            }

            Trace.WriteLine(cur); // SAFE cleared
        }

        public void Reused(List<FuyoKazoku> list)
        {
            string work;
            foreach (FuyoKazoku f in list)
            {
                work = f.MyNumber;
                Trace.WriteLine(work); // LEAK MYN1001
                work = f.Namae;
                Trace.WriteLine(work); // SAFE reassigned
            }
        }

        public void While(Queue<FuyoKazoku> queue)
        {
            string last = null;
            while (queue.Count > 0)
            {
                FuyoKazoku f = queue.Dequeue();
                last = f.MyNumber;
            }

            if (last != null)
            {
                Trace.WriteLine("last=" + last); // LEAK MYN1001
            }

            int count = 0;
            do
            {
                count++;
            }
            while (count < 3);
            Trace.WriteLine("count=" + count); // SAFE
        }

        public void Digits(FuyoKazoku f)
        {
            string s = "";
            foreach (char c in f.MyNumber)
            {
                s += c;
            }

            Trace.WriteLine(s); // LEAK MYN1001 rebuilt digit by digit
            int sum = 0;
            for (int i = 0; i < 11; i++)
            {
                sum += (f.MyNumber[i] - '0') * (i < 5 ? 6 - i : 12 - i);
            }

            Trace.WriteLine("check=" + sum % 11); // SAFE a check sum in an int
            string stars = "";
            foreach (char c in f.MyNumber)
            {
                stars += "*";
            }

            Trace.WriteLine(stars); // SAFE one star a digit
        }

        public void Break(List<FuyoKazoku> list, string name)
        {
            string found = "なし";
            foreach (FuyoKazoku f in list)
            {
                if (f.Namae == name)
                {
                    found = f.MyNumber;
                    break;
                }
            }

            Trace.WriteLine(found); // LEAK MYN1001
            bool exists = false;
            foreach (FuyoKazoku f in list)
            {
                if (f.MyNumber == found)
                {
                    exists = true;
                    break;
                }
            }

            Trace.WriteLine(exists); // SAFE a bool
        }
    }
}
