#!/bin/sh
# Puts govcompare under a prefix: the program, the command, the menu entry, the file type .govc and its icons.
set -eu

usage() {
    cat <<'END'
install.sh [--prefix DIR]               install; DIR is /usr/local for root and ~/.local for everybody else
install.sh [--prefix DIR] --uninstall   take away what was installed there; settings and projects stay
END
}

here=$(cd "$(dirname "$0")" && pwd -P)
action=install
prefix=
while [ $# -gt 0 ]; do
    case $1 in
        --prefix)
            [ $# -gt 1 ] || { usage >&2; exit 2; }
            prefix=$2
            shift
            ;;
        --prefix=*) prefix=${1#--prefix=} ;;
        --uninstall) action=uninstall ;;
        -h | --help) usage; exit 0 ;;
        *) usage >&2; exit 2 ;;
    esac
    shift
done
if [ -z "$prefix" ]; then
    if [ "$(id -u)" -eq 0 ]; then prefix=/usr/local; else prefix=$HOME/.local; fi
fi
if [ "$action" = install ]; then mkdir -p "$prefix"; fi
[ -d "$prefix" ] || { echo "install.sh: there is no $prefix" >&2; exit 1; }
prefix=$(cd "$prefix" && pwd -P)
case $prefix in
    *[\"\`\$\\%]*) echo "install.sh: a folder whose name has one of \" \` \$ \\ % in it cannot hold a menu entry" >&2; exit 1 ;;
esac

program=$prefix/lib/govcompare
command=$prefix/bin/govcompare
share=$prefix/share
icons=$share/icons/hicolor

# What the desktop keeps about files of these kinds; each tool may be missing, and then the next login does it.
refresh() {
    if command -v update-desktop-database >/dev/null; then update-desktop-database -q "$share/applications" || true; fi
    if command -v update-mime-database >/dev/null && [ -d "$share/mime/packages" ]; then
        update-mime-database "$share/mime" >/dev/null 2>&1 || true
    fi
    if command -v gtk-update-icon-cache >/dev/null; then gtk-update-icon-cache -q -t -f "$icons" 2>/dev/null || true; fi
}

remove() {
    rm -rf "$program"
    rm -f "$command" "$share/applications/govcompare.desktop" "$share/mime/packages/govcompare.xml"
    rm -f "$icons"/*/apps/govcompare.png "$icons"/*/apps/govcompare.svg
    rm -f "$icons"/*/mimetypes/application-x-govcompare.png "$icons"/*/mimetypes/application-x-govcompare.svg
}

# What was installed before gives way only when the new program is there as a whole.
install() {
    [ -x "$here/govcompare/govcompare" ] || { echo "install.sh: the program is not beside this script" >&2; exit 1; }
    mkdir -p "$prefix/lib" "$prefix/bin" "$share/applications" "$share/mime/packages" "$icons"
    rm -rf "$program.new"
    cp -R "$here/govcompare" "$program.new"
    cp "$here/install.sh" "$program.new/install.sh"
    remove
    mv "$program.new" "$program"
    ln -s ../lib/govcompare/govcompare "$command"
    cp -R "$here/share/icons/hicolor/." "$icons/"
    cp "$here/share/mime/packages/govcompare.xml" "$share/mime/packages/"
    {
        grep -v '^Exec=' "$here/share/applications/govcompare.desktop"
        printf 'Exec="%s" %%F\n' "$command"
    } >"$share/applications/govcompare.desktop"
    chmod -R u+rwX,go+rX "$program"
}

if [ "$action" = install ]; then
    install
    refresh
    echo "govcompare is installed under $prefix; the command is $command"
    case :$PATH: in
        *":$prefix/bin:"*) ;;
        *) echo "$prefix/bin is not on PATH; the menu entry works all the same" ;;
    esac
    echo "To take it away: $program/install.sh --prefix \"$prefix\" --uninstall"
else
    remove
    refresh
    echo "govcompare is no longer under $prefix"
fi
