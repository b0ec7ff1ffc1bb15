# Texts of: core

## Values, as found and as wanted

value-nothing = nothing
value-flag = true or false
value-integer = a whole number
value-number = a number
value-text = a text
value-list = a list
value-table = a table
value-money = an amount of money such as 12.50
value-duration = a length of time such as 11:00 or 11h
value-clock = a time of day such as 07:00
did-you-mean = Did you mean `{ $name }`?
two-sentences = { $first } { $second }
table-expected = expected a table of named values, found { $found }
table-expected-help = Write it as `{"{"} name = value, … {"}"}`.

## Fields

field-column-missing = the table has no column `{ $field }`
field-column-missing-help = Add the column `{ $field }` to the header.
field-missing = `{ $field }` is missing
field-missing-help = Give `{ $field }` a value.
field-unfit = `{ $field }` must be { $wanted }, found { $found }
field-negative = `{ $field }` must be { $wanted }, found { $found }, which is negative
field-too-large = `{ $field }` must be { $wanted }, found { $found }, which is too large
field-unfit-help = Write { $wanted }.
field-outside = `{ $field }` is { $value }
field-outside-help = It must lie between { $low } and { $high }.
field-after-midnight = `{ $field }` is { $time }, later than { $latest }
field-after-midnight-help = Write the time of the next day: an end that is not after its start lies there.
field-no-date = `{ $field }` is { $found }, not a date of the calendar
field-no-date-help = Write dates as 2026-12-24 or 24.12.2026.
date-as-number-help = A spreadsheet stores { $date } as this number: give the cell the format of a date and save the file again.
date-with-time-help = It has a time of day. Whole days are meant here: write the date alone, for example 2026-12-24. Parts of a day cannot be given.
date-without-year-help = The year is missing: write 2026-12-24 or 24.12.2026.
field-holds-no-text = `{ $field }` must hold texts, found { $found }
field-holds-no-text-help = Put each entry in quotes.
field-too-many-names = `{ $field }` names more than { $most } things
field-too-many-names-help = Check for names given many times.
field-no-list-of-texts = `{ $field }` must be a list of texts, found { $found }
field-no-list-of-texts-help = Write ["a", "b"].
field-no-list = `{ $field }` must be a list, found { $found }
field-no-list-help = Write `[[{ $field }]]` above each entry, or `{ $field } = [ … ]`.
field-word-unknown = `{ $field }` cannot be `{ $word }`
field-word-unknown-help = It may be { $words }.
field-unknown = `{ $field }` is not known here
field-unknown-help = Known here: { $known }.

## TOML

toml-too-large = the TOML text has more than { $mebibytes } MiB
toml-too-large-help = Put long tables into CSV files.
toml-syntax = not TOML: { $reason }
number-unfit = the number `{ $number }` is too large or not finite

## Faults

fault-here = here
faults-in-input =
  { $count ->
    [one] 1 fault in the input
   *[other] { $count } faults in the input
  }

## The kinds of fault: what each means, and what usually helps

