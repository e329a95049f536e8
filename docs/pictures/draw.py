"""Draws the pictures of the README from real output: builds the leaky sample, applies a fix to a copy, and writes SVG files beside itself."""
import html
import json
import os
import pathlib
import re
import shutil
import subprocess
import tempfile
from urllib.parse import unquote, urlparse

HERE = pathlib.Path(__file__).resolve().parent
ROOT = HERE.parent.parent
SAMPLE = "samples/Payroll.Leaky"
MONO = "ui-monospace, Menlo, Consolas, 'Noto Sans Mono CJK JP', monospace"
LINE = 22


def run(*command, cwd=ROOT):
    """What a command prints; a build of the leaky sample succeeds, with warnings."""
    environment = dict(os.environ, DOTNET_CLI_UI_LANGUAGE="en", MSBUILDTERMINALLOGGER="off")
    return subprocess.run(command, cwd=cwd, env=environment, capture_output=True, text=True).stdout


def width(text):
    return sum(2 if ord(character) > 0x2E7F else 1 for character in text)


def cut(text, columns):
    while width(text) > columns:
        text = text[:-2] + "…"
    return text


def terminal(name, title, lines):
    """lines: lists of (text, colour)."""
    height = 52 + LINE * len(lines)
    parts = [f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1080 {height}" width="1080" height="{height}" role="img" aria-label="{html.escape(title)}">',
             f'<rect width="1080" height="{height}" rx="10" fill="#10231f"/><rect width="1080" height="32" rx="10" fill="#1d3a34"/>',
             '<circle cx="20" cy="16" r="6" fill="#e5695e"/><circle cx="40" cy="16" r="6" fill="#f2bd4b"/><circle cx="60" cy="16" r="6" fill="#5fc07a"/>',
             f'<text x="540" y="21" text-anchor="middle" font-family="{MONO}" font-size="13" fill="#b8d2cb">{html.escape(title)}</text>']
    for index, line in enumerate(lines):
        spans = "".join(f'<tspan fill="{colour}">{html.escape(text)}</tspan>' for text, colour in line)
        parts.append(f'<text x="20" y="{56 + LINE * index}" xml:space="preserve" font-family="{MONO}" font-size="14">{spans}</text>')
    (HERE / name).write_text("\n".join(parts + ["</svg>", ""]), encoding="utf-8")


WHITE, GREY, YELLOW, RED, GREEN, CYAN = "#e8f2ef", "#8fb0a7", "#f2c95c", "#ff8a80", "#86e0a3", "#7fd4e8"


def warnings(output):
    found = {}
    for match in re.finditer(r"^(?P<file>/\S+?)\((?P<line>\d+),(?P<column>\d+)\): warning (?P<id>MYN\d+): (?P<text>.*?) \(https?://[^)]*\)", output, re.M):
        file = os.path.relpath(match["file"], ROOT / SAMPLE)
        found.setdefault((file, int(match["line"]), match["id"]), (int(match["column"]), match["text"]))
    return found


def draw_warning(name, output):
    lines = [[("$ ", GREEN), ("dotnet build samples/Payroll.Leaky", WHITE)]]
    wanted = ["MYN1001", "MYN1002", "MYN1009", "MYN1006", "MYN1012", "MYN1011", "MYN2006", "MYN4001"]
    found = warnings(output)
    for rule in wanted:
        place = next((key for key in sorted(found) if key[2] == rule), None)
        if place:
            column, text = found[place]
            lines.append([(f"{place[0]}({place[1]},{column}): ", GREY), (f"warning {rule}", YELLOW)])
            lines.append([("    " + cut(text, 120), WHITE)])
    lines += [[(line.strip(), CYAN)] for line in output.splitlines() if line.strip().startswith("MyNumber:")][-1:]
    terminal(name, "dotnet build", lines)


def draw_fix():
    with tempfile.TemporaryDirectory() as copy:
        work = pathlib.Path(copy) / "work"
        shutil.copytree(ROOT, work, ignore=shutil.ignore_patterns("bin", "obj", ".git", "*.db*"))
        run("git", "init", "-q", cwd=work)
        run("git", "add", "-A", cwd=work)
        run("dotnet", "build", SAMPLE, "-v", "q", cwd=work)
        command = ["dotnet", "format", "analyzers", SAMPLE + "/Payroll.Leaky.csproj", "--diagnostics", "MYN1001", "--severity", "info", "--no-restore"]
        run(*command, cwd=work)
        difference = run("git", "diff", "--no-color", "-U0", "--", SAMPLE, cwd=work)
    lines = [[("$ ", GREEN), ("dotnet format analyzers --diagnostics MYN1001 --severity info", WHITE)], [("$ ", GREEN), ("git diff -U0", WHITE)]]
    for line in difference.splitlines():
        if line.startswith("+++ b/"):
            lines.append([(line[6:].replace(SAMPLE + "/", ""), CYAN)])
        elif line.startswith(("+", "-")) and not line.startswith(("+++", "---")):
            lines.append([(cut(line[0] + " " + line[1:].strip(), 122), GREEN if line[0] == "+" else RED)])
    terminal("fix.svg", "dotnet format analyzers", lines[:18])


