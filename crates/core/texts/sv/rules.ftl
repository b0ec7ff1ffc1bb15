# Texts of: rules

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
