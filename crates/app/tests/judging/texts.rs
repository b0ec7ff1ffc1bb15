//! The catalogue of texts, held against the code: each text that the code gives is a message in every language, each
//! message is used, and each variable of a message gets a value from every call.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;

use fluent_syntax::ast::{CallArguments, Entry, Expression, InlineExpression, Pattern, PatternElement};
use fluent_syntax::parser;
use vuoro_core::text::{Lang, SOURCES};
use vuoro_testkit::repository;

use crate::layering::sources;

/// Beginnings of ids that the code puts together from a name, such as `kind-` and the id of a rule kind. Whether each name
/// has its messages, and each such message its name, is not seen here.
const COMPUTED: [&str; 10] = [
    "benchmark-column-",
    "code-",
    "goal-",
    "importance-",
    "kind-",
    "layer-",
    "measure-",
    "report-goal-",
    "report-importance-",
    "report-layer-",
];

// ---------------------------------------------------------------------------------------------------------------
// The code

/// A token of Rust source, as far as the scanner needs to know it.
#[derive(Clone, Debug, PartialEq)]
enum Token {
    Word(String),
    Literal(String),
    Sign(char),
}

/// The tokens of a Rust file with their lines; comments are left out.
fn tokens(text: &str) -> Vec<(usize, Token)> {
    let signs: Vec<char> = text.chars().collect();
    let is_word = |c: char| c.is_alphanumeric() || c == '_';
    let (mut found, mut at, mut line) = (Vec::new(), 0, 1);
    while let Some(&sign) = signs.get(at) {
        let rest = &signs[at..];
        let begins = |word: &str| rest.iter().copied().zip(word.chars()).filter(|(a, b)| a == b).count() == word.len();
        let (length, token) = if begins("//") {
            (rest.iter().position(|c| *c == '\n').unwrap_or(rest.len()), None)
        } else if begins("/*") {
            (block_comment(rest), None)
        } else if let Some((length, words)) = literal(rest) {
            (length, Some(Token::Literal(words)))
        } else if sign == '\'' {
            // `'a'`, `'\n'` and `'\u{1b}'` are characters, `'a` is a lifetime.
            let escaped = rest.get(1) == Some(&'\\');
            let end = rest.iter().skip(if escaped { 3 } else { 2 }).position(|c| *c == '\'');
            match end {
                Some(end) if escaped => (end + 4, None),
                Some(0) => (3, None),
                _ => (1, Some(Token::Sign('\''))),
            }
        } else if is_word(sign) {
            let word: String = rest.iter().take_while(|c| is_word(**c)).collect();
            (word.chars().count(), Some(Token::Word(word)))
        } else {
            (1, (!sign.is_whitespace()).then_some(Token::Sign(sign)))
        };
        found.extend(token.map(|token| (line, token)));
        line += rest[..length].iter().filter(|c| **c == '\n').count();
        at += length;
    }
    found
}

/// Length of a block comment, which may hold others.
fn block_comment(text: &[char]) -> usize {
    let (mut depth, mut at) = (0, 0);
    while at < text.len() {
        match &text[at..(at + 2).min(text.len())] {
            ['/', '*'] => (depth, at) = (depth + 1, at + 2),
            ['*', '/'] if depth == 1 => return at + 2,
            ['*', '/'] => (depth, at) = (depth - 1, at + 2),
            _ => at += 1,
        }
    }
    at
}

/// Length and content of a string literal that begins here, if one does: `"a"`, `b"a"`, `c"a"`, `r"a"`, `br#"a"#`.
fn literal(text: &[char]) -> Option<(usize, String)> {
    let prefix = text.iter().take(2).take_while(|c| ['b', 'c', 'r'].contains(c)).count();
    let raw = text[..prefix].contains(&'r');
    let hashes = if raw { text[prefix..].iter().take_while(|c| **c == '#').count() } else { 0 };
    let begin = prefix + hashes + 1;
    if text.get(begin - 1) != Some(&'"') {
        return None;
    }
    let mut at = begin;
    while at < text.len() {
        if !raw && text[at] == '\\' {
            at += 2;
            continue;
        }
        let closed = text[at] == '"' && text[at + 1..].iter().take(hashes).filter(|c| **c == '#').count() == hashes;
        if closed {
            return Some((at + 1 + hashes, text[begin..at].iter().collect()));
        }
        at += 1;
    }
    None
}

/// A place in the code that gives a text.
#[derive(Debug, PartialEq)]
struct Call {
    /// File and line.
    place: String,
    /// Id of the message; `None` where it is not a literal.
    id: Option<String>,
    /// Names of the arguments.
    arguments: BTreeSet<String>,
}

