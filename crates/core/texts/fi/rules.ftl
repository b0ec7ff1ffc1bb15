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
kind-one-place = Yhdessä paikassa kerrallaan
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
kind-time-bank = Työaikapankki
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
rule-write-period = Kirjoita contract, horizon, week, month, year tai päivien määrä väliltä 1–{ $most }.
rule-period-start-alone = kenttä `{ $field }` ei vaikuta tähän jaksoon
rule-period-start-alone-help = Se kuuluu päivinä annettuun jaksoon (`period`): viikot, kuukaudet ja vuodet alkavat kalenterin mukaan.
rule-write-weekdays = Kirjoita peräkkäisiä viikonpäiviä, esimerkiksi fri, sat, sun.
rule-too-long = kentän `{ $field }` arvo on { $found }
rule-longest = Arvo saa olla enintään { $longest }.
rule-both-given = sekä `{ $field }` että `{ $other }` on annettu
rule-keep-one = Jätä niistä vain toinen.

# Shared by several kinds: parts of sentences

rule-unjudged-window = yhtään { $days } päivän jaksoa ei tunneta kokonaan, päiviä on tiedossa vain { $known }
rule-unjudged-period = { $from } alkava { $full } päivän jakso katkeaa, siitä on suunniteltu { $known ->
        [one] 1 päivä
       *[other] { $known } päivää
    }
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
hours-open = { $said } Jakso jatkuu päivään { $until } asti; sen loppuosa on vielä avoinna.

# hours-rolling

hours-rolling-unjudged-balance = ennen suunnitelmaa tehtyä työtä ei tunneta, historiasta puuttuu saldo `{ $balance }` { $people ->
        [one] 1 työntekijältä
       *[other] { $people } työntekijältä
    }
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
## Osia sääntöjen viesteihin

said-nobody = ei kukaan
said-days = { $first } – { $last }
said-hours = { $hours } h
said-minutes = { $minutes } min
said-hours-and-minutes = { $hours } h { $minutes } min
said-day-off = vapaapäivä
said-leave = vapaa (loma)
said-sick = sairausloma
said-plus = { $first } + { $rest }
said-arrow = { $first } → { $rest }
said-sentences = { $first } { $second }

## leave

leave-not-on-leave = pitäisi olla vapaalla (loma), listassa { $found }
leave-not-sick = pitäisi olla sairauslomalla, listassa { $found }
leave-without-absence = listassa { $found }, vaikka poissaoloa ei ole merkitty
leave-found = { $name }, { $when }: { $note }.

## locks

locks-broken = lukittu { $duty }, listassa { $found }
locks-broken-why = lukittu { $duty } ({ $why }), listassa { $found }
locks-found = { $name }, { $when }: { $note }.

## maximum-at-once

maximum-at-once-there = { $there }, enintään { $maximum }
maximum-at-once-found =
    { $title }: { $when } yhtä aikaa { $there ->
        [one] 1 työntekijä
       *[other] { $there } työntekijää
    }, enintään { $maximum }.

## minimum-skilled

minimum-skilled-unused-field = kentällä `{ $field }` ei ole tässä merkitystä
minimum-skilled-unused-field-help = `minimum` liittyy valintaan `when = "always"`, `per` ja `among` valintaan `when = "staffed"`.
minimum-skilled-skill-unknown = kentän `{ $field }` arvo `{ $skill }` ei ole lähtötietojen osaaminen
minimum-skilled-skill-unknown-help = Lisää se lähtötietojen osaamisiin.
minimum-skilled-there =
    { $shift }: { $holders ->
        [one] 1 osaaja
       *[other] { $holders } osaajaa
    }, { $others ->
        [one] 1 muu
       *[other] { $others } muuta
    }
minimum-skilled-missing =
    { $unit }, { $when }: osaaminen { $skill } puuttuu, { $count ->
        [one] 1 työntekijä
       *[other] { $count } työntekijää
    } liian vähän ({ $note }).
minimum-skilled-uncovered =
    { $unit }, { $when }: { $count } työntekijällä ei ole rinnallaan tarpeeksi osaajia ({ $skill }; { $note }).

## no-night-before-free-weekend

no-night-before-free-weekend-duties = { $duties }
no-night-before-free-weekend-found = { $name }, { $eve }: { $duties } ennen vapaata viikonloppua.

## one-place

one-place-pair = { $before }, sitten { $next }: { $overlap } yhtä aikaa
one-place-found = { $name } olisi kahdessa paikassa yhtä aikaa { $overlap }: { $before } ja { $next } { $when }.

