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
roster-day-twice-help = Keep the one that is meant.
roster-day-twice = `{ $employee }` has two things on { $date } that cannot both be: a day off or an absence beside something else, or one duty twice

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
write-no-file-help = Give the name of a file.
write-no-file = it is a device or a pipe, not a file
write-folder-exists-help = Give --force to overwrite it, or another folder.
write-folder-failed = the folder cannot be made: { $reason }
write-folder-failed-help = Check that you may write there.

## Files and their formats

fix-keep-one = Keep one of the two.
fix-plan-less = Plan fewer people or fewer days at a time.
fix-at-most = At most { $most } are accepted.
file-missing = there is no such file
file-missing-help = Check the path.
file-too-large = the file is larger than { $mebibytes } MiB
file-too-large-help = Split the input, or check that this is the file you meant.
file-unreadable = the file cannot be read: { $reason }
file-unreadable-help = Check its permissions, and that it is a file.
file-no-file-help = Pipes and devices are not read: save the content to a file first.
file-no-file = is neither a file nor a folder
file-not-utf8 = byte { $position } (value { $byte }) is not UTF-8 text
file-utf16 = the text is UTF-16
file-binary = the content is not text
file-empty = the file is empty
file-foreign = the scenario takes no further files
file-foreign-help = History, weeks and case files belong to public instances (INRC-II, NSPLib).
scenario-format-unknown = the content is none of the scenario formats
scenario-format-unknown-help = Give a scenario folder, an .xlsx, .toml or .json scenario, or a public benchmark file.
internal-nothing-read = reading ended without a result and without a fault
folder-without-main-file = the folder has no `{ $file }`
folder-without-main-file-help = A scenario folder holds { $file } beside staff.csv, demand.csv and so on.
folder-table-twice = `{ $field }` is given in this file and at { $place }
folder-file-unread = the file `{ $file }` is not read
folder-file-left-aside-help = Tables of a folder are: { $names }. If it holds one of them, give it that name; else put it elsewhere.
folder-file-left-aside = the file `{ $file }` is not read: it is none of the scenario's tables
instance-file-number-unknown = the file numbered { $number } is not known by this name
instance-file-number-unknown-help = Numbers stand for files beside a scenario file named Sc-SET.txt; else give paths.
csv-too-many-rows = the table has more than { $most } rows
csv-too-many-fields = the line has more than { $most } fields
csv-column-twice = the column `{ $field }` is in the header twice
csv-column-twice-help = Keep one of the two columns.
csv-field-beyond-header = field { $number } (`{ $found }`) is beyond the { $columns } columns of the header
csv-quote-open = a quote that is opened here is never closed
csv-text-after-quote = text after the closing quote
json-syntax = not JSON: { $reason }
json-cut-off = not JSON: the text ends in the middle of a value
json-too-many-values = the file holds more than two million values
json-too-deep = lists and tables are nested too deep
json-number-too-large = the number is out of range
field-twice = `{ $field }` is given twice
reason-refused = the column `{ $field }` would store a reason, which a roster must not know

## The JSON Schema

schema-title = vuoro scenario, format version { $version }
schema-about = Everything known before a roster is planned. An absent value, null and an empty text mean the same.
schema-rule-set = Name of a rule set.
schema-change = Change of a rule
schema-change-about = Parameters of the rule beside these replace its own.

## What a scenario is made from: units, skills, contracts, shift types

