# SPDX-License-Identifier: GPL-3.0-or-later
"""The rules of the house as data and small functions. check.py applies them, test_rules.py breaks each one on purpose."""
import re

# Who may include whom. A network's folder sees http and no other network. "root" is app/*.cpp: the composition root.
ARROWS = {
    "base": set(),
    "domain": {"base"},
    "ports": {"domain", "base"},
    "store": {"ports", "domain", "base"},
    "http": {"ports", "domain", "base"},
    "network": {"http", "ports", "domain", "base"},
    "secrets": {"ports", "domain", "base"},
    "engine": {"ports", "domain", "base"},
    "practice": {"domain", "base"},
    "cli": {"engine", "ports", "domain", "base"},
    "ui": {"engine", "ports", "domain", "base"},
    "triage": {"ports", "domain", "base"},
}
FOLDERS = {"base", "domain", "ports", "store", "platforms", "secrets", "engine", "practice", "cli", "ui", "triage"}
# Which Qt modules a library may link, beside Core. The rest is common to all.
QT_MODULES = {
    "base": set(), "domain": set(), "ports": set(), "cli": set(), "secrets": set(),
    "store": {"Sql"}, "http": {"Network", "NetworkAuth"}, "network": {"Network", "WebSockets"},
    "engine": {"Network", "Gui", "DBus"}, "practice": {"Network", "HttpServer", "WebSockets"},
    "ui": {"Gui", "Widgets", "Charts", "Svg", "DBus", "PrintSupport"},
    "triage": set(),
}

SOURCE = (".cpp", ".h")
NEED_LICENCE = (".cpp", ".h", ".py", ".sh", ".cmake", ".mjs")
CPP_STOP, FUNCTION_STOP, HEADER_AIM = 500, 60, 120

TOKEN = re.compile(
    r'R"(?P<d>[^(\s]*)\((?P<raw>.*?)\)(?P=d)"|(?P<string>"(?:\\.|[^"\\\n])*")|(?P<digits>(?<=[0-9a-fA-F])\'(?=[0-9a-fA-F]))'
    r"|(?P<char>'(?:\\.|[^'\\\n])+')|(?P<line>//[^\n]*)|(?P<block>/\*.*?\*/)", re.S)


def split(text):
    """Code with comments and the inside of strings blanked (lines kept), and the strings as (line, text)."""
    strings = []

    def blank(match):
        found = match.group(0)
        if match.group("digits"):
            return found
        if match.group("string") or match.group("raw") is not None:
            inside = match.group("raw") if match.group("raw") is not None else found[1:-1]
            strings.append((text.count("\n", 0, match.start()) + 1, inside))
        keep = '""' if found[0] in 'R"' else ""
        return keep + "\n" * found.count("\n")

    return TOKEN.sub(blank, text), strings


def house_folder(path):
    """"app/platforms/mastodon/wire.cpp" → "platforms/mastodon"; "app/main.cpp" → "root"."""
    parts = path.split("/")
    if parts[0] != "app" or len(parts) < 2:
        return None
    if len(parts) == 2:
        return "root"
    if parts[1] == "platforms" and len(parts) > 3:
        return "platforms/" + parts[2]
    return parts[1]


def kind(folder):
    if folder == "platforms/http":
        return "http"
    return "network" if folder.startswith("platforms/") else folder


def may_see(one, other):
    if one == "root" or one == other:
        return True
    return kind(other) != "network" and kind(other) in ARROWS.get(kind(one), set())


def in_any(path, *folders):
    return any(path == folder or path.startswith(folder + "/") for folder in folders)


class File:
    def __init__(self, path, text):
        self.path, self.text = path, text
        self.is_app = path.startswith("app/") and path.endswith(SOURCE)
        self.is_test = path.startswith("tests/") and path.endswith(SOURCE)
        self.is_header = path.endswith(".h")
        self.folder = house_folder(path) if self.is_app else None
        self.code, self.strings = split(text) if path.endswith(SOURCE) else ("", [])

    def find(self, pattern):
        for match in re.finditer(pattern, self.code):
            yield self.code.count("\n", 0, match.start()) + 1, match


def includes(file, paths):
    """Only along the arrows, and by the path from app/."""
    if not file.is_app:
        return
    for number, line in enumerate(file.text.splitlines(), 1):
        match = re.match(r'\s*#\s*include\s*([<"])([^>"]+)[>"]', line)
        if not match:
            continue
        quote, name = match.groups()
        if quote == "<":
            if name.split("/")[0] in FOLDERS:
                yield number, f"includes <{name}> past the check: write \"{name}\""
            continue
        if name.endswith(".moc") or re.match(r"(moc_|ui_)", name):
            continue
        if "app/" + name not in paths:
            yield number, f"includes \"{name}\", which is no file from app/ on"
            continue
        other = house_folder("app/" + name)
        if not may_see(file.folder, other):
            yield number, f"{file.folder} must not see {other} ({name})"


