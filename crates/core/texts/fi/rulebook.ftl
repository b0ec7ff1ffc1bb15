# Texts of: rulebook

## Sääntöjen määrittely

rulebook-too-many-rules = { $rules } sääntöä, työntekijöitä { $employees }
rulebook-too-many-rules-help = Enintään { $most } hyväksytään: kirjoita yksi sääntö monelle työntekijälle.
rulebook-too-many-groups = yli { $most } sääntöä, yksi kullekin ryhmälle, jolla on samat luvat ja ehdot
rulebook-too-many-groups-help = Suunnittele vähemmän työntekijöitä kerralla.
rulebook-id-duplicate = kahdella säännöllä on sama tunnus `{ $id }`
rulebook-id-duplicate-help = Anna kullekin säännölle oma tunnus tai jätä tunnus pois.
rulebook-kind-unknown = sääntölajia `{ $kind }` ei ole
rulebook-kind-unknown-help = `vuoro rules` luettelee sääntölajit.
rulebook-quota-missing = sääntö tarvitsee kiintiön, mutta luvassa ei ole sitä (työntekijä `{ $employee }`)
rulebook-quota-missing-help = Anna luvalle `quota` (rajoitteelle `limit`) tai kirjoita sääntöön `quota or 3`.

## Sääntöjen muutokset

rulebook-override-unknown = muutettavaa sääntöä `{ $rule }` ei ole
rulebook-override-unknown-help = Mainitse ensin sääntökokoelma, jossa se on, tai korjaa tunnus.
rulebook-kind-and-override = sekä `kind` että `override` on annettu
rulebook-kind-and-override-help = Poista `kind`.
rulebook-none = ei arvoa
rulebook-mandatory-loosened = `{ $field }` = { $value } löysentää sääntöä `{ $rule }` ({ $title }, { $was }), joka on pakottava: { $clause }
rulebook-mandatory-name-agreement = Nimeä kentässä `source` tai `clause` sopimus, joka sallii sen.
rulebook-mandatory-tighten = Sääntöä saa vain tiukentaa; kukaan ei saa löysentää sitä.
rulebook-relax = `{ $parameter }` saa muuttua arvoon { $to } asti, kun layer = "{ $layer }" ({ $about }).
rulebook-relax-consent = `{ $parameter }` saa muuttua arvoon { $to } asti, kun layer = "{ $layer }" ({ $about }), suostumuksen antaneille: for = {"{"} permits = ["{ $consent }"] {"}"}.

## Ketä ja mitä päiviä sääntö koskee

rulebook-not-among =
    `{ $name }` ei ole lähtötietojen { $field ->
        [employees] työntekijöissä
        [groups] ryhmissä
        [contracts] työsopimuksissa
        [units] yksiköissä
        [skills] osaamisissa
       *[other] kohdassa { $field }
    }
rulebook-not-among-help = Lisää se lähtötietoihin tai korjaa nimi.
rulebook-permit-unknown = `{ $word }` ei ole lupa eikä rajoite
rulebook-range-reversed = ajanjakso loppuu ({ $to }) ennen alkuaan ({ $from })
rulebook-range-reversed-help = Vaihda `from` ja `to` (viimeinen päivä) keskenään.
rulebook-always = `{ $kind }` on aina voimassa: sillä ei ole kenttää `{ $field }`
rulebook-always-help = Jätä sääntö tai `{ $field }` pois. Kukaan ei voi olla kahdessa paikassa yhtä aikaa.
rulebook-no-weekday = `{ $word }` ei ole viikonpäivä
rulebook-no-weekday-help = Kirjoita mon, tue … sun, mon-fri, weekdays tai weekend.
rulebook-no-date = `{ $value }` ei ole kalenterin päivämäärä
rulebook-no-day-of-year = `{ $value }` ei ole vuoden päivä
rulebook-no-day-of-year-help = Kirjoita muodossa 06-19 (kuukausi ja päivä).

## Hinnat

rulebook-not-euros = kentän `{ $field }` arvo { $value } ei ole hinta euroina
rulebook-not-euros-help = Kirjoita hinta euroina, esimerkiksi 12.50.
rulebook-not-points = kentän `{ $field }` arvo { $value } ei ole kokonainen määrä pisteitä
rulebook-not-points-help = Kirjoita pisteet kokonaislukuna.

## Sääntökokoelmat

rulebook-set-unknown = sääntökokoelmaa `{ $name }` ei ole
rulebook-set-unknown-help = Anna valmiin sääntökokoelman ({ $known }) tai lähtötietojen vieressä olevan tiedoston nimi.
rulebook-set-cycle = sääntökokoelmat viittaavat toisiinsa kehässä: { $circle }
rulebook-set-cycle-help = Poista niistä jokin kehästä.
rulebook-too-many-sets = sääntökokoelmia käytetään yli { $most }
rulebook-too-many-sets-help = Käytä kutakin sääntökokoelmaa kerran.
rulebook-refuses = Sitä ei voi käyttää: { $why }.
rulebook-everything-in-set = Kaikki kyseisen sääntökokoelman säännöt
rulebook-mandatory = pakottava
rulebook-mandatory-relax = pakottava; { $parameter } arvoon { $to } tasolla { $by }
rulebook-mandatory-consent = pakottava; { $parameter } arvoon { $to } tasolla { $by } suostumuksella { $consent }

## Painotukset

profile-balanced = Tasapainoinen
profile-balanced-about = Jokainen tavoite sillä painolla, jonka säännöt sille antavat.
rulebook-profile-unknown = painotusta `{ $id }` ei ole
rulebook-profile-unknown-help = Tunnetut painotukset: { $known }.
rulebook-profile-duplicate = painotus `{ $id }` on annettu kahdesti
rulebook-profile-duplicate-help = Anna kullekin painotukselle oma tunnus.

## Palkkasopimukset

agreement-unknown = palkkasopimusta `{ $name }` ei ole
agreement-unknown-help = Anna valmiin palkkasopimuksen ({ $known }) tai lähtötietojen vieressä olevan tiedoston nimi.
agreement-ends-before-start = sopimus päättyy { $last }, ennen alkuaan { $first }
agreement-ends-before-start-help = Vaihda `valid-from` ja `valid-to` keskenään.
agreement-too-many-allowances = { $count } lisää
agreement-too-many-steps = { $count } ylityön porrasta
agreement-too-many-help = Enintään { $most } hyväksytään.
agreement-share-outside = kentän `{ $field }` arvo on { $percent } %
agreement-share-outside-help = Kirjoita osuus palkasta, esimerkiksi 15 %, enintään 1000 %.
agreement-then-below-first = `then` on pienempi kuin `first`
agreement-then-below-first-help = Myöhemmistä tunneista maksetaan vähintään yhtä paljon.
agreement-form-unknown = kentän `{ $field }` arvo `{ $word }` ei ole työaikamuoto
agreement-form-unknown-help = Se voi olla period, general tai office.
agreement-unconfirmed = { $what } ({ $source })
agreement-hourly-pay = tuntipalkka
agreement-hours = työaika
agreement-daily-overtime = vuorokautinen ylityö
agreement-call-in = hälytysraha
agreement-overtime = ylityö
agreement-side-costs = sivukulut
agreement-standby = varallaolo
agreement-allowance =
    { $kind ->
        [evening] iltalisä
        [night] yölisä
        [saturday] lauantailisä
        [sunday] sunnuntailisä
        [eve] aattolisä
       *[other] lisä { $kind }
    }
agreement-an-allowance = lisä
