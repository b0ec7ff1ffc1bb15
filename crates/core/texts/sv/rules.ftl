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
kind-one-place = På ett ställe åt gången
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
kind-time-bank = Arbetstidsbank
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
rule-write-period = Skriv contract, horizon, week, month, year eller ett antal dagar från 1 till { $most }.
rule-period-start-alone = fältet `{ $field }` har ingen verkan på perioden
rule-period-start-alone-help = Det hör till en period (`period`) på ett antal dagar: veckor, månader och år börjar enligt kalendern.
rule-write-weekdays = Skriv veckodagar som följer på varandra, till exempel fri, sat, sun.
rule-too-long = värdet i fältet `{ $field }` är { $found }
rule-longest = Värdet får vara högst { $longest }.
rule-both-given = både `{ $field }` och `{ $other }` är angivna
rule-keep-one = Behåll bara det ena.

# Shared by several kinds: parts of sentences

rule-unjudged-window = inget fönster på { $days } dagar är känt, bara { $known } dagar är kända
rule-unjudged-period = perioden på { $full } dagar från { $from } är avbruten, av den är { $known ->
        [one] 1 dag planerad
       *[other] { $known } dagar planerade
    }
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
hours-open = { $said } Perioden fortsätter till { $until }; resten av den är ännu öppen.

# hours-rolling

hours-rolling-unjudged-balance = det som arbetats före planen är inte känt, historiken saknar saldot `{ $balance }` för { $people ->
        [one] 1 person
       *[other] { $people } personer
    }
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
## Delar av reglernas meddelanden

said-nobody = ingen
said-days = { $first } – { $last }
said-hours = { $hours } h
said-minutes = { $minutes } min
said-hours-and-minutes = { $hours } h { $minutes } min
said-day-off = en ledig dag
said-leave = ledighet
said-sick = sjukledighet
said-plus = { $first } + { $rest }
said-arrow = { $first } → { $rest }
said-sentences = { $first } { $second }

## leave

leave-not-on-leave = ska vara ledig, har { $found }
leave-not-sick = ska vara sjukledig, har { $found }
leave-without-absence = har { $found } utan antecknad frånvaro
leave-found = { $name }, { $when }: { $note }.

## locks

locks-broken = låst till { $duty }, har { $found }
locks-broken-why = låst till { $duty } ({ $why }), har { $found }
locks-found = { $name }, { $when }: { $note }.

## maximum-at-once

maximum-at-once-there = { $there }, högst { $maximum }
maximum-at-once-found =
    { $title }: { $there ->
        [one] 1 arbetstagare
       *[other] { $there } arbetstagare
    } samtidigt { $when }, högst { $maximum }.

## minimum-skilled

minimum-skilled-unused-field = `{ $field }` har ingen betydelse här
minimum-skilled-unused-field-help = `minimum` hör till `when = "always"`, `per` och `among` till `when = "staffed"`.
minimum-skilled-skill-unknown = `{ $field }` anger `{ $skill }`, som inte är en kompetens här
minimum-skilled-skill-unknown-help = Lägg till den bland utgångsuppgifternas kompetenser.
minimum-skilled-there = { $shift }: { $holders } med kompetensen, { $others } utan
minimum-skilled-missing =
    { $unit }, { $when }: { $count ->
        [one] 1 arbetstagare
       *[other] { $count } arbetstagare
    } med kompetensen { $skill } saknas ({ $note }).
minimum-skilled-uncovered =
    { $unit }, { $when }: { $count ->
        [one] 1 arbetstagare
       *[other] { $count } arbetstagare
    } har inte tillräckligt många med kompetensen { $skill } vid sin sida ({ $note }).

## no-night-before-free-weekend

no-night-before-free-weekend-duties = { $duties }
no-night-before-free-weekend-found = { $name } har { $duties } { $eve } före ett ledigt veckoslut.

## one-place

