# Texts of: assess

# Contradictions: facts about one person
conflict-duty = { $name } cannot have { $duty } on { $day }: { $facts }
conflict-one-rule = { $name }, { $when }: a required rule cannot be kept, whatever is planned: { $facts }
conflict-rules = { $name }, { $when }: what is required contradicts itself: { $facts }
conflict-by-end = by the end of the horizon
conflict-fact = “{ $title }”: { $words }
conflict-fact-days = “{ $title }”: { $words } { $days }
conflict-also = cannot be kept as well
conflict-nothing = nothing
conflict-only = only { $duties }
conflict-not = not { $duties }
conflict-duties = { $named } or { $more } others
conflict-at-best = at best, { $finding }
conflict-else = else, { $finding }
conflict-day = on { $day }
conflict-two-days = on { $first } and { $second }
conflict-more-days = on { $first } and { $more } more days
conflict-change = “{ $title }”
conflict-change-days = “{ $title }” { $days }
conflict-fix-one = change { $change } for { $name }, or what is known of the past
conflict-fix-many = change one of these for { $name }: { $changes }

# Contradictions: several people
contradiction-together = “{ $title }” cannot be kept { $places ->
        [one] in one place
       *[other] in { $places } places
    }, with what else is required of the people in it
contradiction-together-fix = change “{ $title }”, or the locks and absences of the people in it
contradiction-demand = { $unit } { $when }
contradiction-demand-skill = { $unit } { $when }, { $skill }
contradiction-heads = { $demand } needs { $needed }, but { $can ->
        [0] nobody is
        [one] only 1 person is
       *[other] only { $can } people are
    } able to come { $days ->
        [one] on { $first }
       *[other] on { $days } days, the first { $first }
    }
contradiction-heads-away = { $demand } needs { $needed }, but { $can ->
        [0] nobody is
        [one] only 1 person is
       *[other] only { $can } people are
    } able to come { $days ->
        [one] on { $first }
       *[other] on { $days } days, the first { $first }
    } (kept away: { $away })
contradiction-away-rule = { $people } by “{ $title }”
contradiction-away-skill = { $people } without the skill
contradiction-heads-fix = lower the minimum of { $demand } to { $can }, or let more people come
contradiction-hours = { $unit }: the minima from { $dates } ask for { $needed } h of presence, but people can give { $given } h at most
contradiction-hours-fix = lower minima of { $unit }, or let people work more there

# What is not judged
unjudged = not judged: { $what }
unjudged-rule = “{ $title }”: { $why }
unjudged-nobody = it applies to nobody
unjudged-no-day = it applies to no day of the plan
unjudged-no-duty = no duty of this scenario is `{ $duties }`
unjudged-nothing = on its days no roster could break it
unjudged-absences = absences are given, but no rule `leave` keeps them free
unjudged-locks = locks are given, but no rule `locks` keeps them
unjudged-demand = demand is given, but no rule `cover` looks at it
unjudged-wishes = wishes are given, but no rule `wishes` looks at them
unjudged-restriction = the restriction `{ $what }` of { $name } is given, but no rule about { $name } asks for it

# Work that rules ask for, and too few hours
shortfall = { $place }“{ $title }” asks for { $whole } h from { $dates } for { $clients ->
        [one] 1 client
       *[other] { $clients } clients
    }{ $before }, but the people who count have { $given } h { $how }: { $missing } h are missing{ $ends }
shortfall-place = { $unit }:{" "}
shortfall-before = {" "}({ $hours } h of it were worked before)
shortfall-ends = ; too little on { $count } days, looking back from each of { $dates }
shortfall-at-most = at most
shortfall-within-contracts = within their contracts
shortfall-fix-hours = { $hours } h more of people who count
shortfall-fix-people = { $hours } h more of people who count (about { $workers } full-time workers in these days: float pool, extra hours or a hire)
shortfall-fix-or = { $first }; or { $second }
shortfall-leave = { $name } { $dates }
shortfall-fix-leaves = planned leave at another time ({ $leaves })
shortfall-fix-more-leaves = planned leave at another time ({ $leaves } and { $more } more)
shortfall-fix-clients = { $clients ->
        [one] 1 client
       *[other] { $clients } clients
    } instead of { $now }

# Measures: units
measure-unit-hours = h
measure-unit-clock = h:mm
measure-unit-percent = %
measure-unit-euros = €
measure-unit-euros-per-hour = € per h
measure-unit-euros-per-day = € per day
measure-unit-per-fte = per FTE
measure-unit-ratio = ratio
measure-row-no-profession = none

