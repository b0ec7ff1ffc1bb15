//! The trades of a county's units: who works there, in which shifts.

/// What a unit does.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Trade {
    /// Round-the-clock housing for old people: clients and a ratio.
    Housing,
    /// Home care: visits by the hour, and mobile pairs of two professions.
    HomeCare,
    /// Digital clinic: arrivals by the hour, day and night.
    Digital,
    /// Acute ward: care-intensity points.
    Acute,
    /// Rehabilitation ward: a fixed table, long days at weekends.
    Ward,
    /// Child protection institution: a fixed table.
    Children,
}

/// The trades of ten units in a row.
const ORDER: [Trade; 10] = [
    Trade::Housing,
    Trade::HomeCare,
    Trade::Digital,
    Trade::Acute,
    Trade::Housing,
    Trade::Ward,
    Trade::Children,
    Trade::Housing,
    Trade::Acute,
    Trade::HomeCare,
];

/// Shift types: code, name, start, end, tags.
pub const SHIFTS: [(&str, &str, &str, &str, &[&str]); 6] = [
    ("A", "Aamu (morning)", "07:00", "14:50", &["early", "day"]),
    ("I", "Ilta (evening)", "14:00", "21:25", &["evening"]),
    ("Y", "Yö (night)", "21:00", "07:10", &["night"]),
    ("E", "Pitkä (long weekend day)", "07:00", "20:00", &["long"]),
    ("P", "Pari (mobile pair)", "08:00", "16:00", &["day", "pair"]),
    ("V", "Väli (middle of the day)", "10:00", "18:00", &["day"]),
];

/// Professions, each a skill that nobody else has.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Profession {
    /// Registered nurse (sairaanhoitaja).
    Nurse,
    /// Practical nurse (lähihoitaja).
    Practical,
    /// Care assistant (hoiva-avustaja).
    Assistant,
    /// Social instructor (ohjaaja, sosionomi).
    Instructor,
    /// Employed student.
    Student,
}

impl Profession {
    /// Its skill.
    pub fn skill(self) -> &'static str {
        match self {
            Profession::Nurse => "nurse",
            Profession::Practical => "practical-nurse",
            Profession::Assistant => "care-assistant",
            Profession::Instructor => "instructor",
            Profession::Student => "student",
        }
    }

    /// Does it carry a licence or registration, so that a shift may stand on it alone?
    pub fn is_professional(self) -> bool {
        !matches!(self, Profession::Assistant | Profession::Student)
    }

    /// Basic pay of an hour in cents: the model wages of `finland.toml` over the divisor 163.
    pub fn hourly(self) -> i64 {
        match self {
            Profession::Nurse | Profession::Instructor => 1840,
            Profession::Practical => 1626,
            Profession::Assistant | Profession::Student => 1380,
        }
    }
}

impl Trade {
    /// The trade of a unit.
    pub fn of(unit: usize) -> Trade {
        ORDER[unit % ORDER.len()]
    }

    /// The how-manieth of its trade a unit is, from 1.
    pub fn number(unit: usize) -> usize {
        (0..=unit).filter(|other| Trade::of(*other) == Trade::of(unit)).count()
    }

    /// The unit's id.
    pub fn id(unit: usize) -> String {
        let word = match Trade::of(unit) {
            Trade::Housing => "housing",
            Trade::HomeCare => "homecare",
            Trade::Digital => "digital",
            Trade::Acute => "acute",
            Trade::Ward => "ward",
            Trade::Children => "children",
        };
        format!("{word}{}", Trade::number(unit))
    }

    /// The unit's name.
    pub fn name(unit: usize) -> String {
        const TREES: [&str; 9] =
            ["Koivula", "Kuusikko", "Honkala", "Tammela", "Pajula", "Lepola", "Haapala", "Katajisto", "Vaahtera"];
        let number = Trade::number(unit);
        match Trade::of(unit) {
            Trade::Housing if number <= TREES.len() => format!("Palvelukoti {}", TREES[number - 1]),
            Trade::Housing => format!("Palvelukoti {number}"),
            Trade::HomeCare => format!("Kotihoito {number}"),
            Trade::Digital => format!("Digiklinikka {number}"),
            Trade::Acute => format!("Akuuttiosasto {number}"),
            Trade::Ward => format!("Kuntoutusosasto {number}"),
            Trade::Children => format!("Lastensuojeluyksikkö {number}"),
        }
    }

    /// The shift types worked.
    pub fn shifts(self) -> &'static [&'static str] {
        match self {
            Trade::Housing | Trade::Acute | Trade::Children => &["A", "I", "Y"],
            Trade::HomeCare => &["A", "I", "P"],
            Trade::Digital => &["A", "V", "I", "Y"],
            Trade::Ward => &["A", "I", "Y", "E"],
        }
    }

    /// Is it open at night?
    pub fn has_nights(self) -> bool {
        self.shifts().contains(&"Y")
    }

    /// May the float pool work there? Housing, home care and wards share their professions.
    pub fn takes_floats(self) -> bool {
        matches!(self, Trade::Housing | Trade::HomeCare | Trade::Acute | Trade::Ward)
    }

    /// Professions in percent of the staff.
    pub fn mix(self) -> &'static [(Profession, usize)] {
        use Profession::{Assistant, Instructor, Nurse, Practical, Student};
        match self {
            Trade::Housing => &[(Nurse, 14), (Practical, 66), (Assistant, 15), (Student, 5)],
            Trade::HomeCare => &[(Nurse, 25), (Practical, 70), (Student, 5)],
            Trade::Digital => &[(Nurse, 90), (Practical, 10)],
            Trade::Acute | Trade::Ward => &[(Nurse, 55), (Practical, 40), (Student, 5)],
            Trade::Children => &[(Instructor, 80), (Practical, 15), (Student, 5)],
        }
    }

    /// The profession of a member, professions being spread evenly over the staff list.
    pub fn profession(self, at_in_unit: usize) -> Profession {
        // 37 and 100 share no factor: every hundred people meet every percent once.
        let percent = (at_in_unit * 37 + 7) % 100;
        let mut upto = 0;
        for (profession, share) in self.mix() {
            upto += share;
            if percent < upto {
                return *profession;
            }
        }
        Profession::Practical
    }
}
