# Texts of: report

# The workbook of a roster: what its reader looks for
roster-grid-employee = työntekijä
roster-grid-beside = (tarve)

# Words on their own
report-people = Henkilöstö
report-fte = Kokoaikaisia
report-unit = Yksikkö
report-units = Yksiköitä
report-profession = Ammatti
report-person = Työntekijä
report-all-units = Kaikki
report-days = Päiviä
report-name = Nimi
report-hours = Tunnit
report-nights = Yöt
report-weekends = Viikonloput
report-wishes = Toiveita
report-wishes-met = Toiveista toteutui
report-rule = Sääntö
report-rules = Säännöt
report-importance = Tärkeys
report-goal = Tavoite
report-source = Lähde
report-measure = Mittari
report-measures = Mittarit
report-value = Arvo
report-findings = Havainnot
report-roster = Työvuorolista
report-plans = Suunnitelmat
report-summary = Yhteenveto
report-comparison = Vertailu
report-profile = Painotus
report-requirements = Pakolliset vaatimukset
report-cost = Kustannus
report-lower-bound = Alaraja
report-proven-bound = Todistettu alaraja
report-gap = Ero alarajaan
report-time = Aika
report-stopped = Päättymisen syy
report-none = ei ole
report-yes = kyllä
report-best = paras
report-head-unjudged = Ei tarkistettu
report-unconfirmed = vahvistamaton
report-planned = Suunniteltu
report-realised = Toteutunut
report-change = Muutos

# Counts
report-findings-count = { $count ->
        [one] 1 havainto
       *[other] { $count } havaintoa
    }
report-more = ja { $count } muuta
report-more-by-unit = ja { $count } muuta, yksiköittäin
report-part-of = { $part }/{ $whole }
report-people-fte = { $people } ({ $fte } kokoaikaista)
report-ward-people = { $people ->
        [one] 1 työntekijä
       *[other] { $people } työntekijää
    } ({ $fte } kokoaikaista)

# Figures of a scenario
report-contract-hours = Sopimustunnit
report-wanted-hours = Tarvittavat tunnit
report-absence-days = Poissaolopäiviä

# Figures of a unit
report-to-target = alle tavoitteen
report-off-contract = Poikkeama sopimustunneista
report-broken = Rikottu
report-other-findings = Muita havaintoja

# Is what is required kept?
report-verdict = { $broken ->
        [0] Kaikki pakolliset vaatimukset toteutuvat.
        [one] 1 pakollinen vaatimus ei toteudu.
       *[other] { $broken } pakollista vaatimusta ei toteudu.
    }
report-verdict-judged = Arvioidut vaatimukset toteutuvat.
report-see-below = Katso alta.
report-no-plan = Suunnitelmaa ei ole
report-headline-broken = ! Pakollisia vaatimuksia jää toteutumatta
report-headline-judged = Arvioidut vaatimukset toteutuvat
report-headline-kept = Kaikki pakolliset vaatimukset toteutuvat
report-all-safe = Kaikista { $plans } suunnitelmasta voi valita.
report-all-kept = toteutuvat
report-mark-broken = ! ei toteudu
report-required-broken = Pakollinen, ei toteudu
report-requirement-broken = pakollinen vaatimus ei toteudu
report-person-broken = Työntekijän koko listaa koskeva pakollinen vaatimus ei toteudu
report-no-findings = Säännöistä ei ole havaintoja.

# The page
report-skip = Siirry sisältöön
report-made-by = Tehty vuoro-ohjelmalla (versio { $version }). Jokainen suunnitelma on tarkistettu erikseen kaikkien sääntöjen mukaan.
report-scrolls = { $what }, vieritettävissä sivusuunnassa
report-measures-table = Mittaritaulukko
report-rules-table = Sääntötaulukko
report-units-table = Yksikkötaulukko
report-roster-table = Työvuorolista
report-comparison-caption = Suunnitelmien mittarit rinnakkain; ★ merkitsee rivin parasta
report-own-profiles = Kustannus ja alaraja on laskettu kunkin suunnitelman omalla painotuksella; vertaa suunnitelmia mittareilla.
report-rules-caption = Havainnot säännöittäin: lukumäärä ja kustannus
report-unconfirmed-hint = Vahvistamattomiksi merkityt luvut on vielä tarkistettava lähteestä:
report-measures-by-unit = Mittarit yksiköittäin
report-measures-by-profession = Mittarit ammateittain
report-measures-by-person = Mittarit työntekijöittäin
report-measures-of-people = Jokaisen työntekijän mittarit
report-units-caption = Suunnitelman luvut yksiköittäin
report-overview-caption = Missä väkeä puuttuu tai on liikaa: henkilömäärä yksiköittäin ja päivittäin, kaikki henkilöstötarpeet.
report-overview-label = Puuttuvat henkilöt yksiköittäin ja päivittäin; samat luvut ovat kunkin yksikön listan alla
report-back = Takaisin yksiköiden luetteloon
report-nobody = Työntekijöitä ei ole, joten listaa ei ole näytettäväksi.
report-roster-caption = Työvuorolista { $first } – { $last }
report-week = Viikko { $week } · { $date }
report-cover-head = Vuorossa / tavoite
report-hours-and-contract = Tunnit ja sopimus
report-drawn = Kuviona
report-balance = Yli (+) tai alle (−) suunnittelujaksojen sopimustuntien, kuten säännöt ne laskevat
report-contract-of = sopimus { $hours }
report-cover-met = vuorossa { $there }, tavoite { $wanted }
report-cover-over = vuorossa { $there }, liikaa { $over }
report-cover-below = vuorossa { $there }, tavoite { $wanted }, vähimmäismäärä { $minimum } toteutuu
report-cover-short = vuorossa { $there }, vähimmäismäärä on { $minimum }

