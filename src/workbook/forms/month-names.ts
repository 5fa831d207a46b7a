/** The languages whose month names we read. */
const LANGUAGES = ['en', 'de', 'fr', 'es', 'it', 'nl', 'pt', 'pl'];
/** Short forms that planners type and that no calendar has. */
const TYPED: Readonly<Record<string, number>> = { mrz: 3, sept: 9, set: 9, juil: 7, agt: 8 };
const MIN_LETTERS = 3;

let months: ReadonlyMap<string, number> | undefined;

/**
 * The month, 1 to 12, of a name or a short form of three letters or more in English, German, French,
 * Spanish, Italian, Dutch, Portuguese or Polish, with or without accents and full stop. Null for any
 * other word, and for one that begins two months, such as the French `jui`.
 */
export function monthOf(word: string): number | null {
  months ??= monthsByWord();
  return months.get(bare(word)) ?? null;
}

function monthsByWord(): ReadonlyMap<string, number> {
  const begins = new Map<string, Set<number>>();
  const exact = new Map<string, number>(Object.entries(TYPED));
  for (const language of LANGUAGES) {
    for (const [month, name] of namesIn(language)) {
      exact.set(name, month);
      for (let length = MIN_LETTERS; length <= name.length; length += 1) {
        const start = name.slice(0, length);
        begins.set(start, (begins.get(start) ?? new Set()).add(month));
      }
    }
  }
  const unique = [...begins]
    .filter(([, of]) => of.size === 1)
    .map(([start, of]) => [start, [...of][0]!] as const);
  return new Map([...unique, ...exact]);
}

function namesIn(language: string): readonly (readonly [number, string])[] {
  const forms: readonly Intl.DateTimeFormatOptions[] = [
    { month: 'long' },
    { month: 'short' },
    { month: 'long', day: 'numeric' },
  ];
  return forms.flatMap((form) => {
    const format = new Intl.DateTimeFormat(language, { ...form, timeZone: 'UTC' });
    return Array.from({ length: 12 }, (_, month) => {
      const parts = format.formatToParts(Date.UTC(2026, month, 15));
      return [month + 1, bare(parts.find(({ type }) => type === 'month')!.value)] as const;
    });
  });
}

function bare(word: string): string {
  return word
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^\p{L}]/gu, '');
}
