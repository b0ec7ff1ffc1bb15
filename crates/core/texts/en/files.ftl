# Texts of: files

## Workbooks: what explains them

workbook-help-title = How to fill this workbook
workbook-help-sheets = This workbook is a whole scenario: everything that must be known before a roster can be planned. Each sheet is a table with its column names in the first row; rows and columns may be in any order, and empty rows do no harm.
workbook-help-headers = Dark headers must be filled in every row, light ones may stay empty. Point at a header to read what its column means. Lists of choices open in the cells; where a cell may hold more than one word, write ; between them.
workbook-help-values = Dates and times may be real dates and times of the spreadsheet, or texts: 2026-12-24, 07:00, 114:45. Formulas are fine: their last result counts. Sheets whose name begins with _ and this sheet are not read.
workbook-help-commands = vuoro check THIS.xlsx says whether everything is understood, and names the sheet and cell of every fault. vuoro plan THIS.xlsx makes the roster.
workbook-help-single-values = Single values: the name of the field in the first column, its value in the second.
workbook-help-kinds = kinds of rules
workbook-help-kinds-about = Values for the column `kind` of the sheet `rules`; `vuoro rules KIND` says more.
workbook-help-kind = { $title }.
workbook-help-kind-takes = { $title }. Takes: { $parameters }.
workbook-help-parameter = { $name } ({ $unit })
workbook-help-column = column
workbook-help-needed = needed
workbook-help-content = content
workbook-help-meaning = meaning
workbook-help-yes = yes
workbook-column-rule-set = Name of a rule set, such as practice/ward; the other columns then stay empty.
workbook-column-parameters = The kind's own parameters: maximum = 5, duties = ["night"].
workbook-note-needed = { $about } (must be filled)
workbook-not-in-list = Not in the list
workbook-not-in-list-help = Choose a value from the list; the help sheet says where it comes from.
workbook-page = Page { $page } of { $pages }
workbook-sort-text = text
workbook-sort-said = text, or one in each language
workbook-sort-words = words with ; between
workbook-sort-date = date
workbook-sort-days = weekdays or dates
workbook-sort-clock = time of day
workbook-sort-length = hours and minutes
workbook-sort-integer = whole number
workbook-sort-share = number, or percentage
workbook-sort-money = euros
workbook-sort-price = euros (or points)
workbook-sort-flag = yes or no
workbook-sort-strength = word, percentage or price
workbook-sort-balance = number, or hours and minutes
workbook-sort-importance = word or price
workbook-sort-agreement = name of an agreement
workbook-sort-table = name = value, …

## Workbooks: what is wrong with them

