//! Standard output: data only, and quiet when the reader has gone.

use std::io::{self, IsTerminal, Write};

use super::failure::Failure;

/// Prints a text and a line end.
pub fn print(text: &str) -> Result<(), Failure> {
    let mut out = io::stdout().lock();
    let written = out.write_all(text.as_bytes()).and_then(|()| out.write_all(b"\n")).and_then(|()| out.flush());
    written.map_err(|error| match error.kind() {
        io::ErrorKind::BrokenPipe => Failure::PipeClosed,
        _ => Failure::internal(format!("standard output cannot be written: {error}")),
    })
}

/// May colours and wide glyphs be used on standard output?
pub fn colourful() -> bool {
    io::stdout().is_terminal() && std::env::var_os("NO_COLOR").is_none()
}