name-unit = a unit
name-unit-help = Declare it ([[unit]] in the scenario).
name-skill = a skill
name-skill-help = Declare it (`skills = [ … ]` in the scenario).
name-contract = a contract
name-contract-help = Declare it ([[contract]] in the scenario).
name-shift = a shift type
name-shift-help = Declare it ([[shift]] in the scenario).
name-employee = an employee
name-employee-help = Declare it (a row in staff).
name-declared-already = { $what } `{ $name }` is declared already at { $place }
name-unknown = `{ $name }` is not { $what }
name-like-another-help = They differ in capitals, blanks or signs that nobody sees. If one is meant, write it the same everywhere.
name-like-another = `{ $name }` and `{ $other }` (at { $place }) look alike and are different ids
name-ambiguous-help = Write the id of the one who is meant.
name-ambiguous = `{ $name }` is the name of several: { $ids }
name-unknown-none-declared = `{ $name }` is not { $what }: none is declared
too-many-units = { $count } units
too-many-contracts = { $count } contracts
too-many-shifts = { $count } shift types
too-many-skills = `{ $name }` is one skill too many
too-many-tags = `{ $tag }` is the 65th tag
too-many-tags-help = At most 64 tags are accepted.
too-many-duties = { $count } combinations of unit, shift type and role
too-many-duties-help = At most { $most } duties are accepted.
id-with-mark = `{ $id }` holds { $mark }, which has a meaning of its own
id-with-mark-help = Use letters, digits, `-` and `_`.
shift-code-reserved = the shift code `{ $code }` is a word with a meaning of its own
shift-code-reserved-help = Choose another code.
tag-reserved = the tag `{ $tag }` is a word with a meaning of its own
tag-reserved-help = Choose another word.
field-percent = `{ $field }` is { $percent } %
rate-help = Write a share between 0 % and 100 %, such as 5 %.
share-help = Write a share of at most 100 %, such as 0.8 or 80%.
break-outside = the break at `{ $field }` { $value } does not lie inside the shift
break-outside-help = Give the length in `break`, and a time at which all of it lies between start and end.
break-too-long =
  `{ $field }` is { $minutes ->
    [one] 1 minute
   *[other] { $minutes } minutes
  } in a shift of { $length }
break-too-long-help = A break is shorter than its shift.
paid-too-long = `{ $field }` is { $paid } for one shift
paid-too-long-help = At most { $most } hours can be paid for a shift.
start-at-midnight-help = Midnight at the start of a day is 0:00.
double-duty-no-pair = a double duty has at least two shift codes, here are { $count }
double-duty-no-pair-help = Write double-duties = [["E", "L"]].
standby-paid = standby has `paid` { $paid }, but it is no working time
standby-paid-help = Leave `paid` out. What standby earns is in the pay agreement.
double-duty-overlaps = `{ $first }` and `{ $second }` overlap in time
double-duty-overlaps-help = Nobody can work both on one day.
scenario-without-shifts = there is demand but no shift type
scenario-without-shifts-help = Declare [[shift]] entries.
scenario-too-many-duty-sets = { $count } wishes, locks and published duties, each one of { $duties } duties
scenario-version-help = This vuoro reads version { $version }.

## The calendar

range-reversed = the range from { $from } to { $to } ends before it starts
dates-outside = { $dates } lies outside { $known }
absence-far-away = the absence { $dates } lies more than a year from the plan
dates-outside-help = Check the date, or the horizon (`start`, `days`) in the scenario.
horizon-year = the horizon starts in the year { $year }
horizon-year-help = Give a year between 1900 and 2200.
horizon-reversed = the horizon ends on { $end }, before its start { $start }
horizon-reversed-help = Exchange `start` and `end`.
horizon-length = the horizon has { $days } days
horizon-length-help = It may have 1 to { $most } days.
days-missing-help = Give `days`, or `end` (the last day).
two-fields-given = `{ $field }` and `{ $other }` are both given
time-zone-unknown = `{ $name }` is not a time zone
holiday-twice = the holiday { $date } is given twice
holiday-twice-help = Give each date once.
holiday-unnamed = holiday
day-unknown = `{ $word }` names no day
day-unknown-help = Write mon, mon-fri, weekdays, weekend, all, holiday or a date like 2026-12-24.

## Demand

