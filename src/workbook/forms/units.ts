import {
  CASE_WORDS,
  CENT_WORDS,
  COUNT_WORDS,
  EACH_WORDS,
  OTHER_WORDS,
  TIME_WORDS,
} from './unit-words';

/** What a unit measures; `other`: weight, length and all else that is not counted in pieces. */
export type Dimension = 'time' | 'pieces' | 'cases' | 'money' | 'other';

/** A unit and how many days, pieces or units of money it is; 1 for a case. */
export interface Unit {
  readonly dimension: Dimension;
  readonly factor: number;
  /** The word as written. */
  readonly word: string;
}

const TIME = byWord('time', TIME_WORDS);
const QUANTITY = new Map<string, Omit<Unit, 'word'>>([
  ...byWord('other', new Map([[1, OTHER_WORDS]])),
  ...byWord('cases', new Map([[1, CASE_WORDS]])),
  ...byWord('pieces', COUNT_WORDS),
  ...byWord('pieces', new Map([[1, EACH_WORDS]])),
]);
const MONEY = byWord(
  'money',
  new Map([
    [0.01, CENT_WORDS],
    [1000, COUNT_WORDS.get(1000)!],
    [1_000_000, COUNT_WORDS.get(1_000_000)!],
  ]),
);
/** Currencies, which need no conversion: the workbook has one. */
const CURRENCY_SIGNS: ReadonlySet<string> = new Set(
  'kr kn zl zł fr sfr rs rp ft lei r$ us$ a$ c$ hk$ nz$ kč din rmb'.split(' '),
);
const CURRENCY_CODES: ReadonlySet<string> = new Set(
  'AED ARS AUD BGN BRL CAD CHF CLP CNY COP CZK DKK EGP EUR GBP HKD HRK HUF IDR ILS INR ISK JPY KES KRW KWD MAD MXN MYR NGN NOK NZD PEN PHP PKR PLN QAR RON RSD RUB SAR SEK SGD THB TND TRY TWD UAH USD VND ZAR'.split(
    ' ',
  ),
);

/** A unit of time; null if the word is none. */
export function timeUnitOf(word: string): Unit | null {
  return unitFrom(TIME, word);
}

/** A unit in which stock or demand is counted or measured; null if the word is none. */
export function quantityUnitOf(word: string): Unit | null {
  return unitFrom(QUANTITY, word);
}

/** A unit of money; null if the word is none. */
export function moneyUnitOf(word: string): Unit | null {
  const unit = unitFrom(MONEY, word);
  if (unit !== null) return unit;
  return isCurrency(word) ? { dimension: 'money', factor: 1, word: word.trim() } : null;
}

/** Whether a word is the sign or the code of a currency. */
export function isCurrency(word: string): boolean {
  const bare = word.trim().replace(/\.$/, '');
  return (
    /^\p{Sc}$/u.test(bare) ||
    CURRENCY_SIGNS.has(bare.toLowerCase()) ||
    CURRENCY_CODES.has(bare.toUpperCase())
  );
}

function unitFrom(units: ReadonlyMap<string, Omit<Unit, 'word'>>, word: string): Unit | null {
  const unit = units.get(bareWord(word));
  return unit ? { ...unit, word: word.trim() } : null;
}

function bareWord(word: string): string {
  return word
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '');
}

function byWord(
  dimension: Dimension,
  words: ReadonlyMap<number, string>,
): Map<string, Omit<Unit, 'word'>> {
  return new Map(
    [...words].flatMap(([factor, list]) =>
      list.split(' ').map((word) => [word, { dimension, factor }] as const),
    ),
  );
}
