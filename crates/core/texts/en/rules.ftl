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
rule-write-period = Write contract, horizon or a number of days from 1 to { $most }.
rule-write-weekdays = Write weekdays that follow one another, such as fri, sat, sun.
rule-too-long = `{ $field }` is { $found }
rule-longest = It may be at most { $longest }.
rule-both-given = `{ $field }` and `{ $other }` are both given
rule-keep-one = Keep one of the two.

# Shared by several kinds: parts of sentences

rule-nobody = nobody
rule-days = { $first } to { $last }
rule-minutes = { $minutes } min
rule-hours = { $hours } h
rule-hours-and-minutes = { $hours } h { $minutes } min
rule-day-off = a day off
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

# hours-rolling

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
