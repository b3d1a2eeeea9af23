# La langue elle-même : son nom, ses chiffres, ses dates et ses durées.
language-name = Français
language-letters = fra
figure-group = { " " }
figure-digits = -
month-1 = janvier
month-2 = février
month-3 = mars
month-4 = avril
month-5 = mai
month-6 = juin
month-7 = juillet
month-8 = août
month-9 = septembre
month-10 = octobre
month-11 = novembre
month-12 = décembre
month-short-1 = janv.
month-short-2 = févr.
month-short-3 = mars
month-short-4 = avr.
month-short-5 = mai
month-short-6 = juin
month-short-7 = juil.
month-short-8 = août
month-short-9 = sept.
month-short-10 = oct.
month-short-11 = nov.
month-short-12 = déc.
date-form = { $day } { $month } { $year }
date-today = Aujourd’hui
date-yesterday = Hier
date-tomorrow = Demain
clock-form = { $hour }:{ $minute }
clock-long-form = { $hour }:{ $minute }:{ $second } ({ $zone })
moment-form = { $date }, { $clock }
age-minutes = { $n ->
    [0] moins d’une minute
    [one] { $n } minute
   *[other] { $n } minutes
}
age-hours = { $n ->
    [one] { $n } heure
   *[other] { $n } heures
}
age-days = { $n ->
    [one] { $n } jour
   *[other] { $n } jours
}
age-months = { $n ->
    [one] { $n } mois
   *[other] { $n } mois
}
age-years = { $n ->
    [one] { $n } an
   *[other] { $n } ans
}
in-days = { $n ->
    [0] aujourd’hui
    [one] dans { $n } jour
   *[other] dans { $n } jours
}
days-ago = { $n ->
    [0] aujourd’hui
    [one] il y a { $n } jour
   *[other] il y a { $n } jours
}
