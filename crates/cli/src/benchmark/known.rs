//! What others have found: best known costs and published results, from tables beside the instances.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use serde::{Deserialize, Serialize};

use crate::failure::Failure;
use vuoro_core::error::{Code, Place};
use vuoro_core::text;
use vuoro_core::text::{Arg, Join};

/// The best known cost of an instance.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Known {
    /// The set that the instance belongs to.
    pub set: Option<String>,
    /// Its best known cost.
    pub cost: Option<i64>,
}

/// A published result.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Published {
    /// How it was found, and by whom.
    pub method: String,
    /// What it cost; a mean of several runs need not be whole.
    pub cost: f64,
    /// How long it took or was allowed to take, in seconds.
    pub seconds: f64,
    /// Was it found week by week?
    #[serde(skip)]
    dynamic: bool,
}

/// Tables found by name beside an instance or in a folder above it, read once.
pub struct Tables {
    best_known: Table<Known>,
    published: Table<Vec<Published>>,
}

impl Tables {
    /// The tables given, which are read at once, or else those that lie beside instances.
    pub fn new(best_known: Option<&Path>, published: Option<&Path>) -> Result<Self, Failure> {
        let mut tables = Tables {
            best_known: Table { name: "best_known.csv", given: best_known.map(Path::to_owned), read: BTreeMap::new() },
            published: Table {
                name: "published_results.csv",
                given: published.map(Path::to_owned),
                read: BTreeMap::new(),
            },
        };
        if let Some(path) = best_known {
            tables.best_known.load(path, read_best_known)?;
        }
        if let Some(path) = published {
            tables.published.load(path, read_published)?;
        }
        Ok(tables)
    }

    /// The set and the best known cost of an instance, if a table names it.
    pub fn known(&mut self, file: &Path, name: &str) -> Result<Option<Known>, Failure> {
        Ok(self.best_known.of(file, name, read_best_known)?.cloned())
    }

    /// The published result nearest in time; of several the cheapest. Those found week by week and those found with
    /// the whole horizon known are never compared with each other.
    pub fn published(
        &mut self,
        file: &Path,
        name: &str,
        seconds: f64,
        dynamic: bool,
    ) -> Result<Option<Published>, Failure> {
        let all = self.published.of(file, name, read_published)?;
        let apart = |one: &Published| (one.seconds.max(0.001) / seconds.max(0.001)).ln().abs();
        let near = all.into_iter().flatten().filter(|one| one.dynamic == dynamic);
        Ok(near.min_by(|a, b| apart(a).total_cmp(&apart(b)).then(a.cost.total_cmp(&b.cost))).cloned())
    }
}

/// Rows of CSV files by the name of the instance.
struct Table<T> {
    name: &'static str,
    given: Option<PathBuf>,
    read: BTreeMap<PathBuf, BTreeMap<String, T>>,
}

type Read<T> = fn(&Path) -> Result<BTreeMap<String, T>, Failure>;

impl<T> Table<T> {
    /// What the table of an instance says about it.
    fn of(&mut self, file: &Path, name: &str, read: Read<T>) -> Result<Option<&T>, Failure> {
        let path = self.given.clone().or_else(|| {
            let folder = std::path::absolute(file).unwrap_or_else(|_| file.to_owned());
            let mut above = folder.ancestors().skip(1).take(4).map(|above| above.join(self.name));
            above.find(|table| table.is_file())
        });
        match path {
            Some(path) => Ok(self.load(&path, read)?.get(name)),
            None => Ok(None),
        }
    }

    fn load(&mut self, path: &Path, read: Read<T>) -> Result<&BTreeMap<String, T>, Failure> {
        if !self.read.contains_key(path) {
            let values = read(path)?;
            self.read.insert(path.to_owned(), values);
        }
        Ok(&self.read[path])
    }
}

fn read_best_known(path: &Path) -> Result<BTreeMap<String, Known>, Failure> {
    let mut values = BTreeMap::new();
    rows(path, ["instance", "best_known"], |row| {
        let set = Some(row("set")).filter(|set| !set.is_empty());
        values.insert(row("instance"), Known { set, cost: row("best_known").parse().ok() });
    })?;
    Ok(values)
}

fn read_published(path: &Path) -> Result<BTreeMap<String, Vec<Published>>, Failure> {
    let mut values: BTreeMap<String, Vec<Published>> = BTreeMap::new();
    rows(path, ["instance", "method", "time_limit", "cost"], |row| {
        let (instance, time) = (row("instance"), row("time_limit"));
        let Some((cost, seconds)) = row("cost").parse().ok().zip(seconds(&time, &instance)) else { return };
        let one = Published { method: row("method"), cost, seconds, dynamic: week_by_week(&time) };
        values.entry(instance).or_default().push(one);
    })?;
    Ok(values)
}

