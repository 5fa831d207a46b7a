import { coverInWords, grouped, money, percent, units } from '../base/figures-in-words';

/** The figures that a line's reason is told with. Cover in days, Infinity without demand. */
export interface ReasonFigures {
  readonly from: string;
  readonly to: string;
  readonly quantity: number;
  readonly riskBefore: number;
  readonly riskAfter: number;
  readonly acceptedRisk: number;
  readonly coverFromBefore: number;
  readonly coverFromAfter: number;
  readonly coverToBefore: number;
  readonly benefit: number;
  readonly transferCost: number;
  /** Days to the expiry of the oldest lot that is sent; null where none has a date. */
  readonly lotLife: number | null;
  /** What the giver saves by having less: above 0 where its stock costs more than it is worth. */
  readonly originSaving: number;
}

/** One plain sentence that says why a line is in the plan, with its numbers. */
export function transferReason(figures: ReasonFigures): string {
  const { from, to } = figures;
  const move = `moving ${units(figures.quantity)} saves ${money(figures.benefit)} for ${money(figures.transferCost)} of transfer cost`;
  const { lotLife } = figures;
  const lots = `of lots that expire in ${grouped(lotLife ?? 0)} days or later`;
  const end = lotLife === null ? `${move}.` : `${move}, ${lots}.`;
  if (figures.riskBefore > figures.acceptedRisk) {
    return clauses(
      `${to} would run short with a chance of ${percent(figures.riskBefore)}, ${percent(figures.riskAfter)} after`,
      `${from} has ${coverInWords(figures.coverFromBefore)} now and ${coverInWords(figures.coverFromAfter)} after`,
      end,
    );
  }
  if (figures.originSaving > figures.benefit / 2) {
    return clauses(
      `${from} has ${coverInWords(figures.coverFromBefore)}, stock that costs more than it will earn there`,
      `${to} has ${coverInWords(figures.coverToBefore)}`,
      end,
    );
  }
  return clauses(
    `A unit is worth more at ${to}, which has ${coverInWords(figures.coverToBefore)}, than at ${from}, which has ${coverInWords(figures.coverFromBefore)}`,
    end,
  );
}

/** Joined rather than added up: a joined string is one piece, a sum keeps every piece in memory. */
function clauses(...parts: readonly string[]): string {
  return parts.join('; ');
}
