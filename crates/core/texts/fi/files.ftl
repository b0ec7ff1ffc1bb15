# Texts of: files

## Workbooks: what explains them

workbook-help-title = Näin täytät tämän työkirjan
workbook-help-sheets = Tämä työkirja sisältää kaikki lähtötiedot: kaiken, mitä tarvitaan ennen työvuorolistan suunnittelua. Jokainen taulukko alkaa rivillä, jolla ovat sarakkeiden nimet. Rivit ja sarakkeet voivat olla missä järjestyksessä tahansa, eivätkä tyhjät rivit haittaa.
workbook-help-headers = Tummien otsikoiden sarakkeet täytetään joka rivillä, vaaleiden saavat jäädä tyhjiksi. Sarakkeen selityksen näet, kun viet osoittimen otsikon päälle. Soluissa avautuu valintaluetteloita; jos solussa voi olla useita sanoja, kirjoita niiden väliin ;
workbook-help-values = Päivämäärät ja ajat voivat olla taulukko-ohjelman päivämääriä ja aikoja tai tekstejä: 2026-12-24, 07:00, 114:45. Kaavojakin saa käyttää: niiden viimeinen tulos luetaan. Tätä taulukkoa ja taulukoita, joiden nimi alkaa merkillä _, ei lueta.
workbook-help-commands = vuoro check TÄMÄ.xlsx tarkistaa, onko kaikki ymmärretty, ja kertoo jokaisen virheen taulukon ja solun. vuoro plan TÄMÄ.xlsx tekee työvuorolistan.
workbook-help-single-values = Yksittäiset arvot: kentän nimi ensimmäisessä sarakkeessa, arvo toisessa.
workbook-help-kinds = sääntötyypit
workbook-help-kinds-about = Taulukon `rules` sarakkeen `kind` arvot; `vuoro rules KIND` kertoo lisää.
workbook-help-kind = { $title }.
workbook-help-kind-takes = { $title }. Parametrit: { $parameters }.
workbook-help-parameter = { $name } ({ $unit })
workbook-help-column = sarake
workbook-help-needed = pakollinen
workbook-help-content = sisältö
workbook-help-meaning = merkitys
workbook-help-yes = kyllä
workbook-column-rule-set = Sääntökokoelman nimi, esimerkiksi practice/ward; muut sarakkeet jäävät silloin tyhjiksi.
workbook-column-parameters = Sääntötyypin omat parametrit: maximum = 5, duties = ["night"].
workbook-note-needed = { $about } (pakollinen)
workbook-not-in-list = Ei ole luettelossa
workbook-not-in-list-help = Valitse arvo luettelosta; taulukko help kertoo, mistä se tulee.
workbook-page = Sivu { $page } / { $pages }
workbook-sort-text = teksti
workbook-sort-said = teksti tai teksti joka kielellä
workbook-sort-words = sanoja, välissä ;
workbook-sort-date = päivämäärä
workbook-sort-days = viikonpäiviä tai päivämääriä
workbook-sort-clock = kellonaika
workbook-sort-length = tunnit ja minuutit
workbook-sort-integer = kokonaisluku
workbook-sort-share = luku tai prosentti
workbook-sort-money = euroa
workbook-sort-price = euroa (tai pisteitä)
workbook-sort-flag = yes (kyllä) tai no (ei)
workbook-sort-strength = sana, prosentti tai hinta
workbook-sort-balance = luku tai tunnit ja minuutit
workbook-sort-importance = sana tai hinta
workbook-sort-agreement = sopimuksen nimi
workbook-sort-table = nimi = arvo, …

## Workbooks: what is wrong with them

workbook-not-made = työkirjaa ei voi tehdä: { $reason }
workbook-not-made-help = Soluun mahtuu enintään { $characters } merkkiä, taulukkoon enintään { $rows } riviä.
workbook-unreadable = työkirjaa ei voi lukea: { $reason }
workbook-unreadable-help = Avaa se taulukko-ohjelmassa ja tallenna se uudelleen .xlsx-muodossa.
workbook-old = tiedosto on vanha .xls-työkirja tai salasanalla suojattu
workbook-old-help = Poista salasana ja tallenna työkirja .xlsx-muodossa.
workbook-no-zip = tiedosto ei ole .xlsx-työkirja
workbook-no-zip-help = Työkirja on zip-paketti. Tallenna se taulukko-ohjelmassa .xlsx-muodossa; CSV-tiedosto kuuluu lähtötietojen kansioon.
workbook-open-document = tiedosto on OpenDocument-laskentataulukko
workbook-open-document-help = Tallenna se .xlsx-muodossa (Excel 2007 tai uudempi).
workbook-other-archive = paketissa ei ole työkirjaa
workbook-other-archive-help = Anna .xlsx-tiedosto, tai pura paketti ja anna kansio.
workbook-too-many-parts = paketissa on { $count } osaa, enemmän kuin { $most }
workbook-too-many-parts-help = Työkirjassa niitä on muutama kymmenen. Tarkista, että tämä on oikea tiedosto.
workbook-too-large = työkirja on purettuna yli { $mebibytes } MiB
workbook-too-large-help = Pieni tiedosto, joka purettuna on näin suuri, on hyökkäys (zip-pommi) tai vahinko; siitä ei luettu mitään. Poista turhat rivit, sarakkeet ja kuvat ja tallenna se uudelleen.
workbook-part-broken = työkirjan osaa { $part } ei voi purkaa: { $reason }
workbook-part-broken-help = Tiedosto on katkennut tai muuttunut matkalla. Hae siitä uusi kopio.
workbook-texts-announced = se ilmoittaa { $texts } tekstiä { $bytes } tavussa
workbook-too-many-cells = työkirjassa on yli { $most } täytettyä solua
workbook-too-many-cells-help = Poista, mitä ei tarvita, tai suunnittele vähemmän väkeä tai vähemmän päiviä kerralla.
workbook-cell-not-finite = solussa ei ole äärellistä lukua
workbook-cell-not-finite-help = Kirjoita itse arvo.
workbook-cell-error = solussa on virhe { $error }
workbook-cell-error-help = Kirjoita arvo tai korjaa kaava.
workbook-formula-uncalculated = kaavalla `={ $formula }` ei ole tulosta
workbook-long-formula-uncalculated = kaavalla ei ole tulosta
workbook-formula-uncalculated-help = Avaa työkirja taulukko-ohjelmassa ja tallenna se, jotta kaavat lasketaan; tai kirjoita itse arvo.
workbook-main-sheet-missing = työkirjassa ei ole taulukkoa `{ $sheet }` (sen taulukot: { $sheets })
workbook-main-sheet-missing-help = `vuoro export LÄHTÖTIEDOT --format xlsx` kirjoittaa pohjaksi työkirjan, jossa on kaikki taulukot.
workbook-sheet-unknown = taulukkoa `{ $sheet }` ei tunneta
workbook-sheet-unknown-help = Taulukot, joiden nimi alkaa merkillä _, ohitetaan.
workbook-sheet-unknown-near-help = { $near } Taulukot, joiden nimi alkaa merkillä _, ohitetaan.
workbook-value-without-field = arvo, jolla ei ole kentän nimeä
workbook-value-without-field-help = Kirjoita kentän nimi sarakkeeseen A.
workbook-field-unknown = `{ $field }` on tässä tuntematon
workbook-known-help = Tunnetut: { $names }.
workbook-field-twice = `{ $field }` on annettu kahdesti
workbook-field-twice-help = Jätä riveistä toinen.
workbook-column-unknown = saraketta `{ $field }` ei tässä tunneta
workbook-column-twice = sarake `{ $field }` on otsikkorivillä kahdesti
workbook-column-twice-help = Jätä sarakkeista toinen.
workbook-column-unnamed = `{ $value }` on sarakkeessa, jolla ei ole nimeä
workbook-column-unnamed-help = Anna sarakkeelle nimi otsikkorivillä tai tyhjennä solu.
workbook-beside-rule-set = `{ $field }` on annettu sääntökokoelman rinnalla
workbook-beside-rule-set-help = Sääntökokoelman rivillä ei ole muuta. Jos haluat muuttaa sen sääntöä, kirjoita sääntö omalle rivilleen.
workbook-not-understood = solua ei ymmärretty: { $reason }
workbook-not-understood-help = Kirjoita nimi = arvo, pilkut väliin, tekstit lainausmerkkeihin, luettelot merkkeihin [ ]: maximum = 5, duties = ["night"].

