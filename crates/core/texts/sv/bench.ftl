# Texts of: bench

## What a text should have at a place

bench-token-unexpected = här väntades { $wanted }, men här står `{ $found }`
bench-token-cut = här väntades { $wanted }, men filen tar slut
bench-token-help = Jämför med beskrivningen av formatet.
bench-want-word = `{ $word }`
bench-want-exactly = { $what } (exakt { $number })
bench-want-number = { $what } (ett heltal från { $low } till { $high })
bench-want-pair = { $what }, till exempel (2,5), högst { $high }
bench-want-end = slutet av filen
bench-want-count = ett antal
bench-want-scenario-name = scenariots namn
bench-want-skill = en kompetens
bench-want-skill-number = antalet kompetenser
bench-want-shift = en passtyp
bench-want-shift-or-any = en passtyp eller Any
bench-want-shift-forbidden = en passtyp som inte får följa
bench-want-succession-count = antalet passtyper som inte får följa
bench-want-last-shift = den sista passtypen eller None
bench-want-nurse = en sjukskötare
bench-want-contract = ett arbetsavtal
bench-want-weekday = en veckodag (Mon–Sun)
bench-want-week = veckans nummer
bench-want-days-in-a-row = dagar i rad
bench-want-days-with-shift = dagar i rad med den passtypen
bench-want-working-days-in-a-row = arbetsdagar i rad
bench-want-days-off-in-a-row = lediga dagar i rad
bench-want-assignments = minsta och största antal arbetspass
bench-want-assignments-so-far = arbetspass hittills
bench-want-weekends = största antal arbetsveckoslut
bench-want-weekends-so-far = arbetsveckoslut hittills
bench-want-complete-weekends = hela veckoslut
bench-want-minimum-and-optimum = minimum och mål
bench-want-nurse-number = antalet sjukskötare
bench-want-day-number = antalet dagar
bench-want-shift-number = antalet pass
bench-want-instance-days = testfallets antal dagar
bench-want-instance-shifts = testfallets antal pass
bench-want-heads = antalet sjukskötare som behövs
bench-want-aversion = en grad av motvilja
bench-want-minimum = ett minimum
bench-want-maximum = ett maximum som inte är under minimum

## Numbers of a line

bench-not-a-number = { $what } är `{ $value }`, som inte är ett heltal
bench-not-a-number-help = Skriv bara siffror.
bench-number-outside = { $what } är { $value }
bench-number-outside-help = Värdet ska ligga mellan { $low } och { $high }.
bench-number-negative-help = Värdet får inte vara negativt.
bench-whole-number-help = Skriv ett heltal från { $low } till { $high }.
bench-what-day = dagen
bench-what-horizon = planeringsperioden
bench-what-length = längden
bench-what-maximum = maximum
bench-what-requirement = bemanningsbehovet
bench-what-weight = vikten
bench-what-weight-under = vikten för underbemanning
bench-what-weight-over = vikten för överbemanning
bench-curtois-max-minutes = största antal minuter
bench-curtois-min-minutes = minsta antal minuter
bench-curtois-max-consecutive-shifts = största antal pass i rad
bench-curtois-min-consecutive-shifts = minsta antal pass i rad
bench-curtois-min-consecutive-days-off = minsta antal lediga dagar i rad
bench-curtois-max-weekends = största antal veckoslut

## Files of any format

bench-further-file = formatet har bara en fil, men fler har angetts
bench-further-file-help = Bara testfall som består av flera filer (INRC-II, NSPLib) tar fler än en.
bench-not-weekly = bara INRC-II-testfall blir kända vecka för vecka
bench-not-weekly-help = Ange ett INRC-II-testfall, till exempel inrc2/n030w4_1_6-2-9-1.
bench-too-many-words = filen har fler än { $most } ord
bench-which-file-help = Kontrollera att det är rätt fil.
bench-keep-one-help = Behåll en av dem.
bench-keep-one-of-two-help = Behåll en av de två.
bench-keep-one-of-two-lines-help = Behåll en av de två raderna.
bench-xml-syntax = inte XML: { $reason }
bench-xml-too-deep = elementen är nästlade i fler än { $most } nivåer
bench-xml-too-many = filen har fler än { $most } element och texter
bench-xml-element-missing = `{ $element }` saknar `{ $field }`
bench-xml-element-missing-help = Lägg till ett element <{ $field }>.
bench-xml-attribute-missing = `{ $element }` saknar attributet `{ $field }`
bench-xml-attribute-missing-help = Lägg till { $field }="…".
bench-xml-number-unfit = `{ $element }` har värdet `{ $value }`

## Curtois and Qu

bench-curtois-too-many-shifts = filen har fler än { $most } pass
bench-curtois-too-many-shifts-help = Kontrollera om pass har angetts flera gånger.
bench-curtois-too-many-lines = filen har fler än { $most } rader
bench-curtois-section-empty = `{ $section }` har inga rader
bench-curtois-section-empty-help = Ett testfall behöver avsnittet.
bench-curtois-section-unknown = `{ $section }` är inget avsnitt
bench-curtois-section-unknown-help = Avsnitten är { $sections }.
bench-curtois-fields-exactly-help = En rad i { $section } har { $count ->
        [one] 1 fält
       *[other] { $count } fält, åtskilda med kommatecken
    }.
