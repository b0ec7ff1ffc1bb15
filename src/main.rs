//! The command `vuoro`. Everything is in the library; see `vuoro::cli`.

use std::process::ExitCode;

fn main() -> ExitCode {
    vuoro::cli::run()
}