/// Is a time limit one for each week?
fn week_by_week(time: &str) -> bool {
    time.contains("per week")
}

/// The first length of time in a text (`600 s`, `up to 24 h`, `week by week, 40 s per week`), in seconds; a time for
/// each week counts for all weeks that the instance's name lists.
fn seconds(time: &str, instance: &str) -> Option<f64> {
    let words: Vec<&str> = time.split([' ', ',']).collect();
    let length = words.windows(2).find_map(|pair| {
        let number: f64 = pair[0].parse().ok()?;
        let unit = match pair[1] {
            "s" => 1.0,
            "min" => 60.0,
            "h" => 3600.0,
            _ => return None,
        };
        Some(number * unit)
    })?;
    let weeks = instance.rsplit('_').next().map_or(1, |weeks| weeks.split('-').count());
    Some(if week_by_week(time) { length * weeks as f64 } else { length })
}

/// Hands every row of a CSV file, as a look-up by column, to `take`.
fn rows(
    path: &Path,
    columns: impl IntoIterator<Item = &'static str>,
    mut take: impl FnMut(&dyn Fn(&str) -> String),
) -> Result<(), Failure> {
    let place = Place::file(&path.display().to_string());
    let columns: Vec<&str> = columns.into_iter().collect();
    let help = text!("benchmark-table-help", columns = Arg::list(columns.iter().copied(), Join::Comma));
    let wrong = |error: csv::Error| {
        let message = text!("benchmark-table-unreadable", why = error.to_string());
        Failure::one(Code::FileUnreadable, &place, message, help.clone())
    };
    let mut reader = csv::ReaderBuilder::new().flexible(true).from_path(path).map_err(wrong)?;
    let headers = reader.headers().map_err(wrong)?.clone();
    let at = |name: &str| headers.iter().position(|header| header.trim() == name);
    if let Some(missing) = columns.iter().find(|name| at(name).is_none()) {
        let message = text!("benchmark-table-column", field = *missing);
        return Err(Failure::one(Code::FieldMissing, &place, message, help.clone()));
    }
    for record in reader.records() {
        let record = record.map_err(wrong)?;
        take(&|name| at(name).and_then(|at| record.get(at)).unwrap_or_default().trim().to_owned());
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn folder(table: &str, text: &str) -> tempfile::TempDir {
        let folder = tempfile::tempdir().expect("a temporary folder");
        std::fs::write(folder.path().join(table), text).expect("writable");
        std::fs::create_dir(folder.path().join("curtois")).expect("writable");
        folder
    }

    #[test]
    fn best_known_values_are_found_in_a_folder_above_the_instance() {
        let text = "set,instance,best_known,source\nc,Instance1,607,\"x, y\"\nc,Instance99,,\n";
        let folder = folder("best_known.csv", text);
        let mut tables = Tables::new(None, None).expect("no table is given");
        let mut of = |name: &str| {
            let known = tables.known(&folder.path().join("curtois").join(name), name).expect("readable");
            known.map(|known| (known.set, known.cost))
        };
        assert_eq!(of("Instance1"), Some((Some("c".into()), Some(607))));
        assert_eq!(of("Instance99"), Some((Some("c".into()), None)));
        assert_eq!(of("other"), None);
        let file = folder.path().join("best_known.csv");
        std::fs::write(&file, "a,b\n").expect("writable");
        assert!(Tables::new(Some(&file), None).is_err(), "a table without the columns is refused");
        assert!(Tables::new(None, Some(&file)).is_err(), "a table without the columns is refused");
    }

    #[test]
    fn the_published_result_nearest_in_time_is_named_and_kinds_are_not_mixed() {
        let text = "set,instance,method,time_limit,cost\nc,a_1_2-3,slow,3600 s,10\nc,a_1_2-3,quick,600 s,12.5\n\
                    c,a_1_2-3,quicker,600 s,12\nc,a_1_2-3,weekly,\"week by week, 40 s per week (rule)\",20\n\
                    c,a_1_2-3,unknown,not stated,1\nc,a_1_2-3,day,up to 24 h,9\n";
        let folder = folder("published_results.csv", text);
        let mut tables = Tables::new(None, None).expect("no table is given");
        let mut of = |seconds, dynamic| {
            let found = tables.published(&folder.path().join("curtois/a"), "a_1_2-3", seconds, dynamic);
            found.expect("readable").map(|one| (one.method, one.cost, one.seconds))
        };
        assert_eq!(of(60.0, false), Some(("quicker".into(), 12.0, 600.0)));
        assert_eq!(of(3000.0, false), Some(("slow".into(), 10.0, 3600.0)));
        assert_eq!(of(1e6, false), Some(("day".into(), 9.0, 86400.0)));
        assert_eq!(of(60.0, true), Some(("weekly".into(), 20.0, 80.0)));
    }
}