## Rosters

roster-format-unknown = sisältö ei ole työvuorolista
roster-format-unknown-help = Anna suunnitelma (JSON), työkirja, jossa työvuorolista on ruudukkona, tai CSV-tiedosto, jossa on sarakkeet employee, date ja duty.
roster-folder-unreadable = kansiota ei voi lukea: { $reason }
roster-folder-unreadable-help = Tarkista kansion käyttöoikeudet.
roster-folder-empty = kansiossa ei ole ratkaisutiedostoa
roster-folder-empty-help = Anna suunnitelma, CSV-tiedosto tai kansio, jossa on julkisen testitapauksen ratkaisutiedostot.
roster-of-strangers = yhdelläkään { $count } rivistä ei ole lähtötietojen työntekijää: tässä `{ $employee }`
roster-of-strangers-help = Lista näyttää kuuluvan toisiin lähtötietoihin.
roster-employee-unknown = `{ $employee }` ei ole lähtötietojen työntekijä
roster-duty-unknown = `{ $duty }` ei ole lähtötietojen työvuoro
roster-duty-unknown-help = Kirjoita lähtötietojen työvuoron tai vuorotyypin koodi tai off.
roster-day-invalid = `{ $value }` ei ole päivämäärä eikä suunnittelujakson päivä
roster-day-invalid-help = Kirjoita 2026-12-24 tai päivien määrä ensimmäisestä päivästä.
roster-day-outside = `{ $value }` ei ole suunnittelujaksolla { $horizon }
roster-day-outside-help = Työvuorolista kattaa lähtötietojen suunnittelujakson.
roster-workbook-without = työkirjassa ei ole työvuorolistaa
roster-workbook-without-help = Ruudukossa on rivi, jolla ovat `employee` ja päivämäärät, kuten komennon `vuoro plan` kirjoittamassa listassa; luettelossa on sarakkeet employee, date ja duty.
roster-row-without-person = `{ $value }` on rivillä, jolla ei ole työntekijän tunnusta
roster-row-without-person-help = Kirjoita tunnus sarakkeeseen `employee`; listan alapuolisilla riveillä siinä on (cover).
roster-person-twice = työntekijällä `{ $employee }` on kaksi riviä; toinen on kohdassa { $place }
roster-person-twice-help = Jätä niistä toinen.
roster-day-twice-help = Jätä se, jota tarkoitat.
roster-day-twice = henkilöllä `{ $employee }` on { $date } kaksi asiaa, jotka eivät voi molemmat pitää paikkaansa: vapaa tai poissaolo muun ohella tai sama vuoro kahdesti

## Calendars

roster-ics-unit = Yksikkö: { $unit }
roster-ics-time = Aika: { $from }–{ $to } ({ $zone })
roster-ics-role = Tehtävä: { $role }
roster-ics-break = Tauko: { $unpaid } palkatonta
roster-ics-no-break = Tauko: ei palkatonta
roster-ics-paid = Palkallinen aika: { $paid }
roster-ics-leave = Vapaa (loma)
roster-ics-sick = Sairausloma

## Files that are written

write-file-exists = tiedosto on jo olemassa
write-file-exists-help = Korvaa se valitsimella --force tai anna toinen nimi.
write-file-failed = tiedostoa ei voi kirjoittaa: { $reason }
write-file-failed-help = Tarkista, että kansio on olemassa, että saat kirjoittaa siihen ja että levyllä on tilaa.
write-no-file-help = Anna tiedoston nimi.
write-no-file = se on laite tai putki, ei tiedosto
write-folder-exists-help = Korvaa se valitsimella --force tai anna toinen kansio.
write-folder-failed = kansiota ei voi luoda: { $reason }
write-folder-failed-help = Tarkista, että saat kirjoittaa sinne.

## Files and their formats

