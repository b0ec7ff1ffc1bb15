# Texts of: files

## Workbooks: what explains them

workbook-help-title = Så fyller du i arbetsboken
workbook-help-sheets = Arbetsboken innehåller alla utgångsuppgifter: allt som måste vara känt innan en arbetslista kan planeras. Varje blad är en tabell med kolumnernas namn på första raden. Rader och kolumner får stå i vilken ordning som helst, och tomma rader stör inte.
workbook-help-headers = Kolumner med mörk rubrik fylls i på varje rad, de med ljus rubrik får vara tomma. Peka på rubriken för att läsa vad kolumnen betyder. I cellerna öppnas listor med val; där en cell får ha flera ord skriver du ; mellan dem.
workbook-help-values = Datum och tider får vara kalkylprogrammets datum och tider eller texter: 2026-12-24, 07:00, 114:45. Formler går bra: deras senaste resultat gäller. Det här bladet och blad vars namn börjar med _ läses inte.
workbook-help-commands = vuoro check FILEN.xlsx kontrollerar om allt är begripligt och anger blad och cell för varje fel. vuoro plan FILEN.xlsx gör arbetslistan.
workbook-help-single-values = Enskilda värden: fältets namn i den första kolumnen, värdet i den andra.
workbook-help-kinds = regeltyper
workbook-help-kinds-about = Värden för kolumnen `kind` på bladet `rules`; `vuoro rules KIND` berättar mer.
workbook-help-kind = { $title }.
workbook-help-kind-takes = { $title }. Parametrar: { $parameters }.
workbook-help-parameter = { $name } ({ $unit })
workbook-help-column = kolumn
workbook-help-needed = obligatorisk
workbook-help-content = innehåll
workbook-help-meaning = betydelse
workbook-help-yes = ja
workbook-column-rule-set = Namnet på en regelsamling, till exempel practice/ward; de andra kolumnerna lämnas då tomma.
workbook-column-parameters = Regeltypens egna parametrar: maximum = 5, duties = ["night"].
workbook-note-needed = { $about } (obligatorisk)
workbook-not-in-list = Finns inte i listan
workbook-not-in-list-help = Välj ett värde i listan; bladet help berättar varifrån det kommer.
workbook-page = Sida { $page } av { $pages }
workbook-sort-text = text
workbook-sort-said = text, eller en på varje språk
workbook-sort-words = ord med ; emellan
workbook-sort-date = datum
workbook-sort-days = veckodagar eller datum
workbook-sort-clock = klockslag
workbook-sort-length = timmar och minuter
workbook-sort-integer = heltal
workbook-sort-share = tal eller procent
workbook-sort-money = euro
workbook-sort-price = euro (eller poäng)
workbook-sort-flag = yes (ja) eller no (nej)
workbook-sort-strength = ord, procent eller pris
workbook-sort-balance = tal, eller timmar och minuter
workbook-sort-importance = ord eller pris
workbook-sort-agreement = namnet på ett avtal
workbook-sort-table = namn = värde, …

## Workbooks: what is wrong with them

workbook-not-made = arbetsboken kan inte göras: { $reason }
workbook-not-made-help = En cell rymmer högst { $characters } tecken, ett blad högst { $rows } rader.
workbook-unreadable = arbetsboken kan inte läsas: { $reason }
workbook-unreadable-help = Öppna den i ett kalkylprogram och spara den på nytt som .xlsx.
workbook-old = filen är en gammal .xls-arbetsbok eller skyddad med lösenord
workbook-old-help = Ta bort lösenordet och spara arbetsboken som .xlsx.
workbook-no-zip = filen är ingen .xlsx-arbetsbok
workbook-no-zip-help = En arbetsbok är ett zip-arkiv. Spara den som .xlsx i ett kalkylprogram; en CSV-fil hör till mappen med utgångsuppgifter.
workbook-open-document = filen är ett OpenDocument-kalkylblad
workbook-open-document-help = Spara den som .xlsx (Excel 2007 eller nyare).
workbook-other-archive = arkivet innehåller ingen arbetsbok
workbook-other-archive-help = Ange en .xlsx-fil, eller packa upp arkivet och ange mappen.
workbook-too-many-parts = arkivet har { $count } delar, fler än { $most }
workbook-too-many-parts-help = En arbetsbok har några tiotal. Kontrollera att det är rätt fil.
workbook-too-large = arbetsboken är uppackad större än { $mebibytes } MiB
workbook-too-large-help = En liten fil som blir så stor uppackad är ett angrepp (en zip-bomb) eller ett misstag; inget av den lästes. Ta bort rader, kolumner och bilder som inte behövs och spara den på nytt.
workbook-part-broken = del { $part } av arbetsboken kan inte packas upp: { $reason }
workbook-part-broken-help = Filen har kapats eller ändrats på vägen. Hämta en ny kopia.
workbook-texts-announced = den uppger { $texts } texter i { $bytes } byte
workbook-too-many-cells = arbetsboken har fler än { $most } ifyllda celler
workbook-too-many-cells-help = Ta bort det som inte behövs, eller planera färre personer eller färre dagar åt gången.
workbook-cell-not-finite = cellen har inget ändligt tal
workbook-cell-not-finite-help = Skriv själva värdet.
workbook-cell-error = cellen visar felet { $error }
workbook-cell-error-help = Skriv värdet eller rätta formeln.
workbook-formula-uncalculated = formeln `={ $formula }` har inget resultat
workbook-long-formula-uncalculated = formeln har inget resultat
workbook-formula-uncalculated-help = Öppna arbetsboken i ett kalkylprogram och spara den, så att formlerna räknas ut; eller skriv själva värdet.
workbook-main-sheet-missing = arbetsboken har inget blad `{ $sheet }` (dess blad: { $sheets })
workbook-main-sheet-missing-help = `vuoro export UTGÅNGSUPPGIFTER --format xlsx` skriver en arbetsbok med alla blad att utgå från.
workbook-sheet-unknown = bladet `{ $sheet }` är okänt
workbook-sheet-unknown-help = Blad vars namn börjar med _ hoppas över.
workbook-sheet-unknown-near-help = { $near } Blad vars namn börjar med _ hoppas över.
workbook-value-without-field = ett värde utan fältets namn
workbook-value-without-field-help = Skriv fältets namn i kolumn A.
workbook-field-unknown = `{ $field }` är okänt här
workbook-known-help = Kända här: { $names }.
workbook-field-twice = `{ $field }` har angetts två gånger
workbook-field-twice-help = Behåll en av de två raderna.
workbook-column-unknown = kolumnen `{ $field }` är okänd här
workbook-column-twice = kolumnen `{ $field }` finns två gånger på rubrikraden
workbook-column-twice-help = Behåll en av de två kolumnerna.
workbook-column-unnamed = `{ $value }` står i en kolumn utan namn
workbook-column-unnamed-help = Ge kolumnen ett namn på rubrikraden, eller töm cellen.
workbook-beside-rule-set = `{ $field }` har angetts bredvid en regelsamling
workbook-beside-rule-set-help = En regelsamling tar inget annat. Om du vill ändra en av dess regler, skriv den som en egen regel.
workbook-not-understood = cellen är obegriplig: { $reason }
workbook-not-understood-help = Skriv namn = värde med kommatecken emellan, texter inom citattecken, listor inom [ ]: maximum = 5, duties = ["night"].