one-place-pair = { $before }, sedan { $next }: { $overlap } samtidigt
one-place-found = { $name } skulle vara på två ställen samtidigt { $overlap }: { $before } och { $next } { $when }.

## one-duty

one-duty-duties = { $duties }
one-duty-found = { $name } har { $duties } { $when }, { $count } pass för mycket.

## patterns

patterns-none = `{ $field }` anger inget mönster
patterns-none-help = Ge minst ett med `sequence`.
patterns-too-many-entries = följderna har sammanlagt { $count } delar
patterns-too-many-entries-help = Högst { $most }; gör två regler av den.
patterns-sequence-length =
    `{ $field }` har { $count ->
        [one] 1 del
       *[other] { $count } delar
    }
patterns-sequence-length-help = Skriv 1–{ $most } delar, en för varje dag.
patterns-start-unknown = `{ $field }` anger `{ $word }`, som varken är en veckodag eller ett datum
patterns-start-unknown-help = Skriv veckodagar (fri) eller datum (2026-12-24).
patterns-days = { $sequence }
patterns-found =
    { $title }: { $name } har { $sequence } ({ $when }), vilket inte { $strength ->
        [required] får
       *[wanted] bör
    } förekomma.

## pay

pay-cannot-be-required = regeln `pay` kan inte vara obligatorisk
pay-cannot-be-required-help = Ange priset på en löneeuro (1 om inget anges); regeln `budget` kan vara obligatorisk.
pay-needs-agreement = regeln `pay` behöver ett löneavtal
pay-needs-agreement-help = Skriv pay = "pay/fi-sote-2025" i utgångsuppgifterna, eller lämna bort regeln.
pay-beyond = { $additional } mertidsarbete, { $first } och { $then } övertid
pay-agency-hours = hyrd arbetskraft
pay-hours-without-norm = timmar utan avtalad arbetstid, och tillägg
pay-daily-overtime = övertid per dygn { $overtime }
pay-allowances = tillägg
pay-found = { $name } ökar lönekostnaderna med { $cost } ({ $when }): { $note }.

## ratio

ratio-no-clients = ingen enhet anger hur många klienter den har, så dimensioneringen kan inte räknas
ratio-no-clients-help = Ge en enhet `clients` (`[[unit]] clients = 24`), eller regeln `clients`.
ratio-minimum-and-workers = både `minimum` och `workers` är angivna
ratio-minimum-and-workers-help = Ange tiden per klient och dag, eller arbetstagarna per klient.
ratio-workers-outside = `{ $field }` är { $value }
ratio-workers-outside-help = Skriv ett tal från 0 till 100, till exempel 0,6.
ratio-too-little = { $total }, minst { $limit }
ratio-too-few-workers = { $total }, minst { $limit }; { $reached } arbetstagare per klient, minst { $wanted }
ratio-too-much = { $total }, högst { $limit }
ratio-found-too-little =
    { $title }: { $units ->
        [0] {""}
       *[other] { $unit },{" "}
    }{ $when }: { $total } h arbete, minst { $limit } h; { $amount } för lite.
ratio-found-too-few-workers =
    { $title }: { $units ->
        [0] {""}
       *[other] { $unit },{" "}
    }{ $when }: { $total } h arbete, minst { $limit } h ({ $reached } arbetstagare per klient, minst { $wanted }); { $amount } för lite.
ratio-found-too-much =
    { $title }: { $units ->
        [0] {""}
       *[other] { $unit },{" "}
    }{ $when }: { $total } h arbete, högst { $limit } h; { $amount } för mycket.

## recovery

recovery-hours-or-days = exakt en av `hours` och `days` måste anges
recovery-hours-or-days-help = Ange hur länge återhämtningen varar: `hours = "48:00"` eller `days = 2`.
recovery-hours-free = { $free }
recovery-days-free =
    { $free ->
        [one] 1 dag
       *[other] { $free } dagar
    }
recovery-found-hours =
    { $name } har { $free } ledigt efter det sista passet { $shifts } ({ $when }); det { $strength ->
        [required] ska
       *[wanted] bör
    } vara minst { $hours }.
