# Texts of: cli (what the command prints), app (sessions, worker processes), worlds (the balance of a generated county)

## Faults

fault-help = ohje: { $help }
fault-times = { $what } ({ $count } kertaa; tämä on ensimmäinen)
fault-warning = varoitus: { $what }
faults-more = … ja { $count } muuta
faults-count = { $count ->
    [one] 1 virhe
   *[other] { $count } virhettä
}
internal-help = Tämä on vuoro-ohjelman virhe. Ilmoita siitä ja liitä mukaan lähtötiedot.
internal-error = sisäinen virhe ({ $name }): { $what }

## Output

output-written = kirjoitettu: { $files }
output-not-written = vakiotulosteeseen ei voi kirjoittaa: { $why }
output-exists = kansiossa on jo tuloksia: { $files }
output-exists-help = Korvaa ne valitsimella --force tai anna toinen kansio valitsimella --out.
output-folder-in-the-way = kirjoitettavan tiedoston nimi on jo kansion nimenä
output-failed = ei voi kirjoittaa: { $why }
output-failed-help = Tarkista, että kansio on olemassa, että saat kirjoittaa siihen ja että levyllä on tilaa.
output-elsewhere = { $file } kirjoitettiin sen sijaan tänne: { $path }
output-claimed-help = Odota, kunnes se on päättynyt, tai anna toinen kansio valitsimella --out.
output-claimed = toinen ajo kirjoittaa parhaillaan tuloksiaan tähän kansioon

## Progress and Ctrl-C

interrupt-stopping = lopetetaan; paras tähän mennessä löytynyt työvuorolista kirjoitetaan (Ctrl-C uudelleen lopettaa heti)
interrupt-not-heard = Ctrl-C lopettaa komennon ilman suunnitelmaa: { $why }
progress-worker = { $what }: työprosessi { $process }
progress-trouble = { $what }: { $trouble }
progress-line = { $what }: { $state }
progress-phase = { $line }; { $phase }
progress-no-roster = ei vielä työvuorolistaa
progress-cost = kustannus { $cost }
progress-broken = { $points ->
    [one] pakollisia sääntöjä rikottu 1 pisteen verran, kustannus { $cost }
   *[other] pakollisia sääntöjä rikottu { $points } pisteen verran, kustannus { $cost }
}
progress-missing = vaatimuksista puuttuu { $heads } henkilöä, kustannus { $cost }
progress-bound = alaraja { $bound }
progress-gap = ero alarajaan { $gap } %
progress-seconds = { $seconds } s

## Sessions and worker processes

session-no-program = ohjelman omaa tiedostoa ei löydy: { $why }
worker-pipe-broken = yhteys emoprosessiin katkesi: { $why }
worker-not-started = työprosessi ei käynnistynyt: { $why }
worker-no-pipes = työprosessiin ei ole yhteyttä
worker-broke-down = työprosessi kaatui ({ $status })
worker-hangs = työprosessi kaatui eikä pääty
worker-last-lines = { $what }: { $lines }
worker-strange-line = työprosessi kirjoitti: { $line }
worker-refused = työprosessi hylkäsi tehtävän: { $why }
worker-no-such-roster = laskenta lähetti työvuorolistan, joka ei sovi lähtötietoihin
worker-false-score = laskennan mukaan rikkeitä on { $points } pistettä henkilöiden ja { $shared } pistettä yhteisissä vaatimuksissa ja kustannus on { $cost }, tarkistuksen mukaan { $points_found } ja { $shared_found } pistettä ja { $cost_found }
worker-false-bound = laskennan mukaan mikään työvuorolista ei maksa vähemmän kuin { $bound }, mutta yksi maksaa { $cost }
worker-false-least = laskennan mukaan jokainen lista rikkoo henkilöiden vaatimuksia { $points } ja yhteisiä vaatimuksia { $shared } pisteen verran, mutta yksi rikkoo niitä { $points_found } ja { $shared_found } pisteen verran
worker-job-faults = { $faults }
worker-job-fault = { $place }: { $fault }

