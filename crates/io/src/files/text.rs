//! Files to texts: size limit, UTF-8, byte order mark.

use std::cell::RefCell;
use std::fs::File;
use std::io::Read;
use std::path::Path;
use std::sync::Arc;

use vuoro_core::error::{Code, Faults, Place, Source};
use vuoro_core::text;
use vuoro_core::text::{Arg, Text};

/// Largest text file that is read.
pub const MAX_BYTES: u64 = 64 * 1024 * 1024;

/// The text of a file, or a fault why there is none.
pub fn read_text(path: &Path, faults: &RefCell<Faults>) -> Option<Arc<Source>> {
    let name = path.display().to_string();
    let bytes = read_bytes(path, &name, MAX_BYTES, faults)?;
    decode(name, bytes, faults)
}

/// The bytes of a file of at most `limit` bytes.
pub fn read_bytes(path: &Path, name: &str, limit: u64, faults: &RefCell<Faults>) -> Option<Vec<u8>> {
    let place = Place::file(name);
    // Opening a pipe waits for whoever writes into it, and a device never ends.
    if path.metadata().is_ok_and(|found| !found.is_file() && !found.is_dir()) {
        faults.borrow_mut().add(Code::FileUnreadable, &place, text!("file-no-file"), text!("file-no-file-help"));
        return None;
    }
    let mut bytes = Vec::new();
    let read = File::open(path).and_then(|file| file.take(limit + 1).read_to_end(&mut bytes));
    match read {
        Ok(size) if size as u64 <= limit => Some(bytes),
        Ok(_) => {
            let message = text!("file-too-large", mebibytes = limit >> 20);
            faults.borrow_mut().add(Code::TooLarge, &place, message, text!("file-too-large-help"));
            None
        }
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => {
            faults.borrow_mut().add(Code::FileMissing, &place, text!("file-missing"), text!("file-missing-help"));
            None
        }
        Err(error) => {
            let message = text!("file-unreadable", reason = Arg::word(error));
            faults.borrow_mut().add(Code::FileUnreadable, &place, message, text!("file-unreadable-help"));
            None
        }
    }
}

/// UTF-8 bytes as a source, without a byte order mark. Content that is no text, or none at all, is a fault.
pub fn decode(name: String, bytes: Vec<u8>, faults: &RefCell<Faults>) -> Option<Arc<Source>> {
    if let Some((code, message)) = no_text(&bytes) {
        faults.borrow_mut().add(code, &Place::file(&name), message, code.help());
        return None;
    }
    match String::from_utf8(bytes) {
        Ok(text) => {
            let text = text.strip_prefix('\u{feff}').map(str::to_owned).unwrap_or(text);
            Some(Arc::new(Source { name, text: with_line_ends(text) }))
        }
        Err(error) => {
            let at = error.utf8_error().valid_up_to();
            let good = String::from_utf8_lossy(&error.as_bytes()[..at]);
            let line = good.matches('\n').count() + 1;
            let column = good.rsplit('\n').next().map_or(0, |tail| tail.chars().count()) + 1;
            let byte = error.as_bytes().get(at).copied().unwrap_or_default();
            let place = Place { line, column, ..Place::file(&name) };
            let message = text!("file-not-utf8", position = at, byte = byte);
            faults.borrow_mut().add(Code::Encoding, &place, message, Code::Encoding.help());
            None
        }
    }
}

/// A text whose lines end with a line feed: some programs still write a carriage return alone.
fn with_line_ends(text: String) -> String {
    let bytes = text.as_bytes();
    let alone = |at: &usize| bytes[*at] == b'\r' && bytes.get(at + 1) != Some(&b'\n');
    if !(0..bytes.len()).any(|at| alone(&at)) {
        return text;
    }
    text.replace("\r\n", "\n").replace('\r', "\n")
}

/// Why bytes are no text, whatever their encoding.
fn no_text(bytes: &[u8]) -> Option<(Code, Text)> {
    let head = &bytes[..bytes.len().min(4096)];
    let zeros = head.iter().filter(|byte| **byte == 0).count();
    let wide = head.starts_with(&[0xff, 0xfe]) || head.starts_with(&[0xfe, 0xff]);
    // Plain letters in UTF-16 have a zero in every second byte.
    let halves = [0, 1].map(|at| head.iter().skip(at).step_by(2).filter(|byte| **byte == 0).count());
    let every_second = head.len() > 8 && halves.into_iter().any(|half| half == zeros && half * 2 + 2 >= head.len());
    if wide || every_second {
        return Some((Code::EncodingUtf16, text!("file-utf16")));
    }
    if zeros > 0 || head.starts_with(b"PK\x03\x04") {
        return Some((Code::FileBinary, text!("file-binary")));
    }
    let empty = bytes.trim_ascii().is_empty();
    empty.then(|| (Code::FileEmpty, text!("file-empty")))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn text_that_is_not_utf8_is_refused_with_its_position() {
        let faults = RefCell::default();
        assert!(decode("a.csv".into(), b"ab\ncd\xe4f".to_vec(), &faults).is_none());
        let faults = faults.into_inner();
        let fault = &faults.list()[0];
        assert_eq!((fault.code, fault.place.line, fault.place.column), (Code::Encoding, 2, 3));
        assert!(fault.message.to_string().contains("byte 5"));
    }

    #[test]
    fn a_byte_order_mark_is_not_part_of_the_text() {
        let faults = RefCell::default();
        let source = decode("a".into(), "\u{feff}id".into(), &faults).expect("it is UTF-8");
        assert_eq!(source.text, "id");
    }

    #[test]
    fn a_carriage_return_alone_ends_a_line() {
        let faults = RefCell::default();
        let read = |text: &str| decode("a".into(), text.into(), &faults).expect("it is UTF-8").text.clone();
        assert_eq!(read("a\rb\r"), "a\nb\n");
        assert_eq!(read("a\r\nb\rc"), "a\nb\nc");
        assert_eq!(read("a\r\nb\r\n"), "a\r\nb\r\n");
    }

    #[cfg(unix)]
    #[test]
    fn pipes_and_devices_are_refused_before_they_are_opened() {
        let faults = RefCell::default();
        assert!(read_text(Path::new("/dev/zero"), &faults).is_none());
        assert_eq!(faults.into_inner().list()[0].code, Code::FileUnreadable);
    }

    #[test]
    fn missing_unreadable_and_oversized_files_are_faults() {
        let folder = tempfile::tempdir().expect("a temporary folder");
        let file = folder.path().join("big.csv");
        std::fs::write(&file, "0123456789").expect("writable");
        let faults = RefCell::default();
        assert!(read_bytes(&file, "big.csv", 9, &faults).is_none());
        assert!(read_bytes(&file, "big.csv", 10, &faults).is_some());
        assert!(read_text(&folder.path().join("none"), &faults).is_none());
        assert!(read_text(folder.path(), &faults).is_none());
        let codes: Vec<_> = faults.into_inner().list().iter().map(|fault| fault.code).collect();
        assert_eq!(codes, [Code::TooLarge, Code::FileMissing, Code::FileUnreadable]);
    }
}
