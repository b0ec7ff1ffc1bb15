//! Inputs that are too large to be kept.

use std::fs;
use std::io::Write;
use std::path::Path;

use super::good_ward;

const MEGABYTE: usize = 1_000_000;

/// Makes the input of a name; `target` is the scenario's path.
pub fn make(name: &str, target: &Path) {
    let ward = |file: &str, more: &str| {
        good_ward(target);
        let path = target.join(file);
        let text = fs::read_to_string(&path).expect("readable") + more;
        fs::write(path, text).expect("writable");
    };
    let file = |text: String| fs::write(target, text).expect("writable");
    match name {
        "absent" => {}
        "long-line" => ward("staff.csv", &format!("dan,{}x\n", ",".repeat(50 * MEGABYTE))),
        "long-value" => ward("wishes.csv", &format!("aino,2026-08-26,,,{},\n", "Q".repeat(50 * MEGABYTE))),
        "large-file" => ward("staff.csv", &"# nothing\n".repeat(7 * MEGABYTE)),
        "many-rows" => ward("wishes.csv", &"a,b\n".repeat(10 * MEGABYTE)),
        "many-faults" => ward("locks.csv", &"stranger,2026-08-25,A,\n".repeat(MEGABYTE / 4)),
        "many-values.json" => file(format!("{{\"rules\": [{}0]}}", "0,".repeat(5 * MEGABYTE))),
        "long-names.json" => {
            file(format!("{{\"{}\": [{}0]}}", "n".repeat(MEGABYTE), "0,".repeat(MEGABYTE / 10)));
        }
        "large.toml" => file(format!("name = \"x\"\n{}", "# nothing\n".repeat(MEGABYTE))),
        "nested.toml" => file(format!("rules = {}", "[".repeat(MEGABYTE / 10))),
        "rule-sets" => rule_sets(target),
        "many-rules" => many_rules(target),
        "many-words" => file(format!("SCENARIO = x\nWEEKS = 1\nSKILLS = 50000\n{}", "a ".repeat(MEGABYTE))),
        "zip-bomb.xlsx" => zip_bomb(target),
        other => panic!("nothing is made under the name {other}"),
    }
}

/// Each set uses the next one twice: a million rules from twenty lines.
fn rule_sets(target: &Path) {
    good_ward(target);
    for depth in 0..20 {
        let name = if depth == 0 { "local.toml".to_owned() } else { format!("set{depth}.toml") };
        let next = depth + 1;
        let text = format!("rules = [\"set{next}\", \"set{next}\"]\n");
        fs::write(target.join(name), text).expect("writable");
    }
    fs::write(target.join("set20.toml"), "rules = [{ kind = \"leave\" }]\n").expect("writable");
}

fn many_rules(target: &Path) {
    let rules = "{\"kind\": \"leave\"},".repeat(20_000);
    let rules = rules.trim_end_matches(',');
    let text = format!("{{\"format-version\": 1, \"start\": \"2026-08-24\", \"days\": 7, \"rules\": [{rules}]}}");
    fs::write(target, text).expect("writable");
}

/// A workbook of a few hundred kilobytes whose sheet unpacks to 600 MB.
fn zip_bomb(target: &Path) {
    let mut book = zip::ZipWriter::new(fs::File::create(target).expect("writable"));
    let options = zip::write::SimpleFileOptions::default();
    book.start_file("[Content_Types].xml", options).expect("a part");
    book.write_all(b"<Types/>").expect("writable");
    book.start_file("xl/worksheets/sheet1.xml", options).expect("a part");
    let zeros = vec![b'0'; MEGABYTE];
    for _ in 0..600 {
        book.write_all(&zeros).expect("writable");
    }
    book.finish().expect("writable");
}