code-file_missing = A file or folder that the command needs is not there.
code-file_missing-help = Check the path, and that the file was not renamed.
code-file_unreadable = The file exists but could not be read.
code-file_unreadable-help = Check its permissions, and that it is a file and not a folder.
code-file_empty = A file that must have content is empty.
code-file_empty-help = Save the file again from the program that made it, or leave it out where it may be left out.
code-file_binary = A text file was expected, but the content is not text (a picture, an archive, a document).
code-file_binary-help = Export the data as text: CSV, TOML or JSON.
code-file_unknown = A file in a scenario folder that is not read, although its name is nearly that of a table.
code-file_unknown-help = Rename it, or move it elsewhere.
code-file_foreign = A file that does not belong to the scenario it is given with.
code-file_foreign-help = Give the files of one data set, and only those that its format has.
code-part_missing = A part of an instance is not given: a history, a week, the line of a person.
code-part_missing-help = Give all files of the data set (`--history`, `--weeks`), or complete the file.
code-formula_text = A text that a spreadsheet would run as a formula, where a name or a value should stand.
code-formula_text-help = Begin the text with a letter or a digit.
code-format_unknown = The content fits none of the formats that vuoro reads.
code-format_unknown-help = Give a scenario folder, a TOML or JSON scenario, a public benchmark file, or a roster as CSV or JSON.
code-encoding = The text is not UTF-8, the encoding that vuoro reads.
code-encoding-help = Save the file as UTF-8 (in a spreadsheet: "CSV UTF-8").
code-encoding_utf16 = The text is UTF-16, which some programs call "Unicode text".
code-encoding_utf16-help = Save the file as UTF-8 (in a spreadsheet: "CSV UTF-8").
code-too_large = The input is larger than what vuoro accepts for this kind of file.
code-too_large-help = Check that this is the file you meant; plan fewer people or fewer days at a time.
code-too_many = More things of a kind than vuoro can plan with.
code-too_many-help = Check for rows given many times; plan fewer people or fewer days at a time.
code-too_deep = Lists or tables are nested far deeper than any scenario needs.
code-too_deep-help = Check that the file is the one you meant.
code-syntax = A public benchmark text does not follow its format at the place shown.
code-syntax-help = Compare with the description of the format; the file may be cut off.
code-syntax_toml = The text is not TOML at the place shown.
code-syntax_toml-help = Texts stand in quotes, lists in [ ], one `name = value` on a line.
code-syntax_json = The text is not JSON at the place shown; it may be cut off.
code-syntax_json-help = Names and texts stand in double quotes; no comma after the last entry.
code-syntax_xml = The text is not XML at the place shown; it may be cut off.
code-syntax_xml-help = Every element that is opened is closed; a DTD is not read.
code-csv_quotes = A quote in a CSV file that is never closed, or text behind a closing quote.
code-csv_quotes-help = A field in quotes is written "like this"; a quote inside it is doubled ("").
code-row_shape = A row with more or fewer fields than it should have.
code-row_shape-help = Put a field that holds the separator in double quotes, or drop the extra field.
code-row_duplicate = Two rows speak of the same thing: one day of one person, one holiday, one demand.
code-row_duplicate-help = Keep one of the two.
code-field_duplicate = A field, column or table is given twice.
code-field_duplicate-help = Keep one of the two.
code-field_missing = A field or column that must be given is absent or empty.
code-field_missing-help = Give it a value; `docs/formats.md` lists the fields.
code-field_unknown = A field or column that vuoro does not know; often a misspelling.
code-field_unknown-help = Correct the name, or drop the field.
code-field_type = A value of another type than the field takes (text for a number, say).
code-field_type-help = Write the value as the message says.
code-field_value = A value of the right type that makes no sense there.
code-field_value-help = Read what the message says about it.
code-field_conflict = Two fields that exclude each other are both given.
code-field_conflict-help = Keep one of the two.
code-word_unknown = A word where only certain words may stand (a weekday, a kind of absence, an importance).
code-word_unknown-help = Use one of the words that the message lists.
code-number_outside = A number outside the limits of its field.
code-number_outside-help = Give a number within the limits.
code-number_negative = A negative number, time or price where there is none below nothing.
code-number_negative-help = Drop the minus sign, or check the field.
code-number_too_large = A number too large to be computed with, or not a finite one.
code-number_too_large-help = Write a number of ordinary size.
code-version_unknown = The scenario was written for another version of the format.
code-version_unknown-help = Write `format-version = 1`, or use the vuoro that the scenario was made for.
code-workbook = The file is no .xlsx workbook, is protected by a password, or is damaged.
code-workbook-help = Open it in a spreadsheet program and save it as .xlsx without a password.
code-sheet_unknown = A sheet that vuoro does not know; often a misspelling.
code-sheet_unknown-help = Rename the sheet, delete it, or begin its name with an underscore to keep it for yourself.
code-cell_error = A cell of a workbook that shows an error (#REF!, #N/A, …).
code-cell_error-help = Mend the formula, or write the value itself.
code-cell_formula = A formula whose result the workbook does not hold; it was never calculated.
code-cell_formula-help = Open the workbook in a spreadsheet program, let it calculate, and save it; or write the value itself.
code-id_duplicate = Two things of the same kind share one id.
code-id_duplicate-help = Give each its own id.
code-id_invalid = An id with a mark in it that has a meaning of its own, or a word that is taken.
code-id_invalid-help = Use letters, digits, `-` and `_`, and no word such as `off` or `all`.
code-id_unknown = A reference to something that is not declared.
code-id_unknown-help = Declare it, or correct the name.
code-employee_unknown = A row or a rule names a person who is not in the staff.
code-employee_unknown-help = Correct the id, or add the person to the staff.
code-unit_unknown = A unit that the scenario does not declare.
code-unit_unknown-help = Correct the id, or declare it with [[unit]].
code-skill_unknown = A skill that the scenario does not declare.
code-skill_unknown-help = Correct the word, or add it to `skills`.
code-contract_unknown = A contract that the scenario does not declare.
code-contract_unknown-help = Correct the id, or declare it with [[contract]].
code-shift_unknown = A shift type that the scenario does not declare.
code-shift_unknown-help = Correct the code, or declare it with [[shift]].
code-duty_unknown = A word that is no duty: neither a shift code nor a tag, nor off, leave, sick or work.
code-duty_unknown-help = Correct the word; a pair of shifts must be declared in `double-duties`.
code-group_unknown = A rule is for a group that nobody is in, although one of nearly that name exists.
code-group_unknown-help = Correct the name of the group.
code-permit_unknown = A permit or a restriction whose name is nearly, but not quite, one that rules know.
code-permit_unknown-help = Correct the word; a rule would silently pass it over.
code-reason_refused = A column that would store why somebody is restricted, away or on other terms.
code-reason_refused-help = Drop the column: a roster needs to know what holds and until when, never why.
code-date_invalid = Not a date of the calendar, or not a whole day written as 2026-12-24 or 24.12.2026.
code-date_invalid-help = Write dates as 2026-12-24 or 24.12.2026, without a time of day.
code-date_outside = A date outside the horizon (or the history) it belongs to.
code-date_outside-help = Check the date, or `start` and `days` of the scenario.
code-range_reversed = A range of dates that ends before it starts.
code-range_reversed-help = Exchange the two dates. The last day is part of the range.
code-minimum_above_maximum = A minimum above its target or maximum.
code-minimum_above_maximum-help = Exchange the two numbers.
code-horizon_invalid = The horizon is empty or too long, or begins in an impossible year.
code-horizon_invalid-help = Give 1 to 732 days, starting between 1900 and 2200.
code-time_zone_unknown = The time zone is not one of the IANA database.
code-time_zone_unknown-help = Time zones are named like Europe/Helsinki.
code-shift_length = A shift without length, longer than a day, or with a break as long as itself.
code-shift_length-help = Check start, end, break and paid time; an end that is not after the start is on the next day.
code-fte_invalid = A share of full time that is not above 0 and at most 200 %.
code-fte_invalid-help = Write 0.8 or 80% for four fifths.
code-price_invalid = Not a price, a weight or a strength.
code-price_invalid-help = Write euros such as 12.50; in points, a whole number.
code-double_duty = A double duty that is no pair of shifts, or of shifts that overlap.
code-double_duty-help = Write double-duties = [["A", "I"]] with shifts that can follow each other on one day.
code-lock_against_leave = A lock demands work of somebody who is absent that day.
code-lock_against_leave-help = Drop the lock, or shorten the absence.
code-locks_clash = Two locks demand different duties of one person on one day.
code-locks_clash-help = Keep one of the two.
code-absences_clash = One person is absent for two reasons on one day.
code-absences_clash-help = Shorten one of the two absences.
code-history_invalid = History that lies outside the known past or contradicts itself.
code-history_invalid-help = Give `history-days`: that many days before `start` are known. Planned days belong in the locks.
code-nothing_there = An input without the content it must have (no shift types, say).
code-nothing_there-help = Check that this is the file you meant, and that it is complete.
code-rule_unknown = A rule kind that is not in the catalogue.
code-rule_unknown-help = `vuoro rules` lists all kinds.
code-rule_parameter = A rule's parameter is missing or out of range.
code-rule_parameter-help = `vuoro rules KIND` explains the parameters.
code-rule_set_unknown = A rule set that is not shipped with vuoro nor found beside the scenario.
code-rule_set_unknown-help = Correct the name, or put the file beside the scenario.
code-rule_set_cycle = Rule sets that use each other in a circle.
code-rule_set_cycle-help = Take one of them out of the circle.
code-rule_set_refused = A rule set that stands for rules which vuoro does not know yet, and says so.
code-rule_set_refused-help = Plan these people elsewhere, or by rules of your own.
code-rule_mandatory = A change that loosens a rule which is mandatory, further than the rule itself allows, or by somebody who may not.
code-rule_mandatory-help = Tighten it, leave it, or name the agreement and the consent that the rule asks for.
code-override_unknown = A change of a rule that is not there.
code-override_unknown-help = Correct the id, or name the rule set that has the rule.
code-profile_unknown = A profile that is not shipped with vuoro nor declared in the scenario.
code-profile_unknown-help = Use a shipped profile, or declare it with [[profile-weights]].
code-output_exists = The file to be written exists already.
code-output_exists-help = Give --force to replace it, or another folder.
code-output_failed = The result could not be written (disk full, permissions).
code-output_failed-help = Make room, or give another folder.
code-internal = A mistake of vuoro itself.
code-internal-help = Please report it with the scenario.
