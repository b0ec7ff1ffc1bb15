//! Names that sound like a Finnish workplace.

/// Given names.
pub const GIVEN: [&str; 48] = [
    "Aino", "Helmi", "Sofia", "Eeva", "Anni", "Venla", "Iida", "Emilia", "Saara", "Noora", "Kaisa", "Minna", "Päivi",
    "Sari", "Tiina", "Hanna", "Jenni", "Katja", "Riikka", "Outi", "Leena", "Marjo", "Satu", "Heidi", "Johanna",
    "Elina", "Laura", "Maria", "Susanna", "Tuula", "Anneli", "Ulla", "Mika", "Juha", "Timo", "Antti", "Janne", "Petri",
    "Ville", "Jussi", "Eero", "Onni", "Matias", "Samuel", "Amina", "Olga", "Linh", "Fatuma",
];

/// Family names.
pub const FAMILY: [&str; 48] = [
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
