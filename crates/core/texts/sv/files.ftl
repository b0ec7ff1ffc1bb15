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
write-folder-exists-help = Ange --force för att skriva över den, eller en annan mapp.
write-folder-failed = mappen kan inte skapas: { $reason }
write-folder-failed-help = Kontrollera att du får skriva där.