def forbid(pattern, words, applies):
    def rule(file, _paths):
        if applies(file):
            for number, match in file.find(pattern):
                yield number, words.format(match.group(0).strip())
    return rule


# "Select" with one capital is English.
SQL = r"\s*(" + "|".join(p + "|" + p.upper().replace(r"\S", r"\s").replace(r"\W", r"\w") for p in (
    r"select\s.*\sfrom\s", r"insert\s+(or\s+\w+\s+)?into\s", r"update\s+\w+\s+set\s", r"delete\s+from\s", r"pragma\s+\w",
    r"(create|alter|drop)\s+(table|index|view|trigger)\s")) + ")"


def sql(file, _paths):
    if not file.is_app or in_any(file.path, "app/store"):
        return
    for number, text in file.strings:
        if re.match(SQL, text, re.S):
            yield number, f"SQL outside store: \"{text.strip()[:40]}\""


def by_name(file, _paths):
    """No `network == "x"` outside x's own folder: ask Capabilities."""
    if not file.is_app or in_any(file.path, "app/platforms") or file.folder == "root":
        return
    for number, line in enumerate(file.text.splitlines(), 1):
        line = line.split("//")[0]
        if re.search(r"""[nN]etwork(\(\))?\s*(==|!=)\s*(u?"|QLatin1String|QStringLiteral|Network::|k[A-Z])""", line) or \
           re.search(r"""("_s|"_L1|"\))\s*(==|!=)\s*[\w.>-]*[nN]etwork\b""", line):
            yield number, "asks for a network by name: ask Capabilities"


def licence(file, _paths):
    name = file.path.rsplit("/", 1)[-1]
    script = file.text.startswith("#!")
    if file.path.endswith(NEED_LICENCE) or name == "CMakeLists.txt" or script:
        if not any("SPDX-License-Identifier: GPL-3.0-or-later" in line for line in file.text.splitlines()[:3]):
            yield 1, "no SPDX-License-Identifier in its first lines"


def length(file, _paths):
    lines = file.text.count("\n")
    if file.is_app and not file.is_header and lines > CPP_STOP:
        yield lines, f"{lines} lines, stop at {CPP_STOP}"


def function_length(file, _paths):
    """A body opens and closes with a brace alone at the line's beginning: clang-format sees to that."""
    if not (file.is_app and not file.is_header):
        return
    opened = None
    before = ""
    for number, line in enumerate(file.text.splitlines(), 1):
        if line == "{" and not re.match(r"(namespace|class|struct|enum)\b", before):
            opened = number
        elif line in ("}", "};") and opened:
            if number - opened > FUNCTION_STOP:
                yield opened, f"a function of {number - opened} lines, stop at {FUNCTION_STOP}"
            opened = None
        before = line


# The tree speaks of Parvis alone. Put together from parts, so that this file does not speak of them either.
OTHER_TALK = [re.compile("(?i:" + p + ")") for p in (
    r"(?<![\w.])/wo" r"rk/(main|shared|\.)", r"/tmp/(hel" r"pers|bu" r"ild-)", r"\biss" r"ue #?\d{1,2}\b", r"(?-i:\bC" r"EO\b)",
    r"\b(this|previous|earlier|next|last|another) (developer )?sess" r"ion('s)? (of|on|in|worked|will|did|left|landed)\b.*\bproj" r"ect",
    r"\bcla" r"ude\b", r"\banthro" r"pic\b", r"\blanguage mo" r"del\b", r"\bAI (assis" r"tant|age" r"nt)", r"\bsub-?age" r"nts?\b")]


def own_words(file, _paths):
    if file.path == "LICENSE" or "package-lock" in file.path:
        return
    for number, line in enumerate(file.text.splitlines(), 1):
        for pattern in OTHER_TALK:
            match = pattern.search(line)
            if match:
                yield number, f"speaks of something other than Parvis: \"{match.group(0)}\""


def pictures(file, paths):
    """A document shows only pictures that are there."""
    if not file.path.endswith(".md"):
        return
    base = file.path.rsplit("/", 1)[0] + "/" if "/" in file.path else ""
    for number, line in enumerate(file.text.splitlines(), 1):
        for name in re.findall(r'!\[[^\]]*\]\(([^)\s]+)|<img[^>]*src="([^"]+)"', line):
            if base + (name[0] or name[1]) not in paths:
                yield number, f"shows a picture that is not there: {name[0] or name[1]}"


