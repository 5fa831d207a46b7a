import { percent } from '../base/figures-in-words';

/** How a plan changes the stockout risk of a location, as one sentence without its full stop. */
export function stockoutRiskInWords(location: string, before: number, after: number): string {
  const [from, to] = [percent(before), percent(after)];
  if (from === to) return `Stockout risk at ${location} stays at ${from}`;
  return `Stockout risk at ${location} ${after < before ? 'falls' : 'rises'} from ${from} to ${to}`;
}
