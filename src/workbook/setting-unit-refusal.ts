import type { ReadingRefusal } from './reading-refusal';
import type { SettingOfName } from './setting-unit';
import type { SettingKind } from './setting-names';
import type { TableRow } from './table-row';

/** What to write as the unit of a setting, by its kind. */
const UNITS: Readonly<Record<SettingKind, string>> = {
  ...{ days: 'days, weeks, months or hours', period: 'days, weeks or months' },
  ...{
    minutes: 'minutes or hours',
    share: '%',
    money: 'a currency',
    transferCost: '% or a currency',
  },
  ...{ count: 'units', factor: 'no unit', word: 'no unit' },
};

/** Refuses a setting whose unit makes no sense, because its value would be a guess. */
export function unitRefusal(
  row: TableRow,
  text: string,
  { setting, wrongUnit }: SettingOfName,
): ReadingRefusal {
  const { name, kind } = setting;
  const cell = row.address('Setting');
  return {
    table: 'Settings',
    column: name,
    message: `The unit of “${text}” (${cell}) is not one of ${name}: ${wrongUnit ?? ''}.`,
    remedy: `Write ${UNITS[kind]} in ${cell} and a value in that unit, or the name ${name} alone.`,
  };
}