fix-keep-one = Jätä toinen pois.
fix-plan-less = Suunnittele kerralla vähemmän työntekijöitä tai päiviä.
fix-at-most = Niitä hyväksytään enintään { $most }.
file-missing = tiedostoa ei ole
file-missing-help = Tarkista polku.
file-too-large = tiedosto on suurempi kuin { $mebibytes } MiB
file-too-large-help = Jaa syöte osiin tai tarkista, että tämä on oikea tiedosto.
file-unreadable = tiedostoa ei voi lukea: { $reason }
file-unreadable-help = Tarkista käyttöoikeudet ja että kyseessä on tiedosto.
file-no-file-help = Putkia ja laitteita ei lueta: tallenna sisältö ensin tiedostoon.
file-no-file = ei ole tiedosto eikä kansio
file-not-utf8 = tavu { $position } (arvo { $byte }) ei ole UTF-8-tekstiä
file-utf16 = teksti on UTF-16-koodattua
file-binary = sisältö ei ole tekstiä
file-empty = tiedosto on tyhjä
file-foreign = näihin lähtötietoihin ei kuulu muita tiedostoja
file-foreign-help = Historia-, viikko- ja tapaustiedostot kuuluvat julkisiin vertailuaineistoihin (INRC-II, NSPLib).
scenario-format-unknown = sisältö ei ole mitään lähtötietojen muotoa
scenario-format-unknown-help = Anna lähtötietojen kansio, lähtötiedot .xlsx-, .toml- tai .json-muodossa tai julkinen vertailuaineisto.
internal-nothing-read = lukeminen päättyi ilman tulosta ja ilman virhettä
folder-without-main-file = kansiossa ei ole tiedostoa `{ $file }`
folder-without-main-file-help = Lähtötietojen kansiossa on { $file } sekä staff.csv, demand.csv ja niin edelleen.
folder-table-twice = `{ $field }` on annettu tässä tiedostossa ja kohdassa { $place }
folder-file-unread = tiedostoa `{ $file }` ei lueta
folder-file-left-aside-help = Kansion taulukot ovat: { $names }. Jos tiedosto on jokin niistä, anna sille se nimi; muuten siirrä se muualle.
folder-file-left-aside = tiedostoa `{ $file }` ei lueta: se ei ole mikään lähtötietojen taulukoista
instance-file-number-unknown = tiedostoa numero { $number } ei tunneta tämän nimen perusteella
instance-file-number-unknown-help = Numerot tarkoittavat tiedostoja Sc-SET.txt-nimisen tiedoston vieressä; anna muuten polut.
csv-too-many-rows = taulukossa on enemmän kuin { $most } riviä
csv-too-many-fields = rivillä on enemmän kuin { $most } kenttää
csv-column-twice = sarake `{ $field }` on otsikkorivillä kahdesti
csv-column-twice-help = Jätä toinen sarake pois.
csv-field-beyond-header =
  kenttä { $number } (`{ $found }`): otsikkorivillä on vain { $columns } { $columns ->
    [one] sarake
   *[other] saraketta
  }
csv-quote-open = tässä avattua lainausmerkkiä ei suljeta
csv-text-after-quote = sulkevan lainausmerkin jälkeen on tekstiä
json-syntax = teksti ei ole JSON-muotoa: { $reason }
json-cut-off = teksti ei ole JSON-muotoa: se loppuu kesken arvon
json-too-many-values = tiedostossa on yli kaksi miljoonaa arvoa
json-too-deep = luetteloita ja taulukoita on sisäkkäin liikaa
json-number-too-large = luku on liian suuri
field-twice = `{ $field }` on annettu kahdesti
reason-refused = sarakkeeseen `{ $field }` tallennettaisiin syy, jota työvuorolista ei saa tietää

## The JSON Schema

schema-title = vuoron lähtötiedot, muodon versio { $version }
schema-about = Kaikki, mitä tiedetään ennen työvuorolistan suunnittelua. Puuttuva arvo, null ja tyhjä teksti tarkoittavat samaa.
schema-rule-set = Sääntökokoelman nimi.
schema-change = Säännön muutos
schema-change-about = Muut parametrit korvaavat säännön omat parametrit.

## What a scenario is made from: units, skills, contracts, shift types

name-unit = yksikkö
name-unit-help = Määrittele se (lähtötiedoissa [[unit]]).
name-skill = osaaminen
name-skill-help = Määrittele se (lähtötiedoissa `skills = [ … ]`).
name-contract = työsopimus
name-contract-help = Määrittele se (lähtötiedoissa [[contract]]).
name-shift = vuorotyyppi
name-shift-help = Määrittele se (lähtötiedoissa [[shift]]).
name-employee = työntekijä
name-employee-help = Lisää työntekijä (rivi taulukkoon staff).
name-declared-already = { $what } `{ $name }` on jo määritelty kohdassa { $place }
name-unknown = `{ $name }` ei ole { $what }
name-like-another-help = Ne eroavat isoilta kirjaimiltaan, välilyönneiltään tai näkymättömiltä merkeiltään. Jos tarkoitat samaa, kirjoita se kaikkialla samalla tavalla.
name-like-another = `{ $name }` ja `{ $other }` (kohdassa { $place }) näyttävät samalta mutta ovat eri tunnuksia
name-ambiguous-help = Kirjoita sen tunnus, jota tarkoitat.
name-ambiguous = `{ $name }` on usean nimi: { $ids }
name-unknown-none-declared = `{ $name }` ei ole { $what }: yhtään ei ole määritelty
too-many-units = { $count } yksikköä
too-many-contracts = { $count } työsopimusta
too-many-shifts = { $count } vuorotyyppiä
too-many-skills = osaamisia on liikaa: `{ $name }`
too-many-tags = `{ $tag }` on 65. tunniste
too-many-tags-help = Tunnisteita hyväksytään enintään 64.
too-many-duties = { $count } yksikön, vuorotyypin ja tehtävän yhdistelmää
too-many-duties-help = Työvuoroja hyväksytään enintään { $most }.
id-with-mark = tunnuksessa `{ $id }` on merkki { $mark }, jolla on oma merkityksensä
id-with-mark-help = Käytä kirjaimia, numeroita sekä merkkejä `-` ja `_`.
shift-code-reserved = vuorokoodi `{ $code }` on sana, jolla on oma merkityksensä
shift-code-reserved-help = Valitse toinen koodi.
tag-reserved = tunniste `{ $tag }` on sana, jolla on oma merkityksensä
tag-reserved-help = Valitse toinen sana.
field-percent = `{ $field }` on { $percent } %
rate-help = Kirjoita osuus väliltä 0–100 %, esimerkiksi 5 %.
share-help = Kirjoita osuus, joka on enintään 100 %, esimerkiksi 0,8 tai 80 %.
break-outside = tauko, jonka `{ $field }` on { $value }, ei ole vuoron sisällä
break-outside-help = Anna tauon pituus kentässä `break` ja aika, jolloin koko tauko on alun ja lopun välissä.
break-too-long = `{ $field }`: tauko on { $minutes } min, mutta vuoro on { $length } min
break-too-long-help = Tauko on lyhyempi kuin vuoro.
paid-too-long = `{ $field }`: yhdestä vuorosta on palkallista aikaa { $paid }
paid-too-long-help = Vuorosta voi maksaa enintään { $most } tuntia.
start-at-midnight-help = Keskiyö vuorokauden alussa on 0:00.
double-duty-no-pair = kaksoisvuorossa on vähintään kaksi vuorokoodia, mutta koodeja on { $count }
double-duty-no-pair-help = Kirjoita double-duties = [["E", "L"]].
standby-paid = varallaololla on `paid` { $paid }, mutta varallaolo ei ole työaikaa
standby-paid-help = Jätä `paid` pois. Varallaolon korvaus on palkkasopimuksessa.
double-duty-overlaps = `{ $first }` ja `{ $second }` menevät ajallisesti päällekkäin
double-duty-overlaps-help = Kukaan ei voi tehdä molempia samana päivänä.
scenario-without-shifts = henkilöstötarve on annettu, mutta vuorotyyppejä ei ole
scenario-without-shifts-help = Määrittele vuorotyypit: [[shift]].
scenario-too-many-duty-sets = { $count } toivetta, lukitusta ja julkaistua vuoroa, joista kukin on jokin { $duties } vuorosta
scenario-version-help = Tämä vuoro lukee version { $version }.