## Rosters

roster-format-unknown = innehållet är ingen arbetslista
roster-format-unknown-help = Ange en plan (JSON), en arbetsbok med arbetslistan som rutnät, eller en CSV-fil med kolumnerna employee, date och duty.
roster-folder-unreadable = mappen kan inte läsas: { $reason }
roster-folder-unreadable-help = Kontrollera mappens behörigheter.
roster-folder-empty = det finns ingen lösningsfil i mappen
roster-folder-empty-help = Ange en plan, en CSV-fil, eller en mapp med lösningsfilerna till ett offentligt testfall.
roster-of-strangers = ingen av de { $count } raderna anger en arbetstagare i utgångsuppgifterna: här `{ $employee }`
roster-of-strangers-help = Listan verkar höra till andra utgångsuppgifter.
roster-employee-unknown = `{ $employee }` är ingen arbetstagare i utgångsuppgifterna
roster-duty-unknown = `{ $duty }` är inget arbetspass i utgångsuppgifterna
roster-duty-unknown-help = Skriv koden för ett arbetspass eller en passtyp i utgångsuppgifterna, eller off.
roster-day-invalid = `{ $value }` är varken ett datum eller en dag i planeringsperioden
roster-day-invalid-help = Skriv 2026-12-24, eller antalet dagar från den första dagen.
roster-day-outside = `{ $value }` ligger utanför { $horizon }
roster-day-outside-help = En arbetslista gäller utgångsuppgifternas planeringsperiod.
roster-workbook-without = arbetsboken innehåller ingen arbetslista
roster-workbook-without-help = Ett rutnät har en rad med `employee` och datumen, som i listan som `vuoro plan` skriver; en förteckning har kolumnerna employee, date och duty.
roster-row-without-person = `{ $value }` står på en rad utan arbetstagarens id
roster-row-without-person-help = Skriv id i kolumnen `employee`; raderna under listan har (cover) där.
roster-person-twice = `{ $employee }` har två rader; den andra finns vid { $place }
roster-person-twice-help = Behåll en av de två.
roster-day-twice-help = Behåll den som avses.
roster-day-twice = `{ $employee }` har { $date } två saker som inte båda kan gälla: ledig eller frånvarande vid sidan av något annat, eller samma tur två gånger

## Calendars

roster-ics-unit = Enhet: { $unit }
roster-ics-time = Tid: { $from }–{ $to } ({ $zone })
roster-ics-role = Uppgift: { $role }
roster-ics-break = Rast: { $unpaid } obetald
roster-ics-no-break = Rast: ingen obetald
roster-ics-paid = Betald tid: { $paid }
roster-ics-leave = Ledighet
roster-ics-sick = Sjukledighet

## Files that are written

write-file-exists = filen finns redan
write-file-exists-help = Ange --force för att skriva över den, eller ett annat namn.
write-file-failed = filen kan inte skrivas: { $reason }
write-file-failed-help = Kontrollera att mappen finns, att du får skriva där och att disken har plats.
write-no-file-help = Ange namnet på en fil.
write-no-file = det är en enhet eller ett rör, inte en fil
write-folder-exists-help = Ange --force för att skriva över den, eller en annan mapp.
write-folder-failed = mappen kan inte skapas: { $reason }
write-folder-failed-help = Kontrollera att du får skriva där.

## Files and their formats

