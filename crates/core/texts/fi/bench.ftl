# Texts of: bench

## What a text should have at a place

bench-token-unexpected = tässä pitäisi olla { $wanted }, mutta löytyi `{ $found }`
bench-token-cut = tässä pitäisi olla { $wanted }, mutta tiedosto päättyy
bench-token-help = Vertaa tiedostoa muodon kuvaukseen.
bench-want-word = `{ $word }`
bench-want-exactly = { $what } (tasan { $number })
bench-want-number = { $what } (kokonaisluku väliltä { $low }–{ $high })
bench-want-pair = { $what }, esimerkiksi (2,5), enintään { $high }
bench-want-end = tiedoston loppu
bench-want-count = lukumäärä
bench-want-scenario-name = skenaarion nimi
bench-want-skill = osaaminen
bench-want-skill-number = osaamisten määrä
bench-want-shift = vuorotyyppi
bench-want-shift-or-any = vuorotyyppi tai Any
bench-want-shift-forbidden = vuorotyyppi, joka ei saa seurata
bench-want-succession-count = niiden vuorotyyppien määrä, jotka eivät saa seurata
bench-want-last-shift = viimeinen vuorotyyppi tai None
bench-want-nurse = hoitaja
bench-want-contract = työsopimus
bench-want-weekday = viikonpäivä (Mon–Sun)
bench-want-week = viikon numero
bench-want-days-in-a-row = peräkkäiset päivät
bench-want-days-with-shift = peräkkäiset päivät samassa vuorotyypissä
bench-want-working-days-in-a-row = peräkkäiset työpäivät
bench-want-days-off-in-a-row = peräkkäiset vapaapäivät
bench-want-assignments = työvuorojen vähimmäis- ja enimmäismäärä
bench-want-assignments-so-far = työvuorot tähän mennessä
bench-want-weekends = työviikonloppujen enimmäismäärä
bench-want-weekends-so-far = työviikonloput tähän mennessä
bench-want-complete-weekends = kokonaiset viikonloput
bench-want-minimum-and-optimum = vähimmäismäärä ja tavoite
bench-want-nurse-number = hoitajien määrä
bench-want-day-number = päivien määrä
bench-want-shift-number = vuorojen määrä
bench-want-instance-days = testitapauksen päivien määrä
bench-want-instance-shifts = testitapauksen vuorojen määrä
bench-want-heads = tarvittavien hoitajien määrä
bench-want-aversion = epämieluisuuden aste
bench-want-minimum = vähimmäismäärä
bench-want-maximum = enimmäismäärä, joka ei ole vähimmäismäärää pienempi

## Numbers of a line

bench-not-a-number = { $what } on `{ $value }`, joka ei ole kokonaisluku
bench-not-a-number-help = Kirjoita pelkkiä numeroita.
bench-number-outside = { $what } on { $value }
bench-number-outside-help = Arvon pitää olla väliltä { $low }–{ $high }.
bench-number-negative-help = Arvo ei saa olla negatiivinen.
bench-whole-number-help = Kirjoita kokonaisluku väliltä { $low }–{ $high }.
bench-what-day = päivä
bench-what-horizon = suunnittelujakso
bench-what-length = pituus
bench-what-maximum = enimmäismäärä
bench-what-requirement = henkilöstötarve
bench-what-weight = paino
bench-what-weight-under = vajauksen paino
bench-what-weight-over = ylityksen paino
bench-curtois-max-minutes = minuuttien enimmäismäärä
bench-curtois-min-minutes = minuuttien vähimmäismäärä
bench-curtois-max-consecutive-shifts = peräkkäisten vuorojen enimmäismäärä
bench-curtois-min-consecutive-shifts = peräkkäisten vuorojen vähimmäismäärä
bench-curtois-min-consecutive-days-off = peräkkäisten vapaapäivien vähimmäismäärä
bench-curtois-max-weekends = viikonloppujen enimmäismäärä

## Files of any format