## Plan files

input-plan-no-json = ei ole suunnitelma: { $why }
input-plan-other = sisältö ei ole suunnitelma
input-plan-help = Anna plan-*.json-tiedosto, jonka `vuoro plan` on kirjoittanut.
input-plan-without-scenario = suunnitelmassa ei ole mukana lähtötietoja
input-plan-without-scenario-help = Anna lähtötiedot valitsimella --scenario.
input-no-workbook = työvuorolistan työkirjaa ei voi tehdä: { $why }

## plan

plan-warning = varoitus: { $what }
plan-too-few-hours = liian vähän tunteja: { $what }
plan-fix = { $what }
    {"  "}korjaus: { $fix }
plan-more-warnings = { $count ->
    [one] varoitus: vielä 1 ristiriita; `vuoro check` luettelee kaikki
   *[other] varoitus: vielä { $count } ristiriitaa; `vuoro check` luettelee kaikki
}
plan-no-roster = { $profile }: lopetettiin ilman työvuorolistaa
plan-broken = { $count ->
    [one] { $profile }: paras löytynyt työvuorolista rikkoo pakollisia sääntöjä 1 kohdassa
   *[other] { $profile }: paras löytynyt työvuorolista rikkoo pakollisia sääntöjä { $count } kohdassa
}
plan-see-all = koko työvuorolista on tiedostossa { $page }
plan-reproducer = lähtötiedot ja työvuorolista virheen toistamiseksi: { $file }

## check

check-actual-rosters = { $count ->
    [one] valitsimen --actual lisäksi on annettu 1 työvuorolista
   *[other] valitsimen --actual lisäksi on annettu { $count } työvuorolistaa
}
check-actual-rosters-help = Anna suunniteltu työvuorolista eikä muita: vuoro check SCENARIO PLANNED --actual WORKED.
check-see-all = --all näyttää kaiken
check-violates = { $roster } rikkoo pakollisia sääntöjä:
check-label-horizon = suunnittelujakso
check-label-people = työntekijöitä
check-label-shifts = vuorotyyppejä
check-label-rules = sääntöjä
check-label-wishes = toiveita
check-label-absences = poissaoloja
check-label-locks = lukituksia
check-label-history = aiemmat vuorot
check-label-profile = painotus
check-horizon = { $count ->
    [one] { $dates }, 1 päivä, { $zone }
   *[other] { $dates }, { $count } päivää, { $zone }
}
check-people = { $units ->
    [one] { $people }, 1 yksikkö
   *[other] { $people }, { $units } yksikköä
}
check-rules = { $count }, joista pakollisia { $required }
check-history-none = ei tiedossa
check-history = { $days ->
    [one] 1 päivä
   *[other] { $days } päivää
}
check-history-differs = { $fewest }–{ $most } päivää työntekijän mukaan
check-supply-title = Tarvittavat ja käytettävissä olevat tunnit
check-supply-wanted = { $unit }: tavoite { $target } h (vähintään { $minimum } h)
check-supply-unset = { $people ->
    [one] { $wanted }; 1 työntekijä, jonka työsopimus ei määrää tunteja
   *[other] { $wanted }; { $people } työntekijää, joiden työsopimukset eivät määrää tunteja
}
check-supply-given = { $people ->
    [one] { $wanted }; 1 työntekijä, työsopimuksesta { $available } h
   *[other] { $wanted }; { $people } työntekijää, työsopimuksista { $available } h
}
check-supply-share = { $supply }, { $share } % tavoitteesta
check-too-few-hours = Liian vähän tunteja: { $what }
check-fix = korjaus: { $fix }
check-sound = Ristiriitoja ei löytynyt: jokaisella työntekijällä on joka päivä ainakin yksi mahdollinen vuoro, ja jokaiseen vähimmäismäärään riittää sopivia työntekijöitä.
check-contradictions = { $count ->
    [one] 1 ristiriita: mikään työvuorolista ei voi noudattaa tätä
   *[other] { $count } ristiriitaa: mikään työvuorolista ei voi noudattaa näitä
}
check-more = ja { $count } muuta; --all näyttää ne