shift-and-window = a shift type and a clock window are both given
shift-and-window-help = Keep `shift`, or `from` and `to`.
shift-covers-nothing = the shift type `{ $code }` does not count as presence (`covers = false`)
shift-covers-nothing-help = Demand cannot be met by such shifts.
shift-not-in-unit = the shift type `{ $code }` is not worked in { $unit }
shift-not-in-unit-help = Add it to the unit's `shifts`, or ask for another one.
shift-missing-help = Give `shift`, or a clock window `from` and `to`.
minimum-above-target = `{ $field }` { $minimum } is above `target` { $target }
minimum-above-target-help = The target is at least the minimum.
maximum-below-target = `{ $field }` { $maximum } is below what is wanted ({ $target })
maximum-below-target-help = The maximum is at least the target.
demand-too-many-days = the demand names more than { $most } days
rows-too-many-days = the rows name more than { $most } days
rows-too-many-days-help = Write weekdays, or plan fewer days at a time.
demand-given-already = demand for the same unit, time, skill and day is given at { $place } already
day-twice-help = Name each day once; a date goes before `holiday`, that before weekdays.
demand-too-much = { $kinds } kinds of demand over { $days } days
demand-too-much-help = Plan fewer units or fewer days at a time.

## Demand from need

measure-clients = clients
measure-points = points
measure-arrivals = arrivals
measure-visits = visits
heads-clients =
  { $amount ->
    [one] 1 client
   *[other] { $amount } clients
  }
heads-points =
  { $amount ->
    [one] 1 point
   *[other] { $amount } points
  }
heads-arrivals =
  { $amount ->
    [one] 1 arrival
   *[other] { $amount } arrivals
  }
heads-visits =
  { $amount ->
    [one] 1 visit
   *[other] { $amount } visits
  }
heads-times-ratio = { $amount } × { $ratio } × { $daily } h a day
heads-times-service = { $amount } × { $service } h
heads-times-share = { $work } × { $percent } %
heads-per-worker = { $work } ÷ { $points } a worker
heads-per-time = { $work } ÷ { $time } h
heads-per-time-occupied = { $work } ÷ { $time } h ÷ { $percent } %
heads-result = { $computation } = { $heads }
heads-required = { $percent } % of { $computation }
heads-always = { $heads } always
need-beside-demand = demand for the same unit, time, skill and day is given a second time
need-beside-demand-help = Keep the row in `demand`, or one row in `needs`.
need-given-already = the need of the same unit, time, skill and day is given at { $place } already
need-with-time = a time is given, but arrivals and visits take theirs from `forecast`
need-with-time-help = Drop `shift`, `from` and `to` here.
need-field-of-other-measure = `{ $field }` says nothing about { $of }
need-field-of-other-measure-help = It belongs to { $owners }.
per-worker-help = Give the points that one worker can answer for.
amount-too-large = `{ $field }` asks for { $heads } heads: { $computation }
amount-too-large-help = At most { $most } heads are accepted; check the amount and the row of `needs`.
forecast-given-already = the forecast for the same unit, time and day is given at { $place } already
forecast-given-already-help = Name each day and time once; a date goes before `holiday`, that before weekdays.
forecast-silent =
  `forecast` says nothing of { $of } in { $unit } on { $date }{ $more ->
    [0] {""}
    [one] {" "}and 1 more day
   *[other] {" "}and { $more } more days
  }
forecast-silent-help = Add rows to `forecast`; write the amount 0 where nothing is expected.
forecast-unread = no row of `needs` turns these { $of } in { $unit } into heads
forecast-unread-help = Add a row to `needs` with the same unit, `of` and time, or drop the forecast.
forecast-without-time-help = Give the hour it is expected in, `from` and `to`, or a `shift`.

## Employees

