import { closingIndex, formulaTokens } from './formula-tokens';

/**
 * A formula as a person sees it, with its leading `=`, from the form that a file keeps: without the
 * prefixes of newer functions, `INV.SAFETYSTOCK` for `_xldudf_INV_SAFETYSTOCK`, `A1#` and `@`.
 */
export function formulaFromFile(stored: string): string {
  if (!/_xl|This Row/i.test(stored)) return `=${stored}`;
  return `=${shown(formulaTokens(stored)).join('')}`;
}

function shown(tokens: readonly string[]): string[] {
  const seen: string[] = [];
  for (let n = 0; n < tokens.length; n += 1) {
    const token = tokens[n]!;
    const called = tokens[n + 1] === '(' ? token.toLowerCase() : '';
    if (called === '_xlfn.single' || called === '_xlfn.anchorarray') {
      const close = closingIndex(tokens, n + 1);
      const inner = shown(tokens.slice(n + 2, close));
      seen.push(...(called === '_xlfn.single' ? ['@', ...inner] : [...inner, '#']));
      n = close;
    } else {
      seen.push(word(token));
    }
  }
  return seen;
}

function word(token: string): string {
  if (token.startsWith('[')) return thisRow(token);
  if (!/^_xl/i.test(token)) return token;
  if (/^_xldudf_/i.test(token)) return token.slice(8).replaceAll('_', '.');
  if (/^_xlop\./i.test(token)) return `[${token.slice(6)}]`;
  return token.replace(/^_xlfn\.(_xlws\.)?|^_xlpm\./i, '');
}

/** `[@Quantity]` for `[[#This Row],[Quantity]]`. */
function thisRow(token: string): string {
  const match = /^\[\[#This Row\],(.+)\]$/i.exec(token);
  if (!match) return /^\[#This Row\]$/i.test(token) ? '[@]' : token;
  const [, columns = ''] = match;
  const name = /^\[([\p{L}\p{N}_]+)\]$/u.exec(columns)?.[1];
  return name === undefined ? `[@${columns}]` : `[@${name}]`;
}