fix-keep-one = Ta bort den ena.
fix-plan-less = Planera färre arbetstagare eller dagar på en gång.
fix-at-most = Högst { $most } godtas.
file-missing = filen finns inte
file-missing-help = Kontrollera sökvägen.
file-too-large = filen är större än { $mebibytes } MiB
file-too-large-help = Dela upp indata, eller kontrollera att det är rätt fil.
file-unreadable = filen kan inte läsas: { $reason }
file-unreadable-help = Kontrollera behörigheterna och att det är en fil.
file-no-file-help = Rör och enheter läses inte: spara innehållet först i en fil.
file-no-file = är varken en fil eller en mapp
file-not-utf8 = byte { $position } (värde { $byte }) är inte UTF-8-text
file-utf16 = texten är i UTF-16
file-binary = innehållet är inte text
file-empty = filen är tom
file-foreign = till de här utgångsuppgifterna hör inga fler filer
file-foreign-help = Historik-, vecko- och fallfiler hör till offentliga jämförelseinstanser (INRC-II, NSPLib).
scenario-format-unknown = innehållet är inget av utgångsuppgifternas format
scenario-format-unknown-help = Ange en mapp med utgångsuppgifter, utgångsuppgifter som .xlsx, .toml eller .json, eller en offentlig jämförelsefil.
internal-nothing-read = läsningen slutade utan resultat och utan fel
folder-without-main-file = mappen saknar filen `{ $file }`
folder-without-main-file-help = En mapp med utgångsuppgifter innehåller { $file } bredvid staff.csv, demand.csv och så vidare.
folder-table-twice = `{ $field }` har angetts i den här filen och här: { $place }
folder-file-unread = filen `{ $file }` läses inte
folder-file-left-aside-help = Mappens tabeller är: { $names }. Om filen är en av dem, ge den det namnet; annars flytta den.
folder-file-left-aside = filen `{ $file }` läses inte: den är ingen av utgångsuppgifternas tabeller
instance-file-number-unknown = filen med nummer { $number } är inte känd utifrån det här namnet
instance-file-number-unknown-help = Nummer avser filer bredvid en fil med namnet Sc-SET.txt; ange annars sökvägar.
csv-too-many-rows = tabellen har fler än { $most } rader
csv-too-many-fields = raden har fler än { $most } fält
csv-column-twice = kolumnen `{ $field }` finns två gånger i rubrikraden
csv-column-twice-help = Ta bort den ena kolumnen.
csv-field-beyond-header =
  fält { $number } (`{ $found }`): rubrikraden har bara { $columns } { $columns ->
    [one] kolumn
   *[other] kolumner
  }
csv-quote-open = ett citattecken som öppnas här stängs aldrig
csv-text-after-quote = det finns text efter det avslutande citattecknet
json-syntax = texten är inte JSON: { $reason }
json-cut-off = texten är inte JSON: den slutar mitt i ett värde
json-too-many-values = filen innehåller över två miljoner värden
json-too-deep = listor och tabeller är nästlade för djupt
json-number-too-large = talet är för stort
field-twice = `{ $field }` har angetts två gånger
reason-refused = kolumnen `{ $field }` skulle spara en orsak, som en arbetslista inte får veta

## The JSON Schema

schema-title = vuoros utgångsuppgifter, formatets version { $version }
schema-about = Allt som är känt innan en arbetslista planeras. Ett värde som saknas, null och en tom text betyder samma sak.
schema-rule-set = Namn på en regelsamling.
schema-change = Ändring av en regel
schema-change-about = Övriga parametrar ersätter regelns egna.

## What a scenario is made from: units, skills, contracts, shift types

name-unit = en enhet
name-unit-help = Deklarera den ([[unit]] i utgångsuppgifterna).
name-skill = en kompetens
name-skill-help = Deklarera den (`skills = [ … ]` i utgångsuppgifterna).
name-contract = ett arbetsavtal
name-contract-help = Deklarera det ([[contract]] i utgångsuppgifterna).
name-shift = en passtyp
name-shift-help = Deklarera den ([[shift]] i utgångsuppgifterna).
name-employee = en arbetstagare
name-employee-help = Lägg till arbetstagaren (en rad i staff).
name-declared-already = { $what } `{ $name }` finns redan: { $place }
name-unknown = `{ $name }` är inte { $what }
name-like-another-help = De skiljer sig i versaler, blanksteg eller osynliga tecken. Om samma avses, skriv det på samma sätt överallt.
name-like-another = `{ $name }` och `{ $other }` (i { $place }) ser lika ut men är olika id
name-ambiguous-help = Skriv id för den som avses.
name-ambiguous = `{ $name }` är flera personers eller enheters namn: { $ids }
name-unknown-none-declared = `{ $name }` är inte { $what }: ingenting har deklarerats
too-many-units = { $count } enheter
too-many-contracts = { $count } arbetsavtal
too-many-shifts = { $count } passtyper
too-many-skills = för många kompetenser: `{ $name }`
too-many-tags = `{ $tag }` är den 65:e taggen
too-many-tags-help = Högst 64 taggar godtas.
too-many-duties = { $count } kombinationer av enhet, passtyp och uppgift
too-many-duties-help = Högst { $most } arbetspass godtas.
id-with-mark = `{ $id }` innehåller { $mark }, som har en egen betydelse
id-with-mark-help = Använd bokstäver, siffror, `-` och `_`.
shift-code-reserved = passkoden `{ $code }` är ett ord med en egen betydelse
shift-code-reserved-help = Välj en annan kod.
tag-reserved = taggen `{ $tag }` är ett ord med en egen betydelse
tag-reserved-help = Välj ett annat ord.
field-percent = `{ $field }` är { $percent } %
rate-help = Skriv en andel mellan 0 % och 100 %, till exempel 5 %.
share-help = Skriv en andel på högst 100 %, till exempel 0,8 eller 80 %.
break-outside = rasten med `{ $field }` { $value } ligger inte inom passet
break-outside-help = Ange längden i `break` och en tid då hela rasten ligger mellan början och slutet.
break-too-long = `{ $field }`: pausen är { $minutes } min, men passet är { $length } min
break-too-long-help = En paus är kortare än sitt pass.
paid-too-long = `{ $field }`: den betalda tiden för ett pass är { $paid }
paid-too-long-help = Högst { $most } timmar kan betalas för ett pass.
start-at-midnight-help = Midnatt vid dygnets början är 0:00.
double-duty-no-pair = ett dubbelpass har minst två passkoder, men här finns { $count }
double-duty-no-pair-help = Skriv double-duties = [["E", "L"]].
standby-paid = beredskapen har `paid` { $paid }, men beredskap är ingen arbetstid
standby-paid-help = Lämna bort `paid`. Ersättningen för beredskap står i löneavtalet.
double-duty-overlaps = `{ $first }` och `{ $second }` överlappar varandra i tid
double-duty-overlaps-help = Ingen kan arbeta båda samma dag.
scenario-without-shifts = det finns bemanningsbehov men ingen passtyp
scenario-without-shifts-help = Deklarera passtyper med [[shift]].
scenario-too-many-duty-sets = { $count } önskemål, låsningar och publicerade pass, vart och ett av dem ett av { $duties } pass
scenario-version-help = Denna vuoro läser version { $version }.

