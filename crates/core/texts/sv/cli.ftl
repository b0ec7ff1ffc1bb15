# Texts of: cli (what the command prints), app (sessions, worker processes), worlds (the balance of a generated county)

## Faults

fault-help = hjälp: { $help }
fault-times = { $what } ({ $count } gånger; detta är den första)
fault-warning = varning: { $what }
faults-more = … och { $count } till
faults-count = { $count ->
    [one] 1 fel
   *[other] { $count } fel
}
internal-help = Detta är ett fel i vuoro. Rapportera det och bifoga utgångsuppgifterna.
internal-error = internt fel ({ $name }): { $what }

## Output

output-written = skrivet: { $files }
output-not-written = det går inte att skriva till standardutmatningen: { $why }
output-exists = mappen innehåller redan resultat: { $files }
output-exists-help = Skriv över dem med --force eller ge en annan mapp med --out.
output-folder-in-the-way = det finns en mapp med samma namn som en fil som ska skrivas
output-failed = går inte att skriva: { $why }
output-failed-help = Kontrollera att mappen finns, att du får skriva där och att det finns plats på disken.
output-elsewhere = { $file } skrevs i stället till { $path }
output-claimed-help = Vänta tills den är klar eller ge en annan mapp med --out.
output-claimed = en annan körning skriver sina resultat i den här mappen

## Progress and Ctrl-C

interrupt-stopping = avslutar; den bästa arbetslistan hittills skrivs (Ctrl-C en gång till avslutar genast)
interrupt-not-heard = Ctrl-C avslutar kommandot utan plan: { $why }
progress-worker = { $what }: arbetsprocess { $process }
progress-trouble = { $what }: { $trouble }
progress-line = { $what }: { $state }
progress-phase = { $line }; { $phase }
progress-no-roster = ingen arbetslista ännu
progress-cost = kostnad { $cost }
progress-broken = { $points ->
    [one] obligatoriska regler bryts med 1 poäng, kostnad { $cost }
   *[other] obligatoriska regler bryts med { $points } poäng, kostnad { $cost }
}
progress-missing = { $heads } personer saknas till kraven, kostnad { $cost }
progress-bound = undre gräns { $bound }
progress-gap = avstånd till undre gränsen { $gap } %
progress-seconds = { $seconds } s

## Sessions and worker processes

session-no-program = programmets egen fil hittas inte: { $why }
worker-pipe-broken = förbindelsen till moderprocessen bröts: { $why }
worker-not-started = arbetsprocessen kunde inte startas: { $why }
worker-no-pipes = det finns ingen förbindelse till arbetsprocessen
worker-broke-down = arbetsprocessen kraschade ({ $status })
worker-hangs = arbetsprocessen kraschade och avslutas inte
worker-last-lines = { $what }: { $lines }
worker-strange-line = arbetsprocessen skrev: { $line }
worker-refused = arbetsprocessen avvisade uppgiften: { $why }
worker-no-such-roster = beräkningen skickade en arbetslista som inte passar utgångsuppgifterna
worker-false-score = enligt beräkningen är överträdelserna { $points } poäng för personer och { $shared } poäng gemensamt och kostnaden { $cost }, enligt kontrollen { $points_found } och { $shared_found } poäng och { $cost_found }
worker-false-bound = enligt beräkningen kostar ingen arbetslista mindre än { $bound }, men en kostar { $cost }
worker-false-least = enligt beräkningen bryter varje lista mot kraven med { $points } poäng för personer och { $shared } poäng gemensamt, men en bryter med { $points_found } och { $shared_found } poäng
worker-job-faults = { $faults }
worker-job-fault = { $place }: { $fault }

## Plan files

input-plan-no-json = inte en plan: { $why }
input-plan-other = innehållet är ingen plan
input-plan-help = Ge en plan-*.json-fil som `vuoro plan` har skrivit.
input-plan-without-scenario = planen innehåller inte sina utgångsuppgifter
input-plan-without-scenario-help = Ge utgångsuppgifterna med --scenario.
input-no-workbook = arbetslistans arbetsbok kan inte göras: { $why }

## plan

plan-warning = varning: { $what }
plan-too-few-hours = för få timmar: { $what }
plan-fix = { $what }
    {"  "}åtgärd: { $fix }
plan-more-warnings = { $count ->
    [one] varning: 1 motsägelse till; `vuoro check` räknar upp alla
   *[other] varning: { $count } motsägelser till; `vuoro check` räknar upp alla
}
plan-no-roster = { $profile }: avslutades utan arbetslista
plan-broken = { $count ->
    [one] { $profile }: den bästa arbetslistan som hittades bryter mot obligatoriska regler på 1 ställe
   *[other] { $profile }: den bästa arbetslistan som hittades bryter mot obligatoriska regler på { $count } ställen
}
plan-see-all = hela arbetslistan finns i { $page }
plan-reproducer = utgångsuppgifter och arbetslista som återskapar felet: { $file }