# Marks and notes of cells
report-legend = Merkkien selitykset
report-leave = vapaa (loma)
report-sick = sairausloma
report-off = vapaapäivä
report-wish-off = vapaapäivä
report-wish-met = toive toteutui
report-wish-refused = toive jäi toteutumatta
report-locked = lukittu
report-elsewhere = toisessa yksikössä
report-fixed = lukittu ennalta
report-part-broken = pakollinen vaatimus ei toteudu
report-noted = parannettavaa: vie osoitin ruudun päälle
report-below-minimum = alle vähimmäismäärän
report-below-target = alle tavoitteen
report-as-wanted = tavoitteen mukaan
report-too-many = liikaa
report-cover-marks = tavoitteen mukaan, -1 yksi alle tavoitteen, +1 yksi liikaa
report-note-wish-met = toive toteutui: { $wish }
report-note-wish-refused = toive jäi toteutumatta: { $wish }
report-note-locked = lukittu: { $duty }
report-note-locked-why = lukittu: { $duty } ({ $why })

# Cost, bound, gap, and how a plan came about
report-proof-no-bound = ; alarajaa ei tunneta.
report-proof-least = : todistetusti pienin mahdollinen tällä painotuksella.
report-proof-gap = ; tällä painotuksella mikään suunnitelma ei voi maksaa alle { $bound }, joten parannettavaa on enintään { $gap }.
report-proof-broken = . Eroa alarajaan ei ilmoiteta, kun pakollisia vaatimuksia on rikottu; ei ole todistettu, rikkooko jokin lista niitä vähemmän.
report-proof-unavoidable = . Eroa alarajaan ei ilmoiteta, kun pakollisia vaatimuksia on rikottu; on todistettu, ettei mikään lista riko niitä vähemmän.
report-gap-none = 0 % (todistettu parhaaksi)
report-gap-unknown = ei tiedossa (ei alarajaa)
report-gap-broken = ei anneta (pakollisia vaatimuksia ei toteudu)
report-gap-unavoidable = ei ole (vaatimuksia rikottu, todistetusti väistämätöntä)
report-gap-not-proved = ei ole (vaatimuksia rikottu, väistämättömyyttä ei ole todistettu)
report-stopped-unavoidable = todistettu, ettei parempaa listaa ole
report-bound-unknown = ei tiedossa
report-outcome = Kustannus { $cost } · alaraja { $bound } · ero alarajaan { $gap }
report-checked = tarkistettu
report-effort-checked = Tuotu lista; optimointia ei ajettu.
report-effort-stored = Haku päättyi: { $stopped }, siemenluku { $seed }.
report-effort = Haku päättyi: { $stopped }, { $seconds } s (paras löytyi { $best } s kohdalla), { $threads ->
        [one] 1 säie
       *[other] { $threads } säiettä
    }, siemenluku { $seed }.

# Tables on a terminal
report-plan-of = Suunnitelma: { $profile }
report-summed-up = Lista ({ $people } työntekijää, { $days } päivää) on koottu yksiköittäin; { $see }.
report-first-days = Näytetään vain ensimmäiset { $shown } päivää { $days } päivästä; { $see }.
report-see-page = koko lista on raporttisivulla
report-head-broken = PAKOLLISET VAATIMUKSET, JOTKA EIVÄT TOTEUDU
report-head-findings = HAVAINNOT SÄÄNNÖITTÄIN
report-head-unconfirmed = KÄYTÖSSÄ OLEVAT VAHVISTAMATTOMAT LUVUT
report-head-realised = SUUNNITELTU JA TOTEUTUNUT
report-figure-unconfirmed = luku vahvistamaton
report-see-sources = Luvut ja lähteet näyttää `vuoro rules --source`; ne ovat myös raporttisivulla.
report-days-differ = { $days ->
        [one] 1 päivä poikkeaa
       *[other] { $days } päivää poikkeaa
    } suunnitellusta.
