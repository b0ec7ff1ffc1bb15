# Texts of: report

# The workbook of a roster: what its reader looks for
roster-grid-employee = employee
roster-grid-beside = (cover)

# Words on their own
report-people = People
report-fte = FTE
report-unit = Unit
report-units = Units
report-profession = Profession
report-person = Person
report-all-units = All
report-days = Days
report-name = Name
report-hours = Hours
report-nights = Nights
report-weekends = Weekends
report-wishes = Wishes
report-wishes-met = Wishes met
report-rule = Rule
report-rules = Rules
report-importance = Importance
report-goal = Goal
report-source = Source
report-measure = Measure
report-measures = Measures
report-value = Value
report-findings = Findings
report-roster = Roster
report-plans = Plans
report-summary = Summary
report-comparison = Comparison
report-profile = Profile
report-requirements = Requirements
report-cost = Cost
report-lower-bound = Lower bound
report-proven-bound = Proven bound
report-gap = Gap
report-time = Time
report-stopped = Stopped
report-none = none
report-yes = yes
report-best = best
report-head-unjudged = Not judged
report-unconfirmed = unconfirmed
report-planned = Planned
report-realised = Realised
report-change = Change

# Counts
report-findings-count = { $count ->
        [one] 1 finding
       *[other] { $count } findings
    }
report-more = and { $count } more
report-more-by-unit = and { $count } more, by unit
report-part-of = { $part } of { $whole }
report-people-fte = { $people } ({ $fte } FTE)
report-ward-people = { $people ->
        [one] 1 person
       *[other] { $people } people
    } ({ $fte } FTE)

# Figures of a scenario
report-contract-hours = Contract hours
report-wanted-hours = Hours wanted
report-absence-days = Days of absence

# Figures of a unit
report-to-target = to target
report-off-contract = Off contract
report-broken = Broken
report-other-findings = Other findings

# Is what is required kept?
report-verdict = { $broken ->
        [0] Every requirement is kept.
        [one] 1 requirement is broken.
       *[other] { $broken } requirements are broken.
    }
report-verdict-judged = Every requirement judged is kept.
report-see-below = See below.
report-no-plan = There is no plan
report-headline-broken = ! Requirements are broken
report-headline-judged = Every requirement judged is kept
report-headline-kept = Every requirement is kept
report-all-safe = All { $plans } plans are safe to choose from.
report-all-kept = all kept
report-mark-broken = ! broken
report-required-broken = Required, broken
report-requirement-broken = requirement broken
report-person-broken = A requirement about this person's whole roster is broken
report-no-findings = No rule finds anything.

# The page
report-skip = Skip to the content
report-made-by = Made by vuoro { $version }. Every plan was checked against every rule from scratch.
report-scrolls = { $what }, scrolls sideways
report-measures-table = Table of measures
report-rules-table = Table of rules
report-units-table = Table of units
report-roster-table = Roster table
report-comparison-caption = Measures of the plans side by side; ★ marks the best of a row
report-own-profiles = Cost and bound are each under the plan's own profile; compare plans by their measures.
report-rules-caption = What each rule finds: number of findings and what they cost
report-unconfirmed-hint = Figures marked “unconfirmed” still have to be checked against their source:
report-measures-by-unit = Measures by unit
report-measures-by-profession = Measures by profession
report-measures-by-person = Measures by person
report-measures-of-people = Measures of each person
report-units-caption = What the plan comes to in each unit
report-overview-caption = Where people are missing or too many: heads per unit and day, all requirements.
report-overview-label = People missing per unit and day; the same figures are below each unit's roster
report-back = Back to the list of units
report-nobody = Nobody is employed here: there is no roster to show.
report-roster-caption = Roster, { $first } – { $last }
report-week = Week { $week } · { $date }
report-cover-head = People there / people wanted
report-hours-and-contract = Hours and contract
report-drawn = Drawn
report-balance = Beyond (+) or short of (−) contract hours in the planning periods, as the rules count them
report-contract-of = contract { $hours }
report-cover-met = { $there } there, { $wanted } wanted
report-cover-over = { $there } there, { $over } too many
report-cover-below = { $there } there, { $wanted } wanted, the minimum of { $minimum } is kept
report-cover-short = { $there } there, the minimum is { $minimum }

# Marks and notes of cells
report-legend = Legend
report-leave = leave
report-sick = sick
report-off = off
report-wish-off = off
report-wish-met = wish met
report-wish-refused = wish refused
report-locked = locked
report-elsewhere = in another unit
report-fixed = fixed beforehand
report-part-broken = part of a broken requirement
report-noted = something to improve: point at it
report-below-minimum = below minimum
report-below-target = below target
report-as-wanted = as wanted
report-too-many = too many
report-cover-marks = as wanted, -1 one short of target, +1 one too many
report-note-wish-met = wish met: { $wish }
report-note-wish-refused = wish refused: { $wish }
report-note-locked = locked: { $duty }
report-note-locked-why = locked: { $duty } ({ $why })

