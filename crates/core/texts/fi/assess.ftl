# Texts of: assess

# Contradictions: facts about one person
conflict-duty = { $name }: { $duty } ei ole mahdollinen { $day }: { $facts }
conflict-one-rule = { $name }, { $when }: pakollista sääntöä ei voi noudattaa, suunniteltiinpa lista miten tahansa: { $facts }
conflict-rules = { $name }, { $when }: pakolliset vaatimukset ovat ristiriidassa keskenään: { $facts }
conflict-by-end = suunnittelujakson loppuun mennessä
conflict-fact = ”{ $title }”: { $words }
conflict-fact-days = ”{ $title }”: { $words } { $days }
conflict-also = ei ole yhtä aikaa mahdollinen
conflict-nothing = ei mitään
conflict-only = vain { $duties }
conflict-not = ei { $duties }
conflict-duties = { $named } tai { $more } muuta
conflict-at-best = parhaassakin tapauksessa { $finding }
conflict-else = muuten: { $finding }
conflict-day = { $day }
conflict-two-days = { $first } ja { $second }
conflict-more-days = { $first } ja { $more } muuna päivänä
conflict-change = ”{ $title }”
conflict-change-days = ”{ $title }” { $days }
conflict-fix-one = { $name }: muuta sääntöä { $change } tai tarkista aiemmat vuorot
conflict-fix-many = { $name }: muuta jotakin näistä: { $changes }

# Contradictions: several people
contradiction-together = ”{ $title }” ei voi toteutua { $places ->
        [one] yhdessä kohdassa
       *[other] { $places } kohdassa
    }, kun otetaan huomioon muut samoja työntekijöitä koskevat pakolliset vaatimukset
contradiction-together-fix = muuta sääntöä ”{ $title }” tai kyseisten työntekijöiden lukituksia ja poissaoloja
contradiction-demand = { $unit } { $when }
contradiction-demand-skill = { $unit } { $when }, { $skill }
contradiction-heads = { $demand }: tarve on { $needed }, mutta { $can ->
        [0] kukaan ei voi tulla
        [one] vain 1 työntekijä voi tulla
       *[other] vain { $can } työntekijää voi tulla
    } { $days ->
        [one] { $first }
       *[other] ({ $days } päivää, ensimmäinen { $first })
    }
contradiction-heads-away = { $demand }: tarve on { $needed }, mutta { $can ->
        [0] kukaan ei voi tulla
        [one] vain 1 työntekijä voi tulla
       *[other] vain { $can } työntekijää voi tulla
    } { $days ->
        [one] { $first }
       *[other] ({ $days } päivää, ensimmäinen { $first })
    }. Esteenä: { $away }
contradiction-away-rule = ”{ $title }” { $people } hlö
contradiction-away-skill = osaaminen puuttuu { $people } hlö
contradiction-heads-fix = { $demand }: laske vähimmäismäärä lukuun { $can } tai vapauta lisää työntekijöitä työhön
contradiction-hours = { $unit }, { $dates }: vähimmäismäärät vaativat { $needed } h läsnäoloa, mutta työntekijät voivat tehdä enintään { $given } h
contradiction-hours-fix = { $unit }: laske vähimmäismääriä tai salli siellä enemmän työtä

# What is not judged
unjudged = ei tarkistettu: { $what }
unjudged-rule = ”{ $title }”: { $why }
unjudged-nobody = sääntö ei koske ketään
unjudged-no-day = sääntö ei koske yhtään suunnitelman päivää
unjudged-no-duty = yksikään vuoro ei ole `{ $duties }`
unjudged-nothing = sen päivinä mikään lista ei voisi rikkoa sitä
unjudged-absences = poissaoloja on annettu, mutta mikään sääntö `leave` ei pidä niitä vapaina
unjudged-locks = lukituksia on annettu, mutta mikään sääntö `locks` ei pidä niitä voimassa
unjudged-demand = henkilöstötarve on annettu, mutta mikään sääntö `cover` ei tarkista sitä
unjudged-wishes = toiveita on annettu, mutta mikään sääntö `wishes` ei ota niitä huomioon
unjudged-restriction = { $name }: rajoite `{ $what }` on annettu, mutta mikään työntekijää koskeva sääntö ei kysy sitä

