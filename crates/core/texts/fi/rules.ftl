# Texts of: rules

# Titles of the rule kinds

kind-alternative-skill = Työ ilman osaamista
kind-availability = Käytettävyys
kind-budget = Budjetti
kind-complete-weekends = Kokonaiset viikonloput
kind-consecutive-duties = Samanlaiset vuorot peräkkäin
kind-consecutive-off = Peräkkäiset vapaapäivät
kind-consecutive-shifts = Peräkkäiset vuorot
kind-consecutive-weekends = Peräkkäiset työviikonloput
kind-consecutive-work = Peräkkäiset työpäivät
kind-continuity = Työ samassa yksikössä
kind-cover = Henkilöstötarve
kind-days-off = Vapaapäivät jaksossa
kind-days-off-pair = Vapaapäiväparit
kind-duties-rolling = Vuorot liukuvassa tarkastelujaksossa
kind-duty-count = Vuorojen määrä
kind-eligibility = Osaaminen, yksikkö ja työsuhde
kind-fair-share = Tasapuolinen osuus
kind-hours = Työaika jaksossa
kind-hours-rolling = Työaika liukuvassa tarkastelujaksossa
kind-identical-weekend-shifts = Yksi vuorotyyppi viikonlopussa
kind-leave = Vapaat ja sairauslomat
kind-locks = Lukitut päivät
kind-maximum-at-once = Ei liian monta yhtä aikaa
kind-minimum-skilled = Osaajia joka vuorossa
kind-no-night-before-free-weekend = Ei yövuoroa ennen vapaata viikonloppua
kind-one-duty = Yksi vuoro päivässä
kind-patterns = Ei-toivotut vuorosarjat
kind-pay = Palkka, johon suunnitelma vaikuttaa
kind-ratio = Henkilöstömitoitus
kind-recovery = Palautuminen yövuorojen jälkeen
kind-recurrence = Toistuva kuormitus
kind-rest-between = Lepo vuorojen välissä
kind-rest-in-day = Lepo työn alkua seuraavana vuorokautena
kind-rotation = Vuorojen kiertosuunta
kind-shift-diversity = Vuorojen vaihtelevuus
kind-shift-length = Vuorojen pituus
kind-single-days-off = Yksittäiset vapaapäivät
kind-single-work-days = Yksittäiset työpäivät
kind-stability = Muutokset julkaistuun työvuorolistaan
kind-stretch-hours = Työaika vapaapäivien välissä
kind-succession = Ei-toivotut peräkkäiset vuorot
kind-together = Yhdessä työskentely
kind-weekends = Työviikonloput
kind-weekends-off = Vapaat viikonloput
kind-weekly-rest = Viikkolepo
kind-wishes = Toiveet

# Goals: what a cost is about

goal-cost = kustannukset
goal-cost-about = sopimuksen ylittävät tai siitä puuttuvat tunnit ja työn kustannukset
goal-cover = henkilöstötarve
goal-cover-about = riittävästi työntekijöitä, joilla on tarvittava osaaminen
goal-ergonomics = työaikaergonomia
goal-ergonomics-about = työvuorolistat, joissa ehtii palautua
goal-wishes = toiveet
goal-wishes-about = mitä työntekijät ovat toivoneet
goal-fairness = tasapuolisuus
goal-fairness-about = kuormitus ja toiveet jaetaan tasapuolisesti
goal-stability = pysyvyys
goal-stability-about = vähän muutoksia julkaistuun listaan
goal-continuity = jatkuvuus
goal-continuity-about = samat työntekijät samassa paikassa

# Layers: where a rule comes from

layer-law = laki
layer-law-about = eduskunnan säätämät lait
layer-agreement = työehtosopimus
layer-agreement-about = valtakunnallinen työehtosopimus
layer-local = paikallinen sopimus
layer-local-about = työnantajan paikalliset sopimukset
layer-consent = suostumus
layer-consent-about = mihin työntekijä on suostunut tai mitä ehtoja hänellä on
layer-practice = käytäntö
layer-practice-about = työpaikan tavat ja suositukset
layer-wish = toive
layer-wish-about = mitä työntekijät haluaisivat