bench-further-file = tässä muodossa on vain yksi tiedosto, mutta tiedostoja annettiin useampia
bench-further-file-help = Useampi tiedosto on vain testitapauksissa, jotka jakautuvat tiedostoihin (INRC-II, NSPLib).
bench-not-weekly = vain INRC-II-testitapaukset tulevat tietoon viikko kerrallaan
bench-not-weekly-help = Anna INRC-II-testitapaus, esimerkiksi inrc2/n030w4_1_6-2-9-1.
bench-too-many-words = tiedostossa on yli { $most } sanaa
bench-which-file-help = Tarkista, että tämä on oikea tiedosto.
bench-keep-one-help = Jätä niistä yksi.
bench-keep-one-of-two-help = Jätä niistä toinen.
bench-keep-one-of-two-lines-help = Jätä riveistä toinen.
bench-xml-syntax = ei ole XML:ää: { $reason }
bench-xml-too-deep = elementtejä on yli { $most } sisäkkäin
bench-xml-too-many = tiedostossa on yli { $most } elementtiä ja tekstiä
bench-xml-element-missing = elementistä `{ $element }` puuttuu `{ $field }`
bench-xml-element-missing-help = Lisää siihen elementti <{ $field }>.
bench-xml-attribute-missing = elementistä `{ $element }` puuttuu attribuutti `{ $field }`
bench-xml-attribute-missing-help = Lisää siihen { $field }="…".
bench-xml-number-unfit = elementissä `{ $element }` on `{ $value }`

## Curtois and Qu

bench-curtois-too-many-shifts = tiedostossa on yli { $most } vuoroa
bench-curtois-too-many-shifts-help = Tarkista, onko vuoroja annettu moneen kertaan.
bench-curtois-too-many-lines = tiedostossa on yli { $most } riviä
bench-curtois-section-empty = osassa `{ $section }` ei ole rivejä
bench-curtois-section-empty-help = Testitapaus tarvitsee sen.
bench-curtois-section-unknown = `{ $section }` ei ole tiedoston osa
bench-curtois-section-unknown-help = Osat ovat { $sections }.
bench-curtois-fields-exactly-help = Osan { $section } rivillä on { $count ->
        [one] 1 kenttä
       *[other] { $count } kenttää pilkuilla erotettuina
    }.
bench-curtois-fields-at-least-help = Osan { $section } rivillä on vähintään { $count ->
        [one] 1 kenttä
       *[other] { $count } kenttää
    } pilkuilla erotettuina.
bench-curtois-fields-or-help = Osan { $section } rivillä on { $low } tai { $high } kenttää pilkuilla erotettuina.
bench-line-fields = rivillä on { $count ->
        [one] 1 kenttä
       *[other] { $count } kenttää
    }
bench-day-outside = päivä { $day } ei kuulu { $days } päivän suunnittelujaksoon
bench-day-outside-help = Päivät lasketaan nollasta.
bench-curtois-horizon-twice = suunnittelujakso on annettu kahdesti
bench-curtois-horizon-twice-help = Jätä yksi rivi.
bench-curtois-shift-unknown = vuoroa `{ $shift }` ei ole
bench-curtois-shift-unknown-help = Lisää vuoro vuorojen osaan.
bench-curtois-shift-id-invalid = `{ $value }` ei kelpaa vuoron tunnukseksi
bench-curtois-shift-twice = vuoro `{ $shift }` on annettu kahdesti
bench-curtois-employee-unknown = työntekijää `{ $employee }` ei ole
bench-curtois-employee-unknown-help = Lisää työntekijä työntekijöiden osaan.
bench-curtois-employee-id-invalid = `{ $value }` ei kelpaa työntekijän tunnukseksi
bench-curtois-employee-twice = työntekijä `{ $employee }` on annettu kahdesti
bench-curtois-id-invalid-help = Käytä kirjaimia ja numeroita.
bench-curtois-id-twice-help = Anna kummallekin oma tunnus.
bench-curtois-maximum-unfit = `{ $value }` ei ole vuoron enimmäismäärä
bench-curtois-maximum-unfit-help = Kirjoita vuoro=luku; useampien väliin tulee |.
bench-curtois-maximum-twice = vuoron `{ $shift }` enimmäismäärä on annettu kahdesti
bench-curtois-minutes-crossed = minuuttien vähimmäismäärä { $minimum } on suurempi kuin enimmäismäärä { $maximum }
bench-curtois-minutes-crossed-help = Vaihda ne keskenään.
bench-curtois-cover-twice = päivä { $day }, vuoro { $shift }: henkilöstötarve on jo rivillä { $line }
bench-employee-unknown = `{ $employee }` ei ole testitapauksen työntekijä
bench-shift-unknown = `{ $shift }` ei ole testitapauksen vuoro
bench-shift-unknown-help = Kirjoita testitapauksen vuoro, vapaapäivälle piste.
bench-line-names-nobody = rivillä ei ole työntekijää
bench-line-names-nobody-help = Kirjoita esimerkiksi `A: . D N`.
bench-line-twice = työntekijällä `{ $employee }` on kaksi riviä
bench-line-missing = työntekijältä `{ $employee }` puuttuu rivi
bench-line-missing-help = Jokaisella työntekijällä on rivi.
bench-line-days = rivillä on { $count ->
        [one] 1 päivä
       *[other] { $count } päivää
    }, suunnittelujaksolla { $days }
