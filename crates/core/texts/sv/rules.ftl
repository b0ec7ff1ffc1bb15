# Texts of: rules

# Titles of the rule kinds

kind-alternative-skill = Arbete utan kompetensen
kind-availability = Tillgänglighet
kind-budget = Budget
kind-complete-weekends = Hela veckoslut
kind-consecutive-duties = Likadana pass i följd
kind-consecutive-off = Lediga dagar i följd
kind-consecutive-shifts = Pass i följd
kind-consecutive-weekends = Arbetsveckoslut i följd
kind-consecutive-work = Arbetsdagar i följd
kind-continuity = Arbete i samma enhet
kind-cover = Bemanningsbehov
kind-days-off = Lediga dagar per period
kind-days-off-pair = Lediga dagar i par
kind-duties-rolling = Pass under rullande perioder
kind-duty-count = Antal pass
kind-eligibility = Kompetens, enhet och anställning
kind-fair-share = Rättvis andel
kind-hours = Arbetstid per period
kind-hours-rolling = Arbetstid under rullande perioder
kind-identical-weekend-shifts = En passtyp per veckoslut
kind-leave = Ledigheter och sjukledigheter
kind-locks = Låsta dagar
kind-maximum-at-once = Inte för många samtidigt
kind-minimum-skilled = Kompetens i varje pass
kind-no-night-before-free-weekend = Inget nattpass före ett ledigt veckoslut
kind-one-duty = Ett pass per dag
kind-patterns = Oönskade passmönster
kind-pay = Lön som planen påverkar
kind-ratio = Personaldimensionering
kind-recovery = Återhämtning efter nattpass
kind-recurrence = Återkommande belastning
kind-rest-between = Vila mellan pass
kind-rest-in-day = Vila under dygnet efter arbetets början
kind-rotation = Passens rotationsriktning
kind-shift-diversity = Variation i passen
kind-shift-length = Passens längd
kind-single-days-off = Enstaka lediga dagar
kind-single-work-days = Enstaka arbetsdagar
kind-stability = Ändringar i den publicerade arbetslistan
kind-stretch-hours = Arbetstid mellan lediga dagar
kind-succession = Oönskade pass efter varandra
kind-together = Arbete tillsammans
kind-weekends = Arbetsveckoslut
kind-weekends-off = Lediga veckoslut
kind-weekly-rest = Veckovila
kind-wishes = Önskemål

# Goals: what a cost is about

goal-cost = kostnader
goal-cost-about = timmar över eller under avtalet, och vad arbetet kostar
goal-cover = bemanningsbehov
goal-cover-about = tillräckligt många personer med rätt kompetens
goal-ergonomics = arbetstidsergonomi
goal-ergonomics-about = arbetslistor som ger tid för återhämtning
goal-wishes = önskemål
goal-wishes-about = vad arbetstagarna har önskat
goal-fairness = rättvisa
goal-fairness-about = belastning och önskemål fördelas jämnt
goal-stability = stabilitet
goal-stability-about = få ändringar i den publicerade listan
goal-continuity = kontinuitet
goal-continuity-about = samma arbetstagare på samma plats

# Layers: where a rule comes from

layer-law = lag
layer-law-about = lagar stiftade av riksdagen
layer-agreement = kollektivavtal
layer-agreement-about = det riksomfattande kollektivavtalet
layer-local = lokalt avtal
layer-local-about = arbetsgivarens lokala avtal
layer-consent = samtycke
layer-consent-about = vad en arbetstagare har samtyckt till eller har villkor för
layer-practice = praxis
layer-practice-about = arbetsplatsens vanor och rekommendationer
layer-wish = önskemål
layer-wish-about = vad arbetstagarna skulle vilja

# How much a rule matters

importance-required = obligatorisk
importance-very-high = mycket hög
importance-high = hög
importance-medium = medelhög
importance-low = låg
importance-very-low = mycket låg

# Shared by several kinds: parameters

rule-duty-unknown = `{ $field }`: `{ $duty }` är varken ett arbetspass, en passtyp eller en etikett
rule-known-duties = Kända värden: { $known }.
rule-importance-unknown = värdet { $found } i fältet `{ $field }` är varken ett ord för vikt eller ett pris från noll till en miljon
rule-importance-words = Skriv { $words } eller ett pris, till exempel 12.50.
rule-no-duration = värdet i fältet `{ $field }` är varken en tidslängd eller { $words }
rule-write-duration = Skriv { $words } eller en tidslängd, till exempel 114:45.
rule-no-limit = varken `minimum` eller `maximum` är angivet
rule-give-a-limit = Ange minst ett av dem; utan dem säger regeln ingenting.
rule-limits-reversed = `minimum` { $minimum } är större än `maximum` { $maximum }
rule-swap-limits = Byt plats på dem, eller lämna bort det ena.
rule-value-unfit = värdet i fältet `{ $field }` är `{ $value }`
rule-write-period = Skriv contract, horizon eller ett antal dagar från 1 till { $most }.
rule-write-weekdays = Skriv veckodagar som följer på varandra, till exempel fri, sat, sun.
rule-too-long = värdet i fältet `{ $field }` är { $found }
rule-longest = Värdet får vara högst { $longest }.
rule-both-given = både `{ $field }` och `{ $other }` är angivna
rule-keep-one = Behåll bara det ena.

# Shared by several kinds: parts of sentences