/// What the production code says of texts.
#[derive(Default)]
struct Code {
    calls: Vec<Call>,
    /// Every string literal: ids may lie in tables.
    literals: BTreeSet<String>,
}

impl Code {
    /// Adds the production part of a file.
    fn read(&mut self, name: &str, text: &str) {
        let tokens = without_tests(tokens(text));
        let sign = |at: usize, sign: char| matches!(tokens.get(at), Some((_, Token::Sign(found))) if *found == sign);
        let word = |at: usize, word: &str| matches!(tokens.get(at), Some((_, Token::Word(found))) if found == word);
        for (at, (line, token)) in tokens.iter().enumerate() {
            if let Token::Literal(words) = token {
                self.literals.insert(words.clone());
            }
            let place = || format!("{name}:{line}");
            let opens = |at: usize| ['(', '[', '{'].into_iter().any(|open| sign(at, open));
            if word(at, "text") && sign(at + 1, '!') && opens(at + 2) {
                let group = group(&tokens, at + 2);
                let arguments = named(group);
                let id = match group.first() {
                    Some((_, Token::Literal(id))) => Some(id.clone()),
                    _ => None,
                };
                self.calls.push(Call { place: place(), id, arguments });
            }
            // A message without the macro; one whose id is not a literal is computed.
            if word(at, "message") && sign(at.wrapping_sub(1), ':') && sign(at + 1, '(') {
                let group = group(&tokens, at + 1);
                if let Some((_, Token::Literal(id))) = group.first() {
                    self.calls.push(Call { place: place(), id: Some(id.clone()), arguments: paired(group) });
                }
            }
        }
    }
}

/// The tokens without what is only compiled for tests.
fn without_tests(tokens: Vec<(usize, Token)>) -> Vec<(usize, Token)> {
    let mark = ["#", "[", "cfg", "(", "test", ")", "]"];
    let is = |token: &Token, word: &str| match token {
        Token::Word(found) => found == word,
        Token::Sign(found) => word.len() == 1 && word.starts_with(*found),
        Token::Literal(_) => false,
    };
    let (mut kept, mut at) = (Vec::new(), 0);
    while at < tokens.len() {
        let marked =
            tokens.len() >= at + mark.len() && tokens[at..].iter().zip(mark).all(|((_, token), word)| is(token, word));
        if !marked {
            kept.push(tokens[at].clone());
            at += 1;
            continue;
        }
        at += mark.len();
        // The item ends with its block or its semicolon.
        while at < tokens.len() {
            match tokens[at].1 {
                Token::Sign(';') => break,
                Token::Sign('{') => {
                    at += group(&tokens, at).len() + 1;
                    break;
                }
                Token::Sign('(' | '[') => at += group(&tokens, at).len() + 2,
                _ => at += 1,
            }
        }
        at += 1;
    }
    kept
}

/// What lies between the bracket at a position and the one that closes it.
fn group(tokens: &[(usize, Token)], open: usize) -> &[(usize, Token)] {
    let mut depth = 0;
    for (length, (_, token)) in tokens[open..].iter().enumerate() {
        match token {
            Token::Sign('(' | '[' | '{') => depth += 1,
            Token::Sign(')' | ']' | '}') => depth -= 1,
            _ => {}
        }
        if depth == 0 {
            return &tokens[open + 1..open + length];
        }
    }
    &tokens[open + 1..]
}

/// The names in `"id", name = value, other = value`.
fn named(group: &[(usize, Token)]) -> BTreeSet<String> {
    let (mut names, mut depth) = (BTreeSet::new(), 0);
    for (at, (_, token)) in group.iter().enumerate() {
        match token {
            Token::Sign('(' | '[' | '{') => depth += 1,
            Token::Sign(')' | ']' | '}') => depth -= 1,
            Token::Sign(',') if depth == 0 => {
                let next = |ahead: usize| group.get(at + ahead).map(|(_, token)| token);
                let assigns = next(2) == Some(&Token::Sign('=')) && next(3) != Some(&Token::Sign('='));
                if let (Some(Token::Word(name)), true) = (next(1), assigns) {
                    names.insert(name.clone());
                }
            }
            _ => {}
        }
    }
    names
}

/// The names in `"id", vec![("name", value), ("other", value)]`.
fn paired(group: &[(usize, Token)]) -> BTreeSet<String> {
    let name = |three: &[(usize, Token)]| match three {
        [(_, Token::Sign('(')), (_, Token::Literal(name)), (_, Token::Sign(','))] => Some(name.clone()),
        _ => None,
    };
    group.windows(3).filter_map(name).collect()
}

