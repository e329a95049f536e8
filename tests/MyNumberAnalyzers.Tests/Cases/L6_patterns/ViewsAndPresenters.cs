// case: lang=7.3; with=WinForms
using System;
using System.Collections.Generic;
using System.ComponentModel;
using System.Linq;
using System.Text;
using System.Windows.Forms;
using NLog;

namespace Kyuyo.Mvp
{
    public interface IShainView
    {
        event EventHandler Hozon;
        string ShainNo { get; set; }
        string KojinBango { get; set; }
        string Message { set; }
        void ShowError(string text);
    }

    public interface IShainModel
    {
        Shain Yomu(string no);
        void Kaku(Shain s);
    }

    public class Shain
    {
        public string No { get; set; }
        public string Namae { get; set; }
        public string Bango { get; set; }
    }

    public class ShainPresenter
    {
        private static readonly Logger Log = LogManager.GetCurrentClassLogger();
        private readonly IShainView _view;
        private readonly IShainModel _model;

        public ShainPresenter(IShainView view, IShainModel model)
        {
            _view = view;
            _model = model;
            _view.Hozon += OnHozon;
        }

        private void OnHozon(object sender, EventArgs e)
        {
            Log.Info(_view.ShainNo); // SAFE
            Log.Info(_view.KojinBango); // LEAK MYN1001
            if (_view.KojinBango.Length != 12)
            {
                _view.ShowError("12桁で入力してください");
                return;
            }

            Shain s = _model.Yomu(_view.ShainNo);
            if (s.Bango == _view.KojinBango)
            {
                _view.ShowError("変更がありません: " + s.Namae);
                return;
            }

            s.Bango = _view.KojinBango;
            _model.Kaku(s);
            _view.Message = s.Namae + " を保存しました";
            Log.Info(s.Namae); // SAFE
            Log.Info(s.Bango); // LEAK MYN1001
            _view.KojinBango = string.Empty;
        }
    }

    public class FrmShain : Form, IShainView
    {
        private readonly TextBox txtNo = new TextBox();
        private readonly TextBox txtBango = new TextBox();
        private readonly Label lblMessage = new Label();
        private readonly Label lblBango = new Label();
        private readonly Button btnHozon = new Button();

        public FrmShain()
        {
            btnHozon.Click += (s, e) =>
            {
                EventHandler h = Hozon;
                if (h != null)
                {
                    h(this, EventArgs.Empty);
                }
            };
        }

        public event EventHandler Hozon;

        public string ShainNo
        {
            get { return txtNo.Text; }
            set { txtNo.Text = value; } // SAFE
        }

        public string KojinBango
        {
            get { return txtBango.Text; }
            set { txtBango.Text = value; } // ANY back into the box it was typed in
        }

        public string Message
        {
            set { lblMessage.Text = value; } // SAFE a name and a fixed text
        }

        public void ShowError(string text)
        {
            MessageBox.Show(text); // SAFE fixed texts and names
        }

        private void txtBango_Leave(object sender, EventArgs e)
        {
            lblBango.Text = KojinBango; // LEAK MYN1011
            lblBango.Text = KojinBango.Length + "桁"; // SAFE
            lblBango.Text = KojinBango == "" ? "未入力" : "入力済"; // SAFE
        }
    }

    public class ShainModel : IShainModel
    {
        private readonly Dictionary<string, Shain> _hyo = new Dictionary<string, Shain>();
        private readonly BindingList<string> _rireki = new BindingList<string>();
        private static readonly Logger Log = LogManager.GetCurrentClassLogger();

        public Shain Yomu(string no)
        {
            Shain s;
            if (!_hyo.TryGetValue(no, out s))
            {
                s = new Shain { No = no, Namae = "", Bango = "" };
                _hyo.Add(no, s);
            }

            return s;
        }

        public void Kaku(Shain s)
        {
            _hyo[s.No] = s;
            _rireki.Add(s.No);
            Log.Info(_rireki.Last()); // SAFE staff numbers
            Log.Info(_hyo.Values.Select(x => x.Namae).FirstOrDefault()); // SAFE
            Log.Info(_hyo.Values.Select(x => x.Bango).FirstOrDefault()); // LEAK MYN1001
        }
    }
}
