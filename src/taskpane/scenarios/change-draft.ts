import type { ServiceClass } from '../../planning/network/network';
import type { ScenarioChange } from '../../planning/scenario/scenario-change';

/** A change as it is typed. */
export interface ChangeDraft {
  readonly kind: ScenarioChange['kind'];
  /** A number, per cent or not; blank where none is asked for. */
  readonly figure: string;
  /** Service class, region, location or origin. */
  readonly first: string;
  /** Destination. */
  readonly second: string;
}

/** The kinds of changes, with the words of the pane. */
export const changeKinds: readonly (readonly [ScenarioChange['kind'], string])[] = [
  ['service level', 'Service level'],
  ['transfer budget', 'Transfer budget'],
  ['max shipments', 'Max shipments'],
  ['lane closed', 'Lane closed'],
  ['location closed', 'Location closed'],
  ['demand', 'Demand up or down'],
  ['suppliers late', 'Suppliers late'],
  ['freight', 'Freight up or down'],
];

/** The label of the figure of a change; null where it has none. */
export const figureLabels: Readonly<Record<ScenarioChange['kind'], string | null>> = {
  'service level': 'Level in %',
  'transfer budget': 'Budget (blank: none)',
  'max shipments': 'Shipments (blank: any)',
  'lane closed': null,
  'location closed': null,
  demand: 'Change in %',
  'suppliers late': 'Days late',
  freight: 'Change in %',
};

/** The change that a draft stands for, or one sentence that says what is missing. */
export function changeOf({ kind, figure, first, second }: ChangeDraft): ScenarioChange | string {
  const text = figure.trim().replace('%', '').replace('−', '-').replace(',', '.');
  const number = text === '' ? null : Number(text);
  if (number !== null && !Number.isFinite(number)) return 'Type a number.';
  switch (kind) {
    case 'transfer budget':
    case 'max shipments':
      if (number !== null && number < 0) return 'Type 0 or more, or nothing for no limit.';
      return { kind, limit: number };
    case 'lane closed':
      if (first === '' || second === '' || first === second) return 'Choose two locations.';
      return { kind, from: first, to: second };
    case 'location closed':
      return first === '' ? 'Choose a location.' : { kind, location: first };
    case 'service level':
      if (number === null || !(number > 0 && number < 100)) {
        return 'Type a level above 0 and below 100 %.';
      }
      return { kind, serviceClass: (first || 'standard') as ServiceClass, level: number / 100 };
    case 'suppliers late':
      if (number === null || !Number.isInteger(number) || number < 1) {
        return 'Type a whole number of days.';
      }
      return { kind, days: number };
    case 'demand':
      if (number === null || number < -100) return 'Type a change of −100 % or more.';
      return { kind, region: first || null, factor: 1 + number / 100 };
    case 'freight':
      if (number === null || number < -100) return 'Type a change of −100 % or more.';
      return { kind, factor: 1 + number / 100 };
  }
}
