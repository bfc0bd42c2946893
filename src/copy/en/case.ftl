# The day of the event and the fields of an identity, as a reporter reads them.

case-date-day = { $day }
case-date-about = about { $day }
case-date-month =
    { $month ->
        [m01] January
        [m02] February
        [m03] March
        [m04] April
        [m05] May
        [m06] June
        [m07] July
        [m08] August
        [m09] September
        [m10] October
        [m11] November
       *[m12] December
    } { $year }
case-date-year = the year { $year }
case-field-name = full name
case-field-nik = ID number (NIK)
case-field-phone = mobile number
case-field-address = address
case-field-birthDate = date of birth
case-field-birthPlace = place of birth
case-field-maritalStatus = marital status
case-field-occupation = occupation
