import type { DaySerial } from './calendar';
import type { SettingRow } from './planner-tables';

/** Transfers up to these values need no signature, a manager's, a director's. */
export interface SignOffLimits {
  readonly autoApprove: number;
  readonly manager: number;
  readonly director: number;
}

/** The Settings table of both workbooks: weekly demand, weekly review, fixed plan date. */
export function commonSettings(planDate: DaySerial, limits: SignOffLimits): SettingRow[] {
  const row = (
    setting: string,
    value: number | string,
    format: SettingRow['format'],
    note: string,
  ): SettingRow => ({ setting, value, format, note });
  return [
    row('Plan date', planDate, 'date', 'The day the plan is for. Clear it to plan for today.'),
    row('History days', 365, 'number', 'Days of sales that count.'),
    row('Period', 'week', 'text', 'A row of Demand is a week of sales; its date is the Monday.'),
    row('Review period', 7, 'number', 'Days until the next plan.'),
    row('Default lead time', 14, 'number', 'Days, for products without a supplier.'),
    row('Service level standard', 0.95, 'percent', 'Chance of no stockout until supply arrives.'),
    row('Service level high', 0.98, 'percent', 'For products of service class high.'),
    row('Service level critical', 0.99, 'percent', 'For products of service class critical.'),
    row('Holding rate', 0.25, 'percent', 'Capital and storage, share of unit cost a year.'),
    row('Lost sale share', 1, 'percent', 'Share of unmet demand that is lost, not waited for.'),
    row('Default salvage', 0.5, 'percent', 'Share of unit cost, where Salvage value is blank.'),
    row('Obsolescence days', 365, 'number', 'Days until unsold stock loses its value.'),
    row('Min transfer quantity', 1, 'number', 'Units, where the product says nothing.'),
    row('Min net benefit', 2, 'money', 'A transfer line must save this much beyond its cost.'),
    row('Overstock days of cover', 90, 'number', 'Above it a position counts as overstocked.'),
    row('Critical stock level', 5, 'number', 'Fewer units raise an alert where there is demand.'),
    row(
      'Auto-approve limit',
      limits.autoApprove,
      'money',
      'Transfers up to this value need no signature.',
    ),
    row('Manager limit', limits.manager, 'money', 'Up to this value a manager signs.'),
    row(
      'Director limit',
      limits.director,
      'money',
      'Up to this value a director signs; above it, an executive.',
    ),
  ];
}
