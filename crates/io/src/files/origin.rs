//! From where a scenario comes: one file or folder, or the several files of a public instance.

use std::path::{Path, PathBuf};

use vuoro_core::error::{Code, Fault, Place};
use vuoro_core::text;

/// A scenario on disk.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Origin {
    /// Scenario folder or file; of a public data set its folder, its scenario file, or the folder's name with the
    /// numbers of history and weeks behind it (`n030w4_1_6-2-9-1`).
    pub path: PathBuf,
    /// History file of a public instance, or its number.
    pub history: Option<String>,
    /// Week files of a public instance in order, or their numbers.
    pub weeks: Vec<String>,
    /// Case file of a public instance.
    pub case: Option<PathBuf>,
}

impl From<&Path> for Origin {
    fn from(path: &Path) -> Self {
        Origin { path: path.to_owned(), ..Origin::default() }
    }
}

impl From<&PathBuf> for Origin {
    fn from(path: &PathBuf) -> Self {
        Origin::from(path.as_path())
    }
}

impl Origin {
    /// The main file (or scenario folder), and the files that belong to it.
    pub(super) fn files(&self) -> Result<(PathBuf, Vec<PathBuf>), Fault> {
        let named = self.of_instance_name();
        let origin = named.as_ref().unwrap_or(self);
        let main = origin.main_file();
        let mut further = Vec::new();
        if let Some(history) = &origin.history {
            further.push(beside(&main, "H0", history)?);
        }
        for week in &origin.weeks {
            further.push(beside(&main, "WD", week)?);
        }
        further.extend(origin.case.clone());
        Ok((main, further))
    }

    /// The origin meant by a path such as `inrc2/n030w4_1_6-2-9-1`, where the folder `inrc2/n030w4` exists.
    fn of_instance_name(&self) -> Option<Origin> {
        if self.path.exists() || self.history.is_some() || !self.weeks.is_empty() {
            return None;
        }
        let name = self.path.file_name()?.to_str()?;
        let (head, weeks) = name.rsplit_once('_')?;
        let (set, history) = head.rsplit_once('_')?;
        let path = self.path.with_file_name(set);
        let weeks: Vec<String> = weeks.split('-').map(str::to_owned).collect();
        let numbers = weeks.iter().chain([&history.to_owned()]).all(|number| is_number(number));
        (numbers && path.is_dir()).then(|| Origin { path, history: Some(history.to_owned()), weeks, case: None })
    }

    /// The scenario file of a data set's folder; any other path is itself.
    fn main_file(&self) -> PathBuf {
        let Some(name) = self.path.file_name().and_then(|name| name.to_str()) else { return self.path.clone() };
        let inside = [format!("Sc-{name}.txt"), format!("Sc-{name}.json")].map(|file| self.path.join(file));
        inside.into_iter().find(|file| file.is_file()).unwrap_or_else(|| self.path.clone())
    }
}

fn is_number(text: &str) -> bool {
    !text.is_empty() && text.len() < 6 && text.bytes().all(|byte| byte.is_ascii_digit())
}

/// A file given by path, or by its number beside the scenario file: `H0-n030w4-1.txt` for 1.
fn beside(main: &Path, kind: &str, given: &str) -> Result<PathBuf, Fault> {
    if !is_number(given) || Path::new(given).is_file() {
        return Ok(PathBuf::from(given));
    }
    let stem = main.file_stem().and_then(|stem| stem.to_str()).and_then(|stem| stem.strip_prefix("Sc-"));
    let ending = main.extension().and_then(|ending| ending.to_str());
    let (Some(set), Some(ending)) = (stem, ending) else {
        let place = Place::file(&main.display().to_string());
        let message = text!("instance-file-number-unknown", number = given);
        return Err(Fault::new(Code::FileMissing, &place, message, text!("instance-file-number-unknown-help")));
    };
    Ok(main.with_file_name(format!("{kind}-{set}-{given}.{ending}")))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_name_of_an_instance_stands_for_its_files() {
        let folder = tempfile::tempdir().expect("a temporary folder");
        let set = folder.path().join("n005w4");
        std::fs::create_dir(&set).expect("writable");
        std::fs::write(set.join("Sc-n005w4.txt"), "SCENARIO").expect("writable");
        let file = |name: &str| set.join(name);
        let files = vec![file("H0-n005w4-1.txt"), file("WD-n005w4-5.txt"), file("WD-n005w4-3.txt")];
        let expected = (file("Sc-n005w4.txt"), files);
        let named = Origin::from(&folder.path().join("n005w4_1_5-3"));
        assert_eq!(named.files().expect("known"), expected);
        let weeks = vec!["5".to_owned(), "3".to_owned()];
        let given = Origin { history: Some("1".into()), weeks, ..Origin::from(&set) };
        assert_eq!(given.files().expect("known"), expected);
    }

    #[test]
    fn a_path_without_anything_to_it_is_itself() {
        let origin = Origin::from(Path::new("a/b_1_c"));
        assert_eq!(origin.files().expect("known"), (PathBuf::from("a/b_1_c"), Vec::new()));
        let odd = Origin { history: Some("1".into()), ..Origin::from(Path::new("x.txt")) };
        assert_eq!(odd.files().expect_err("no such number").code, Code::FileMissing);
    }
}