bench-curtois-fields-at-least-help = En rad i { $section } har minst { $count } fält, åtskilda med kommatecken.
bench-curtois-fields-or-help = En rad i { $section } har { $low } eller { $high } fält, åtskilda med kommatecken.
bench-line-fields = raden har { $count } fält
bench-day-outside = dag { $day } ligger utanför planeringsperioden på { $days ->
        [one] 1 dag
       *[other] { $days } dagar
    }
bench-day-outside-help = Dagarna räknas från 0.
bench-curtois-horizon-twice = planeringsperioden har angetts två gånger
bench-curtois-horizon-twice-help = Behåll en rad.
bench-curtois-shift-unknown = passet `{ $shift }` finns inte
bench-curtois-shift-unknown-help = Ange passet i dess avsnitt.
bench-curtois-shift-id-invalid = `{ $value }` duger inte som id för ett pass
bench-curtois-shift-twice = passet `{ $shift }` har angetts två gånger
bench-curtois-employee-unknown = arbetstagaren `{ $employee }` finns inte
bench-curtois-employee-unknown-help = Ange arbetstagaren i dess avsnitt.
bench-curtois-employee-id-invalid = `{ $value }` duger inte som id för en arbetstagare
bench-curtois-employee-twice = arbetstagaren `{ $employee }` har angetts två gånger
bench-curtois-id-invalid-help = Använd bokstäver och siffror.
bench-curtois-id-twice-help = Ge var och en ett eget id.
bench-curtois-maximum-unfit = `{ $value }` är inget maximum för ett pass
bench-curtois-maximum-unfit-help = Skriv pass=tal, åtskilda med |.
bench-curtois-maximum-twice = maximum för `{ $shift }` har angetts två gånger
bench-curtois-minutes-crossed = minsta antal minuter { $minimum } är större än det största { $maximum }
bench-curtois-minutes-crossed-help = Byt plats på dem.
bench-curtois-cover-twice = dag { $day }, pass { $shift }: bemanningsbehovet finns redan på rad { $line }
bench-employee-unknown = `{ $employee }` är ingen arbetstagare i testfallet
bench-shift-unknown = `{ $shift }` är inget pass i testfallet
bench-shift-unknown-help = Skriv ett pass i testfallet, eller en punkt för en ledig dag.
bench-line-names-nobody = raden anger ingen arbetstagare
bench-line-names-nobody-help = Skriv till exempel `A: . D N`.
bench-line-twice = `{ $employee }` har två rader
bench-line-missing = det finns ingen rad för `{ $employee }`
bench-line-missing-help = Varje arbetstagare har en rad.
bench-line-days = raden har { $count ->
        [one] 1 dag
       *[other] { $count } dagar
    }, planeringsperioden { $days }
bench-line-days-help = Skriv en beteckning för varje dag, en punkt för en ledig dag.
bench-row-fields-help = En rad har employee, day_index och shift.
bench-row-day-outside = `{ $value }` är ingen dag i planeringsperioden
bench-row-day-outside-help = Dagarna räknas från 0 till { $last }.

## INRC-I

bench-inrc1-too-many = { $shifts } passtyper och { $contracts } arbetsavtal
bench-inrc1-too-many-help = Kontrollera om uppgifter har angetts flera gånger.
bench-inrc1-weekday-unknown = `{ $value }` är ingen veckodag
bench-inrc1-weekday-unknown-help = Skriv veckodagen på engelska: Monday–Sunday.
bench-inrc1-weekend-unknown = `{ $value }` anger inget veckoslut
bench-inrc1-weekend-unknown-help = Skriv veckodagar, till exempel SaturdaySunday.
bench-inrc1-pattern-unknown = `{ $pattern }` är inget mönster
bench-inrc1-pattern-unknown-help = Ange det i Patterns.
bench-inrc1-name-unknown = { $element }: `{ $value }` är okänt
bench-inrc1-date-outside = `{ $value }` är inget datum i planeringsperioden
bench-horizon-help = Planeringsperioden är { $horizon }.

## INRC-II

bench-inrc2-part-foreign = filen är varken en historik eller en vecka i ett INRC-II-testfall
bench-inrc2-part-foreign-help = Ange ett scenario, en historik (--history) och veckorna i ordning (--weeks).
bench-inrc2-parts-help = Ange historiken med --history FIL och veckorna i ordning med --weeks FIL,FIL,…
bench-inrc2-week-count = scenariot har { $weeks ->
        [one] 1 vecka
       *[other] { $weeks } veckor
    }, men { $files ->
        [one] 1 veckofil
       *[other] { $files } veckofiler
    } har angetts
