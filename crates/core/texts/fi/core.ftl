# Texts of: core

## Values, as found and as wanted

value-nothing = tyhjä
value-flag = tosi tai epätosi (true tai false)
value-integer = kokonaisluku
value-number = luku
value-text = teksti
value-list = luettelo
value-table = taulukko
value-money = rahamäärä, esimerkiksi 12,50
value-duration = kesto, esimerkiksi 11:00 tai 11h
value-clock = kellonaika, esimerkiksi 07:00
did-you-mean = Tarkoititko `{ $name }`?
two-sentences = { $first } { $second }
table-expected = tässä pitää olla taulukko nimettyjä arvoja, mutta arvo on: { $found }
table-expected-help = Kirjoita se muodossa `{"{"} nimi = arvo, … {"}"}`.

## Fields

field-column-missing = taulukosta puuttuu sarake `{ $field }`
field-column-missing-help = Lisää sarake `{ $field }` otsikkoriville.
field-missing = `{ $field }` puuttuu
field-missing-help = Anna arvo kentälle `{ $field }`.
field-unfit = `{ $field }`: arvon pitää olla { $wanted }, mutta se on { $found }
field-negative = `{ $field }`: arvon pitää olla { $wanted }, mutta se on { $found }, joka on negatiivinen
field-too-large = `{ $field }`: arvon pitää olla { $wanted }, mutta se on { $found }, joka on liian suuri
field-unfit-help = Kirjoita { $wanted }.
field-outside = `{ $field }` on { $value }
field-outside-help = Arvon pitää olla { $low }–{ $high }.
field-after-midnight = `{ $field }` on { $time }, myöhemmin kuin { $latest }
field-after-midnight-help = Kirjoita seuraavan päivän kellonaika: jos loppu ei ole alun jälkeen, se on seuraavana päivänä.
field-no-date = `{ $field }` on { $found }, joka ei ole kalenterin päivämäärä
field-no-date-help = Kirjoita päivämäärät muodossa 2026-12-24 tai 24.12.2026.
date-as-number-help = Taulukkolaskenta tallentaa päivän { $date } tällaisena lukuna: muotoile solu päivämääräksi ja tallenna tiedosto uudelleen.
date-with-time-help = Mukana on kellonaika. Tässä tarkoitetaan kokonaisia päiviä: kirjoita pelkkä päivämäärä, esimerkiksi 24.12.2026. Päivän osaa ei voi antaa.
date-without-year-help = Vuosi puuttuu: kirjoita 2026-12-24 tai 24.12.2026.
field-holds-no-text = `{ $field }`: luettelossa saa olla vain tekstejä, mutta siinä on: { $found }
field-holds-no-text-help = Kirjoita jokainen kohta lainausmerkkeihin.
field-too-many-names = `{ $field }`: nimiä on enemmän kuin { $most }
field-too-many-names-help = Tarkista, onko samoja nimiä annettu moneen kertaan.
field-no-list-of-texts = `{ $field }`: arvon pitää olla luettelo tekstejä, mutta se on { $found }
field-no-list-of-texts-help = Kirjoita ["a", "b"].
field-no-list = `{ $field }`: arvon pitää olla luettelo, mutta se on { $found }
field-no-list-help = Kirjoita `[[{ $field }]]` jokaisen kohdan yläpuolelle tai `{ $field } = [ … ]`.
field-word-unknown = `{ $field }` ei voi olla `{ $word }`
field-word-unknown-help = Sallitut arvot: { $words }.
field-unknown = `{ $field }` on tässä tuntematon
field-unknown-help = Tässä tunnetaan: { $known }.

## TOML

toml-too-large = TOML-tekstiä on enemmän kuin { $mebibytes } MiB
toml-too-large-help = Siirrä pitkät taulukot CSV-tiedostoihin.
toml-syntax = teksti ei ole TOML-muotoa: { $reason }
number-unfit = luku `{ $number }` on liian suuri tai ei ole äärellinen

## Faults

fault-here = tässä
faults-in-input =
  { $count ->
    [one] Syötteessä on 1 virhe
   *[other] Syötteessä on { $count } virhettä
  }

