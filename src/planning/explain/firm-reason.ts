import { money, units } from '../base/figures-in-words';
import type { FirmLine } from '../rebalance/firm-lines';
import type { ReasonFigures } from './transfer-reason';

/** Why a line that a planner has set is in the plan, with what it saves or costs, in one sentence. */
export function firmReason(
  { row, lane, moved }: FirmLine,
  {
    from,
    to,
    benefit,
    transferCost,
  }: Pick<ReasonFigures, 'from' | 'to' | 'benefit' | 'transferCost'>,
): string {
  const given = `Kept as given: a planner has ${row.why === 'marked' ? 'marked the row Firm' : 'edited the row'}`;
  if (lane === null) return `${given}, but nothing can travel from ${from} to ${to}.`;
  if (row.quantity === 0) return `${given} so that nothing moves here.`;
  if (moved === 0) return `${given}, but ${from} has no stock for it.`;
  const effect =
    benefit >= 0
      ? `saves ${money(benefit)}`
      : `costs ${money(-benefit)} besides, and ${money(transferCost)}`;
  const price = benefit >= 0 ? ` for ${money(transferCost)} of transfer cost` : ' of transfer cost';
  const part = moved < row.quantity ? `, of which ${from} has ${units(moved)}` : '';
  return `${given}${part}; moving ${units(moved)} ${effect}${price}.`;
}
