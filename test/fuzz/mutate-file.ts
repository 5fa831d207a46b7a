import { utils, write } from '@e965/xlsx';
import { strFromU8, strToU8 } from 'fflate';
import { PackageParts } from '../../src/xlsx/package-parts';
import { isCellError } from '../../src/workbook/port';
import type { Sheets } from './base-workbook';
import { mutateCells } from './mutate-cells';
import type { Choices } from './random';

/** A file and what was done to it. */
export interface MutatedFile {
  readonly bytes: Uint8Array;
  readonly what: string[];
}

/** A workbook as a file in which bytes, XML or the list of parts are damaged, or only cells are. */
export function mutateFile(sheets: Sheets, choices: Choices): MutatedFile {
  const what: string[] = choices.once(3) ? mutateCells(sheets, choices) : [];
  let bytes = fileOf(sheets);
  const change = choices.of(CHANGES);
  [bytes, what[what.length]] = change(bytes, choices);
  return { bytes, what };
}

type Change = (bytes: Uint8Array, choices: Choices) => [Uint8Array, string];

const CHANGES: readonly Change[] = [flipped, flipped, cut, changedText, changedText, changedText];

function flipped(bytes: Uint8Array, choices: Choices): [Uint8Array, string] {
  const changed = bytes.slice();
  const places = Array.from({ length: choices.of([1, 1, 8, 200]) }, () =>
    choices.whole(0, bytes.length - 1),
  );
  for (const at of places) changed[at] = changed[at]! ^ (1 << choices.whole(0, 7));
  return [changed, `${places.length} bits flipped, the first at byte ${places[0]!}`];
}

function cut(bytes: Uint8Array, choices: Choices): [Uint8Array, string] {
  const length = choices.whole(0, bytes.length - 1);
  return [bytes.slice(0, length), `cut off after ${length} bytes`];
}

/** Changes the text of a part and packs the file again, so that checksums are right. */
function changedText(bytes: Uint8Array, choices: Choices): [Uint8Array, string] {
  const parts = PackageParts.read(bytes);
  const path = choices.of(parts.paths());
  const text = parts.text(path);
  const at = choices.whole(0, Math.max(0, text.length - 1));
  const length = choices.of([0, 1, 5, text.length]);
  const insert = choices.of([
    ...['', '<', '>', '"', '&', '&#0;', '&#xFFFFFF;', '&e;', '0', 'ZZZZZZ1', '99999999', '\u0000'],
    ...['<!-- -->', '<![CDATA[1]]>', '<?x y?>', '<c r="A1"><v>1</v></c>', '\n', '\t', ' ', 'NaN'],
    ...['<a>'.repeat(300), '<x:row xmlns:x="y" r="3"/>', '<!DOCTYPE a [<!ENTITY e "f">]>'],
  ]);
  if (choices.once(12)) parts.delete(path);
  else parts.set(path, text.slice(0, at) + insert + text.slice(at + length));
  return [
    parts.toBytes(),
    `${path}: ${length} characters at ${at} become ${JSON.stringify(insert).slice(0, 40)}`,
  ];
}

function fileOf(sheets: Sheets): Uint8Array {
  const book = utils.book_new();
  for (const [name, rows] of Object.entries(sheets)) {
    const plain = rows.map((row) =>
      row.map((cell) => (isCellError(cell) ? '#N/A' : shortened(cell))),
    );
    utils.book_append_sheet(book, utils.aoa_to_sheet(plain), name);
  }
  return new Uint8Array(
    write(book, { type: 'array', bookType: 'xlsx', compression: true }) as ArrayBuffer,
  );
}

/** A cell holds no more than 32,767 characters. */
function shortened<Value>(cell: Value): Value | string {
  return typeof cell === 'string' ? strFromU8(strToU8(cell)).slice(0, 32_767) : cell;
}
