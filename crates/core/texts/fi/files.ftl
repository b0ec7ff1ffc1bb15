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
write-folder-exists-help = Korvaa se valitsimella --force tai anna toinen kansio.
write-folder-failed = kansiota ei voi luoda: { $reason }
write-folder-failed-help = Tarkista, että saat kirjoittaa sinne.
