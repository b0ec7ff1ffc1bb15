//! Standard output: data only, and quiet when the reader has gone.

use std::io::{self, IsTerminal, Write};

use super::context::Context;
use super::failure::Failure;
use vuoro_core::error::{Code, Place};
use vuoro_core::text;
use vuoro_core::text::Text;
use vuoro_io::report::table::TableOptions;

/// Prints a text and a line end.
pub fn print(text: &str) -> Result<(), Failure> {
    let mut out = io::stdout().lock();
    let written = out.write_all(text.as_bytes()).and_then(|()| out.write_all(b"\n")).and_then(|()| out.flush());
    written.map_err(|error| match error.kind() {
        io::ErrorKind::BrokenPipe => Failure::PipeClosed,
        _ => {
            let (message, help) = (text!("output-not-written", why = error.to_string()), text!("output-failed-help"));
            Failure::one(Code::OutputFailed, &Place::default(), message, help)
        }
    })
}

/// How tables are drawn on standard output: as wide as the terminal, with colours if it shows them. `see_all` says
/// where that can be seen which a table leaves out; `all` leaves nothing out.
pub fn tables(all: bool, see_all: &Text, context: Context) -> TableOptions {
    let terminal = io::stdout().is_terminal();
    let measured = comfy_table::Table::new().width().filter(|_| terminal).map(usize::from);
    let color = terminal && std::env::var_os("NO_COLOR").is_none();
    TableOptions { width: measured.unwrap_or(160), color, all, see_all: see_all.clone(), lang: context.lang }
}
