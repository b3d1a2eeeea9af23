# The language itself: its name, figures, dates and ages. A translation of this file is all that dates need.
language-name = English
# The three letters of ISO 639-2, in which MOSIP names the language of letters to partners.
language-letters = eng
# Stands between thousands.
figure-group = ,
# Ten digits from zero, where they are not 0 to 9; otherwise a dash.
figure-digits = -
month-1 = January
month-2 = February
month-3 = March
month-4 = April
month-5 = May
month-6 = June
month-7 = July
month-8 = August
month-9 = September
month-10 = October
month-11 = November
month-12 = December
month-short-1 = Jan
month-short-2 = Feb
month-short-3 = Mar
month-short-4 = Apr
month-short-5 = May
month-short-6 = Jun
month-short-7 = Jul
month-short-8 = Aug
month-short-9 = Sep
month-short-10 = Oct
month-short-11 = Nov
month-short-12 = Dec
date-form = { $day } { $month } { $year }
date-today = Today
date-yesterday = Yesterday
date-tomorrow = Tomorrow
clock-form = { $hour }:{ $minute }
clock-long-form = { $hour }:{ $minute }:{ $second } ({ $zone })
moment-form = { $date }, { $clock }
age-minutes = { $n ->
    [0] less than a minute
    [one] { $n } minute
   *[other] { $n } minutes
}
age-hours = { $n ->
    [one] { $n } hour
   *[other] { $n } hours
}
age-days = { $n ->
    [one] { $n } day
   *[other] { $n } days
}
age-months = { $n ->
    [one] { $n } month
   *[other] { $n } months
}
age-years = { $n ->
    [one] { $n } year
   *[other] { $n } years
}
in-days = { $n ->
    [0] today
    [one] in { $n } day
   *[other] in { $n } days
}
days-ago = { $n ->
    [0] today
    [one] { $n } day ago
   *[other] { $n } days ago
}