bench-line-days-help = Kirjoita jokaiselle päivälle yksi merkintä, vapaapäivälle piste.
bench-row-fields-help = Rivillä ovat employee, day_index ja shift.
bench-row-day-outside = `{ $value }` ei ole suunnittelujakson päivä
bench-row-day-outside-help = Päivät ovat 0–{ $last }.

## INRC-I

bench-inrc1-too-many =
    { $shifts } vuorotyyppiä ja { $contracts ->
        [one] 1 työsopimus
       *[other] { $contracts } työsopimusta
    }
bench-inrc1-too-many-help = Tarkista, onko tietoja annettu moneen kertaan.
bench-inrc1-weekday-unknown = `{ $value }` ei ole viikonpäivä
bench-inrc1-weekday-unknown-help = Kirjoita viikonpäivä englanniksi: Monday–Sunday.
bench-inrc1-weekend-unknown = `{ $value }` ei ole viikonloppu
bench-inrc1-weekend-unknown-help = Kirjoita viikonpäivät yhteen, esimerkiksi SaturdaySunday.
bench-inrc1-pattern-unknown = `{ $pattern }` ei ole vuorokuvio
bench-inrc1-pattern-unknown-help = Lisää se elementtiin Patterns.
bench-inrc1-name-unknown = { $element }: `{ $value }` on tuntematon
bench-inrc1-date-outside = `{ $value }` ei ole suunnittelujakson päivä
bench-horizon-help = Suunnittelujakso on { $horizon }.

## INRC-II

bench-inrc2-part-foreign = tiedosto ei ole INRC-II-testitapauksen historia eikä viikko
bench-inrc2-part-foreign-help = Anna yksi skenaario, yksi historia (--history) ja viikot järjestyksessä (--weeks).
bench-inrc2-parts-help = Anna historia: --history TIEDOSTO, ja viikot järjestyksessä: --weeks TIEDOSTO,TIEDOSTO,…
bench-inrc2-week-count = skenaariossa on { $weeks ->
        [one] 1 viikko
       *[other] { $weeks } viikkoa
    }, mutta viikkotiedostoja annettiin { $files }
bench-inrc2-history-count = testitapauksessa on yksi historiatiedosto, mutta niitä annettiin { $files }
bench-inrc2-foreign = tiedosto kuuluu aineistoon `{ $set }`, mutta skenaario on `{ $scenario }`
bench-inrc2-foreign-help = Anna saman aineiston tiedostot.
bench-inrc2-weekday-unknown = `{ $value }` ei ole viikonpäivä
bench-inrc2-weekday-unknown-help = Kirjoita viikonpäivä englanniksi: Monday–Sunday tai Mon–Sun.
bench-inrc2-history-twice = hoitajalla `{ $nurse }` on kaksi riviä
bench-inrc2-history-row-missing = historiasta puuttuu hoitajan `{ $nurse }` rivi
bench-inrc2-history-row-missing-help = Jokaisella hoitajalla on rivi.
bench-inrc2-history-contradicts = hoitajan `{ $nurse }` viimeiset päivät ovat ristiriidassa keskenään
bench-inrc2-history-contradicts-help = Työpäivän jälkeen annetaan peräkkäiset työpäivät, muuten peräkkäiset vapaapäivät.
bench-inrc2-history-shift-unknown = `{ $shift }` ei ole vuorotyyppi
bench-inrc2-history-one-shift = yhdestä vuorotyypistä ei tule kahta eri työjaksoa
bench-inrc2-history-one-shift-help = Korjaa historia.
bench-inrc2-nurse-unknown = `{ $nurse }` ei ole skenaarion hoitaja
bench-inrc2-duty-unknown = `{ $shift } { $skill }` ei ole skenaarion vuorotyyppi ja osaaminen
bench-inrc2-week-outside = viikko { $week } on suunnittelujakson ulkopuolella
bench-inrc2-week-outside-help = Viikot ovat 0–{ $last }.
bench-inrc2-week-twice = viikko { $week } on ratkaistu kahdesti
bench-inrc2-weeks-missing =
    { $count ->
        [one] viikon { $weeks } ratkaisu puuttuu
       *[other] viikkojen { $weeks } ratkaisut puuttuvat
    }