# Measures: titles, and what they count
measure-requirements-broken = Requirements broken
measure-requirements-broken-about = Findings of rules that must be kept, missing minimum cover included.
measure-missing-minimum = Missing to minimum
measure-missing-minimum-about = Hours of work missing to the minimum, summed over all cover requirements.
measure-missing-target = Missing to target
measure-missing-target-about = Hours of work missing to the number of people wanted, summed over all cover requirements.
measure-surplus = Surplus
measure-surplus-about = Hours of work above the maximum, or above the target where no maximum is set.
measure-covered-exactly = Requirements met exactly
measure-covered-exactly-about = Share of the cover requirements with nothing missing to the target and nothing too much.
measure-missing-expected = Missing when people fall ill
measure-missing-expected-about = Hours missing to the minimum, on average over 128 simulated rounds in which each shift is lost with the sickness rate of its person's unit.
measure-skill-match = Skill match
measure-skill-match-about = Minutes of asked-for skills that are there, as a share of those asked for.
measure-skill-match-least = Skill match at worst
measure-skill-match-least-about = The same at the worst moment of any requirement.
measure-skill-misses = Skill minimum missed
measure-skill-misses-about = Requirements for a skill whose minimum is missed at some moment; each counts once.
measure-skill-surplus = Skill beyond what is asked
measure-skill-surplus-about = Hours of holders of a skill beyond the number asked for (over-qualification).
measure-ratio-least = Staffing ratio at worst
measure-ratio-least-about = Workers in direct client work for each client over three weeks: the worst window.
measure-ratio-mean = Staffing ratio on average
measure-ratio-mean-about = The same on average over all windows.
measure-ratio-days-below = Days below the ratio
measure-ratio-days-below-about = Windows of three weeks, each counted on its last day, with less direct work than is asked for.
measure-ratio-shortfall = Shortfall of the ratio
measure-ratio-shortfall-about = Hours of direct work missing, summed over the windows: an hour missing counts in each window that holds it.
measure-wishes-met-share = Wishes met, by weight
measure-wishes-met-share-about = Share of the wishes met, each counted as strongly as it was wished.
measure-wishes-met = Wishes met
measure-wishes-met-about = Number of wishes met.
measure-wishes-asked = Wishes asked
measure-wishes-asked-about = Number of wishes asked.
measure-wishes-met-off = Wishes for days off met
measure-wishes-met-off-about = Share of the wishes for a day off that are met, by weight.
measure-wishes-met-duty = Wishes for shifts met
measure-wishes-met-duty-about = Share of the wishes for a shift that are met, by weight.
measure-wishes-met-not = Wishes against shifts met
measure-wishes-met-not-about = Share of the wishes not to have a shift that are met, by weight.
measure-wishes-met-first = First-priority wishes met
measure-wishes-met-first-about = Share of the wishes of the strongest kind (`must`, or 400 % and more) that are met.
measure-wishes-impossible = Wishes nobody could grant
measure-wishes-impossible-about = Wishes for work on days of absence or outside the employment, or for shifts of units and roles that the person may not work in. They stay among the wishes asked.
measure-participation = People who sent wishes
measure-participation-about = Share of the staff with at least one wish. Who opened or commented on a draft is not known from rosters.
measure-strenuous-shifts = Strenuous shifts
measure-strenuous-shifts-about = Shifts touched by at least one factor at overload or severe overload in the traffic lights.
measure-strenuous-share = Strenuous among 100 shifts
measure-strenuous-share-about = The same per 100 shifts.
measure-strenuous-per-fte = Strenuous shifts of one FTE
measure-strenuous-per-fte-about = The same per full-time employee and three weeks.
measure-people-at-risk = People at risk
measure-people-at-risk-about = Share of the people with a factor at severe overload, or with two or more at overload.
measure-days-off = Days off
measure-days-off-about = Calendar days without a worked minute, absences not counted.
measure-single-days-off = Single days off
measure-single-days-off-about = Calendar days off with work on the day before and the day after; a day that a night shift ends on is not a day off.
measure-single-days-off-per-fte = Single days off of one FTE
measure-single-days-off-per-fte-about = The same per full-time employee and three weeks.
measure-single-days-off-share = Single among all stretches off
measure-single-days-off-share-about = Single days off as a share of all stretches of days off.
measure-single-work-days = Single working days
measure-single-work-days-about = Days of work with none on the day before and the day after.
measure-long-runs = Runs over 5 working days
measure-long-runs-about = Stretches of six or more days of work in a row.
measure-rest-shortened = Daily rest shortened
measure-rest-shortened-about = Rest missing up to 11 hours in the 24 hours after the starts of work.
measure-rest-owed = Rest still owed
measure-rest-owed-about = Shortened rest not given back by the end: in one piece, beyond 11 hours, within 14 days.
measure-quick-returns = Quick returns
measure-quick-returns-about = Shifts that begin less than 11 hours after the end of the one before.
measure-nights-beyond-3 = Nights beyond 3 in a row
measure-nights-beyond-3-about = Night shifts from the fourth in a row on.
measure-weekends-per-fte = Weekends worked
measure-weekends-per-fte-about = Weekends with work on Saturday or Sunday, per full-time employee.
measure-weekends-max = Most weekends of one person
measure-weekends-max-about = The largest number of weekends that one person works.
measure-burden-spread = Spread of nights and weekends
measure-burden-spread-about = Nights and weekends worked per full-time employee: the largest minus the smallest, among those who are there at least half of the time.
measure-nights-least = Nights: fewest
measure-nights-least-about = Per full-time employee with what was carried in, among those who are there at least half of the time: the smallest figure, the one that a tenth stays below, the largest minus the smallest, and the Gini index (0: all alike, 1: one has everything).
measure-nights-low = Nights: 10th percentile
measure-nights-low-about = { measure-nights-least-about }
measure-nights-range = Nights: range
measure-nights-range-about = { measure-nights-least-about }
measure-nights-gini = Nights: Gini
measure-nights-gini-about = { measure-nights-least-about }
measure-weekends-least = Weekends: fewest
measure-weekends-least-about = { measure-nights-least-about }
measure-weekends-low = Weekends: 10th percentile
measure-weekends-low-about = { measure-nights-least-about }
measure-weekends-range = Weekends: range
measure-weekends-range-about = { measure-nights-least-about }
measure-weekends-gini = Weekends: Gini
measure-weekends-gini-about = { measure-nights-least-about }
measure-evenings-least = Evenings: fewest
measure-evenings-least-about = { measure-nights-least-about }
measure-evenings-low = Evenings: 10th percentile
measure-evenings-low-about = { measure-nights-least-about }
measure-evenings-range = Evenings: range
measure-evenings-range-about = { measure-nights-least-about }
measure-evenings-gini = Evenings: Gini
measure-evenings-gini-about = { measure-nights-least-about }
measure-holidays-least = Holidays: fewest
measure-holidays-least-about = { measure-nights-least-about }
measure-holidays-low = Holidays: 10th percentile
measure-holidays-low-about = { measure-nights-least-about }
measure-holidays-range = Holidays: range
measure-holidays-range-about = { measure-nights-least-about }
measure-holidays-gini = Holidays: Gini
measure-holidays-gini-about = { measure-nights-least-about }
measure-fulfilment-least = Wishes met: least
measure-fulfilment-least-about = Wishes met by weight of each person who wished: the smallest share, the one that a tenth stays below, the largest minus the smallest, and the Gini index.
measure-fulfilment-low = Wishes met: 10th percentile
measure-fulfilment-low-about = { measure-fulfilment-least-about }
measure-fulfilment-range = Wishes met: range
measure-fulfilment-range-about = { measure-fulfilment-least-about }
measure-fulfilment-gini = Wishes met: Gini
measure-fulfilment-gini-about = { measure-fulfilment-least-about }
measure-hours-total = Paid hours of work
measure-hours-total-about = Paid hours of work in the roster.
measure-hours-imbalance = Hours off contract
measure-hours-imbalance-about = How far planned and contract hours are apart in each planning period, summed over everyone.
measure-hours-imbalance-max = Hours off contract at worst
measure-hours-imbalance-max-about = The same for the person whose hours are furthest off.
measure-hours-carried = Hours carried in
measure-hours-carried-about = Balances of hours brought from earlier periods, summed without sign.
measure-hours-evening = Evening hours
measure-hours-evening-about = Hours with evening allowance.
measure-hours-night = Night hours
measure-hours-night-about = Hours with night allowance.
measure-hours-saturday = Saturday hours
measure-hours-saturday-about = Hours with Saturday allowance.
measure-hours-sunday = Sunday hours
measure-hours-sunday-about = Hours paid as Sunday work.
measure-hours-eve = Eve hours
measure-hours-eve-about = Hours with the allowance of named eves.
measure-hours-additional = Additional work
measure-hours-additional-about = Hours of part-timers beyond their norm, up to a full-timer's, in each planning period.
measure-hours-overtime = Overtime
measure-hours-overtime-about = Hours beyond a full-timer's in each planning period.
measure-own-share = Hours by own staff
measure-own-share-about = Share of the paid hours that own people work; the others are hired from agencies.
measure-agency-hours = Agency hours
measure-agency-hours-about = Paid hours of people hired from agencies.
measure-float-use = Use of the float pool
measure-float-use-about = Hours credited to people of the group `float`, as a share of their contract hours.
measure-shifts-kept = Published shifts kept
measure-shifts-kept-about = Share of the published shifts that the roster leaves as they were.
measure-days-changed = Published days changed
measure-days-changed-about = Days of people on which the roster differs from what was published.
measure-personnel-cost = Personnel cost
measure-personnel-cost-about = Basic pay, allowances, additional work, overtime and standby with the employer's side costs, and agency hours at their price.
measure-personnel-cost-wages-about = Paid hours of work times hourly pay, without allowances; a pay agreement adds them.
measure-pay-unknown = People without known pay
measure-pay-unknown-about = Cost is left out as long as neither monthly nor hourly pay nor an agency's price is given for somebody.
measure-cost-basic = – basic pay
measure-cost-basic-about = Monthly pay for the days of the plan, or hours up to the norm at hourly pay: no roster changes it.
measure-cost-evening = – evening
measure-cost-evening-about = Evening allowances.
measure-cost-night = – night
measure-cost-night-about = Night allowances.
measure-cost-saturday = – Saturday
measure-cost-saturday-about = Saturday allowances.
measure-cost-sunday = – Sunday and holidays
measure-cost-sunday-about = Increase for Sunday work.
measure-cost-eve = – eves
measure-cost-eve-about = Allowances of named eves.
measure-cost-additional = – additional work
measure-cost-additional-about = Additional work of part-timers.
measure-cost-overtime = – overtime
measure-cost-overtime-about = Overtime with its supplements.
measure-cost-standby = – standby
measure-cost-standby-about = Standby at home.
measure-cost-call-in = – call-ins
measure-cost-call-in-about = Lump sums of call-ins.
measure-cost-agency = – agency
measure-cost-agency-about = Hours of people hired from an agency.
measure-cost-side = – side costs
measure-cost-side-about = Employer's side costs of all but agency hours.
measure-cost-changeable = Cost the plan can change
measure-cost-changeable-about = Additional work, overtime and agency hours, with side costs. Basic pay stays whatever is planned; allowances follow the demand and change only where it may move or grades may be exchanged.
measure-cost-avoidable = Avoidable cost
measure-cost-avoidable-about = Additional work, overtime and agency hours, without side costs, in planning periods in which own people of the same profession had unused contract hours.
measure-cost-per-hour = Cost of a covered hour
measure-cost-per-hour-about = Personnel cost for each hour of demand that is covered.
measure-cost-per-client-day = Cost of a client's day
measure-cost-per-client-day-about = Personnel cost for each day of each client, where units say how many they have.

