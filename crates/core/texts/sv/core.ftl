# Texts of: core

## Values, as found and as wanted

value-nothing = ingenting
value-flag = sant eller falskt (true eller false)
value-integer = ett heltal
value-number = ett tal
value-text = en text
value-list = en lista
value-table = en tabell
value-money = ett penningbelopp, till exempel 12,50
value-duration = en tidslängd, till exempel 11:00 eller 11h
value-clock = ett klockslag, till exempel 07:00
did-you-mean = Menade du `{ $name }`?
two-sentences = { $first } { $second }
table-expected = här väntas en tabell med namngivna värden, men värdet är: { $found }
table-expected-help = Skriv det som `{"{"} namn = värde, … {"}"}`.

## Fields

field-column-missing = tabellen saknar kolumnen `{ $field }`
field-column-missing-help = Lägg till kolumnen `{ $field }` i rubrikraden.
field-missing = `{ $field }` saknas
field-missing-help = Ge fältet `{ $field }` ett värde.
field-unfit = `{ $field }`: värdet ska vara { $wanted }, men är { $found }
field-negative = `{ $field }`: värdet ska vara { $wanted }, men är { $found }, som är negativt
field-too-large = `{ $field }`: värdet ska vara { $wanted }, men är { $found }, som är för stort
field-unfit-help = Skriv { $wanted }.
field-outside = `{ $field }` är { $value }
field-outside-help = Värdet ska vara { $low }–{ $high }.
field-after-midnight = `{ $field }` är { $time }, senare än { $latest }
field-after-midnight-help = Skriv följande dags klockslag: ett slut som inte kommer efter sin början ligger på följande dag.
field-no-date = `{ $field }` är { $found }, som inte är ett datum i kalendern
field-no-date-help = Skriv datum i formen 2026-12-24 eller 24.12.2026.
date-as-number-help = Ett kalkylprogram lagrar { $date } som detta tal: formatera cellen som datum och spara filen på nytt.
date-with-time-help = Ett klockslag är med. Här avses hela dagar: skriv bara datumet, till exempel 24.12.2026. En del av en dag kan inte anges.
date-without-year-help = Året saknas: skriv 2026-12-24 eller 24.12.2026.
field-holds-no-text = `{ $field }`: listan får bara innehålla texter, men den innehåller: { $found }
field-holds-no-text-help = Sätt varje post inom citattecken.
field-too-many-names = `{ $field }`: fler än { $most } namn
field-too-many-names-help = Kontrollera om samma namn har angetts flera gånger.
field-no-list-of-texts = `{ $field }`: värdet ska vara en lista med texter, men är { $found }
field-no-list-of-texts-help = Skriv ["a", "b"].
field-no-list = `{ $field }`: värdet ska vara en lista, men är { $found }
field-no-list-help = Skriv `[[{ $field }]]` ovanför varje post, eller `{ $field } = [ … ]`.
field-word-unknown = `{ $field }` kan inte vara `{ $word }`
field-word-unknown-help = Tillåtna värden: { $words }.
field-unknown = `{ $field }` är okänt här
field-unknown-help = Här är följande kända: { $known }.

## TOML

toml-too-large = TOML-texten är större än { $mebibytes } MiB
toml-too-large-help = Flytta långa tabeller till CSV-filer.
toml-syntax = texten är inte TOML: { $reason }
number-unfit = talet `{ $number }` är för stort eller inte ändligt

## Faults

fault-here = här
faults-in-input =
  { $count ->
    [one] 1 fel i indata
   *[other] { $count } fel i indata
  }

## The kinds of fault: what each means, and what usually helps