recovery-found-days =
    { $name } har { $free ->
        [one] 1 ledig dag
       *[other] { $free } lediga dagar
    } efter det sista passet { $shifts } ({ $when }); de { $strength ->
        [required] ska
       *[wanted] bör
    } vara minst { $days }.

## recurrence

recurrence-rest-unused = `{ $field }` har ingen betydelse här
recurrence-rest-unused-help = Det hör till quick-returns.
recurrence-single-days-off =
    { $count ->
        [one] 1 enstaka ledig dag
       *[other] { $count } enstaka lediga dagar
    }, högst { $maximum }
recurrence-single-work-days =
    { $count ->
        [one] 1 enstaka arbetsdag
       *[other] { $count } enstaka arbetsdagar
    }, högst { $maximum }
recurrence-quick-returns =
    { $count ->
        [one] 1 kort passintervall
       *[other] { $count } korta passintervall
    }, högst { $maximum }
recurrence-backward-steps =
    { $count ->
        [one] 1 steg bakåt
       *[other] { $count } steg bakåt
    }, högst { $maximum }
recurrence-found = { $title }: { $name }, { $when }: { $note }.

## rest-between

rest-between-pair = { $before } → { $next }, { $rest }
rest-between-found =
    { $name } har { $rest } vila mellan { $before } → { $next } ({ $when }); den { $strength ->
        [required] ska
       *[wanted] bör
    } vara minst { $minimum }.
rest-between-overlap =
    { $name } har passen { $before } → { $next } ({ $when }), som överlappar { $overlap }; vilan { $strength ->
        [required] ska
       *[wanted] bör
    } vara minst { $minimum }.

## rest-in-day

rest-in-day-above-window = `{ $field }` { $value } är större än `window` { $window }
rest-in-day-above-window-help = Vilan ryms bara i en längre tid.
rest-in-day-too-many-times = utgångsuppgifterna har för många olika arbetstider för `rest-in-day`
rest-in-day-too-many-times-help = Använd färre passtyper eller dubbelpass, eller regeln `rest-between`.
rest-in-day-rest = { $duty }, { $rest }
rest-in-day-found =
    { $name } har högst { $rest } vila under { $window } h efter början av { $duty } { $when }; den { $strength ->
        [required] ska
       *[wanted] bör
    } vara minst { $minimum }.

## rotation

rotation-step = { $from } → { $to }
rotation-backward = { $name }: rotationen går bakåt, passets början { $from } → { $to } ({ $when }).
rotation-forward = { $name }: rotationen går framåt, passets början { $from } → { $to } ({ $when }).

## shift-diversity

shift-diversity-too-many = `{ $field }` { $value } av { $sorts } slag ger för många kombinationer
shift-diversity-too-many-help = Använd ett mindre maximum eller färre passtyper.
shift-diversity-others = { $duties }
shift-diversity-found = { $name }, { $when }: pass av fler än { $maximum } slag, { $count } ytterligare pass ({ $duties }).

## shift-length

shift-length-limit-too-long = gränsen är längre än något pass
shift-length-limit-too-long-help = Skriv timmar och minuter, till exempel 10:00.
shift-length-duty = { $duty }: { $length }
shift-length-found =
    { $name } har { $duty }, { $length }, { $when }; passet { $strength ->
        [required] ska
       *[wanted] bör
    } vara minst { $minimum } och högst { $maximum }.
shift-length-found-minimum =
    { $name } har { $duty }, { $length }, { $when }; passet { $strength ->
        [required] ska
       *[wanted] bör
    } vara minst { $minimum }.
shift-length-found-maximum =
    { $name } har { $duty }, { $length }, { $when }; passet { $strength ->
        [required] får
       *[wanted] bör
    } vara högst { $maximum }.

## single-days-off

single-days-off-found = { $name } har en enstaka ledig dag { $day }, mellan två arbetsdagar.