# Plans as alternatives
alternatives-same = { $plan } is the same roster as { $other }
alternatives-near = { $plan } is nearly the same roster as { $other } ({ $days ->
        [one] 1 person-day differs
       *[other] { $days } person-days differ
    } of { $all })
alternatives-because = { $what }: { $why }.
alternatives-why-weights = it weighs the goals that have rules in force alike
alternatives-why-idle = no rule in force has what it weighs otherwise ({ $goals })
alternatives-why-proved = it is proved that no roster is better under it
alternatives-why-search = the search found nothing better under it
alternatives-idle = { $plan } weighs { $goals }, for which no rule is in force; { $count ->
        [one] this weight changes
       *[other] these weights change
    } nothing.
# What a unit needs now
advice-published = Recommended: { $profile }, since the roster is published and people have made plans by it.
advice-sick = Recommended: { $profile }, since { $sick } % of the working days are lost to sickness.
advice-strain = Recommended: { $profile }, since a full-timer had { $strain } strains (quick returns, single days off, long runs of work) in the last three weeks.
advice-sick-strain = Recommended: { $profile }, since { $sick } % of the working days are lost to sickness and a full-timer had { $strain } strains (quick returns, single days off, long runs of work) in the last three weeks.
advice-refused = Recommended: { $profile }, since { $refused } wishes per person were refused before.
advice-usual = Recommended: { $profile }, since nothing stands out: { $sick } % of the working days are lost to sickness, a full-timer had { $strain } strains in the last three weeks.
# What plans are compared by person in
figure-hours = Hours
figure-nights = Nights
figure-weekends = Weekends
figure-single-days-off = Single days off
figure-wishes = Wishes met
figure-money = Personnel cost
