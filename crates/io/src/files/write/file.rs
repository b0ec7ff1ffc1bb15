//! Writing one file: never over something without being asked, never half of it.

use std::fs;
use std::io::Write;
use std::path::Path;

use vuoro_core::error::{Code, Fault, Place};
use vuoro_core::text;
use vuoro_core::text::Arg;

/// Writes a file under a temporary name and renames it; over an existing file only with `force`.
pub fn write_file(target: &Path, content: &[u8], force: bool) -> Result<(), Fault> {
    let place = Place::file(&target.display().to_string());
    if !force && target.symlink_metadata().is_ok() {
        let help = text!("write-file-exists-help");
        return Err(Fault::new(Code::OutputExists, &place, text!("write-file-exists"), help));
    }
    let name = target.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
    let temporary = target.with_file_name(format!(".{name}.{}.part", std::process::id()));
    let written = fs::File::create(&temporary).and_then(|mut file| {
        file.write_all(content)?;
        file.sync_all()
    });
    written.and_then(|()| fs::rename(&temporary, target)).map_err(|error| {
        // The reason counts, not whether the rest could be cleared away.
        let _ = fs::remove_file(&temporary);
        let message = text!("write-file-failed", reason = Arg::word(error));
        Fault::new(Code::OutputFailed, &place, message, text!("write-file-failed-help"))
    })
}
