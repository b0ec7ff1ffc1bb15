# Texts of: bench

## What a text should have at a place

bench-token-unexpected = expected { $wanted }, found `{ $found }`
bench-token-cut = expected { $wanted }, found the end of the file
bench-token-help = Compare with the description of the format.
bench-want-word = `{ $word }`
bench-want-exactly = { $what } (exactly { $number })
bench-want-number = { $what } (a whole number from { $low } to { $high })
bench-want-pair = { $what } such as (2,5), up to { $high }
bench-want-end = the end of the file
bench-want-count = a count
bench-want-scenario-name = the name of the scenario
bench-want-skill = a skill
bench-want-skill-number = the number of skills
bench-want-shift = a shift type
bench-want-shift-or-any = a shift type or Any
bench-want-shift-forbidden = a shift type that may not follow
bench-want-succession-count = the number of shift types that may not follow
bench-want-last-shift = the last shift type or None
bench-want-nurse = a nurse
bench-want-contract = a contract
bench-want-weekday = a day (Mon to Sun)
bench-want-week = the week
bench-want-days-in-a-row = days in a row
bench-want-days-with-shift = days in a row with that shift type
bench-want-working-days-in-a-row = working days in a row
bench-want-days-off-in-a-row = days off in a row
bench-want-assignments = minimum and maximum of assignments
bench-want-assignments-so-far = assignments so far
bench-want-weekends = the maximum of working weekends
bench-want-weekends-so-far = working weekends so far
bench-want-complete-weekends = complete weekends
bench-want-minimum-and-optimum = minimum and optimal number
bench-want-nurse-number = the number of nurses
bench-want-day-number = the number of days
bench-want-shift-number = the number of shifts
bench-want-instance-days = the number of days of the instance
bench-want-instance-shifts = the number of shifts of the instance
bench-want-heads = nurses required
bench-want-aversion = an aversion
bench-want-minimum = a minimum
bench-want-maximum = a maximum that is not below the minimum

## Numbers of a line

bench-not-a-number = { $what } is `{ $value }`, not a whole number
bench-not-a-number-help = Write digits only.
bench-number-outside = { $what } is { $value }
bench-number-outside-help = It must lie between { $low } and { $high }.
bench-number-negative-help = It must not be negative.
bench-whole-number-help = Write a whole number from { $low } to { $high }.
bench-what-day = the day
bench-what-horizon = the horizon
bench-what-length = the length
bench-what-maximum = the maximum
bench-what-requirement = the requirement
bench-what-weight = the weight
bench-what-weight-under = the weight for under
bench-what-weight-over = the weight for over
bench-curtois-max-minutes = max total minutes
bench-curtois-min-minutes = min total minutes
bench-curtois-max-consecutive-shifts = max consecutive shifts
bench-curtois-min-consecutive-shifts = min consecutive shifts
bench-curtois-min-consecutive-days-off = min consecutive days off
bench-curtois-max-weekends = max weekends

## Files of any format

bench-further-file = this format has one file; a further one is given
bench-further-file-help = Only instances of several files (INRC-II, NSPLib) take more than one.
bench-not-weekly = only instances of INRC-II become known week by week
bench-not-weekly-help = Give an INRC-II instance, such as inrc2/n030w4_1_6-2-9-1.
bench-too-many-words = the file has more than { $most } words
bench-which-file-help = Check that this is the file you meant.
bench-keep-one-help = Keep one of them.
bench-keep-one-of-two-help = Keep one of the two.
bench-keep-one-of-two-lines-help = Keep one of the two lines.
bench-xml-syntax = not XML: { $reason }
bench-xml-too-deep = elements are nested more than { $most } deep
bench-xml-too-many = the file has more than { $most } elements and texts
bench-xml-element-missing = `{ $element }` lacks `{ $field }`
bench-xml-element-missing-help = Give it an element <{ $field }>.
bench-xml-attribute-missing = `{ $element }` lacks the attribute `{ $field }`
bench-xml-attribute-missing-help = Give it { $field }="…".
bench-xml-number-unfit = `{ $element }` has `{ $value }`

## Curtois and Qu

bench-curtois-too-many-shifts = the file has more than { $most } shifts
bench-curtois-too-many-shifts-help = Check for shifts given many times.
bench-curtois-too-many-lines = the file has more than { $most } lines
bench-curtois-section-empty = `{ $section }` has no lines
bench-curtois-section-empty-help = An instance needs it.
bench-curtois-section-unknown = `{ $section }` is no section
bench-curtois-section-unknown-help = The sections are { $sections }.
bench-curtois-fields-exactly-help = A line of { $section } has { $count ->
        [one] 1 field
       *[other] { $count } fields, separated by commas
    }.
