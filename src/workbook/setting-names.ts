import { isCurrency, moneyUnitOf, quantityUnitOf, timeUnitOf } from './forms/units';
import type { Unit } from './forms/units';
import { visibleText } from './forms/visible-text';
import { normaliseName } from './headers';
import { LIMIT_SETTINGS, NUMBER_SETTINGS } from './settings-rules';
import type { NumberSetting } from './settings-rules';

/** What a setting holds, as far as a unit in its name is concerned. */
export type SettingKind = NumberSetting['kind'] | 'minutes' | 'period' | 'transferCost' | 'word';

export interface KnownSetting {
  readonly name: string;
  readonly kind: SettingKind;
}

/** Every setting that the reader knows. */
export const KNOWN_SETTINGS: readonly KnownSetting[] = [
  ...[...Object.values(NUMBER_SETTINGS), ...Object.values(LIMIT_SETTINGS)].map(
    ({ name, kind }): KnownSetting => ({ name, kind: name.endsWith('minutes') ? 'minutes' : kind }),
  ),
  { name: 'Period', kind: 'period' },
  { name: 'Default transfer cost', kind: 'transferCost' },
  ...['Plan date', 'Targets', 'Purchases', 'Markdowns', 'Notify webhook', 'Currency format'].map(
    (name) => ({ name, kind: 'word' }) as const,
  ),
  ...['Decimal sign', 'Date order', 'Fiscal year start'].map(
    (name) => ({ name, kind: 'word' }) as const,
  ),
];

/** Names without the unit that they have in the contract, and what planners call the standard level. */
const OTHER_NAMES: readonly (readonly [string, string])[] = [
  ['Service level', 'Service level standard'],
  ['History', 'History days'],
  ['Min history', 'Min history days'],
  ['Obsolescence', 'Obsolescence days'],
  ['Overstock cover', 'Overstock days of cover'],
  ['Rejected', 'Rejected for days'],
  ['Refresh', 'Refresh minutes'],
];

const BY_NAME: ReadonlyMap<string, KnownSetting> = new Map([
  ...KNOWN_SETTINGS.map((one) => [normaliseName(one.name), one] as const),
  ...OTHER_NAMES.map(
    ([other, name]) =>
      [normaliseName(other), KNOWN_SETTINGS.find((one) => one.name === name)!] as const,
  ),
]);

/** A unit that the name of a setting states. Per cent has a dimension of its own. */
export type StatedUnit =
  | Unit
  | { readonly dimension: 'percent' | 'unknown'; readonly word: string }
  | { readonly dimension: 'yearly'; readonly factor: number; readonly word: string };

/** A setting and the unit that its name states; null if it states none. */
export interface NamedSetting {
  readonly setting: KnownSetting;
  readonly unit: StatedUnit | null;
}

