/**
 * A formula cut into its tokens, which joined give it back: texts and quoted sheet names whole, `[…]` of a
 * structured reference whole, errors, words (names, functions, references, numbers), and single characters.
 */
export function formulaTokens(formula: string): string[] {
  const tokens: string[] = [];
  const plain =
    /"(?:[^"]|"")*"?|'(?:[^']|'')*'?|#(?:N\/A|DIV\/0!|VALUE!|REF!|NAME\?|NUM!|NULL!|SPILL!|CALC!|GETTING_DATA)|[\p{L}\p{N}_.\\$?]+|[\s\S]/uy;
  for (let at = 0; at < formula.length;) {
    const end = formula[at] === '[' ? endOfBracket(formula, at) : null;
    plain.lastIndex = at;
    const token = end === null ? (plain.exec(formula)?.[0] ?? '') : formula.slice(at, end);
    tokens.push(token);
    at += token.length;
  }
  return tokens;
}

/** Whether a token is a word: the name of something, a reference or a number. */
export function isWord(token: string | undefined): token is string {
  return token !== undefined && /^[\p{L}\p{N}_\\$?.]/u.test(token);
}

/** The index of the bracket that closes the one at an index; the last token where none does. */
export function closingIndex(tokens: readonly string[], open: number): number {
  let depth = 0;
  for (let n = open; n < tokens.length; n += 1) {
    if (tokens[n] === '(' || tokens[n] === '{') depth += 1;
    if (tokens[n] === ')' || tokens[n] === '}') depth -= 1;
    if (depth === 0) return n;
  }
  return tokens.length - 1;
}

/** In a structured reference an apostrophe takes the meaning from the character that follows it. */
function endOfBracket(formula: string, start: number): number {
  let depth = 0;
  for (let at = start; at < formula.length; at += 1) {
    if (formula[at] === "'") at += 1;
    else if (formula[at] === '[') depth += 1;
    else if (formula[at] === ']') depth -= 1;
    if (depth === 0) return at + 1;
  }
  return formula.length;
}