bench-curtois-fields-at-least-help = A line of { $section } has at least { $count ->
        [one] 1 field
       *[other] { $count } fields
    }, separated by commas.
bench-curtois-fields-or-help = A line of { $section } has { $low } or { $high } fields, separated by commas.
bench-line-fields = the line has { $count ->
        [one] 1 field
       *[other] { $count } fields
    }
bench-day-outside = day { $day } lies outside { $days ->
        [one] the single day
       *[other] the { $days } days
    } of the horizon
bench-day-outside-help = Days count from 0.
bench-curtois-horizon-twice = the horizon is given twice
bench-curtois-horizon-twice-help = Keep one line.
bench-curtois-shift-unknown = there is no shift `{ $shift }`
bench-curtois-shift-unknown-help = Declare the shift in its section.
bench-curtois-shift-id-invalid = `{ $value }` cannot be the id of a shift
bench-curtois-shift-twice = there are two shifts `{ $shift }`
bench-curtois-employee-unknown = there is no employee `{ $employee }`
bench-curtois-employee-unknown-help = Declare the employee in its section.
bench-curtois-employee-id-invalid = `{ $value }` cannot be the id of an employee
bench-curtois-employee-twice = there are two employees `{ $employee }`
bench-curtois-id-invalid-help = Use letters and digits.
bench-curtois-id-twice-help = Give each its own id.
bench-curtois-maximum-unfit = `{ $value }` is no maximum of a shift
bench-curtois-maximum-unfit-help = Write shift=number, separated by |.
bench-curtois-maximum-twice = the maximum of `{ $shift }` is given twice
bench-curtois-minutes-crossed = min total minutes { $minimum } is above max total minutes { $maximum }
bench-curtois-minutes-crossed-help = Exchange the two.
bench-curtois-cover-twice = day { $day } and shift { $shift } have a cover line already, line { $line }
bench-employee-unknown = `{ $employee }` is not an employee of the instance
bench-shift-unknown = `{ $shift }` is not a shift of the instance
bench-shift-unknown-help = Write a shift of the instance, or . for a day off.
bench-line-names-nobody = the line names nobody
bench-line-names-nobody-help = Write `A: . D N`.
bench-line-twice = `{ $employee }` has two lines
bench-line-missing = there is no line for `{ $employee }`
bench-line-missing-help = Every employee has a line.
bench-line-days = the line has { $count ->
        [one] 1 day
       *[other] { $count } days
    }, the horizon { $days }
bench-line-days-help = Write one token for each day, . for a day off.
bench-row-fields-help = A row has employee, day_index and shift.
bench-row-day-outside = `{ $value }` is not a day of the horizon
bench-row-day-outside-help = Days count from 0 to { $last }.

## INRC-I

bench-inrc1-too-many =
    { $shifts } shift types and { $contracts ->
        [one] 1 contract
       *[other] { $contracts } contracts
    }
bench-inrc1-too-many-help = Check for entries given many times.
bench-inrc1-weekday-unknown = `{ $value }` is not a weekday
bench-inrc1-weekday-unknown-help = Write Monday to Sunday.
bench-inrc1-weekend-unknown = `{ $value }` names no weekend
bench-inrc1-weekend-unknown-help = Write weekdays such as SaturdaySunday.
bench-inrc1-pattern-unknown = `{ $pattern }` is not a pattern
bench-inrc1-pattern-unknown-help = Declare it in Patterns.
bench-inrc1-name-unknown = `{ $value }` is not known as { $element }
bench-inrc1-date-outside = `{ $value }` is not a date of the horizon
bench-horizon-help = The horizon is { $horizon }.

## INRC-II

bench-inrc2-part-foreign = the file is neither a history nor a week of an INRC-II instance
bench-inrc2-part-foreign-help = Give one scenario, one history (--history) and the weeks in order (--weeks).
bench-inrc2-parts-help = Give the history with --history FILE, and the weeks in order with --weeks FILE,FILE,…
bench-inrc2-week-count = the scenario has { $weeks ->
        [one] 1 week
       *[other] { $weeks } weeks
    }, { $files ->
        [one] 1 week file is given
       *[other] { $files } week files are given
    }
