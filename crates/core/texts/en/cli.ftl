# Texts of: cli (what the command prints), app (sessions, worker processes), worlds (the balance of a generated county)

## Faults

fault-help = help: { $help }
fault-times = { $what } ({ $count } times; this is the first)
fault-warning = warning: { $what }
faults-more = … and { $count } more
faults-count = { $count ->
    [one] 1 fault
   *[other] { $count } faults
}
internal-help = This is an error in vuoro. Please report it with the scenario.
internal-error = internal error ({ $name }): { $what }

## Output

output-written = written: { $files }
output-not-written = standard output cannot be written: { $why }
output-exists = the folder holds results already: { $files }
output-exists-help = Give --force to overwrite them, or --out with another folder.
output-folder-in-the-way = there is a folder with the name of a file that is to be written
output-failed = cannot be written: { $why }
output-failed-help = Check that the folder exists, that you may write there, and that the disk has room.
output-elsewhere = { $file } was written to { $path } instead
output-claimed-help = Wait until it has ended, or give --out with another folder.
output-claimed = another run is writing its results into this folder

## Progress and Ctrl-C

interrupt-stopping = stopping; the best roster so far will be written (Ctrl-C again to stop at once)
interrupt-not-heard = Ctrl-C will end the command without a plan: { $why }
progress-worker = { $what }: worker process { $process }
progress-trouble = { $what }: { $trouble }
progress-line = { $what }: { $state }
progress-phase = { $line }; { $phase }
progress-no-roster = no roster yet
progress-cost = cost { $cost }
progress-broken = { $points ->
    [one] 1 point of required rules broken, cost { $cost }
   *[other] { $points } points of required rules broken, cost { $cost }
}
progress-missing = short of requirements by { $heads } heads, cost { $cost }
progress-bound = bound { $bound }
progress-gap = gap { $gap } %
progress-seconds = { $seconds } s

## Sessions and worker processes

session-no-program = the program's own file cannot be found: { $why }
worker-pipe-broken = the pipe to the parent process broke: { $why }
worker-not-started = the worker process could not be started: { $why }
worker-no-pipes = the worker process has no pipes
worker-broke-down = the worker process broke down ({ $status })
worker-hangs = the worker process broke down and does not end
worker-last-lines = { $what }: { $lines }
worker-strange-line = the worker wrote: { $line }
worker-refused = the worker refused the job: { $why }
worker-no-such-roster = the engine sent a roster that does not fit the scenario
worker-false-score = the engine claimed a score of { $points } broken points of people, { $shared } of people together and cost { $cost }, the check found { $points_found }, { $shared_found } and { $cost_found }
worker-false-bound = the engine claimed that no roster costs less than { $bound }, but one costs { $cost }
worker-false-least = the engine claimed that every roster breaks { $points } points of people and { $shared } of people together, but one breaks { $points_found } and { $shared_found }
worker-job-faults = { $faults }
worker-job-fault = { $place }: { $fault }

## Plan files

input-plan-no-json = not a plan: { $why }
input-plan-other = the content is no plan
input-plan-help = Give a plan-*.json file that `vuoro plan` has written.
input-plan-without-scenario = the plan does not hold its scenario
input-plan-without-scenario-help = Give the scenario with --scenario.
input-no-workbook = the roster's workbook cannot be made: { $why }

## plan

plan-warning = warning: { $what }
plan-too-few-hours = too few hours: { $what }
plan-fix = { $what }
    {"  "}to fix it: { $fix }
plan-more-warnings = { $count ->
    [one] warning: 1 more contradiction; `vuoro check` names them all
   *[other] warning: { $count } more contradictions; `vuoro check` names them all
}
plan-no-roster = { $profile }: stopped without any roster
plan-broken = { $count ->
    [one] { $profile }: the best roster found violates required rules in 1 place
   *[other] { $profile }: the best roster found violates required rules in { $count } places
}
plan-see-all = the whole roster is in { $page }
plan-reproducer = scenario and roster to reproduce it are in { $file }

