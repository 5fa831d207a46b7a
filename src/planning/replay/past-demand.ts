import { ADJUSTMENT_KINDS, type Adjustments } from '../demand/cleaning/adjustments';
import { cleanHistory } from '../demand/cleaning/clean-history';
import { netReturns } from '../demand/cleaning/net-returns';
import type { DemandHistory, Network } from '../network/network';
import type { PlanSettings } from '../network/settings';
import { uniformAt } from './random-at';
import type { ReplayWindow } from './replay-window';
import type { DemandPaths } from './replay-world';
import { spreadUnits } from './spread-units';

/** A sales history, cut on the first replayed day, and the demand from there on. */
export interface PastDemand {
  /** Sales before the first replayed day, by day. */
  readonly history: DemandHistory;
  readonly demand: DemandPaths;
  /** Positions times replayed days of periods with a stockout. */
  readonly stockoutDays: number;
  /** Units that demand of these periods is taken above their sales. */
  readonly unitsAdded: number;
}

interface PastInputs {
  readonly network: Network;
  readonly settings: PlanSettings;
  readonly window: ReplayWindow;
  readonly seed: number;
}

/**
 * Takes demand of the replayed days from the sales. Returns are netted against earlier sales. In a
 * period with a stockout, marked or inferred, demand is censored: it is taken to be typical demand
 * (`typicalDemand`) if that is more than was sold, in whole units if sales are whole. Sales of weeks
 * and months are spread over their days. Locations that are closed today have no demand.
 */
export function pastDemand(inputs: PastInputs): PastDemand {
  const { network, settings, window } = inputs;
  const { positions } = network;
  const historyDays = window.end - window.first;
  const { adjustments } = cleanHistory(network, { ...settings, historyDays });
  const before = new DayRows(positions.count);
  const after = new DayRows(positions.count);
  const days = new PositionDays(inputs, adjustments);
  for (let p = 0; p < positions.count; p += 1) {
    days.load(p);
    days.write(before, window.first, window.start, 0);
    if (network.locations[positions.location[p]!]!.isOpen) {
      netReturns(days.units);
      days.addCensored(p);
      days.write(after, window.start, window.end, window.start);
    }
    before.endPosition();
    after.endPosition();
  }
  const { stockoutDays, unitsAdded } = days;
  return { history: before.history(), demand: after.history(), stockoutDays, unitsAdded };
}

const STOCKOUT = 1;
const PROMOTION = 2;

/** The sales of one position by day, over the whole history. */
class PositionDays {
  readonly units: Float64Array;
  stockoutDays = 0;
  unitsAdded = 0;
  private readonly marks: Uint8Array;
  private isWhole = true;

  constructor(
    private readonly inputs: PastInputs,
    private readonly adjustments: Adjustments,
  ) {
    const { first, end } = inputs.window;
    this.units = new Float64Array(end - first);
    this.marks = new Uint8Array(end - first);
  }

  load(p: number): void {
    const { network, window, seed } = this.inputs;
    const { history } = network.positions;
    this.units.fill(0);
    this.marks.fill(0);
    this.isWhole = true;
    for (let row = history.start[p]!; row < history.start[p + 1]!; row += 1) {
      const day = history.day[row]!;
      if (day >= window.end) continue;
      const units = history.quantity[row]!;
      this.isWhole &&= Number.isInteger(units);
      const [from, to] = this.periodOf(day);
      const at = { seed, position: p, period: window.first + from };
      spreadUnits(units, this.units.subarray(from, to), at);
      const mark =
        (history.isStockout[row] === 1 ? STOCKOUT : 0) +
        (history.isPromotion[row] === 1 ? PROMOTION : 0);
      for (let i = from; i < to; i += 1) this.marks[i]! |= mark;
    }
  }

  /** Raises demand of the replayed periods with a stockout to typical demand. */
  addCensored(p: number): void {
    const { adjustments, inputs, units, marks } = this;
    const { window, seed } = inputs;
    for (let row = adjustments.start[p]!; row < adjustments.start[p + 1]!; row += 1) {
      const day = adjustments.day[row]!;
      if (day < window.start) continue;
      const [from, to] = this.periodOf(day);
      const kind = ADJUSTMENT_KINDS[adjustments.kind[row]!]!;
      const isMarked = (marks[from]! & STOCKOUT) > 0;
      if (kind !== 'inferred stockout' && !(isMarked && kind !== 'outlier' && kind !== 'return'))
        continue;
      const period = units.subarray(from, to);
      const sold = period.reduce((sum, each) => sum + each, 0);
      const missing = adjustments.after[row]! - sold;
      this.stockoutDays += to - from;
      if (!(missing > 0)) continue;
      // Rounded at random, so that whole units have the right mean.
      const added = this.isWhole ? Math.floor(missing + uniformAt(~seed, p, day)) : missing;
      this.unitsAdded += added;
      spreadUnits(added, period, { seed: ~seed, position: p, period: day });
    }
  }

  /** Writes the days from `from` to before `to`, counted from `origin`. */
  write(rows: DayRows, from: number, to: number, origin: number): void {
    const { first } = this.inputs.window;
    for (let day = from; day < to; day += 1) {
      const units = this.units[day - first]!;
      const mark = this.marks[day - first]!;
      if (units !== 0 || mark !== 0) rows.add(day - origin, units, mark);
    }
  }

  /** The days of a period, as a range of elements. */
  private periodOf(day: number): readonly [number, number] {
    const { first, calendar } = this.inputs.window;
    const ago = calendar.periodsAgo(day);
    return [Math.max(0, calendar.firstDay(ago) - first), calendar.firstDay(ago - 1) - first];
  }
}

/** Rows of days while positions are added one after the other. */
class DayRows {
  private readonly start: Int32Array;
  private readonly day: number[] = [];
  private readonly quantity: number[] = [];
  private readonly marks: number[] = [];
  private position = 0;

  constructor(positions: number) {
    this.start = new Int32Array(positions + 1);
  }

  add(day: number, units: number, mark: number): void {
    this.day.push(day);
    this.quantity.push(units);
    this.marks.push(mark);
  }

  endPosition(): void {
    this.position += 1;
    this.start[this.position] = this.day.length;
  }

  history(): DemandHistory {
    return {
      start: this.start,
      day: Int32Array.from(this.day),
      quantity: Float64Array.from(this.quantity),
      isStockout: Uint8Array.from(this.marks, (mark) => mark & STOCKOUT),
      isPromotion: Uint8Array.from(this.marks, (mark) => mark >> 1),
    };
  }
}
