# Texts of: assess

# Contradictions: facts about one person
conflict-duty = { $name }: { $duty } är inte möjligt { $day }: { $facts }
conflict-one-rule = { $name }, { $when }: en obligatorisk regel kan inte följas, hur listan än planeras: { $facts }
conflict-rules = { $name }, { $when }: de obligatoriska kraven strider mot varandra: { $facts }
conflict-by-end = före planeringsperiodens slut
conflict-fact = ”{ $title }”: { $words }
conflict-fact-days = ”{ $title }”: { $words } { $days }
conflict-also = kan inte följas samtidigt
conflict-nothing = ingenting
conflict-only = endast { $duties }
conflict-not = inte { $duties }
conflict-duties = { $named } eller { $more } andra
conflict-at-best = i bästa fall { $finding }
conflict-else = annars: { $finding }
conflict-day = { $day }
conflict-two-days = { $first } och { $second }
conflict-more-days = { $first } och { $more } andra dagar
conflict-change = ”{ $title }”
conflict-change-days = ”{ $title }” { $days }
conflict-fix-one = { $name }: ändra { $change } eller kontrollera de tidigare passen
conflict-fix-many = { $name }: ändra någon av dessa: { $changes }

# Contradictions: several people
contradiction-together = ”{ $title }” kan inte följas på { $places ->
        [one] ett ställe
       *[other] { $places } ställen
    } med det som i övrigt krävs av samma arbetstagare
contradiction-together-fix = ändra ”{ $title }” eller de berörda arbetstagarnas låsningar och frånvaron
contradiction-demand = { $unit } { $when }
contradiction-demand-skill = { $unit } { $when }, { $skill }
contradiction-heads = { $demand }: behovet är { $needed }, men { $can ->
        [0] ingen kan komma
        [one] endast 1 person kan komma
       *[other] endast { $can } personer kan komma
    } { $days ->
        [one] { $first }
       *[other] ({ $days } dagar, den första { $first })
    }
contradiction-heads-away = { $demand }: behovet är { $needed }, men { $can ->
        [0] ingen kan komma
        [one] endast 1 person kan komma
       *[other] endast { $can } personer kan komma
    } { $days ->
        [one] { $first }
       *[other] ({ $days } dagar, den första { $first })
    }. Hinder: { $away }
contradiction-away-rule = ”{ $title }” { $people } pers.
contradiction-away-skill = kompetens saknas { $people } pers.
contradiction-heads-fix = { $demand }: sänk minimum till { $can } eller låt fler personer komma
contradiction-hours = { $unit }, { $dates }: minimibemanningen kräver { $needed } h närvaro, men personalen kan ge högst { $given } h
contradiction-hours-fix = { $unit }: sänk minimibemanningen eller låt personalen arbeta mer där

# What is not judged
unjudged = inte bedömt: { $what }
unjudged-rule = ”{ $title }”: { $why }
unjudged-nobody = den gäller ingen
unjudged-no-day = den gäller ingen dag i planen
unjudged-no-duty = inget pass i underlaget är `{ $duties }`
unjudged-nothing = på dess dagar kan ingen lista bryta mot den
unjudged-absences = frånvaro har angetts, men ingen regel `leave` håller den fri
unjudged-locks = låsningar har angetts, men ingen regel `locks` upprätthåller dem
unjudged-demand = bemanningsbehov har angetts, men ingen regel `cover` kontrollerar det
unjudged-wishes = önskemål har angetts, men ingen regel `wishes` beaktar dem
unjudged-restriction = { $name }: begränsningen `{ $what }` har angetts, men ingen regel om personen frågar efter den

# Work that rules ask for, and too few hours
shortfall = { $place }”{ $title }” kräver { $whole } h { $dates } ({ $clients ->
        [one] 1 klient
       *[other] { $clients } klienter
    }){ $before }, men de arbetstagare som räknas har { $how } { $given } h: { $missing } h saknas{ $ends }
