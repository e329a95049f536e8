const root = document.documentElement;
if ((navigator.language || "").startsWith("ja")) root.lang = "ja";
document.getElementById("language").onclick = () => { root.lang = root.lang === "ja" ? "en" : "ja"; };
document.getElementById("print").onclick = () => window.print();
document.getElementById("search").oninput = event => {
  const words = event.target.value.toLowerCase().split(/\s+/).filter(word => word);
  for (const row of document.querySelectorAll(".row")) {
    const text = row.textContent.toLowerCase();
    row.hidden = !words.every(word => text.includes(word));
  }
};
