// case: lang=7.3
using System;
using System.Collections.Generic;
using System.ComponentModel;

namespace Kenpo
{
    public interface IKanyusha
    {
        string KigoBango { get; }
        string GetBango(bool masked);
    }

    [Serializable]
    public abstract class KanyushaBase : IKanyusha, INotifyPropertyChanged
    {
        protected string m_kojinBango;
        private string m_kigo;

        public event PropertyChangedEventHandler PropertyChanged;

        protected KanyushaBase(string kigo, string kojinBango)
        {
            m_kigo = kigo;
            m_kojinBango = kojinBango;
        }

        public string KigoBango
        {
            get { return m_kigo; }
            set { m_kigo = value; OnChanged("KigoBango"); }
        }

        public virtual string GetBango(bool masked)
        {
            if (masked)
            {
                return "************";
            }

            return m_kojinBango;
        }

        protected abstract string Kubun();

        public string Midashi()
        {
            return m_kigo + " " + Kubun();
        }

        protected void OnChanged(string name)
        {
            PropertyChangedEventHandler h = PropertyChanged;
            if (h != null)
            {
                h(this, new PropertyChangedEventArgs(name));
            }
        }
    }

    public class Hihokensha : KanyushaBase
    {
        public Hihokensha(string kigo, string kojinBango)
            : base(kigo, kojinBango)
        {
        }

        protected override string Kubun()
        {
            return "本人";
        }
    }

    public class Hifuyosha : KanyushaBase
    {
        private readonly Hihokensha m_oya;

        public Hifuyosha(Hihokensha oya, string kojinBango)
            : base(oya.KigoBango, kojinBango)
        {
            m_oya = oya;
        }

        public Hihokensha Oya
        {
            get { return m_oya; }
        }

        protected override string Kubun()
        {
            return "家族(" + m_oya.GetBango(false) + ")";
        }
    }

    public class Ninikeizoku : KanyushaBase
    {
        public Ninikeizoku(string kigo)
            : base(kigo, null)
        {
        }

        public override string GetBango(bool masked)
        {
            return "任意継続 " + KigoBango;
        }

        protected override string Kubun()
        {
            return "任継";
        }
    }
}