too-many-employees = { $count } employees over { $days } days, those of the history included
too-many-units-of-employees = the employees have more than { $most } units in all
too-many-units-of-employees-help = Name fewer units for each person.
too-many-rows = { $count } rows of `{ $table }`
field-is-formula = `{ $field }` is `{ $found }`, which a spreadsheet takes for a formula
field-is-formula-help = Begin it with a letter or a digit.
employment-reversed = employment ends on { $to }, before its start { $from }
employment-reversed-help = Exchange `from` and `to` (the last day).
monthly-without-agreement = `{ $field }` is given, but the scenario names no pay agreement
monthly-without-agreement-help = Write pay = "pay/fi-sote-2025" in the scenario.
money-negative = `{ $field }` is { $amount }, which is negative
money-too-large-help = At most a million euros are accepted.
hourly-help = Give what an hour costs.
monthly-help = Give a full-timer's basic pay for a month.
agency-help = Give the price of an hour.
fte-outside = `{ $field }` is { $share }, that is { $percent } % of full time
fte-outside-help = Write 0.8 or 80% for four fifths; it lies above 0 and is at most 2.
skill-until-no-date = `{ $found }` is not a date of the calendar
tag-is-a-code = `{ $tag }` is the code of a shift type and the tag of others
tag-is-a-code-help = Rules could not tell which is meant: give the tag or the shift type another name.
group-is-a-person = the group `{ $group }` has the id of a person
group-is-a-person-help = Nobody could tell whether the person or the group is meant: give the group another name.
skill-twice = the skill `{ $skill }` is given twice
skill-twice-help = Give each skill once.
skill-with-quota = `{ $field }` is given for the skill `{ $skill }`
skill-with-quota-help = A skill is held or not; drop it.
permit-unknown = `{ $word }` is no permit
restriction-unknown = `{ $word }` is no restriction
validity-reversed = it is valid until { $until }, before its first day { $from }
validity-reversed-help = Exchange `from` and `until` (the last valid day).
value-integer-or-duration = a whole number or a length of time
value-integer-or-duration-help = Write a number such as 3, or a time such as 6:00.
contract-period-twice = `{ $field }` and `{ $other }` are both given
contract-period-start-alone = `{ $field }` has no effect on a calendar { $period }
contract-period-help = Give `period-days` with `period-start`, or `period` alone: weeks, months and years begin where the calendar says.
hours-too-long = `{ $field }` is longer than any period
hours-too-long-help = Write 108:00, say.
term-empty = `{ $field }` is missing, and so are `hours` and `rule`
term-empty-help = Give a share of full time (`fte`), `hours` of a period, or `rule`, `parameter` and `value`.

## Wishes, absences, locks, history

date-and-range = `{ $field }` and `from`/`to` are both given
group-empty-help = Groups are what the column `groups` of staff says.
group-empty = nobody is in the group `{ $group }`
locks-too-many-days = locks for more than { $most } days of people
days-none-help = Write a day that the plan has, or leave the row out.
days-none = `{ $field }` names no day of the horizon
wishes-too-many-days = the wishes name more than { $most } days
absences-too-many-days = the absences name more than { $most } days
strength-unfit = `{ $field }` cannot be { $found }
strength-help-points = Write must, high, medium, low, a percentage such as 200%, or points such as 5.
strength-help-euros = Write must, high, medium, low, a percentage such as 200%, or a price such as 12.50 €.
duty-unknown = `{ $word }` is not a duty, a shift type or a tag
duty-unknown-help = Write a shift code, a tag, off, leave, sick or work.
duty-impossible = `{ $word }` is no duty that can be worked on one day
duty-impossible-help = A pair must be declared in `double-duties`; a role needs a unit with `by-role = true`.
absences-clash = `{ $employee }` is absent for another reason on { $date }, see { $place }
lock-against-leave = `{ $employee }` is locked to `{ $duty }` on { $date }, but absent at { $place }
locks-clash = `{ $employee }` is locked to `{ $duty }` on { $date }, but locked to `{ $other }` at { $place }
locks-clash-help = Keep one of the two locks.
published-given-already = the published duty of this person and day is given at { $place } already
published-given-already-help = Give each day once.
history-duty-and-balance = a duty and a balance are in one row
history-duty-and-balance-help = Give each its own row.
history-value-help = Write a whole number, or hours and minutes such as -3:15.
balance-given-already = the balance `{ $balance }` is given at { $place } already
balance-given-already-help = Give each balance once.
history-in-horizon = { $date } cannot be history: the horizon starts on { $start }
history-in-horizon-help = History ends the day before `start`; what is fixed in the horizon belongs in the locks.
history-without-days = { $date } cannot be history: `history-days` is 0
history-outside = { $date } lies outside the history { $known }
history-outside-help = Give `history-days` in the scenario: that many days before `start` are known.
history-day-given-already = this day of the same person is given at { $place } already
history-day-given-already-help = Give each day once; a double duty is written E+L.