# How much a rule matters

importance-required = pakollinen
importance-very-high = erittäin suuri
importance-high = suuri
importance-medium = keskitaso
importance-low = pieni
importance-very-low = erittäin pieni

# Shared by several kinds: parameters

rule-duty-unknown = `{ $field }`: `{ $duty }` ei ole työvuoro, vuorotyyppi eikä tunniste
rule-known-duties = Tunnetut arvot: { $known }.
rule-importance-unknown = kentän `{ $field }` arvo { $found } ei ole tärkeyttä kuvaava sana eikä hinta nollasta miljoonaan
rule-importance-words = Kirjoita { $words } tai hinta, esimerkiksi 12.50.
rule-no-duration = kentän `{ $field }` arvo ei ole kesto eikä { $words }
rule-write-duration = Kirjoita { $words } tai kesto, esimerkiksi 114:45.
rule-no-limit = kumpaakaan kentistä `minimum` ja `maximum` ei ole annettu
rule-give-a-limit = Anna ainakin toinen; ilman niitä säännöllä ei ole sisältöä.
rule-limits-reversed = `minimum` { $minimum } on suurempi kuin `maximum` { $maximum }
rule-swap-limits = Vaihda ne keskenään tai jätä toinen pois.
rule-value-unfit = kentän `{ $field }` arvo on `{ $value }`
rule-write-period = Kirjoita contract, horizon tai päivien määrä väliltä 1–{ $most }.
rule-write-weekdays = Kirjoita peräkkäisiä viikonpäiviä, esimerkiksi fri, sat, sun.
rule-too-long = kentän `{ $field }` arvo on { $found }
rule-longest = Arvo saa olla enintään { $longest }.
rule-both-given = sekä `{ $field }` että `{ $other }` on annettu
rule-keep-one = Jätä niistä vain toinen.

# Shared by several kinds: parts of sentences

rule-nobody = ei kukaan
rule-days = { $first } – { $last }
rule-minutes = { $minutes } min
rule-hours = { $hours } h
rule-hours-and-minutes = { $hours } h { $minutes } min
rule-day-off = vapaapäivä
rule-at-least = { $found }, vähintään { $limit }
rule-at-most = { $found }, enintään { $limit }
rule-run-long =
    { $who }: { $what } peräkkäin { $days } ({ $when }); { $must ->
        [required] saa olla
       *[wanted] pitäisi olla
    } enintään { $limit }, joten { $amount } liikaa.
rule-run-short =
    { $who }: { $what } peräkkäin { $days } ({ $when }); { $must ->
        [required] on oltava
       *[wanted] pitäisi olla
    } vähintään { $limit }, joten { $amount } liian vähän.

# alternative-skill

alternative-skill-unknown = `{ $field }`: `{ $skill }` ei ole lähtötietojen osaaminen
alternative-skill-without = { $duty } ilman osaamista { $skill }
alternative-skill-found = { $who }, { $day }: { $note }.

# availability

availability-found = { $who }, { $day }: { $duties }, vaikka työntekijä ei ole käytettävissä.

# budget

budget-found = { $title }: työ maksaa { $note } ({ $when }); { $beyond } liikaa.

# complete-weekends

complete-weekends-worked = { $worked }/{ $of }
complete-weekends-found =
    { $who }, viikonloppu { $when }: työpäiviä { $note }; lasketaan { $amount ->
        [one] kerran
       *[other] { $amount } kertaa
    }.

# consecutive-duties, consecutive-off, consecutive-work

consecutive-duties-has = päiviä vuorossa { $shifts }
consecutive-off-is-off = vapaapäiviä
consecutive-work-works = työpäiviä

# consecutive-shifts

consecutive-shifts-found = { $who }: vuoroja { $note }, ilman { $gap } tunnin vapaata välissä ({ $when }).

# consecutive-weekends