workbook-not-made = the workbook cannot be made: { $reason }
workbook-not-made-help = A cell holds at most { $characters } characters, a sheet at most { $rows } rows.
workbook-unreadable = the workbook cannot be read: { $reason }
workbook-unreadable-help = Open it in a spreadsheet program and save it anew as .xlsx.
workbook-old = the file is an old .xls workbook, or a password protects it
workbook-old-help = Take the password off, and save it as .xlsx.
workbook-no-zip = the file is no .xlsx workbook
workbook-no-zip-help = A workbook is a zip archive. Save it as .xlsx in a spreadsheet program; a CSV file belongs into a scenario folder.
workbook-open-document = the file is an OpenDocument spreadsheet
workbook-open-document-help = Save it as .xlsx (Excel 2007 or newer).
workbook-other-archive = the archive holds no workbook
workbook-other-archive-help = Give an .xlsx file, or unpack the archive and give the folder.
workbook-too-many-parts = the archive has { $count } parts, more than { $most }
workbook-too-many-parts-help = A workbook has a few dozen. Check that this is the file you meant.
workbook-too-large = the workbook unpacks to more than { $mebibytes } MiB
workbook-too-large-help = A small file that unpacks to so much is an attack (a zip bomb) or an accident; nothing of it was read. Delete unused rows, columns and pictures, and save it anew.
workbook-part-broken = part { $part } of the workbook cannot be unpacked: { $reason }
workbook-part-broken-help = The file was cut or altered on its way. Take a fresh copy of it.
workbook-texts-announced = it announces { $texts } texts in { $bytes } bytes
workbook-too-many-cells = the workbook has more than { $most } filled cells
workbook-too-many-cells-help = Delete what is not needed, or plan fewer people or fewer days at a time.
workbook-cell-not-finite = the cell holds no finite number
workbook-cell-not-finite-help = Write the value itself.
workbook-cell-error = the cell shows the error { $error }
workbook-cell-error-help = Write the value, or correct its formula.
workbook-formula-uncalculated = the formula `={ $formula }` has no result
workbook-long-formula-uncalculated = the formula has no result
workbook-formula-uncalculated-help = Open the workbook in a spreadsheet program and save it, so that formulas are calculated; or write the value itself.
workbook-main-sheet-missing = the workbook has no sheet `{ $sheet }` (its sheets: { $sheets })
workbook-main-sheet-missing-help = `vuoro export SCENARIO --format xlsx` writes a workbook with every sheet, to start from.
workbook-sheet-unknown = the sheet `{ $sheet }` is not known
workbook-sheet-unknown-help = Sheets whose name begins with _ are passed over.
workbook-sheet-unknown-near-help = { $near } Sheets whose name begins with _ are passed over.
workbook-value-without-field = a value without the name of its field
workbook-value-without-field-help = Write the field's name into column A.
workbook-field-unknown = `{ $field }` is not known here
workbook-known-help = Known here: { $names }.
workbook-field-twice = `{ $field }` is given twice
workbook-field-twice-help = Keep one of the two rows.
workbook-column-unknown = the column `{ $field }` is not known here
workbook-column-twice = the column `{ $field }` is twice in the header
workbook-column-twice-help = Keep one of the two columns.
workbook-column-unnamed = `{ $value }` is in a column without a name
workbook-column-unnamed-help = Name the column in the header row, or clear the cell.
workbook-beside-rule-set = `{ $field }` is given beside a rule set
workbook-beside-rule-set-help = A rule set takes nothing else. To change one of its rules, write it out as a rule.
workbook-not-understood = not understood: { $reason }
workbook-not-understood-help = Write name = value with commas between, texts in quotes, lists in [ ]: maximum = 5, duties = ["night"].

## Rosters

roster-format-unknown = the content is no roster
roster-format-unknown-help = Give a plan (JSON), a workbook with the roster's grid, or a CSV file with the columns employee, date and duty.
roster-folder-unreadable = the folder cannot be read: { $reason }
roster-folder-unreadable-help = Check its permissions.
roster-folder-empty = there is no solution file in the folder
roster-folder-empty-help = Give a plan, a CSV file, or a folder with the solution files of a public instance.
roster-of-strangers = none of the { $count } rows names an employee of the scenario: here `{ $employee }`
roster-of-strangers-help = It seems to be a roster of another scenario.
roster-employee-unknown = `{ $employee }` is not an employee of the scenario
roster-duty-unknown = `{ $duty }` is not a duty of the scenario
roster-duty-unknown-help = Write a duty code of the scenario, a shift code or off.
roster-day-invalid = `{ $value }` is neither a date nor a day of the horizon
roster-day-invalid-help = Write 2026-12-24, or the days since the first day.
roster-day-outside = `{ $value }` lies outside { $horizon }
roster-day-outside-help = A roster covers the scenario's horizon.
roster-workbook-without = the workbook holds no roster
roster-workbook-without-help = A grid has a row with `employee` and the dates in it, as the roster that `vuoro plan` writes; a list has the columns employee, date and duty.
roster-row-without-person = `{ $value }` is in a row without the id of a person
roster-row-without-person-help = Write the id into the column `employee`; rows below the roster have (cover) there.
roster-person-twice = `{ $employee }` has two rows; the other one is at { $place }
roster-person-twice-help = Keep one of the two.

## Calendars

roster-ics-unit = Unit: { $unit }
roster-ics-time = Time: { $from }–{ $to } ({ $zone })
roster-ics-role = Role: { $role }
roster-ics-break = Break: { $unpaid } unpaid
roster-ics-no-break = Break: none unpaid
roster-ics-paid = Paid: { $paid }
roster-ics-leave = Leave
roster-ics-sick = Sick leave

## Files that are written

write-file-exists = the file exists already
write-file-exists-help = Give --force to overwrite it, or another name.
write-file-failed = the file cannot be written: { $reason }
write-file-failed-help = Check that the folder exists, that you may write there, and that the disk has room.
write-folder-exists-help = Give --force to overwrite it, or another folder.
write-folder-failed = the folder cannot be made: { $reason }
write-folder-failed-help = Check that you may write there.
