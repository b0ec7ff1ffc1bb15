//! Ctrl-C: the first asks the search to stop, the second stops it at once, the third ends the command.

use std::sync::Arc;

use super::context::Context;
use vuoro_app::worker::Interrupt;
use vuoro_core::text;

/// Listens for Ctrl-C (and for requests to terminate) from now on.
pub fn listen(context: Context) -> Arc<Interrupt> {
    let interrupt = Arc::new(Interrupt::default());
    let heard = interrupt.clone();
    let listening = ctrlc::set_handler(move || match heard.raise() {
        1 => context.note(&text!("interrupt-stopping")),
        2 => {}
        _ => std::process::exit(130),
    });
    if let Err(error) = listening {
        context.note(&text!("interrupt-not-heard", why = error.to_string()));
    }
    interrupt
}
