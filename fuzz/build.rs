//! HiGHS is written in C++; linked from a folder, its archive does not bring the library of that language along.

fn main() {
    println!("cargo:rustc-link-arg=-lstdc++");
}