## check

check-actual-rosters = { $count ->
    [one] 1 roster is given beside --actual
   *[other] { $count } rosters are given beside --actual
}
check-actual-rosters-help = Give the planned roster and no other: vuoro check SCENARIO PLANNED --actual WORKED.
check-see-all = --all shows everything
check-violates = { $roster } violates required rules:
check-label-horizon = horizon
check-label-people = people
check-label-shifts = shift types
check-label-rules = rules
check-label-wishes = wishes
check-label-absences = absences
check-label-locks = locks
check-label-history = known past
check-label-profile = profile
check-horizon = { $count ->
    [one] { $dates }, 1 day, { $zone }
   *[other] { $dates }, { $count } days, { $zone }
}
check-people = { $units ->
    [one] { $people } in 1 unit
   *[other] { $people } in { $units } units
}
check-rules = { $count }, { $required } of them required
check-history-none = none
check-history = { $days ->
    [one] 1 day
   *[other] { $days } days
}
check-history-differs = { $fewest } to { $most } days, depending on the person
check-supply-title = Hours wanted and hours available
check-supply-wanted = { $unit }: wanted { $target } h (required { $minimum } h)
check-supply-unset = { $people ->
    [one] { $wanted }; the contract of its 1 person sets no hours
   *[other] { $wanted }; contracts set no hours for its { $people } people
}
check-supply-given = { $people ->
    [one] { $wanted }; the contract of its 1 person gives { $available } h
   *[other] { $wanted }; contracts of its { $people } people give { $available } h
}
check-supply-share = { $supply }, { $share } % of what is wanted
check-too-few-hours = Too few hours: { $what }
check-fix = to fix it: { $fix }
check-sound = No contradiction found: every person has at least one possible duty per day and every minimum has enough eligible people.
check-contradictions = { $count ->
    [one] 1 contradiction: no roster can keep it
   *[other] { $count } contradictions: no roster can keep these
}
check-more = and { $count } more; --all shows them

## compare

compare-page-exists = the file exists already
compare-page-exists-help = Give --force to overwrite it, or another name.
compare-see-all = --html FILE shows everything

## export

export-nothing = there is nothing to export
export-nothing-help = Give a plan or a scenario.
export-not-of-roster = a roster is not written as { $format }
export-not-of-roster-help = Formats of a roster are { $formats }; --scenario exports the plan's scenario.
export-not-of-scenario = a scenario is not written as { $format }
export-not-of-scenario-help = Formats of a scenario are { $formats }; a plan, or --roster, gives more.
export-calendars = { $count ->
    [one] written: 1 calendar in { $folder }
   *[other] written: { $count } calendars in { $folder }
}

## generate

generate-people = { $count ->
    [one] 1 person
   *[other] { $count } people
}
generate-days = { $count ->
    [one] 1 day
   *[other] { $count } days
}
generate-written = written: a scenario of { $people } for { $days }
generate-label-unit = unit
generate-label-name = name
generate-label-people = people
generate-label-fte = fte
generate-label-hours = hours
generate-label-wanted = wanted
generate-label-level = level
generate-label-need = demand from
generate-all = all
generate-need-clients = { $count ->
    [one] 1 client
   *[other] { $count } clients
}
generate-need-visits = { $count ->
    [one] 1 visit a weekday
   *[other] { $count } visits a weekday
}
generate-need-arrivals = { $count ->
    [one] 1 arrival a weekday
   *[other] { $count } arrivals a weekday
}
generate-need-points = { $count ->
    [one] 1 point a morning
   *[other] { $count } points a morning
}
generate-need-fixed = fixed table

## rules