## The calendar

range-reversed = intervallet { $from } – { $to } slutar innan det börjar
dates-outside = { $dates } ligger utanför { $known }
absence-far-away = frånvaron { $dates } ligger mer än ett år från planen
dates-outside-help = Kontrollera datumet eller planeringsperioden (`start`, `days`) i utgångsuppgifterna.
horizon-year = planeringsperioden börjar år { $year }
horizon-year-help = Ange ett år mellan 1900 och 2200.
horizon-reversed = planeringsperioden slutar { $end }, före sin början { $start }
horizon-reversed-help = Byt plats på `start` och `end`.
horizon-length = planeringsperioden har { $days } dagar
horizon-length-help = Den får ha 1–{ $most } dagar.
days-missing-help = Ange `days` eller `end` (sista dagen).
two-fields-given = både `{ $field }` och `{ $other }` har angetts
time-zone-unknown = `{ $name }` är ingen tidszon
holiday-twice = söckenhelgen { $date } har angetts två gånger
holiday-twice-help = Ange varje datum en gång.
holiday-unnamed = söckenhelg
day-unknown = `{ $word }` betecknar ingen dag
day-unknown-help = Skriv mon, mon-fri, weekdays, weekend, all, holiday eller ett datum som 2026-12-24.

## Demand

shift-and-window = både en passtyp och ett tidsintervall har angetts
shift-and-window-help = Behåll `shift`, eller `from` och `to`.
shift-covers-nothing = passtypen `{ $code }` räknas inte som närvaro (`covers = false`)
shift-covers-nothing-help = Bemanningsbehovet kan inte täckas med sådana pass.
shift-not-in-unit = enheten { $unit }: passtypen `{ $code }` används inte där
shift-not-in-unit-help = Lägg till den i enhetens `shifts`, eller begär en annan.
shift-missing-help = Ange `shift`, eller ett tidsintervall med `from` och `to`.
minimum-above-target = `{ $field }` { $minimum } är större än `target` { $target }
minimum-above-target-help = Målet är minst lika stort som minimum.
maximum-below-target = `{ $field }` { $maximum } är mindre än målet ({ $target })
maximum-below-target-help = Maximum är minst lika stort som målet.
demand-too-many-days = bemanningsbehovet nämner fler än { $most } dagar
rows-too-many-days = raderna nämner fler än { $most } dagar
rows-too-many-days-help = Skriv veckodagar, eller planera färre dagar på en gång.
demand-given-already = bemanningsbehovet för samma enhet, tid, kompetens och dag har redan angetts: { $place }
day-twice-help = Nämn varje dag en gång; ett datum går före `holiday`, och det före veckodagar.
demand-too-much = { $kinds } slags bemanningsbehov över { $days } dagar
demand-too-much-help = Planera färre enheter eller dagar på en gång.

## Demand from need

measure-clients = klienter
measure-points = poäng
measure-arrivals = ankomster
measure-visits = besök
heads-clients =
  { $amount ->
    [one] 1 klient
   *[other] { $amount } klienter
  }
heads-points = { $amount } poäng
heads-arrivals =
  { $amount ->
    [one] 1 ankomst
   *[other] { $amount } ankomster
  }