## check

check-actual-rosters = { $count ->
    [one] 1 arbetslista har getts utöver --actual
   *[other] { $count } arbetslistor har getts utöver --actual
}
check-actual-rosters-help = Ge den planerade arbetslistan och ingen annan: vuoro check SCENARIO PLANNED --actual WORKED.
check-see-all = --all visar allt
check-violates = { $roster } bryter mot obligatoriska regler:
check-label-horizon = planeringsperiod
check-label-people = arbetstagare
check-label-shifts = passtyper
check-label-rules = regler
check-label-wishes = önskemål
check-label-absences = frånvaron
check-label-locks = låsningar
check-label-history = tidigare pass
check-label-profile = viktning
check-horizon = { $count ->
    [one] { $dates }, 1 dag, { $zone }
   *[other] { $dates }, { $count } dagar, { $zone }
}
check-people = { $units ->
    [one] { $people } i 1 enhet
   *[other] { $people } i { $units } enheter
}
check-rules = { $count }, varav { $required } obligatoriska
check-history-none = inte kända
check-history = { $days ->
    [one] 1 dag
   *[other] { $days } dagar
}
check-history-differs = { $fewest }–{ $most } dagar beroende på arbetstagaren
check-supply-title = Timmar som behövs och timmar som finns
check-supply-wanted = { $unit }: mål { $target } h (minst { $minimum } h)
check-supply-unset = { $people ->
    [one] { $wanted }; 1 arbetstagare vars arbetsavtal inte anger timmar
   *[other] { $wanted }; { $people } arbetstagare vars arbetsavtal inte anger timmar
}
check-supply-given = { $people ->
    [one] { $wanted }; arbetsavtalet för 1 arbetstagare ger { $available } h
   *[other] { $wanted }; arbetsavtalen för { $people } arbetstagare ger { $available } h
}
check-supply-share = { $supply }, { $share } % av målet
check-too-few-hours = För få timmar: { $what }
check-fix = åtgärd: { $fix }
check-sound = Inga motsägelser hittades: varje arbetstagare har minst ett möjligt pass varje dag, och varje minimum har tillräckligt många lämpliga arbetstagare.
check-contradictions = { $count ->
    [one] 1 motsägelse: ingen arbetslista kan följa detta
   *[other] { $count } motsägelser: ingen arbetslista kan följa dessa
}
check-more = och { $count } till; --all visar dem

## compare

compare-page-exists = filen finns redan
compare-page-exists-help = Skriv över den med --force eller ge ett annat namn.
compare-see-all = --html FILE visar allt

## export

export-nothing = det finns inget att exportera
export-nothing-help = Ge en plan eller utgångsuppgifter.
export-not-of-roster = en arbetslista kan inte skrivas i formatet { $format }
export-not-of-roster-help = Formaten för en arbetslista är { $formats }; --scenario exporterar planens utgångsuppgifter.
export-not-of-scenario = utgångsuppgifter kan inte skrivas i formatet { $format }
export-not-of-scenario-help = Formaten för utgångsuppgifter är { $formats }; en plan, eller --roster, ger fler.
export-calendars = { $count ->
    [one] skrivet: 1 kalender i { $folder }
   *[other] skrivet: { $count } kalendrar i { $folder }
}

## generate

generate-people = { $count ->
    [one] 1 arbetstagare
   *[other] { $count } arbetstagare
}
generate-days = { $count ->
    [one] 1 dag
   *[other] { $count } dagar
}
generate-written = skrivet: utgångsuppgifter, { $people }, { $days }
generate-label-unit = enhet
generate-label-name = namn
generate-label-people = antal
generate-label-fte = årsv
generate-label-hours = timmar
generate-label-wanted = mål
generate-label-level = nivå
generate-label-need = behov av
generate-all = alla
generate-need-clients = { $count ->
    [one] 1 klient
   *[other] { $count } klienter
}
generate-need-visits = { $count ->
    [one] 1 besök per vardag
   *[other] { $count } besök per vardag
}
generate-need-arrivals = { $count ->
    [one] 1 kontakt per vardag
   *[other] { $count } kontakter per vardag
}
generate-need-points = { $count ->
    [one] 1 vårdtyngdspoäng per morgon
   *[other] { $count } vårdtyngdspoäng per morgon
}
generate-need-fixed = fast tabell

## rules

