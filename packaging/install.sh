#!/bin/bash
# SPDX-License-Identifier: GPL-3.0-or-later
# install.sh SECTION...: installs what is missing of these sections of packages.txt, with apt, as root or by sudo.
# Does nothing, and asks for nothing, when all of it is there. packaging/run and packaging/test call it.
# PARVIS_NO_INSTALL=1 leaves the machine alone and only says what is missing.
set -euo pipefail
packaging=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)

say() { printf '    %s\n' "$*"; }
die() { printf 'packaging/install.sh: %s\n' "$*" >&2; exit 1; }

packages_of() { # SECTION...: the names listed there, less those whose command is there from elsewhere
    local package word command
    awk -v sections=" $* " '
        /^\[/ { gsub(/[][]/, ""); wanted = index(sections, " " $1 " ") > 0; next }
        /^[a-z0-9]/ && wanted { print $1, $2, $3 }' "$packaging/packages.txt" |
        while read -r package word command; do
            if [ "$word" != or-command ] || ! command -v "$command" >/dev/null 2>&1; then echo "$package"; fi
        done
}

missing_of() { # PACKAGE...: those that are not installed
    comm -23 <(printf '%s\n' "$@" | sort -u) \
        <(dpkg-query -W -f='${Package} ${db:Status-Status}\n' "$@" 2>/dev/null | awk '$2 == "installed" { print $1 }' | sort -u)
}

is_debian() {
    command -v apt-get >/dev/null 2>&1 && command -v dpkg-query >/dev/null 2>&1 || return 1
    # shellcheck source=/dev/null
    (. /etc/os-release 2>/dev/null && [[ " ${ID:-} ${ID_LIKE:-} " == *" debian "* ]])
}

become_root() { # sets $as_root to what goes before a command
    as_root=()
    if [ "$(id -u)" = 0 ]; then return 0; fi
    command -v sudo >/dev/null 2>&1 || die "not root, and sudo is missing. As root, once: apt-get install ${missing[*]}"
    if ! sudo -n true 2>/dev/null; then
        if ! [ -t 0 ]; then
            die "sudo asks for a password and there is no terminal. As root, once: apt-get install ${missing[*]}"
        fi
        say "sudo asks for your password to install Debian packages"
        sudo -v || die "sudo refused; nothing was installed"
    fi
    as_root=(sudo)
}

apt() { "${as_root[@]}" env DEBIAN_FRONTEND=noninteractive LC_ALL=C.UTF-8 apt-get -q -o Dpkg::Use-Pty=0 "$@" </dev/null; }

# A list that knows every name need not be fetched again.
known_to_apt() {
    local package said
    for package in "$@"; do
        said=$(LC_ALL=C apt-cache policy "$package" 2>/dev/null) || return 1
        [[ $said =~ Candidate:\ [^\(] ]] || return 1
    done
}

[ $# -gt 0 ] || die "usage: install.sh SECTION... (sections of packaging/packages.txt)"
mapfile -t wanted < <(packages_of "$@")
[ ${#wanted[@]} -gt 0 ] || die "packages.txt has no section named $*"

if ! is_debian; then
    if [ -n "${PARVIS_NO_INSTALL:-}" ]; then
        say "not a Debian system: packages are taken to be there (PARVIS_NO_INSTALL)"
        exit 0
    fi
    die "this is not a Debian system, so packages cannot be installed by these names. Install the counterparts of
    ${wanted[*]}
with your own package manager, then run again with PARVIS_NO_INSTALL=1."
fi

mapfile -t missing < <(missing_of "${wanted[@]}")
if [ ${#missing[@]} = 0 ]; then
    say "all ${#wanted[@]} Debian packages are there"
    exit 0
fi
if [ -n "${PARVIS_NO_INSTALL:-}" ]; then
    die "missing, and PARVIS_NO_INSTALL forbids to install: ${missing[*]}"
fi
become_root
say "installing ${#missing[@]} of ${#wanted[@]} Debian packages: ${missing[*]}"
if ! known_to_apt "${missing[@]}"; then
    say "fetching the list of packages"
    apt update || die "apt-get update failed: is the network there, and a Debian mirror in /etc/apt?"
    known_to_apt "${missing[@]}" || for package in "${missing[@]}"; do
        known_to_apt "$package" || die "Debian package $package is unknown to apt here. Parvis is built on Debian 12 (bookworm), section main."
    done
fi
if ! apt install -y --no-install-recommends "${missing[@]}"; then
    say "trying once more with a fresh list of packages"
    if ! apt update || ! apt install -y --no-install-recommends "${missing[@]}"; then
        die "apt-get install failed; its own words stand above"
    fi
fi
mapfile -t missing < <(missing_of "${wanted[@]}")
[ ${#missing[@]} = 0 ] || die "apt-get said done, but these are not installed: ${missing[*]}"
say "installed"