# Cost, bound, gap, and how a plan came about
report-proof-no-bound = ; no lower bound is known.
report-proof-least = : proved to be the least possible under this profile.
report-proof-gap = ; no plan under this profile can cost less than { $bound }, so at most { $gap } is left to gain.
report-proof-broken = . No gap is given while requirements are broken; whether a roster breaks less is not proved.
report-proof-unavoidable = . No gap is given while requirements are broken; it is proved that no roster breaks less.
report-gap-none = 0 % (proved optimal)
report-gap-unknown = unknown (no bound)
report-gap-broken = none (requirements broken)
report-gap-unavoidable = none (requirements broken, proved unavoidable)
report-gap-not-proved = none (requirements broken, not proved unavoidable)
report-stopped-unavoidable = proved that no roster is better
report-bound-unknown = unknown
report-outcome = Cost { $cost } · lower bound { $bound } · gap { $gap }
report-checked = checked
report-effort-checked = Imported roster; no optimisation was run.
report-effort-stored = Stopped: { $stopped }, seed { $seed }.
report-effort = Stopped: { $stopped } after { $seconds } s (best found after { $best } s), { $threads ->
        [one] 1 thread
       *[other] { $threads } threads
    }, seed { $seed }.

# Tables on a terminal
report-plan-of = { $profile } plan
report-summed-up = The roster of { $people } people over { $days } days is summed up per unit; { $see }.
report-first-days = Only the first { $shown } of { $days } days are shown; { $see }.
report-see-page = the whole roster is on the report page
report-head-broken = BROKEN REQUIREMENTS
report-head-findings = FINDINGS BY RULE
report-head-unconfirmed = UNCONFIRMED FIGURES IN USE
report-head-realised = PLANNED AND REALISED
report-figure-unconfirmed = figure unconfirmed
report-see-sources = `vuoro rules --source` shows figures and sources, as does the page.
report-days-differ = { $days ->
        [one] 1 day differs
       *[other] { $days } days differ
    } between the plan and what was worked.
report-no-plans = No plans to compare.
report-best-of-row = ★ best of its row
report-best-of-row-profiles = ★ best of its row · costs and bounds are each under the plan's own profile and do not compare

# The workbook
report-sheet-roster = roster
report-sheet-findings = findings
report-sheet-measures = measures
report-sheet-by-unit = by unit
report-sheet-by-profession = by profession
report-sheet-by-person = by person
report-sheet-sources = sources
report-sheet-verdict = { $profile }. { $verdict } Cost { $cost }, gap { $gap }.
report-sheet-cover = People there / minimum; blue: too many, orange: below target, red: below minimum
report-sheet-marks = v leave, s sick, blank: off
report-sheet-frames = Heavy frame: fixed beforehand; red frame: a requirement is broken; a note says what, also of wishes refused
report-sheet-page = Page { $page } of { $pages }
report-col-name = name
report-col-unit = unit
report-col-hours = hours
report-col-contract = contract
report-col-difference = difference
report-col-nights = nights
report-col-weekends = weekends
report-col-wishes-met = wishes met
report-col-wishes = wishes
report-col-required = required
report-col-rule = rule
report-col-person = person
report-col-from = from
report-col-to = to
report-col-amount = amount
report-col-cost = cost
report-col-what = what
report-col-measure = measure
report-col-value = value
report-col-figure = figure
report-col-meaning = meaning
report-col-title = title
report-col-layer = layer
report-col-mandatory = mandatory
report-col-figures = figures
report-col-clause = clause
report-col-source = source

# Pay
report-pay = Pay: { $title }
report-pay-not-in-force = not in force on { $days } days of the plan

# Goals, layers, importance
report-goal-cost = cost
report-goal-cover = cover
report-goal-ergonomics = ergonomics
report-goal-wishes = wishes
report-goal-fairness = fairness
report-goal-stability = stability
report-goal-continuity = continuity
report-layer-law = law
report-layer-agreement = agreement
report-layer-local = local
report-layer-consent = consent
report-layer-practice = practice
report-layer-wish = wish
report-importance-required = required
report-importance-very-high = very-high
report-importance-high = high
report-importance-medium = medium
report-importance-low = low
report-importance-very-low = very-low

# Plans to choose from
report-head-apart = HOW FAR APART THE PLANS ARE
report-apart = { $plan }: { $others }
report-apart-one = { $days } person-days ({ $share } %) from { $plan }
report-head-rest = OTHER MEASURES
report-see-compare = { $count ->
        [one] 1 further measure, and what changes
       *[other] { $count } further measures, and what changes
    } for each person and day: `vuoro compare` with the plan files.
report-other-measures = Other measures ({ $count })
report-other-for-people = What differs for whom ({ $count ->
        [one] 1 person
       *[other] { $count } people
    })
report-people-table = Table of people
report-head-by-person = DIFFERENCES BY PERSON
report-head-by-day = DIFFERENCES BY DAY
report-order-of-plans = Figures in this order: { $plans }.
report-days-other = Days other than in the first
report-people-other = People with another duty than in the first
report-heads-missing = Heads missing to target
report-day = Day