## compare

compare-page-exists = tiedosto on jo olemassa
compare-page-exists-help = Korvaa se valitsimella --force tai anna toinen nimi.
compare-see-all = --html FILE näyttää kaiken

## export

export-nothing = vietävää ei ole annettu
export-nothing-help = Anna suunnitelma tai lähtötiedot.
export-not-of-roster = työvuorolistaa ei voi kirjoittaa muodossa { $format }
export-not-of-roster-help = Työvuorolistan muodot ovat { $formats }; --scenario vie suunnitelman lähtötiedot.
export-not-of-scenario = lähtötietoja ei voi kirjoittaa muodossa { $format }
export-not-of-scenario-help = Lähtötietojen muodot ovat { $formats }; suunnitelmasta tai valitsimella --roster saa muutkin.
export-calendars = { $count ->
    [one] kirjoitettu: 1 kalenteri kansioon { $folder }
   *[other] kirjoitettu: { $count } kalenteria kansioon { $folder }
}

## generate

generate-people = { $count ->
    [one] 1 työntekijä
   *[other] { $count } työntekijää
}
generate-days = { $count ->
    [one] 1 päivä
   *[other] { $count } päivää
}
generate-written = kirjoitettu: lähtötiedot, { $people }, { $days }
generate-label-unit = yksikkö
generate-label-name = nimi
generate-label-people = väkeä
generate-label-fte = htv
generate-label-hours = tunteja
generate-label-wanted = tavoite
generate-label-level = taso
generate-label-need = tarpeen lähde
generate-all = kaikki
generate-need-clients = { $count ->
    [one] 1 asiakas
   *[other] { $count } asiakasta
}
generate-need-visits = { $count ->
    [one] 1 käynti arkipäivänä
   *[other] { $count } käyntiä arkipäivänä
}
generate-need-arrivals = { $count ->
    [one] 1 yhteydenotto arkipäivänä
   *[other] { $count } yhteydenottoa arkipäivänä
}
generate-need-points = { $count ->
    [one] 1 hoitoisuuspiste aamussa
   *[other] { $count } hoitoisuuspistettä aamussa
}
generate-need-fixed = kiinteä taulukko

## rules

rules-unknown = sääntölajia `{ $name }` ei ole
rules-unknown-help = `vuoro rules` luettelee kaikki lajit.
rules-no-set = sääntökokoelmaa `{ $name }` ei ole
rules-hint = vuoro rules RULE selittää yhden lajin; vuoro rules practice/house näyttää sääntökokoelman.
rules-goal = Tavoite: { $goal } ({ $about })
rules-importance = Tärkeys, ellei toisin anneta: { $importance }
rules-own-price = oma hinta
rules-parameters = Parametrit:
rules-no-parameters = ei omia
rules-parameter = { $about } ({ $unit })
rules-parameter-default = { $about } ({ $unit }, oletus { $default })
rules-examples = Esimerkkejä, kuten tiedostossa scenario.toml tai sääntökokoelmassa:
rules-common = Jokaisessa säännössä voi olla myös:
rules-common-id = säännön oma tunnus (oletus: sääntölaji)
rules-common-title = nimi raportteihin
rules-common-importance = { $words } tai hinta euroina
rules-common-for = keitä koskee: { $whom } (puuttuu: kaikkia), ja mitä heidän päiviään: { $days }
rules-common-on = milloin: { $when } (puuttuu: joka päivä)
rules-common-source = mistä sääntö tulee (laki, sopimus, talon tapa)
rules-common-clause = laki ja pykälä, sopimus ja kohta
rules-common-verify = true, kun jokin säännön luku on vahvistamatta
rules-common-mandatory = true: muutos saa vain tiukentaa sääntöä tai lieventää sitä kentän `relax` mukaan
rules-common-relax = { $fields }: kuinka paljon, millä tasolla ja minkä luvan haltijoille
rules-common-override = lajin sijaan: sen säännön tunnus, jota muutetaan joillekin työntekijöille tai päiville
rules-clause-unchecked = (mikään sääntö ei tarkista tätä)
rules-clause-figures = luvut: { $value }
rules-clause-clause = lainkohta tai sopimuskohta: { $value }
rules-clause-source = lähde: { $value }
rules-clause-mandatory = sitovuus: { $value }
rules-clause-unconfirmed = VAHVISTAMATON
rules-clauses = { $count ->
    [one] 1 kohta, joista vahvistamatta { $unconfirmed }.
   *[other] { $count } kohtaa, joista vahvistamatta { $unconfirmed }.
}

