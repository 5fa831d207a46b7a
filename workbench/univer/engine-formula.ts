import type { Token } from '../host/model/formula/tokens';
import { tokenise } from '../host/model/formula/tokens';
import type { WorkbookModel } from '../host/model/workbook-model';
import { plainReference } from './structured-reference';

/** The function that stands for an argument of a LAMBDA that was left out. */
export const omittedFunction = 'OMITTED.ARGUMENT';

const omitted = `${omittedFunction}()`;

/** A bracket that is open; for the call of a LAMBDA by its name, how many arguments it takes. */
interface OpenBracket {
  readonly parameters: number | null;
  /** Arguments begun so far. */
  warmStart: number;
  /** Nothing was written yet of the argument that was begun last. */
  isBlank: boolean;
}

/**
 * A formula of the workbook as Univer's engine reads it. The engine does not know that names of tables
 * and columns match without regard to case, nor all forms of structured references, nor that arguments
 * of a LAMBDA may be left out whose names stand in brackets.
 */
export function engineFormula(formula: string, workbook: WorkbookModel): string {
  if (!/\[|#REF!/.test(formula) && !mayOmit(formula, workbook)) return formula;
  const open: OpenBracket[] = [];
  return tokenise(formula)
    .map((token, n, tokens) => {
      const before = tokens[n - 1];
      const top = open.at(-1);
      if (token.text === '(' || token.text === '{') {
        if (top) top.isBlank = false;
        const parameters = before?.kind === 'name' ? parametersOf(before.text, workbook) : null;
        open.push({ parameters, warmStart: 1, isBlank: true });
        return token.text;
      }
      if (token.text === ')' || token.text === '}') return close(open.pop()) + token.text;
      if (token.text === ',' && top) {
        const blank = top.isBlank && top.parameters !== null ? omitted : '';
        top.warmStart++;
        top.isBlank = true;
        return blank + token.text;
      }
      if (top && token.text.trim() !== '') top.isBlank = false;
      // What is left of `Gone!A1` is `#REF!A1`.
      if (token.kind === 'reference' && before?.text === '#REF!') return '';
      return engineText(token, workbook);
    })
    .join('');
}

/** What is missing in a call before its closing bracket. */
function close(bracket: OpenBracket | undefined): string {
  if (!bracket || bracket.parameters === null) return '';
  const missing = Math.max(0, bracket.parameters - bracket.warmStart);
  return (bracket.isBlank && bracket.parameters > 0 ? omitted : '') + `,${omitted}`.repeat(missing);
}

function engineText(token: Token, workbook: WorkbookModel): string {
  if (token.kind !== 'structured') return token.text;
  // A parameter of a LAMBDA that may be left out.
  if (token.table === '' && /^\[[\p{L}_][\p{L}\p{N}_]*\]$/u.test(token.brackets)) {
    return token.brackets.slice(1, -1);
  }
  return plainReference(token.table, token.brackets, workbook) ?? token.text;
}

/** Whether a LAMBDA with arguments that may be left out can be called in a formula. */
function mayOmit(formula: string, workbook: WorkbookModel): boolean {
  return formula.includes('(') && workbook.names.all.some(hasOptional);
}

function hasOptional({ formula }: { readonly formula: string }): boolean {
  return /^=\s*LAMBDA\s*\([^()]*\[/i.test(formula);
}

/** How many arguments a LAMBDA of this name takes; null where there is none of which some may be left out. */
function parametersOf(name: string, workbook: WorkbookModel): number | null {
  const named = workbook.names.find(name);
  if (!named || !hasOptional(named)) return null;
  let depth = 0;
  let commas = 0;
  for (const { kind, text } of tokenise(named.formula)) {
    if (kind !== 'other') continue;
    if (text === '(' || text === '{') depth++;
    else if (text === ')' || text === '}') depth--;
    else if (text === ',' && depth === 1) commas++;
  }
  return commas;
}