heads-visits = { $amount } besök
heads-times-ratio = { $amount } × { $ratio } × { $daily } h per dag
heads-times-service = { $amount } × { $service } h
heads-times-share = { $work } × { $percent } %
heads-per-worker = { $work } ÷ { $points } per arbetstagare
heads-per-time = { $work } ÷ { $time } h
heads-per-time-occupied = { $work } ÷ { $time } h ÷ { $percent } %
heads-result = { $computation } = { $heads }
heads-required = { $percent } % av { $computation }
heads-always = alltid { $heads }
need-beside-demand = bemanningsbehovet för samma enhet, tid, kompetens och dag har angetts en andra gång
need-beside-demand-help = Behåll raden i `demand`, eller en rad i `needs`.
need-given-already = behovet för samma enhet, tid, kompetens och dag har redan angetts: { $place }
need-with-time = en tid har angetts, men ankomster och besök får sin tid från `forecast`
need-with-time-help = Ta bort `shift`, `from` och `to` här.
need-field-of-other-measure = `{ $field }` säger ingenting om { $of }
need-field-of-other-measure-help = Fältet hör till { $owners }.
per-worker-help = Ange de poäng som en arbetstagare kan svara för.
amount-too-large = `{ $field }` kräver { $heads } arbetstagare: { $computation }
amount-too-large-help = Högst { $most } arbetstagare godtas; kontrollera mängden och raden i `needs`.
forecast-given-already = prognosen för samma enhet, tid och dag har redan angetts: { $place }
forecast-given-already-help = Nämn varje dag och tid en gång; ett datum går före `holiday`, och det före veckodagar.
forecast-silent =
  enheten { $unit }, { $date }{ $more ->
    [0] {""}
    [one] {" "}och 1 dag till
   *[other] {" "}och { $more } dagar till
  }: `forecast` saknar en mängd ({ $of })
forecast-silent-help = Lägg till rader i `forecast`; skriv mängden 0 där ingenting väntas.
forecast-unread = enheten { $unit }: ingen rad i `needs` omvandlar den här mängden ({ $of }) till arbetstagare
forecast-unread-help = Lägg till en rad i `needs` med samma enhet, `of` och tid, eller ta bort prognosen.
forecast-without-time-help = Ange timmen då den väntas, `from` och `to`, eller ett `shift`.

## Employees

too-many-employees = { $count } arbetstagare över { $days } dagar, historiken inräknad
too-many-units-of-employees = arbetstagarna har sammanlagt fler än { $most } enheter
too-many-units-of-employees-help = Nämn färre enheter för varje arbetstagare.
too-many-rows = `{ $table }`: { $count } rader
field-is-formula = `{ $field }` är `{ $found }`, som ett kalkylprogram tar för en formel
field-is-formula-help = Börja med en bokstav eller en siffra.
employment-reversed = anställningen slutar { $to }, före sin början { $from }
employment-reversed-help = Byt plats på `from` och `to` (sista dagen).
monthly-without-agreement = `{ $field }` har angetts, men utgångsuppgifterna nämner inget löneavtal
monthly-without-agreement-help = Skriv pay = "pay/fi-sote-2025" i utgångsuppgifterna.
money-negative = `{ $field }` är { $amount }, som är negativt
money-too-large-help = Högst en miljon euro godtas.
hourly-help = Ange vad en timme kostar.
monthly-help = Ange månadslönen för en heltidsanställd.
agency-help = Ange priset för en timme.
fte-outside = `{ $field }` är { $share }, det vill säga { $percent } % av heltid
fte-outside-help = Skriv 0,8 eller 80 % för fyra femtedelar; värdet är större än 0 och högst 2.
skill-until-no-date = `{ $found }` är inte ett datum i kalendern
tag-is-a-code = `{ $tag }` är både kod för en passtyp och märke för andra
tag-is-a-code-help = Reglerna kan inte veta vilket som avses: ge märket eller passtypen ett annat namn.
group-is-a-person = gruppen `{ $group }` har samma id som en person
group-is-a-person-help = Det går inte att veta om personen eller gruppen avses: ge gruppen ett annat namn.
skill-twice = kompetensen `{ $skill }` har angetts två gånger
skill-twice-help = Ange varje kompetens en gång.
skill-with-quota = `{ $field }` har angetts för kompetensen `{ $skill }`
skill-with-quota-help = En kompetens finns eller finns inte; ta bort fältet.
permit-unknown = `{ $word }` är inget tillstånd
restriction-unknown = `{ $word }` är ingen begränsning
validity-reversed = giltigheten slutar { $until }, före den första dagen { $from }
validity-reversed-help = Byt plats på `from` och `until` (sista giltiga dagen).
value-integer-or-duration = ett heltal eller en tidslängd
value-integer-or-duration-help = Skriv ett tal som 3, eller en tid som 6:00.
contract-period-twice = både `{ $field }` och `{ $other }` har angetts
contract-period-start-alone = fältet `{ $field }` har ingen verkan på en kalenderperiod { $period }
contract-period-help = Ange `period-days` med `period-start`, eller bara `period`: veckor, månader och år börjar enligt kalendern.
hours-too-long = `{ $field }` är längre än någon period
hours-too-long-help = Skriv till exempel 108:00.
term-empty = `{ $field }` saknas, liksom `hours` och `rule`
term-empty-help = Ange en arbetstidsprocent (`fte`), periodens arbetstid (`hours`), eller `rule`, `parameter` och `value`.

## Wishes, absences, locks, history