const BRACKETS = /[([{]([^)\]}]*)[)\]}]/g;
const PERCENT = /^(?:%|per ?cent|percentage|pct|prozent|pour ?cent|procent|por ?ciento)$/i;
const YEARLY: ReadonlyMap<string, number> = new Map([
  ...['peryear', 'pa', 'annual', 'annually', 'yearly', 'ayear', 'projahr', 'paran'].map(
    (word) => [word, 1] as const,
  ),
  ...['permonth', 'monthly', 'pm', 'amonth', 'promonat', 'parmois'].map(
    (word) => [word, 12] as const,
  ),
]);
/** Words in brackets that say nothing about the unit. */
const REMARK =
  /^(?:avg|average|mean|max|min|default|optional|required|suppliers?|vendor|all|new|total|standard|limit|share|fraction|ratio|factor|number|count|integer|multiple|0 ?(?:-|to) ?1|[-–#x]|n\/?a)$/i;
/** Before a unit, and no part of the name. */
const LINK = /^(?:in|en|em|w|as|of|je)$/i;
/** A name that has one of these words in the place of another unit: Obsolescence weeks. */
const UNITS_IN_NAMES = ['days', 'minutes', 'unit'];

/**
 * The setting of a name, with the unit that it states: `Review period (weeks)`, `Default lead time in
 * weeks`, `History months`, `Service level %`, `Transfer budget [k EUR]`. Null for an unknown name.
 */
export function settingNamed(text: string): NamedSetting | null {
  const shown = visibleText(text).replace(/\b(max|min)imum\b/gi, '$1');
  const named = nameAndUnit(shown.replace(BRACKETS, ' '));
  if (named === null) return null;
  const remarks = [...shown.matchAll(BRACKETS)]
    .map(([, inside = '']) => unitInRemark(inside))
    .filter((unit) => unit !== null);
  const unit = remarks.find(({ dimension }) => dimension !== 'unknown') ?? named.unit ?? remarks[0];
  return { setting: named.setting, unit: unit ?? null };
}

/** The unit of a remark in brackets, or of a cell for the unit; null if the text is no unit at all. */
export function unitInRemark(text: string): StatedUnit | null {
  const word = visibleText(text).trim();
  if (word === '' || REMARK.test(word)) return null;
  return statedUnit(word) ?? { dimension: 'unknown', word };
}

/** The name that a setting has in the contract, normalised; the normalised text if it is unknown. */
export function settingKey(text: string): string {
  return normaliseName(settingNamed(text)?.setting.name ?? text);
}

function nameAndUnit(bare: string): NamedSetting | null {
  const words = bare
    .replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2')
    .replace(/%/g, ' % ')
    .split(/[\s_/,.:;|-]+/)
    .filter(Boolean);
  const whole = BY_NAME.get(normaliseName(bare));
  if (whole && !/[%\p{Sc}]/u.test(bare)) return { setting: whole, unit: null };
  for (const length of [3, 2, 1]) {
    for (let at = words.length - length; at > 0; at -= 1) {
      const unit = statedUnit(words.slice(at, at + length).join(' '));
      if (unit === null) continue;
      const setting = nameAround(words.slice(0, at), words.slice(at + length));
      if (setting) return { setting, unit };
    }
  }
  return null;
}

/** The setting of a name without its unit, or with the unit that the contract’s name has there. */
function nameAround(before: readonly string[], after: readonly string[]): KnownSetting | null {
  const isLinked = before.length > 1 && LINK.test(before.at(-1)!);
  const start = isLinked ? before.slice(0, -1) : before;
  const named = (...words: string[]) => BY_NAME.get(normaliseName(words.join('')));
  for (const word of UNITS_IN_NAMES) {
    const setting = named(...before, word, ...after);
    if (setting) return setting;
  }
  return named(...start, ...after) ?? null;
}

function statedUnit(text: string): StatedUnit | null {
  const word = text.trim().replace(/^(?:in|en|em|as)[ .]+/i, '');
  const [, rest = ''] = /^(?:%|percent|per cent|prozent) (.+)$/i.exec(word) ?? [];
  const rate = YEARLY.get(normaliseName(rest || word));
  if (rate !== undefined) return { dimension: 'yearly', factor: rate, word };
  if (PERCENT.test(word)) return { dimension: 'percent', word };
  const time = timeUnitOf(word);
  if (time) return time;
  const [, each] = /^(?:per|pro|par) (.+)$/i.exec(word) ?? [];
  if (each !== undefined) return timeUnitOf(each) ?? quantityUnitOf(each);
  return moneyWithCurrency(word) ?? quantityUnitOf(word) ?? moneyUnitOf(word);
}

/** A unit of money, with or without a currency: EUR, k EUR, €000, $ thousands. */
function moneyWithCurrency(word: string): Unit | null {
  const parts = word.split(/[ .]+|(?<=\p{Sc})|(?=\p{Sc})/u).filter(Boolean);
  const [, thousand = '', code = ''] = /^(k|m|mn|mio)([A-Z]{3})$/i.exec(word) ?? [];
  if (code !== '' && isCurrency(code)) return moneyWithCurrency(`${thousand} ${code}`);
  const others = parts.filter((part) => !isCurrency(part));
  if (others.length === parts.length) return null;
  const [other] = others;
  if (other === undefined) return { dimension: 'money', factor: 1, word };
  const unit = others.length === 1 ? moneyUnitOf(other.toLowerCase() === 'm' ? 'mn' : other) : null;
  return unit && { ...unit, word };
}
