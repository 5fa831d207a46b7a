import { UnitValues } from './expected-profit';
import type { TransshipmentProblem } from './transshipment';

/** Units that go from one site to another before the demand of a day. */
export interface Move {
  readonly from: number;
  readonly to: number;
  readonly units: number;
}

/** A rule for transfers: it sees the stock of every site before the demand of a day. */
export type TransshipmentRule = (stock: readonly number[], daysLeft: number) => readonly Move[];

/** No transfers. */
export const noTransfers: TransshipmentRule = () => [];

/** The share that the closest site gives away: the setting of the authors' own program. */
const DIVISOR = 3;

/**
 * Reactive transshipment from the closest site (Meissner and Senicheva 2018). A site without stock
 * takes a third of the stock of the closest site that has at least three units and was not out of
 * stock itself. Sites out of stock take turns in order of their number.
 */
export function fromClosestSite({ transferCost }: TransshipmentProblem): TransshipmentRule {
  return (stock) => {
    const left = [...stock];
    const moves: Move[] = [];
    stock.forEach((units, to) => {
      if (units > 0) return;
      const donors = left
        .map((_, from) => from)
        .filter((from) => stock[from]! > 0 && left[from]! >= DIVISOR)
        .sort(
          (a, b) => transferCost[a * stock.length + to]! - transferCost[b * stock.length + to]!,
        );
      const from = donors[0];
      if (from === undefined) return;
      const taken = Math.floor(left[from]! / DIVISOR);
      left[from]! -= taken;
      moves.push({ from, to, units: taken });
    });
    return moves;
  };
}

/**
 * The look-ahead rule of Meissner and Senicheva 2018. It moves one unit at a time: each time the unit
 * that adds most to expected profit less its transfer cost, for as long as one adds anything. Expected
 * profit covers all remaining days as if nothing were moved on them.
 *
 * The authors' program picks the site that would lose least and the site that would gain most, and
 * stops if that one pair does not pay its distance. Here every pair is weighed, which is the stronger
 * rule where distances differ.
 */
export function lookAhead(problem: TransshipmentProblem): TransshipmentRule {
  const values = new UnitValues(problem);
  return (stock, daysLeft) => {
    const left = [...stock];
    const moves = new Map<number, Move>();
    for (;;) {
      const best = bestPair(problem, values, left, daysLeft);
      if (best === null) return [...moves.values()];
      const { from, to } = best;
      left[from]! -= 1;
      left[to]! += 1;
      const lane = from * stock.length + to;
      moves.set(lane, { from, to, units: (moves.get(lane)?.units ?? 0) + 1 });
    }
  };
}

/** A saving below this is rounding. */
const ROUNDING = 1e-9;

function bestPair(
  { transferCost }: TransshipmentProblem,
  values: UnitValues,
  stock: readonly number[],
  daysLeft: number,
): { readonly from: number; readonly to: number } | null {
  const gains = stock.map((units) => values.at(daysLeft, units));
  const losses = stock.map((units) => (units > 0 ? values.at(daysLeft, units - 1) : Infinity));
  let best = null;
  let highest = ROUNDING;
  for (let from = 0; from < stock.length; from += 1) {
    for (let to = 0; to < stock.length; to += 1) {
      if (from === to) continue;
      const saving = gains[to]! - losses[from]! - transferCost[from * stock.length + to]!;
      if (saving <= highest) continue;
      highest = saving;
      best = { from, to };
    }
  }
  return best;
}