shortfall-place = { $unit }:{" "}
shortfall-before = , varav { $hours } h redan är gjorda
shortfall-ends = ; för lite under { $count } dagar, räknat bakåt från varje dag { $dates }
shortfall-at-most = högst
shortfall-within-contracts = enligt arbetsavtalen
shortfall-fix-hours = { $hours } h mer arbete som räknas
shortfall-fix-people = { $hours } h mer arbete som räknas (cirka { $workers } heltidsanställda under dessa dagar: resurspool, mertidsarbete eller en nyanställning)
shortfall-fix-or = { $first }; eller { $second }
shortfall-leave = { $name } { $dates }
shortfall-fix-leaves = planerad ledighet vid en annan tid ({ $leaves })
shortfall-fix-more-leaves = planerad ledighet vid en annan tid ({ $leaves } och { $more } till)
shortfall-fix-clients = { $clients ->
        [one] 1 klient
       *[other] { $clients } klienter
    } i stället för { $now }

# Measures: units
measure-unit-hours = h
measure-unit-clock = h:min
measure-unit-percent = %
measure-unit-euros = €
measure-unit-euros-per-hour = €/h
measure-unit-euros-per-day = €/dag
measure-unit-per-fte = per heltid
measure-unit-ratio = kvot
measure-row-no-profession = inget yrke

