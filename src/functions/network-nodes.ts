import type { ServiceLink } from '../planning/policy/guaranteed-service/service-stage';
import { Refusal } from '../planning/base/refusal';
import { type ExcelError, excelErrorOf, isExcelError } from './excel-error';
import { columnsOf, isBlank, matrixOf } from './matrix';
import { refuseQuantity } from './quantities';

/** Reads the names of the nodes: one column, each name once. */
export function readNodes(argument: unknown): string[] | ExcelError {
  const matrix = matrixOf(argument);
  if (matrix === null)
    return shapeError('nodes is missing: select the names of the nodes.', 'data');
  if (columnsOf(matrix) !== 1) return shapeError('nodes must be one column of names.');
  const names: string[] = [];
  for (const [row, cells] of matrix.entries()) {
    const name = nameIn(cells[0]);
    if (typeof name !== 'string') return name;
    const place = `(row ${String(row + 1)})`;
    if (name === '')
      return shapeError(`nodes is blank ${place}: enter a name, or select fewer cells.`);
    if (names.includes(name)) return shapeError(`nodes has “${name}” twice ${place}: rename one.`);
    names.push(name);
  }
  return names;
}

/** Reads the links between nodes: two columns of names, upstream and downstream. Blank rows are skipped. */
export function readLinks(argument: unknown, nodes: readonly string[]): ServiceLink[] | ExcelError {
  const matrix = matrixOf(argument) ?? [];
  if (matrix.length > 0 && columnsOf(matrix) !== 2) {
    return shapeError('links must be two columns: the upstream node and the downstream node.');
  }
  const positions = new Map(nodes.map((name, position) => [name, position]));
  const links: ServiceLink[] = [];
  for (const [row, cells] of matrix.entries()) {
    if (cells.every(isBlank)) continue;
    const ends: number[] = [];
    for (const cell of cells) {
      const name = nameIn(cell);
      if (typeof name !== 'string') return name;
      const position = positions.get(name);
      if (position === undefined) {
        return shapeError(
          `links names “${name}” (row ${String(row + 1)}), which is not among nodes: correct it.`,
        );
      }
      ends.push(position);
    }
    links.push({ upstream: ends[0]!, downstream: ends[1]! });
  }
  return links;
}

/** Reads a number for each node, null for a blank cell; all are null if the argument is omitted. */
export function readOptionalNodeNumbers(
  name: string,
  argument: unknown,
  nodes: readonly string[],
): (number | null)[] | ExcelError {
  return isOmitted(argument) ? nodes.map(() => null) : readNodeNumbers(name, argument, nodes);
}

/** Reads a number for each node, null for a blank cell. */
export function readNodeNumbers(
  name: string,
  argument: unknown,
  nodes: readonly string[],
): (number | null)[] | ExcelError {
  const matrix = matrixOf(argument);
  if (matrix === null) {
    return shapeError(`${name} is missing: select a column with one cell for each node.`, 'data');
  }
  if (columnsOf(matrix) !== 1 || matrix.length !== nodes.length) {
    return shapeError(`${name} must be a column with one cell for each node.`);
  }
  const numbers: (number | null)[] = [];
  for (const [row, [cell]] of matrix.entries()) {
    if (typeof cell === 'number') numbers.push(cell);
    else if (isBlank(cell)) numbers.push(null);
    else return refuseQuantity(name, cell, row, 0);
  }
  return numbers;
}

/** Reads a number for each node; refuses a blank cell. */
export function readAllNodeNumbers(
  name: string,
  argument: unknown,
  nodes: readonly string[],
): number[] | ExcelError {
  const numbers = readNodeNumbers(name, argument, nodes);
  if (isExcelError(numbers)) return numbers;
  const blank = numbers.indexOf(null);
  if (blank >= 0) {
    return shapeError(`${name} is blank (row ${String(blank + 1)}): enter a number.`, 'data');
  }
  return numbers as number[];
}

/** A single blank cell counts as an omitted argument. */
function isOmitted(argument: unknown): boolean {
  const matrix = matrixOf(argument);
  return (
    matrix === null || (matrix.length === 1 && columnsOf(matrix) === 1 && isBlank(matrix[0]![0]))
  );
}

function nameIn(cell: unknown): string | ExcelError {
  if (isExcelError(cell)) return cell;
  return isBlank(cell) ? '' : String(cell).trim();
}

function shapeError(message: string, kind: Refusal['kind'] = 'shape'): ExcelError {
  return excelErrorOf(new Refusal(kind, message));
}