date-and-range = både `{ $field }` och `from`/`to` har angetts
group-empty-help = Grupperna är det som kolumnen `groups` i staff säger.
group-empty = ingen är i gruppen `{ $group }`
locks-too-many-days = låsningar för fler än { $most } dagar
days-none-help = Skriv en dag som finns i planen, eller ta bort raden.
days-none = `{ $field }` avser ingen dag i perioden
wishes-too-many-days = önskemålen nämner fler än { $most } dagar
absences-too-many-days = frånvarorna nämner fler än { $most } dagar
strength-unfit = `{ $field }` kan inte vara { $found }
strength-help-points = Skriv must, high, medium, low, en procentsats som 200 %, eller poäng som 5.
strength-help-euros = Skriv must, high, medium, low, en procentsats som 200 %, eller ett pris som 12,50 €.
duty-unknown = `{ $word }` är varken ett arbetspass, en passtyp eller en tagg
duty-unknown-help = Skriv en passkod, en tagg, off, leave, sick eller work.
duty-impossible = `{ $word }` är inget arbetspass som kan arbetas på en dag
duty-impossible-help = Ett par ska deklareras i `double-duties`; en uppgift kräver en enhet med `by-role = true`.
absences-clash = `{ $employee }` är frånvarande av en annan orsak { $date }, se { $place }
lock-against-leave = `{ $employee }`, { $date }: det låsta passet är `{ $duty }`, men arbetstagaren är frånvarande, se { $place }
locks-clash = `{ $employee }`, { $date }: det låsta passet är `{ $duty }`, men en annan låsning är `{ $other }`, se { $place }
locks-clash-help = Ta bort den ena låsningen.
published-given-already = arbetstagarens publicerade pass för samma dag har redan angetts: { $place }
published-given-already-help = Ange varje dag en gång.
history-duty-and-balance = ett arbetspass och ett saldo finns på samma rad
history-duty-and-balance-help = Ge vardera en egen rad.
history-value-help = Skriv ett heltal, eller timmar och minuter som -3:15.
balance-given-already = saldot `{ $balance }` har redan angetts: { $place }
balance-given-already-help = Ange varje saldo en gång.
history-in-horizon = { $date } kan inte vara historik: planeringsperioden börjar { $start }
history-in-horizon-help = Historiken slutar dagen före `start`; det som är fastställt i planeringsperioden hör till låsningarna.
history-without-days = { $date } kan inte vara historik: `history-days` är 0
history-outside = { $date } ligger utanför historiken { $known }
history-outside-help = Ange `history-days` i utgångsuppgifterna: så många dagar före `start` är kända.
history-day-given-already = samma dag för samma arbetstagare har redan angetts: { $place }
history-day-given-already-help = Ange varje dag en gång; ett dubbelpass skrivs E+L.

## What each table holds and each field of it means

