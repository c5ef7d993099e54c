#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""check.py ROOT [--links FILE]: applies the rules of the house to every file of the project, or to CMake's own list of links.

One line per breach, as a compiler would tell it; exit 1 when there is any.
"""
import os
import subprocess
import sys

import rules


def project_paths(root):
    """As git knows them: tracked, or new and not ignored. Without git, everything but what is built."""
    try:
        out = subprocess.run(["git", "-C", root, "-c", "safe.directory=*", "ls-files", "-z", "--cached", "--others", "--exclude-standard"],
                             check=True, capture_output=True).stdout
        return sorted({p for p in out.decode().split("\0") if p and os.path.isfile(os.path.join(root, p))})
    except (OSError, subprocess.CalledProcessError):
        found = []
        for folder, folders, names in os.walk(root):
            folders[:] = [f for f in folders if f not in (".git", "node_modules", "__pycache__") and not f.startswith("build")]
            found += [os.path.relpath(os.path.join(folder, n), root) for n in names]
        return sorted(found)


def read_text(path):
    """None for what is no text."""
    with open(path, "rb") as file:
        data = file.read()
    if b"\0" in data[:8000]:
        return None
    return data.decode("utf-8", "replace")


def main():
    if len(sys.argv) == 3 and sys.argv[1] == "--links":
        with open(sys.argv[2], encoding="utf-8") as file:
            text = file.read()
        breaches = [(sys.argv[2], number, "link", words) for number, words in rules.check_links(text)]
        looked_at = text.count("\n")
    elif len(sys.argv) == 2:
        root = sys.argv[1]
        texts = {p: read_text(os.path.join(root, p)) for p in project_paths(root)}
        paths = set(texts)
        texts = {p: t for p, t in texts.items() if t is not None}
        breaches = list(rules.check(texts, paths))
        looked_at = len(texts)
        for path, text in sorted(texts.items()):
            lines = text.count("\n")
            if path.startswith("app/") and path.endswith(".h") and lines > rules.HEADER_AIM:
                print(f"{path}:{lines}: note: a header of {lines} lines, aim is {rules.HEADER_AIM}")
            if path.startswith("tests/") and path.endswith(rules.SOURCE) and lines > rules.CPP_STOP:
                print(f"{path}:{lines}: note: a test of {lines} lines")
    else:
        sys.exit(__doc__)
    for path, number, rule, words in breaches:
        print(f"{path}:{number}: error: [{rule}] {words}")
    if looked_at == 0:
        sys.exit("nothing was looked at")
    print(f"{looked_at} looked at, {len(breaches)} breaches")
    sys.exit(1 if breaches else 0)


if __name__ == "__main__":
    main()