// ---------------------------------------------------------------------------------------------------------------
// The catalogue

/// A message in one language.
#[derive(Default)]
struct Message {
    variables: BTreeSet<String>,
    /// Messages whose words are part of this one.
    parts: BTreeSet<String>,
}

/// The messages of one language.
struct Language {
    code: &'static str,
    messages: BTreeMap<String, Message>,
    /// What is wrong with its files.
    faults: Vec<String>,
}

impl Language {
    /// The language in files: name and text of each.
    fn of(code: &'static str, files: &[(String, String)]) -> Language {
        let mut language = Language { code, messages: BTreeMap::new(), faults: Vec::new() };
        for (name, text) in files {
            let (resource, errors) = match parser::parse(text.as_str()) {
                Ok(resource) => (resource, Vec::new()),
                Err((resource, errors)) => (resource, errors),
            };
            for error in errors {
                let line = text[..error.pos.start].matches('\n').count() + 1;
                language.faults.push(format!("{code}/{name}:{line}: {error}"));
            }
            for entry in resource.body {
                let Entry::Message(entry) = entry else { continue };
                let mut message = Message::default();
                let attributes = entry.attributes.iter().map(|attribute| &attribute.value);
                entry.value.iter().chain(attributes).for_each(|pattern| message.read(pattern));
                if language.messages.insert(entry.id.name.to_owned(), message).is_some() {
                    language.faults.push(format!("{code}/{name}: `{}` is defined twice", entry.id.name));
                }
            }
        }
        language
    }

    /// The variables of a message, with those of the messages in it.
    fn variables(&self, id: &str) -> BTreeSet<String> {
        let (mut open, mut seen, mut found) = (vec![id.to_owned()], BTreeSet::new(), BTreeSet::new());
        while let Some(id) = open.pop() {
            if let Some(message) = self.messages.get(&id).filter(|_| seen.insert(id.clone())) {
                found.extend(message.variables.iter().cloned());
                open.extend(message.parts.iter().cloned());
            }
        }
        found
    }
}

impl Message {
    fn read(&mut self, pattern: &Pattern<&str>) {
        for element in &pattern.elements {
            if let PatternElement::Placeable { expression } = element {
                self.expression(expression);
            }
        }
    }

    fn expression(&mut self, expression: &Expression<&str>) {
        match expression {
            Expression::Select { selector, variants } => {
                self.inline(selector);
                variants.iter().for_each(|variant| self.read(&variant.value));
            }
            Expression::Inline(inline) => self.inline(inline),
        }
    }

    fn inline(&mut self, inline: &InlineExpression<&str>) {
        match inline {
            InlineExpression::VariableReference { id } => drop(self.variables.insert(id.name.to_owned())),
            InlineExpression::MessageReference { id, .. } => drop(self.parts.insert(id.name.to_owned())),
            InlineExpression::FunctionReference { arguments, .. } => self.arguments(arguments),
            InlineExpression::TermReference { arguments, .. } => arguments.iter().for_each(|list| self.arguments(list)),
            InlineExpression::Placeable { expression } => self.expression(expression),
            InlineExpression::StringLiteral { .. } | InlineExpression::NumberLiteral { .. } => {}
        }
    }

    fn arguments(&mut self, arguments: &CallArguments<&str>) {
        arguments.positional.iter().for_each(|value| self.inline(value));
        arguments.named.iter().for_each(|argument| self.inline(&argument.value));
    }
}

// ---------------------------------------------------------------------------------------------------------------
// Both

