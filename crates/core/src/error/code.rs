//! The kinds of fault: one row each. Meaning and help are messages (`code-ID`, `code-ID-help`); `docs/errors.md` is
//! made from this table and them.

use crate::text::Text;

/// Makes the list of codes from a table of `Variant "id";`.
macro_rules! codes {
    ($($variant:ident $id:literal;)*) => {
        /// The kinds of fault. The list is data: the error index and its tests walk [`Code::ALL`].
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
        pub enum Code {
            $(#[doc = concat!("`vuoro::", $id, "`; see the message `code-", $id, "`.")] $variant,)*
        }

        impl Code {
            /// Every code once, in the order of the error index.
            pub const ALL: &'static [Code] = &[$(Code::$variant,)*];

            /// Stable identifier printed with the fault, e.g. `vuoro::id_unknown`.
            pub fn id(self) -> &'static str {
                match self {
                    $(Code::$variant => concat!("vuoro::", $id),)*
                }
            }

            /// What the code means, for the error index.
            pub fn meaning(self) -> Text {
                match self {
                    $(Code::$variant => Text::message(concat!("code-", $id), Vec::new()),)*
                }
            }

            /// What usually helps, for the error index; a fault's own help says more.
            pub fn help(self) -> Text {
                match self {
                    $(Code::$variant => Text::message(concat!("code-", $id, "-help"), Vec::new()),)*
                }
            }
        }
    };
}

codes! {
    FileMissing "file_missing";
    FileUnreadable "file_unreadable";
    FileEmpty "file_empty";
    FileBinary "file_binary";
    FileUnknown "file_unknown";
    FileForeign "file_foreign";
    PartMissing "part_missing";
    FormulaText "formula_text";
    FormatUnknown "format_unknown";
    Encoding "encoding";
    EncodingUtf16 "encoding_utf16";
    TooLarge "too_large";
    TooMany "too_many";
    TooDeep "too_deep";
    Syntax "syntax";
    SyntaxToml "syntax_toml";
    SyntaxJson "syntax_json";
    SyntaxXml "syntax_xml";
    CsvQuotes "csv_quotes";
    RowShape "row_shape";
    RowDuplicate "row_duplicate";
    FieldDuplicate "field_duplicate";
    FieldMissing "field_missing";
    FieldUnknown "field_unknown";
    FieldType "field_type";
    FieldValue "field_value";
    FieldConflict "field_conflict";
    WordUnknown "word_unknown";
    NumberOutside "number_outside";
    NumberNegative "number_negative";
    NumberTooLarge "number_too_large";
    VersionUnknown "version_unknown";
    Workbook "workbook";
    SheetUnknown "sheet_unknown";
    CellError "cell_error";
    CellFormula "cell_formula";
    IdDuplicate "id_duplicate";
    IdInvalid "id_invalid";
    IdUnknown "id_unknown";
    EmployeeUnknown "employee_unknown";
    UnitUnknown "unit_unknown";
    SkillUnknown "skill_unknown";
    ContractUnknown "contract_unknown";
    ShiftUnknown "shift_unknown";
    DutyUnknown "duty_unknown";
    GroupUnknown "group_unknown";
    PermitUnknown "permit_unknown";
    ReasonRefused "reason_refused";
    DateInvalid "date_invalid";
    DateOutside "date_outside";
    RangeReversed "range_reversed";
    MinimumAboveMaximum "minimum_above_maximum";
    HorizonInvalid "horizon_invalid";
    TimeZoneUnknown "time_zone_unknown";
    ShiftLength "shift_length";
    FteInvalid "fte_invalid";
    PriceInvalid "price_invalid";
    DoubleDuty "double_duty";
    LockAgainstLeave "lock_against_leave";
    LocksClash "locks_clash";
    AbsencesClash "absences_clash";
    HistoryInvalid "history_invalid";
    NothingThere "nothing_there";
    RuleUnknown "rule_unknown";
    RuleParameter "rule_parameter";
    RuleSetUnknown "rule_set_unknown";
    RuleSetCycle "rule_set_cycle";
    RuleSetRefused "rule_set_refused";
    RuleMandatory "rule_mandatory";
    OverrideUnknown "override_unknown";
    ProfileUnknown "profile_unknown";
    OutputExists "output_exists";
    OutputFailed "output_failed";
    Internal "internal";
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::{Lang, has};

    #[test]
    fn every_code_is_listed_once_with_its_own_id() {
        let mut ids: Vec<_> = Code::ALL.iter().map(|code| code.id()).collect();
        ids.sort_unstable();
        ids.dedup();
        assert_eq!(ids.len(), Code::ALL.len());
    }

    #[test]
    fn every_code_has_a_meaning_and_a_help_in_every_language() {
        for text in Code::ALL.iter().flat_map(|code| [code.meaning(), code.help()]) {
            let id = text.id().expect("a message");
            assert!(Lang::ALL.into_iter().all(|lang| has(lang, id) && text.say(lang).len() > 10), "{id}");
        }
    }
}
