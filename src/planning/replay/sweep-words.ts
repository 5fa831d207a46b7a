import { grouped } from '../base/figures-in-words';
import type { SweepResult } from './sweep-settings';

/** Which settings would have been best, and how sure that is. */
export function sweepHeadline({ days, points, wanted, best, trial }: SweepResult): string {
  const today = points[0];
  const chosen = points[best];
  if (today === undefined || chosen === undefined) return 'No settings were tried.';
  if (points.length === 1) return 'No settings but today’s were tried.';
  const count = points.length < wanted ? `${points.length} of ${wanted}` : grouped(wanted);
  const weeks = `${grouped(Math.round(days / 7))} weeks`;
  if (best === 0) {
    return `Today’s settings cost least of the ${count} that were tried, in the first ${weeks}.`;
  }
  const saved = percentOf(today.cost - chosen.cost, today.cost);
  const choice = `In the first ${weeks}, “${chosen.name}” cost least of the ${count} settings that were tried: ${saved} less than today’s.`;
  if (trial === null) return `${choice} It was not tried in the weeks after them.`;
  const { saving, costToday, costBest } = trial;
  const difference = costToday - costBest;
  const what = `${difference < 0 ? 'cost' : 'saved'} ${money(Math.abs(difference))} (${percentOf(Math.abs(difference), costToday)})${difference < 0 ? ' more' : ''}`;
  const range = `95 % interval over products: ${money(saving.low)} to ${money(saving.high)}`;
  return `${choice} In the ${grouped(Math.round(trial.days / 7))} weeks after them it would have ${what}; ${range}. ${verdict(saving.low, saving.high)}`;
}

function verdict(low: number, high: number): string {
  if (low > 0) return 'So it is probably better.';
  return high < 0 ? 'So it is probably worse.' : 'So it is not clear that it is better.';
}

function money(amount: number): string {
  return amount < 0 ? `−${grouped(Math.round(-amount))}` : grouped(Math.round(amount));
}

function percentOf(part: number, whole: number): string {
  return `${(whole > 0 ? (100 * part) / whole : 0).toFixed(1)} %`;
}
