/** Days in a mean month of the Gregorian calendar, to two decimals of a year’s 365 days. */
const MONTH = 365 / 12;

/** Words for lengths of time and the days that they are. English, German, French, Spanish, Italian, Dutch, Portuguese, Polish. */
export const TIME_WORDS: ReadonlyMap<number, string> = new Map([
  [
    1,
    'd day days calendarday calendardays tag tage tagen kalendertage jour jours j dia dias giorno giorni gg dag dagen dzien dni',
  ],
  [
    7 / 5,
    'workingday workingdays workday workdays businessday businessdays wd bd arbeitstag arbeitstage werktag werktage joursouvres diashabiles diaslaborables giornilavorativi werkdagen diasuteis dnirobocze',
  ],
  [
    7,
    'w wk wks week weeks woche wochen wo semaine semaines sem semana semanas settimana settimane sett weken tydzien tygodnie tygodni tyg',
  ],
  [
    MONTH,
    'mo mos mth mths month months monat monate monaten mois mes meses mese mesi maand maanden mies miesiac miesiace miesiecy',
  ],
  [3 * MONTH, 'quarter quarters quartal quartale trimestre trimestres kwartaal kwartalen kwartal'],
  [
    365,
    'y yr yrs year years jahr jahre an ans annee annees ano anos anno anni jaar jaren rok lata lat',
  ],
  [
    1 / 24,
    'h hr hrs hour hours stunde stunden std heure heures hora horas ora ore uur uren godzina godziny godzin',
  ],
  [1 / 1440, 'min mins minute minutes minuten minuto minutos minuti minuty'],
]);

/** Words for a piece of the product. */
export const EACH_WORDS =
  'unit units ea each eaches pc pcs pce pces piece pieces nos item items stk stck stuck stuecke stucke st stuks stuk einheit einheiten pieces unite unites u ud uds unidad unidades unidade un und unid pz pezzo pezzi unita szt sztuk sztuki sales selling salesunits';

/** Words for a case, whose content a pack size gives. */
export const CASE_WORDS =
  'case cases cs box boxes bx carton cartons ctn ctns pack packs pk pks pkt pkts package packages karton kartons kartony kartonow kiste kisten packung packungen vpe gebinde caja cajas boite boites colis caisse caisses scatola scatole confezione confezioni cartone cartoni doos caixa caixas cx embalagem opakowanie opakowania paczka paczki';

/** Words for a fixed number of pieces. */
export const COUNT_WORDS: ReadonlyMap<number, string> = new Map([
  [2, 'pair pairs paar paire paires par pares paio paia'],
  [12, 'dozen dozens dz dzn dutzend douzaine douzaines docena docenas dozzina dozzine dozijn'],
  [100, '100 100s hundred hundreds hundert centaines'],
  [
    1000,
    '000 000s 000units k ks 1000 1000s x1000 thousand thousands thsd tsd tausend millier milliers mil miles millares migliaia duizend duizenden milhares tys tysiace tysiecy units000 unitsin000s',
  ],
  [1_000_000, 'million millions mn mio mln millionen millones milioni miljoen milhoes'],
]);

/** Words for what is not counted in pieces, so that only the user can say how many pieces it is. */
export const OTHER_WORDS =
  'kg kgs kilo kilos kilogram kilograms g gr gram grams mg lb lbs pound pounds oz ounce ounces t ton tons tonne tonnes l ltr ltrs litre litres liter liters litro litros litri ml cl hl gal gallon gallons m metre metres meter meters metro metros metri cm mm ft feet yd yards m2 sqm m3 cbm cuft pallet pallets plt plts pal palette paletten palettes palet palets bancali paleta palety layer layers lage lagen roll rolls rolle rollen drum drums bag bags sack sacks crate crates tray trays bottle bottles bundle bundles set sets';

/** Words for a hundredth of the currency. */
export const CENT_WORDS = 'cent cents ct cts pence pennies centime centimes centimos centesimi';
