import { grouped, money } from '../base/figures-in-words';
import type { TransferValue } from './transfer-value';

/** The names in the sentence of a transfer that would lose. */
export interface LossNames {
  readonly from: string;
  readonly to: string;
  /** The locations at the head of their supply, which may be the same as they. */
  readonly fromRoot: string;
  readonly toRoot: string;
}

/**
 * What a transfer would lose, as a phrase: its parts at both ends, in the supply of their sources, and what
 * is counted besides.
 *
 * @param subject what is moved, such as `a unit`
 * @param caution the setting Caution
 */
export function lossInWords(
  subject: string,
  value: TransferValue,
  { from, to, fromRoot, toRoot }: LossNames,
  caution: number,
): string {
  const { loss, gain, delayCost, freight, saving, echelon } = value;
  const lost = `${from} would ${loss < 0 ? 'save' : 'lose'} ${parts(loss, echelon?.loss, from, fromRoot)}`;
  const gained = `${to} would ${gain < 0 ? 'lose' : 'gain'} ${parts(gain, echelon?.gain, to, toRoot)}`;
  const delay = delayCost > 0 ? `, later arrival ${money(delayCost)}` : '';
  return `${subject} would lose ${money(-saving)}: ${lost}, ${gained}; freight costs ${money(freight)}${weightInWords(value, caution)}${delay}${surcharge(value, to, toRoot)}`;
}

/** An amount without its sign, and its parts at the location itself and in the supply that it shares. */
function parts(amount: number, echelon = 0, name: string, root: string): string {
  const total = money(Math.abs(amount));
  const shared = money(amount < 0 ? -echelon : echelon);
  if (Number(shared) === 0) return total;
  const local = money(amount < 0 ? echelon - amount : amount - echelon);
  const others = name === root ? 'all it supplies' : `all that ${root} supplies`;
  return `${total} (${local} there, ${shared} for ${others})`;
}

/** Why costs count more than they are, in brackets; empty where they do not. */
export function weightInWords({ echelon }: TransferValue, caution: number): string {
  const total = echelon?.caution ?? caution;
  if (total === 1) return '';
  if (echelon === undefined || total === caution)
    return ` (counted ${grouped(total)} times by Caution)`;
  return ` (counted ${grouped(total)} times, since the lane does not lead from a source to what it supplies)`;
}

function surcharge({ echelon }: TransferValue, to: string, toRoot: string): string {
  if (echelon === undefined || money(echelon.surcharge) === '0') return '';
  return `, and ${money(echelon.surcharge)} since a shortage at ${to} counts at ${toRoot} too`;
}