## The calendar

range-reversed = aikaväli { $from } – { $to } päättyy ennen kuin se alkaa
dates-outside = { $dates } ei ole välillä { $known }
absence-far-away = poissaolo { $dates } on yli vuoden päässä suunnitelmasta
dates-outside-help = Tarkista päivämäärä tai lähtötietojen suunnittelujakso (`start`, `days`).
horizon-year = suunnittelujakso alkaa vuonna { $year }
horizon-year-help = Anna vuosi väliltä 1900–2200.
horizon-reversed = suunnittelujakso päättyy { $end }, ennen alkuaan { $start }
horizon-reversed-help = Vaihda `start` ja `end` keskenään.
horizon-length = suunnittelujaksossa on { $days } päivää
horizon-length-help = Siinä voi olla 1–{ $most } päivää.
days-missing-help = Anna `days` tai `end` (viimeinen päivä).
two-fields-given = sekä `{ $field }` että `{ $other }` on annettu
time-zone-unknown = `{ $name }` ei ole aikavyöhyke
holiday-twice = arkipyhä { $date } on annettu kahdesti
holiday-twice-help = Anna kukin päivämäärä kerran.
holiday-unnamed = arkipyhä
day-unknown = `{ $word }` ei tarkoita mitään päivää
day-unknown-help = Kirjoita mon, mon-fri, weekdays, weekend, all, holiday tai päivämäärä muodossa 2026-12-24.

## Demand

shift-and-window = sekä vuorotyyppi että kellonaikaväli on annettu
shift-and-window-help = Jätä joko `shift` tai `from` ja `to`.
shift-covers-nothing = vuorotyyppiä `{ $code }` ei lasketa läsnäoloksi (`covers = false`)
shift-covers-nothing-help = Sellaisilla vuoroilla ei voi täyttää henkilöstötarvetta.
shift-not-in-unit = yksikkö { $unit }: vuorotyyppi `{ $code }` ei ole siellä käytössä
shift-not-in-unit-help = Lisää se yksikön luetteloon `shifts` tai pyydä toista vuorotyyppiä.
shift-missing-help = Anna `shift` tai kellonaikaväli `from` ja `to`.
minimum-above-target = `{ $field }` { $minimum } on suurempi kuin `target` { $target }
minimum-above-target-help = Tavoite on vähintään yhtä suuri kuin vähimmäismäärä.
maximum-below-target = `{ $field }` { $maximum } on pienempi kuin tavoite ({ $target })
maximum-below-target-help = Enimmäismäärä on vähintään yhtä suuri kuin tavoite.
demand-too-many-days = henkilöstötarpeessa on enemmän kuin { $most } päivää
rows-too-many-days = riveillä on enemmän kuin { $most } päivää
rows-too-many-days-help = Kirjoita viikonpäiviä tai suunnittele kerralla vähemmän päiviä.
demand-given-already = saman yksikön, ajan, osaamisen ja päivän henkilöstötarve on jo annettu kohdassa { $place }
day-twice-help = Anna kukin päivä kerran; päivämäärä menee edelle sanan `holiday` ja se viikonpäivien edelle.
demand-too-much = { $kinds } erilaista henkilöstötarvetta, { $days } päivää
demand-too-much-help = Suunnittele kerralla vähemmän yksiköitä tai päiviä.

## Demand from need

measure-clients = asiakkaat
measure-points = pisteet
measure-arrivals = saapumiset
measure-visits = käynnit
heads-clients =
  { $amount ->
    [one] 1 asiakas
   *[other] { $amount } asiakasta
  }
heads-points =
  { $amount ->
    [one] 1 piste
   *[other] { $amount } pistettä
  }
heads-arrivals =
  { $amount ->
    [one] 1 saapuminen
   *[other] { $amount } saapumista
  }
heads-visits =
  { $amount ->
    [one] 1 käynti
   *[other] { $amount } käyntiä
  }
