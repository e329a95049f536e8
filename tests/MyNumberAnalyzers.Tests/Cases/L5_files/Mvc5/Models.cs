// case: lang=6; with=SystemWeb
using System;
using System.Collections.Generic;
using System.ComponentModel;
using System.ComponentModel.DataAnnotations;

namespace KyuyoPortal.Models
{
    public class ShinkokuViewModel
    {
        public int Id { get; set; }

        [Required]
        [DisplayName("氏名")]
        public string Name { get; set; }

        [DisplayName("個人番号")]
        [StringLength(12)]
        public string Number { get; set; }

        public string NumberDisp { get; set; }

        public bool HasNumber { get { return !string.IsNullOrEmpty(Number); } }

        public List<FuyoViewModel> FuyoList { get; set; }
    }

    public class FuyoViewModel
    {
        public string Name { get; set; }
        public string Kankei { get; set; }
    }

    public class ShinkokuEntity
    {
        public int Id;
        public string Name;
        public string Biko;
        public string AngoBango;
    }

    public static class ShinkokuConverter
    {
        public static ShinkokuEntity ToEntity(ShinkokuViewModel vm)
        {
            var e = new ShinkokuEntity();
            e.Id = vm.Id;
            e.Name = vm.Name;
            e.Biko = "番号:" + vm.Number;
            return e;
        }

        public static ShinkokuViewModel ToView(ShinkokuEntity e)
        {
            return new ShinkokuViewModel
            {
                Id = e.Id,
                Name = e.Name,
                NumberDisp = "●●●●●●●●●●●●",
            };
        }
    }
}