## one-duty

one-duty-duties = { $duties }
one-duty-found =
    { $name }, { $when }: { $duties }, { $count ->
        [one] 1 työvuoro
       *[other] { $count } työvuoroa
    } liikaa.

## patterns

patterns-none = kentässä `{ $field }` ei ole yhtään kuviota
patterns-none-help = Anna ainakin yksi, jolla on `sequence`.
patterns-too-many-entries = sarjoissa on yhteensä { $count } kohtaa
patterns-too-many-entries-help = Enintään { $most }; tee kaksi sääntöä.
patterns-sequence-length =
    sarjassa `{ $field }` on { $count ->
        [one] 1 kohta
       *[other] { $count } kohtaa
    }
patterns-sequence-length-help = Kirjoita 1–{ $most } kohtaa, yksi kullekin päivälle.
patterns-start-unknown = kentän `{ $field }` arvo `{ $word }` ei ole viikonpäivä eikä päivämäärä
patterns-start-unknown-help = Kirjoita viikonpäiviä (fri) tai päivämääriä (2026-12-24).
patterns-days = { $sequence }
patterns-found =
    { $title }: { $name }, { $sequence } ({ $when }). Näin ei { $strength ->
        [required] saa
       *[wanted] pitäisi
    } olla.

## pay

pay-cannot-be-required = sääntö `pay` ei voi olla pakollinen
pay-cannot-be-required-help = Anna palkkaeuron hinta (oletus 1); pakollinen voi olla sääntö `budget`.
pay-needs-agreement = sääntö `pay` tarvitsee palkkasopimuksen
pay-needs-agreement-help = Kirjoita lähtötietoihin pay = "pay/fi-sote-2025" tai jätä sääntö pois.
pay-beyond = lisätyötä { $additional }, ylityötä { $first } ja { $then }
pay-agency-hours = vuokratyön tunnit
pay-hours-without-norm = tunnit ilman sovittua työaikaa ja lisät
pay-daily-overtime = vuorokautista ylityötä { $overtime }
pay-allowances = lisät
pay-found = { $name }: palkkakustannuksiin lisää { $cost } ({ $when }): { $note }.

## ratio

ratio-no-clients = minkään yksikön asiakasmäärää ei ole annettu, joten henkilöstömitoitusta ei voi laskea
ratio-no-clients-help = Anna yksikölle `clients` (`[[unit]] clients = 24`) tai säännölle `clients`.
ratio-minimum-and-workers = sekä `minimum` että `workers` on annettu
ratio-minimum-and-workers-help = Anna joko aika asiakasta ja päivää kohti tai työntekijät asiakasta kohti.
ratio-workers-outside = kentän `{ $field }` arvo on { $value }
ratio-workers-outside-help = Kirjoita luku väliltä 0–100, esimerkiksi 0,6.
ratio-too-little = { $total }, vähintään { $limit }
ratio-too-few-workers = { $total }, vähintään { $limit }; { $reached } työntekijää asiakasta kohti, vähintään { $wanted }
ratio-too-much = { $total }, enintään { $limit }
ratio-found-too-little =
    { $title }: { $units ->
        [0] {""}
       *[other] { $unit },{" "}
    }{ $when }: työtä { $total } h, vähintään { $limit } h; { $amount } liian vähän.
ratio-found-too-few-workers =
    { $title }: { $units ->
        [0] {""}
       *[other] { $unit },{" "}
    }{ $when }: työtä { $total } h, vähintään { $limit } h ({ $reached } työntekijää asiakasta kohti, vähintään { $wanted }); { $amount } liian vähän.
ratio-found-too-much =
    { $title }: { $units ->
        [0] {""}
       *[other] { $unit },{" "}
    }{ $when }: työtä { $total } h, enintään { $limit } h; { $amount } liikaa.

## recovery

recovery-hours-or-days = kentistä `hours` ja `days` on annettava täsmälleen toinen
recovery-hours-or-days-help = Kerro, kuinka kauan palautuminen kestää: `hours = "48:00"` tai `days = 2`.
recovery-hours-free = { $free }
recovery-days-free =
    { $free ->
        [one] 1 päivä
       *[other] { $free } päivää
    }
recovery-found-hours =
    { $name }: viimeisen vuoron { $shifts } jälkeen vapaata { $free } ({ $when }); sitä { $strength ->
        [required] on oltava
       *[wanted] pitäisi olla
    } vähintään { $hours }.
