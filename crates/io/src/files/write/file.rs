//! Writing one file: never over something without being asked, never half of it.

use std::fs;
use std::io::Write;
use std::path::Path;

use vuoro_core::error::{Code, Fault, Place};

/// Writes a file under a temporary name and renames it; over an existing file only with `force`.
pub fn write_file(target: &Path, content: &[u8], force: bool) -> Result<(), Fault> {
    let place = Place::file(&target.display().to_string());
    if !force && target.symlink_metadata().is_ok() {
        let help = "Give --force to overwrite it, or another name.";
        return Err(Fault::new(Code::OutputExists, &place, "the file exists already", help));
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
        let help = "Check that the folder exists, that you may write there, and that the disk has room.";
        Fault::new(Code::OutputFailed, &place, format!("the file cannot be written: {error}"), help)
    })
}
