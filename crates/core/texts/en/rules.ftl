# Texts of: rules

# Titles of the rule kinds

kind-alternative-skill = Work without the skill
kind-availability = Availability
kind-budget = Budget
kind-complete-weekends = Complete weekends
kind-consecutive-duties = Consecutive duties of one sort
kind-consecutive-off = Consecutive days off
kind-consecutive-shifts = Consecutive shifts
kind-consecutive-weekends = Consecutive worked weekends
kind-consecutive-work = Consecutive working days
kind-continuity = Continuity of place
kind-cover = Cover
kind-days-off = Days off per period
kind-days-off-pair = Pairs of days off
kind-duties-rolling = Duties in rolling windows
kind-duty-count = Number of duties
kind-eligibility = Skill, unit and employment
kind-fair-share = Fair share
kind-hours = Hours per period
kind-hours-rolling = Hours in rolling windows
kind-identical-weekend-shifts = One shift type per weekend
kind-leave = Leave and sickness
kind-locks = Locked days
kind-maximum-at-once = Not too many at once
kind-minimum-skilled = Skilled people on every shift
kind-no-night-before-free-weekend = No night before a free weekend
kind-one-duty = One duty a day
kind-one-place = One place at a time
kind-patterns = Unwanted patterns
kind-pay = Pay that the plan can change
kind-ratio = Staffing ratio
kind-recovery = Recovery after nights
kind-recurrence = Recurring strain
kind-rest-between = Rest between duties
kind-rest-in-day = Rest in the day after a start of work
kind-rotation = Direction of rotation
kind-shift-diversity = Variety of duties
kind-shift-length = Length of duties
kind-single-days-off = Single days off
kind-single-work-days = Single working days
kind-stability = Changes to the published roster
kind-stretch-hours = Hours between days off
kind-succession = Unwanted successions
kind-time-bank = Time bank
kind-together = Working together
kind-weekends = Worked weekends
kind-weekends-off = Free weekends
kind-weekly-rest = Weekly rest
kind-wishes = Wishes

# Goals: what a cost is about

goal-cost = cost
goal-cost-about = hours beyond or below contract, and what work costs
goal-cover = cover
goal-cover-about = enough people with the right skills
goal-ergonomics = ergonomics
goal-ergonomics-about = rosters that people can recover in
goal-wishes = wishes
goal-wishes-about = what people asked for
goal-fairness = fairness
goal-fairness-about = burdens and wishes shared evenly
goal-stability = stability
goal-stability-about = little change to what was published
goal-continuity = continuity
goal-continuity-about = the same people in the same place

# Layers: where a rule comes from

layer-law = law
layer-law-about = acts of parliament
layer-agreement = collective agreement
layer-agreement-about = the national collective agreement
layer-local = local agreement
layer-local-about = local agreements of the employer
layer-consent = consent
layer-consent-about = what one person has consented to or has terms for
layer-practice = practice
layer-practice-about = habits and recommendations of the house
layer-wish = wish
layer-wish-about = what people would like

# How much a rule matters

importance-required = required
importance-very-high = very high
importance-high = high
importance-medium = medium
importance-low = low
importance-very-low = very low

# Shared by several kinds: parameters

rule-duty-unknown = `{ $field }` names `{ $duty }`, which is no duty, shift or tag
rule-known-duties = Known here: { $known }.
rule-importance-unknown = `{ $field }` is { $found }: neither a word of importance nor a price from 0 to a million
rule-importance-words = Write { $words }, or a price such as 12.50.
rule-no-duration = `{ $field }` is not a length of time, nor { $words }
rule-write-duration = Write { $words }, or a length of time such as 114:45.
rule-no-limit = neither `minimum` nor `maximum` is given
rule-give-a-limit = Give at least one of them; without either the rule says nothing.
rule-limits-reversed = `minimum` { $minimum } is above `maximum` { $maximum }
rule-swap-limits = Swap them, or leave one out.
rule-value-unfit = `{ $field }` is `{ $value }`
rule-write-period = Write contract, horizon, week, month, year or a number of days from 1 to { $most }.
rule-period-start-alone = `{ $field }` has no effect on this period
rule-period-start-alone-help = It belongs to a `period` of so many days: weeks, months and years begin where the calendar says.
rule-write-weekdays = Write weekdays that follow one another, such as fri, sat, sun.
rule-too-long = `{ $field }` is { $found }
rule-longest = It may be at most { $longest }.
rule-both-given = `{ $field }` and `{ $other }` are both given
rule-keep-one = Keep one of the two.

# Shared by several kinds: parts of sentences

