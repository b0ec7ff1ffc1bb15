# Texts of: explain (why a duty, why not another, what a refused wish would take)

## For whoever makes the roster

explain-asked = { $name } ({ $id }), { $when }: asked for { $wish }, has { $has }.
explain-could = { $name } ({ $id }), { $when }: has { $has }; asked about: { $wanted }.
explain-anything-but = anything but { $duties }
explain-absent = Nothing can give it on that day: absent, or no duty of the roster does.
explain-alone = If this alone changed: { $cost }.
explain-against = Against it ({ $cost }): { $what }. Rule { $rule }.
explain-more-against = Against it, too: { $count ->
    [one] 1 more finding
   *[other] { $count } more findings
}.
explain-gain = For it ({ $cost }): rule { $rule } is kept better.
explain-nothing-against = Nothing stands against it.
explain-rule-by = { $rule } ({ $clause })
explain-price-required = breaks what is required
explain-price-repairs = keeps more of what is required
explain-price-less = saves { $cost }
explain-way-alone = Nothing else would have to change.
explain-no-way = No change around this day was found that gives it and keeps what is required.
explain-takes = What it would take: { $changes ->
    [one] 1 day changes
   *[other] { $changes } days change
}, { $colleagues ->
    [0] no colleague is affected
    [one] 1 colleague is affected
   *[other] { $colleagues } colleagues are affected
}; cost: { $cost }.
explain-takes-least = What it would take at least: { $changes ->
    [one] 1 day changes
   *[other] { $changes } days change
}, { $colleagues ->
    [0] no colleague is affected
    [one] 1 colleague is affected
   *[other] { $colleagues } colleagues are affected
}; cost: { $cost }.
explain-takes-changes = { $takes }. { $list }.
explain-change = { $name }, { $when }: { $from } → { $to }
explain-none-refused = Every wish is granted.
explain-count = { $count ->
    [one] 1 wish is refused
   *[other] { $count } wishes are refused
}; { $possible } of them could be granted.

## For the person

explain-you-asked = { $when }: you asked for { $wish }; you have { $has }.
explain-you-have = { $when }: you have { $has }; you asked about: { $wanted }.
explain-you-are-absent = Nothing can give it on that day: you are absent, or no shift of the roster does.
explain-you-cover = Otherwise there would not be enough people at work, or not with the skills that are needed.
explain-you-fairness = Otherwise the shifts would be shared less evenly.
explain-you-fixed = This was fixed or published before.
explain-you-hours = Otherwise your working hours of the period would not come out right.
explain-you-agreed = It does not fit with what has been agreed or asked for about your work.
explain-you-rule = It does not fit with this rule about your work: { $title }.
explain-you-other = It did not fit into the roster as a whole.
explain-you-nothing = Nothing in the roster stands against it.
explain-you-no-way = No way of arranging it was found that keeps what everybody is entitled to.
explain-you-way-alone = It could still be arranged. For you that would mean: { $own }.
explain-you-way = It could still be arranged if { $colleagues ->
    [one] one colleague changed shifts
   *[other] { $colleagues } colleagues changed shifts
}. For you that would mean: { $own }.
explain-you-ask = Talk to whoever makes the roster if it matters to you.
explain-your-change = { $when }: { $from } → { $to }

## Faults of the question

explain-no-such-person = no employee has the id `{ $id }`
explain-no-such-person-help = Use an id or a name of the staff table, such as `{ $example }`.
explain-no-such-day = { $date } is not a day of this roster
explain-no-such-day-help = It runs { $dates }.
explain-no-date = `{ $date }` is not a date
explain-no-date-help = Write it as 2026-08-28 or 28.8.2026.
explain-no-such-duty = `{ $duty }` is no duty of this scenario
explain-no-such-duty-help = Use a shift code, a tag, `work` or `off`.
explain-nothing-asked = nothing is asked about the plan
explain-nothing-asked-help = Name --employee and --date, or ask for --wishes.
