import { coverInWords, grouped, money } from '../base/figures-in-words';
import { stockoutRiskInWords } from './stockout-risk-in-words';

/** The figures in a transfer's reason. Cover in days, Infinity without demand; risks 0 to 1; money. */
export interface ReasonFigures {
  /** Ids of the origin and the destination. */
  readonly from: string;
  readonly to: string;
  readonly quantity: number;
  /** Stockout risk of the destination before and after the plan. */
  readonly riskBefore: number;
  readonly riskAfter: number;
  /** 1 − service level of the destination. */
  readonly acceptedRisk: number;
  readonly coverFromBefore: number;
  readonly coverFromAfter: number;
  readonly coverToBefore: number;
  readonly benefit: number;
  readonly transferCost: number;
  /** Days to expiry of the oldest lot sent; null if none has a date. */
  readonly lotLife: number | null;
  /** What the origin saves by holding less; above 0 where its stock costs more than it earns. */
  readonly originSaving: number;
}

/** Why a line is in the plan: two or three short sentences with the numbers. */
export function transferReason(figures: ReasonFigures): string {
  // Joined, not concatenated: the engine keeps every piece of a concatenated string in memory.
  return [...cause(figures), saving(figures), ...lots(figures)].join(' ');
}

function cause(figures: ReasonFigures): readonly string[] {
  const { from, to, riskBefore, riskAfter } = figures;
  const coverFrom = coverInWords(figures.coverFromBefore);
  const coverTo = coverInWords(figures.coverToBefore);
  if (riskBefore > figures.acceptedRisk) {
    return [
      `${stockoutRiskInWords(to, riskBefore, riskAfter)}.`,
      `${from} has ${coverFrom} now, ${coverInWords(figures.coverFromAfter)} after.`,
    ];
  }
  if (figures.originSaving > figures.benefit / 2) {
    return [
      `${from} has ${coverFrom}: stock that costs more than it will earn there.`,
      `${to} has ${coverTo}.`,
    ];
  }
  return [`A unit is worth more at ${to} (${coverTo}) than at ${from} (${coverFrom}).`];
}

function saving({ quantity, benefit, transferCost }: ReasonFigures): string {
  return `Moving ${grouped(quantity)} saves ${money(benefit)}; freight costs ${money(transferCost)}.`;
}

function lots({ lotLife }: ReasonFigures): readonly string[] {
  if (lotLife === null) return [];
  return [`The lots expire in ${grouped(lotLife)} ${lotLife === 1 ? 'day' : 'days'} or later.`];
}