rule-unjudged-window = no window of { $days } days is known, only { $known } days are
rule-unjudged-period = its period of { $full } days from { $from } is cut off, { $known ->
        [one] 1 day of it is planned
       *[other] { $known } days of it are planned
    }
rule-at-least = { $found } of at least { $limit }
rule-at-most = { $found } of at most { $limit }
rule-run-long =
    { $who } { $what } { $days ->
        [one] 1 day
       *[other] { $days } days
    } in a row ({ $when }); it { $must ->
        [required] must
       *[wanted] should
    } be at most { $limit }, so { $amount } too many.
rule-run-short =
    { $who } { $what } { $days ->
        [one] 1 day
       *[other] { $days } days
    } in a row ({ $when }); it { $must ->
        [required] must
       *[wanted] should
    } be at least { $limit }, so { $amount } too few.

# alternative-skill

alternative-skill-unknown = `{ $field }` names `{ $skill }`, which is not a skill of the scenario
alternative-skill-without = { $duty } without { $skill }
alternative-skill-found = { $who } works { $note } on { $day }.

# availability

availability-found = { $who } has { $duties } on { $day }, for which the person is not available.

# budget

budget-found = { $title }: work costs { $note } from { $when }, { $beyond } too much.

# complete-weekends

complete-weekends-worked = { $worked } of { $of }
complete-weekends-found =
    { $who } works { $note } days of the weekend { $when }; it counts { $amount ->
        [one] once
       *[other] { $amount } times
    }.

# consecutive-duties, consecutive-off, consecutive-work

consecutive-duties-has = has { $shifts }
consecutive-off-is-off = is off
consecutive-work-works = works

# consecutive-shifts

consecutive-shifts-found = { $who } works { $note } shifts without { $gap } free between them, { $when }.

# consecutive-weekends

consecutive-weekends-long = { $who } works on { $note } weekends in a row ({ $when }): { $amount } too many.
consecutive-weekends-short = { $who } works on { $note } weekends in a row ({ $when }): { $amount } too few.

# continuity

continuity-move = { $before } → { $now }
continuity-changes = { $who } changes from { $before } to { $now } ({ $when }).
continuity-away = { $who } works { $duties } on { $when }, away from the home unit.

# cover

cover-below-minimum = { $what }: { $there } of at least { $heads }{ $origin }
cover-below-target = { $what }: { $there } of { $heads } wanted{ $origin }
cover-above-maximum = { $what }: { $there } of at most { $heads }
cover-origin = {" "}({ $origin })
cover-too-few =
    { $unit } on { $when } has { $amount ->
        [one] 1 head
       *[other] { $amount } heads
    } too few: { $note }.
cover-too-many =
    { $unit } on { $when } has { $amount ->
        [one] 1 head
       *[other] { $amount } heads
    } too many: { $note }.

# days-off, days-off-pair

days-off-found = { $who } has { $note } days off from { $when }.
days-off-pair-found = { $who } has { $note } pairs of days off from { $when }.

# duties-rolling, duty-count

duties-rolling-found = { $title }: { $who } has { $note } duties from { $when }.
duty-count-found = { $title }: { $who } has { $note } duties from { $when }.

# eligibility

eligibility-employment = { $duty }, not employed on that day
eligibility-unit = { $duty }, not allowed in { $unit }
eligibility-skill = { $duty }, no valid skill { $skill }
eligibility-found = { $who } is not eligible for the duty on { $day }: { $note }.

# fair-share

fair-share-duties-unused = `{ $field }` means nothing here
fair-share-of-duties = It belongs to `of = "duties"`.
fair-share-target-range = `{ $field }` lies outside 0 to a million
fair-share-sensible = Write a number from 0 to 1000000.
fair-share-note = { $amount }; a fair share is { $share }
fair-share-duties =
    { $title }: { $who } has { $duties } { $amount ->
        [one] once
       *[other] { $amount } times
    } from { $when }; a fair share is { $share }.
fair-share-weekends =
    { $title }: { $who } has { $amount ->
        [one] 1 worked weekend
       *[other] { $amount } worked weekends
    } from { $when }; a fair share is { $share }.
fair-share-wishes =
    { $title }: { $who } has { $amount ->
        [one] 1 refused wish
       *[other] { $amount } refused wishes
    } from { $when }; a fair share is { $share }.

# hours

hours-week-alone = `{ $field }` is given without `absence-reduction`
hours-give-day = Give `absence-reduction`, what one day takes off, too.
hours-step-unpriced = `{ $field }` is missing
hours-price-step = Say what each minute beyond costs: a word such as high, or a price per hour.
hours-too-little = { $who } has { $note } h from { $when }: { $amount } too little.
hours-too-much = { $who } has { $note } h from { $when }: { $amount } too much.
hours-open = { $said } The period goes on until { $until }; the rest of it is open.

