import type { LinearModel } from '../network-model';

const LINES_A_PART = 10_000;

/** A model in free MPS, as CBC reads it: in parts, because whole it can be longer than a string may be. */
export function* mpsLines(model: LinearModel): Generator<string, void, void> {
  let part: string[] = [];
  for (const line of linesOf(model)) {
    part.push(line);
    if (part.length < LINES_A_PART) continue;
    yield `${part.join('\n')}\n`;
    part = [];
  }
  yield `${part.join('\n')}\n`;
}

function* linesOf(model: LinearModel): Generator<string, void, void> {
  const { numCols, numRows, colCost, colUpper, rowLower, rowUpper, integrality, matrix } = model;
  yield 'NAME evenstock FREE';
  yield 'ROWS';
  yield ' N cost';
  for (let row = 0; row < numRows; row += 1) {
    yield ` ${rowLower[row] === rowUpper[row] ? 'E' : 'L'} r${row}`;
  }
  yield 'COLUMNS';
  for (let column = 0; column < numCols; column += 1) {
    const isWhole = integrality?.[column] === 1;
    if (isWhole) yield ` M${column} 'MARKER' 'INTORG'`;
    yield ` c${column} cost ${colCost[column]!}`;
    for (let at = matrix.starts[column]!; at < matrix.starts[column + 1]!; at += 1) {
      yield ` c${column} r${matrix.indices[at]!} ${matrix.values[at]!}`;
    }
    if (isWhole) yield ` N${column} 'MARKER' 'INTEND'`;
  }
  yield 'RHS';
  for (let row = 0; row < numRows; row += 1) {
    if (rowUpper[row] !== 0) yield ` rhs r${row} ${rowUpper[row]!}`;
  }
  yield 'BOUNDS';
  for (let column = 0; column < numCols; column += 1) {
    if (colUpper[column]! < Infinity) yield ` UP bound c${column} ${colUpper[column]!}`;
  }
  yield 'ENDATA';
}