table-skills = Kompetenser som bemanningsbehovet kan kräva och som arbetstagare kan ha.
table-unit = Enheter. Om inga anges antas en, och enhetskolumnerna får lämnas tomma.
table-shift = Passtyper.
table-contract = Arbetsavtal. Om inga anges är arbetstiden inte fastställd.
table-holidays = Söckenhelger.
table-double-duties = Passtyper som samma arbetstagare får arbeta efter varandra under samma dag: dubbelpass och delade dagar.
table-rules = Regler i ordning: namn på regelsamlingar och egna regler.
table-profile-weights = Egna viktningar utöver de färdiga: en procentsats för varje mål.
table-absences = Ledigheter och sjukledigheter.
table-locks = Arbetspass som är låsta på förhand.
table-published = En tidigare publicerad arbetslista, för regler om stabilitet.
table-staff = Arbetstagare.
table-demand = Hur många arbetstagare som behövs. En rad med datum går före en rad för söckenhelg, och den före en rad för veckodag.
table-wishes = Arbetstagarnas önskemål.
table-history = Tidigare arbetade dagar, en rad för varje, och saldon som förs över, en rad för varje.
table-permits = Arbetstagarnas samtycken och tillstånd med giltighetstid. Ett som heter som en kompetens är den kompetensen.
table-restrictions = Vad arbetstagare inte får planeras för. Orsaken sparas aldrig.
table-terms = Vad som gäller för en arbetstagare under en viss tid: arbetstidsprocent, arbetstid, en regels parameter.
table-needs = Hur den väntade mängden blir antal arbetstagare: bemanningsbehov utöver tabellen för bemanningsbehov.
table-forecast = Vad som väntas: klienter, poäng, ankomster eller besök. En rad med datum går före en rad för söckenhelg, och den före en rad för veckodag.
field-scenario-format-version = Version av detta format; skriv 1.
field-scenario-name = Avdelningens eller husets namn, för rapporter.
field-scenario-start = Första dagen som planeras.
field-scenario-days = Antal dagar som planeras; eller ange `end`.
field-scenario-end = Sista dagen som planeras; i stället för `days`.
field-scenario-time-zone = Tidszon, för nätter då klockan ställs om; Europe/Helsinki om inget anges.
field-scenario-cost-unit = Vad priserna anges i: cents, cent (vanligt) eller points, poäng (offentliga jämförelseinstanser).
field-scenario-holiday-calendar = En färdig kalender över söckenhelger, till exempel fi; egna söckenhelger läggs till.
field-scenario-profile = Vad som är viktigast; balanced om inget anges.
field-scenario-pay = Löneavtal för tillägg och övertid: pay/fi-sote-2025 eller en fil bredvid utgångsuppgifterna.
field-scenario-history-days = Hur många dagar före den första som är kända; dagar utan rad var lediga.
field-for-employees = Arbetstagare enligt id.
field-for-groups = Arbetstagare i en grupp.
field-for-contracts = Arbetstagare med ett visst arbetsavtal.
field-for-units = Arbetstagare med enheten som hemenhet.
field-for-skills = Arbetstagare med en viss kompetens.
field-for-forms = Arbetstagare i dessa arbetstidsformer: period, general, office.
field-for-period-days = Arbetstagare vars arbetsperiod har så här många dagar.
field-for-permits = De dagar då arbetstagaren har ett av dessa tillstånd.
field-for-without = De dagar då arbetstagaren inte har något av dessa tillstånd.
field-for-restrictions = De dagar då arbetstagaren har en av dessa begränsningar.
field-for-full-time = De dagar då arbetstagaren arbetar heltid (`true`) eller mindre (`false`).
field-on-weekdays = Veckodagar: mon, mon-fri, weekend.
field-on-dates = Datum.
field-on-from = Första dagen.
field-on-to = Sista dagen.
field-on-holidays = Ja: även på söckenhelger; nej: aldrig på dem.
field-relax-parameter = Vilken parameter.
field-relax-to = Hur långt.
field-relax-by = Vilken nivå som får göra det.
field-relax-consent = Det tillstånd som alla berörda ska ha.
field-rules-kind = Vilken typ av regel det är; typerna finns på hjälpbladet.
field-rules-id = Ett eget namn, för rapporter; regeltypen om inget anges.
field-rules-title = Rubrik i rapporter; eller på varje språk: {"{"} en = "…", fi = "…", sv = "…" {"}"}.
field-rules-importance = required, very-high, high, medium, low, very-low eller ett pris.
field-rules-goal = Vilket av viktningens mål som regeln hör till.
field-rules-level = Den belastningsnivå som en iakttagelse innebär, för mätetal om belastning.
field-rules-for = Vem den gäller: groups = ["no-nights"], units = ["u1"]; tomt: alla.
field-rules-on = När den gäller: weekdays = ["sat", "sun"]; tomt: alltid.
field-rules-source = Var den kommer ifrån: lag, avtal, husets regel.
field-rules-clause = Lag och paragraf, avtal och punkt.
field-rules-layer = Hur stark den är; practice om inget anges.
field-rules-mandatory = Ja: en ändring får bara skärpa den, eller lindra den så som `relax` säger.
field-rules-relax = Hur mycket den får lindras, av vem och med vems samtycke.
field-rules-override = I stället för typ: id för en regel som ändras för vissa arbetstagare eller dagar.
field-rules-verify = Ja så länge en siffra i den är obekräftad.
field-skills-skill = Kompetensens namn.
field-unit-id = Kort namn som andra blad hänvisar till.
field-unit-name = Fullständigt namn.
field-unit-by-role = Ja: varje arbetspass görs i en uppgift, och bemanningen räknas per uppgift.
field-unit-sickness = Andel pass som går förlorade på grund av sjukdom, till exempel 5 %, för att mäta robusthet.
field-unit-clients = Hur många klienter som vårdas en genomsnittlig dag, för personaldimensioneringen.
field-unit-shifts = Passtyper som används i enheten; alla om inget anges.
field-shift-code = Koden som används i arbetslistor.
field-shift-name = Fullständigt namn.
field-shift-start = När passet börjar.
field-shift-end = När passet slutar; om slutet inte kommer efter början ligger det på följande dag. Mer än 24 timmar skrivs 34:00: klockan 10:00 följande dag.
field-shift-break = Obetald paus under passet; ingen om inget anges.
field-shift-break-start = När den obetalda rasten börjar, om det är känt: då är ingen på plats och inga tillägg intjänas under den.
field-shift-paid = Betald tid; slut minus början minus paus om inget anges.
field-shift-tags = Ord som regler hänvisar till: early, evening, night, long.
field-shift-covers = Nej: räknas inte som närvaro (utbildning, möten).
field-contract-id = Kort namn som personalbladet hänvisar till.
field-contract-hours = Full arbetstid under en arbetsperiod, till exempel 114:45.
field-contract-period-days = Arbetsperiodens längd i dagar; 21 om inget anges.
field-contract-period = I stället för dagar: week (från måndag), month eller year, som den period timmarna gäller.
field-contract-period-start = Ett datum då en arbetsperiod börjar, vid behov före planeringsperioden; dess första dag om inget anges.
field-contract-form = Arbetstidsform: period, periodarbete (om inget anges), general, allmän arbetstid, eller office, byråarbetstid.
field-holidays-date = Dagen.
field-holidays-name = Dagens namn.
field-holidays-reduces = Förkortar den arbetstiden i sin period? På vardagar om inget anges.
field-holidays-eve = Ja: dagen är en helgafton, ingen söckenhelg.
field-double-duties-first = Den tidigare passtypen.
field-double-duties-second = Den senare passtypen.
field-double-duties-third = En tredje, om dagen har fler delar.
field-double-duties-fourth = En fjärde.
field-profile-weights-id = Kort namn.
field-profile-weights-title = Rubrik i rapporter; eller på varje språk: {"{"} en = "…", fi = "…", sv = "…" {"}"}.
field-profile-weights-about = Vad viktningen är till för.
field-profile-weights-percent = Hur mycket varje mål väger, i procent; 100 om inget anges.
field-absences-from = Första dagen.
field-absences-to = Sista dagen.
field-absences-kind = leave, ledighet (om inget anges), eller sick, sjukledighet.
field-absences-planned = Nej: frånvaron kom oväntat.
field-absences-date = En enskild dag, i stället för from och to.
field-locks-date = Dagen; även flera dagar, perioder a..b eller veckodagar; eller ange from och to.
field-locks-duty = Arbetspasset: en passkod, off, leave eller sick; av flera med ; emellan vilket som helst.
field-locks-why = Orsaken, för den som läser.
field-locks-to = Sista dagen.
field-locks-from = Första dagen.
field-published-date = Dagen.
field-published-duty = Arbetspasset.
field-employee = Arbetstagarens id.
field-group = En grupp i stället för en person.
field-staff-id = Kort namn som andra blad hänvisar till.
field-staff-name = Fullständigt namn.
field-staff-contract = Arbetsavtal; får lämnas tomt när det bara finns ett.
field-staff-fte = Arbetstidsprocent: 0,8 eller 80 %; 100 % om inget anges.
field-staff-unit = Hemenhet; får lämnas tom när det bara finns en enhet.
field-staff-units = Andra enheter, flera med ; emellan, eller all.
field-staff-skills = Kompetenser: nurse;medication:2026-12-31 (datumet är den sista giltiga dagen).
field-staff-groups = Grupper som regler hänvisar till, flera med ; emellan.
field-staff-from = Anställningens första dag.
field-staff-to = Anställningens sista dag.
field-staff-hourly = Vad en timme kostar, i euro.
field-staff-monthly = Uppgiftens månadslön för en heltidsanställd, i euro; kräver ett löneavtal.
field-staff-agency = Priset för en timme, för inhyrd personal.
field-demand-unit = Var; får lämnas tomt när det bara finns en enhet.
field-demand-day = mon, mon-fri, weekdays, weekend, all, holiday eller ett datum.
field-demand-shift = Vilken passtyp; eller ange en tid med from och to.
field-demand-from = Från vilket klockslag, i stället för en passtyp.
field-demand-to = Till vilket klockslag.
field-demand-skill = Bara arbetstagare med denna kompetens räknas; tomt: alla.
field-demand-minimum = Så många arbetstagare som minst måste vara på plats.
field-demand-target = Så många arbetstagare som önskas; minimum om inget anges.
field-demand-maximum = Högsta antal arbetstagare.
field-demand-under = Eget pris för en arbetstagare som fattas.
field-demand-over = Eget pris för en arbetstagare för mycket.
field-wishes-date = Dagen; även flera dagar, perioder a..b eller veckodagar; eller ange from och to.
field-wishes-from = Första dagen.
field-wishes-to = Sista dagen.
field-wishes-want = off, en passkod, en tagg, flera med ; emellan, eller not och ett av dem: not Y.
field-wishes-strength = must, high, medium (om inget anges), low, en procentsats eller ett pris med €.
field-history-date = Dagen som arbetades.
field-history-duty = Vilket pass som arbetades.
field-history-balance = Vilket saldo som förs över.
field-history-value = Hur mycket av det; minuter kan skrivas i formen -3:30.
field-valid-from = Första giltiga dagen; tomt: har alltid gällt.
field-valid-until = Sista giltiga dagen; tomt: tills vidare.
field-permits-what = För vad: ett samtycke som reglerna känner till, en kompetens som medication, ett språk.
field-permits-unit = Den enda enhet där det gäller; tomt: överallt.
field-permits-quota = Hur många, eller hur mycket tid: 3 långa pass under en period.
field-restrictions-what = Ett ord som reglerna känner till.
field-restrictions-limit = Hur många, eller hur mycket tid: 3 dagar i veckan, pass på 6:00.
field-terms-fte = Arbetstidsprocent under den tiden: 0,8 eller 80 %.
field-terms-hours = Full arbetstid under en arbetsperiod, till exempel 108:00.
field-terms-rule = Id för en regel där en parameter avviker.
field-terms-parameter = Vilken parameter.
field-terms-value = Parameterns värde för den här arbetstagaren.
field-need-unit = Var; får lämnas tomt när det bara finns en enhet.
field-needs-of = Vad prognosen räknar: clients (klienter), points (poäng), arrivals (ankomster) eller visits (besök).
field-needs-day = Vilka dagar raden gäller: som i demand; all om inget anges.
field-needs-shift = Klienter och poäng: passtypen som ska bemannas.
field-needs-from = Klienter och poäng: från vilket klockslag, i stället för en passtyp.
field-needs-to = Till vilket klockslag.
field-needs-skill = Bara arbetstagare med denna kompetens räknas; tomt: alla.
field-needs-ratio = Klienter: arbetstagare per klient, till exempel 0,6.
field-needs-week = Klienter: en arbetstagares arbetstid per vecka; 38:15 om inget anges.
field-needs-per-worker = Poäng: hur många poäng en arbetstagare kan svara för.
field-needs-service = Ankomster och besök: arbetstiden som en kräver, resor inräknade.
field-needs-occupancy = Ankomster och besök: hur stor del av tiden som ska fyllas; 100 % om inget anges.
field-needs-share = Vilken andel av mängden som hör till den här raden; 100 % om inget anges.
field-needs-required = Vilken andel av arbetstagarna som måste vara på plats; resten är önskade. 0 % om inget anges.
field-needs-minimum = Så många arbetstagare som måste vara på plats hur lite som än väntas.
field-needs-round = Delar av arbetstagare: up, uppåt (om inget anges), eller nearest, till närmaste.
field-needs-under = Eget pris för en arbetstagare som fattas från målet.
field-forecast-of = Vad som räknas: clients (klienter), points (poäng), arrivals (ankomster) eller visits (besök).
field-forecast-day = mon, mon-fri, weekdays, weekend, all, holiday eller ett datum.
field-forecast-from = Från vilket klockslag; ankomster och besök: vanligen en rad för varje timme.
field-forecast-to = Till vilket klockslag.
field-forecast-shift = En passtyp i stället för en tid; tomt: hela dagen.
field-forecast-amount = Hur många.