## What each table holds and each field of it means

table-skills = Skills that demand may ask for and people may have.
table-unit = Units. With none, one is implied and the unit columns may stay empty.
table-shift = Shift types.
table-contract = Contracts. With none, no hours are set.
table-holidays = Public holidays.
table-double-duties = Shift types that one person may work on one day, one after the other: double duties and divided days.
table-rules = Rules, in order: names of rule sets, and rules of your own.
table-profile-weights = Profiles of your own beside the shipped ones: a percentage for each goal.
table-absences = Leave and sickness.
table-locks = Duties fixed beforehand.
table-published = A roster published before, for rules about stability.
table-staff = People.
table-demand = How many people are wanted. A dated row goes before a holiday row, that before a weekday row.
table-wishes = What people asked for.
table-history = Days worked before, one row each; and balances carried in, one row each.
table-permits = Consents and permits of people, with their validity. One that is named like a skill is that skill.
table-restrictions = What people may not be planned for. Why is never stored.
table-terms = What holds for one person in some time: share of full time, hours, a parameter of a rule.
table-needs = How what is expected turns into heads: demand beside the demand table.
table-forecast = What is expected: clients, points, arrivals or visits. A dated row goes before a holiday row, that before a weekday row.
field-scenario-format-version = Version of this format; write 1.
field-scenario-name = Name of the ward or house, for reports.
field-scenario-start = First day that is planned.
field-scenario-days = Number of days planned; or give `end`.
field-scenario-end = Last day that is planned; instead of `days`.
field-scenario-time-zone = Time zone, for nights on which the clocks change; Europe/Helsinki unless given.
field-scenario-cost-unit = What prices are in: cents (usual) or points (public benchmarks).
field-scenario-holiday-calendar = A shipped calendar of public holidays, such as fi; own holidays are added.
field-scenario-profile = What matters most: balanced unless given.
field-scenario-pay = Pay agreement for allowances and overtime: pay/fi-sote-2025, or a file beside the scenario.
field-scenario-history-days = How many days before the first one are known; days without a row were off.
field-for-employees = People by id.
field-for-groups = People of a group.
field-for-contracts = People with a contract.
field-for-units = People at home in a unit.
field-for-skills = People with a skill.
field-for-forms = People in these forms of working time: period, general, office.
field-for-period-days = People whose planning period has so many days.
field-for-permits = On days on which people hold one of these permits.
field-for-without = On days on which people hold none of these permits.
field-for-restrictions = On days on which people have one of these restrictions.
field-for-full-time = On days on which people work full time (`true`), or less (`false`).
field-on-weekdays = Weekdays: mon, mon-fri, weekend.
field-on-dates = Dates.
field-on-from = First day.
field-on-to = Last day.
field-on-holidays = Yes: public holidays too; no: never on them.
field-relax-parameter = Which parameter.
field-relax-to = How far.
field-relax-by = Which layer may do it.
field-relax-consent = The permit that everybody concerned must hold.
field-rules-kind = What kind of rule it is; the kinds stand on the help sheet.
field-rules-id = A name of its own, for reports; the kind unless given.
field-rules-title = Words for reports; or in each language: {"{"} en = "…", fi = "…", sv = "…" {"}"}.
field-rules-importance = required, very-high, high, medium, low, very-low, or a price.
field-rules-goal = Which goal of a profile weighs it.
field-rules-level = The level of strain that a finding means, for measures of strain.
field-rules-for = Whom it applies to: groups = ["no-nights"], units = ["u1"]; empty: everyone.
field-rules-on = When it applies: weekdays = ["sat", "sun"]; empty: always.
field-rules-source = Where it comes from: law, agreement, house rule.
field-rules-clause = Act and section, agreement and paragraph.
field-rules-layer = How strong it is; practice unless given.
field-rules-mandatory = Yes: a change may only tighten it, or relax it as `relax` says.
field-rules-relax = How far it may be relaxed, by whom, with whose consent.
field-rules-override = Instead of a kind: the id of a rule that is changed for some people or days.
field-rules-verify = Yes while a figure in it is unconfirmed.
field-skills-skill = Name of the skill.
field-unit-id = Short name that other sheets refer to.
field-unit-name = Full name.
field-unit-by-role = Yes: every duty is worked in one skill, and cover counts roles.
field-unit-sickness = Share of shifts lost to sickness, such as 5%, to measure robustness.
field-unit-clients = How many clients are cared for on an average day, for staffing ratios.
field-unit-shifts = Shift types worked there; all unless given.
field-shift-code = The code that stands in rosters.
field-shift-name = Full name.
field-shift-start = When it starts.
field-shift-end = When it ends; not after the start means on the next day. More than 24 hours are written as 34:00: 10:00 of the next day.
field-shift-break = Unpaid time inside; none unless given.
field-shift-break-start = When the unpaid break begins, if that is known: then nobody is present and no allowance earned while it lasts.
field-shift-paid = Paid time; end minus start minus break unless given.
field-shift-tags = Words that rules refer to: early, evening, night, long.
field-shift-covers = No: does not count as presence (training, meetings).
field-contract-id = Short name that the staff sheet refers to.
field-contract-hours = A full-timer's hours in a planning period, such as 114:45.
field-contract-period-days = Length of the planning period in days; 21 unless given.
field-contract-period = In place of days: week (from Monday), month or year, as the planning period that the hours are for.
field-contract-period-start = A date on which a planning period begins, before the horizon if you like; its first day unless given.
field-contract-form = Form of working time: period (unless given), general or office.
field-holidays-date = The day.
field-holidays-name = Its name.
field-holidays-reduces = Does it shorten the hours of its period? On weekdays unless given.
field-holidays-eve = Yes: it is an eve, no public holiday.
field-double-duties-first = The earlier shift type.
field-double-duties-second = The later one.
field-double-duties-third = A third one, if the day has more parts.
field-double-duties-fourth = A fourth one.
field-profile-weights-id = Short name.
field-profile-weights-title = Words for reports; or in each language: {"{"} en = "…", fi = "…", sv = "…" {"}"}.
field-profile-weights-about = What it is for.
field-profile-weights-percent = How much each goal weighs, in percent; 100 unless given.
field-absences-from = First day.
field-absences-to = Last day.
field-absences-kind = leave (unless given) or sick.
field-absences-planned = No: it came as a surprise.
field-absences-date = A single day, instead of from and to.
field-locks-date = The day; several days, ranges a..b or weekdays may stand there; or give from and to.
field-locks-duty = The duty: a shift code, off, leave or sick; of several with ; between, any.
field-locks-why = The reason, for people.
field-locks-to = Last day.
field-locks-from = First day.
field-published-date = The day.
field-published-duty = The duty.
field-employee = Id of the person.
field-group = A group of people in place of one.
field-staff-id = Short name that other sheets refer to.
field-staff-name = Full name.
field-staff-contract = Contract; may stay empty when there is only one.
field-staff-fte = Share of full time: 0.8 or 80%; 1 unless given.
field-staff-unit = Home unit; may stay empty when there is only one.
field-staff-units = Further units, several with ; between, or all.
field-staff-skills = Skills: nurse;medication:2026-12-31 (the date is the last valid day).
field-staff-groups = Groups that rules refer to, several with ; between.
field-staff-from = First day of employment.
field-staff-to = Last day of employment.
field-staff-hourly = What an hour costs, in euros.
field-staff-monthly = Monthly basic pay of a full-timer in the post, in euros; needs a pay agreement.
field-staff-agency = Price of an hour, for people hired from an agency.
field-demand-unit = Where; may stay empty when there is only one unit.
field-demand-day = mon, mon-fri, weekdays, weekend, all, holiday, or a date.
field-demand-shift = Which shift type; or give a time from and to.
field-demand-from = From when in the day, instead of a shift type.
field-demand-to = Until when.
field-demand-skill = Only people with this skill count; empty: everyone.
field-demand-minimum = Heads that must be there.
field-demand-target = Heads wanted; the minimum unless given.
field-demand-maximum = Most heads.
field-demand-under = Own price of a head missing.
field-demand-over = Own price of a head too many.
field-wishes-date = The day; several days, ranges a..b or weekdays may stand there; or give from and to.
field-wishes-from = First day.
field-wishes-to = Last day.
field-wishes-want = off, a shift code, a tag, several of them with ; between, or not and such: not Y.
field-wishes-strength = must, high, medium (unless given), low, a percentage, or a price with €.
field-history-date = The day worked.
field-history-duty = What was worked.
field-history-balance = What is carried in.
field-history-value = How much of it; minutes may be written as -3:30.
field-valid-from = First valid day; empty: always before.
field-valid-until = Last valid day; empty: until further notice.
field-permits-what = What for: a consent that rules know, a skill such as medication, a language.
field-permits-unit = The only unit where it is valid; empty: everywhere.
field-permits-quota = How many, or how much time: 3 long shifts in a period.
field-restrictions-what = A word that rules know.
field-restrictions-limit = How many, or how much time: 3 days in a week, shifts of 6:00.
field-terms-fte = Share of full time in that time: 0.8 or 80%.
field-terms-hours = A full-timer's hours in a planning period, such as 108:00.
field-terms-rule = Id of a rule one of whose parameters differs.
field-terms-parameter = Which parameter.
field-terms-value = Its value for this person.
field-need-unit = Where; may stay empty when there is only one unit.
field-needs-of = What the forecast counts: clients, points, arrivals or visits.
field-needs-day = On which days the row holds: as in demand; all unless given.
field-needs-shift = Clients and points: the shift type that is to be filled.
field-needs-from = Clients and points: from when in the day, instead of a shift type.
field-needs-to = Until when.
field-needs-skill = Only people with this skill count; empty: everyone.
field-needs-ratio = Clients: workers for each client, such as 0.6.
field-needs-week = Clients: hours of one worker in a week; 38:15 unless given.
field-needs-per-worker = Points: how many points one worker can answer for.
field-needs-service = Arrivals and visits: working time that one takes, travel included.
field-needs-occupancy = Arrivals and visits: how much of the time is to be filled; 100% unless given.
field-needs-share = Which share of the amount falls to this row; 100% unless given.
field-needs-required = Which share of the heads must be there; the rest is wanted. 0% unless given.
field-needs-minimum = Heads that must be there however little is expected.
field-needs-round = Broken heads: up (unless given) or nearest.
field-needs-under = Own price of a head missing to the target.
field-forecast-of = What is counted: clients, points, arrivals or visits.
field-forecast-day = mon, mon-fri, weekdays, weekend, all, holiday, or a date.
field-forecast-from = From when; arrivals and visits: usually a row for each hour.
field-forecast-to = Until when.
field-forecast-shift = A shift type instead of a time; empty: all day.
field-forecast-amount = How many.
