import { readFile } from 'node:fs/promises';

/** The parts of `--json` that the tests read. */
export interface PlanFile {
  readonly objective: {
    readonly before: number;
    readonly after: number;
    readonly lowerBound: number;
    readonly gap: number;
    readonly transferCost: number;
  };
  readonly transfers: readonly {
    readonly product: string;
    readonly from: string;
    readonly to: string;
    readonly quantity: number;
    readonly transferCost: number;
    readonly benefit: number;
    readonly reason: string;
  }[];
  readonly shipments: readonly { readonly fixedCost: number; readonly variableCost: number }[];
  readonly products: readonly { readonly id: string; readonly packSize: number }[];
  readonly supply: readonly {
    readonly location: string;
    readonly source: string | null;
    readonly basis: string;
    readonly products: number;
  }[];
  readonly positions: readonly PositionInFile[];
  readonly lanes: readonly {
    readonly from: string;
    readonly to: string;
    readonly costPerUnit: number;
    readonly leadTimeDays: number;
  }[];
  readonly issues: readonly { readonly address: string | null; readonly action: string }[];
  readonly timings: readonly { readonly stage: string; readonly milliseconds: number }[];
}

export interface PositionInFile {
  readonly product: string;
  readonly location: string;
  readonly available: number;
  readonly keep: number;
  readonly shippable: number;
  readonly receipts: readonly { readonly day: number; readonly quantity: number }[];
  readonly reorderPoint: number;
  readonly supplierLeadTime: number;
  /** The location that supplies it; null for a supplier outside. */
  readonly source: string | null;
  readonly lifeDays: number;
  readonly under: number;
  readonly holdingPerDay: number;
  readonly loss: number;
  readonly demand: {
    readonly family: string;
    readonly meanPerDay: number;
    readonly variancePerDay: number;
    readonly levelVariance: number;
    readonly paceAfterSeason: number;
    readonly tail: readonly number[] | null;
  };
  readonly availableAfter: number;
  readonly costOfInaction: number;
  readonly curve?: { readonly start: number; readonly values: readonly number[] };
  readonly slowerLanes?: readonly { readonly from: string; readonly costPerUnit: number }[];
}

export async function readPlan(path: string): Promise<PlanFile> {
  return JSON.parse(await readFile(path, 'utf8')) as PlanFile;
}
