# Texts of: report

# The workbook of a roster: what its reader looks for
roster-grid-employee = arbetstagare
roster-grid-beside = (behov)

# Words on their own
report-people = Personal
report-fte = Heltider
report-unit = Enhet
report-units = Enheter
report-profession = Yrke
report-person = Arbetstagare
report-all-units = Alla
report-days = Dagar
report-name = Namn
report-hours = Timmar
report-nights = Nätter
report-weekends = Veckoslut
report-wishes = Önskemål
report-wishes-met = Uppfyllda önskemål
report-rule = Regel
report-rules = Regler
report-importance = Vikt
report-goal = Mål
report-source = Källa
report-measure = Mätetal
report-measures = Mätetal
report-value = Värde
report-findings = Iakttagelser
report-roster = Arbetslista
report-plans = Planer
report-summary = Sammandrag
report-comparison = Jämförelse
report-profile = Viktning
report-requirements = Obligatoriska krav
report-cost = Kostnad
report-lower-bound = Undre gräns
report-proven-bound = Bevisad undre gräns
report-gap = Avstånd till undre gränsen
report-time = Tid
report-stopped = Orsak till att sökningen slutade
report-none = saknas
report-yes = ja
report-best = bäst
report-head-unjudged = Inte bedömt
report-unconfirmed = obekräftad
report-planned = Planerat
report-realised = Utfall
report-change = Förändring

# Counts
report-findings-count = { $count ->
        [one] 1 iakttagelse
       *[other] { $count } iakttagelser
    }
report-more = och { $count } till
report-more-by-unit = och { $count } till, per enhet
report-part-of = { $part } av { $whole }
report-people-fte = { $people } ({ $fte } heltider)
report-ward-people = { $people ->
        [one] 1 arbetstagare
       *[other] { $people } arbetstagare
    } ({ $fte } heltider)

# Figures of a scenario
report-contract-hours = Avtalstimmar
report-wanted-hours = Timmar som behövs
report-absence-days = Frånvarodagar

# Figures of a unit
report-to-target = mot mål
report-off-contract = Avvikelse från avtalstimmar
report-broken = Brutna
report-other-findings = Andra iakttagelser

# Is what is required kept?
report-verdict = { $broken ->
        [0] Alla obligatoriska krav är uppfyllda.
        [one] 1 obligatoriskt krav är inte uppfyllt.
       *[other] { $broken } obligatoriska krav är inte uppfyllda.
    }
report-verdict-judged = Alla bedömda krav är uppfyllda.
report-see-below = Se nedan.
report-no-plan = Det finns ingen plan
report-headline-broken = ! Alla obligatoriska krav är inte uppfyllda
report-headline-judged = Alla bedömda krav är uppfyllda
report-headline-kept = Alla obligatoriska krav är uppfyllda
report-all-safe = Alla { $plans } planer går att välja.
report-all-kept = uppfyllda
report-mark-broken = ! inte uppfyllda
report-required-broken = Obligatorisk, inte uppfylld
report-requirement-broken = obligatoriskt krav inte uppfyllt
report-person-broken = Ett obligatoriskt krav på personens hela lista är inte uppfyllt
report-no-findings = Inga iakttagelser om reglerna.