bench-inrc2-weeks-missing-help = Anna kansio, jossa on kaikkien viikkojen tiedostot, tai yksi tiedosto, jossa ne kaikki ovat.
bench-inrc2-no-week-fixed = yhtäkään viikkoa ei ole vahvistettu

## NSPLib

bench-nsplib-further-file = testitapaukseen kuuluu yksi case-tiedosto, mutta tiedostoja annettiin useampia
bench-nsplib-further-file-help = Anna yksi --case.

## Titles of rules

bench-title-one-shift = Yksi vuoro päivässä
bench-title-no-absences = Ei poissaoloja
bench-title-succession = Vuoron { $before } jälkeen ei { $next }
bench-title-at-most-of-shift = Enintään { $count } × { $shift }
bench-title-at-most-hours = Enintään { $hours } h
bench-title-at-least-hours = Vähintään { $hours } h
bench-title-at-most-in-a-row = Enintään { $count ->
        [one] 1 vuoro
       *[other] { $count } vuoroa
    } peräkkäin
bench-title-at-least-in-a-row = Vähintään { $count ->
        [one] 1 vuoro
       *[other] { $count } vuoroa
    } peräkkäin
bench-title-at-least-days-off = Vähintään { $count ->
        [one] 1 vapaapäivä
       *[other] { $count } vapaapäivää
    } peräkkäin
bench-title-at-most-weekends = Enintään { $count ->
        [one] 1 viikonloppu
       *[other] { $count } viikonloppua
    }
bench-title-fixed-days-off = Kiinteät vapaapäivät: { $employee }
bench-title-shifts-wanted = Toivotut vuorot
bench-title-shifts-unwanted = Vuorot, joita ei toivota
bench-title-days-off-wanted = Toivotut vapaapäivät
bench-title-work-wanted = Toivotut työpäivät
bench-title-too-few = Liian vähän väkeä työssä
bench-title-too-many = Liikaa väkeä työssä
bench-title-nobody-missing = Ketään ei puutu
bench-title-nobody-beyond = Ketään ei ole liikaa
bench-title-minimal-cover = Henkilöstön vähimmäismäärä
bench-title-optimal-cover = Henkilöstön tavoitemäärä
bench-title-nurses-missing = Puuttuvat hoitajat
bench-title-skill = Työvuoron vaatima osaaminen
bench-title-aversions = Epämieluisat vuorot
bench-title-working-days = Työpäivät
bench-title-working-days-in-a-row = Peräkkäiset työpäivät
bench-title-days-off = Vapaapäivät
bench-title-days-off-in-a-row = Peräkkäiset vapaapäivät
bench-title-days-with-shift = Päivät, vuorona { $shift }
bench-title-shift-in-a-row = { $shift } peräkkäin
bench-title-share-of-assignments = Osuus työvuoroista
bench-title-share-of-weekends = Osuus työviikonlopuista
bench-title-contract-work-in-a-row = Peräkkäiset työpäivät, { $contract }
bench-title-contract-days-off-in-a-row = Peräkkäiset vapaapäivät, { $contract }
bench-title-contract-complete-weekends = Kokonaiset viikonloput, { $contract }
bench-title-contract-assignments = Työvuorot, { $contract }
bench-title-contract-weekends = Työviikonloput, { $contract }
bench-title-inrc1-bound = { $element }, työsopimus { $contract }
bench-title-inrc1-complete-weekends = Kokonaiset viikonloput, työsopimus { $contract }
bench-title-inrc1-identical-weekends = Yksi vuorotyyppi viikonlopussa, työsopimus { $contract }
bench-title-inrc1-no-night-before-weekend = Ei yövuoroa ennen vapaata viikonloppua, työsopimus { $contract }
bench-title-inrc1-alternative-skill = Työ ilman vaadittua osaamista, työsopimus { $contract }
bench-title-inrc1-patterns = Ei-toivotut vuorokuviot, työsopimus { $contract }
