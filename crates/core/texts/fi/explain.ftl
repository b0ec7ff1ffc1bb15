# Texts of: explain (why a duty, why not another, what a refused wish would take)

## For whoever makes the roster

explain-asked = { $name } ({ $id }), { $when }: toive: { $wish }, listassa: { $has }.
explain-could = { $name } ({ $id }), { $when }: listassa on { $has }; kysytty: { $wanted }.
explain-anything-but = jotain muuta kuin { $duties }
explain-absent = Tänä päivänä se ei ole mahdollista: henkilö on poissa, tai mikään listan vuoro ei sitä anna.
explain-alone = Jos vain tämä muuttuisi: { $cost }.
explain-against = Vastaan ({ $cost }): { $what }. Sääntö { $rule }.
explain-more-against = Lisäksi vastaan: { $count ->
    [one] 1 muu havainto
   *[other] { $count } muuta havaintoa
}.
explain-gain = Puolesta ({ $cost }): sääntö { $rule } toteutuu paremmin.
explain-nothing-against = Mikään ei ole tätä vastaan.
explain-rule-by = { $rule } ({ $clause })
explain-price-required = rikkoo pakollista
explain-price-repairs = korjaa pakollista
explain-price-less = säästää { $cost }
explain-way-alone = Muuta ei tarvitsisi muuttaa.
explain-no-way = Tämän päivän ympäriltä ei löytynyt muutosta, jolla tämä toteutuisi ja pakollinen säilyisi.
explain-takes = Mitä se vaatisi: { $changes ->
    [one] 1 päivä muuttuu
   *[other] { $changes } päivää muuttuu
}, { $colleagues ->
    [0] se ei koske työtovereita
    [one] se koskee 1 työtoveria
   *[other] se koskee { $colleagues } työtoveria
}; hinta: { $cost }.
explain-takes-least = Mitä se vaatisi vähintään: { $changes ->
    [one] 1 päivä muuttuu
   *[other] { $changes } päivää muuttuu
}, { $colleagues ->
    [0] se ei koske työtovereita
    [one] se koskee 1 työtoveria
   *[other] se koskee { $colleagues } työtoveria
}; hinta: { $cost }.
explain-takes-changes = { $takes }. { $list }.
explain-change = { $name }, { $when }: { $from } → { $to }
explain-none-refused = Kaikki toiveet toteutuvat.
explain-count = { $count ->
    [one] 1 toive ei toteutunut
   *[other] { $count } toivetta ei toteutunut
}; niistä { $possible } voisi vielä toteuttaa.

## For the person

explain-you-asked = { $when }: toivoit: { $wish }; listassa sinulla on: { $has }.
explain-you-have = { $when }: listassa sinulla on: { $has }; kysyit: { $wanted }.
explain-you-are-absent = Sinä päivänä se ei ole mahdollista: olet poissa, tai mikään listan vuoro ei sitä anna.
explain-you-cover = Muuten työssä ei olisi tarpeeksi väkeä tai tarvittavaa osaamista.
explain-you-fairness = Muuten työvuorot jakautuisivat epätasaisemmin.
explain-you-fixed = Tämä oli lukittu tai julkaistu jo aiemmin.
explain-you-hours = Muuten jakson työaikasi ei täsmäisi.
explain-you-agreed = Se ei sovi siihen, mitä työstäsi on sovittu tai toivottu.
explain-you-rule = Se ei sovi tähän työtäsi koskevaan sääntöön: { $title }.
explain-you-other = Se ei sopinut työvuorolistan kokonaisuuteen.
explain-you-nothing = Mikään työvuorolistassa ei ole sitä vastaan.
explain-you-no-way = Ei löytynyt järjestelyä, jossa kaikkien oikeudet säilyvät.
explain-you-way-alone = Sen voisi vielä järjestää. Sinulle se tarkoittaisi: { $own }.
explain-you-way = Sen voisi vielä järjestää, jos { $colleagues ->
    [one] yksi työtoveri vaihtaisi vuoroja
   *[other] { $colleagues } työtoveria vaihtaisi vuoroja
}. Sinulle se tarkoittaisi: { $own }.
explain-you-ask = Puhu työvuorosuunnittelijan kanssa, jos asia on sinulle tärkeä.
explain-your-change = { $when }: { $from } → { $to }

## Faults of the question

explain-no-such-person = tunnusta `{ $id }` ei ole kenelläkään
explain-no-such-person-help = Käytä henkilöstötaulukon tunnusta tai nimeä, esimerkiksi `{ $example }`.
explain-no-such-day = { $date } ei ole tämän listan päivä
explain-no-such-day-help = Lista koskee aikaa { $dates }.
explain-no-date = `{ $date }` ei ole päivämäärä
explain-no-date-help = Kirjoita se muodossa 2026-08-28 tai 28.8.2026.
explain-no-such-duty = `{ $duty }` ei ole tämän lähtötiedon työvuoro
explain-no-such-duty-help = Käytä vuoron lyhennettä, tunnistetta tai sanaa `work` tai `off`.
explain-nothing-asked = suunnitelmasta ei kysytä mitään
explain-nothing-asked-help = Anna --employee ja --date, tai pyydä --wishes.