/// Everything in which the code and the languages do not agree.
fn faults(code: &Code, languages: &[Language], computed: &[&str]) -> Vec<String> {
    let mut faults: Vec<String> = languages.iter().flat_map(|language| language.faults.clone()).collect();
    let ids: BTreeSet<&String> = languages.iter().flat_map(|language| language.messages.keys()).collect();
    for id in &ids {
        let with: Vec<&Language> =
            languages.iter().filter(|language| language.messages.contains_key(id.as_str())).collect();
        let without = languages.iter().filter(|language| !language.messages.contains_key(id.as_str()));
        faults.extend(without.map(|language| format!("`{id}` is missing in {}", language.code)));
        let first = with[0].variables(id);
        for language in &with[1..] {
            let own = language.variables(id);
            if own != first {
                faults.push(format!("`{id}` uses {first:?} in {}, {own:?} in {}", with[0].code, language.code));
            }
        }
        for language in with {
            let lost = language.messages[id.as_str()].parts.iter().filter(|part| !ids.contains(part));
            faults.extend(lost.map(|part| format!("`{id}` refers to `{part}` in {}: no such message", language.code)));
        }
    }
    for call in &code.calls {
        let Some(id) = &call.id else {
            faults.push(format!("{}: the id of a text is not a literal; use Text::message", call.place));
            continue;
        };
        if !ids.contains(id) {
            faults.push(format!("{}: `{id}` is missing in every language", call.place));
        }
        let used: BTreeSet<String> = languages.iter().flat_map(|language| language.variables(id)).collect();
        let missing = used.difference(&call.arguments);
        faults.extend(missing.map(|name| format!("{}: `{id}` needs a value for `{name}`", call.place)));
    }
    let parts: BTreeSet<&String> =
        languages.iter().flat_map(|language| language.messages.values()).flat_map(|message| &message.parts).collect();
    let is_used = |id: &String| {
        code.literals.contains(id) || parts.contains(id) || computed.iter().any(|prefix| id.starts_with(prefix))
    };
    faults.extend(ids.into_iter().filter(|id| !is_used(id)).map(|id| format!("`{id}` is used nowhere")));
    faults.sort();
    faults
}

/// The files of a language in the repository.
fn files_of(language: Lang) -> Vec<(String, String)> {
    let folder = repository("crates/core/texts").join(language.code());
    let mut names: Vec<String> = fs::read_dir(&folder)
        .expect("the texts")
        .map(|entry| entry.expect("an entry").file_name().to_string_lossy().into_owned())
        .collect();
    names.sort();
    let read = |name: String| (name.clone(), fs::read_to_string(folder.join(name)).expect("a readable file"));
    names.into_iter().map(read).collect()
}

/// Is a file only there for tests?
fn is_test(path: &Path) -> bool {
    let name = |part: std::path::Component<'_>| part.as_os_str().to_string_lossy().trim_end_matches(".rs").to_owned();
    path.components().any(|part| ["tests", "testing", "sample", "testkit"].contains(&name(part).as_str()))
}

#[test]
fn the_code_and_the_catalogue_agree_in_every_language() {
    let root = repository("");
    let mut code = Code::default();
    let crates = fs::read_dir(root.join("crates")).expect("the crates").map(|entry| entry.expect("an entry").path());
    for folder in crates.chain([root.clone()]) {
        for path in sources(&folder.join("src")) {
            let name = path.strip_prefix(&root).expect("a file of the repository");
            if !is_test(name) {
                code.read(&name.display().to_string(), &fs::read_to_string(&path).expect("a readable source"));
            }
        }
    }
    let languages = Lang::ALL.map(|language| Language::of(language.code(), &files_of(language)));
    let faults = faults(&code, &languages, &COMPUTED);
    println!("{} calls, {} messages", code.calls.len(), languages[0].messages.len());
    assert!(faults.is_empty(), "{} faults:\n{}", faults.len(), faults.join("\n"));
    assert!(code.literals.len() > 1000, "the scanner reads the sources: {} literals", code.literals.len());
}

#[test]
fn every_file_of_texts_is_part_of_the_program() {
    let built: BTreeSet<String> = SOURCES.iter().map(|(name, _)| format!("{name}.ftl")).collect();
    for language in Lang::ALL {
        let there: BTreeSet<String> = files_of(language).into_iter().map(|(name, _)| name).collect();
        assert_eq!(there, built, "{}", language.code());
    }
}

// ---------------------------------------------------------------------------------------------------------------
// The scanner itself