code-file_missing = En fil eller mapp som kommandot behöver finns inte.
code-file_missing-help = Kontrollera sökvägen och att filen inte har bytt namn.
code-file_unreadable = Filen finns men kunde inte läsas.
code-file_unreadable-help = Kontrollera behörigheterna och att det är en fil och inte en mapp.
code-file_empty = En fil som måste ha innehåll är tom.
code-file_empty-help = Spara filen på nytt från programmet som skapade den, eller lämna bort den om det är tillåtet.
code-file_binary = En textfil väntades, men innehållet är inte text (en bild, ett arkiv, ett dokument).
code-file_binary-help = Exportera uppgifterna som text: CSV, TOML eller JSON.
code-file_unknown = En fil i mappen med utgångsuppgifter läses inte, fast namnet nästan är en tabells namn.
code-file_unknown-help = Byt namn på den eller flytta den någon annanstans.
code-file_foreign = En fil hör inte till de utgångsuppgifter som den angavs tillsammans med.
code-file_foreign-help = Ange filerna i en datamängd, och bara dem som hör till dess format.
code-part_missing = En del av datamängden saknas: en historik, en vecka eller en arbetstagares rad.
code-part_missing-help = Ange alla filer i datamängden (`--history`, `--weeks`), eller komplettera filen.
code-formula_text = En text som ett kalkylprogram skulle köra som formel, där det ska finnas ett namn eller ett värde.
code-formula_text-help = Börja texten med en bokstav eller en siffra.
code-format_unknown = Innehållet är inte i något format som vuoro läser.
code-format_unknown-help = Ange en mapp med utgångsuppgifter, utgångsuppgifter i TOML eller JSON, en offentlig jämförelsefil eller en arbetslista i CSV eller JSON.
code-encoding = Texten är inte i UTF-8, den kodning som vuoro läser.
code-encoding-help = Spara filen som UTF-8 (i ett kalkylprogram: "CSV UTF-8").
code-encoding_utf16 = Texten är i UTF-16, som vissa program kallar "Unicode-text".
code-encoding_utf16-help = Spara filen som UTF-8 (i ett kalkylprogram: "CSV UTF-8").
code-too_large = Indata är större än vad vuoro godtar för en sådan fil.
code-too_large-help = Kontrollera att det är rätt fil; planera färre arbetstagare eller dagar på en gång.
code-too_many = Det finns fler av något än vad vuoro kan planera med.
code-too_many-help = Kontrollera om samma rader har angetts flera gånger; planera färre arbetstagare eller dagar på en gång.
code-too_deep = Listor eller tabeller är nästlade mycket djupare än några utgångsuppgifter behöver.
code-too_deep-help = Kontrollera att det är rätt fil.
code-syntax = Den offentliga jämförelsefilen följer inte sitt format på det angivna stället.
code-syntax-help = Jämför med formatets beskrivning; filen kan vara avklippt.
code-syntax_toml = Texten är inte TOML på det angivna stället.
code-syntax_toml-help = Texter skrivs inom citattecken, listor inom [ ] och ett `namn = värde` per rad.
code-syntax_json = Texten är inte JSON på det angivna stället; den kan vara avklippt.
code-syntax_json-help = Namn och texter skrivs inom dubbla citattecken; inget kommatecken efter den sista posten.
code-syntax_xml = Texten är inte XML på det angivna stället; den kan vara avklippt.
code-syntax_xml-help = Varje element som öppnas ska stängas; en DTD läses inte.
code-csv_quotes = Ett citattecken i en CSV-fil stängs aldrig, eller det finns text efter ett avslutande citattecken.
code-csv_quotes-help = Ett fält inom citattecken skrivs "så här"; ett citattecken i fältet skrivs två gånger ("").
code-row_shape = En rad har fler eller färre fält än den borde ha.
code-row_shape-help = Sätt ett fält som innehåller skiljetecknet inom dubbla citattecken, eller ta bort det extra fältet.
code-row_duplicate = Två rader gäller samma sak: samma dag för en arbetstagare, samma söckenhelg eller samma behov.
code-row_duplicate-help = Ta bort den ena.
code-field_duplicate = Ett fält, en kolumn eller en tabell har angetts två gånger.
code-field_duplicate-help = Ta bort den ena.
code-field_missing = Ett obligatoriskt fält eller en obligatorisk kolumn saknas eller är tom.
code-field_missing-help = Ange ett värde; fälten räknas upp i `docs/formats.md`.
code-field_unknown = Ett fält eller en kolumn som vuoro inte känner till; ofta en felskrivning.
code-field_unknown-help = Rätta namnet eller ta bort fältet.
code-field_type = Ett värde av annan typ än fältet tar emot (till exempel text i stället för ett tal).
code-field_type-help = Skriv värdet så som meddelandet säger.
code-field_value = Ett värde av rätt typ som inte är meningsfullt där.
code-field_value-help = Läs vad meddelandet säger om det.
code-field_conflict = Två fält som utesluter varandra har båda angetts.
code-field_conflict-help = Ta bort det ena.
code-word_unknown = Ett ord där bara vissa ord får användas (en veckodag, ett slag av frånvaro, en viktighetsgrad).
code-word_unknown-help = Använd ett av orden som meddelandet räknar upp.
code-number_outside = Ett tal utanför fältets gränser.
code-number_outside-help = Ange ett tal inom gränserna.
code-number_negative = Ett negativt tal, en negativ tid eller ett negativt pris där det inte kan finnas något sådant.
code-number_negative-help = Ta bort minustecknet eller kontrollera fältet.
code-number_too_large = Ett tal som är för stort att räkna med, eller inte ändligt.
code-number_too_large-help = Skriv ett tal av vanlig storlek.
code-version_unknown = Utgångsuppgifterna är skrivna för en annan version av formatet.
code-version_unknown-help = Skriv `format-version = 1`, eller använd den version av vuoro som utgångsuppgifterna gjordes för.
code-workbook = Filen är ingen .xlsx-arbetsbok, är skyddad med lösenord eller är skadad.
code-workbook-help = Öppna den i ett kalkylprogram och spara den som .xlsx utan lösenord.
code-sheet_unknown = Ett blad som vuoro inte känner till; ofta en felskrivning.
code-sheet_unknown-help = Byt namn på bladet, ta bort det eller börja namnet med ett understreck för att behålla det för dig själv.
code-cell_error = En cell i en arbetsbok visar ett fel (#REF!, #N/A, …).
code-cell_error-help = Rätta formeln eller skriv själva värdet.
code-cell_formula = En formel vars resultat inte finns i arbetsboken; den har aldrig beräknats.
code-cell_formula-help = Öppna arbetsboken i ett kalkylprogram, låt det räkna och spara den, eller skriv själva värdet.
code-id_duplicate = Två saker av samma slag har samma id.
code-id_duplicate-help = Ge var och en ett eget id.
code-id_invalid = Ett id med ett tecken som har en egen betydelse, eller ett reserverat ord.
code-id_invalid-help = Använd bokstäver, siffror, `-` och `_`, men inga ord som `off` eller `all`.
code-id_unknown = En hänvisning till något som inte har deklarerats.
code-id_unknown-help = Deklarera det eller rätta namnet.
code-employee_unknown = En rad eller en regel nämner en arbetstagare som inte hör till personalen.
code-employee_unknown-help = Rätta id:t eller lägg till arbetstagaren i personalen.
code-unit_unknown = En enhet som inte har deklarerats i utgångsuppgifterna.
code-unit_unknown-help = Rätta id:t eller deklarera enheten med [[unit]].
code-skill_unknown = En kompetens som inte har deklarerats i utgångsuppgifterna.
code-skill_unknown-help = Rätta ordet eller lägg till det i `skills`.
code-contract_unknown = Ett arbetsavtal som inte har deklarerats i utgångsuppgifterna.
code-contract_unknown-help = Rätta id:t eller deklarera arbetsavtalet med [[contract]].
code-shift_unknown = En passtyp som inte har deklarerats i utgångsuppgifterna.
code-shift_unknown-help = Rätta koden eller deklarera passtypen med [[shift]].
code-duty_unknown = Ett ord som inte är ett arbetspass: varken en passkod, en tagg, off, leave, sick eller work.
code-duty_unknown-help = Rätta ordet; ett par av pass ska deklareras i `double-duties`.
code-group_unknown = En regel gäller en grupp som ingen hör till, fast det finns en grupp med nästan samma namn.
code-group_unknown-help = Rätta gruppens namn.
code-permit_unknown = Ett tillstånd eller en begränsning vars namn nästan, men inte helt, är ett som reglerna känner till.
code-permit_unknown-help = Rätta ordet; en regel skulle annars gå förbi det utan att säga något.
code-reason_refused = En kolumn som skulle spara varför någon har en begränsning, är frånvarande eller har egna villkor.
code-reason_refused-help = Ta bort kolumnen: en arbetslista behöver veta vad som gäller och hur länge, aldrig varför.
code-date_invalid = Inget datum i kalendern, eller ingen hel dag i formen 2026-12-24 eller 24.12.2026.
code-date_invalid-help = Skriv datum i formen 2026-12-24 eller 24.12.2026, utan klockslag.
code-date_outside = Ett datum utanför planeringsperioden (eller historiken).
code-date_outside-help = Kontrollera datumet, eller `start` och `days` i utgångsuppgifterna.
code-range_reversed = Ett tidsintervall som slutar innan det börjar.
code-range_reversed-help = Byt plats på datumen. Den sista dagen hör till intervallet.
code-minimum_above_maximum = Ett minimum som är större än målet eller maximum.
code-minimum_above_maximum-help = Byt plats på talen.
code-horizon_invalid = Planeringsperioden är tom eller för lång, eller börjar ett omöjligt år.
code-horizon_invalid-help = Ange 1–732 dagar med början mellan åren 1900 och 2200.
code-time_zone_unknown = Tidszonen finns inte i IANA-databasen.
code-time_zone_unknown-help = Tidszoner har namn som Europe/Helsinki.
code-shift_length = Ett pass utan längd, längre än ett dygn eller med en paus som är lika lång som passet.
code-shift_length-help = Kontrollera början, slut, paus och betald tid; ett slut som inte kommer efter början ligger på följande dag.
code-fte_invalid = En arbetstidsprocent som inte är större än 0 och högst 200 %.
code-fte_invalid-help = Skriv 0,8 eller 80 % för fyra femtedelar.
code-price_invalid = Varken ett pris, en vikt eller en styrka.
code-price_invalid-help = Skriv euro i formen 12,50; poäng som ett heltal.
code-double_duty = Ett dubbelpass som inte är ett par av pass, eller vars pass överlappar varandra.
code-double_duty-help = Skriv double-duties = [["A", "I"]] med pass som kan följa på varandra samma dag.
code-lock_against_leave = En låsning kräver arbete av någon som är frånvarande den dagen.
code-lock_against_leave-help = Ta bort låsningen eller förkorta frånvaron.
code-locks_clash = Två låsningar kräver olika pass av en arbetstagare samma dag.
code-locks_clash-help = Ta bort den ena.
code-absences_clash = En arbetstagare är frånvarande av två orsaker samma dag.
code-absences_clash-help = Förkorta den ena frånvaron.
code-history_invalid = Historik som ligger utanför den kända tiden eller motsäger sig själv.
code-history_invalid-help = Ange `history-days`: så många dagar före `start` är kända. Planerade dagar hör till låsningarna.
code-nothing_there = Indata saknar det innehåll som måste finnas (till exempel passtyper).
code-nothing_there-help = Kontrollera att det är rätt fil och att den är fullständig.
code-rule_unknown = En regeltyp som inte finns i katalogen.
code-rule_unknown-help = `vuoro rules` räknar upp alla regeltyper.
code-rule_parameter = En regels parameter saknas eller ligger utanför det tillåtna området.
code-rule_parameter-help = `vuoro rules REGELTYP` förklarar parametrarna.
code-rule_set_unknown = En regelsamling som inte följer med vuoro och inte finns bredvid utgångsuppgifterna.
code-rule_set_unknown-help = Rätta namnet eller lägg filen bredvid utgångsuppgifterna.
code-rule_set_cycle = Regelsamlingar som använder varandra i en cirkel.
code-rule_set_cycle-help = Ta bort en av dem ur cirkeln.
code-rule_set_refused = En regelsamling i stället för regler som vuoro ännu inte känner till, vilket den också anger.
code-rule_set_refused-help = Planera dessa arbetstagare på annat sätt eller med egna regler.
code-rule_mandatory = En ändring som lindrar en tvingande regel mer än regeln tillåter, eller av någon som inte har rätt till det.
code-rule_mandatory-help = Skärp regeln, låt den vara eller ange det avtal och det samtycke som regeln kräver.
code-override_unknown = En ändring av en regel som inte finns.
code-override_unknown-help = Rätta id:t eller ange den regelsamling som har regeln.
code-profile_unknown = En viktning som varken följer med vuoro eller har deklarerats i utgångsuppgifterna.
code-profile_unknown-help = Använd en färdig viktning eller deklarera en egen med [[profile-weights]].
code-output_exists = Filen som ska skrivas finns redan.
code-output_exists-help = Ange --force för att ersätta den, eller en annan mapp.
code-output_failed = Resultatet kunde inte skrivas (disken full, behörigheter).
code-output_failed-help = Frigör utrymme eller ange en annan mapp.
code-internal = Ett fel i vuoro självt.
code-internal-help = Rapportera det tillsammans med utgångsuppgifterna.
