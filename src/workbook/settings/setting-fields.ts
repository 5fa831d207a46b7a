import { LIMIT_SETTINGS, NUMBER_SETTINGS } from '../settings-rules';
import type { NumberSetting } from '../settings-rules';
import { DEFAULT_TRANSFER_COST_SHARE } from '../workbook-settings';

/** A setting as a field of a form. */
export interface SettingField {
  /** The name in the Settings table. */
  readonly name: string;
  readonly kind: NumberSetting['kind'] | 'transferCost' | 'date' | 'choice' | 'text';
  /** Bounds of a number, inclusive. */
  readonly min: number;
  readonly max: number;
  /** What counts without an entry. */
  readonly standard: string;
  /** Whether "none" means no limit. */
  readonly canBeNone: boolean;
  /** The words to choose from; the first one is the default. */
  readonly choices: readonly string[];
  /** One sentence of help. */
  readonly help: string;
  /** Whether it is in sight on the page of the plan. */
  readonly isMain: boolean;
}

const MAIN: ReadonlySet<string> = new Set([
  ...['Plan date', 'Service level standard', 'Transfer budget', 'Max shipments'],
  ...['Min transfer quantity', 'Min net benefit'],
]);

/** The help of each setting, in the order of the form. */
const HELP: readonly (readonly [string, string])[] = [
  ['Plan date', 'The day that the plan is made for. Empty: today.'],
  ['Service level standard', 'Chance that a product does not run out before its next delivery.'],
  ['Transfer budget', 'The most that all transfers together may cost.'],
  ['Max shipments', 'The most shipments in the plan.'],
  ['Min transfer quantity', 'A line moves at least so many units.'],
  ['Min net benefit', 'A line must save at least this much after its costs.'],
  ['Service level high', 'Service level of products of class high.'],
  ['Service level critical', 'Service level of products of class critical.'],
  ['Caution', 'From 1; a higher figure makes fewer moves, each with a larger saving.'],
  ['Purchases', 'Whether the plan may order from suppliers.'],
  ['Markdowns', 'Whether the plan may sell stock at a lower price.'],
  ['Targets', 'Whether each location or the whole network sets its safety stock.'],
  ['History days', 'Days of sales history that count.'],
  ['Min history days', 'A product with fewer days borrows from others.'],
  ['Period', 'What each date of Demand stands for. Empty: found from the dates.'],
  ['Review period', 'Days until the next plan.'],
  ['Default lead time', 'Days from order to receipt where the workbook does not say.'],
  ['Default lead time SD', 'Standard deviation of that time, in days.'],
  ['Default transfer lead time', 'Days on the way between two locations.'],
  ['Default transfer cost', 'Cost of moving a unit: money, or per cent of its unit cost.'],
  ['Default fixed cost per shipment', 'Cost of a shipment, however much is on it.'],
  ['Default line cost', 'Cost of handling one line.'],
  ['Holding rate', 'Cost of keeping stock for a year, as a share of its value.'],
  ['Order cost', 'Cost of one order to a supplier.'],
  ['Obsolescence days', 'Days after which unsold stock has lost its value.'],
  ['Lost sale share', 'Share of unmet demand that is lost; the rest waits.'],
  ['Default salvage', 'What a unit fetches in a markdown, as a share of its unit cost.'],
  ['Effort', 'How long the search goes on; 1 is the default.'],
  ['Overstock days of cover', 'Stock for more days than this is overstock.'],
  ['Critical stock level', 'Fewer units than this raise an alert.'],
  ['Auto-approve limit', 'Lines up to this value need no signature.'],
  ['Manager limit', 'Lines up to this value need a manager.'],
  ['Director limit', 'Lines up to this value need a director; above it, an executive.'],
  ['Rejected for days', 'A rejected line is not proposed again for so many days.'],
  ['Rejection change', 'Or until its benefit has changed by this share.'],
  ['Refresh minutes', 'Minutes between two readings of the workbook.'],
  ['Currency format', 'Excel number format of money. Empty: that of the unit costs.'],
];

const CHOICES: ReadonlyMap<string, readonly string[]> = new Map([
  ['Purchases', ['no', 'yes']],
  ['Markdowns', ['no', 'yes']],
  ['Targets', ['local', 'guaranteed service']],
  ['Period', ['automatic', 'day', 'week', 'month']],
]);

/** Every setting that the pane edits, in the order of the form. */
export const SETTING_FIELDS: readonly SettingField[] = HELP.map(([name, help]) => ({
  ...ruleOf(name),
  ...{ name, help, isMain: MAIN.has(name) },
}));

type Rule = Pick<SettingField, 'kind' | 'min' | 'max' | 'standard' | 'canBeNone' | 'choices'>;

function ruleOf(name: string): Rule {
  const open = { min: 0, max: 1e15, canBeNone: false, choices: [] };
  const limit = Object.values(LIMIT_SETTINGS).find((one) => one.name === name);
  if (limit) {
    return { ...open, ...limit, canBeNone: true, standard: settingText(limit, limit.blank) };
  }
  const number = Object.values(NUMBER_SETTINGS).find((one) => one.name === name);
  if (number) return { ...open, ...number, standard: settingText(number, number.fallback) };
  const choices = CHOICES.get(name);
  if (choices) return { ...open, kind: 'choice', choices, standard: choices[0]! };
  if (name === 'Plan date') return { ...open, kind: 'date', standard: 'today' };
  if (name === 'Default transfer cost') {
    const standard = settingText({ kind: 'share' }, DEFAULT_TRANSFER_COST_SHARE);
    return { ...open, kind: 'transferCost', standard };
  }
  return { ...open, kind: 'text', standard: '' };
}

/** A figure of a setting as a text that can be typed: 0.95 as 95%, no limit as none. */
export function settingText({ kind }: Pick<SettingField, 'kind'>, figure: number | null): string {
  if (figure === null) return 'none';
  if (kind === 'share' || (kind === 'transferCost' && figure < 1)) {
    return `${String(Number((100 * figure).toFixed(6)))}%`;
  }
  return String(figure);
}