const SAMPLE: &str = r##"
//! Not a call: text!("in-a-comment").
/* nor /* this */ text!("in-a-block") */
fn words<'a>(name: &'a str, count: usize) -> Text {
    let quote = '"';
    let other = "text!(\"in-a-literal\")";
    let raw = r#"text!("in-a-raw-literal")"#;
    let plain = crate::text!("plain");
    vuoro_core::text!(
        "outer-message",
        name = name, // text!("in-a-remark"), lost = 1
        list = Arg::list(names.iter().map(|(a, b)| text!("inner-message", a = *a, b = b == "x,")), Join::And),
        count = count,
    )
}
fn computed(id: &str) -> Text { Text::message(format!("kind-{id}"), vec![]) }
fn by_hand(n: i64) -> Text { Text::message("by-hand", vec![("number", n.into())]) }
fn wrong(id: &'static str) -> Text { text!(id, a = 1) }
const ABOUT: [(&str, &str); 1] = [("a", "from-a-table")];
#[cfg(test)]
const FEW: [u8; 2] = [1, 2];
#[cfg(test)]
mod tests {
    fn sample() -> Text { text!("of-a-test", a = 1) }
}
fn after() -> Text { text!("after-tests") }
"##;

fn sample() -> Code {
    let mut code = Code::default();
    code.read("sample.rs", SAMPLE);
    code
}

#[test]
fn the_scanner_reads_calls_as_they_are_written() {
    let calls: Vec<(String, Option<String>, Vec<String>)> =
        sample().calls.into_iter().map(|call| (call.place, call.id, call.arguments.into_iter().collect())).collect();
    let call = |line: usize, id: &str, arguments: &[&str]| {
        let arguments = arguments.iter().map(|name| (*name).to_owned()).collect::<Vec<_>>();
        (format!("sample.rs:{line}"), Some(id.to_owned()).filter(|id| !id.is_empty()), arguments)
    };
    assert_eq!(
        calls,
        [
            call(8, "plain", &[]),
            call(9, "outer-message", &["count", "list", "name"]),
            call(12, "inner-message", &["a", "b"]),
            call(17, "by-hand", &["number"]),
            call(18, "", &["a"]),
            call(26, "after-tests", &[]),
        ]
    );
}

/// The sample's messages in English and Finnish, changed, and the faults that are found.
fn found(change: impl Fn(&mut String, &mut String)) -> Vec<String> {
    let mut english = String::from(
        "plain = Plain\n\
         outer-message = { $name } has { $count ->\n    [one] one\n   *[other] { $count }\n } of { $list }; { shared }\n\
         inner-message = { $a } and { $b }\n\
         by-hand = Number { $number }\n\
         after-tests = After\n\
         from-a-table = From a table\n\
         shared = Shared\n\
         kind-rest = Rest\n",
    );
    let mut finnish = english.replace(" and ", " ja ").replace("Plain", "Selvä");
    change(&mut english, &mut finnish);
    let languages =
        [("en", english), ("fi", finnish)].map(|(code, text)| Language::of(code, &[("a.ftl".to_owned(), text)]));
    let mut code = sample();
    let without_literal = code.calls.iter().position(|call| call.id.is_none()).expect("a call by a variable");
    code.calls.remove(without_literal);
    faults(&code, &languages, &["kind-"])
}

#[test]
fn every_kind_of_fault_is_reported_and_nothing_else() {
    assert_eq!(found(|_, _| {}), [""; 0]);
    let change = |from: &'static str, to: &'static str| found(move |_, finnish| *finnish = finnish.replace(from, to));
    assert_eq!(change("plain = Selvä\n", ""), ["`plain` is missing in fi"]);
    assert_eq!(
        change("{ $a } ja { $b }", "{ $a } ja { $b } ({ $c })"),
        [
            r#"`inner-message` uses {"a", "b"} in en, {"a", "b", "c"} in fi"#,
            "sample.rs:12: `inner-message` needs a value for `c`",
        ]
    );
    assert_eq!(
        change("[one] one\n   *[other] { $count }", "[one] one\n   *[other] { $count } { $lost }").last(),
        Some(&"sample.rs:9: `outer-message` needs a value for `lost`".to_owned()),
        "variables in plural forms"
    );
    assert_eq!(
        change("shared = Shared", "shared = { $whose }").last(),
        Some(&"sample.rs:9: `outer-message` needs a value for `whose`".to_owned()),
        "variables of a message within a message"
    );
    let both = |words: &'static str| {
        found(move |english, finnish| [english, finnish].into_iter().for_each(|text| *text += words))
    };
    assert_eq!(both("in-a-comment = Not used\n"), ["`in-a-comment` is used nowhere"]);
    assert_eq!(both("of-a-test = Used by a test only\n"), ["`of-a-test` is used nowhere"]);
    assert_eq!(both("kind-cover = By its prefix\n"), [""; 0]);
    assert_eq!(both("plain = Again\n").len(), 2, "defined twice");
    assert_eq!(both("broken { = x\n").len(), 2, "a file with an error");
    let gone = found(|english, finnish| {
        [english, finnish].into_iter().for_each(|text| *text = text.replace("after-tests = After\n", ""));
    });
    assert_eq!(gone, ["sample.rs:26: `after-tests` is missing in every language"]);
    let gone = found(|english, finnish| {
        [english, finnish].into_iter().for_each(|text| *text = text.replace("shared = Shared\n", ""));
    });
    assert_eq!(gone.len(), 2, "{gone:?}");
    let by_variable = faults(&sample(), &[], &[]);
    assert!(by_variable.iter().any(|fault| fault.starts_with("sample.rs:18: the id")), "{by_variable:?}");
}