rule-nobody = ingen
rule-days = { $first } – { $last }
rule-minutes = { $minutes } min
rule-hours = { $hours } h
rule-hours-and-minutes = { $hours } h { $minutes } min
rule-day-off = ledig dag
rule-at-least = { $found }, minst { $limit }
rule-at-most = { $found }, högst { $limit }
rule-run-long =
    { $who }: { $what } i följd { $days } ({ $when }); { $must ->
        [required] får vara
       *[wanted] bör vara
    } högst { $limit }, alltså { $amount } för många.
rule-run-short =
    { $who }: { $what } i följd { $days } ({ $when }); { $must ->
        [required] ska vara
       *[wanted] bör vara
    } minst { $limit }, alltså { $amount } för få.

# alternative-skill

alternative-skill-unknown = `{ $field }`: `{ $skill }` är ingen kompetens i utgångsuppgifterna
alternative-skill-without = { $duty } utan kompetensen { $skill }
alternative-skill-found = { $who }, { $day }: { $note }.

# availability

availability-found = { $who }, { $day }: { $duties }, fast arbetstagaren inte är tillgänglig.

# budget

budget-found = { $title }: arbetet kostar { $note } ({ $when }); { $beyond } för mycket.

# complete-weekends

complete-weekends-worked = { $worked } av { $of }
complete-weekends-found =
    { $who }, veckoslutet { $when }: arbetsdagar { $note }; räknas { $amount ->
        [one] en gång
       *[other] { $amount } gånger
    }.

# consecutive-duties, consecutive-off, consecutive-work

consecutive-duties-has = dagar med { $shifts }
consecutive-off-is-off = lediga dagar
consecutive-work-works = arbetsdagar

# consecutive-shifts

consecutive-shifts-found = { $who }: pass { $note }, utan { $gap } timmar ledigt emellan ({ $when }).

# consecutive-weekends

consecutive-weekends-long = { $who }: arbetsveckoslut i följd { $note } ({ $when }); { $amount } för många.
consecutive-weekends-short = { $who }: arbetsveckoslut i följd { $note } ({ $when }); { $amount } för få.

# continuity

continuity-move = { $before } → { $now }
continuity-changes = { $who }: enheten byts, { $before } → { $now } ({ $when }).
continuity-away = { $who }, { $when }: { $duties } utanför hemenheten.

# cover

cover-below-minimum = { $what }: { $there }, minst { $heads }{ $origin }
cover-below-target = { $what }: { $there }, mål { $heads }{ $origin }
cover-above-maximum = { $what }: { $there }, högst { $heads }
cover-origin = {" "}({ $origin })
cover-too-few =
    { $unit }, { $when }: { $amount ->
        [one] 1 arbetstagare
       *[other] { $amount } arbetstagare
    } saknas. { $note }.
cover-too-many =
    { $unit }, { $when }: { $amount ->
        [one] 1 arbetstagare
       *[other] { $amount } arbetstagare
    } för mycket. { $note }.

# days-off, days-off-pair

days-off-found = { $who }: lediga dagar { $note } ({ $when }).
days-off-pair-found = { $who }: par av lediga dagar { $note } ({ $when }).

# duties-rolling, duty-count

duties-rolling-found = { $title }: { $who }, pass { $note } ({ $when }).
duty-count-found = { $title }: { $who }, pass { $note } ({ $when }).

# eligibility

eligibility-employment = { $duty }, ingen anställning den dagen
eligibility-unit = { $duty }, inte tillåtet i { $unit }
eligibility-skill = { $duty }, ingen giltig kompetens { $skill }
eligibility-found = { $who } kan inte arbeta passet, { $day }: { $note }.

# fair-share

fair-share-duties-unused = fältet `{ $field }` har ingen betydelse här
fair-share-of-duties = Det hör ihop med `of = "duties"`.
fair-share-target-range = värdet i fältet `{ $field }` ligger inte mellan noll och en miljon
fair-share-sensible = Skriv ett tal från 0 till 1000000.
fair-share-note = { $amount }, rättvis andel { $share }
fair-share-duties = { $title }: { $who }, pass { $duties } sammanlagt { $amount } ({ $when }); en rättvis andel är { $share }.
fair-share-weekends = { $title }: { $who }, arbetsveckoslut { $amount } ({ $when }); en rättvis andel är { $share }.
fair-share-wishes = { $title }: { $who }, önskemål som inte uppfylldes { $amount } ({ $when }); en rättvis andel är { $share }.

# hours

hours-week-alone = `{ $field }` är angivet utan `absence-reduction`
hours-give-day = Ange också `absence-reduction`, det som en dag drar av.
hours-step-unpriced = `{ $field }` saknas
hours-price-step = Ange vad varje överskjutande minut kostar: ett ord som high eller ett pris per timme.
hours-too-little = { $who }: timmar { $note } ({ $when }); { $amount } för lite.
hours-too-much = { $who }: timmar { $note } ({ $when }); { $amount } för mycket.

# hours-rolling

hours-rolling-found = { $who }: arbetstimmar { $note } ({ $when }); { $beyond } för mycket.

# identical-weekend-shifts

identical-weekend-shifts-too-many =
    { $types ->
        [one] 1 passtyp
       *[other] { $types } passtyper
    } på veckoslut med { $days ->
        [one] 1 dag
       *[other] { $days } dagar
    }
identical-weekend-shifts-fewer = Ange färre dagar.
identical-weekend-shifts-found = { $who }, veckoslutet { $when }: olika pass, { $codes }.
