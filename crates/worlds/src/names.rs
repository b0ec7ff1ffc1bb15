//! Names that sound like a Finnish workplace.

use vuoro_core::units::rng::Rng;

/// Given names.
const GIVEN: [&str; 48] = [
    "Aino", "Helmi", "Sofia", "Eeva", "Anni", "Venla", "Iida", "Emilia", "Saara", "Noora", "Kaisa", "Minna", "Päivi",
    "Sari", "Tiina", "Hanna", "Jenni", "Katja", "Riikka", "Outi", "Leena", "Marjo", "Satu", "Heidi", "Johanna",
    "Elina", "Laura", "Maria", "Susanna", "Tuula", "Anneli", "Ulla", "Mika", "Juha", "Timo", "Antti", "Janne", "Petri",
    "Ville", "Jussi", "Eero", "Onni", "Matias", "Samuel", "Amina", "Olga", "Linh", "Fatuma",
];

/// Family names.
const FAMILY: [&str; 48] = [
    "Korhonen",
    "Virtanen",
    "Mäkinen",
    "Nieminen",
    "Mäkelä",
    "Hämäläinen",
    "Laine",
    "Heikkinen",
    "Koskinen",
    "Järvinen",
    "Lehtonen",
    "Lehtinen",
    "Saarinen",
    "Salminen",
    "Heinonen",
    "Niemi",
    "Heikkilä",
    "Kinnunen",
    "Salonen",
    "Turunen",
    "Salo",
    "Laitinen",
    "Tuominen",
    "Rantanen",
    "Karjalainen",
    "Jokinen",
    "Mattila",
    "Savolainen",
    "Lahtinen",
    "Ahonen",
    "Ojala",
    "Leppänen",
    "Väisänen",
    "Hiltunen",
    "Kallio",
    "Miettinen",
    "Leinonen",
    "Pitkänen",
    "Aaltonen",
    "Manninen",
    "Hakala",
    "Koivisto",
    "Anttila",
    "Laaksonen",
    "Hirvonen",
    "Räsänen",
    "Lindholm",
    "Nguyen",
];

/// The names of a staff by position, in an order drawn at random; when all are used up they come again with a number.
pub fn people(rng: &mut Rng) -> impl Fn(usize) -> String + use<> {
    let mut pairs: Vec<(usize, usize)> =
        (0..GIVEN.len()).flat_map(|given| (0..FAMILY.len()).map(move |family| (given, family))).collect();
    rng.shuffle(&mut pairs);
    move |at| {
        let (given, family) = pairs[at % pairs.len()];
        let again = if at < pairs.len() { String::new() } else { format!(" {}", at / pairs.len() + 1) };
        format!("{} {}{again}", GIVEN[given], FAMILY[family])
    }
}

/// Names of units, in order.
pub fn unit(at: usize) -> String {
    const KINDS: [&str; 8] = [
        "Osasto 1A",
        "Osasto 1B",
        "Osasto 2A",
        "Osasto 2B",
        "Palvelukoti Kuusikko",
        "Palvelukoti Koivula",
        "Kuntoutus",
        "Kotihoito",
    ];
    let (round, kind) = (at / KINDS.len(), at % KINDS.len());
    if round == 0 { KINDS[kind].to_owned() } else { format!("{} ({})", KINDS[kind], round + 1) }
}
