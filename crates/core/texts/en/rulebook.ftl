# Texts of: rulebook

## Declarations of rules

rulebook-too-many-rules = { $rules } rules for { $employees } employees
rulebook-too-many-rules-help = At most { $most } are accepted: let one rule speak of many people.
rulebook-too-many-groups = more than { $most } rules, one for each group of people with the same permits and terms
rulebook-too-many-groups-help = Plan fewer people at a time.
rulebook-id-duplicate = two rules have the id `{ $id }`
rulebook-id-duplicate-help = Give each rule its own id, or none.
rulebook-kind-unknown = there is no rule kind `{ $kind }`
rulebook-kind-unknown-help = `vuoro rules` lists the kinds.
rulebook-quota-missing = the rule wants a quota, but the permit of `{ $employee }` has none
rulebook-quota-missing-help = Give the permit a `quota` (a restriction a `limit`), or write `quota or 3` in the rule.

## Changes of rules

rulebook-override-unknown = there is no rule `{ $rule }` to change
rulebook-override-unknown-help = Name the rule set that has it before, or correct the id.
rulebook-kind-and-override = `kind` and `override` are both given
rulebook-kind-and-override-help = Drop `kind`.
rulebook-none = none
rulebook-mandatory-loosened = `{ $field }` = { $value } loosens `{ $rule }` ({ $title }, { $was }), which is mandatory by { $clause }
rulebook-mandatory-name-agreement = Name the agreement that allows it in `source` or `clause`.
rulebook-mandatory-tighten = It may be tightened only; nobody may loosen it.
rulebook-relax = `{ $parameter }` may go to { $to } by layer = "{ $layer }" ({ $about }).
rulebook-relax-consent = `{ $parameter }` may go to { $to } by layer = "{ $layer }" ({ $about }), for those who hold the consent: for = {"{"} permits = ["{ $consent }"] {"}"}.

## For whom and when a rule applies

rulebook-not-among = `{ $name }` is not among the scenario's { $field }
rulebook-not-among-help = Declare it in the scenario, or correct the name.
rulebook-permit-unknown = `{ $word }` is no permit or restriction
rulebook-range-reversed = the range from { $from } to { $to } ends before it starts
rulebook-range-reversed-help = Exchange `from` and `to` (the last day).
rulebook-always = `{ $kind }` is in force in every scenario: it takes no `{ $field }`
rulebook-always-help = Leave the rule out, or `{ $field }`. Nobody can be in two places at once.
rulebook-no-weekday = `{ $word }` names no weekday
rulebook-no-weekday-help = Write mon, tue … sun, mon-fri, weekdays or weekend.
rulebook-no-date = `{ $value }` is not a date of the calendar
rulebook-no-day-of-year = `{ $value }` is no day of the year
rulebook-no-day-of-year-help = Write 06-19.

## Prices

rulebook-not-euros = `{ $field }` is { $value }, not a price in euros such as 12.50
rulebook-not-euros-help = Write a price in euros such as 12.50.
rulebook-not-points = `{ $field }` is { $value }, not a whole number of points
rulebook-not-points-help = Write a whole number of points.

## Rule sets

rulebook-set-unknown = there is no rule set `{ $name }`
rulebook-set-unknown-help = Name a shipped rule set ({ $known }) or a file beside the scenario.
rulebook-set-cycle = the rule sets use each other in a circle: { $circle }
rulebook-set-cycle-help = Take one of them out of the circle.
rulebook-too-many-sets = more than { $most } rule sets are used
rulebook-too-many-sets-help = Use each rule set once.
rulebook-refuses = It refuses to be used: { $why }.
rulebook-everything-in-set = Everything in that rule set
rulebook-mandatory = mandatory
rulebook-mandatory-relax = mandatory; { $parameter } to { $to } by { $by }
rulebook-mandatory-consent = mandatory; { $parameter } to { $to } by { $by } with consent { $consent }

## Profiles

profile-balanced = Balanced
profile-balanced-about = Every goal at the importance the rules give it.
rulebook-profile-unknown = there is no profile `{ $id }`
rulebook-profile-unknown-help = Known profiles: { $known }.
rulebook-profile-duplicate = the profile `{ $id }` is declared twice
rulebook-profile-duplicate-help = Give each profile its own id.

## Pay agreements

agreement-unknown = there is no pay agreement `{ $name }`
agreement-unknown-help = Name a shipped pay agreement ({ $known }) or a file beside the scenario.
agreement-ends-before-start = the agreement ends on { $last }, before its start { $first }
agreement-ends-before-start-help = Exchange `valid-from` and `valid-to`.
agreement-too-many-allowances = { $count } allowances
agreement-too-many-steps = { $count } overtime steps
agreement-too-many-help = At most { $most } are accepted.
agreement-share-outside = `{ $field }` is { $percent } %
agreement-share-outside-help = Write a share of pay such as 15 %, at most 1000 %.
agreement-then-below-first = `then` is below `first`
agreement-then-below-first-help = Hours further beyond are paid at least as well.
agreement-form-unknown = `{ $field }` names `{ $word }`
agreement-form-unknown-help = It may be period, general, office.
agreement-unconfirmed = { $what } ({ $source })
agreement-hourly-pay = hourly pay
agreement-hours = hours
agreement-daily-overtime = overtime of the day
agreement-call-in = call-ins
agreement-overtime = overtime
agreement-side-costs = side costs
agreement-standby = standby
agreement-allowance = { $kind } allowance
agreement-an-allowance = an allowance