## benchmark

benchmark-seed = { $instance }, siemenluku { $seed }
benchmark-week = { $what }, viikko { $week }/{ $weeks }
benchmark-taken = { $run }: otettu tallennetuista tuloksista
benchmark-folder-unreadable = kansiota ei voi lukea: { $why }
benchmark-folder-empty = kansiossa ei ole yhtään instanssitiedostoa
benchmark-write-ending = taulukko kirjoitetaan muodossa .csv tai .md
benchmark-write-ending-help = Anna nimi, jossa on jompikumpi näistä päätteistä.
benchmark-row-lost = ajon tulosta ei voi lukea takaisin: { $why }
benchmark-table-failed = taulukkoa ei voi tehdä: { $why }
benchmark-table-unreadable = taulukkoa ei voi lukea: { $why }
benchmark-table-help = Anna CSV-tiedosto, jossa on sarakkeet { $columns }.
benchmark-table-column = sarake `{ $field }` puuttuu
benchmark-results-failed = tuloksia ei voi tallentaa: { $why }
benchmark-results-failed-help = Tarkista, että kansio on olemassa ja että saat kirjoittaa siihen.
benchmark-result-failed = tulosta ei voi kirjoittaa: { $why }
benchmark-results-cut = { $file }: viimeinen rivi on kesken ja jätetään pois
benchmark-no-result = ei ole ajon tulos: { $why }
benchmark-no-result-help = Anna tiedosto, jonka `vuoro benchmark --results` on kirjoittanut, tai uusi nimi.
benchmark-no-result-run = rivi ei ala ajon tiedoilla
benchmark-column-instance = instanssi
benchmark-column-seed = siemenluku
benchmark-column-cost = kustannus
benchmark-column-best-known = paras tunnettu
benchmark-column-to-known = ero siihen
benchmark-column-bound = alaraja
benchmark-column-gap = ero alarajaan
benchmark-column-proven = todistettu
benchmark-column-seconds = sekuntia
benchmark-column-to-best = parhaaseen
benchmark-column-memory = muisti
benchmark-column-published = julkaistu
benchmark-column-to-published = ero julkaistuun
benchmark-column-in = ajassa
benchmark-column-by = menetelmä
benchmark-yes = kyllä
benchmark-no = ei
benchmark-broken = { $cost } (rikkoo)
benchmark-set = { $set }: { $facts }
benchmark-runs = { $count ->
    [one] 1 ajo
   *[other] { $count } ajoa
}
benchmark-not-legal = { $count } ilman kelvollista työvuorolistaa
benchmark-mean-to-known = keskimäärin { $gap } % yli parhaan tunnetun ({ $runs })
benchmark-mean-to-published = keskimäärin { $gap } % yli ajassa lähimmän julkaistun tuloksen ({ $runs })
benchmark-mean-gap = todistettu ero alarajaan keskimäärin { $gap } % ({ $runs })
benchmark-at-best = { $count } vähintään yhtä hyvää kuin paras tunnettu
benchmark-proven = { $count } todistettu
