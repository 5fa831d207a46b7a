import { moneyUnitOf, quantityUnitOf, timeUnitOf } from './units';
import type { Unit } from './units';
import { visibleText } from './visible-text';

/** What a header says about the unit of its column. */
export interface HeaderUnit {
  /** The unit; null if the header states none, or one that we do not know. */
  readonly unit: Unit | null;
  /** A remark in brackets that is no unit we know; null if there is none. */
  readonly unknown: string | null;
}

type UnitReader = (word: string) => Unit | null;

const READERS: Readonly<Record<'time' | 'quantity' | 'money', UnitReader>> = {
  time: timeUnitOf,
  quantity: quantityUnitOf,
  money: moneyUnitOf,
};
/** Shorter words, such as “min”, may be remarks. */
const MIN_LETTERS_OF_STRANGER = 4;
const BRACKETS = /[([{]([^)\]}]*)[)\]}]/g;

/**
 * The unit in a header: `Lead time (weeks)`, `Lead time in weeks`, `Lead time, weeks`, `lead_time_weeks`,
 * `On hand (000s)`, `Unit cost (per case)`. For a price, “per” makes the unit the one that is priced.
 */
export function headerUnit(header: string, measures: 'time' | 'quantity' | 'money'): HeaderUnit {
  const text = visibleText(header);
  const remarks = [...text.matchAll(BRACKETS)].map(([, inside = '']) => inside.trim());
  let unknown: string | null = null;
  for (const remark of remarks.filter((one) => one !== '')) {
    const unit = unitOfRemark(remark, measures);
    if (unit !== null) return { unit, unknown: null };
    unknown ??= remark;
  }
  const unit = measures === 'money' ? null : unitAtEnd(text, measures)?.unit;
  return unit ? { unit, unknown: null } : { unit: null, unknown };
}

/** The header without a unit at its end, `Lead time` of `Lead time in weeks`; null if it has none. */
export function headerWithoutUnit(header: string, measures: 'time' | 'quantity'): string | null {
  return unitAtEnd(visibleText(header), measures)?.rest ?? null;
}

function unitOfRemark(remark: string, measures: 'time' | 'quantity' | 'money'): Unit | null {
  const bare = remark.replace(/^(?:in|en|em|w|x|of|à)[ .]+|^[x*×'’]\s?(?=\d)/i, '');
  const own = READERS[measures](bare);
  if (own !== null) return own;
  if (measures !== 'money') return strangerTo(measures)(bare);
  const [, priced] =
    /^(?:.* |[^/]*(?=\/))?(?:per|pro|par|por|al|je|za|a|\/) ?([\p{L}\d ]+)$/iu.exec(bare) ?? [];
  const unit = priced === undefined ? null : quantityUnitOf(priced);
  return unit && { ...unit, factor: 1 / unit.factor };
}

/** Reads units of the other dimension: weeks of stock, a lead time in kilograms. */
function strangerTo(measures: 'time' | 'quantity'): UnitReader {
  const other = measures === 'quantity' ? timeUnitOf : quantityUnitOf;
  return (word) => (word.length >= MIN_LETTERS_OF_STRANGER ? other(word) : null);
}

/**
 * The unit at the end of a header, of one word or two, and what stands before it without “in”; null if
 * there is none.
 */
function unitAtEnd(
  header: string,
  measures: 'time' | 'quantity',
): { readonly unit: Unit; readonly rest: string } | null {
  const words = header
    .replace(BRACKETS, ' ')
    .replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2')
    .split(/[ _/,.:;|-]+/)
    .filter(Boolean);
  for (const length of [2, 1]) {
    const last = words.slice(-length).join(' ');
    const rest = words.slice(0, -length);
    if (rest.length > 1 && /^(?:in|en|em|w)$/i.test(rest.at(-1)!)) rest.pop();
    const isShort = measures === 'quantity' && last.length < 2;
    const unit = rest.length === 0 || isShort ? null : READERS[measures](last);
    if (unit !== null) return { unit, rest: rest.join(' ') };
  }
  return null;
}