rules-unknown = regeltypen `{ $name }` finns inte
rules-unknown-help = `vuoro rules` räknar upp alla regeltyper.
rules-no-set = regelsamlingen `{ $name }` finns inte
rules-hint = vuoro rules RULE förklarar en regeltyp; vuoro rules practice/house visar en regelsamling.
rules-goal = Mål: { $goal } ({ $about })
rules-importance = Vikt om inget annat anges: { $importance }
rules-own-price = ett eget pris
rules-parameters = Parametrar:
rules-no-parameters = inga egna
rules-parameter = { $about } ({ $unit })
rules-parameter-default = { $about } ({ $unit }, förval { $default })
rules-examples = Exempel, som de skrivs i scenario.toml eller i en regelsamling:
rules-common = Varje regel kan också ha:
rules-common-id = ett eget id (förval: regeltypen)
rules-common-title = namn i rapporter
rules-common-importance = { $words } eller ett pris i euro
rules-common-for = vem: { $whom } (saknas: alla), och vilka av deras dagar: { $days }
rules-common-on = när: { $when } (saknas: varje dag)
rules-common-source = var regeln kommer ifrån (lag, avtal, husets regel)
rules-common-clause = lag och paragraf, avtal och punkt
rules-common-verify = true medan någon siffra i regeln är obekräftad
rules-common-mandatory = true: en ändring får bara skärpa regeln, eller lätta på den enligt `relax`
rules-common-relax = { $fields }: hur mycket, på vilken nivå och för dem som har vilket tillstånd
rules-common-override = i stället för regeltyp: id för en regel som ändras för några arbetstagare eller dagar
rules-clause-unchecked = (kontrolleras inte av någon regel)
rules-clause-figures = siffror: { $value }
rules-clause-clause = lagrum eller avtalspunkt: { $value }
rules-clause-source = källa: { $value }
rules-clause-mandatory = bindande: { $value }
rules-clause-unconfirmed = OBEKRÄFTAD
rules-clauses = { $count ->
    [one] 1 punkt, varav { $unconfirmed } obekräftade.
   *[other] { $count } punkter, varav { $unconfirmed } obekräftade.
}

## benchmark

benchmark-seed = { $instance }, frö { $seed }
benchmark-week = { $what }, vecka { $week }/{ $weeks }
benchmark-taken = { $run }: hämtad ur de sparade resultaten
benchmark-folder-unreadable = mappen kan inte läsas: { $why }
benchmark-folder-empty = det finns ingen instansfil i mappen
benchmark-write-ending = tabellen skrivs som .csv eller .md
benchmark-write-ending-help = Ge ett namn med någon av dessa ändelser.
benchmark-row-lost = resultatet av en körning kan inte läsas tillbaka: { $why }
benchmark-table-failed = tabellen kan inte göras: { $why }
benchmark-table-unreadable = tabellen kan inte läsas: { $why }
benchmark-table-help = Ge en CSV-fil med kolumnerna { $columns }.
benchmark-table-column = kolumnen `{ $field }` saknas
benchmark-results-failed = resultaten kan inte sparas: { $why }
benchmark-results-failed-help = Kontrollera att mappen finns och att du får skriva där.
benchmark-result-failed = resultatet kan inte skrivas: { $why }
benchmark-results-cut = { $file }: den sista raden är ofullständig och lämnas bort
benchmark-no-result = inte resultatet av en körning: { $why }
benchmark-no-result-help = Ge en fil som `vuoro benchmark --results` har skrivit, eller ett nytt namn.
benchmark-no-result-run = raden börjar inte med körningens uppgifter
benchmark-column-instance = instans
benchmark-column-seed = frö
benchmark-column-cost = kostnad
benchmark-column-best-known = bäst kända
benchmark-column-to-known = avstånd
benchmark-column-bound = undre gräns
benchmark-column-gap = gap
benchmark-column-proven = bevisat
benchmark-column-seconds = sekunder
benchmark-column-to-best = till bästa
benchmark-column-memory = minne
benchmark-column-published = publicerat
benchmark-column-to-published = till publicerat
benchmark-column-in = på
benchmark-column-by = metod
benchmark-yes = ja
benchmark-no = nej
benchmark-broken = { $cost } (bruten)
benchmark-set = { $set }: { $facts }
benchmark-runs = { $count ->
    [one] 1 körning
   *[other] { $count } körningar
}
benchmark-not-legal = { $count } utan giltig arbetslista
benchmark-mean-to-known = i medeltal { $gap } % över bäst kända ({ $runs })
benchmark-mean-to-published = i medeltal { $gap } % över det publicerade resultat som är närmast i tid ({ $runs })
benchmark-mean-gap = bevisat avstånd till undre gränsen i medeltal { $gap } % ({ $runs })
benchmark-at-best = { $count } lika bra som bäst kända eller bättre
benchmark-proven = { $count } bevisade
