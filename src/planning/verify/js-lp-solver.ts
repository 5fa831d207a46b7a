import solver, { type SolveResult } from 'javascript-lp-solver';
import type { LinearProgramme, ProgrammeRow, ProgrammeSolution } from './linear-programme';

/**
 * Below it the package takes a coefficient for 0, tried in this order. At its own default, 1e-8, it ends
 * outside a row where neighbouring tangents of a curve have nearly the same slope; at others it
 * sometimes finds no answer.
 */
const PRECISIONS = [1e-10, 1e-9, 1e-11, 1e-8, 1e-12] as const;

/** An answer may lie outside a row by this share of the row's size. */
const TOLERANCE = 1e-7;

/**
 * Solves a linear programme by the simplex method of javascript-lp-solver, a public package that shares
 * no code with ours.
 */
export function solveWithJsLp(programme: LinearProgramme): ProgrammeSolution | null {
  return solve(programme) ?? solve({ ...programme, rows: programme.rows.map(scaled) });
}

/** A row with 1 as its largest coefficient: where the package finds no answer, this often helps. */
function scaled({ coefficients, bound }: ProgrammeRow): ProgrammeRow {
  const largest = coefficients.reduce(
    (max, { coefficient }) => Math.max(max, Math.abs(coefficient)),
    0,
  );
  const factor = largest > 0 ? 1 / largest : 1;
  return {
    coefficients: coefficients.map(({ variable, coefficient }) => ({
      variable,
      coefficient: coefficient * factor,
    })),
    bound: bound * factor,
  };
}

function solve({ objective, free, rows }: LinearProgramme): ProgrammeSolution | null {
  // A free variable is the difference of two that are at least 0.
  const columns = objective.flatMap((_, variable) =>
    free.has(variable)
      ? [
          { variable, sign: 1 },
          { variable, sign: -1 },
        ]
      : [{ variable, sign: 1 }],
  );
  const coefficientsOf = columnsOfRows(rows);
  const model = {
    optimize: 'value',
    opType: 'max' as const,
    constraints: Object.fromEntries(rows.map(({ bound }, row) => [`r${row}`, { max: bound }])),
    variables: Object.fromEntries(
      columns.map(({ variable, sign }, column) => [
        `x${column}`,
        {
          value: sign * objective[variable]!,
          ...Object.fromEntries(
            (coefficientsOf.get(variable) ?? []).map(([row, value]) => [`r${row}`, sign * value]),
          ),
        },
      ]),
    ),
  };
  for (const precision of PRECISIONS) {
    const found = solver.Solve(model, precision) as SolveResult;
    if (!found.feasible || found.bounded === false) continue;
    const variables = new Float64Array(objective.length);
    columns.forEach(({ variable, sign }, column) => {
      variables[variable]! += sign * Number(found[`x${column}`] ?? 0);
    });
    if (!isWithin(rows, variables)) continue;
    const value = objective.reduce((sum, cost, variable) => sum + cost * variables[variable]!, 0);
    return { value, variables };
  }
  return null;
}

/** Whether an answer keeps every row. */
function isWithin(rows: LinearProgramme['rows'], variables: Float64Array): boolean {
  return rows.every(({ coefficients, bound }) => {
    let total = 0;
    let size = Math.abs(bound);
    for (const { variable, coefficient } of coefficients) {
      total += coefficient * variables[variable]!;
      size += Math.abs(coefficient * variables[variable]!);
    }
    return total <= bound + TOLERANCE * (1 + size);
  });
}

/** The rows of each variable, with its coefficients there. */
function columnsOfRows(
  rows: LinearProgramme['rows'],
): ReadonlyMap<number, readonly (readonly [number, number])[]> {
  const columns = new Map<number, [number, number][]>();
  rows.forEach(({ coefficients }, row) => {
    for (const { variable, coefficient } of coefficients) {
      const column = columns.get(variable) ?? [];
      column.push([row, coefficient]);
      columns.set(variable, column);
    }
  });
  return columns;
}