## The kinds of fault: what each means, and what usually helps

code-file_missing = Komennon tarvitsemaa tiedostoa tai kansiota ei ole.
code-file_missing-help = Tarkista polku ja että tiedostoa ei ole nimetty uudelleen.
code-file_unreadable = Tiedosto on olemassa, mutta sitä ei voitu lukea.
code-file_unreadable-help = Tarkista käyttöoikeudet ja että kyseessä on tiedosto eikä kansio.
code-file_empty = Tiedosto, jossa pitää olla sisältöä, on tyhjä.
code-file_empty-help = Tallenna tiedosto uudelleen ohjelmasta, jolla se tehtiin, tai jätä se pois, jos sen saa jättää pois.
code-file_binary = Odotettiin tekstitiedostoa, mutta sisältö ei ole tekstiä (kuva, paketti, asiakirja).
code-file_binary-help = Tallenna tiedot tekstinä: CSV, TOML tai JSON.
code-file_unknown = Lähtötietojen kansiossa on tiedosto, jota ei lueta, vaikka sen nimi on melkein taulukon nimi.
code-file_unknown-help = Nimeä se uudelleen tai siirrä se muualle.
code-file_foreign = Tiedosto ei kuulu niihin lähtötietoihin, joiden kanssa se annettiin.
code-file_foreign-help = Anna yhden aineiston tiedostot ja vain ne, jotka sen muotoon kuuluvat.
code-part_missing = Aineistosta puuttuu osa: historia, viikko tai työntekijän rivi.
code-part_missing-help = Anna kaikki aineiston tiedostot (`--history`, `--weeks`) tai täydennä tiedosto.
code-formula_text = Nimen tai arvon paikalla on teksti, jonka taulukkolaskenta suorittaisi kaavana.
code-formula_text-help = Aloita teksti kirjaimella tai numerolla.
code-format_unknown = Sisältö ei ole mitään muotoa, jota vuoro lukee.
code-format_unknown-help = Anna lähtötietojen kansio, TOML- tai JSON-lähtötiedot, julkinen vertailuaineisto tai työvuorolista CSV- tai JSON-muodossa.
code-encoding = Teksti ei ole UTF-8-koodattua, jota vuoro lukee.
code-encoding-help = Tallenna tiedosto UTF-8-muodossa (taulukkolaskennassa "CSV UTF-8").
code-encoding_utf16 = Teksti on UTF-16-koodattua; jotkin ohjelmat kutsuvat sitä nimellä "Unicode-teksti".
code-encoding_utf16-help = Tallenna tiedosto UTF-8-muodossa (taulukkolaskennassa "CSV UTF-8").
code-too_large = Syöte on suurempi kuin mitä vuoro hyväksyy tällaiselle tiedostolle.
code-too_large-help = Tarkista, että tämä on oikea tiedosto; suunnittele kerralla vähemmän työntekijöitä tai päiviä.
code-too_many = Jotakin on enemmän kuin mitä vuoro voi suunnitella.
code-too_many-help = Tarkista, onko samoja rivejä annettu moneen kertaan; suunnittele kerralla vähemmän työntekijöitä tai päiviä.
code-too_deep = Luetteloita tai taulukoita on sisäkkäin paljon enemmän kuin lähtötiedoissa tarvitaan.
code-too_deep-help = Tarkista, että tiedosto on oikea.
code-syntax = Julkinen vertailuaineisto ei osoitetussa kohdassa noudata muotoaan.
code-syntax-help = Vertaa muodon kuvaukseen; tiedosto voi olla katkennut.
code-syntax_toml = Teksti ei ole osoitetussa kohdassa TOML-muotoa.
code-syntax_toml-help = Tekstit kirjoitetaan lainausmerkkeihin, luettelot merkkien [ ] väliin ja yhdelle riville yksi `nimi = arvo`.
code-syntax_json = Teksti ei ole osoitetussa kohdassa JSON-muotoa; se voi olla katkennut.
code-syntax_json-help = Nimet ja tekstit kirjoitetaan lainausmerkkeihin; viimeisen kohdan jälkeen ei tule pilkkua.
code-syntax_xml = Teksti ei ole osoitetussa kohdassa XML-muotoa; se voi olla katkennut.
code-syntax_xml-help = Jokainen avattu elementti suljetaan; DTD:tä ei lueta.
code-csv_quotes = CSV-tiedoston lainausmerkkiä ei suljeta, tai sulkevan lainausmerkin jälkeen on tekstiä.
code-csv_quotes-help = Kenttä kirjoitetaan lainausmerkkeihin "näin"; sen sisällä lainausmerkki kirjoitetaan kahdesti ("").
code-row_shape = Rivillä on enemmän tai vähemmän kenttiä kuin pitäisi.
code-row_shape-help = Kirjoita erottimen sisältävä kenttä lainausmerkkeihin tai poista ylimääräinen kenttä.
code-row_duplicate = Kaksi riviä koskee samaa asiaa: työntekijän samaa päivää, samaa arkipyhää tai samaa tarvetta.
code-row_duplicate-help = Jätä toinen pois.
code-field_duplicate = Kenttä, sarake tai taulukko on annettu kahdesti.
code-field_duplicate-help = Jätä toinen pois.
code-field_missing = Pakollinen kenttä tai sarake puuttuu tai on tyhjä.
code-field_missing-help = Anna arvo; kentät luetellaan tiedostossa `docs/formats.md`.
code-field_unknown = Vuoro ei tunne kenttää tai saraketta; usein kyse on kirjoitusvirheestä.
code-field_unknown-help = Korjaa nimi tai poista kenttä.
code-field_type = Arvo on toista tyyppiä kuin kenttään kuuluu (esimerkiksi teksti luvun paikalla).
code-field_type-help = Kirjoita arvo viestissä kerrotulla tavalla.
code-field_value = Arvo on oikeaa tyyppiä, mutta se ei ole tässä mielekäs.
code-field_value-help = Katso viestistä, mikä on vialla.
code-field_conflict = Kaksi toisensa poissulkevaa kenttää on annettu.
code-field_conflict-help = Jätä toinen pois.
code-word_unknown = Sana kohdassa, jossa vain tietyt sanat kelpaavat (viikonpäivä, poissaolon laji, tärkeys).
code-word_unknown-help = Käytä jotakin viestissä luetelluista sanoista.
code-number_outside = Luku on kentän rajojen ulkopuolella.
code-number_outside-help = Anna luku, joka on rajojen sisällä.
code-number_negative = Negatiivinen luku, aika tai hinta, vaikka negatiivista ei voi olla.
code-number_negative-help = Poista miinusmerkki tai tarkista kenttä.
code-number_too_large = Luku on liian suuri laskettavaksi tai ei ole äärellinen.
code-number_too_large-help = Kirjoita tavallisen kokoinen luku.
code-version_unknown = Lähtötiedot on kirjoitettu muodon toiselle versiolle.
code-version_unknown-help = Kirjoita `format-version = 1` tai käytä sitä vuoron versiota, jolle lähtötiedot tehtiin.
code-workbook = Tiedosto ei ole .xlsx-työkirja, se on suojattu salasanalla tai se on vioittunut.
code-workbook-help = Avaa se taulukkolaskentaohjelmassa ja tallenna se .xlsx-muodossa ilman salasanaa.
code-sheet_unknown = Vuoro ei tunne taulukkoa; usein kyse on kirjoitusvirheestä.
code-sheet_unknown-help = Nimeä taulukko uudelleen, poista se tai pidä se omana taulukkonasi aloittamalla sen nimi alaviivalla.
code-cell_error = Työkirjan solussa näkyy virhe (#REF!, #N/A, …).
code-cell_error-help = Korjaa kaava tai kirjoita itse arvo.
code-cell_formula = Työkirjassa ei ole kaavan tulosta; kaavaa ei ole koskaan laskettu.
code-cell_formula-help = Avaa työkirja taulukkolaskentaohjelmassa, anna sen laskea ja tallenna se, tai kirjoita itse arvo.
code-id_duplicate = Kahdella samanlaisella asialla on sama tunnus.
code-id_duplicate-help = Anna kullekin oma tunnus.
code-id_invalid = Tunnuksessa on merkki, jolla on oma merkityksensä, tai tunnus on varattu sana.
code-id_invalid-help = Käytä kirjaimia, numeroita sekä merkkejä `-` ja `_`, mutta ei sellaisia sanoja kuin `off` tai `all`.
code-id_unknown = Viittaus johonkin, mitä ei ole määritelty.
code-id_unknown-help = Määrittele se tai korjaa nimi.
code-employee_unknown = Rivillä tai säännössä on työntekijä, jota ei ole henkilöstössä.
code-employee_unknown-help = Korjaa tunnus tai lisää työntekijä henkilöstöön.
code-unit_unknown = Yksikköä ei ole määritelty lähtötiedoissa.
code-unit_unknown-help = Korjaa tunnus tai määrittele yksikkö: [[unit]].
code-skill_unknown = Osaamista ei ole määritelty lähtötiedoissa.
code-skill_unknown-help = Korjaa sana tai lisää se luetteloon `skills`.
code-contract_unknown = Työsopimusta ei ole määritelty lähtötiedoissa.
code-contract_unknown-help = Korjaa tunnus tai määrittele työsopimus: [[contract]].
code-shift_unknown = Vuorotyyppiä ei ole määritelty lähtötiedoissa.
code-shift_unknown-help = Korjaa koodi tai määrittele vuorotyyppi: [[shift]].
code-duty_unknown = Sana ei ole työvuoro: ei vuorokoodi eikä tunniste eikä off, leave, sick tai work.
code-duty_unknown-help = Korjaa sana; vuoropari on määriteltävä luettelossa `double-duties`.
code-group_unknown = Sääntö koskee ryhmää, jossa ei ole ketään, vaikka melkein saman niminen ryhmä on olemassa.
code-group_unknown-help = Korjaa ryhmän nimi.
code-permit_unknown = Luvan tai rajoitteen nimi on melkein, mutta ei täysin, sellainen jonka säännöt tuntevat.
code-permit_unknown-help = Korjaa sana; sääntö jättäisi sen huomaamatta.
code-reason_refused = Sarake, johon tallennettaisiin, miksi työntekijällä on rajoite, poissaolo tai omat ehdot.
code-reason_refused-help = Poista sarake: työvuorolistan pitää tietää, mikä on voimassa ja mihin asti, ei koskaan miksi.
code-date_invalid = Päivämäärää ei ole kalenterissa, tai se ei ole kokonainen päivä muodossa 2026-12-24 tai 24.12.2026.
code-date_invalid-help = Kirjoita päivämäärät muodossa 2026-12-24 tai 24.12.2026, ilman kellonaikaa.
code-date_outside = Päivämäärä on suunnittelujakson (tai historian) ulkopuolella.
code-date_outside-help = Tarkista päivämäärä tai lähtötietojen kentät `start` ja `days`.
code-range_reversed = Aikaväli päättyy ennen kuin se alkaa.
code-range_reversed-help = Vaihda päivämäärät keskenään. Viimeinen päivä kuuluu aikaväliin.
code-minimum_above_maximum = Vähimmäismäärä on suurempi kuin tavoite tai enimmäismäärä.
code-minimum_above_maximum-help = Vaihda luvut keskenään.
code-horizon_invalid = Suunnittelujakso on tyhjä tai liian pitkä, tai se alkaa mahdottomana vuonna.
code-horizon_invalid-help = Anna 1–732 päivää, alku vuosien 1900 ja 2200 välillä.
code-time_zone_unknown = Aikavyöhykettä ei ole IANA-tietokannassa.
code-time_zone_unknown-help = Aikavyöhykkeiden nimet ovat muotoa Europe/Helsinki.
code-shift_length = Vuorolla ei ole pituutta, se on pidempi kuin vuorokausi tai sen tauko on yhtä pitkä kuin vuoro.
code-shift_length-help = Tarkista alku, loppu, tauko ja palkallinen aika; jos loppu ei ole alun jälkeen, se on seuraavana päivänä.
code-fte_invalid = Työaikaprosentti ei ole suurempi kuin 0 ja enintään 200 %.
code-fte_invalid-help = Kirjoita 0,8 tai 80 %, kun kyse on neljästä viidesosasta.
code-price_invalid = Arvo ei ole hinta, paino eikä toiveen vahvuus.
code-price_invalid-help = Kirjoita eurot muodossa 12,50; pisteet kokonaislukuna.
code-double_duty = Kaksoisvuoro ei ole kahden vuoron pari, tai sen vuorot menevät päällekkäin.
code-double_duty-help = Kirjoita double-duties = [["A", "I"]]; vuorojen pitää voida seurata toisiaan samana päivänä.
code-lock_against_leave = Lukitus vaatii työtä työntekijältä, joka on sinä päivänä poissa.
code-lock_against_leave-help = Poista lukitus tai lyhennä poissaoloa.
code-locks_clash = Kaksi lukitusta vaatii työntekijältä eri vuoroja samana päivänä.
code-locks_clash-help = Jätä toinen pois.
code-absences_clash = Työntekijä on poissa kahdesta syystä samana päivänä.
code-absences_clash-help = Lyhennä toista poissaoloa.
code-history_invalid = Historia on tunnetun ajan ulkopuolella tai ristiriidassa itsensä kanssa.
code-history_invalid-help = Anna `history-days`: niin monta päivää ennen alkupäivää `start` tunnetaan. Suunnitellut päivät kuuluvat lukituksiin.
code-nothing_there = Syötteestä puuttuu sisältö, joka siinä pitää olla (esimerkiksi vuorotyypit).
code-nothing_there-help = Tarkista, että tämä on oikea tiedosto ja että se on täydellinen.
code-rule_unknown = Säännön lajia ei ole luettelossa.
code-rule_unknown-help = `vuoro rules` luettelee kaikki lajit.
code-rule_parameter = Säännön parametri puuttuu tai on sallitun alueen ulkopuolella.
code-rule_parameter-help = `vuoro rules LAJI` selittää parametrit.
code-rule_set_unknown = Sääntökokoelma ei kuulu vuoroon, eikä sitä löydy lähtötietojen vierestä.
code-rule_set_unknown-help = Korjaa nimi tai lisää tiedosto lähtötietojen viereen.
code-rule_set_cycle = Sääntökokoelmat käyttävät toisiaan kehässä.
code-rule_set_cycle-help = Poista yksi niistä kehästä.
code-rule_set_refused = Sääntökokoelma on sellaisten sääntöjen paikalla, joita vuoro ei vielä tunne, ja se ilmoittaa siitä.
code-rule_set_refused-help = Suunnittele näiden työntekijöiden vuorot muualla tai omilla säännöilläsi.
code-rule_mandatory = Muutos lieventää pakottavaa sääntöä enemmän kuin sääntö sallii, tai muuttajalla ei ole siihen oikeutta.
code-rule_mandatory-help = Tiukenna sääntöä, jätä se ennalleen tai nimeä sopimus ja suostumus, joita sääntö edellyttää.
code-override_unknown = Muutos koskee sääntöä, jota ei ole.
code-override_unknown-help = Korjaa tunnus tai nimeä sääntökokoelma, jossa sääntö on.
code-profile_unknown = Painotus ei kuulu vuoroon, eikä sitä ole määritelty lähtötiedoissa.
code-profile_unknown-help = Käytä valmista painotusta tai määrittele oma: [[profile-weights]].
code-output_exists = Kirjoitettava tiedosto on jo olemassa.
code-output_exists-help = Korvaa se valinnalla --force tai anna toinen kansio.
code-output_failed = Tulosta ei voitu kirjoittaa (levy täynnä, käyttöoikeudet).
code-output_failed-help = Vapauta tilaa tai anna toinen kansio.
code-internal = Virhe vuorossa itsessään.
code-internal-help = Ilmoita siitä ja liitä lähtötiedot mukaan.
