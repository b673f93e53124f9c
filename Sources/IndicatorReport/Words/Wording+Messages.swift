extension Wording {
  /// What an import notices and assumes, in Bokmål and Nynorsk, by the English words.
  ///
  /// `{}` stands for the facts in their order. The reasons for refusing a file are in English
  /// whatever the language; so they are not here.
  static let messages: [String: (nb: String, nn: String)] =
    tableMessages.merging(cubeMessages) { $1 }.merging(assumptions) { $1 }

  /// Of delimited text and workbooks.
  private static let tableMessages: [String: (nb: String, nn: String)] = [
    "signs for missing values, by the legend of {}: {}": (
      "tegn for manglende verdier, etter tegnforklaringen til {}: {}",
      "teikn for manglande verdiar, etter teiknforklaringa til {}: {}"
    ),
    "signs for missing values, by the legend of {}: {}, and empty cells": (
      "tegn for manglende verdier, etter tegnforklaringen til {}: {} og tomme celler",
      "teikn for manglande verdiar, etter teiknforklaringa til {}: {} og tomme celler"
    ),
    "'*' alone is no sign of SSB's; it is read as withheld, as NAV and Udir print it": (
      "«*» alene er ikke noe tegn hos SSB; det leses som tilbakeholdt, slik NAV og Udir bruker det",
      "«*» åleine er ikkje noko teikn hos SSB; det blir lese som halde tilbake, slik NAV og Udir bruker det"
    ),
    "{} numbers are stored as text; their decimal marks and groups are understood": (
      "{} tall er lagret som tekst; desimaltegn og tusenskiller i dem er forstått",
      "{} tal er lagra som tekst; desimalteikn og tusenskilje i dei er forstått"
    ),
    "{} names mean more than one place ({}); a column with codes would tell which": (
      "{} navn betyr mer enn ett sted ({}); en kolonne med koder ville si hvilket",
      "{} namn tyder meir enn éin stad ({}); ei kolonne med kodar ville seie kva for ein"
    ),
    "{} sheets of the same form are read as one table: {}; --sheet chooses one of them": (
      "{} ark med samme form er lest som én tabell: {}; --sheet velger ett av dem",
      "{} ark med same form er lesne som éin tabell: {}; --sheet vel eitt av dei"
    ),
    "{} sheets of the same form are read as one table: {}; others are chosen with --sheet: {}": (
      "{} ark med samme form er lest som én tabell: {}; andre velges med --sheet: {}",
      "{} ark med same form er lesne som éin tabell: {}; andre blir valde med --sheet: {}"
    ),
    "{} tables with the same headers lie side by side and are read as one": (
      "{} tabeller med samme overskrifter ligger side om side og er lest som én",
      "{} tabellar med same overskrifter ligg side om side og er lesne som éin"
    ),
    "another table lies beside this one: columns {} are not read; save them as a file of their own":
      (
        "en annen tabell ligger ved siden av denne: kolonne {} er ikke lest; lagre dem som en egen fil",
        "ein annan tabell ligg ved sida av denne: kolonne {} er ikkje lesne; lagre dei som ei eiga fil"
      ),
    "{} tables with the same headers lie side by side and are read as one; columns {} are not read: save them as a file of their own":
      (
        "{} tabeller med samme overskrifter ligger side om side og er lest som én; kolonne {} er ikke lest: lagre dem som en egen fil",
        "{} tabellar med same overskrifter ligg side om side og er lesne som éin; kolonne {} er ikkje lesne: lagre dei som ei eiga fil"
      ),
    "no column and no header names a time; {} is taken from the name of sheet '{}' (otherwise: --period)":
      (
        "ingen kolonne og ingen overskrift nevner tid; {} er hentet fra navnet på arket «{}» (ellers: --period)",
        "inga kolonne og inga overskrift nemner tid; {} er henta frå namnet på arket «{}» (elles: --period)"
      ),
    "no column names a region; it is taken from the name of sheet '{}' (otherwise: --region)": (
      "ingen kolonne nevner region; den er hentet fra navnet på arket «{}» (ellers: --region)",
      "inga kolonne nemner region; han er henta frå namnet på arket «{}» (elles: --region)"
    ),
    "column {} has no header; its cells are the years of '{}' and are left out": (
      "kolonne {} har ingen overskrift; cellene er årene i «{}» og er utelatt",
      "kolonne {} har inga overskrift; cellene er åra i «{}» og er utelatne"
    ),
    "empty cells are missing values": (
      "tomme celler er manglende verdier", "tomme celler er manglande verdiar"
    ),
    "{} is no number, most often a division by zero; kept as missing": (
      "{} er ikke noe tall, som oftest en deling på null; lagres som manglende",
      "{} er ikkje noko tal, som oftast ei deling på null; blir lagra som manglande"
    ),
    "{} lines under the table are kept as notes, not read as figures": (
      "{} linjer under tabellen er tatt vare på som merknader, ikke lest som tall",
      "{} linjer under tabellen er tekne vare på som merknader, ikkje lesne som tal"
    ),
    "{} rows could not be read and are left out": (
      "{} rader kunne ikke leses og er utelatt", "{} rader kunne ikkje lesast og er utelatne"
    ),
    "all values of '{}' are 0 in {}: most likely not published yet": (
      "alle verdier av «{}» er 0 i {}: trolig ikke publisert ennå",
      "alle verdiar av «{}» er 0 i {}: truleg ikkje publiserte enno"
    ),
    "all values of '{}' are 0 in {}, and so in {} more series: most likely not published yet": (
      "alle verdier av «{}» er 0 i {}, og slik i {} serier til: trolig ikke publisert ennå",
      "alle verdiar av «{}» er 0 i {}, og slik i {} seriar til: truleg ikkje publiserte enno"
    ),
    "all values of '{}' are 0 in {}, and so in {} more measures: most likely not published yet": (
      "alle verdier av «{}» er 0 i {}, og slik i {} mål til: trolig ikke publisert ennå",
      "alle verdiar av «{}» er 0 i {}, og slik i {} mål til: truleg ikkje publiserte enno"
    ),
    "{} region codes had lost their zero ({}); the register confirms them": (
      "{} regionnumre hadde mistet nullen først ({}); registeret bekrefter dem",
      "{} regionnummer hadde mista nullen først ({}); registeret stadfestar dei"
    ),
    "{} zeros and {} signs for missing values stand in periods in which the number of the place was not in use; they are kept as cells that cannot exist":
      (
        "{} nuller og {} tegn for manglende verdier står i perioder der nummeret til stedet ikke var i bruk; de er lagret som celler det ikke kan finnes tall for",
        "{} nullar og {} teikn for manglande verdiar står i periodar der nummeret til staden ikkje var i bruk; dei er lagra som celler det ikkje kan finnast tal for"
      ),
    "{} figures of {} places stand in periods in which their number was not in use ({}); the source has put them on another year's map, or the numbers are wrong":
      (
        "{} tall for {} steder står i perioder der nummeret ikke var i bruk ({}); kilden har lagt dem på kartet fra et annet år, eller numrene er feil",
        "{} tal for {} stader står i periodar der nummeret ikkje var i bruk ({}); kjelda har lagt dei på kartet frå eit anna år, eller numra er feil"
      ),
    "in {} of {} sums the municipalities do not add up to the county or country; the largest difference is {}: '{}' {}, {} municipalities sum to {}, and '{} {}' is given as {}":
      (
        "i {} av {} summer gir ikke kommunene fylket eller landet; den største forskjellen er {}: «{}» {}, {} kommuner summerer til {}, og «{} {}» er oppgitt som {}",
        "i {} av {} summar gjev ikkje kommunane fylket eller landet; den største forskjellen er {}: «{}» {}, {} kommunar summerer til {}, og «{} {}» er oppgjeve som {}"
      ),
    "regions have codes and no names": (
      "regionene har nummer og ikke navn", "regionane har nummer og ikkje namn"
    ),
    "regions have names and no codes": (
      "regionene har navn og ikke nummer", "regionane har namn og ikkje nummer"
    ),
    "regions of several levels stand in one table: they must not be added up": (
      "regioner på flere nivåer står i samme tabell: de må ikke legges sammen",
      "regionar på fleire nivå står i same tabell: dei må ikkje leggjast saman"
    ),
    "{} regions are marked as no longer in use, as '{}'": (
      "{} regioner er merket som ikke lenger i bruk, som «{}»",
      "{} regionar er merkte som ikkje lenger i bruk, som «{}»"
    ),
    "numbers from before and after changes of the map stand side by side: do not add them up": (
      "numre fra før og etter endringer i kommuneinndelingen står side om side: ikke legg dem sammen",
      "nummer frå før og etter endringar i kommuneinndelinga står side om side: ikkje legg dei saman"
    ),
    "the decimal mark is taken to be a comma: {} (otherwise: --decimal-mark point)": (
      "desimaltegnet regnes for å være komma: {} (ellers: --decimal-mark point)",
      "desimalteiknet blir rekna for å vere komma: {} (elles: --decimal-mark point)"
    ),
    "the decimal mark is taken to be a point: {} (otherwise: --decimal-mark comma)": (
      "desimaltegnet regnes for å være punktum: {} (ellers: --decimal-mark comma)",
      "desimalteiknet blir rekna for å vere punktum: {} (elles: --decimal-mark comma)"
    ),
    "column '{}' is empty in some rows, the first of them line {}, and not in others; is a text missing there?":
      (
        "kolonne «{}» er tom i noen rader, den første av dem linje {}, og ikke i andre; mangler det en tekst der?",
        "kolonne «{}» er tom i nokre rader, den første av dei linje {}, og ikkje i andre; manglar det ein tekst der?"
      ),
    "the file ends without a line break, and the last cell of line {} is empty as in no other row: was the file cut off? Download it again":
      (
        "filen slutter uten linjeskift, og den siste cellen i linje {} er tom som i ingen annen rad: er filen kuttet? Last den ned på nytt",
        "fila sluttar utan linjeskift, og den siste cella i linje {} er tom som i inga anna rad: er fila kutta? Last ho ned på nytt"
      ),
    "the file ends without a line break, and its last number '{}' has fewer decimals than all others: was the file cut off? Download it again":
      (
        "filen slutter uten linjeskift, og det siste tallet «{}» har færre desimaler enn alle andre: er filen kuttet? Last den ned på nytt",
        "fila sluttar utan linjeskift, og det siste talet «{}» har færre desimalar enn alle andre: er fila kutta? Last ho ned på nytt"
      ),
    "the number in '{}' is not the one that the register has for the name; the whole text is kept as the name ({} such regions)":
      (
        "nummeret i «{}» er ikke det som registeret har for navnet; hele teksten er beholdt som navn ({} slike regioner)",
        "nummeret i «{}» er ikkje det som registeret har for namnet; heile teksten er halden som namn ({} slike regionar)"
      ),
    "the numbers in '{}' are taken for categories, for '{}' begins with a zero as codes do (otherwise: --value-column)":
      (
        "tallene i «{}» er tatt for kategorier, for «{}» begynner med null slik koder gjør (ellers: --value-column)",
        "tala i «{}» er tekne for kategoriar, for «{}» byrjar med null slik kodar gjer (elles: --value-column)"
      ),
    "'{}' in line {} has a line break within it, read as a space; is the row torn?": (
      "«{}» i linje {} har et linjeskift inni seg, lest som mellomrom; er raden revet i to?",
      "«{}» i linje {} har eit linjeskift inni seg, lese som mellomrom; er rada riven i to?"
    ),
    "'{}' has letters of the Far East: most likely the text is damaged; download the file again": (
      "«{}» har østasiatiske tegn: teksten er trolig skadet; last ned filen på nytt",
      "«{}» har austasiatiske teikn: teksten er truleg skadd; last ned fila på nytt"
    ),
    "column '{}': '{}' is nearly '{}' (rows: {}); is it misspelt, or renamed?": (
      "kolonnen «{}»: «{}» er nesten «{}» (rader: {}); er det feilskrevet, eller har det fått nytt navn?",
      "kolonnen «{}»: «{}» er nesten «{}» (rader: {}); er det feilskrive, eller har det fått nytt namn?"
    ),
    "'{}' heads a column of values and is a place: if the others are places too, the table must be turned, with the places in a column of their own":
      (
        "«{}» er overskrift over verdier og er et sted: er de andre også steder, må tabellen snus, med stedene i en egen kolonne",
        "«{}» er overskrift over verdiar og er ein stad: er dei andre òg stader, må tabellen snuast, med stadene i ei eiga kolonne"
      ),
    "{} is not in the register, though the other regions are": (
      "{} er ikke i registeret, enda de andre regionene er det",
      "{} er ikkje i registeret, enda dei andre regionane er det"
    ),
    "{} regions are not in the register, though the others are: {}": (
      "{} regioner er ikke i registeret, enda de andre er det: {}",
      "{} regionar er ikkje i registeret, enda dei andre er det: {}"
    ),
    "one region has a number that the register gives to another place: {}": (
      "en region har et nummer som i registeret hører til et annet sted: {}",
      "ein region har eit nummer som i registeret høyrer til ein annan stad: {}"
    ),
    "one region has a number that the register gives to another place; it is kept apart, under number and name: {}":
      (
        "én region har et nummer som i registeret hører til et annet sted; den holdes for seg, under nummer og navn: {}",
        "éin region har eit nummer som i registeret høyrer til ein annan stad; han blir halden for seg, under nummer og namn: {}"
      ),
    "{} regions have numbers that the register gives to other places; they are kept apart, under number and name: {}":
      (
        "{} regioner har numre som i registeret hører til andre steder; de holdes for seg, under nummer og navn: {}",
        "{} regionar har nummer som i registeret høyrer til andre stader; dei blir haldne for seg, under nummer og namn: {}"
      ),
    "{} regions have numbers that the register gives to other places: {}": (
      "{} regioner har numre som i registeret hører til andre steder: {}",
      "{} regionar har nummer som i registeret høyrer til andre stader: {}"
    ),
    "{} region codes are not in the register ({})": (
      "{} regionnumre finnes ikke i registeret ({})",
      "{} regionnummer finst ikkje i registeret ({})"
    ),
    "the unit of '{}' is now '{}'; the database had none": (
      "enheten til '{}' er nå '{}'; databasen hadde ingen",
      "eininga til '{}' er no '{}'; databasen hadde inga"
    ),
    "the unit of '{}' is now '{}'; the database had '{}'": (
      "enheten til '{}' er nå '{}'; databasen hadde '{}'",
      "eininga til '{}' er no '{}'; databasen hadde '{}'"
    ),
    "the unit of '{}' and one more series is now '{}'; the database had none": (
      "enheten til '{}' og én serie til er nå '{}'; databasen hadde ingen",
      "eininga til '{}' og éin serie til er no '{}'; databasen hadde inga"
    ),
    "the unit of '{}' and one more series is now '{}'; the database had '{}'": (
      "enheten til '{}' og én serie til er nå '{}'; databasen hadde '{}'",
      "eininga til '{}' og éin serie til er no '{}'; databasen hadde '{}'"
    ),
    "the unit of '{}' and {} more series is now '{}'; the database had none": (
      "enheten til '{}' og {} serier til er nå '{}'; databasen hadde ingen",
      "eininga til '{}' og {} seriar til er no '{}'; databasen hadde inga"
    ),
    "the unit of '{}' and {} more series is now '{}'; the database had '{}'": (
      "enheten til '{}' og {} serier til er nå '{}'; databasen hadde '{}'",
      "eininga til '{}' og {} seriar til er no '{}'; databasen hadde '{}'"
    ),
    "1 row repeats a cell with the same value; it was taken once (first lines {} and {})": (
      "1 rad gjentar en celle med samme verdi; den er tatt med én gang (først linje {} og {})",
      "1 rad gjentek ei celle med same verdi; ho er teken med éin gong (først linje {} og {})"
    ),
    "{} rows repeat cells with the same values; each was taken once (first lines {} and {})": (
      "{} rader gjentar celler med samme verdier; hver er tatt med én gang (først linje {} og {})",
      "{} rader gjentek celler med same verdiar; kvar er teken med éin gong (først linje {} og {})"
    ),
    "1 cell is given twice, empty and filled; the filled one was taken (first lines {} and {})": (
      "1 celle står to ganger, tom og utfylt; den utfylte er tatt med (først linje {} og {})",
      "1 celle står to gonger, tom og utfylt; den utfylte er teken med (først linje {} og {})"
    ),
    "{} cells are given twice, empty and filled; the filled ones were taken (first lines {} and {})":
      (
        "{} celler står to ganger, tomme og utfylte; de utfylte er tatt med (først linje {} og {})",
        "{} celler står to gonger, tomme og utfylte; dei utfylte er tekne med (først linje {} og {})"
      ),
    "only sheet '{}' is read; others are chosen with --sheet: {}": (
      "bare arket «{}» er lest; andre velges med --sheet: {}",
      "berre arket «{}» er lese; andre vel ein med --sheet: {}"
    ),
    "the text looks encoded twice ('Ã¸' for 'ø'); the letters are put right, check the names": (
      "teksten ser ut til å være kodet to ganger («Ã¸» for «ø»); bokstavene er rettet, se over navnene",
      "teksten ser ut til å vere koda to gonger («Ã¸» for «ø»); bokstavane er retta, sjå over namna"
    ),
    "column {} has no header; its cells are periods": (
      "kolonne {} har ingen overskrift; cellene er perioder",
      "kolonne {} har inga overskrift; cellene er periodar"
    ),
    "{} of the first {} rows have a code but no name; the code counts": (
      "{} av de første {} radene har nummer, men ikke navn; nummeret gjelder",
      "{} av dei første {} radene har nummer, men ikkje namn; nummeret gjeld"
    ),
    "column '{}' holds regions too; the figures are taken for those of '{}' (otherwise: --region-column)":
      (
        "kolonnen «{}» har også regioner; tallene er tatt for å gjelde dem i «{}» (ellers: --region-column)",
        "kolonnen «{}» har òg regionar; tala er tekne for å gjelde dei i «{}» (elles: --region-column)"
      ),
    "'{}' is read as zero, as {} prints it, for no publisher is named; where it means that there is no figure, add --symbols Udir":
      (
        "«{}» er lest som null, slik {} skriver det, for ingen utgiver er nevnt; betyr det at tallet mangler, legg til --symbols Udir",
        "«{}» er lese som null, slik {} skriv det, for ingen utgjevar er nemnd; tyder det at talet manglar, legg til --symbols Udir"
      ),
    "column '{}' holds signs for the values beside it": (
      "kolonnen «{}» har tegn for verdiene ved siden av",
      "kolonnen «{}» har teikn for verdiane ved sida av"
    ),
    "column '{}' holds signs as '{}' does and is left out": (
      "kolonnen «{}» har tegn slik som «{}» og er utelatt",
      "kolonnen «{}» har teikn slik som «{}» og er utelaten"
    ),
    "the periods are put together from '{}' and '{}'": (
      "periodene er satt sammen av «{}» og «{}»", "periodane er sette saman av «{}» og «{}»"
    ),
    "the periods are put together from the years and '{}'": (
      "periodene er satt sammen av årene og «{}»", "periodane er sette saman av åra og «{}»"
    ),
    "the periods are put together from the years and the headers of the columns": (
      "periodene er satt sammen av årene og overskriftene over kolonnene",
      "periodane er sette saman av åra og overskriftene over kolonnane"
    ),
    "column '{}' follows from the region and is left out": (
      "kolonnen «{}» følger av regionen og er utelatt",
      "kolonnen «{}» følgjer av regionen og er utelaten"
    ),
    "column {} only numbers the rows and is left out": (
      "kolonne {} nummererer bare radene og er utelatt",
      "kolonne {} nummererer berre radene og er utelaten"
    ),
    "column '{}' is the same in every row and tells when the table was updated": (
      "kolonnen «{}» er lik i alle rader og sier når tabellen ble oppdatert",
      "kolonnen «{}» er lik i alle rader og seier når tabellen vart oppdatert"
    ),
    "'{}': {}": ("«{}»: {}", "«{}»: {}"),
    "the regions stand in the headers of the columns": (
      "regionene står i overskriftene over kolonnene",
      "regionane står i overskriftene over kolonnane"
    ),
    "the file does not say what is measured; '{}' is used; name it with --measure": (
      "filen sier ikke hva som er målt; «{}» er brukt; gi det navn med --measure",
      "fila seier ikkje kva som er målt; «{}» er brukt; gje det namn med --measure"
    ),
    "some values are percentages and others are not": (
      "noen verdier er prosenter og andre ikke", "nokre verdiar er prosentar og andre ikkje"
    ),
    "no column and no header names a time; {} is taken from the file's name (otherwise: --period)":
      (
        "ingen kolonne og ingen overskrift sier noe om tid; {} er tatt fra filnavnet (ellers: --period)",
        "ingen kolonne og inga overskrift seier noko om tid; {} er teke frå filnamnet (elles: --period)"
      ),
    "no column names a region; for the whole country, add --region 0": (
      "ingen kolonne sier hvilken region det gjelder; for hele landet, legg til --region 0",
      "ingen kolonne seier kva region det gjeld; for heile landet, legg til --region 0"
    ),
    "the numbers in {} are taken for codes, not for values": (
      "tallene i {} er tatt som koder, ikke som verdier",
      "tala i {} er tekne som kodar, ikkje som verdiar"
    ),
    "column '{}' is '{}' in every row seen": (
      "kolonnen «{}» er «{}» i alle rader som er sett",
      "kolonnen «{}» er «{}» i alle rader som er sett"
    ),
    "column '{}' only puts the rows in order and is left out": (
      "kolonnen «{}» ordner bare radene og er utelatt",
      "kolonnen «{}» ordnar berre radene og er utelaten"
    ),
    "{} are coordinates and are left out": (
      "{} er koordinater og er utelatt", "{} er koordinatar og er utelatne"
    ),
    "column '{}' follows from the period and is left out": (
      "kolonnen «{}» følger av perioden og er utelatt",
      "kolonnen «{}» følgjer av perioden og er utelaten"
    ),
    "the header speaks of years and every date is of the same day: years are kept": (
      "overskriften nevner år, og alle datoene er samme dag i året: årene er lagret",
      "overskrifta nemner år, og alle datoane er same dag i året: åra er lagra"
    ),
    "{} names no period as the other columns of values do, and is left out; to read it by itself, add --value-column '{}' --period YEAR":
      (
        "{} nevner ingen periode, slik de andre kolonnene med verdier gjør, og er utelatt; for å lese den for seg, legg til --value-column '{}' --period ÅR",
        "{} nemner ingen periode, slik dei andre kolonnane med verdiar gjer, og er utelaten; for å lese han for seg, legg til --value-column '{}' --period ÅR"
      ),
    "{} name no period as the other columns of values do, and are left out; to read one by itself, add --value-column '{}' --period YEAR":
      (
        "{} nevner ingen periode, slik de andre kolonnene med verdier gjør, og er utelatt; for å lese en av dem for seg, legg til --value-column '{}' --period ÅR",
        "{} nemner ingen periode, slik dei andre kolonnane med verdiar gjer, og er utelatne; for å lese ein av dei for seg, legg til --value-column '{}' --period ÅR"
      ),
  ]
}
