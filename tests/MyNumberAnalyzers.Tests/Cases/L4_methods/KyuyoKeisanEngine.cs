// case: lang=7.3
using System;
using System.Collections.Generic;
using System.ComponentModel;
using System.Data;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Runtime.Serialization;
using System.Text;
using System.Xml.Serialization;
using NLog;

namespace KyuyoVendor.Core
{
    // 画面と帳票が共有するモデル。変更通知と編集取消(IEditableObject)を持つ。
    public abstract class ModelBase : INotifyPropertyChanged, IEditableObject
    {
        private readonly Dictionary<string, object> _backup = new Dictionary<string, object>();
        private bool _editing;

        public event PropertyChangedEventHandler PropertyChanged;

        protected void Raise(string name)
        {
            var h = PropertyChanged;
            if (h != null)
            {
                h(this, new PropertyChangedEventArgs(name));
            }
        }

        protected bool Set<T>(ref T field, T value, string name)
        {
            if (object.Equals(field, value))
            {
                return false;
            }

            field = value;
            Raise(name);
            return true;
        }

        public void BeginEdit()
        {
            if (!_editing)
            {
                _editing = true;
                Backup(_backup);
            }
        }

        public void CancelEdit()
        {
            if (_editing)
            {
                Restore(_backup);
                _editing = false;
            }
        }

        public void EndEdit()
        {
            _backup.Clear();
            _editing = false;
        }

        protected abstract void Backup(IDictionary<string, object> to);

        protected abstract void Restore(IDictionary<string, object> from);
    }

    [DataContract(Name = "shain")]
    public class ShainModel : ModelBase, ICloneable, IComparable<ShainModel>
    {
        private string _shainNo;
        private string _shimei;
        private string _kojinBango;
        private DateTime? _teishutsuBi;

        [DataMember]
        public string ShainNo
        {
            get { return _shainNo; }
            set { Set(ref _shainNo, value, "ShainNo"); }
        }

        [DataMember]
        public string Shimei
        {
            get { return _shimei; }
            set { Set(ref _shimei, value, "Shimei"); }
        }

        [IgnoreDataMember]
        [XmlIgnore]
        public string KojinBango
        {
            get { return _kojinBango; }
            set
            {
                if (Set(ref _kojinBango, value, "KojinBango"))
                {
                    Raise("KojinBangoHyoji");
                }
            }
        }

        public string KojinBangoHyoji
        {
            get { return string.IsNullOrEmpty(_kojinBango) ? "未提出" : "提出済"; }
        }

        public DateTime? TeishutsuBi
        {
            get { return _teishutsuBi; }
            set { Set(ref _teishutsuBi, value, "TeishutsuBi"); }
        }

        public object Clone()
        {
            return MemberwiseClone();
        }

        public ShainModel Fukusei(bool bangoFukumu)
        {
            var c = new ShainModel { ShainNo = ShainNo, Shimei = Shimei };
            if (bangoFukumu)
            {
                c.KojinBango = KojinBango;
            }

            return c;
        }

        public int CompareTo(ShainModel other)
        {
            return string.CompareOrdinal(_kojinBango, other._kojinBango);
        }

        protected override void Backup(IDictionary<string, object> to)
        {
            to["ShainNo"] = _shainNo;
            to["KojinBango"] = _kojinBango;
        }

        protected override void Restore(IDictionary<string, object> from)
        {
            _shainNo = (string)from["ShainNo"];
            _kojinBango = (string)from["KojinBango"];
        }

        public override string ToString()
        {
            return string.Format("{0} {1} {2}", _shainNo, _shimei, KojinBangoHyoji);
        }

        public override bool Equals(object obj)
        {
            var o = obj as ShainModel;
            return o != null && o._kojinBango == _kojinBango;
        }

        public override int GetHashCode()
        {
            return _shainNo == null ? 0 : _shainNo.GetHashCode();
        }
    }

    public class KeisanEngine
    {
        private static readonly Logger Log = LogManager.GetCurrentClassLogger();
        private readonly List<string> _keikoku = new List<string>();
        private StringBuilder _chohyo = new StringBuilder();
        private ShainModel _genzai;

        public IList<string> Keikoku
        {
            get { return _keikoku; }
        }

        public ShainModel Genzai
        {
            get { return _genzai; }
            private set { _genzai = value; }
        }

        public void Jikko(IEnumerable<ShainModel> all)
        {
            foreach (var s in all.OrderBy(x => x))
            {
                Genzai = s;
                Kensa();
                Chohyo();
            }

            Log.Info("警告 {0} 件", Keikoku.Count); // SAFE
            foreach (var k in Keikoku)
            {
                Log.Warn(k); // LEAK MYN1001 one of the warnings names the number
            }

            Log.Info(Genzai); // SAFE its text has no number
            Log.Info(Genzai.Shimei); // SAFE
            Log.Info(Genzai.KojinBangoHyoji); // SAFE a state
            Log.Info(Genzai.KojinBango); // LEAK MYN1001
            Log.Info(Genzai.GetHashCode()); // SAFE of the staff number
            Log.Info(_chohyo.Length); // SAFE
            File.WriteAllText("chohyo.txt", _chohyo.ToString()); // LEAK MYN1005
            _chohyo = new StringBuilder();
            File.WriteAllText("kara.txt", _chohyo.ToString()); // SAFE a new one
        }

        private void Kensa()
        {
            if (_genzai.KojinBango == null)
            {
                _keikoku.Add(_genzai.ShainNo + ": 未提出");
            }
            else if (_genzai.KojinBango.Length != 12)
            {
                _keikoku.Add(_genzai.ShainNo + ": 桁数誤り " + _genzai.KojinBango);
            }
        }

        private void Chohyo()
        {
            _chohyo.AppendFormat("{0,-10}", _genzai.ShainNo);
            _chohyo.AppendFormat("{0,-12}", _genzai.KojinBango);
            _chohyo.AppendLine();
        }

        public void Fukusei(ShainModel s)
        {
            var a = (ShainModel)s.Clone();
            Log.Info(a.Shimei); // SAFE
            Log.Info(a.KojinBango); // LEAK MYN1001
            var b = s.Fukusei(false);
            Log.Info(b.KojinBango); // SAFE copied without it
            b = s.Fukusei(true);
            Log.Info(b.KojinBango); // LEAK MYN1001
            a.KojinBango = null;
            Log.Info(a.KojinBango); // SAFE cleared in the copy
            Log.Info(s.KojinBango); // LEAK MYN1001 the original still has it
            s.BeginEdit();
            s.CancelEdit();
            Log.Info(s.Equals(a)); // SAFE
            Log.Info(s.CompareTo(a)); // SAFE
            var ser = new DataContractSerializer(typeof(ShainModel));
            using (var ms = File.Create("shain.xml"))
            {
                ser.WriteObject(ms, s); // SAFE the number is no member of the contract
            }

            var x = new XmlSerializer(typeof(ShainModel));
            using (var w = new StreamWriter("shain2.xml"))
            {
                x.Serialize(w, s); // SAFE XmlIgnore
            }

            s.PropertyChanged += (o, e) => Log.Debug("{0} 変更", e.PropertyName); // SAFE
            s.PropertyChanged += (o, e) =>
            {
                if (e.PropertyName == "KojinBango")
                {
                    Log.Debug("{0}", ((ShainModel)o).KojinBango); // LEAK MYN1001
                }
            };
        }
    }
}
