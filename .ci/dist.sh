#!/usr/bin/env bash
# The built program in, dist/govcompare-VERSION-linux-MACHINE.tar.xz out: with an install script, a menu entry, the file
# type .govc, its icons and all licences. The same program gives the same bytes.
set -euo pipefail
cd "$(dirname "$0")/.."

python=.venv/bin/python
version=$("$python" -c 'import govcompare; print(govcompare.__version__)')
name=govcompare-$version-linux-$(uname -m)
epoch=${SOURCE_DATE_EPOCH:-$(git log -1 --format=%ct 2>/dev/null || echo 315532800)}
stage=build/$name

rm -rf "$stage"
mkdir -p "$stage/share/applications" "$stage/share/mime/packages" "$stage/share/icons" "$stage/licences"
cp -a dist/govcompare "$stage/govcompare"
cp resources/desktop/install.sh README.md CHANGELOG.md LICENSE "$stage/"
cp resources/desktop/govcompare.desktop "$stage/share/applications/"
cp resources/desktop/govcompare.xml "$stage/share/mime/packages/"
"$python" .ci/icons.py build/icons
cp -R build/icons/hicolor "$stage/share/icons/"

# Every licence that the program carries, in one place for people.
inside=dist/govcompare/_internal
cp -R "$inside/govcompare/_resources/licences/." "$stage/licences/"
cp "$inside/govcompare/_resources/icons/lucide/LICENSE" "$stage/licences/Lucide.txt"
for folder in "$inside"/*.dist-info; do
    project=$(basename "$folder" .dist-info)
    find "$folder" -type f \( -iname '*licen*' -o -path '*/licenses/*' -o -iname 'copying*' \) | LC_ALL=C sort |
        while read -r file; do
            target=$stage/licences/$project/${file#"$folder"/}
            mkdir -p "$(dirname "$target")"
            cp "$file" "$target"
        done
done

if command -v desktop-file-validate >/dev/null; then
    desktop-file-validate "$stage/share/applications/govcompare.desktop"
fi
find "$stage" -type d -exec chmod 755 {} +
find "$stage" -type f -exec chmod u+rw,go+r,go-w {} +
# A fixed number of threads, since xz cuts its blocks by it.
tar --create --sort=name --mtime="@$epoch" --owner=0 --group=0 --numeric-owner --format=gnu --directory build "$name" |
    xz -6 --threads=2 >"dist/$name.tar.xz"
echo "dist/$name.tar.xz"