bench-inrc2-history-count = an instance has one history file, { $files } are given
bench-inrc2-foreign = the file belongs to `{ $set }`, the scenario is `{ $scenario }`
bench-inrc2-foreign-help = Give the files of one data set.
bench-inrc2-weekday-unknown = `{ $value }` is not a day of the week
bench-inrc2-weekday-unknown-help = Write Monday to Sunday, or Mon to Sun.
bench-inrc2-history-twice = `{ $nurse }` has two rows
bench-inrc2-history-row-missing = the history has no row for `{ $nurse }`
bench-inrc2-history-row-missing-help = Every nurse has a row.
bench-inrc2-history-contradicts = the last days of `{ $nurse }` contradict one another
bench-inrc2-history-contradicts-help = After a working day there are days worked in a row, else days off in a row.
bench-inrc2-history-shift-unknown = `{ $shift }` is not a shift type
bench-inrc2-history-one-shift = one shift type cannot give two runs of work
bench-inrc2-history-one-shift-help = Correct the history.
bench-inrc2-nurse-unknown = `{ $nurse }` is not a nurse of the scenario
bench-inrc2-duty-unknown = `{ $shift } { $skill }` is not a shift type with a skill of the scenario
bench-inrc2-week-outside = week { $week } is beyond the horizon
bench-inrc2-week-outside-help = Weeks count from 0 to { $last }.
bench-inrc2-week-twice = week { $week } is solved twice
bench-inrc2-weeks-missing = there is no solution of { $count ->
        [one] week { $weeks }
       *[other] weeks { $weeks }
    }
bench-inrc2-weeks-missing-help = Give the folder with the files of all weeks, or one file with all of them.
bench-inrc2-no-week-fixed = no week is fixed

## NSPLib

bench-nsplib-further-file = an instance is taken with one case file; a further file is given
bench-nsplib-further-file-help = Give one --case.

## Titles of rules

bench-title-one-shift = One shift a day
bench-title-no-absences = No absences
bench-title-succession = After { $before } not { $next }
bench-title-at-most-of-shift = At most { $count } × { $shift }
bench-title-at-most-hours = At most { $hours } h
bench-title-at-least-hours = At least { $hours } h
bench-title-at-most-in-a-row = At most { $count ->
        [one] 1 shift
       *[other] { $count } shifts
    } in a row
bench-title-at-least-in-a-row = At least { $count ->
        [one] 1 shift
       *[other] { $count } shifts
    } in a row
bench-title-at-least-days-off = At least { $count ->
        [one] 1 day off
       *[other] { $count } days off
    } in a row
bench-title-at-most-weekends = At most { $count ->
        [one] 1 weekend
       *[other] { $count } weekends
    }
bench-title-fixed-days-off = Fixed days off of { $employee }
bench-title-shifts-wanted = Shifts asked for
bench-title-shifts-unwanted = Shifts asked not to have
bench-title-days-off-wanted = Days off asked for
bench-title-work-wanted = Work asked for
bench-title-too-few = Too few at work
bench-title-too-many = Too many at work
bench-title-nobody-missing = Nobody missing
bench-title-nobody-beyond = Nobody beyond demand
bench-title-minimal-cover = Minimal cover
bench-title-optimal-cover = Optimal cover
bench-title-nurses-missing = Nurses missing
bench-title-skill = Skill of the assignment
bench-title-aversions = Aversions
bench-title-working-days = Working days
bench-title-working-days-in-a-row = Working days in a row
bench-title-days-off = Days off
bench-title-days-off-in-a-row = Days off in a row
bench-title-days-with-shift = Days with { $shift }
bench-title-shift-in-a-row = { $shift } in a row
bench-title-share-of-assignments = Share of assignments
bench-title-share-of-weekends = Share of working weekends
bench-title-contract-work-in-a-row = Work in a row, { $contract }
bench-title-contract-days-off-in-a-row = Days off in a row, { $contract }
bench-title-contract-complete-weekends = Complete weekends, { $contract }
bench-title-contract-assignments = Assignments, { $contract }
bench-title-contract-weekends = Working weekends, { $contract }
bench-title-inrc1-bound = { $element }, contract { $contract }
bench-title-inrc1-complete-weekends = Complete weekends, contract { $contract }
bench-title-inrc1-identical-weekends = One shift type per weekend, contract { $contract }
bench-title-inrc1-no-night-before-weekend = No night before a free weekend, contract { $contract }
bench-title-inrc1-alternative-skill = Work without the skill, contract { $contract }
bench-title-inrc1-patterns = Unwanted patterns, contract { $contract }
