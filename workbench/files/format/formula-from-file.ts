import { tokenise } from '../../host/model/formula/tokens';
import type { Token } from '../../host/model/formula/tokens';
import { closingIndex } from './closing-index';

/**
 * A formula as a person sees it, with its leading `=`, from the form in a file: without the prefixes of
 * newer functions, `INV.SAFETYSTOCK` for `_xldudf_INV_SAFETYSTOCK`, `A1#` and `@`.
 */
export function formulaFromFile(stored: string): string {
  if (!/_xl|This Row/i.test(stored)) return `=${stored}`;
  return `=${shown(tokenise(stored)).join('')}`;
}

function shown(tokens: readonly Token[]): string[] {
  const seen: string[] = [];
  for (let n = 0; n < tokens.length; n += 1) {
    const token = tokens[n]!;
    const called = tokens[n + 1]?.text === '(' ? token.text.toLowerCase() : '';
    if (called === '_xlfn.single' || called === '_xlfn.anchorarray') {
      const close = closingIndex(tokens, n + 1);
      const inner = shown(tokens.slice(n + 2, close));
      seen.push(...(called === '_xlfn.single' ? ['@', ...inner] : [...inner, '#']));
      n = close;
    } else if (token.kind === 'structured') {
      seen.push(token.prefix + token.table + thisRow(token.brackets));
    } else {
      seen.push(word(token.text));
    }
  }
  return seen;
}

function word(text: string): string {
  if (!/^_xl/i.test(text)) return text;
  if (/^_xldudf_/i.test(text)) return text.slice(8).replaceAll('_', '.');
  if (/^_xlop\./i.test(text)) return `[${text.slice(6)}]`;
  return text.replace(/^_xlfn\.(_xlws\.)?|^_xlpm\./i, '');
}

/** `[@Quantity]` for `[[#This Row],[Quantity]]`. */
function thisRow(brackets: string): string {
  const match = /^\[\[#This Row\],(.+)\]$/i.exec(brackets);
  if (!match) return /^\[#This Row\]$/i.test(brackets) ? '[@]' : brackets;
  const [, columns = ''] = match;
  const name = /^\[([\p{L}\p{N}_]+)\]$/u.exec(columns)?.[1];
  return name === undefined ? `[@${columns}]` : `[@${name}]`;
}
