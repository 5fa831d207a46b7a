/** One row: Σ coefficient · variable ≤ bound. */
export interface ProgrammeRow {
  readonly coefficients: readonly { readonly variable: number; readonly coefficient: number }[];
  readonly bound: number;
}

/** A linear programme: maximise Σ objective · x over rows, each variable at least 0 unless it is free. */
export interface LinearProgramme {
  /** One coefficient a variable. */
  readonly objective: readonly number[];
  /** Variables that may be negative. */
  readonly free: ReadonlySet<number>;
  readonly rows: readonly ProgrammeRow[];
}

/** An optimal solution of a linear programme. */
export interface ProgrammeSolution {
  readonly value: number;
  /** One value a variable. */
  readonly variables: Float64Array;
}

/** Solves a linear programme; null if it is infeasible or unbounded. */
export type LinearSolver = (programme: LinearProgramme) => ProgrammeSolution | null;