def box(x, y, w, h, title, text, fill="#f5f9f8", stroke="#0e7463"):
    out = [f'<rect x="{x}" y="{y}" width="{w}" height="{h}" rx="8" fill="{fill}" stroke="{stroke}"/>',
           f'<text x="{x + 12}" y="{y + 22}" font-weight="bold">{html.escape(title)}</text>']
    out += [f'<text x="{x + 12}" y="{y + 42 + 17 * i}" font-size="12" fill="#44605a">{html.escape(part)}</text>' for i, part in enumerate(text)]
    return "".join(out)


def arrow(points, label="", at=None):
    path = "M" + " L".join(f"{x} {y}" for x, y in points)
    x, y = at or (0, 0)
    return f'<path d="{path}" fill="none" stroke="#17312c" stroke-width="1.5" marker-end="url(#tip)"/>' + (f'<text x="{x}" y="{y}" font-size="12" fill="#44605a">{html.escape(label)}</text>' if label else "")


def sheet(name, w, h, title, body):
    head = (f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {w} {h}" width="{w}" height="{h}" role="img" aria-label="{html.escape(title)}" '
            "font-family=\"system-ui, 'Noto Sans CJK JP', sans-serif\" font-size=\"14\">"
            '<defs><marker id="tip" viewBox="0 0 8 8" refX="7" refY="4" markerWidth="8" markerHeight="8" orient="auto"><path d="M0 0 L8 4 L0 8 z" fill="#17312c"/></marker></defs>'
            f'<rect width="{w}" height="{h}" fill="#ffffff"/>')
    (HERE / name).write_text(head + body + "</svg>\n", encoding="utf-8")


def draw_architecture():
    body = (box(20, 20, 220, 96, "1 Sources", ["names, attributes, labels, types", "Is this a number?"])
            + box(300, 20, 260, 96, "3 Flow", ["gate → candidates → data flow", "→ summaries → facts of members"])
            + box(620, 20, 220, 96, "2 Catalogue", ["one text file per library,", "and the user's MyNumber*.txt"])
            + box(300, 170, 260, 96, "4 Rules", ["a folder per rule: descriptor,", "page, fix; live and at the end"])
            + box(20, 170, 220, 96, "5 Generation", ["MyNumber, vault, converters", "from real C# templates"], "#fff8e6", "#b78103")
            + box(620, 170, 220, 96, "In front of a person", ["warning · fix at the caret · build", "SARIF · baseline · register"], "#eef3ff", "#3d5fb8")
            + arrow([(240, 68), (296, 68)], "source", (244, 60)) + arrow([(620, 68), (564, 68)], "sink", (578, 60))
            + arrow([(430, 116), (430, 166)], "leak = source + path + sink", (440, 146)) + arrow([(560, 218), (616, 218)])
            + arrow([(300, 218), (244, 218)], "way out", (248, 210)) + arrow([(130, 170), (130, 120)], "the type is trusted", (138, 150)))
    sheet("architecture.svg", 860, 290, "Source, flow, catalogue, rules, generation", body)


def draw_path():
    """The leak of the sample that goes through a method of its own: the places the compiler's log names, from the source to the log."""
    log = json.loads((ROOT / SAMPLE / "obj/Debug/net10.0/Payroll.Leaky.mynumber.sarif").read_text(encoding="utf-8-sig"))
    leak = next(result for result in log["runs"][0]["results"] if "'Describe'" in result["message"]["text"])
    places = [location["physicalLocation"] for location in leak["relatedLocations"] + leak["locations"]]
    body, y = "", 16
    for index, place in enumerate(places):
        file = pathlib.Path(unquote(urlparse(place["artifactLocation"]["uri"]).path))
        line = place["region"]["startLine"]
        code = cut(file.read_text(encoding="utf-8").splitlines()[line - 1].strip().split(" // MYN")[0], 110)
        kind, fill, stroke = (("source", "#e4f1ee", "#0e7463") if index == 0 else ("sink", "#fbeceb", "#b3261e") if index == len(places) - 1 else ("on the way", "#f5f9f8", "#c9d8d3"))
        body += box(20, y, 900, 52, f"{kind}: {file.relative_to(ROOT / SAMPLE)}({line})", [code], fill, stroke)
        if index:
            body += arrow([(60, y - 22), (60, y - 3)])
        y += 76
    body += f'\n<text x="20" y="{y + 6}" font-size="13" fill="#8a5a00">{html.escape("warning " + leak["ruleId"] + ": " + leak["message"]["text"])}</text>\n'
    sheet("path.svg", 940, y + 24, "The path of one leak from its source to the log", body)


if __name__ == "__main__":
    draw_warning("warning.svg", run("dotnet", "build", SAMPLE))
    draw_path()
    draw_warning("warning.ja.svg", run("dotnet", "build", SAMPLE, "-p:PreferredUILang=ja-JP"))
    draw_architecture()
    draw_fix()