consecutive-weekends-long = { $who }: työviikonloppuja peräkkäin { $note } ({ $when }); { $amount } liikaa.
consecutive-weekends-short = { $who }: työviikonloppuja peräkkäin { $note } ({ $when }); { $amount } liian vähän.

# continuity

continuity-move = { $before } → { $now }
continuity-changes = { $who }: yksikkö vaihtuu, { $before } → { $now } ({ $when }).
continuity-away = { $who }, { $when }: { $duties } muualla kuin kotiyksikössä.

# cover

cover-below-minimum = { $what }: { $there }, vähintään { $heads }{ $origin }
cover-below-target = { $what }: { $there }, tavoite { $heads }{ $origin }
cover-above-maximum = { $what }: { $there }, enintään { $heads }
cover-origin = {" "}({ $origin })
cover-too-few =
    { $unit }, { $when }: puuttuu { $amount ->
        [one] 1 työntekijä
       *[other] { $amount } työntekijää
    }. { $note }.
cover-too-many =
    { $unit }, { $when }: { $amount ->
        [one] 1 työntekijä
       *[other] { $amount } työntekijää
    } liikaa. { $note }.

# days-off, days-off-pair

days-off-found = { $who }: vapaapäiviä { $note } ({ $when }).
days-off-pair-found = { $who }: vapaapäiväpareja { $note } ({ $when }).

# duties-rolling, duty-count

duties-rolling-found = { $title }: { $who }, vuoroja { $note } ({ $when }).
duty-count-found = { $title }: { $who }, vuoroja { $note } ({ $when }).

# eligibility

eligibility-employment = { $duty }, ei työsuhdetta sinä päivänä
eligibility-unit = { $duty }, ei sallittu yksikössä { $unit }
eligibility-skill = { $duty }, ei voimassa olevaa osaamista { $skill }
eligibility-found = { $who } ei voi tehdä vuoroa, { $day }: { $note }.

# fair-share

fair-share-duties-unused = kentällä `{ $field }` ei ole tässä merkitystä
fair-share-of-duties = Se kuuluu yhteen asetuksen `of = "duties"` kanssa.
fair-share-target-range = kentän `{ $field }` arvo ei ole nollan ja miljoonan välillä
fair-share-sensible = Kirjoita luku väliltä 0–1000000.
fair-share-note = { $amount }, tasapuolinen osuus { $share }
fair-share-duties = { $title }: { $who }, vuoroja { $duties } yhteensä { $amount } ({ $when }); tasapuolinen osuus on { $share }.
fair-share-weekends = { $title }: { $who }, työviikonloppuja { $amount } ({ $when }); tasapuolinen osuus on { $share }.
fair-share-wishes = { $title }: { $who }, toteutumatta jääneitä toiveita { $amount } ({ $when }); tasapuolinen osuus on { $share }.

# hours

hours-week-alone = `{ $field }` on annettu ilman kenttää `absence-reduction`
hours-give-day = Anna myös `absence-reduction` eli se, mitä yksi päivä vähentää.
hours-step-unpriced = `{ $field }` puuttuu
hours-price-step = Kerro, mitä jokainen ylittävä minuutti maksaa: sana kuten high tai hinta tunnilta.
hours-too-little = { $who }: tunteja { $note } ({ $when }); { $amount } liian vähän.
hours-too-much = { $who }: tunteja { $note } ({ $when }); { $amount } liikaa.

# hours-rolling

hours-rolling-found = { $who }: työtunteja { $note } ({ $when }); { $beyond } liikaa.

# identical-weekend-shifts

identical-weekend-shifts-too-many =
    { $types ->
        [one] 1 vuorotyyppi
       *[other] { $types } vuorotyyppiä
    } viikonlopuissa, joissa on { $days ->
        [one] 1 päivä
       *[other] { $days } päivää
    }
identical-weekend-shifts-fewer = Luettele vähemmän päiviä.
identical-weekend-shifts-found = { $who }, viikonloppu { $when }: eri vuoroja, { $codes }.