# hours-rolling

hours-rolling-unjudged-balance = what was worked before the plan is not known, the history has no balance `{ $balance }` for { $people ->
        [one] 1 person
       *[other] { $people } people
    }
hours-rolling-found = { $who } works { $note } h from { $when }: { $beyond } too much.

# identical-weekend-shifts

identical-weekend-shifts-too-many =
    { $types ->
        [one] 1 shift type
       *[other] { $types } shift types
    } on weekends of { $days ->
        [one] 1 day
       *[other] { $days } days
    }
identical-weekend-shifts-fewer = Name fewer days.
identical-weekend-shifts-found = { $who } has different shifts on the weekend { $when }: { $codes }.
## Parts of the messages of rules

said-nobody = nobody
said-days = { $first } to { $last }
said-hours = { $hours } h
said-minutes = { $minutes } min
said-hours-and-minutes = { $hours } h { $minutes } min
said-day-off = a day off
said-leave = leave
said-sick = sick
said-plus = { $first } + { $rest }
said-arrow = { $first } → { $rest }
said-sentences = { $first } { $second }

## leave

leave-not-on-leave = should be on leave, has { $found }
leave-not-sick = should be sick, has { $found }
leave-without-absence = has { $found } without an absence
leave-found = { $name } on { $when }: { $note }.

## locks

locks-broken = locked to { $duty }, has { $found }
locks-broken-why = locked to { $duty } ({ $why }), has { $found }
locks-found = { $name } on { $when }: { $note }.

## maximum-at-once

maximum-at-once-there = { $there } of at most { $maximum }
maximum-at-once-found = { $title }: { $there } of at most { $maximum } people at once on { $when }.

## minimum-skilled

minimum-skilled-unused-field = `{ $field }` means nothing here
minimum-skilled-unused-field-help = `minimum` belongs to `when = "always"`, `per` and `among` to `when = "staffed"`.
minimum-skilled-skill-unknown = `{ $field }` names `{ $skill }`, which is no skill here
minimum-skilled-skill-unknown-help = Declare it among the scenario's skills.
minimum-skilled-there = { $shift }: { $holders } with it, { $others } without
minimum-skilled-missing =
    { $unit } on { $when } has { $count ->
        [one] 1 head
       *[other] { $count } heads
    } with { $skill } missing ({ $note }).
minimum-skilled-uncovered =
    { $unit } on { $when } has { $count ->
        [one] 1 head
       *[other] { $count } heads
    } without enough { $skill } beside them ({ $note }).

## no-night-before-free-weekend

no-night-before-free-weekend-duties = { $duties }
no-night-before-free-weekend-found = { $name } has { $duties } on { $eve } before a free weekend.

## one-place

one-place-pair = { $before }, then { $next }: { $overlap } at once
one-place-found = { $name } would be in two places at once for { $overlap }: { $before } and { $next } { $when }.

## one-duty

one-duty-duties = { $duties }
one-duty-found =
    { $name } has { $duties } on { $when }, { $count ->
        [one] 1 duty
       *[other] { $count } duties
    } too many.

## patterns

patterns-none = `{ $field }` names no pattern
patterns-none-help = Give one with a `sequence`.
patterns-too-many-entries = the sequences have { $count } entries together
patterns-too-many-entries-help = At most { $most }; make two rules of it.
patterns-sequence-length = the `{ $field }` has { $count } entries
patterns-sequence-length-help = Write 1 to { $most }, one for each day.
patterns-start-unknown = `{ $field }` names `{ $word }`
patterns-start-unknown-help = Write weekdays such as fri, or dates such as 2026-12-24.
patterns-days = { $sequence }
patterns-found =
    { $title }: { $name } has { $sequence } ({ $when }), which { $strength ->
        [required] must not
       *[wanted] should not
    } be.

## pay

pay-cannot-be-required = `pay` cannot be required
pay-cannot-be-required-help = Give the price of a euro of pay, 1 unless given; a `budget` can be required.
pay-needs-agreement = `pay` needs a pay agreement
pay-needs-agreement-help = Write pay = "pay/fi-sote-2025" in the scenario, or leave the rule out.
pay-beyond = { $additional } additional work, { $first } and { $then } overtime
pay-agency-hours = agency hours
pay-hours-without-norm = hours without a norm, and allowances
pay-daily-overtime = { $overtime } overtime of single days
pay-allowances = allowances
pay-found = { $name } adds { $cost } to the payroll from { $when }: { $note }.