# Work that rules ask for, and too few hours
shortfall = { $place }”{ $title }” vaatii { $whole } h ajalla { $dates } ({ $clients ->
        [one] 1 asiakas
       *[other] { $clients } asiakasta
    }){ $before }, mutta mukaan laskettavilla työntekijöillä on { $how } { $given } h: puuttuu { $missing } h{ $ends }
shortfall-place = { $unit }:{" "}
shortfall-before = , josta { $hours } h on jo tehty
shortfall-ends = ; liian vähän { $count } päivänä, kun katsotaan taaksepäin kustakin päivästä { $dates }
shortfall-at-most = enintään
shortfall-within-contracts = työsopimusten mukaan
shortfall-fix-hours = { $hours } h lisää mukaan laskettavaa työtä
shortfall-fix-people = { $hours } h lisää mukaan laskettavaa työtä (noin { $workers } kokoaikaista näinä päivinä: varahenkilöstöä, lisätyötä tai uusi työntekijä)
shortfall-fix-or = { $first }; tai { $second }
shortfall-leave = { $name } { $dates }
shortfall-fix-leaves = suunniteltu vapaa toiseen aikaan ({ $leaves })
shortfall-fix-more-leaves = suunniteltu vapaa toiseen aikaan ({ $leaves } ja { $more } muuta)
shortfall-fix-clients = { $clients ->
        [one] 1 asiakas
       *[other] { $clients } asiakasta
    } nykyisten { $now } sijaan

# Measures: units
measure-unit-hours = h
measure-unit-clock = h:min
measure-unit-percent = %
measure-unit-euros = €
measure-unit-euros-per-hour = €/h
measure-unit-euros-per-day = €/pv
measure-unit-per-fte = / kokoaikainen
measure-unit-ratio = suhdeluku
measure-row-no-profession = ei ammattia

