import type { Network } from '../../planning/network/network';
import type { PlanResult } from '../../planning/network/plan-result';
import { worstPositions } from '../../planning/report/worst-positions';

/** A position of the plan with the names that a planner reads and searches. */
export interface PositionLine {
  /** Index of the position. */
  readonly position: number;
  readonly product: string;
  readonly description: string;
  readonly family: string;
  readonly location: string;
  readonly region: string;
  /** Expected cost if nothing is done. */
  readonly cost: number;
  readonly riskBefore: number;
  readonly riskAfter: number;
  /** Days; Infinity without demand. */
  readonly coverBefore: number;
  readonly coverAfter: number;
  /** What a search looks in, in lower case. */
  readonly text: string;
}

/** Positions in the list; the Positions sheet has all of them. */
export const mostPositions = 1_000;

/** The positions that cost most if nothing is done, dearest first. */
export function positionLines(
  { products, locations, positions }: Network,
  { positions: planned }: Pick<PlanResult, 'positions'>,
): readonly PositionLine[] {
  return worstPositions(planned, mostPositions).map((p) => {
    const { id, description, family } = products[positions.product[p]!]!;
    const { id: location, region } = locations[positions.location[p]!]!;
    return {
      position: p,
      product: id,
      description,
      family,
      location,
      region,
      cost: planned.costOfInaction[p]!,
      riskBefore: planned.stockoutRisk[p]!,
      riskAfter: planned.stockoutRiskAfter[p]!,
      coverBefore: planned.daysOfCover[p]!,
      coverAfter: planned.daysOfCoverAfter[p]!,
      text: [id, description, family, location, region].join(' ').toLowerCase(),
    };
  });
}

/** The positions of a family and a region (null: every one) in which every word of the search occurs. */
export function chosenPositions(
  lines: readonly PositionLine[],
  {
    search,
    family,
    region,
  }: { readonly search: string; readonly family: string | null; readonly region: string | null },
): readonly PositionLine[] {
  const words = search.trim().toLowerCase().split(/\s+/);
  return lines.filter(
    (line) =>
      (family === null || line.family === family) &&
      (region === null || line.region === region) &&
      words.every((word) => line.text.includes(word)),
  );
}
