#!/usr/bin/env bash
# Makes sure that HiGHS can be built: cmake, a C++ compiler, and libclang for its Rust bindings.
set -euo pipefail

# libclang itself, not the C++ library libclang-cpp that lies beside it.
has_libclang() {
    [ -n "${LIBCLANG_PATH:-}" ] && return 0
    local folder name
    for folder in /usr/lib/llvm-*/lib /usr/lib/*-linux-gnu /usr/lib64 /usr/lib /usr/local/lib; do
        for name in 'libclang.so*' 'libclang-[0-9]*.so*'; do
            compgen -G "$folder/$name" >/dev/null && return 0
        done
    done
    return 1
}

missing=()
command -v cmake >/dev/null || missing+=(cmake)
command -v c++ >/dev/null || missing+=(g++)
has_libclang || missing+=(libclang-dev)
[ ${#missing[@]} -eq 0 ] && exit 0

say_how() {
    echo "vuoro builds the HiGHS solver from source and needs: ${missing[*]}" >&2
    echo "On Debian or Ubuntu:  apt-get install ${missing[*]}" >&2
    echo "On Fedora:            dnf install cmake gcc-c++ clang-devel" >&2
    echo "On macOS:             brew install cmake llvm   (then set LIBCLANG_PATH to its lib folder)" >&2
    exit 1
}

command -v apt-get >/dev/null || say_how
if [ "$(id -u)" -eq 0 ]; then
    as_root=()
elif command -v sudo >/dev/null && sudo -n true 2>/dev/null; then
    as_root=(sudo -n)
else
    say_how
fi
echo "installing what the solver's build needs: ${missing[*]}" >&2
"${as_root[@]}" apt-get update -qq >&2 || true
DEBIAN_FRONTEND=noninteractive "${as_root[@]}" apt-get install -y -qq --no-install-recommends "${missing[@]}" >&2 || say_how
