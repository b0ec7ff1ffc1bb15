//! The kinds of fault: one row each, with its meaning and what helps. `docs/errors.md` is made from this table.

/// Makes the list of codes from a table of `Variant "id" "meaning" "what to try";`.
macro_rules! codes {
    ($($variant:ident $id:literal $meaning:literal $help:literal;)*) => {
        /// The kinds of fault. The list is data: the error index and its tests walk [`Code::ALL`].
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
        pub enum Code {
            $(#[doc = $meaning] $variant,)*
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
            pub fn meaning(self) -> &'static str {
                match self {
                    $(Code::$variant => $meaning,)*
                }
            }

            /// What usually helps, for the error index; a fault's own help says more.
            pub fn help(self) -> &'static str {
                match self {
                    $(Code::$variant => $help,)*
                }
            }
        }
    };
}

codes! {
    FileMissing "file_missing"
        "A file or folder that the command needs is not there."
        "Check the path, and that the file was not renamed.";
    FileUnreadable "file_unreadable"
        "The file exists but could not be read."
        "Check its permissions, and that it is a file and not a folder.";
    FileEmpty "file_empty"
        "A file that must have content is empty."
        "Save the file again from the program that made it, or leave it out where it may be left out.";
    FileBinary "file_binary"
        "A text file was expected, but the content is not text (a picture, an archive, a document)."
        "Export the data as text: CSV, TOML or JSON.";
    FileUnknown "file_unknown"
        "A file in a scenario folder that is not read, although its name is nearly that of a table."
        "Rename it, or move it elsewhere.";
    FileForeign "file_foreign"
        "A file that does not belong to the scenario it is given with."
        "Give the files of one data set, and only those that its format has.";
    PartMissing "part_missing"
        "A part of an instance is not given: a history, a week, the line of a person."
        "Give all files of the data set (`--history`, `--weeks`), or complete the file.";
    FormulaText "formula_text"
        "A text that a spreadsheet would run as a formula, where a name or a value should stand."
        "Begin the text with a letter or a digit.";
    FormatUnknown "format_unknown"
        "The content fits none of the formats that vuoro reads."
        "Give a scenario folder, a TOML or JSON scenario, a public benchmark file, or a roster as CSV or JSON.";
    Encoding "encoding"
        "The text is not UTF-8, the encoding that vuoro reads."
        "Save the file as UTF-8 (in a spreadsheet: \"CSV UTF-8\").";
    EncodingUtf16 "encoding_utf16"
        "The text is UTF-16, which some programs call \"Unicode text\"."
        "Save the file as UTF-8 (in a spreadsheet: \"CSV UTF-8\").";
    TooLarge "too_large"
        "The input is larger than what vuoro accepts for this kind of file."
        "Check that this is the file you meant; plan fewer people or fewer days at a time.";
    TooMany "too_many"
        "More things of a kind than vuoro can plan with."
        "Check for rows given many times; plan fewer people or fewer days at a time.";
    TooDeep "too_deep"
        "Lists or tables are nested far deeper than any scenario needs."
        "Check that the file is the one you meant.";
    Syntax "syntax"
        "A public benchmark text does not follow its format at the place shown."
        "Compare with the description of the format; the file may be cut off.";
    SyntaxToml "syntax_toml"
        "The text is not TOML at the place shown."
        "Texts stand in quotes, lists in [ ], one `name = value` on a line.";
    SyntaxJson "syntax_json"
        "The text is not JSON at the place shown; it may be cut off."
        "Names and texts stand in double quotes; no comma after the last entry.";
    SyntaxXml "syntax_xml"
        "The text is not XML at the place shown; it may be cut off."
        "Every element that is opened is closed; a DTD is not read.";
    CsvQuotes "csv_quotes"
        "A quote in a CSV file that is never closed, or text behind a closing quote."
        "A field in quotes is written \"like this\"; a quote inside it is doubled (\"\").";
    RowShape "row_shape"
        "A row with more or fewer fields than it should have."
        "Put a field that holds the separator in double quotes, or drop the extra field.";
    RowDuplicate "row_duplicate"
        "Two rows speak of the same thing: one day of one person, one holiday, one demand."
        "Keep one of the two.";
    FieldDuplicate "field_duplicate"
        "A field, column or table is given twice."
        "Keep one of the two.";
    FieldMissing "field_missing"
        "A field or column that must be given is absent or empty."
        "Give it a value; `docs/formats.md` lists the fields.";
    FieldUnknown "field_unknown"
        "A field or column that vuoro does not know; often a misspelling."
        "Correct the name, or drop the field.";
    FieldType "field_type"
        "A value of another type than the field takes (text for a number, say)."
        "Write the value as the message says.";
    FieldValue "field_value"
        "A value of the right type that makes no sense there."
        "Read what the message says about it.";
    FieldConflict "field_conflict"
        "Two fields that exclude each other are both given."
        "Keep one of the two.";
    WordUnknown "word_unknown"
        "A word where only certain words may stand (a weekday, a kind of absence, an importance)."
        "Use one of the words that the message lists.";
    NumberOutside "number_outside"
        "A number outside the limits of its field."
        "Give a number within the limits.";
    NumberNegative "number_negative"
        "A negative number, time or price where there is none below nothing."
        "Drop the minus sign, or check the field.";
    NumberTooLarge "number_too_large"
        "A number too large to be computed with, or not a finite one."
        "Write a number of ordinary size.";
    VersionUnknown "version_unknown"
        "The scenario was written for another version of the format."
        "Write `format-version = 1`, or use the vuoro that the scenario was made for.";
    Workbook "workbook"
        "The file is no .xlsx workbook, is protected by a password, or is damaged."
        "Open it in a spreadsheet program and save it as .xlsx without a password.";
    SheetUnknown "sheet_unknown"
        "A sheet that vuoro does not know; often a misspelling."
        "Rename the sheet, delete it, or begin its name with an underscore to keep it for yourself.";
    CellError "cell_error"
        "A cell of a workbook that shows an error (#REF!, #N/A, …)."
        "Mend the formula, or write the value itself.";
    CellFormula "cell_formula"
        "A formula whose result the workbook does not hold; it was never calculated."
        "Open the workbook in a spreadsheet program, let it calculate, and save it; or write the value itself.";
    IdDuplicate "id_duplicate"
        "Two things of the same kind share one id."
        "Give each its own id.";
    IdInvalid "id_invalid"
        "An id with a mark in it that has a meaning of its own, or a word that is taken."
        "Use letters, digits, `-` and `_`, and no word such as `off` or `all`.";
    IdUnknown "id_unknown"
        "A reference to something that is not declared."
        "Declare it, or correct the name.";
    EmployeeUnknown "employee_unknown"
        "A row or a rule names a person who is not in the staff."
        "Correct the id, or add the person to the staff.";
    UnitUnknown "unit_unknown"
        "A unit that the scenario does not declare."
        "Correct the id, or declare it with [[unit]].";
    SkillUnknown "skill_unknown"
        "A skill that the scenario does not declare."
        "Correct the word, or add it to `skills`.";
    ContractUnknown "contract_unknown"
        "A contract that the scenario does not declare."
        "Correct the id, or declare it with [[contract]].";
    ShiftUnknown "shift_unknown"
        "A shift type that the scenario does not declare."
        "Correct the code, or declare it with [[shift]].";
    DutyUnknown "duty_unknown"
        "A word that is no duty: neither a shift code nor a tag, nor off, leave, sick or work."
        "Correct the word; a pair of shifts must be declared in `double-duties`.";
    GroupUnknown "group_unknown"
        "A rule is for a group that nobody is in, although one of nearly that name exists."
        "Correct the name of the group.";
    PermitUnknown "permit_unknown"
        "A permit or a restriction whose name is nearly, but not quite, one that rules know."
        "Correct the word; a rule would silently pass it over.";
    ReasonRefused "reason_refused"
        "A column that would store why somebody is restricted, away or on other terms."
        "Drop the column: a roster needs to know what holds and until when, never why.";
    DateInvalid "date_invalid"
        "Not a date of the calendar, or not in the form YYYY-MM-DD."
        "Write dates as 2026-12-24.";
    DateOutside "date_outside"
        "A date outside the horizon (or the history) it belongs to."
        "Check the date, or `start` and `days` of the scenario.";
    RangeReversed "range_reversed"
        "A range of dates that ends before it starts."
        "Exchange the two dates. The last day is part of the range.";
    MinimumAboveMaximum "minimum_above_maximum"
        "A minimum above its target or maximum."
        "Exchange the two numbers.";
    HorizonInvalid "horizon_invalid"
        "The horizon is empty or too long, or begins in an impossible year."
        "Give 1 to 732 days, starting between 1900 and 2200.";
    TimeZoneUnknown "time_zone_unknown"
        "The time zone is not one of the IANA database."
        "Time zones are named like Europe/Helsinki.";
    ShiftLength "shift_length"
        "A shift without length, longer than a day, or with a break as long as itself."
        "Check start, end, break and paid time; an end that is not after the start is on the next day.";
    FteInvalid "fte_invalid"
        "A share of full time that is not above 0 and at most 200 %."
        "Write 0.8 or 80% for four fifths.";
    PriceInvalid "price_invalid"
        "Not a price, a weight or a strength."
        "Write euros such as 12.50; in points, a whole number.";
    DoubleDuty "double_duty"
        "A double duty that is no pair of shifts, or of shifts that overlap."
        "Write double-duties = [[\"A\", \"I\"]] with shifts that can follow each other on one day.";
    LockAgainstLeave "lock_against_leave"
        "A lock demands work of somebody who is absent that day."
        "Drop the lock, or shorten the absence.";
    LocksClash "locks_clash"
        "Two locks demand different duties of one person on one day."
        "Keep one of the two.";
    AbsencesClash "absences_clash"
        "One person is absent for two reasons on one day."
        "Shorten one of the two absences.";
    HistoryInvalid "history_invalid"
        "History that lies outside the known past or contradicts itself."
        "Give `history-days`: that many days before `start` are known. Planned days belong in the locks.";
    NothingThere "nothing_there"
        "An input without the content it must have (no shift types, say)."
        "Check that this is the file you meant, and that it is complete.";
    RuleUnknown "rule_unknown"
        "A rule kind that is not in the catalogue."
        "`vuoro rules` lists all kinds.";
    RuleParameter "rule_parameter"
        "A rule's parameter is missing or out of range."
        "`vuoro rules KIND` explains the parameters.";
    RuleSetUnknown "rule_set_unknown"
        "A rule set that is not shipped with vuoro nor found beside the scenario."
        "Correct the name, or put the file beside the scenario.";
    RuleSetCycle "rule_set_cycle"
        "Rule sets that use each other in a circle."
        "Take one of them out of the circle.";
    RuleSetRefused "rule_set_refused"
        "A rule set that stands for rules which vuoro does not know yet, and says so."
        "Plan these people elsewhere, or by rules of your own.";
    RuleMandatory "rule_mandatory"
        "A change that loosens a rule which is mandatory, further than the rule itself allows, or by somebody who may not."
        "Tighten it, leave it, or name the agreement and the consent that the rule asks for.";
    OverrideUnknown "override_unknown"
        "A change of a rule that is not there."
        "Correct the id, or name the rule set that has the rule.";
    ProfileUnknown "profile_unknown"
        "A profile that is not shipped with vuoro nor declared in the scenario."
        "Use a shipped profile, or declare it with [[profile-weights]].";
    OutputExists "output_exists"
        "The file to be written exists already."
        "Give --force to replace it, or another folder.";
    OutputFailed "output_failed"
        "The result could not be written (disk full, permissions)."
        "Make room, or give another folder.";
    Internal "internal"
        "A mistake of vuoro itself."
        "Please report it with the scenario.";
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_code_is_listed_once_with_its_own_id() {
        let mut ids: Vec<_> = Code::ALL.iter().map(|code| code.id()).collect();
        ids.sort_unstable();
        ids.dedup();
        assert_eq!(ids.len(), Code::ALL.len());
        assert!(Code::ALL.iter().all(|code| code.meaning().len() > 20 && code.help().len() > 10));
    }
}