heads-times-ratio = { $amount } × { $ratio } × { $daily } h päivässä
heads-times-service = { $amount } × { $service } h
heads-times-share = { $work } × { $percent } %
heads-per-worker = { $work } ÷ { $points } työntekijää kohti
heads-per-time = { $work } ÷ { $time } h
heads-per-time-occupied = { $work } ÷ { $time } h ÷ { $percent } %
heads-result = { $computation } = { $heads }
heads-required = { $percent } % tästä: { $computation }
heads-always = aina { $heads }
need-beside-demand = saman yksikön, ajan, osaamisen ja päivän henkilöstötarve on annettu toiseen kertaan
need-beside-demand-help = Jätä joko taulukon `demand` rivi tai yksi taulukon `needs` rivi.
need-given-already = saman yksikön, ajan, osaamisen ja päivän tarve on jo annettu kohdassa { $place }
need-with-time = aika on annettu, mutta saapumisten ja käyntien aika tulee taulukosta `forecast`
need-with-time-help = Jätä pois `shift`, `from` ja `to`.
need-field-of-other-measure = `{ $field }` ei liity suureeseen: { $of }
need-field-of-other-measure-help = Kenttä kuuluu näihin: { $owners }.
per-worker-help = Anna pisteet, joista yksi työntekijä voi vastata.
amount-too-large = `{ $field }` edellyttää { $heads } työntekijää: { $computation }
amount-too-large-help = Työntekijöitä hyväksytään enintään { $most }; tarkista määrä ja taulukon `needs` rivi.
forecast-given-already = saman yksikön, ajan ja päivän ennuste on jo annettu kohdassa { $place }
forecast-given-already-help = Anna kukin päivä ja aika kerran; päivämäärä menee edelle sanan `holiday` ja se viikonpäivien edelle.
forecast-silent =
  yksikkö { $unit }, { $date }{ $more ->
    [0] {""}
    [one] {" "}ja 1 muu päivä
   *[other] {" "}ja { $more } muuta päivää
  }: taulukossa `forecast` ei ole määrää ({ $of })
forecast-silent-help = Lisää rivejä taulukkoon `forecast`; kirjoita määrä 0, kun mitään ei odoteta.
forecast-unread = yksikkö { $unit }: mikään taulukon `needs` rivi ei muuta tätä määrää ({ $of }) työntekijöiksi
forecast-unread-help = Lisää taulukkoon `needs` rivi, jolla on sama yksikkö, `of` ja aika, tai poista ennuste.
forecast-without-time-help = Anna tunti, jona määrää odotetaan, `from` ja `to`, tai `shift`.

## Employees

too-many-employees = { $count } työntekijää ja { $days } päivää, historia mukaan lukien
too-many-units-of-employees = työntekijöillä on yhteensä enemmän kuin { $most } yksikköä
too-many-units-of-employees-help = Anna kullekin työntekijälle vähemmän yksiköitä.
too-many-rows = `{ $table }`: { $count } riviä
field-is-formula = `{ $field }` on `{ $found }`, jota taulukkolaskenta pitää kaavana
field-is-formula-help = Aloita se kirjaimella tai numerolla.
employment-reversed = työsuhde päättyy { $to }, ennen alkuaan { $from }
employment-reversed-help = Vaihda `from` ja `to` (viimeinen päivä) keskenään.
monthly-without-agreement = `{ $field }` on annettu, mutta lähtötiedoissa ei ole palkkasopimusta
monthly-without-agreement-help = Kirjoita lähtötietoihin pay = "pay/fi-sote-2025".
money-negative = `{ $field }` on { $amount }, joka on negatiivinen
money-too-large-help = Enintään miljoona euroa hyväksytään.
hourly-help = Anna tunnin hinta.
monthly-help = Anna täyden työajan kuukausipalkka.
agency-help = Anna tunnin hinta.
fte-outside = `{ $field }` on { $share }, eli työaikaprosentti on { $percent } %
fte-outside-help = Kirjoita 0,8 tai 80 %, kun kyse on neljästä viidesosasta; arvo on suurempi kuin 0 ja enintään 2.
skill-until-no-date = `{ $found }` ei ole kalenterin päivämäärä
tag-is-a-code = `{ $tag }` on sekä vuorotyypin koodi että muiden vuorojen tunniste
tag-is-a-code-help = Säännöistä ei selviäisi, kumpaa tarkoitetaan: anna tunnisteelle tai vuorotyypille toinen nimi.
group-is-a-person = ryhmällä `{ $group }` on sama tunnus kuin työntekijällä
group-is-a-person-help = Ei selviäisi, tarkoitetaanko työntekijää vai ryhmää: anna ryhmälle toinen nimi.
skill-twice = osaaminen `{ $skill }` on annettu kahdesti
skill-twice-help = Anna kukin osaaminen kerran.
skill-with-quota = osaamiselle `{ $skill }` on annettu `{ $field }`
skill-with-quota-help = Osaaminen joko on tai ei ole; poista kenttä.
permit-unknown = `{ $word }` ei ole lupa
restriction-unknown = `{ $word }` ei ole rajoite
validity-reversed = voimassaolo päättyy { $until }, ennen ensimmäistä päivää { $from }
validity-reversed-help = Vaihda `from` ja `until` (viimeinen voimassaolopäivä) keskenään.
value-integer-or-duration = kokonaisluku tai kesto
value-integer-or-duration-help = Kirjoita luku, esimerkiksi 3, tai aika, esimerkiksi 6:00.
contract-period-twice = sekä `{ $field }` että `{ $other }` on annettu
contract-period-start-alone = kenttä `{ $field }` ei vaikuta kalenterijaksoon { $period }
contract-period-help = Anna `period-days` ja `period-start`, tai pelkkä `period`: viikot, kuukaudet ja vuodet alkavat kalenterin mukaan.
hours-too-long = `{ $field }` on pidempi kuin mikään työaikajakso
hours-too-long-help = Kirjoita esimerkiksi 108:00.
term-empty = `{ $field }` puuttuu, samoin `hours` ja `rule`
term-empty-help = Anna työaikaprosentti (`fte`), jakson työaika (`hours`) tai `rule`, `parameter` ja `value`.

## Wishes, absences, locks, history