# Measures: titles, and what they count
measure-requirements-broken = Brutna obligatoriska regler
measure-requirements-broken-about = Iakttagelser om regler som måste följas, även brist på minimibemanning.
measure-missing-minimum = Brist mot minimum
measure-missing-minimum-about = Arbetstimmar som saknas till minimum, summerat över alla bemanningsbehov.
measure-missing-target = Brist mot mål
measure-missing-target-about = Arbetstimmar som saknas till målet, summerat över alla bemanningsbehov.
measure-surplus = Överbemanning
measure-surplus-about = Arbetstimmar över maximum, eller över målet där inget maximum är satt.
measure-covered-exactly = Exakt uppfyllda behov
measure-covered-exactly-about = Andel av bemanningsbehoven där inget saknas till målet och inget är för mycket.
measure-missing-expected = Brist vid sjukfrånvaro
measure-missing-expected-about = Timmar som saknas till minimum, i genomsnitt över 128 simulerade omgångar där varje pass faller bort enligt sjukfrånvaron i arbetstagarens enhet.
measure-skill-match = Kompetenstäckning
measure-skill-match-about = Hur stor del av den begärda kompetensens tid som finns på plats.
measure-skill-match-least = Kompetenstäckning som sämst
measure-skill-match-least-about = Detsamma vid det sämsta ögonblicket.
measure-skill-misses = Kompetensminimum underskrids
measure-skill-misses-about = Kompetensbehov vars minimum underskrids vid något tillfälle; varje räknas en gång.
measure-skill-surplus = Kompetens utöver behovet
measure-skill-surplus-about = Timmar av personer med en kompetens utöver det begärda antalet (överkvalificering).
measure-ratio-least = Personaldimensionering som sämst
measure-ratio-least-about = Anställda i direkt klientarbete per klient under tre veckor: det sämsta intervallet.
measure-ratio-mean = Personaldimensionering i genomsnitt
measure-ratio-mean-about = Detsamma i genomsnitt över alla intervall.
measure-ratio-days-below = Dagar under dimensioneringen
measure-ratio-days-below-about = Intervall på tre veckor, vart och ett räknat på sin sista dag, med mindre direkt arbete än vad som krävs.
measure-ratio-shortfall = Brist i dimensioneringen
measure-ratio-shortfall-about = Timmar direkt arbete som saknas, summerat över intervallen: en timme räknas i varje intervall som den hör till.
measure-wishes-met-share = Uppfyllda önskemål
measure-wishes-met-share-about = Andel uppfyllda önskemål; vart och ett räknas efter sin styrka.
measure-wishes-met = Uppfyllda önskemål, antal
measure-wishes-met-about = Antal uppfyllda önskemål.
measure-wishes-asked = Framförda önskemål
measure-wishes-asked-about = Antal framförda önskemål.
measure-wishes-met-off = Uppfyllda önskemål om ledighet
measure-wishes-met-off-about = Andel uppfyllda önskemål om en ledig dag, viktat.
measure-wishes-met-duty = Uppfyllda önskemål om pass
measure-wishes-met-duty-about = Andel uppfyllda önskemål om ett pass, viktat.
measure-wishes-met-not = Uppfyllda önskemål mot pass
measure-wishes-met-not-about = Andel uppfyllda önskemål om att slippa ett pass, viktat.
measure-wishes-met-first = Uppfyllda förstahandsönskemål
measure-wishes-met-first-about = Andel av de starkaste önskemålen (`must`, eller minst 400 %) som är uppfyllda.
measure-wishes-impossible = Omöjliga önskemål
measure-wishes-impossible-about = Önskemål om arbete på frånvarodagar eller utanför anställningen, eller om pass i enheter och uppgifter där personen inte får arbeta. De räknas med bland de framförda önskemålen.
measure-participation = Personer med önskemål
measure-participation-about = Andel av personalen med minst ett önskemål. Vem som har öppnat eller kommenterat ett utkast framgår inte av listan.
measure-strenuous-shifts = Belastande pass
measure-strenuous-shifts-about = Pass som berörs av minst en faktor på nivån överbelastning eller allvarlig överbelastning (trafikljusmodellen).
measure-strenuous-share = Belastande av 100 pass
measure-strenuous-share-about = Detsamma per 100 pass.
measure-strenuous-per-fte = Belastande pass per heltid
measure-strenuous-per-fte-about = Detsamma per heltidsanställd och tre veckor.
measure-people-at-risk = Arbetstagare i riskzonen
measure-people-at-risk-about = Andel arbetstagare med en faktor på nivån allvarlig överbelastning, eller minst två på nivån överbelastning.
measure-days-off = Lediga dagar
measure-days-off-about = Kalenderdagar utan arbete; frånvaro räknas inte.
measure-single-days-off = Enstaka lediga dagar
measure-single-days-off-about = Lediga dagar med arbete både dagen före och dagen efter; dagen då ett nattpass slutar är ingen ledig dag.
measure-single-days-off-per-fte = Enstaka lediga dagar per heltid
measure-single-days-off-per-fte-about = Detsamma per heltidsanställd och tre veckor.
measure-single-days-off-share = Enstaka av alla ledigheter
measure-single-days-off-share-about = Enstaka lediga dagar som andel av alla sammanhängande ledigheter.
measure-single-work-days = Enstaka arbetsdagar
measure-single-work-days-about = Arbetsdagar utan arbete dagen före och dagen efter.
measure-long-runs = Över 5 arbetsdagar i rad
measure-long-runs-about = Perioder med minst sex arbetsdagar i rad.
measure-rest-shortened = Förkortad dygnsvila
measure-rest-shortened-about = Vila som saknas upp till 11 timmar under de 24 timmarna efter att arbetet börjat.
measure-rest-owed = Vila som ännu ska ges
measure-rest-owed-about = Förkortad vila som inte har getts tillbaka vid slutet: i ett sammanhang, utöver 11 timmar, inom 14 dygn.
measure-quick-returns = Korta passmellanrum
measure-quick-returns-about = Pass som börjar mindre än 11 timmar efter att det föregående slutat.
measure-nights-beyond-3 = Nätter utöver 3 i rad
measure-nights-beyond-3-about = Nattpass från och med det fjärde i rad.
measure-weekends-per-fte = Arbetade veckoslut
measure-weekends-per-fte-about = Veckoslut med arbete på lördag eller söndag, per heltidsanställd.
measure-weekends-max = Flest veckoslut för en person
measure-weekends-max-about = Det största antalet veckoslut som en person arbetar.
measure-burden-spread = Spridning av nätter och veckoslut
measure-burden-spread-about = Nätter och arbetade veckoslut per heltidsanställd: skillnaden mellan det största och det minsta antalet bland dem som är på plats minst halva tiden.
measure-nights-least = Nätter: minst
measure-nights-least-about = Per heltidsanställd inklusive tidigare perioder, bland dem som är på plats minst halva tiden: det minsta talet, talet som en tiondel ligger under, skillnaden mellan det största och det minsta samt Gini-koefficienten (0: alla lika, 1: en har allt).
measure-nights-low = Nätter: 10:e percentilen
measure-nights-low-about = { measure-nights-least-about }
measure-nights-range = Nätter: variationsbredd
measure-nights-range-about = { measure-nights-least-about }
measure-nights-gini = Nätter: Gini
measure-nights-gini-about = { measure-nights-least-about }
measure-weekends-least = Veckoslut: minst
measure-weekends-least-about = { measure-nights-least-about }
measure-weekends-low = Veckoslut: 10:e percentilen
measure-weekends-low-about = { measure-nights-least-about }
measure-weekends-range = Veckoslut: variationsbredd
measure-weekends-range-about = { measure-nights-least-about }
measure-weekends-gini = Veckoslut: Gini
measure-weekends-gini-about = { measure-nights-least-about }
measure-evenings-least = Kvällar: minst
measure-evenings-least-about = { measure-nights-least-about }
measure-evenings-low = Kvällar: 10:e percentilen
measure-evenings-low-about = { measure-nights-least-about }
measure-evenings-range = Kvällar: variationsbredd
measure-evenings-range-about = { measure-nights-least-about }
measure-evenings-gini = Kvällar: Gini
measure-evenings-gini-about = { measure-nights-least-about }
measure-holidays-least = Söckenhelger: minst
measure-holidays-least-about = { measure-nights-least-about }
measure-holidays-low = Söckenhelger: 10:e percentilen
measure-holidays-low-about = { measure-nights-least-about }
measure-holidays-range = Söckenhelger: variationsbredd
measure-holidays-range-about = { measure-nights-least-about }
measure-holidays-gini = Söckenhelger: Gini
measure-holidays-gini-about = { measure-nights-least-about }
measure-fulfilment-least = Uppfyllda önskemål: lägst
measure-fulfilment-least-about = Viktad andel uppfyllda önskemål för dem som framfört önskemål: den minsta andelen, andelen som en tiondel ligger under, skillnaden mellan den största och den minsta samt Gini-koefficienten.
measure-fulfilment-low = Uppfyllda önskemål: 10:e percentilen
measure-fulfilment-low-about = { measure-fulfilment-least-about }
measure-fulfilment-range = Uppfyllda önskemål: variationsbredd
measure-fulfilment-range-about = { measure-fulfilment-least-about }
measure-fulfilment-gini = Uppfyllda önskemål: Gini
measure-fulfilment-gini-about = { measure-fulfilment-least-about }
measure-hours-total = Betalda arbetstimmar
measure-hours-total-about = Listans betalda arbetstimmar.
measure-hours-imbalance = Avvikelse från avtalstimmar
measure-hours-imbalance-about = Skillnaden mellan planerade timmar och avtalstimmar i varje planeringsperiod, summerat över alla.
measure-hours-imbalance-max = Största avvikelsen från avtalstimmar
measure-hours-imbalance-max-about = Detsamma för den person vars timmar avviker mest.
measure-hours-carried = Överförda timsaldon
measure-hours-carried-about = Timsaldon från tidigare perioder, summerade utan förtecken.
measure-hours-evening = Kvällstimmar
measure-hours-evening-about = Timmar med kvällsersättning.
measure-hours-night = Nattimmar
measure-hours-night-about = Timmar med nattersättning.
measure-hours-saturday = Lördagstimmar
measure-hours-saturday-about = Timmar med lördagsersättning.
measure-hours-sunday = Söndagstimmar
measure-hours-sunday-about = Timmar som betalas som söndagsarbete.
measure-hours-eve = Aftontimmar
measure-hours-eve-about = Timmar med ersättning för helgafton.
measure-hours-additional = Mertidsarbete
measure-hours-additional-about = Deltidsanställdas timmar över den egna normen, upp till heltid, i varje planeringsperiod.
measure-hours-overtime = Övertid
measure-hours-overtime-about = Timmar över heltid i varje planeringsperiod.
measure-own-share = Egen personals timmar
measure-own-share-about = Den egna personalens andel av de betalda timmarna; resten är inhyrt arbete.
measure-agency-hours = Inhyrda timmar
measure-agency-hours-about = Den inhyrda personalens betalda timmar.
measure-float-use = Resurspoolens användning
measure-float-use-about = Timmar som räknas för gruppen `float`, som andel av deras avtalstimmar.
measure-shifts-kept = Publicerade pass som består
measure-shifts-kept-about = Andel av de publicerade passen som är oförändrade i listan.
measure-days-changed = Ändrade publicerade dagar
measure-days-changed-about = Arbetstagarnas dagar då listan avviker från den publicerade.
measure-personnel-cost = Personalkostnader
measure-personnel-cost-about = Grundlön, arbetstidsersättningar, mertid, övertid och beredskap med arbetsgivarens bikostnader samt priset på inhyrt arbete.
measure-personnel-cost-wages-about = Betalda arbetstimmar gånger timlön utan arbetstidsersättningar; de räknas när ett löneavtal har angetts.
measure-pay-unknown = Personer utan känd lön
measure-pay-unknown-about = Kostnaden utelämnas så länge varken månads- eller timlön eller pris för inhyrning har angetts för någon.
measure-cost-basic = – grundlön
measure-cost-basic-about = Månadslön för planens dagar, eller timlön upp till normen: ingen lista ändrar den.
measure-cost-evening = – kväll
measure-cost-evening-about = Kvällsersättningar.
measure-cost-night = – natt
measure-cost-night-about = Nattersättningar.
measure-cost-saturday = – lördag
measure-cost-saturday-about = Lördagsersättningar.
measure-cost-sunday = – söndag och helg
measure-cost-sunday-about = Ersättningar för söndagsarbete.
measure-cost-eve = – helgaftnar
measure-cost-eve-about = Ersättningar för helgaftnar.
measure-cost-additional = – mertidsarbete
measure-cost-additional-about = Deltidsanställdas mertidsarbete.
measure-cost-overtime = – övertid
measure-cost-overtime-about = Övertid med förhöjning.
measure-cost-standby = – beredskap
measure-cost-standby-about = Beredskap hemma.
measure-cost-call-in = – utryckningspenning
measure-cost-call-in-about = Engångsersättningar för utryckning.
measure-cost-agency = – inhyrd personal
measure-cost-agency-about = Den inhyrda personalens timmar.
measure-cost-side = – bikostnader
measure-cost-side-about = Arbetsgivarens bikostnader för allt utom inhyrt arbete.
measure-cost-changeable = Kostnad som planen påverkar
measure-cost-changeable-about = Mertid, övertid och inhyrt arbete med bikostnader. Grundlönen är densamma hur man än planerar; arbetstidsersättningarna följer bemanningsbehovet och ändras bara där det kan flyttas eller yrkesgrupper bytas.
measure-cost-avoidable = Undvikbar kostnad
measure-cost-avoidable-about = Mertid, övertid och inhyrt arbete utan bikostnader i planeringsperioder där egen personal i samma yrke hade outnyttjade avtalstimmar.
measure-cost-per-hour = Kostnad per täckt timme
measure-cost-per-hour-about = Personalkostnad per täckt timme av bemanningsbehovet.
measure-cost-per-client-day = Kostnad per klientdag
measure-cost-per-client-day-about = Personalkostnad per klient och dag i de enheter som har angett sitt klientantal.

