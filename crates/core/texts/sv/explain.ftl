# Texts of: explain (why a duty, why not another, what a refused wish would take)

## For whoever makes the roster

explain-asked = { $name } ({ $id }), { $when }: önskade: { $wish }, har: { $has }.
explain-could = { $name } ({ $id }), { $when }: har { $has }; fråga om: { $wanted }.
explain-anything-but = vad som helst utom { $duties }
explain-absent = Inget kan ge detta den dagen: personen är frånvarande, eller inget skift i listan ger det.
explain-alone = Om bara detta ändrades: { $cost }.
explain-against = Emot ({ $cost }): { $what }. Regel { $rule }.
explain-more-against = Dessutom emot: { $count ->
    [one] 1 anmärkning till
   *[other] { $count } anmärkningar till
}.
explain-gain = För ({ $cost }): regeln { $rule } följs bättre.
explain-nothing-against = Inget talar emot det.
explain-rule-by = { $rule } ({ $clause })
explain-price-required = bryter mot det obligatoriska
explain-price-repairs = följer mer av det obligatoriska
explain-price-less = sparar { $cost }
explain-way-alone = Inget annat behöver ändras.
explain-no-way = Ingen ändring kring dagen hittades som ger detta och följer det obligatoriska.
explain-takes = Vad det skulle kräva: { $changes ->
    [one] 1 dag ändras
   *[other] { $changes } dagar ändras
}, { $colleagues ->
    [0] ingen arbetskamrat berörs
    [one] 1 arbetskamrat berörs
   *[other] { $colleagues } arbetskamrater berörs
}; kostnad: { $cost }.
explain-takes-least = Vad det minst skulle kräva: { $changes ->
    [one] 1 dag ändras
   *[other] { $changes } dagar ändras
}, { $colleagues ->
    [0] ingen arbetskamrat berörs
    [one] 1 arbetskamrat berörs
   *[other] { $colleagues } arbetskamrater berörs
}; kostnad: { $cost }.
explain-takes-changes = { $takes }. { $list }.
explain-change = { $name }, { $when }: { $from } → { $to }
explain-none-refused = Alla önskemål uppfylls.
explain-count = { $count ->
    [one] 1 önskemål uppfylls inte
   *[other] { $count } önskemål uppfylls inte
}; { $possible } av dem kunde ännu uppfyllas.

## For the person

explain-you-asked = { $when }: du önskade: { $wish }; du har: { $has }.
explain-you-have = { $when }: du har { $has }; du frågade om: { $wanted }.
explain-you-are-absent = Inget kan ge detta den dagen: du är frånvarande, eller inget skift i listan ger det.
explain-you-cover = Annars skulle det inte finnas tillräckligt med folk på plats eller den kompetens som behövs.
explain-you-fairness = Annars skulle skiften fördelas mindre jämnt.
explain-you-fixed = Detta var låst eller publicerat redan tidigare.
explain-you-hours = Annars skulle din arbetstid för perioden inte stämma.
explain-you-agreed = Det passar inte med vad som avtalats eller önskats om ditt arbete.
explain-you-rule = Det passar inte med denna regel om ditt arbete: { $title }.
explain-you-other = Det passade inte in i listan som helhet.
explain-you-nothing = Inget i listan talar emot det.
explain-you-no-way = Inget sätt hittades att ordna det så att allas rättigheter består.
explain-you-way-alone = Det kunde ännu ordnas. För dig skulle det betyda: { $own }.
explain-you-way = Det kunde ännu ordnas om { $colleagues ->
    [one] en arbetskamrat bytte skift
   *[other] { $colleagues } arbetskamrater bytte skift
}. För dig skulle det betyda: { $own }.
explain-you-ask = Tala med den som gör arbetsskiftsförteckningen om det är viktigt för dig.
explain-your-change = { $when }: { $from } → { $to }

## Faults of the question

explain-no-such-person = ingen har beteckningen `{ $id }`
explain-no-such-person-help = Använd en beteckning eller ett namn i personaltabellen, till exempel `{ $example }`.
explain-no-such-day = { $date } är inte en dag i denna lista
explain-no-such-day-help = Listan gäller { $dates }.
explain-no-date = `{ $date }` är inget datum
explain-no-date-help = Skriv det som 2026-08-28 eller 28.8.2026.
explain-no-such-duty = `{ $duty }` är inget skift i detta scenario
explain-no-such-duty-help = Använd en skiftkod, en tagg, `work` eller `off`.
explain-nothing-asked = inget frågas om planen
explain-nothing-asked-help = Ange --employee och --date, eller be om --wishes.