def app_but(*folders):
    return lambda f: f.is_app and not in_any(f.path, *folders)


def quiet_header(f):
    return f.is_app and f.is_header and kind(f.folder) in ("domain", "ports", "engine")


NOW = r"\bcurrent(DateTime|DateTimeUtc|MSecsSinceEpoch|SecsSinceEpoch|Date|Time)\s*\(|\b(system_clock::now|gettimeofday|clock_gettime)\b|\btime\s*\(\s*(nullptr|NULL|0)\s*\)"

RULES = {
    "include": includes,
    "heavy-header": forbid(r"\bQ(Json(Object|Array|Value|Document)|Sql\w+|NetworkReply|NetworkAccessManager|Widget)\b",
                           "{} in a header of domain, ports or engine", quiet_header),
    "datetime": forbid(r"\bQ(DateTime|TimeZone)\b", "{} outside base/time and ui", app_but("app/base/time", "app/ui")),
    "now": forbid(NOW, "{} asks for now: the clock does", app_but("app/base")),
    "coroutine": forbid(r"\bco_(await|return|yield)\b", "{}: g++ 12.2 destroys temporaries twice", lambda f: f.is_app),
    "nested-loop": forbid(r"\bprocessEvents\b|\bQEventLoop\b|(\.|->)exec\s*\(\s*\)|\bwaitFor(Finished|ReadyRead|BytesWritten|"
                          r"Connected|Disconnected|Started|Encrypted|NewConnection)\s*\(", "{} waits: the thread would not answer",
                          lambda f: f.is_app and f.folder != "root" and not in_any(f.path, "app/store")),
    "blocking-ui": forbid(r"\bQ(FutureSynchronizer|Process|SqlDatabase|NetworkAccessManager|TcpSocket)\b|\bsleep_for\b|::m?sleep\b|\bdone\.wait\b",
                          "{} in the window's thread", lambda f: f.is_app and f.folder == "ui"),
    "modal": forbid(r"\bQ(MessageBox|FileDialog|InputDialog|ColorDialog)::(get\w+|information|question|warning|critical|about)\b",
                    "{} blocks: use open()", lambda f: f.is_app and f.folder == "ui"),
    "sql": sql,
    "network-by-name": by_name,
    "singleton": forbid(r"\bstatic\s+[\w:<>]+\s*[&*]?\s*(instance|self|theInstance)\s*\(", "{}: dependencies come by constructor", lambda f: f.is_app),
    "sleep-in-test": forbid(r"\bqSleep\b|\bqWait\s*\(\s*[1-9]|\bsleep_for\b|\bQThread::(m|u)?sleep\b|\busleep\b",
                            "{}: wait for what is meant (QTRY_…), not for time", lambda f: f.is_test),
    "licence": licence,
    "length": length,
    "function-length": function_length,
    "own-words": own_words,
    "pictures": pictures,
}


def check_links(text):
    """Lines of `parvis_ui: parvis_engine;Qt6::Widgets`, as CMake knows the targets."""
    names = {"parvis_http": "platforms/http", "parvis_platforms": None, "parvis_flags": None}
    lines = [line.split(":", 1) for line in text.splitlines() if line.strip()]
    for number, (target, links) in enumerate(lines, 1):
        folder = link_folder(target, names)
        if folder is None:
            continue
        for link in links.strip().split(";"):
            link = re.sub(r"^\$<LINK_ONLY:(.*)>$", r"\1", link)
            if link.startswith("parvis_"):
                other = link_folder(link, names)
                if other is not None and not may_see(folder, other):
                    yield number, f"{target} links {link}"
            elif link.startswith("Qt6::"):
                module = link[5:]
                if folder != "root" and module not in QT_MODULES[kind(folder)] | {"Core"}:
                    yield number, f"{target} links {link}"


def link_folder(target, names):
    if target in names:
        return names[target]
    if target == "parvis":
        return "root"
    name = target[len("parvis_"):]
    return name if name in FOLDERS else "platforms/" + name


def check(files, paths=None):
    """files: {path: text}; paths: these and what is no text. Yields (path, line, rule, words)."""
    paths = set(files) if paths is None else paths
    for path in sorted(files):
        file = File(path, files[path])
        for name, rule in RULES.items():
            for number, words in rule(file, paths):
                yield path, number, name, words
