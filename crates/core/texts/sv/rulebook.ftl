# Texts of: rulebook

## Angivna regler

rulebook-too-many-rules = { $rules } regler för { $employees } arbetstagare
rulebook-too-many-rules-help = Högst { $most } godtas: låt en regel gälla många arbetstagare.
rulebook-too-many-groups = fler än { $most } regler, en för varje grupp med samma tillstånd och villkor
rulebook-too-many-groups-help = Planera färre arbetstagare åt gången.
rulebook-id-duplicate = två regler har samma id `{ $id }`
rulebook-id-duplicate-help = Ge varje regel ett eget id, eller inget.
rulebook-kind-unknown = det finns ingen regeltyp `{ $kind }`
rulebook-kind-unknown-help = `vuoro rules` räknar upp regeltyperna.
rulebook-quota-missing = regeln behöver en kvot, men tillståndet har ingen (arbetstagare `{ $employee }`)
rulebook-quota-missing-help = Ge tillståndet en `quota` (en begränsning en `limit`), eller skriv `quota or 3` i regeln.

## Ändringar av regler

rulebook-override-unknown = det finns ingen regel `{ $rule }` att ändra
rulebook-override-unknown-help = Nämn först den regelsamling som har regeln, eller rätta id:t.
rulebook-kind-and-override = både `kind` och `override` är angivna
rulebook-kind-and-override-help = Ta bort `kind`.
rulebook-none = inget värde
rulebook-mandatory-loosened = `{ $field }` = { $value } luckrar upp `{ $rule }` ({ $title }, { $was }), som är tvingande: { $clause }
rulebook-mandatory-name-agreement = Ange i `source` eller `clause` det avtal som tillåter det.
rulebook-mandatory-tighten = Regeln får bara skärpas; ingen får luckra upp den.
rulebook-relax = `{ $parameter }` får gå till { $to } när layer = "{ $layer }" ({ $about }).
rulebook-relax-consent = `{ $parameter }` får gå till { $to } när layer = "{ $layer }" ({ $about }), för dem som har gett samtycke: for = {"{"} permits = ["{ $consent }"] {"}"}.

## Vem och vilka dagar en regel gäller

rulebook-not-among =
    `{ $name }` finns inte bland utgångsuppgifternas { $field ->
        [employees] arbetstagare
        [groups] grupper
        [contracts] arbetsavtal
        [units] enheter
        [skills] kompetenser
       *[other] { $field }
    }
rulebook-not-among-help = Lägg till det i utgångsuppgifterna, eller rätta namnet.
rulebook-permit-unknown = `{ $word }` är varken ett tillstånd eller en begränsning
rulebook-range-reversed = perioden slutar ({ $to }) innan den börjar ({ $from })
rulebook-range-reversed-help = Byt plats på `from` och `to` (sista dagen).
rulebook-always = `{ $kind }` gäller alltid: den tar inget `{ $field }`
rulebook-always-help = Lämna bort regeln eller `{ $field }`. Ingen kan vara på två ställen samtidigt.
rulebook-no-weekday = `{ $word }` är ingen veckodag
rulebook-no-weekday-help = Skriv mon, tue … sun, mon-fri, weekdays eller weekend.
rulebook-no-date = `{ $value }` är inget datum i kalendern
rulebook-no-day-of-year = `{ $value }` är ingen dag på året
rulebook-no-day-of-year-help = Skriv som 06-19 (månad och dag).

## Priser

rulebook-not-euros = värdet { $value } i fältet `{ $field }` är inget pris i euro
rulebook-not-euros-help = Skriv ett pris i euro, till exempel 12.50.
rulebook-not-points = värdet { $value } i fältet `{ $field }` är inget helt antal poäng
rulebook-not-points-help = Skriv ett helt antal poäng.

## Regelsamlingar

rulebook-set-unknown = det finns ingen regelsamling `{ $name }`
rulebook-set-unknown-help = Ange en färdig regelsamling ({ $known }) eller en fil bredvid utgångsuppgifterna.
rulebook-set-cycle = regelsamlingarna hänvisar till varandra i en cirkel: { $circle }
rulebook-set-cycle-help = Ta bort en av dem ur cirkeln.
rulebook-too-many-sets = fler än { $most } regelsamlingar används
rulebook-too-many-sets-help = Använd varje regelsamling en gång.
rulebook-refuses = Den kan inte användas: { $why }.
rulebook-everything-in-set = Allt i den regelsamlingen
rulebook-mandatory = tvingande
rulebook-mandatory-relax = tvingande; { $parameter } till { $to } på nivån { $by }
rulebook-mandatory-consent = tvingande; { $parameter } till { $to } på nivån { $by } med samtycket { $consent }

## Viktningar

profile-balanced = Balanserad
profile-balanced-about = Varje mål med den vikt som reglerna ger det.
rulebook-profile-unknown = det finns ingen viktning `{ $id }`
rulebook-profile-unknown-help = Kända viktningar: { $known }.
rulebook-profile-duplicate = viktningen `{ $id }` är angiven två gånger
rulebook-profile-duplicate-help = Ge varje viktning ett eget id.

## Löneavtal

agreement-unknown = det finns inget löneavtal `{ $name }`
agreement-unknown-help = Ange ett färdigt löneavtal ({ $known }) eller en fil bredvid utgångsuppgifterna.
agreement-ends-before-start = avtalet slutar { $last }, före sin början { $first }
agreement-ends-before-start-help = Byt plats på `valid-from` och `valid-to`.
agreement-too-many-allowances = { $count } tillägg
agreement-too-many-steps = { $count } övertidssteg
agreement-too-many-help = Högst { $most } godtas.
agreement-share-outside = värdet i fältet `{ $field }` är { $percent } %
agreement-share-outside-help = Skriv en andel av lönen, till exempel 15 %, högst 1000 %.
agreement-then-below-first = `then` är mindre än `first`
agreement-then-below-first-help = Senare timmar betalas minst lika bra.
agreement-form-unknown = `{ $field }` anger `{ $word }`, som inte är en arbetstidsform
agreement-form-unknown-help = Det kan vara period, general eller office.
agreement-unconfirmed = { $what } ({ $source })
agreement-hourly-pay = timlön
agreement-hours = arbetstid
agreement-daily-overtime = övertid per dygn
agreement-call-in = utryckningspenning
agreement-overtime = övertid
agreement-side-costs = bikostnader
agreement-standby = beredskap
agreement-allowance =
    { $kind ->
        [evening] kvällstillägg
        [night] nattillägg
        [saturday] lördagstillägg
        [sunday] söndagstillägg
        [eve] helgaftonstillägg
       *[other] tillägg { $kind }
    }
agreement-an-allowance = tillägg
