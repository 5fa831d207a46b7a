/**
 * Yes and no, open and closed in English, German, French, Spanish, Italian, Dutch, Portuguese and
 * Polish, without accents.
 */
const YES: ReadonlySet<string> = new Set(
  'yes y true 1 x on ok open opened allowed active enabled trading operational ja j wahr offen geoffnet aktiv oui vrai ouvert ouverte actif si verdadero abierto abierta activo vero aperto aperta attivo waar actief sim verdadeiro aberto aberta ativo tak prawda otwarty otwarta otwarte aktywny'.split(
    ' ',
  ),
);
const NO: ReadonlySet<string> = new Set(
  'no n false 0 off closed closing shut forbidden blocked disabled inactive suspended nein falsch geschlossen gesperrt inaktiv non faux ferme fermee inactif falso cerrado cerrada inactivo chiuso chiusa inattivo nee onwaar gesloten dicht inactief nao fechado fechada inativo nie falsz zamkniety zamknieta zamkniete nieaktywny'.split(
    ' ',
  ),
);
/** Words for “for a time”. */
const TEMPORARY: ReadonlySet<string> = new Set(
  'temporarily temporary temp vorubergehend zeitweise temporairement temporalmente temporaneamente tijdelijk temporariamente tymczasowo'.split(
    ' ',
  ),
);
/** Words that say how a location is closed, and not whether. */
const MANNERS: ReadonlySet<string> = new Set([
  ...TEMPORARY,
  ...'permanently currently now still fully derzeit dauerhaft definitivement'.split(' '),
]);
const NONE: ReadonlySet<string> = new Set(
  'none nolimit unlimited infinite noexpiry doesnotexpire keine keiner kein unbegrenzt aucun aucune illimite ninguno ninguna ilimitado nessuno nessuna illimitato geen onbeperkt nenhum nenhuma brak'.split(
    ' ',
  ),
);

/** Whether a text says yes (open, active) or no (temporarily closed, inactive); null if it says neither. */
export function answerOf(text: string): boolean | null {
  const words = plainWords(text).filter((word) => !MANNERS.has(word));
  const [word] = words;
  if (words.length !== 1 || word === undefined) return null;
  return YES.has(word) ? true : NO.has(word) ? false : null;
}

/** Whether a text says no for a time only: `temporarily closed`. */
export function isNoForATime(text: string): boolean {
  return answerOf(text) === false && plainWords(text).some((word) => TEMPORARY.has(word));
}

/** Whether a text is a word for “no limit”. */
export function isNoneWord(text: string): boolean {
  return NONE.has(plainWords(text).join(''));
}

function plainWords(text: string): readonly string[] {
  return text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll('ł', 'l')
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean);
}
