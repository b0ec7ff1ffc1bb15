//! The messages: Fluent files for each language, embedded and parsed once.

use std::borrow::Cow;
use std::sync::OnceLock;

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource, FluentValue};
use unic_langid::LanguageIdentifier;

use super::{Arg, Lang};

/// Makes the list of files from their names.
macro_rules! sources {
    ($($name:literal),* $(,)?) => {
        /// Every file: its name, and its text in English, Finnish and Swedish (in the order of [`Lang::ALL`]).
        pub const SOURCES: &[(&str, [&str; 3])] = &[$((
            $name,
            [
                include_str!(concat!("../../texts/en/", $name, ".ftl")),
                include_str!(concat!("../../texts/fi/", $name, ".ftl")),
                include_str!(concat!("../../texts/sv/", $name, ".ftl")),
            ],
        )),*];
    };
}

sources!["core", "rules", "rulebook", "assess", "engine", "files", "bench", "report", "explain", "cli"];

type Bundle = FluentBundle<FluentResource>;

fn bundle(lang: Lang) -> &'static Bundle {
    static BUNDLES: [OnceLock<Bundle>; 3] = [const { OnceLock::new() }; 3];
    BUNDLES[lang as usize].get_or_init(|| {
        let id: LanguageIdentifier = lang.code().parse().unwrap_or_default();
        let mut bundle = Bundle::new_concurrent(vec![id]);
        // The marks would be seen in terminals, and our texts run in one direction.
        bundle.set_use_isolating(false);
        bundle.set_formatter(Some(match lang {
            Lang::En => |value, _| number(value, Lang::En),
            Lang::Fi => |value, _| number(value, Lang::Fi),
            Lang::Sv => |value, _| number(value, Lang::Sv),
        }));
        for (_, texts) in SOURCES {
            // A test parses every file; what is sound in a file that is not still serves.
            let resource = FluentResource::try_new(texts[lang as usize].to_owned()).unwrap_or_else(|(sound, _)| sound);
            bundle.add_resource_overriding(resource);
        }
        bundle
    })
}

fn number(value: &FluentValue<'_>, lang: Lang) -> Option<String> {
    match value {
        FluentValue::Number(number) => Some(lang.number(number.value as i64)),
        _ => None,
    }
}

/// Is there such a message in a language?
pub fn has(lang: Lang, id: &str) -> bool {
    bundle(lang).has_message(id)
}

/// A message in words. One that a language lacks is said in English; one that nobody knows shows its id and values.
pub(super) fn say(lang: Lang, id: &str, args: &[(Cow<'static, str>, Arg)]) -> String {
    let chosen = if has(lang, id) { lang } else { Lang::En };
    let bundle = bundle(chosen);
    let Some(pattern) = bundle.get_message(id).and_then(|message| message.value()) else {
        let values: Vec<String> = args.iter().map(|(name, value)| format!("{name}={}", value.say(lang))).collect();
        return format!("{id} {}", values.join(" ")).trim_end().to_owned();
    };
    let mut values = FluentArgs::with_capacity(args.len());
    for (name, value) in args {
        values.set(name.clone(), value.fluent(chosen));
    }
    let mut errors = Vec::new();
    bundle.format_pattern(pattern, Some(&values), &mut errors).into_owned()
}
