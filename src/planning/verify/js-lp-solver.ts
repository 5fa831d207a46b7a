import solver, { type SolveResult } from 'javascript-lp-solver';
import type { LinearProgramme, ProgrammeSolution } from './linear-programme';

/**
 * Below it the package takes a coefficient for 0. Its own default, 1e-8, ends outside a row where
 * neighbouring tangents of a curve have nearly the same slope.
 */
const PRECISION = 1e-10;

/**
 * Solves a linear programme by the simplex method of javascript-lp-solver, a public package that shares
 * no code with ours.
 */
export function solveWithJsLp({
  objective,
  free,
  rows,
}: LinearProgramme): ProgrammeSolution | null {
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
  const found = solver.Solve(
    {
      optimize: 'value',
      opType: 'max',
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
    },
    PRECISION,
  ) as SolveResult;
  if (!found.feasible || found.bounded === false) return null;
  const values = new Float64Array(objective.length);
  columns.forEach(({ variable, sign }, column) => {
    values[variable]! += sign * Number(found[`x${column}`] ?? 0);
  });
  const value = objective.reduce((sum, cost, variable) => sum + cost * values[variable]!, 0);
  return { value, variables: values };
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
