import type { Token } from '../../host/model/formula/tokens';

/** The index of the bracket that closes the one at `open`; of the last token if none does. */
export function closingIndex(tokens: readonly Token[], open: number): number {
  let depth = 0;
  for (let n = open; n < tokens.length; n += 1) {
    const text = tokens[n]?.text;
    if (text === '(' || text === '{') depth += 1;
    if (text === ')' || text === '}') depth -= 1;
    if (depth === 0) return n;
  }
  return tokens.length - 1;
}
