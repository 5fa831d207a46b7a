import type { CellReading } from './cell-values';
import { normaliseName } from './headers';
import type { Cell } from './port';
import type { ColumnForm } from './reading/column-form';
import { settingNamed, unitInRemark } from './setting-names';
import type { KnownSetting, StatedUnit } from './setting-names';

/** How to convert the figure of a setting into the contract’s unit. */
export interface SettingScale {
  /** One unit of the name in the contract’s unit: 7 for weeks. */
  readonly factor: number;
  /** What a plain number of a setting that can be either is; null if the name does not say. */
  readonly meaning: 'percent' | 'money' | null;
  /** The unit as written; empty if the name states none. */
  readonly word: string;
}

/** A setting and how to read its figure. */
export interface SettingOfName {
  readonly setting: KnownSetting;
  readonly scale: SettingScale;
  /** The unit that makes no sense for the setting, or a second one; null if there is none. */
  readonly wrongUnit: string | null;
  /** A remark that is no unit that we know; null if there is none. */
  readonly unknown: string | null;
}

const PLAIN: SettingScale = { factor: 1, meaning: null, word: '' };
const MINUTES_A_DAY = 1440;

/**
 * The setting of a name and of the cell for its unit, which may be blank. Null for an unknown name.
 */
export function settingOf(name: string, unitCell = ''): SettingOfName | null {
  const named = settingNamed(name);
  if (named === null) return null;
  const { setting } = named;
  const units = [named.unit, unitInRemark(unitCell)].filter((unit) => unit !== null);
  const scales = units.map((unit) => scaleFor(setting, unit));
  const wrong = scales.indexOf(null);
  const known = scales.filter((scale) => scale !== null && scale !== 'unknown');
  const [scale = PLAIN, other = scale] = known;
  const isTwice = other.factor !== scale.factor || other.meaning !== scale.meaning;
  return {
    setting,
    scale,
    wrongUnit: wrong >= 0 ? units[wrong]!.word : isTwice ? `${scale.word} and ${other.word}` : null,
    unknown: scales.includes('unknown') ? units[scales.indexOf('unknown')]!.word : null,
  };
}

/** Null if the unit makes no sense for the setting, such as a review period in kilograms. */
function scaleFor({ name, kind }: KnownSetting, unit: StatedUnit): SettingScale | 'unknown' | null {
  const { word, dimension } = unit;
  const plain = { ...PLAIN, word };
  // Max shipments in shipments.
  if (dimension === 'unknown' && normaliseName(name).includes(normaliseName(word))) return plain;
  switch (kind) {
    case 'days':
    case 'period':
      return dimension === 'time' ? { ...plain, factor: unit.factor } : null;
    case 'minutes':
      return dimension === 'time' ? { ...plain, factor: unit.factor * MINUTES_A_DAY } : null;
    case 'word':
      return dimension === 'unknown' || isPartOfDate(unit) || dimension === 'money' ? plain : null;
    case 'factor':
      return dimension === 'unknown' ? 'unknown' : null;
    case 'count':
      if (dimension === 'unknown') return 'unknown';
      return dimension === 'pieces' ? { ...plain, factor: unit.factor } : null;
    case 'share':
      if (dimension === 'unknown') return 'unknown';
      if (dimension === 'yearly' && name === 'Holding rate') {
        return { ...plain, factor: unit.factor, meaning: 'percent' };
      }
      return dimension === 'percent' ? { ...plain, meaning: 'percent' } : null;
    case 'money':
    case 'transferCost':
      if (dimension === 'unknown') return 'unknown';
      if (dimension === 'percent' && kind === 'transferCost')
        return { ...plain, meaning: 'percent' };
      return isMoney(unit) ? { ...plain, factor: unit.factor, meaning: 'money' } : null;
  }
}

function isPartOfDate({ dimension, word }: StatedUnit): boolean {
  return dimension === 'time' && /^(?:day|month|tag|monat|jour|mois)$/i.test(word);
}

/** Money, or thousands of it. A dozen or a case of money makes no sense. */
function isMoney(unit: StatedUnit): unit is Extract<StatedUnit, { readonly factor: number }> {
  if (unit.dimension === 'money') return true;
  return unit.dimension === 'pieces' && unit.factor >= 1000 && !/^per/i.test(unit.word);
}

type CellReader = (cell: Cell, form: ColumnForm) => CellReading<number>;

/** Reads a figure in the unit of the setting’s name. A note says that it was converted. */
export function inUnitOf({ factor, word }: SettingScale, read: CellReader): CellReader {
  if (factor === 1) return read;
  return (cell, form) => {
    const reading = read(cell, { ...form, factor });
    if (reading.kind !== 'value') return reading;
    const value = rounded(reading.value * factor);
    const hasOwnUnit = typeof cell === 'string' && /\p{L}/u.test(cell);
    return hasOwnUnit ? { ...reading, value } : { ...reading, value, note: `In ${word}` };
  };
}

/** Without the noise of a product of two rounded numbers: 12 months are 365 days. */
function rounded(value: number): number {
  return Number(value.toPrecision(12));
}
