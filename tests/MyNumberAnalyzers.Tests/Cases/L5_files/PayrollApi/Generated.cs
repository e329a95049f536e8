//------------------------------------------------------------------------------
// Generated from etax-rkr.xsd
//------------------------------------------------------------------------------
#nullable disable
namespace PayrollApi.Generated
{
    [System.CodeDom.Compiler.GeneratedCodeAttribute("xsd", "4.8.3928.0")]
    [System.SerializableAttribute()]
    [System.Xml.Serialization.XmlTypeAttribute(Namespace = "http://xml.e-tax.nta.go.jp/XSD/general")]
    public partial class NozeishaType
    {
        private string nozeishaIdField;

        private string kojinbangoField;

        private string hojinbangoField;

        private string nozeishaNmField;

        [System.Xml.Serialization.XmlElementAttribute(Order = 0)]
        public string NOZEISHA_ID
        {
            get
            {
                return this.nozeishaIdField;
            }
            set
            {
                this.nozeishaIdField = value;
            }
        }

        [System.Xml.Serialization.XmlElementAttribute("kojinbango", Order = 1)]
        public string Item1
        {
            get
            {
                return this.kojinbangoField;
            }
            set
            {
                this.kojinbangoField = value;
            }
        }

        [System.Xml.Serialization.XmlElementAttribute("hojinbango", Order = 2)]
        public string Item2
        {
            get
            {
                return this.hojinbangoField;
            }
            set
            {
                this.hojinbangoField = value;
            }
        }

        [System.Xml.Serialization.XmlElementAttribute(Order = 3)]
        public string NOZEISHA_NM
        {
            get
            {
                return this.nozeishaNmField;
            }
            set
            {
                this.nozeishaNmField = value;
            }
        }
    }

    [System.CodeDom.Compiler.GeneratedCode("NSwag", "14.0.0.0")]
    public partial class EmployeeDto
    {
        [Newtonsoft.Json.JsonProperty("employeeId", Required = Newtonsoft.Json.Required.Always)]
        public string EmployeeId { get; set; }

        [Newtonsoft.Json.JsonProperty("myNumber", Required = Newtonsoft.Json.Required.Default)]
        public string My { get; set; }

        [Newtonsoft.Json.JsonProperty("corporateNumber", Required = Newtonsoft.Json.Required.Default)]
        public string Corp { get; set; }

        [Newtonsoft.Json.JsonProperty("dependents")]
        public System.Collections.Generic.ICollection<DependentDto> Dependents { get; set; }
    }

    [System.CodeDom.Compiler.GeneratedCode("NSwag", "14.0.0.0")]
    public partial class DependentDto
    {
        [Newtonsoft.Json.JsonProperty("name")]
        public string Name { get; set; }

        [Newtonsoft.Json.JsonProperty("individual_number")]
        public string Number { get; set; }

        [Newtonsoft.Json.JsonProperty("relation")]
        public string Relation { get; set; }
    }
}