# The page
report-skip = Gå till innehållet
report-made-by = Gjord med programmet vuoro (version { $version }). Varje plan har kontrollerats separat mot alla regler.
report-scrolls = { $what }, kan rullas i sidled
report-measures-table = Tabell över mätetal
report-rules-table = Tabell över regler
report-units-table = Tabell över enheter
report-roster-table = Arbetslista
report-comparison-caption = Planernas mätetal sida vid sida; ★ anger radens bästa
report-own-profiles = Kostnad och undre gräns är beräknade med varje plans egen viktning; jämför planerna med mätetalen.
report-rules-caption = Iakttagelser per regel: antal och kostnad
report-unconfirmed-hint = Tal som är märkta som obekräftade måste ännu kontrolleras mot källan:
report-measures-by-unit = Mätetal per enhet
report-measures-by-profession = Mätetal per yrke
report-measures-by-person = Mätetal per arbetstagare
report-measures-of-people = Mätetal för varje arbetstagare
report-units-caption = Planens siffror per enhet
report-overview-caption = Var personal saknas eller är för många: personer per enhet och dag, alla bemanningsbehov.
report-overview-label = Personer som saknas per enhet och dag; samma siffror finns under varje enhets lista
report-back = Tillbaka till listan över enheter
report-nobody = Här finns inga anställda och därför ingen lista att visa.
report-roster-caption = Arbetslista { $first } – { $last }
report-week = Vecka { $week } · { $date }
report-cover-head = På plats / mål
report-hours-and-contract = Timmar och avtal
report-drawn = Som bild
report-balance = Över (+) eller under (−) planeringsperiodernas avtalstimmar, så som reglerna räknar dem
report-contract-of = avtal { $hours }
report-cover-met = { $there } på plats, målet är { $wanted }
report-cover-over = { $there } på plats, { $over } för mycket
report-cover-below = { $there } på plats, målet är { $wanted }, minimum { $minimum } uppfylls
report-cover-short = { $there } på plats, minimum är { $minimum }

# Marks and notes of cells
report-legend = Teckenförklaring
report-leave = ledighet
report-sick = sjukledighet
report-off = ledig dag
report-wish-off = ledig dag
report-wish-met = önskemål uppfyllt
report-wish-refused = önskemål inte uppfyllt
report-locked = låst
report-elsewhere = i en annan enhet
report-fixed = låst på förhand
report-part-broken = obligatoriskt krav inte uppfyllt
report-noted = något att förbättra: peka på rutan
report-below-minimum = under minimum
report-below-target = under målet
report-as-wanted = enligt målet
report-too-many = för många
report-cover-marks = enligt målet, -1 en under målet, +1 en för mycket
report-note-wish-met = önskemål uppfyllt: { $wish }
report-note-wish-refused = önskemål inte uppfyllt: { $wish }
report-note-locked = låst: { $duty }
report-note-locked-why = låst: { $duty } ({ $why })

# Cost, bound, gap, and how a plan came about
report-proof-no-bound = ; ingen undre gräns är känd.
report-proof-least = : bevisligen den lägsta möjliga med denna viktning.
report-proof-gap = ; med denna viktning kan ingen plan kosta mindre än { $bound }, så högst { $gap } återstår att vinna.
report-proof-broken = . Inget avstånd anges när krav bryts; det är inte bevisat om någon lista bryter mot färre.
report-proof-unavoidable = . Inget avstånd anges när krav bryts; det är bevisat att ingen lista bryter mot färre.
report-gap-none = 0 % (bevisat optimal)
report-gap-unknown = okänt (ingen undre gräns)
report-gap-broken = anges inte (obligatoriska krav inte uppfyllda)
report-gap-unavoidable = inget (krav bryts, bevisat oundvikligt)
report-gap-not-proved = inget (krav bryts, inte bevisat oundvikligt)
report-stopped-unavoidable = bevisat att ingen lista är bättre
report-bound-unknown = okänd
report-outcome = Kostnad { $cost } · undre gräns { $bound } · avstånd { $gap }
report-checked = kontrollerad
report-effort-checked = Importerad lista; ingen optimering kördes.
report-effort-stored = Sökningen slutade: { $stopped }, slumpfrö { $seed }.
report-effort = Sökningen slutade: { $stopped } efter { $seconds } s (den bästa hittades efter { $best } s), { $threads ->
        [one] 1 tråd
       *[other] { $threads } trådar
    }, slumpfrö { $seed }.

# Tables on a terminal
report-plan-of = Plan: { $profile }
report-summed-up = Listan ({ $people } arbetstagare, { $days } dagar) är sammanfattad per enhet; { $see }.
report-first-days = Endast de första { $shown } av { $days } dagar visas; { $see }.
report-see-page = hela listan finns på rapportsidan
report-head-broken = OBLIGATORISKA KRAV SOM INTE ÄR UPPFYLLDA
report-head-findings = IAKTTAGELSER PER REGEL
report-head-unconfirmed = OBEKRÄFTADE TAL I BRUK
report-head-realised = PLANERAT OCH UTFALL
report-figure-unconfirmed = talet obekräftat
report-see-sources = `vuoro rules --source` visar tal och källor; de finns också på rapportsidan.
report-days-differ = { $days ->
        [one] 1 dag avviker
       *[other] { $days } dagar avviker
    } från planen.