date-and-range = sekä `{ $field }` että `from`/`to` on annettu
group-empty-help = Ryhmät luetaan taulukon staff sarakkeesta `groups`.
group-empty = ryhmässä `{ $group }` ei ole ketään
locks-too-many-days = lukituksia on yli { $most } päivälle
days-none-help = Kirjoita päivä, joka on suunnitelmassa, tai poista rivi.
days-none = `{ $field }` ei tarkoita yhtään suunnittelujakson päivää
wishes-too-many-days = toiveissa on enemmän kuin { $most } päivää
absences-too-many-days = poissaoloissa on enemmän kuin { $most } päivää
strength-unfit = `{ $field }` ei voi olla { $found }
strength-help-points = Kirjoita must, high, medium, low, prosentti, esimerkiksi 200 %, tai pisteet, esimerkiksi 5.
strength-help-euros = Kirjoita must, high, medium, low, prosentti, esimerkiksi 200 %, tai hinta, esimerkiksi 12,50 €.
duty-unknown = `{ $word }` ei ole työvuoro, vuorotyyppi eikä tunniste
duty-unknown-help = Kirjoita vuorokoodi, tunniste, off, leave, sick tai work.
duty-impossible = `{ $word }` ei ole työvuoro, jonka voi tehdä yhtenä päivänä
duty-impossible-help = Vuoropari on määriteltävä luettelossa `double-duties`; tehtävä edellyttää yksikköä, jolla on `by-role = true`.
absences-clash = `{ $employee }` on { $date } poissa myös toisesta syystä, katso { $place }
lock-against-leave = `{ $employee }`, { $date }: lukittu vuoro on `{ $duty }`, mutta työntekijä on poissa, katso { $place }
locks-clash = `{ $employee }`, { $date }: lukittu vuoro on `{ $duty }`, mutta toinen lukitus on `{ $other }`, katso { $place }
locks-clash-help = Jätä toinen lukitus pois.
published-given-already = työntekijän julkaistu vuoro samalle päivälle on jo annettu kohdassa { $place }
published-given-already-help = Anna kukin päivä kerran.
history-duty-and-balance = samalla rivillä on sekä työvuoro että saldo
history-duty-and-balance-help = Anna kummallekin oma rivi.
history-value-help = Kirjoita kokonaisluku tai tunnit ja minuutit, esimerkiksi -3:15.
balance-given-already = saldo `{ $balance }` on jo annettu kohdassa { $place }
balance-given-already-help = Anna kukin saldo kerran.
history-in-horizon = { $date } ei voi olla historiaa: suunnittelujakso alkaa { $start }
history-in-horizon-help = Historia päättyy päivää ennen alkupäivää `start`; suunnittelujakson kiinteät vuorot kuuluvat lukituksiin.
history-without-days = { $date } ei voi olla historiaa: `history-days` on 0
history-outside = { $date } ei kuulu historiaan { $known }
history-outside-help = Anna lähtötiedoissa `history-days`: niin monta päivää ennen alkupäivää `start` tunnetaan.
history-day-given-already = saman työntekijän sama päivä on jo annettu kohdassa { $place }
history-day-given-already-help = Anna kukin päivä kerran; kaksoisvuoro kirjoitetaan E+L.

## What each table holds and each field of it means