## ratio

ratio-no-clients = no unit says how many clients it has, so there is nobody to count workers for
ratio-no-clients-help = Give a unit its `clients` (`[[unit]] clients = 24`), or the rule `clients`.
ratio-minimum-and-workers = both `minimum` and `workers` are given
ratio-minimum-and-workers-help = Give the time for one client and day, or the workers for each client.
ratio-workers-outside = `{ $field }` is { $value }
ratio-workers-outside-help = Write a number from 0 to 100, such as 0.6.
ratio-too-little = { $total } of at least { $limit }
ratio-too-few-workers = { $total } of at least { $limit }; { $reached } of { $wanted } workers per client
ratio-too-much = { $total } of at most { $limit }
ratio-found-too-little =
    { $title }: { $total } of at least { $limit } h of work{ $units ->
        [0] {""}
       *[other] {" "}in { $unit }
    } from { $when }, { $amount } too little.
ratio-found-too-few-workers =
    { $title }: { $total } of at least { $limit } h of work{ $units ->
        [0] {""}
       *[other] {" "}in { $unit }
    } from { $when } ({ $reached } of { $wanted } workers per client), { $amount } too little.
ratio-found-too-much =
    { $title }: { $total } of at most { $limit } h of work{ $units ->
        [0] {""}
       *[other] {" "}in { $unit }
    } from { $when }, { $amount } too much.

## recovery

recovery-hours-or-days = exactly one of `hours` and `days` must be given
recovery-hours-or-days-help = Say how long recovery lasts: `hours = "48:00"` or `days = 2`.
recovery-hours-free = { $free }
recovery-days-free =
    { $free ->
        [one] 1 day
       *[other] { $free } days
    }
recovery-found-hours =
    { $name } has { $free } free after the last { $shifts } ({ $when }); it { $strength ->
        [required] must
       *[wanted] should
    } be at least { $hours }.
recovery-found-days =
    { $name } has { $free ->
        [one] 1 day
       *[other] { $free } days
    } free after the last { $shifts } ({ $when }); it { $strength ->
        [required] must
       *[wanted] should
    } be at least { $days ->
        [one] 1 day
       *[other] { $days } days
    }.

## recurrence

recurrence-rest-unused = `{ $field }` means nothing here
recurrence-rest-unused-help = It belongs to quick-returns.
recurrence-single-days-off =
    { $count ->
        [one] 1 single day off
       *[other] { $count } single days off
    }, at most { $maximum }
recurrence-single-work-days =
    { $count ->
        [one] 1 single working day
       *[other] { $count } single working days
    }, at most { $maximum }
recurrence-quick-returns =
    { $count ->
        [one] 1 quick return
       *[other] { $count } quick returns
    }, at most { $maximum }
recurrence-backward-steps =
    { $count ->
        [one] 1 backward step
       *[other] { $count } backward steps
    }, at most { $maximum }
recurrence-found = { $title }: { $name } has { $note } from { $when }.

## rest-between

rest-between-pair = { $before } → { $next }, { $rest }
rest-between-found =
    { $name } has { $rest } of rest in { $before } → { $next } ({ $when }); it { $strength ->
        [required] must
       *[wanted] should
    } be at least { $minimum }.
rest-between-overlap =
    { $name } works { $before } → { $next } ({ $when }), which overlap by { $overlap }; rest { $strength ->
        [required] must
       *[wanted] should
    } be at least { $minimum }.

## rest-in-day

rest-in-day-above-window = `{ $field }` { $value } is above `window` { $window }
rest-in-day-above-window-help = A rest fits only into a window that is longer.
rest-in-day-too-many-times = this scenario has too many different working times for `rest-in-day`
rest-in-day-too-many-times-help = Use fewer shift types or double duties, or the rule `rest-between`.
rest-in-day-rest = { $duty }, { $rest }
rest-in-day-found =
    { $name } has at most { $rest } of rest in the { $window } after the start of { $duty } on { $when }; it { $strength ->
        [required] must
       *[wanted] should
    } be at least { $minimum }.

## rotation

rotation-step = { $from } → { $to }
rotation-backward = { $name } steps backward in the rotation, from a start at { $from } to { $to } ({ $when }).
rotation-forward = { $name } steps forward in the rotation, from a start at { $from } to { $to } ({ $when }).

## shift-diversity

