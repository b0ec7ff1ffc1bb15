//! Writing one file: never over something without being asked, never half of it.

use std::fs;
use std::io::{self, ErrorKind, Write};
use std::path::Path;

use vuoro_core::error::{Code, Fault, Place};
use vuoro_core::text;
use vuoro_core::text::Arg;

/// Writes a file under a temporary name and moves it to its own; over an existing file only with `force`, and never
/// over what is no file (a device, a pipe).
pub fn write_file(target: &Path, content: &[u8], force: bool) -> Result<(), Fault> {
    let place = Place::file(&target.display().to_string());
    let exists = || {
        let help = text!("write-file-exists-help");
        Fault::new(Code::OutputExists, &place, text!("write-file-exists"), help)
    };
    if !force && target.symlink_metadata().is_ok() {
        return Err(exists());
    }
    if target.metadata().is_ok_and(|found| !found.is_file() && !found.is_dir()) {
        return Err(Fault::new(Code::OutputExists, &place, text!("write-no-file"), text!("write-no-file-help")));
    }
    let name = target.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
    let temporary = target.with_file_name(format!(".{name}.{}.part", std::process::id()));
    let written = filled(fs::File::create(&temporary), content);
    let moved =
        written.and_then(|()| if force { fs::rename(&temporary, target) } else { moved(&temporary, target, content) });
    // The reason counts, not whether the rest could be cleared away.
    let _ = fs::remove_file(&temporary);
    moved.map_err(|error| match error.kind() {
        ErrorKind::AlreadyExists => exists(),
        _ => {
            let message = text!("write-file-failed", reason = Arg::word(error));
            Fault::new(Code::OutputFailed, &place, message, text!("write-file-failed-help"))
        }
    })
}

/// Gives a file its name unless somebody else has just taken it.
fn moved(temporary: &Path, target: &Path, content: &[u8]) -> io::Result<()> {
    match fs::hard_link(temporary, target) {
        Ok(()) => Ok(()),
        Err(error) if error.kind() == ErrorKind::AlreadyExists => Err(error),
        // Not every file system has links.
        Err(_) => filled(fs::File::create_new(target), content),
    }
}

fn filled(file: io::Result<fs::File>, content: &[u8]) -> io::Result<()> {
    let mut file = file?;
    file.write_all(content)?;
    file.sync_all()
}