recovery-found-days =
    { $name }: viimeisen vuoron { $shifts } jälkeen { $free ->
        [one] 1 vapaapäivä
       *[other] { $free } vapaapäivää
    } ({ $when }); niitä { $strength ->
        [required] on oltava
       *[wanted] pitäisi olla
    } vähintään { $days }.

## recurrence

recurrence-rest-unused = kentällä `{ $field }` ei ole tässä merkitystä
recurrence-rest-unused-help = Se liittyy valintaan quick-returns.
recurrence-single-days-off =
    { $count ->
        [one] 1 yksittäinen vapaapäivä
       *[other] { $count } yksittäistä vapaapäivää
    }, enintään { $maximum }
recurrence-single-work-days =
    { $count ->
        [one] 1 yksittäinen työpäivä
       *[other] { $count } yksittäistä työpäivää
    }, enintään { $maximum }
recurrence-quick-returns =
    { $count ->
        [one] 1 lyhyt vuoroväli
       *[other] { $count } lyhyttä vuoroväliä
    }, enintään { $maximum }
recurrence-backward-steps =
    { $count ->
        [one] 1 siirtymä taaksepäin
       *[other] { $count } siirtymää taaksepäin
    }, enintään { $maximum }
recurrence-found = { $title }: { $name }, { $when }: { $note }.

## rest-between

rest-between-pair = { $before } → { $next }, { $rest }
rest-between-found =
    { $name }: lepoa { $rest } vuorojen { $before } → { $next } välissä ({ $when }); sitä { $strength ->
        [required] on oltava
       *[wanted] pitäisi olla
    } vähintään { $minimum }.
rest-between-overlap =
    { $name }: vuorot { $before } → { $next } menevät päällekkäin { $overlap } ({ $when }); lepoa { $strength ->
        [required] on oltava
       *[wanted] pitäisi olla
    } vähintään { $minimum }.

## rest-in-day

rest-in-day-above-window = `{ $field }` { $value } on suurempi kuin `window` { $window }
rest-in-day-above-window-help = Lepo mahtuu vain sitä pidempään aikaan.
rest-in-day-too-many-times = lähtötiedoissa on liian monta eri työaikaa säännölle `rest-in-day`
rest-in-day-too-many-times-help = Käytä vähemmän vuorotyyppejä tai kaksoisvuoroja, tai sääntöä `rest-between`.
rest-in-day-rest = { $duty }, { $rest }
rest-in-day-found =
    { $name }, { $when }: vuoron { $duty } alkua seuraavien { $window } h aikana lepoa enintään { $rest }; sitä { $strength ->
        [required] on oltava
       *[wanted] pitäisi olla
    } vähintään { $minimum }.

## rotation

rotation-step = { $from } → { $to }
rotation-backward = { $name }: vuorokierto kulkee taaksepäin, vuoron alku { $from } → { $to } ({ $when }).
rotation-forward = { $name }: vuorokierto kulkee eteenpäin, vuoron alku { $from } → { $to } ({ $when }).

## shift-diversity

shift-diversity-too-many = `{ $field }` { $value }, kun lajeja on { $sorts }, antaa liian monta yhdistelmää
shift-diversity-too-many-help = Käytä pienempää enimmäismäärää tai vähemmän vuorotyyppejä.
shift-diversity-others = { $duties }
shift-diversity-found =
    { $name }, { $when }: vuoroja useampaa kuin { $maximum } lajia, { $count ->
        [one] 1 vuoro
       *[other] { $count } vuoroa
    } yli ({ $duties }).

## shift-length

shift-length-limit-too-long = raja on pidempi kuin mikään työvuoro
shift-length-limit-too-long-help = Kirjoita tunnit ja minuutit, esimerkiksi 10:00.
shift-length-duty = { $duty }: { $length }
shift-length-found =
    { $name }, { $when }: vuoron { $duty } pituus on { $length }; sen { $strength ->
        [required] on oltava
       *[wanted] pitäisi olla
    } vähintään { $minimum } ja enintään { $maximum }.
shift-length-found-minimum =
    { $name }, { $when }: vuoron { $duty } pituus on { $length }; sen { $strength ->
        [required] on oltava
       *[wanted] pitäisi olla
    } vähintään { $minimum }.
shift-length-found-maximum =
    { $name }, { $when }: vuoron { $duty } pituus on { $length }; se { $strength ->
        [required] saa
       *[wanted] saisi
    } olla enintään { $maximum }.

## single-days-off

single-days-off-found = { $name }: yksittäinen vapaapäivä { $day } kahden työpäivän välissä.

## single-work-days

single-work-days-found = { $name }: yksittäinen työpäivä { $day } kahden työstä vapaan päivän välissä.

