/** Text for a terminal: names from a workbook must not move its cursor or change its colours. */
export function printable(text: string): string {
  return text.replace(/(?![\n\t])\p{Cc}/gu, '\uFFFD');
}