report-no-plans = Vertailtavia suunnitelmia ei ole.
report-best-of-row = ★ rivin paras
report-best-of-row-profiles = ★ rivin paras · kustannukset ja alarajat on laskettu kunkin suunnitelman omalla painotuksella, eikä niitä voi verrata

# The workbook
report-sheet-roster = työvuorolista
report-sheet-findings = havainnot
report-sheet-measures = mittarit
report-sheet-by-unit = yksiköittäin
report-sheet-by-profession = ammateittain
report-sheet-by-person = työntekijöittäin
report-sheet-sources = lähteet
report-sheet-verdict = { $profile }. { $verdict } Kustannus { $cost }, ero alarajaan { $gap }.
report-sheet-cover = Vuorossa / vähimmäismäärä; sininen: liikaa, oranssi: alle tavoitteen, punainen: alle vähimmäismäärän
report-sheet-marks = v vapaa (loma), s sairausloma, tyhjä: vapaapäivä
report-sheet-frames = Paksu kehys: lukittu ennalta; punainen kehys: pakollinen vaatimus ei toteudu; huomautus kertoo tarkemmin, myös toteutumatta jääneistä toiveista
report-sheet-page = Sivu { $page }/{ $pages }
report-col-name = nimi
report-col-unit = yksikkö
report-col-hours = tunnit
report-col-contract = sopimus
report-col-difference = erotus
report-col-nights = yöt
report-col-weekends = viikonloput
report-col-wishes-met = toiveista toteutui
report-col-wishes = toiveita
report-col-required = pakollinen
report-col-rule = sääntö
report-col-person = työntekijä
report-col-from = alkaen
report-col-to = päättyen
report-col-amount = määrä
report-col-cost = kustannus
report-col-what = selitys
report-col-measure = mittari
report-col-value = arvo
report-col-figure = luku
report-col-meaning = merkitys
report-col-title = nimi
report-col-layer = taso
report-col-mandatory = pakottava
report-col-figures = luvut
report-col-clause = laki- tai sopimuskohta
report-col-source = lähde

# Pay
report-pay = Palkka: { $title }
report-pay-not-in-force = ei voimassa { $days } suunnitelman päivänä

# Goals, layers, importance
report-goal-cost = kustannukset
report-goal-cover = miehitys
report-goal-ergonomics = työaikaergonomia
report-goal-wishes = toiveet
report-goal-fairness = tasapuolisuus
report-goal-stability = pysyvyys
report-goal-continuity = jatkuvuus
report-layer-law = laki
report-layer-agreement = työehtosopimus
report-layer-local = paikallinen sopimus
report-layer-consent = suostumus
report-layer-practice = käytäntö
report-layer-wish = toive
report-importance-required = pakollinen
report-importance-very-high = erittäin suuri
report-importance-high = suuri
report-importance-medium = keskisuuri
report-importance-low = pieni
report-importance-very-low = hyvin pieni

# Plans to choose from
report-head-apart = KUINKA PALJON LISTAT EROAVAT TOISISTAAN
report-apart = { $plan }: { $others }
report-apart-one = { $days } henkilöpäivää ({ $share } %) eroaa listasta { $plan }
report-head-rest = MUUT MITTARIT
report-see-compare = { $count ->
        [one] 1 muu mittari
       *[other] { $count } muuta mittaria
    } sekä muutokset henkilöittäin ja päivittäin: `vuoro compare` ja listojen tiedostot.
report-other-measures = Muut mittarit ({ $count })
report-other-for-people = Mikä eroaa kenelläkin ({ $count ->
        [one] 1 henkilö
       *[other] { $count } henkilöä
    })
report-people-table = Henkilöiden taulukko
report-head-by-person = EROT HENKILÖITTÄIN
report-head-by-day = EROT PÄIVITTÄIN
report-order-of-plans = Luvut tässä järjestyksessä: { $plans }.
report-days-other = Päiviä, jotka eroavat ensimmäisestä
report-people-other = Henkilöitä, joiden vuoro eroaa ensimmäisestä
report-heads-missing = Tavoitteesta puuttuu henkilöitä
report-day = Päivä
