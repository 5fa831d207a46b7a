/** One product that was named or not, and whether it belonged to those sought. */
export interface Case {
  readonly isNamed: boolean;
  readonly isSought: boolean;
}

export interface PrecisionAndRecall {
  /** Share of the named that are sought; NaN if none is named. */
  readonly precision: number;
  /** Share of the sought that are named; NaN if none is sought. */
  readonly recall: number;
  /** Share of all that are sought: the precision of naming everything. */
  readonly baseRate: number;
}

export function precisionAndRecall(cases: readonly Case[]): PrecisionAndRecall {
  const sought = cases.filter(({ isSought }) => isSought);
  const named = cases.filter(({ isNamed }) => isNamed);
  const found = sought.filter(({ isNamed }) => isNamed).length;
  return {
    precision: found / named.length,
    recall: found / sought.length,
    baseRate: sought.length / cases.length,
  };
}