table-skills = Osaamiset, joita henkilöstötarve voi edellyttää ja joita työntekijöillä voi olla.
table-unit = Yksiköt. Jos niitä ei ole, oletetaan yksi, ja yksikkösarakkeet voi jättää tyhjiksi.
table-shift = Vuorotyypit.
table-contract = Työsopimukset. Jos niitä ei ole, työaikaa ei ole määrätty.
table-holidays = Arkipyhät.
table-double-duties = Vuorotyypit, jotka sama työntekijä voi tehdä samana päivänä peräkkäin: kaksoisvuorot ja jaetut työpäivät.
table-rules = Säännöt järjestyksessä: sääntökokoelmien nimiä ja omia sääntöjä.
table-profile-weights = Omat painotukset valmiiden lisäksi: prosentti kullekin tavoitteelle.
table-absences = Vapaat ja sairauslomat.
table-locks = Etukäteen lukitut työvuorot.
table-published = Aiemmin julkaistu työvuorolista pysyvyyttä koskevia sääntöjä varten.
table-staff = Työntekijät.
table-demand = Kuinka monta työntekijää tarvitaan. Päivämäärällinen rivi menee arkipyhärivin edelle ja se viikonpäivärivin edelle.
table-wishes = Työntekijöiden toiveet.
table-history = Aiemmin tehdyt vuorot, kukin omalla rivillään, ja siirtyvät saldot, kukin omalla rivillään.
table-permits = Työntekijöiden suostumukset ja luvat voimassaoloineen. Osaamisen niminen lupa on se osaaminen.
table-restrictions = Mihin työntekijöitä ei saa suunnitella. Syytä ei koskaan tallenneta.
table-terms = Mikä koskee yhtä työntekijää jonkin aikaa: työaikaprosentti, työaika, säännön parametri.
table-needs = Miten odotettu määrä muuttuu työntekijöiksi: henkilöstötarve henkilöstötarvetaulukon lisäksi.
table-forecast = Mitä odotetaan: asiakkaita, pisteitä, saapumisia tai käyntejä. Päivämäärällinen rivi menee arkipyhärivin edelle ja se viikonpäivärivin edelle.
field-scenario-format-version = Tämän muodon versio; kirjoita 1.
field-scenario-name = Osaston tai talon nimi raportteihin.
field-scenario-start = Ensimmäinen suunniteltava päivä.
field-scenario-days = Suunniteltavien päivien määrä; tai anna `end`.
field-scenario-end = Viimeinen suunniteltava päivä; kentän `days` sijasta.
field-scenario-time-zone = Aikavyöhyke niitä öitä varten, jolloin kelloja siirretään; oletus Europe/Helsinki.
field-scenario-cost-unit = Missä hinnat ovat: cents, sentit (tavallinen) tai points, pisteet (julkiset vertailuaineistot).
field-scenario-holiday-calendar = Valmis arkipyhäkalenteri, esimerkiksi fi; omat arkipyhät lisätään siihen.
field-scenario-profile = Mikä on tärkeintä; oletus balanced.
field-scenario-pay = Palkkasopimus lisiä ja ylitöitä varten: pay/fi-sote-2025 tai tiedosto lähtötietojen vieressä.
field-scenario-history-days = Kuinka monta päivää ennen ensimmäistä tunnetaan; päivät, joilla ei ole riviä, olivat vapaita.
field-for-employees = Työntekijät tunnuksen mukaan.
field-for-groups = Ryhmän työntekijät.
field-for-contracts = Työntekijät, joilla on tämä työsopimus.
field-for-units = Työntekijät, joiden kotiyksikkö tämä on.
field-for-skills = Työntekijät, joilla on tämä osaaminen.
field-for-forms = Työntekijät näissä työaikamuodoissa: period, general, office.
field-for-period-days = Työntekijät, joiden työaikajakso on näin monta päivää.
field-for-permits = Päivinä, joina työntekijällä on jokin näistä luvista.
field-for-without = Päivinä, joina työntekijällä ei ole mitään näistä luvista.
field-for-restrictions = Päivinä, joina työntekijällä on jokin näistä rajoitteista.
field-for-full-time = Päivinä, joina työntekijä on kokoaikainen (`true`) tai osa-aikainen (`false`).
field-on-weekdays = Viikonpäivät: mon, mon-fri, weekend.
field-on-dates = Päivämäärät.
field-on-from = Ensimmäinen päivä.
field-on-to = Viimeinen päivä.
field-on-holidays = Kyllä: myös arkipyhinä; ei: ei koskaan arkipyhinä.
field-relax-parameter = Mikä parametri.
field-relax-to = Kuinka paljon.
field-relax-by = Mikä taso saa lieventää.
field-relax-consent = Lupa, joka jokaisella asianosaisella pitää olla.
field-rules-kind = Minkälainen sääntö on; lajit luetellaan ohjetaulukossa.
field-rules-id = Oma nimi raportteja varten; oletus säännön laji.
field-rules-title = Nimi raporteissa; tai joka kielellä: {"{"} en = "…", fi = "…", sv = "…" {"}"}.
field-rules-importance = required, very-high, high, medium, low, very-low tai hinta.
field-rules-goal = Mikä painotuksen tavoite painottaa sitä.
field-rules-level = Kuormituksen taso, jota havainto tarkoittaa, kuormitusmittareita varten.
field-rules-for = Ketä se koskee: groups = ["no-nights"], units = ["u1"]; tyhjä: kaikkia.
field-rules-on = Milloin se on voimassa: weekdays = ["sat", "sun"]; tyhjä: aina.
field-rules-source = Mistä se tulee: laki, sopimus, talon sääntö.
field-rules-clause = Laki ja pykälä tai sopimus ja kohta.
field-rules-layer = Kuinka vahva se on; oletus practice.
field-rules-mandatory = Kyllä: muutos saa vain tiukentaa sitä tai lieventää sitä, kuten `relax` sanoo.
field-rules-relax = Kuinka paljon sitä saa lieventää, kuka saa ja kenen suostumuksella.
field-rules-override = Lajin sijasta: tunnus säännöstä, jota muutetaan joidenkin työntekijöiden tai päivien osalta.
field-rules-verify = Kyllä, kun jokin sen luku on vahvistamaton.
field-skills-skill = Osaamisen nimi.
field-unit-id = Lyhyt nimi, johon muut taulukot viittaavat.
field-unit-name = Koko nimi.
field-unit-by-role = Kyllä: jokainen vuoro tehdään yhdessä tehtävässä, ja henkilöstötarve lasketaan tehtävittäin.
field-unit-sickness = Sairauspoissaolojen takia menetettävien vuorojen osuus, esimerkiksi 5 %, häiriönsietokyvyn mittaamista varten.
field-unit-clients = Kuinka monta asiakasta on hoidettavana keskimäärin päivässä, henkilöstömitoitusta varten.
field-unit-shifts = Yksikössä tehtävät vuorotyypit; oletus kaikki.
field-shift-code = Koodi, joka näkyy työvuorolistoissa.
field-shift-name = Koko nimi.
field-shift-start = Milloin vuoro alkaa.
field-shift-end = Milloin vuoro päättyy; jos loppu ei ole alun jälkeen, se on seuraavana päivänä. Yli 24 tunnin vuoro kirjoitetaan 34:00: seuraavan päivän kello 10:00.
field-shift-break = Palkaton tauko vuoron aikana; oletus ei taukoa.
field-shift-break-start = Milloin palkaton tauko alkaa, jos se tiedetään: silloin tauon aikana ei olla paikalla eikä kerry korvauksia.
field-shift-paid = Palkallinen aika; oletus loppu miinus alku miinus tauko.
field-shift-tags = Sanat, joihin säännöt viittaavat: early, evening, night, long.
field-shift-covers = Ei: vuoroa ei lasketa läsnäoloksi (koulutus, kokoukset).
field-contract-id = Lyhyt nimi, johon henkilöstötaulukko viittaa.
field-contract-hours = Täysi työaika työaikajaksossa, esimerkiksi 114:45.
field-contract-period-days = Työaikajakson pituus päivinä; oletus 21.
field-contract-period = Päivien sijasta: week (viikko maanantaista), month (kuukausi) tai year (vuosi), jaksona jolle tunnit ovat.
field-contract-period-start = Päivä, jona työaikajakso alkaa, tarvittaessa ennen suunnittelujaksoa; oletus sen ensimmäinen päivä.
field-contract-form = Työaikamuoto: period, jaksotyö (oletus), general, yleistyöaika, tai office, toimistotyöaika.
field-holidays-date = Päivä.
field-holidays-name = Päivän nimi.
field-holidays-reduces = Lyhentääkö se jaksonsa työaikaa? Oletus: arkipäivinä.
field-holidays-eve = Kyllä: päivä on aatto eikä arkipyhä.
field-double-duties-first = Aikaisempi vuorotyyppi.
field-double-duties-second = Myöhempi vuorotyyppi.
field-double-duties-third = Kolmas, jos päivässä on useampi osa.
field-double-duties-fourth = Neljäs.
field-profile-weights-id = Lyhyt nimi.
field-profile-weights-title = Nimi raporteissa; tai joka kielellä: {"{"} en = "…", fi = "…", sv = "…" {"}"}.
field-profile-weights-about = Mihin painotus on tarkoitettu.
field-profile-weights-percent = Kuinka paljon kukin tavoite painaa, prosentteina; oletus 100.
field-absences-from = Ensimmäinen päivä.
field-absences-to = Viimeinen päivä.
field-absences-kind = leave, vapaa (oletus), tai sick, sairausloma.
field-absences-planned = Ei: poissaolo tuli yllättäen.
field-absences-date = Yksittäinen päivä kenttien from ja to sijasta.
field-locks-date = Päivä; myös useita päiviä, jaksoja a..b tai viikonpäiviä; tai anna from ja to.
field-locks-duty = Työvuoro: vuorokoodi, off, leave tai sick; useasta merkillä ; erotetusta mikä tahansa.
field-locks-why = Syy ihmisten luettavaksi.
field-locks-to = Viimeinen päivä.
field-locks-from = Ensimmäinen päivä.
field-published-date = Päivä.
field-published-duty = Työvuoro.
field-employee = Työntekijän tunnus.
field-group = Ryhmä yhden työntekijän sijaan.
field-staff-id = Lyhyt nimi, johon muut taulukot viittaavat.
field-staff-name = Koko nimi.
field-staff-contract = Työsopimus; voi jättää tyhjäksi, kun niitä on vain yksi.
field-staff-fte = Työaikaprosentti: 0,8 tai 80 %; oletus 100 %.
field-staff-unit = Kotiyksikkö; voi jättää tyhjäksi, kun yksiköitä on vain yksi.
field-staff-units = Muut yksiköt, useiden välissä ; tai all.
field-staff-skills = Osaamiset: nurse;medication:2026-12-31 (päivämäärä on viimeinen voimassaolopäivä).
field-staff-groups = Ryhmät, joihin säännöt viittaavat, useiden välissä ;.
field-staff-from = Työsuhteen ensimmäinen päivä.
field-staff-to = Työsuhteen viimeinen päivä.
field-staff-hourly = Mitä tunti maksaa, euroina.
field-staff-monthly = Tehtävän täyden työajan tehtäväkohtainen kuukausipalkka euroina; edellyttää palkkasopimusta.
field-staff-agency = Tunnin hinta, kun kyse on vuokratyöntekijästä.
field-demand-unit = Missä; voi jättää tyhjäksi, kun yksiköitä on vain yksi.
field-demand-day = mon, mon-fri, weekdays, weekend, all, holiday tai päivämäärä.
field-demand-shift = Mikä vuorotyyppi; tai anna aika kentissä from ja to.
field-demand-from = Mistä kellonajasta alkaen, vuorotyypin sijasta.
field-demand-to = Mihin kellonaikaan asti.
field-demand-skill = Vain työntekijät, joilla on tämä osaaminen, lasketaan; tyhjä: kaikki.
field-demand-minimum = Kuinka monta työntekijää pitää vähintään olla.
field-demand-target = Kuinka monta työntekijää halutaan; oletus vähimmäismäärä.
field-demand-maximum = Työntekijöiden enimmäismäärä.
field-demand-under = Puuttuvan työntekijän oma hinta.
field-demand-over = Liian työntekijän oma hinta.
field-wishes-date = Päivä; myös useita päiviä, jaksoja a..b tai viikonpäiviä; tai anna from ja to.
field-wishes-from = Ensimmäinen päivä.
field-wishes-to = Viimeinen päivä.
field-wishes-want = off, vuorokoodi, tunniste, useita niistä merkillä ; erotettuna tai not ja jokin niistä: not Y.
field-wishes-strength = must, high, medium (oletus), low, prosentti tai hinta, jossa on €.
field-history-date = Työpäivä.
field-history-duty = Mitä vuoroa tehtiin.
field-history-balance = Mikä saldo siirtyy.
field-history-value = Kuinka paljon sitä on; minuutit voi kirjoittaa muodossa -3:30.
field-valid-from = Ensimmäinen voimassaolopäivä; tyhjä: aina ollut voimassa.
field-valid-until = Viimeinen voimassaolopäivä; tyhjä: toistaiseksi.
field-permits-what = Mihin: suostumus, jonka säännöt tuntevat, osaaminen kuten medication, tai kieli.
field-permits-unit = Ainoa yksikkö, jossa se on voimassa; tyhjä: kaikkialla.
field-permits-quota = Kuinka monta tai kuinka paljon aikaa: 3 pitkää vuoroa jaksossa.
field-restrictions-what = Sana, jonka säännöt tuntevat.
field-restrictions-limit = Kuinka monta tai kuinka paljon aikaa: 3 päivää viikossa, 6:00:n vuorot.
field-terms-fte = Työaikaprosentti sinä aikana: 0,8 tai 80 %.
field-terms-hours = Täysi työaika työaikajaksossa, esimerkiksi 108:00.
field-terms-rule = Tunnus säännöstä, jonka jokin parametri poikkeaa.
field-terms-parameter = Mikä parametri.
field-terms-value = Parametrin arvo tälle työntekijälle.
field-need-unit = Missä; voi jättää tyhjäksi, kun yksiköitä on vain yksi.
field-needs-of = Mitä ennuste laskee: clients (asiakkaat), points (pisteet), arrivals (saapumiset) tai visits (käynnit).
field-needs-day = Minä päivinä rivi on voimassa: kuten taulukossa demand; oletus all.
field-needs-shift = Asiakkaat ja pisteet: vuorotyyppi, joka täytetään.
field-needs-from = Asiakkaat ja pisteet: mistä kellonajasta alkaen, vuorotyypin sijasta.
field-needs-to = Mihin kellonaikaan asti.
field-needs-skill = Vain työntekijät, joilla on tämä osaaminen, lasketaan; tyhjä: kaikki.
field-needs-ratio = Asiakkaat: työntekijöitä asiakasta kohti, esimerkiksi 0,6.
field-needs-week = Asiakkaat: yhden työntekijän viikkotyöaika; oletus 38:15.
field-needs-per-worker = Pisteet: kuinka monesta pisteestä yksi työntekijä voi vastata.
field-needs-service = Saapumiset ja käynnit: yhden vaatima työaika matkoineen.
field-needs-occupancy = Saapumiset ja käynnit: kuinka suuri osa ajasta täytetään; oletus 100 %.
field-needs-share = Mikä osuus määrästä kuuluu tälle riville; oletus 100 %.
field-needs-required = Mikä osuus työntekijöistä on pakollinen; loput ovat tavoite. Oletus 0 %.
field-needs-minimum = Kuinka monta työntekijää pitää olla, vaikka määrä olisi pieni.
field-needs-round = Vajaat työntekijät: up, ylöspäin (oletus), tai nearest, lähimpään.
field-needs-under = Tavoitteesta puuttuvan työntekijän oma hinta.
field-forecast-of = Mitä lasketaan: clients (asiakkaat), points (pisteet), arrivals (saapumiset) tai visits (käynnit).
field-forecast-day = mon, mon-fri, weekdays, weekend, all, holiday tai päivämäärä.
field-forecast-from = Mistä kellonajasta alkaen; saapumiset ja käynnit: yleensä rivi joka tunnille.
field-forecast-to = Mihin kellonaikaan asti.
field-forecast-shift = Vuorotyyppi ajan sijasta; tyhjä: koko päivä.
field-forecast-amount = Kuinka paljon.