# Plans as alternatives
alternatives-same = { $plan } är samma lista som { $other }
alternatives-near = { $plan } är nästan samma lista som { $other } ({ $days ->
        [one] 1 persondag skiljer
       *[other] { $days } persondagar skiljer
    } av { $all })
alternatives-because = { $what }: { $why }.
alternatives-why-weights = den väger lika för alla mål som gällande regler avser
alternatives-why-idle = ingen gällande regel avser det som den väger annorlunda ({ $goals })
alternatives-why-proved = det är bevisat att ingen lista är bättre med den
alternatives-why-search = sökningen fann inget bättre med den
alternatives-idle = { $plan } viktar mål som ingen gällande regel avser: { $goals }; { $count ->
        [one] den vikten ändrar
       *[other] de vikterna ändrar
    } ingenting.
# What a unit needs now
advice-published = Rekommendation: { $profile }, eftersom listan är publicerad och arbetstagarna har planerat efter den.
advice-sick = Rekommendation: { $profile }, eftersom { $sick } % av arbetsdagarna går till sjukfrånvaro.
advice-strain = Rekommendation: { $profile }, eftersom en heltidsanställd hade { $strain } belastningar (korta vilotider, enstaka lediga dagar, långa arbetssträckor) under de senaste tre veckorna.
advice-sick-strain = Rekommendation: { $profile }, eftersom { $sick } % av arbetsdagarna går till sjukfrånvaro och en heltidsanställd hade { $strain } belastningar (korta vilotider, enstaka lediga dagar, långa arbetssträckor) under de senaste tre veckorna.
advice-refused = Rekommendation: { $profile }, eftersom { $refused } önskemål per person tidigare inte har uppfyllts.
advice-usual = Rekommendation: { $profile }, eftersom inget avviker: { $sick } % av arbetsdagarna går till sjukfrånvaro, och en heltidsanställd hade { $strain } belastningar under de senaste tre veckorna.
# What plans are compared by person in
figure-hours = Timmar
figure-nights = Nätter
figure-weekends = Veckoslut med arbete
figure-single-days-off = Enstaka lediga dagar
figure-wishes = Uppfyllda önskemål
figure-money = Personalkostnad
