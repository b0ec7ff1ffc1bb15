//! Ctrl-C: the first asks the search to stop, the second stops it at once, the third ends the command.

use std::sync::Arc;

use vuoro_app::worker::Interrupt;

/// Listens for Ctrl-C (and for requests to terminate) from now on.
pub fn listen() -> Arc<Interrupt> {
    let interrupt = Arc::new(Interrupt::default());
    let heard = interrupt.clone();
    let listening = ctrlc::set_handler(move || match heard.raise() {
        1 => eprintln!("stopping; the best roster so far will be written (Ctrl-C again to stop at once)"),
        2 => {}
        _ => std::process::exit(130),
    });
    if let Err(error) = listening {
        eprintln!("Ctrl-C will end the command without a plan: {error}");
    }
    interrupt
}