report-no-plans = Det finns inga planer att jämföra.
report-best-of-row = ★ radens bästa
report-best-of-row-profiles = ★ radens bästa · kostnader och gränser är beräknade med varje plans egen viktning och kan inte jämföras

# The workbook
report-sheet-roster = arbetslista
report-sheet-findings = iakttagelser
report-sheet-measures = mätetal
report-sheet-by-unit = per enhet
report-sheet-by-profession = per yrke
report-sheet-by-person = per arbetstagare
report-sheet-sources = källor
report-sheet-verdict = { $profile }. { $verdict } Kostnad { $cost }, avstånd till undre gränsen { $gap }.
report-sheet-cover = På plats / minimum; blått: för många, orange: under målet, rött: under minimum
report-sheet-marks = v ledighet, s sjukledighet, tom: ledig dag
report-sheet-frames = Tjock ram: låst på förhand; röd ram: ett obligatoriskt krav är inte uppfyllt; en anteckning berättar mer, även om önskemål som inte uppfyllts
report-sheet-page = Sida { $page } av { $pages }
report-col-name = namn
report-col-unit = enhet
report-col-hours = timmar
report-col-contract = avtal
report-col-difference = skillnad
report-col-nights = nätter
report-col-weekends = veckoslut
report-col-wishes-met = uppfyllda önskemål
report-col-wishes = önskemål
report-col-required = obligatorisk
report-col-rule = regel
report-col-person = arbetstagare
report-col-from = från
report-col-to = till
report-col-amount = mängd
report-col-cost = kostnad
report-col-what = förklaring
report-col-measure = mätetal
report-col-value = värde
report-col-figure = tal
report-col-meaning = betydelse
report-col-title = namn
report-col-layer = nivå
report-col-mandatory = tvingande
report-col-figures = tal
report-col-clause = lagrum eller avtalspunkt
report-col-source = källa

# Pay
report-pay = Lön: { $title }
report-pay-not-in-force = inte i kraft { $days } av planens dagar

# Goals, layers, importance
report-goal-cost = kostnader
report-goal-cover = bemanning
report-goal-ergonomics = arbetstidsergonomi
report-goal-wishes = önskemål
report-goal-fairness = rättvisa
report-goal-stability = stabilitet
report-goal-continuity = kontinuitet
report-layer-law = lag
report-layer-agreement = kollektivavtal
report-layer-local = lokalt avtal
report-layer-consent = samtycke
report-layer-practice = praxis
report-layer-wish = önskemål
report-importance-required = obligatorisk
report-importance-very-high = mycket stor
report-importance-high = stor
report-importance-medium = medelstor
report-importance-low = liten
report-importance-very-low = mycket liten

# Plans to choose from
report-head-apart = HUR MYCKET LISTORNA SKILJER SIG ÅT
report-apart = { $plan }: { $others }
report-apart-one = { $days } persondagar ({ $share } %) skiljer från { $plan }
report-head-rest = ÖVRIGA MÅTT
report-see-compare = { $count ->
        [one] Ytterligare 1 mått
       *[other] Ytterligare { $count } mått
    } och vad som ändras per person och dag: `vuoro compare` med listornas filer.
report-other-measures = Övriga mått ({ $count })
report-other-for-people = Vad som skiljer för vem ({ $count ->
        [one] 1 person
       *[other] { $count } personer
    })
report-people-table = Tabell över personer
report-head-by-person = SKILLNADER PER PERSON
report-head-by-day = SKILLNADER PER DAG
report-order-of-plans = Siffrorna i denna ordning: { $plans }.
report-days-other = Dagar som avviker från den första
report-people-other = Personer med annat pass än i den första
report-heads-missing = Personer som saknas till målet
report-day = Dag