bench-inrc2-history-count = ett testfall har en historikfil, men { $files } har angetts
bench-inrc2-foreign = filen hör till `{ $set }`, men scenariot är `{ $scenario }`
bench-inrc2-foreign-help = Ange filerna i en och samma datamängd.
bench-inrc2-weekday-unknown = `{ $value }` är ingen veckodag
bench-inrc2-weekday-unknown-help = Skriv veckodagen på engelska: Monday–Sunday eller Mon–Sun.
bench-inrc2-history-twice = `{ $nurse }` har två rader
bench-inrc2-history-row-missing = historiken saknar en rad för `{ $nurse }`
bench-inrc2-history-row-missing-help = Varje sjukskötare har en rad.
bench-inrc2-history-contradicts = de sista dagarna för `{ $nurse }` motsäger varandra
bench-inrc2-history-contradicts-help = Efter en arbetsdag anges arbetsdagar i rad, annars lediga dagar i rad.
bench-inrc2-history-shift-unknown = `{ $shift }` är ingen passtyp
bench-inrc2-history-one-shift = en enda passtyp kan inte ge två följder av arbete
bench-inrc2-history-one-shift-help = Rätta historiken.
bench-inrc2-nurse-unknown = `{ $nurse }` är ingen sjukskötare i scenariot
bench-inrc2-duty-unknown = `{ $shift } { $skill }` är ingen passtyp med en kompetens i scenariot
bench-inrc2-week-outside = vecka { $week } ligger utanför planeringsperioden
bench-inrc2-week-outside-help = Veckorna räknas från 0 till { $last }.
bench-inrc2-week-twice = vecka { $week } har lösts två gånger
bench-inrc2-weeks-missing =
    { $count ->
        [one] lösningen för vecka { $weeks } saknas
       *[other] lösningarna för veckorna { $weeks } saknas
    }
bench-inrc2-weeks-missing-help = Ange mappen med filerna för alla veckor, eller en fil med alla.
bench-inrc2-no-week-fixed = ingen vecka är fastställd

## NSPLib

bench-nsplib-further-file = till ett testfall hör en case-fil, men fler filer har angetts
bench-nsplib-further-file-help = Ange en --case.

## Titles of rules

bench-title-one-shift = Ett pass om dagen
bench-title-no-absences = Ingen frånvaro
bench-title-succession = Efter { $before } inte { $next }
bench-title-at-most-of-shift = Högst { $count } × { $shift }
bench-title-at-most-hours = Högst { $hours } h
bench-title-at-least-hours = Minst { $hours } h
bench-title-at-most-in-a-row = Högst { $count } pass i rad
bench-title-at-least-in-a-row = Minst { $count } pass i rad
bench-title-at-least-days-off = Minst { $count ->
        [one] 1 ledig dag
       *[other] { $count } lediga dagar
    } i rad
bench-title-at-most-weekends = Högst { $count } veckoslut
bench-title-fixed-days-off = Fasta lediga dagar: { $employee }
bench-title-shifts-wanted = Önskade pass
bench-title-shifts-unwanted = Pass som inte önskas
bench-title-days-off-wanted = Önskade lediga dagar
bench-title-work-wanted = Önskat arbete
bench-title-too-few = För få i arbete
bench-title-too-many = För många i arbete
bench-title-nobody-missing = Ingen saknas
bench-title-nobody-beyond = Ingen utöver behovet
bench-title-minimal-cover = Minimibemanning
bench-title-optimal-cover = Optimal bemanning
bench-title-nurses-missing = Sjukskötare som saknas
bench-title-skill = Kompetens som arbetspasset kräver
bench-title-aversions = Oönskade pass
bench-title-working-days = Arbetsdagar
bench-title-working-days-in-a-row = Arbetsdagar i rad
bench-title-days-off = Lediga dagar
bench-title-days-off-in-a-row = Lediga dagar i rad
bench-title-days-with-shift = Dagar med { $shift }
bench-title-shift-in-a-row = { $shift } i rad
bench-title-share-of-assignments = Andel av arbetspassen
bench-title-share-of-weekends = Andel av arbetsveckosluten
bench-title-contract-work-in-a-row = Arbetsdagar i rad, { $contract }
bench-title-contract-days-off-in-a-row = Lediga dagar i rad, { $contract }
bench-title-contract-complete-weekends = Hela veckoslut, { $contract }
bench-title-contract-assignments = Arbetspass, { $contract }
bench-title-contract-weekends = Arbetsveckoslut, { $contract }
bench-title-inrc1-bound = { $element }, arbetsavtal { $contract }
bench-title-inrc1-complete-weekends = Hela veckoslut, arbetsavtal { $contract }
bench-title-inrc1-identical-weekends = En passtyp per veckoslut, arbetsavtal { $contract }
bench-title-inrc1-no-night-before-weekend = Inget nattpass före ett ledigt veckoslut, arbetsavtal { $contract }
bench-title-inrc1-alternative-skill = Arbete utan kompetensen, arbetsavtal { $contract }
bench-title-inrc1-patterns = Oönskade mönster, arbetsavtal { $contract }