## stability

stability-change = { $published } → { $now }
stability-found = { $name }, { $when }: { $now }, julkaistussa listassa { $published }.

## stretch-hours

stretch-hours-total = { $total }, enintään { $maximum }
stretch-hours-found =
    { $name }: työtä { $total } h ilman vapaapäivää välissä, enintään { $maximum } h ({ $when }): { $count ->
        [one] 1 työvuoro
       *[other] { $count } työvuoroa
    } yli.

## succession

succession-pair = { $before } → { $next }
succession-found =
    { $name }: { $second } { $next } vuoron { $before } ({ $first }) jälkeen; näin ei { $strength ->
        [required] saa
       *[wanted] pitäisi
    } olla.

## together

together-unused-field = kentällä `{ $field }` ei ole tässä merkitystä
together-unused-field-help = `with` liittyy valintoihin `follow` ja `together`, `maximum` valintaan `apart`.
together-nobody = kentän `{ $field }` arvo `{ $word }` ei ole kenenkään tunnus eikä ryhmä
together-nobody-help = Nimeä työntekijät tunnuksilla tai ryhmillä.
together-shift = { $shift }
together-any-duty = mikä tahansa vuoro
together-found-alone = { $title }: { $name }, { $when } ({ $note }): vuorossa ei ole ketään niistä, joiden kanssa pitäisi työskennellä.
together-found-apart =
    { $title }: { $when } ({ $note }): { $count ->
        [one] 1 työntekijä
       *[other] { $count } työntekijää
    } liikaa niistä, joiden pitäisi olla eri vuoroissa.

## weekends

weekends-no-day = kentässä `{ $field }` ei ole yhtään päivää
weekends-day-unknown = kentän `{ $field }` arvo `{ $word }` ei ole viikonpäivä
weekends-days-help = Kirjoita viikonpäiviä, esimerkiksi fri, sat, sun.
weekends-too-few = { $worked }, vähintään { $minimum }
weekends-too-many = { $worked }, enintään { $maximum }
weekends-found = { $name }, { $when }: työviikonloppuja { $note }.

## weekends-off

weekends-off-too-few = { $free }, vähintään { $minimum }
weekends-off-found = { $name }, { $when }: vapaita viikonloppuja { $note }.
weekends-off-found-until = { $name }, { $when }: vapaita viikonloppuja { $note } (vapaata edellisen päivän klo { $until } alkaen).

## weekly-rest

weekly-rest-floor-alone = `{ $field }` on annettu, mutta mitään ei tasata
weekly-rest-floor-alone-help = Alaraja liittyy valintaan `average-weeks = 2`; yksittäisellä viikolla on `minimum`.
weekly-rest-floor-above = `{ $field }` on suurempi kuin `minimum`
weekly-rest-floor-above-help = Keskiarvo ei voi olla pienempi kuin se, mikä jokaisella viikolla on oltava.
weekly-rest-too-many-times = lähtötiedoissa on liian monta eri työaikaa, jotta `weekly-rest` voisi tasata kahta viikkoa
weekly-rest-too-many-times-help = Käytä vähemmän vuorotyyppejä tai arvioi yksittäiset viikot (`average-weeks = 1`).
weekly-rest-unjudged-week = suunnitelmassa ei ole yhtään kokonaista viikkoa maanantaista sunnuntaihin
weekly-rest-unjudged-sunday = viikko tarkistetaan sunnuntaina, eikä yksikään suunnitelman sunnuntai kuulu säännön päiviin
weekly-rest-unjudged-cut = viikko { $dates } ei ole kokonaan tiedossa ja suunniteltuna
weekly-rest-longest = pisin { $rest }
weekly-rest-average = keskimäärin { $rest }
weekly-rest-found =
    { $name }: viikkolepo enintään { $rest } ({ $when }); sen { $strength ->
        [required] on oltava
       *[wanted] pitäisi olla
    } vähintään { $minimum }.
weekly-rest-found-average =
    { $name }: viikkolepo kahden viikon keskiarvona { $rest } ({ $when }); sen { $strength ->
        [required] on oltava
       *[wanted] pitäisi olla
    } vähintään { $minimum }.

## wishes

wishes-refused = { $wish }, listassa { $found }
wishes-found = { $name }, { $when }: toive ei toteutunut: { $note }.

# time-bank

time-bank-found = { $title }: { $who }, pankissa { $note } tuntia jakson { $when } lopussa.
time-bank-needs-agreement = kenttä `{ $field }` vaatii palkkasopimuksen