rules-unknown = there is no kind of rule called `{ $name }`
rules-unknown-help = `vuoro rules` lists all kinds.
rules-no-set = there is no rule set `{ $name }`
rules-hint = vuoro rules RULE explains one; vuoro rules practice/house shows a rule set.
rules-goal = Goal: { $goal } ({ $about })
rules-importance = Importance unless given: { $importance }
rules-own-price = a price of its own
rules-parameters = Parameters:
rules-no-parameters = none of its own
rules-parameter = { $about } ({ $unit })
rules-parameter-default = { $about } ({ $unit }, default { $default })
rules-examples = Examples, as written in scenario.toml or a rule set:
rules-common = Every rule also takes:
rules-common-id = a name of its own (default: the kind)
rules-common-title = words for reports
rules-common-importance = { $words }, or a price in euros
rules-common-for = whom: { $whom } (absent: everyone), and on which of their days: { $days }
rules-common-on = when: { $when } (absent: every day)
rules-common-source = where it comes from (law, agreement, house rule)
rules-common-clause = act and section, agreement and paragraph
rules-common-verify = true while a figure in it is unconfirmed
rules-common-mandatory = true: a change may only tighten it, or relax it as `relax` says
rules-common-relax = { $fields }: how far, by which layer, for holders of which permit
rules-common-override = instead of a kind: the id of a rule that is changed for some people or days
rules-clause-unchecked = (not checked by a rule)
rules-clause-figures = figures: { $value }
rules-clause-clause = clause: { $value }
rules-clause-source = source: { $value }
rules-clause-mandatory = kept by: { $value }
rules-clause-unconfirmed = UNCONFIRMED
rules-clauses = { $count ->
    [one] 1 clause, { $unconfirmed } of them unconfirmed.
   *[other] { $count } clauses, { $unconfirmed } of them unconfirmed.
}

## benchmark

benchmark-seed = { $instance } seed { $seed }
benchmark-week = { $what } week { $week }/{ $weeks }
benchmark-taken = { $run }: taken from the results
benchmark-folder-unreadable = the folder cannot be read: { $why }
benchmark-folder-empty = there is no instance file in the folder
benchmark-write-ending = the table is written as .csv or .md
benchmark-write-ending-help = Give a name with one of these endings.
benchmark-row-lost = the result of a run cannot be read back: { $why }
benchmark-table-failed = the table cannot be made: { $why }
benchmark-table-unreadable = the table cannot be read: { $why }
benchmark-table-help = It must be a CSV file with the columns { $columns }.
benchmark-table-column = there is no column `{ $field }`
benchmark-results-failed = the results cannot be kept: { $why }
benchmark-results-failed-help = Check that the folder exists and that you may write there.
benchmark-result-failed = the result cannot be written: { $why }
benchmark-results-cut = { $file }: the last line is not complete and is dropped
benchmark-no-result = not a result of a run: { $why }
benchmark-no-result-help = Give a file that `vuoro benchmark --results` has written, or a new name.
benchmark-no-result-run = it does not begin with the run
benchmark-column-instance = instance
benchmark-column-seed = seed
benchmark-column-cost = cost
benchmark-column-best-known = best known
benchmark-column-to-known = to known
benchmark-column-bound = bound
benchmark-column-gap = gap
benchmark-column-proven = proven
benchmark-column-seconds = seconds
benchmark-column-to-best = to best
benchmark-column-memory = memory
benchmark-column-published = published
benchmark-column-to-published = to published
benchmark-column-in = in
benchmark-column-by = by
benchmark-yes = yes
benchmark-no = no
benchmark-broken = { $cost } (broken)
benchmark-set = { $set }: { $facts }
benchmark-runs = { $count ->
    [one] 1 run
   *[other] { $count } runs
}
benchmark-not-legal = { $count } without a legal roster
benchmark-mean-to-known = mean gap to best known { $gap } % ({ $runs })
benchmark-mean-to-published = mean gap to the published results nearest in time { $gap } % ({ $runs })
benchmark-mean-gap = mean proven gap { $gap } % ({ $runs })
benchmark-at-best = { $count } at best known or better
benchmark-proven = { $count } proven
