#!/usr/bin/env bash
# Builds .venv with the program in it; with the argument `tools`, also with all that its tests need. System packages come
# through apt where this user may install them; where not, one line names the missing ones and the rest goes on.
set -euo pipefail
cd "$(dirname "$0")/.."

python=${PYTHON:-python3}
venv=.venv

say() { printf 'setup: %s\n' "$*" >&2; }

# What is looked for (a library, a font file, a program by any of its names), and the package that brings it.
needs='
lib libGL.so.1                libgl1
lib libEGL.so.1               libegl1
lib libxkbcommon.so.0         libxkbcommon0
lib libdbus-1.so.3            libdbus-1-3
lib libfontconfig.so.1        libfontconfig1
lib libglib-2.0.so.0          libglib2.0-0
lib libX11-xcb.so.1           libx11-xcb1
lib libxkbcommon-x11.so.0     libxkbcommon-x11-0
lib libxcb-cursor.so.0        libxcb-cursor0
lib libxcb-icccm.so.4         libxcb-icccm4
lib libxcb-image.so.0         libxcb-image0
lib libxcb-keysyms.so.1       libxcb-keysyms1
lib libxcb-randr.so.0         libxcb-randr0
lib libxcb-render-util.so.0   libxcb-render-util0
lib libxcb-shape.so.0         libxcb-shape0
lib libxcb-util.so.1          libxcb-util1
lib libxcb-xkb.so.1           libxcb-xkb1
program fc-list               fontconfig
font zh-cn                    fonts-noto-cjk
module ensurepip              python3-venv
'
extras=.
if [ "${1:-}" = tools ]; then
    needs+='
program Xvfb                  xvfb
program xauth                 xauth
program pdftotext             poppler-utils
program chromium|chromium-browser|google-chrome chromium
lib libatomic.so.1            libatomic1
'
    extras='.[dev]'
fi

has() {
    local name
    case $1 in
        lib) PATH=$PATH:/sbin:/usr/sbin ldconfig -p | grep -F "$2 " >/dev/null ;;
        program) for name in ${2//|/ }; do command -v "$name" >/dev/null && return; done && return 1 ;;
        font) command -v fc-list >/dev/null && [ -n "$(fc-list ":lang=$2" family)" ] ;;
        module) "$python" -c "import venv, $2" 2>/dev/null ;;
    esac
}

missing_packages() {
    while read -r kind name package; do
        [ -z "$kind" ] || has "$kind" "$name" || printf '%s ' "$package"
    done <<<"$needs"
}

# A package that this system does not know (Ubuntu has no chromium of its own) must not keep the others away.
install_packages() {
    command -v apt-get >/dev/null || return 1
    local become=() package
    if [ "$(id -u)" -ne 0 ]; then
        sudo -n true 2>/dev/null || return 1
        become=(sudo -n)
    fi
    say "installing $*"
    local install=("${become[@]}" env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends)
    "${become[@]}" apt-get update -qq
    "${install[@]}" "$@" >/dev/null && return
    for package in "$@"; do "${install[@]}" "$package" >/dev/null || true; done
}

if ! "$python" -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null; then
    say "Python 3.11 or newer is needed; '$python' is $("$python" --version 2>&1 || true). Set PYTHON=… to another."
    exit 1
fi

read -ra missing <<<"$(missing_packages)"
if [ ${#missing[@]} -gt 0 ]; then
    install_packages "${missing[@]}" || true
    read -ra missing <<<"$(missing_packages)"
    [ ${#missing[@]} -eq 0 ] || say "missing system packages, please install: sudo apt-get install ${missing[*]}"
fi

if ! "$venv/bin/python" -c "import pip, sys; sys.exit(sys.prefix == sys.base_prefix)" 2>/dev/null; then
    has module ensurepip || exit 1
    say "building $venv with $("$python" --version)"
    "$python" -m venv --clear "$venv"
fi
say "installing govcompare${1:+ and its $1} into $venv"
"$venv/bin/python" -m pip install --quiet --disable-pip-version-check --editable "$extras"
# Where an environment forbids Python to keep compiled files, each start would compile the program anew.
"$venv/bin/python" -m compileall -q govcompare
touch "$venv/ready" ${1:+"$venv/$1"}