## single-work-days

single-work-days-found = { $name } har en enstaka arbetsdag { $day }, mellan två dagar utan arbete.

## stability

stability-change = { $published } → { $now }
stability-found = { $name } har { $now } { $when }, i den publicerade listan { $published }.

## stretch-hours

stretch-hours-total = { $total }, högst { $maximum }
stretch-hours-found = { $name } arbetar { $total } h utan en ledig dag emellan, högst { $maximum } h ({ $when }): { $count } pass över gränsen.

## succession

succession-pair = { $before } → { $next }
succession-found =
    { $name } har { $next } { $second }, vilket inte { $strength ->
        [required] får
       *[wanted] bör
    } följa på { $before } { $first }.

## together

together-unused-field = `{ $field }` har ingen betydelse här
together-unused-field-help = `with` hör till `follow` och `together`, `maximum` till `apart`.
together-nobody = `{ $field }` anger `{ $word }`, som ingen här heter
together-nobody-help = Ange arbetstagare med deras id eller grupp.
together-shift = { $shift }
together-any-duty = vilket pass som helst
together-found-alone = { $title }: { $name }, { $when } ({ $note }): ingen av dem som hen bör arbeta med är på plats.
together-found-apart =
    { $title }: { $when } ({ $note }): { $count ->
        [one] 1 arbetstagare
       *[other] { $count } arbetstagare
    } för många av dem som bör hållas isär.

## weekends

weekends-no-day = `{ $field }` anger ingen dag
weekends-day-unknown = `{ $field }` anger `{ $word }`, som inte är en veckodag
weekends-days-help = Skriv veckodagar, till exempel fri, sat, sun.
weekends-too-few = { $worked }, minst { $minimum }
weekends-too-many = { $worked }, högst { $maximum }
weekends-found = { $name }, { $when }: veckoslut med arbete { $note }.

## weekends-off

weekends-off-too-few = { $free }, minst { $minimum }
weekends-off-found = { $name }, { $when }: lediga veckoslut { $note }.
weekends-off-found-until = { $name }, { $when }: lediga veckoslut { $note } (ledigt från kl. { $until } dagen före).

## weekly-rest

weekly-rest-floor-alone = `{ $field }` är angivet, men inget utjämnas
weekly-rest-floor-alone-help = Golvet hör till `average-weeks = 2`; en enskild vecka har sitt `minimum`.
weekly-rest-floor-above = `{ $field }` är större än `minimum`
weekly-rest-floor-above-help = Medeltalet kan inte vara mindre än vad varje vecka måste ha.
weekly-rest-too-many-times = utgångsuppgifterna har för många olika arbetstider för `weekly-rest` över två veckor
weekly-rest-too-many-times-help = Använd färre passtyper, eller bedöm enskilda veckor (`average-weeks = 1`).
weekly-rest-unjudged-week = planen innehåller ingen hel vecka från måndag till söndag
weekly-rest-unjudged-sunday = en vecka bedöms på söndagen, och ingen söndag i planen hör till regelns dagar
weekly-rest-unjudged-cut = veckan { $dates } är inte känd och planerad i sin helhet
weekly-rest-longest = längst { $rest }
weekly-rest-average = i medeltal { $rest }
weekly-rest-found =
    { $name } har högst { $rest } veckovila ({ $when }); den { $strength ->
        [required] ska
       *[wanted] bör
    } vara minst { $minimum }.
weekly-rest-found-average =
    { $name } har { $rest } veckovila i medeltal under två veckor ({ $when }); den { $strength ->
        [required] ska
       *[wanted] bör
    } vara minst { $minimum }.

## wishes

wishes-refused = { $wish }, har { $found }
wishes-found = { $name }, { $when }: önskemålet uppfylldes inte: { $note }.

# time-bank

time-bank-found = { $title }: banken för { $who } innehåller { $note } timmar i slutet av { $when }.
time-bank-needs-agreement = `{ $field }` kräver ett löneavtal
