import { coverInWords, grouped, money, percent } from '../base/figures-in-words';
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
  /** 1 − service level of the destination, and of the origin. */
  readonly acceptedRisk: number;
  readonly acceptedRiskFrom: number;
  /** Stockout risk of the origin before and after the plan. */
  readonly riskFromBefore: number;
  readonly riskFromAfter: number;
  /** Whether the origin, or the destination, supplies others: its cover and risk are those of all of them. */
  readonly fromSuppliesOthers: boolean;
  readonly toSuppliesOthers: boolean;
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

/** What tells whether the origin is left short. */
export type OriginRisks = Pick<
  ReasonFigures,
  'acceptedRiskFrom' | 'riskFromBefore' | 'riskFromAfter' | 'fromSuppliesOthers'
>;

/** Why a line is in the plan, and what it leaves short: a few short sentences with the numbers. */
export function transferReason(figures: ReasonFigures): string {
  // Joined, not concatenated: the engine keeps every piece of a concatenated string in memory.
  return [...cause(figures), saving(figures), ...lots(figures), ...shortOrigin(figures)].join(' ');
}

function cause(figures: ReasonFigures): readonly string[] {
  const { from, to, riskBefore, riskAfter, fromSuppliesOthers, toSuppliesOthers } = figures;
  const coverFrom = cover(figures.coverFromBefore, fromSuppliesOthers);
  const coverTo = cover(figures.coverToBefore, toSuppliesOthers);
  if (riskBefore > figures.acceptedRisk) {
    const places = toSuppliesOthers ? `${to} and what it supplies` : to;
    return [
      `${stockoutRiskInWords(places, riskBefore, riskAfter)}.`,
      originBeforeAndAfter(figures),
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

function originBeforeAndAfter(figures: ReasonFigures): string {
  const { from, fromSuppliesOthers, coverFromBefore, coverFromAfter } = figures;
  const before = cover(coverFromBefore, fromSuppliesOthers);
  const after = cover(coverFromAfter, fromSuppliesOthers);
  if (before === after) return `${from} keeps ${before}.`;
  return `${from} has ${before} now, ${coverInWords(coverFromAfter)} after.`;
}

/** Days of cover; of a location that supplies others, those on the demand of all of them. */
function cover(days: number, suppliesOthers: boolean): string {
  const isCover = suppliesOthers && days > 0 && days < Infinity;
  return isCover ? `${coverInWords(days)} for all it supplies` : coverInWords(days);
}

/** Whether the origin is below its service level after the plan. What it supplies has its share of its stock. */
export function isOriginShort({
  acceptedRiskFrom,
  riskFromBefore,
  riskFromAfter,
  fromSuppliesOthers,
}: OriginRisks): boolean {
  if (riskFromAfter <= acceptedRiskFrom) return false;
  return !fromSuppliesOthers || riskFromAfter > riskFromBefore;
}

/** Names an origin that is below its service level after the plan. */
function shortOrigin(figures: ReasonFigures): readonly string[] {
  const { from, acceptedRiskFrom, riskFromBefore, riskFromAfter } = figures;
  if (!isOriginShort(figures)) return [];
  const [before, after] = [percent(riskFromBefore), percent(riskFromAfter)];
  const was = before === after ? '' : ` (${before} before)`;
  const isNew = riskFromBefore <= acceptedRiskFrom;
  return [
    `${from} ${isNew ? 'is left' : 'stays'} below its service level of ${percent(1 - acceptedRiskFrom)}: stockout risk ${after}${was}.`,
  ];
}

function saving({ quantity, benefit, transferCost }: ReasonFigures): string {
  return `Moving ${grouped(quantity)} saves ${money(benefit)}; freight costs ${money(transferCost)}.`;
}

function lots({ lotLife }: ReasonFigures): readonly string[] {
  if (lotLife === null) return [];
  return [`The lots expire in ${grouped(lotLife)} ${lotLife === 1 ? 'day' : 'days'} or later.`];
}
