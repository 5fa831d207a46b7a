import { grouped, money, units } from '../base/figures-in-words';
import type { FirmLine } from '../rebalance/firm-lines';
import type { ReasonFigures } from './transfer-reason';

/** Why a firm line is in the plan and what it saves or costs. */
export function firmReason(
  { row, lane, moved }: FirmLine,
  figures: Pick<ReasonFigures, 'from' | 'to' | 'benefit' | 'transferCost'>,
): string {
  const { from, to, benefit, transferCost } = figures;
  const setBy = `Set by a planner (row ${row.why === 'marked' ? 'marked Firm' : 'edited'})`;
  if (lane === null) return `${setBy}, but nothing can travel from ${from} to ${to}.`;
  if (row.quantity === 0) return `${setBy}: nothing moves.`;
  if (moved === 0) return `${setBy}, but ${from} has no stock for it.`;
  const effect =
    benefit >= 0
      ? `saves ${money(benefit)}; freight costs ${money(transferCost)}`
      : `costs ${money(-benefit)}, and freight ${money(transferCost)}`;
  const part = moved < row.quantity ? [`${from} has only ${units(moved)}.`] : [];
  return [`${setBy}.`, ...part, `Moving ${grouped(moved)} ${effect}.`].join(' ');
}