# Measures: titles, and what they count
measure-requirements-broken = Rikotut pakolliset vaatimukset
measure-requirements-broken-about = Havainnot säännöistä, joita on noudatettava. Mukana on myös vähimmäismiehityksen alitus.
measure-missing-minimum = Alle vähimmäismäärän
measure-missing-minimum-about = Työtunnit, jotka puuttuvat vähimmäismäärästä, kaikki henkilöstötarpeet yhteensä.
measure-missing-target = Alle tavoitteen
measure-missing-target-about = Työtunnit, jotka puuttuvat tavoitemäärästä, kaikki henkilöstötarpeet yhteensä.
measure-surplus = Ylimiehitys
measure-surplus-about = Työtunnit yli enimmäismäärän tai, jos enimmäismäärää ei ole, yli tavoitteen.
measure-covered-exactly = Tarve täyttyy tarkasti
measure-covered-exactly-about = Osuus henkilöstötarpeista, joissa tavoitteesta ei puutu ketään eikä kukaan ole liikaa.
measure-missing-expected = Vajaus, kun väkeä sairastuu
measure-missing-expected-about = Vähimmäismäärästä puuttuvat tunnit keskimäärin 128 simulointikierroksella, joilla kukin vuoro jää pois työntekijän yksikön sairauspoissaoloprosentin mukaisesti.
measure-skill-match = Osaamistarpeesta toteutui
measure-skill-match-about = Kuinka suuri osa pyydetyn osaamisen ajasta toteutuu.
measure-skill-match-least = Osaamistarpeesta heikoimmillaan
measure-skill-match-least-about = Sama heikoimmalla hetkellä.
measure-skill-misses = Osaamisen vähimmäismäärän alitukset
measure-skill-misses-about = Osaamistarpeet, joiden vähimmäismäärä alittuu jollakin hetkellä; kukin lasketaan kerran.
measure-skill-surplus = Osaamista yli tarpeen
measure-skill-surplus-about = Osaamisen haltijoiden tunnit yli pyydetyn määrän.
measure-ratio-least = Henkilöstömitoitus heikoimmillaan
measure-ratio-least-about = Välittömän asiakastyön työntekijöitä asiakasta kohti kolmen viikon ajalta: heikoin jakso.
measure-ratio-mean = Henkilöstömitoitus keskimäärin
measure-ratio-mean-about = Sama keskimäärin kaikilla jaksoilla.
measure-ratio-days-below = Päivät alle mitoituksen
measure-ratio-days-below-about = Kolmen viikon jaksot (kukin viimeisen päivänsä mukaan), joilla välitöntä asiakastyötä on vaadittua vähemmän.
measure-ratio-shortfall = Mitoituksen vaje
measure-ratio-shortfall-about = Puuttuvat välittömän asiakastyön tunnit jaksoittain yhteensä: puuttuva tunti lasketaan jokaisella jaksolla, johon se kuuluu.
measure-wishes-met-share = Toiveista toteutui
measure-wishes-met-share-about = Toteutuneiden toiveiden osuus; kukin toive painottuu vahvuutensa mukaan.
measure-wishes-met = Toteutuneet toiveet
measure-wishes-met-about = Toteutuneiden toiveiden määrä.
measure-wishes-asked = Esitetyt toiveet
measure-wishes-asked-about = Esitettyjen toiveiden määrä.
measure-wishes-met-off = Vapaatoiveista toteutui
measure-wishes-met-off-about = Toteutuneiden vapaapäivätoiveiden osuus painotettuna.
measure-wishes-met-duty = Vuorotoiveista toteutui
measure-wishes-met-duty-about = Toteutuneiden vuorotoiveiden osuus painotettuna.
measure-wishes-met-not = ”Ei tätä vuoroa” -toiveista toteutui
measure-wishes-met-not-about = Osuus toteutuneista toiveista, joissa tiettyä vuoroa ei haluta, painotettuna.
measure-wishes-met-first = Ensisijaisista toiveista toteutui
measure-wishes-met-first-about = Osuus vahvimmista toiveista (`must` tai vähintään 400 %), jotka toteutuivat.
measure-wishes-impossible = Mahdottomat toiveet
measure-wishes-impossible-about = Työtoiveet poissaolopäiville tai palvelussuhteen ulkopuolelle sekä vuorot yksiköissä ja tehtävissä, joissa työntekijä ei voi työskennellä. Ne lasketaan mukaan esitettyihin toiveisiin.
measure-participation = Toiveita esittäneet
measure-participation-about = Osuus henkilöstöstä, jolla on vähintään yksi toive. Listasta ei näe, kuka on avannut tai kommentoinut luonnosta.
measure-strenuous-shifts = Kuormittavat vuorot
measure-strenuous-shifts-about = Vuorot, joihin liittyy vähintään yksi ylikuormitukseksi tai vakavaksi ylikuormitukseksi luokiteltu tekijä (liikennevalomalli).
measure-strenuous-share = Kuormittavia sataa vuoroa kohti
measure-strenuous-share-about = Sama sataa vuoroa kohti.
measure-strenuous-per-fte = Kuormittavia vuoroja kokoaikaista kohti
measure-strenuous-per-fte-about = Sama kokoaikaista työntekijää ja kolmea viikkoa kohti.
measure-people-at-risk = Riskissä olevat työntekijät
measure-people-at-risk-about = Osuus työntekijöistä, joilla on vähintään yksi vakavan ylikuormituksen tekijä tai vähintään kaksi ylikuormituksen tekijää.
measure-days-off = Vapaapäivät
measure-days-off-about = Kalenteripäivät ilman työtä; poissaoloja ei lasketa.
measure-single-days-off = Yksittäiset vapaapäivät
measure-single-days-off-about = Vapaapäivät, joita edeltävänä ja seuraavana päivänä on työtä; yövuoron päättymispäivä ei ole vapaapäivä.
measure-single-days-off-per-fte = Yksittäisiä vapaita kokoaikaista kohti
measure-single-days-off-per-fte-about = Sama kokoaikaista työntekijää ja kolmea viikkoa kohti.
measure-single-days-off-share = Yksittäisten osuus vapaajaksoista
measure-single-days-off-share-about = Yksittäisten vapaapäivien osuus kaikista vapaajaksoista.
measure-single-work-days = Yksittäiset työpäivät
measure-single-work-days-about = Työpäivät, joita edeltävänä ja seuraavana päivänä ei ole työtä.
measure-long-runs = Yli 5 työpäivän työputket
measure-long-runs-about = Jaksot, joilla on vähintään kuusi työpäivää peräkkäin.
measure-rest-shortened = Lyhentynyt vuorokausilepo
measure-rest-shortened-about = 11 tunnista puuttuva lepo työvuoron alkua seuraavien 24 tunnin aikana.
measure-rest-owed = Antamatta oleva korvaava lepo
measure-rest-owed-about = Lyhentynyt lepo, jota ei ole annettu takaisin loppuun mennessä: yhdenjaksoisesti, yli 11 tuntia, 14 vuorokauden kuluessa.
measure-quick-returns = Lyhyet vuorovälit
measure-quick-returns-about = Vuorot, jotka alkavat alle 11 tunnin kuluttua edellisen päättymisestä.
measure-nights-beyond-3 = Yöt yli kolmen peräkkäisen
measure-nights-beyond-3-about = Yövuorot neljännestä peräkkäisestä alkaen.
measure-weekends-per-fte = Työviikonloput
measure-weekends-per-fte-about = Viikonloput, joina on työtä lauantaina tai sunnuntaina, kokoaikaista työntekijää kohti.
measure-weekends-max = Eniten työviikonloppuja yhdellä
measure-weekends-max-about = Suurin määrä viikonloppuja, joina yksi työntekijä on työssä.
measure-burden-spread = Ero öissä ja viikonlopuissa
measure-burden-spread-about = Yöt ja työviikonloput kokoaikaista kohti: suurimman ja pienimmän määrän ero niillä, jotka ovat työssä vähintään puolet ajasta.
measure-nights-least = Yöt: vähiten
measure-nights-least-about = Kokoaikaista työntekijää kohti aiemmat jaksot mukaan lukien niillä, jotka ovat työssä vähintään puolet ajasta: pienin luku, luku jonka alle kymmenesosa jää, suurimman ja pienimmän ero sekä Gini-kerroin (0: kaikilla yhtä paljon, 1: kaikki yhdellä).
measure-nights-low = Yöt: 10. persentiili
measure-nights-low-about = { measure-nights-least-about }
measure-nights-range = Yöt: vaihteluväli
measure-nights-range-about = { measure-nights-least-about }
measure-nights-gini = Yöt: Gini
measure-nights-gini-about = { measure-nights-least-about }
measure-weekends-least = Viikonloput: vähiten
measure-weekends-least-about = { measure-nights-least-about }
measure-weekends-low = Viikonloput: 10. persentiili
measure-weekends-low-about = { measure-nights-least-about }
measure-weekends-range = Viikonloput: vaihteluväli
measure-weekends-range-about = { measure-nights-least-about }
measure-weekends-gini = Viikonloput: Gini
measure-weekends-gini-about = { measure-nights-least-about }
measure-evenings-least = Illat: vähiten
measure-evenings-least-about = { measure-nights-least-about }
measure-evenings-low = Illat: 10. persentiili
measure-evenings-low-about = { measure-nights-least-about }
measure-evenings-range = Illat: vaihteluväli
measure-evenings-range-about = { measure-nights-least-about }
measure-evenings-gini = Illat: Gini
measure-evenings-gini-about = { measure-nights-least-about }
measure-holidays-least = Arkipyhät: vähiten
measure-holidays-least-about = { measure-nights-least-about }
measure-holidays-low = Arkipyhät: 10. persentiili
measure-holidays-low-about = { measure-nights-least-about }
measure-holidays-range = Arkipyhät: vaihteluväli
measure-holidays-range-about = { measure-nights-least-about }
measure-holidays-gini = Arkipyhät: Gini
measure-holidays-gini-about = { measure-nights-least-about }
measure-fulfilment-least = Toiveiden toteutuma: heikoin
measure-fulfilment-least-about = Toteutuneiden toiveiden painotettu osuus toiveita esittäneillä: pienin osuus, osuus jonka alle kymmenesosa jää, suurimman ja pienimmän ero sekä Gini-kerroin.
measure-fulfilment-low = Toiveiden toteutuma: 10. persentiili
measure-fulfilment-low-about = { measure-fulfilment-least-about }
measure-fulfilment-range = Toiveiden toteutuma: vaihteluväli
measure-fulfilment-range-about = { measure-fulfilment-least-about }
measure-fulfilment-gini = Toiveiden toteutuma: Gini
measure-fulfilment-gini-about = { measure-fulfilment-least-about }
measure-hours-total = Palkalliset työtunnit
measure-hours-total-about = Listan palkalliset työtunnit.
measure-hours-imbalance = Poikkeama sopimustunneista
measure-hours-imbalance-about = Suunniteltujen tuntien ja sopimustuntien ero kullakin jaksolla, kaikki työntekijät yhteensä.
measure-hours-imbalance-max = Suurin poikkeama sopimustunneista
measure-hours-imbalance-max-about = Sama työntekijällä, jonka tunnit poikkeavat eniten.
measure-hours-carried = Siirtyneet tuntisaldot
measure-hours-carried-about = Aiemmilta jaksoilta siirtyneet tuntisaldot yhteensä ilman etumerkkiä.
measure-hours-evening = Iltatunnit
measure-hours-evening-about = Tunnit, joilta maksetaan iltatyökorvaus.
measure-hours-night = Yötunnit
measure-hours-night-about = Tunnit, joilta maksetaan yötyökorvaus.
measure-hours-saturday = Lauantaitunnit
measure-hours-saturday-about = Tunnit, joilta maksetaan lauantaityökorvaus.
measure-hours-sunday = Sunnuntaitunnit
measure-hours-sunday-about = Tunnit, joilta maksetaan sunnuntaityökorvaus.
measure-hours-eve = Aattotunnit
measure-hours-eve-about = Tunnit, joilta maksetaan aattokorvaus.
measure-hours-additional = Lisätyö
measure-hours-additional-about = Osa-aikaisten tunnit yli oman sopimustuntimäärän kokoaikaisen tuntimäärään asti kullakin jaksolla.
measure-hours-overtime = Ylityö
measure-hours-overtime-about = Tunnit yli kokoaikaisen tuntimäärän kullakin jaksolla.
measure-own-share = Oman henkilöstön tunnit
measure-own-share-about = Oman henkilöstön osuus palkallisista tunneista; muut ovat vuokratyötä.
measure-agency-hours = Vuokratyötunnit
measure-agency-hours-about = Vuokratyöntekijöiden palkalliset tunnit.
measure-float-use = Varahenkilöstön käyttö
measure-float-use-about = Ryhmän `float` työntekijöille luetut tunnit suhteessa heidän sopimustunteihinsa.
measure-shifts-kept = Julkaistuista vuoroista säilyi
measure-shifts-kept-about = Osuus julkaistuista vuoroista, jotka säilyvät listalla ennallaan.
measure-days-changed = Muuttuneet julkaistut päivät
measure-days-changed-about = Työntekijöiden päivät, joina lista poikkeaa julkaistusta.
measure-personnel-cost = Henkilöstökustannukset
measure-personnel-cost-about = Varsinainen palkka, työaikakorvaukset, lisä- ja ylityö sekä varallaolo työnantajan sivukuluineen ja vuokratyön hinta.
measure-personnel-cost-wages-about = Palkalliset työtunnit kertaa tuntipalkka ilman työaikakorvauksia; ne lasketaan, kun lähtötiedoissa on palkkasopimus.
measure-pay-unknown = Työntekijät, joiden palkkaa ei tiedetä
measure-pay-unknown-about = Kustannuksia ei lasketa, jos jonkun kuukausi- tai tuntipalkkaa tai vuokratyön hintaa ei ole annettu.
measure-cost-basic = – varsinainen palkka
measure-cost-basic-about = Kuukausipalkka suunnittelujakson päiviltä tai tuntipalkka sopimustunteihin asti: listan muutokset eivät vaikuta siihen.
measure-cost-evening = – iltatyö
measure-cost-evening-about = Iltatyökorvaukset.
measure-cost-night = – yötyö
measure-cost-night-about = Yötyökorvaukset.
measure-cost-saturday = – lauantaityö
measure-cost-saturday-about = Lauantaityökorvaukset.
measure-cost-sunday = – sunnuntai- ja pyhätyö
measure-cost-sunday-about = Sunnuntaityökorvaukset.
measure-cost-eve = – aatot
measure-cost-eve-about = Aattokorvaukset.
measure-cost-additional = – lisätyö
measure-cost-additional-about = Osa-aikaisten lisätyö.
measure-cost-overtime = – ylityö
measure-cost-overtime-about = Ylityö korotuksineen.
measure-cost-standby = – varallaolo
measure-cost-standby-about = Varallaolo kotona.
measure-cost-call-in = – hälytysraha
measure-cost-call-in-about = Hälytystyön kertakorvaukset.
measure-cost-agency = – vuokratyö
measure-cost-agency-about = Vuokratyöntekijöiden tunnit.
measure-cost-side = – sivukulut
measure-cost-side-about = Työnantajan sivukulut muusta kuin vuokratyöstä.
measure-cost-changeable = Kustannukset, joihin lista vaikuttaa
measure-cost-changeable-about = Lisätyö, ylityö ja vuokratyö sivukuluineen. Varsinainen palkka ei riipu listasta; työaikakorvaukset seuraavat henkilöstötarvetta ja muuttuvat vain, jos tarvetta voi siirtää tai ammattiryhmiä vaihtaa.
measure-cost-avoidable = Vältettävissä olevat kustannukset
measure-cost-avoidable-about = Lisätyö, ylityö ja vuokratyö ilman sivukuluja jaksoilla, joilla saman ammattiryhmän omilla työntekijöillä oli käyttämättömiä sopimustunteja.
measure-cost-per-hour = Katetun tunnin kustannus
measure-cost-per-hour-about = Henkilöstökustannukset katettua henkilöstötarpeen tuntia kohti.
measure-cost-per-client-day = Asiakaspäivän kustannus
measure-cost-per-client-day-about = Henkilöstökustannukset asiakasta ja päivää kohti niissä yksiköissä, joiden asiakasmäärä on annettu.

