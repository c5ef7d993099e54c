#!/bin/bash
# SPDX-License-Identifier: GPL-3.0-or-later
# shell.sh ROOT: shellcheck over every shell script of the project. Exit 77 where shellcheck is not installed, 1 in CI.
set -euo pipefail
cd "$1"
if ! command -v shellcheck >/dev/null 2>&1; then
    echo "shellcheck is missing (Debian package shellcheck)"
    exit "${CI:+1}${CI:-77}"
fi
files() {
    git -c safe.directory=* ls-files --cached --others --exclude-standard 2>/dev/null ||
        find . \( -path ./build -o -path ./.git -o -name node_modules \) -prune -o -type f -print
}
mapfile -t scripts < <(files | while IFS= read -r file; do
    if [ -f "$file" ] && { [[ $file == *.sh ]] || head -c 64 "$file" | head -n 1 | grep -aqE '^#!.*\b(ba)?sh\b'; }; then echo "$file"; fi
done)
[ ${#scripts[@]} -gt 0 ] || { echo "no shell script found"; exit 1; }
shellcheck -x -P SCRIPTDIR:tests/servers "${scripts[@]}"
echo "${#scripts[@]} scripts are clean"
