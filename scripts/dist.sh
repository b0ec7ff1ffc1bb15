#!/usr/bin/env bash
# Makes what is shipped, in target/packages: a Debian package, a tarball, and their hashes.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

scripts/tools.sh cargo-deb
PATH=$PWD/target/tools/bin:$PATH:${CARGO_HOME:-$HOME/.cargo}/bin
out=$PWD/target/packages
rm -rf "$out"
mkdir -p "$out"

# The same commit gives the same packages on the same machine: no time of day goes into them.
SOURCE_DATE_EPOCH=$(git log -1 --format=%ct 2>/dev/null || date +%s)
export SOURCE_DATE_EPOCH

cargo build --locked --profile dist --bin vuoro
scripts/notices.py target/THIRD-PARTY.txt
cargo-deb --no-build --profile dist --locked --quiet --output "$out/"

version=$(cargo pkgid --offline)
version=${version##*[#@]}
name=vuoro-$version-$(uname -m)-$(uname -s | tr '[:upper:]' '[:lower:]')
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
mkdir -p "$folder/$name/examples"
cp -r target/dist/vuoro README.md CHANGELOG.md LICENSE-* target/THIRD-PARTY.txt docs "$folder/$name/"
cp -r examples/ward "$folder/$name/examples/"
tar -C "$folder" --sort=name --owner=0 --group=0 --numeric-owner --mtime="@$SOURCE_DATE_EPOCH" --mode=u=rwX,go=rX \
    -cf - "$name" | gzip -9n >"$out/$name.tar.gz"

cd "$out"
sha256sum -- * >SHA256SUMS
cat SHA256SUMS