shift-diversity-too-many = `{ $field }` { $value } of { $sorts } sorts makes too many combinations
shift-diversity-too-many-help = Use a smaller maximum, or fewer shift types.
shift-diversity-others = { $duties }
shift-diversity-found =
    { $name } has duties of more than { $maximum ->
        [one] 1 sort
       *[other] { $maximum } sorts
    } from { $when }: { $count ->
        [one] 1 further duty
       *[other] { $count } further duties
    } ({ $duties }).

## shift-length

shift-length-limit-too-long = the limit is longer than any duty
shift-length-limit-too-long-help = Write hours and minutes, such as 10:00.
shift-length-duty = { $duty }: { $length }
shift-length-found =
    { $name } works { $duty }, { $length }, on { $when }; it { $strength ->
        [required] must
       *[wanted] should
    } be at least { $minimum } and at most { $maximum }.
shift-length-found-minimum =
    { $name } works { $duty }, { $length }, on { $when }; it { $strength ->
        [required] must
       *[wanted] should
    } be at least { $minimum }.
shift-length-found-maximum =
    { $name } works { $duty }, { $length }, on { $when }; it { $strength ->
        [required] must
       *[wanted] should
    } be at most { $maximum }.

## single-days-off

single-days-off-found = { $name } has a single day off on { $day }, between two days of work.

## single-work-days

single-work-days-found = { $name } works a single day on { $day }, between two days without work.

## stability

stability-change = { $published } → { $now }
stability-found = { $name } has { $now } on { $when } in place of the published { $published }.

## stretch-hours

stretch-hours-total = { $total } of at most { $maximum }
stretch-hours-found =
    { $name } works { $total } of at most { $maximum } h without a day off between ({ $when }): { $count ->
        [one] 1 duty
       *[other] { $count } duties
    } beyond.

## succession

succession-pair = { $before } → { $next }
succession-found =
    { $name } has { $next } on { $second }, which { $strength ->
        [required] must not
       *[wanted] should not
    } follow { $before } on { $first }.

## together

together-unused-field = `{ $field }` means nothing here
together-unused-field-help = `with` belongs to `follow` and `together`, `maximum` to `apart`.
together-nobody = `{ $field }` names `{ $word }`, who is nobody here
together-nobody-help = Name people by their ids or groups.
together-shift = { $shift }
together-any-duty = any duty
together-found-alone = { $title }: { $name } works { $note } on { $when } without any of those to work with.
together-found-apart =
    { $title }: { $count ->
        [one] 1 person
       *[other] { $count } people
    } too many of those to keep apart meet on { $note } on { $when }.

## weekends

weekends-no-day = `{ $field }` names no day
weekends-day-unknown = `{ $field }` names `{ $word }`
weekends-days-help = Write weekdays such as fri, sat, sun.
weekends-too-few = { $worked } of at least { $minimum }
weekends-too-many = { $worked } of at most { $maximum }
weekends-found = { $name } works { $note } weekends from { $when }.

## weekends-off

weekends-off-too-few = { $free } of at least { $minimum }
weekends-off-found = { $name } has { $note } free weekends from { $when }.
weekends-off-found-until = { $name } has { $note } free weekends from { $when } (free from { $until } of the day before).

## weekly-rest

weekly-rest-floor-alone = `{ $field }` is given, but nothing is averaged
weekly-rest-floor-alone-help = A floor belongs to `average-weeks = 2`; a single week has its `minimum`.
weekly-rest-floor-above = `{ $field }` is above `minimum`
weekly-rest-floor-above-help = The average cannot lie below what every week must have.
weekly-rest-too-many-times = this scenario has too many different working times for `weekly-rest` over two weeks
weekly-rest-too-many-times-help = Use fewer shift types, or judge single weeks (`average-weeks = 1`).
weekly-rest-unjudged-week = the plan holds no whole week from Monday to Sunday
weekly-rest-unjudged-sunday = it judges a week on its Sunday, and no Sunday of the plan is among its days
weekly-rest-unjudged-cut = the week { $dates } is not known and planned as a whole
weekly-rest-longest = longest { $rest }
weekly-rest-average = average { $rest }
weekly-rest-found =
    { $name } has at most { $rest } of rest in the week { $when }; it { $strength ->
        [required] must
       *[wanted] should
    } be at least { $minimum }.
weekly-rest-found-average =
    { $name } has { $rest } of weekly rest on average of two weeks ({ $when }); it { $strength ->
        [required] must
       *[wanted] should
    } be at least { $minimum }.

## wishes

wishes-refused = { $wish }, has { $found }
wishes-found = { $name }'s wish for { $when } is not met: { $note }.

# time-bank

time-bank-found = { $title }: the bank of { $who } holds { $note } h at the end of { $when }.
time-bank-needs-agreement = `{ $field }` needs a pay agreement
