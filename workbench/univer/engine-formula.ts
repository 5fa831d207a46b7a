import type { Token } from '../host/model/formula/tokens';
import { tokenise } from '../host/model/formula/tokens';
import type { WorkbookModel } from '../host/model/workbook-model';
import { plainReference } from './structured-reference';

/** The function that represents an omitted argument of a LAMBDA. */
export const omittedFunction = 'OMITTED.ARGUMENT';

const omitted = `${omittedFunction}()`;

/** An open bracket. For the call of a named LAMBDA it has the number of arguments. */
interface OpenBracket {
  readonly parameters: number | null;
  /** Arguments begun so far. */
  argumentCount: number;
  /** Whether the last argument is still empty. */
  isBlank: boolean;
}

/**
 * A formula of the workbook in the form that Univer's engine reads. The engine compares names of tables and
 * columns with regard to case. It does not know all forms of structured references, nor optional arguments of
 * a LAMBDA, whose names are in brackets.
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
        open.push({ parameters, argumentCount: 1, isBlank: true });
        return token.text;
      }
      if (token.text === ')' || token.text === '}') return close(open.pop()) + token.text;
      if (token.text === ',' && top) {
        const blank = top.isBlank && top.parameters !== null ? omitted : '';
        top.argumentCount++;
        top.isBlank = true;
        return blank + token.text;
      }
      if (top && token.text.trim() !== '') top.isBlank = false;
      // A reference to a deleted sheet reads `#REF!A1`.
      if (token.kind === 'reference' && before?.text === '#REF!') return '';
      return engineText(token, workbook);
    })
    .join('');
}

/** The missing arguments of a call, before its closing bracket. */
function close(bracket: OpenBracket | undefined): string {
  if (!bracket || bracket.parameters === null) return '';
  const missing = Math.max(0, bracket.parameters - bracket.argumentCount);
  return (bracket.isBlank && bracket.parameters > 0 ? omitted : '') + `,${omitted}`.repeat(missing);
}

function engineText(token: Token, workbook: WorkbookModel): string {
  if (token.kind !== 'structured') return token.text;
  // An optional parameter of a LAMBDA.
  if (token.table === '' && /^\[[\p{L}_][\p{L}\p{N}_]*\]$/u.test(token.brackets)) {
    return token.brackets.slice(1, -1);
  }
  return plainReference(token.table, token.brackets, workbook) ?? token.text;
}

/** Whether a formula can call a LAMBDA with optional arguments. */
function mayOmit(formula: string, workbook: WorkbookModel): boolean {
  return formula.includes('(') && workbook.names.all.some(hasOptional);
}

function hasOptional({ formula }: { readonly formula: string }): boolean {
  return /^=\s*LAMBDA\s*\([^()]*\[/i.test(formula);
}

/** The number of arguments of the LAMBDA with this name; null if there is none with optional arguments. */
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