# Plans as alternatives
alternatives-same = { $plan }: sama lista kuin { $other }
alternatives-near = { $plan }: lähes sama lista kuin { $other } ({ $days ->
        [one] 1 henkilöpäivä eroaa
       *[other] { $days } henkilöpäivää eroaa
    }, yhteensä { $all })
alternatives-because = { $what }: { $why }.
alternatives-why-weights = se painottaa samalla tavalla niitä tavoitteita, joita voimassa olevat säännöt koskevat
alternatives-why-idle = mikään voimassa oleva sääntö ei koske sitä, mitä se painottaa toisin ({ $goals })
alternatives-why-proved = on todistettu, ettei mikään lista ole sillä painotuksella parempi
alternatives-why-search = haku ei löytänyt sillä painotuksella parempaa
alternatives-idle = { $plan } painottaa tavoitteita, joista ei ole voimassa sääntöä: { $goals }; { $count ->
        [one] tämä paino ei
       *[other] nämä painot eivät
    } vaikuta listaan.
# What a unit needs now
advice-published = Suositus: { $profile }, koska lista on julkaistu ja työntekijät ovat järjestäneet elämänsä sen mukaan.
advice-sick = Suositus: { $profile }, koska sairauspoissaolot vievät { $sick } % työpäivistä.
advice-strain = Suositus: { $profile }, koska kokoaikaisella oli kolmen viime viikon aikana { $strain } kuormitustekijää (lyhyitä vuorovälejä, yksittäisiä vapaita, pitkiä työputkia).
advice-sick-strain = Suositus: { $profile }, koska sairauspoissaolot vievät { $sick } % työpäivistä ja kokoaikaisella oli kolmen viime viikon aikana { $strain } kuormitustekijää (lyhyitä vuorovälejä, yksittäisiä vapaita, pitkiä työputkia).
advice-refused = Suositus: { $profile }, koska aiemmin on jäänyt toteutumatta { $refused } toivetta työntekijää kohti.
advice-usual = Suositus: { $profile }, koska mikään ei poikkea tavallisesta: sairauspoissaolot vievät { $sick } % työpäivistä, ja kokoaikaisella oli kolmen viime viikon aikana { $strain } kuormitustekijää.
# What plans are compared by person in
figure-hours = Tunnit
figure-nights = Yövuorot
figure-weekends = Työviikonloput
figure-single-days-off = Yksittäiset vapaapäivät
figure-wishes = Toteutuneet toiveet
figure-money = Henkilöstökustannus
